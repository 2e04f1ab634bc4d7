import "server-only";
import { createHash } from "node:crypto";

/** The figures of a book never change, but a release may add a field to them: a week, then ask again by ETag. */
export const A_WEEK = 7 * 24 * 60 * 60;
/** What a release may change. */
export const FIVE_MINUTES = 5 * 60;

/**
 * An answer that is the same for everybody until the next release: written once, cached by the client, and confirmed
 * without its body afterwards. The tag is weak because the server may compress the body.
 */
export function published(make: () => unknown, maxAgeSeconds: number): (request: Request) => Response {
  let made: { readonly text: string; readonly etag: string } | undefined;
  return (request) => {
    made ??= tagged(JSON.stringify(make()));
    const headers = { "cache-control": `public, max-age=${maxAgeSeconds}`, etag: made.etag };
    if (hasAlready(request.headers, made.etag)) return new Response(null, { status: 304, headers });
    return new Response(made.text, { headers: { ...headers, "content-type": "application/json" } });
  };
}

const tagged = (text: string) => ({
  text,
  etag: `W/"${createHash("sha256").update(text, "utf8").digest("base64url").slice(0, 22)}"`,
});

const hasAlready = (headers: Headers, etag: string): boolean =>
  (headers.get("if-none-match") ?? "").split(",").some((tag) => {
    const candidate = tag.trim();
    return candidate === "*" || candidate === etag || `W/${candidate}` === etag;
  });
