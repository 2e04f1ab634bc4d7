import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { folderTrouble } from "./folders";

/** Our choice: a few hundred starts, and small enough to read. Two such files are kept. */
const LARGEST_LOG_BYTES = 256 * 1024;

export interface Log {
  readonly file: string;
  readonly descriptor: number;
  /** What has been written since it was opened. */
  readonly written: () => string;
  readonly close: () => void;
}

/** The server's log, set aside when it has grown large. */
export function openLog(dataDir: string): Log {
  const file = path.join(dataDir, "postgres.log");
  try {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > LARGEST_LOG_BYTES) renameSync(file, path.join(dataDir, "postgres.old.log"));
    const descriptor = openSync(file, "a+", 0o600);
    const start = fstatSync(descriptor).size;
    return {
      file,
      descriptor,
      written: () => {
        const text = Buffer.alloc(Math.max(0, Math.min(fstatSync(descriptor).size - start, 64 * 1024)));
        readSync(descriptor, text, 0, text.length, start);
        return text.toString("utf8");
      },
      close: () => closeSync(descriptor),
    };
  } catch (error) {
    throw folderTrouble(error, file);
  }
}
