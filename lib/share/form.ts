import "server-only";
import { presentHost } from "@/lib/auth/same-origin";
import { env } from "@/lib/env";
import { err, ok, type Result } from "@/lib/planner/result";
import { MAX_FORM_BYTES } from "./limits";

export type FormFault = "foreign_origin" | "unsupported" | "too_large";

/**
 * Whether a form may come from where it says it does. Under `no-referrer` a browser names the origin of our own forms "null", so
 * what it says of the site decides there. That too is missing over plain http; then the token, which a form has to know, has to do.
 */
async function isOurs(request: Request): Promise<boolean> {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = request.headers.get("origin");
  if (origin === null || origin === "null") return true;
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  const address = env().NEXTAUTH_URL;
  return host !== null && (host === (await presentHost()) || (address !== undefined && host === new URL(address).host));
}

/** The fields of a form of ours as text, read no further than they may be long. */
export async function readForm(request: Request): Promise<Result<URLSearchParams, FormFault>> {
  if (!(await isOurs(request))) return err("foreign_origin");
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") return err("unsupported");
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_FORM_BYTES) return err("too_large");
    chunks.push(chunk);
  }
  return ok(new URLSearchParams(Buffer.concat(chunks).toString("utf8")));
}
