import "server-only";

/**
 * An answer that is made while it is read: the next piece is asked for when the reader has taken the last, so that no more than
 * one stands in memory. When the reader goes away, the source is told to stop.
 */
export function streamOf(pieces: AsyncIterator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}

/** Headers of a file that is saved, not shown. The name is ASCII, as every program takes it. */
export const fileHeaders = (name: string, type: string): Readonly<Record<string, string>> => ({
  "content-type": type,
  "content-disposition": `attachment; filename="${name}"`,
  "cache-control": "private, no-store",
});
