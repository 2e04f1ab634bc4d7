import "server-only";
import { Zip, ZipDeflate } from "fflate";

/** A file of an archive: its text, in pieces that are made when they are asked for. */
export interface ExportFile {
  readonly name: string;
  readonly pieces: Iterable<string> | AsyncIterable<string>;
}

/** What the plain form of a ZIP can count to. Beyond it a reader would find a broken archive, so none is made. */
const MOST_BYTES = 0xffff_ffff;

/** Level 6 of 9, zlib's own default: the text shrinks to a tenth, at some megabytes in a tenth of a second. */
const LEVEL = 6;

/**
 * A ZIP of some files, made one piece at a time: what stands in memory is a piece and the compressor's window, however large the
 * archive becomes.
 *
 * @throws when a file or the archive passes 4 GiB
 */
export async function* zipOf(files: readonly ExportFile[], modified: Date): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const made: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  let written = 0;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    written += chunk.length;
    made.push(new Uint8Array(chunk)); // a copy: the compressor may use its own again
  });
  const taken = (): Uint8Array<ArrayBuffer>[] => {
    if (failure) throw failure;
    if (written > MOST_BYTES) throw new Error("This export passes 4 GiB, more than a ZIP of this kind can hold.");
    return made.splice(0);
  };

  const encoder = new TextEncoder();
  for (const { name, pieces } of files) {
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = modified;
    zip.add(file);
    let size = 0;
    for await (const piece of pieces) {
      const bytes = encoder.encode(piece);
      size += bytes.length;
      if (size > MOST_BYTES) throw new Error(`${name} passes 4 GiB, more than a ZIP of this kind can hold.`);
      file.push(bytes, false);
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
