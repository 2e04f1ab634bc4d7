import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env";

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host;
  } catch {
    return null; // "null", of a page without an origin
  }
};

/** The host the present request was sent to, as Next itself reads it for its actions. */
export async function presentHost(): Promise<string | null> {
  const all = await headers();
  return all.get("x-forwarded-host")?.split(",")[0]?.trim() || all.get("host");
}

/**
 * Whether the present request comes from a page of ours, or from no page at all: a browser names the origin on every request of
 * a page that changes something, and on none that a page of ours did not send can it name ours.
 */
export async function isSameOrigin(): Promise<boolean> {
  const origin = (await headers()).get("origin");
  if (origin === null) return true;
  const host = hostOf(origin);
  const address = env().NEXTAUTH_URL;
  return host !== null && (host === (await presentHost()) || (address !== undefined && host === new URL(address).host));
}
