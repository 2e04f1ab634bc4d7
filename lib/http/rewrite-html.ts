import type { ServerResponse } from "node:http";
import { StringDecoder } from "node:string_decoder";

/** Rewrites one page, whose HTML comes in pieces. */
export interface HtmlRewriter {
  /** @returns what to send in place of this piece, and of what was kept of those before */
  readonly take: (piece: string) => string;
  /** @returns what to send after the last piece */
  readonly end: () => string;
}

/** What may be written to a response, besides nothing. */
type Chunk = string | Uint8Array;

/** Puts a rewriter between whoever writes a response and the response, if it turns out to be a page. */
export function rewriteHtml(response: ServerResponse, createRewriter: () => HtmlRewriter): void {
  // Whatever their overloads take is handed on.
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  const decoder = new StringDecoder("utf8");
  let rewriter: HtmlRewriter | null | undefined;

  /** Decided with the first piece, when the headers are set. */
  const rewriterNow = (): HtmlRewriter | null => {
    if (rewriter === undefined) {
      rewriter = String(response.getHeader("content-type")).startsWith("text/html") ? createRewriter() : null;
      if (rewriter && !response.headersSent) response.removeHeader("content-length");
    }
    return rewriter;
  };
  const textOf = (chunk: Chunk): string => (typeof chunk === "string" ? chunk : decoder.write(Buffer.from(chunk)));

  response.write = (chunk: Chunk, ...rest: unknown[]) => {
    const rewriter = rewriterNow();
    // Nobody writes a page in another encoding than UTF-8, which is the default.
    return rewriter ? write(rewriter.take(textOf(chunk)), ...rest) : write(chunk, ...rest);
  };
  response.end = (...args: unknown[]) => {
    const [chunk] = args;
    const hasChunk = typeof chunk === "string" || chunk instanceof Uint8Array;
    const rewriter = hasChunk || response.headersSent ? rewriterNow() : null;
    if (!rewriter) return end(...args);
    const last = (hasChunk ? rewriter.take(textOf(chunk)) : "") + rewriter.end();
    const callback = args.find((argument) => typeof argument === "function");
    return end(last, ...(callback ? [callback] : []));
  };
}
