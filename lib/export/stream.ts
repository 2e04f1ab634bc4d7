import "server-only";
import { PRIVATE } from "@/lib/auth/api";
import { type TooSoon, tooMany } from "@/lib/auth/rate-limit";

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

/** Pieces of text gathered into bytes of a size that is worth a trip over the network. */
export async function* gathered(
  pieces: AsyncIterable<string>,
  atLeast = 32_768,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let text = "";
  for await (const piece of pieces) {
    text += piece;
    if (text.length < atLeast) continue;
    yield encoder.encode(text);
    text = "";
  }
  if (text !== "") yield encoder.encode(text);
}

/** Headers of a file that is saved, not shown. The name is ASCII, as every program takes it. */
export const fileHeaders = (name: string, type: string): Readonly<Record<string, string>> => ({
  "content-type": type,
  "content-disposition": `attachment; filename="${name}"`,
  ...PRIVATE,
});

export const tooManyExports = (tooSoon: TooSoon): Response =>
  Response.json(tooMany(tooSoon).error, {
    status: 429,
    headers: { ...PRIVATE, "retry-after": String(tooSoon.retryAfterSeconds) },
  });
