import "server-only";
import { cookies, headers } from "next/headers";
import { decode, encode, type JWT } from "next-auth/jwt";
import { env } from "@/lib/env";
import { authSecret } from "./secret";

/**
 * Whether the browser talks to us over https: as the public address says, else as the proxy in front says. The header is only
 * asked where no address was given; whoever forges it changes the names of nobody's cookies but his own.
 */
export async function isSecureRequest(): Promise<boolean> {
  const address = env().NEXTAUTH_URL;
  if (address !== undefined) return address.startsWith("https:");
  return (await headers()).get("x-forwarded-proto")?.split(",")[0]?.trim() === "https";
}

/** As next-auth names it. Over https the prefix keeps a cookie out that was planted over http. */
export const sessionCookie = (isSecure: boolean): string => `${isSecure ? "__Secure-" : ""}next-auth.session-token`;

export const cookieOptions = (isSecure: boolean) =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure }) as const;

/** Our own cookies: what each is for is part of its key, so that none passes for another. */
type Purpose = "device" | "sign-up" | "connect" | "verify-email";

const saltOf = (purpose: Purpose): string => `berth.${purpose}`;

/** Encrypted and signed text that only we can make and read. */
export const seal = (purpose: Purpose, content: JWT, maxAgeSeconds: number): Promise<string> =>
  encode({ token: content, secret: authSecret(), salt: saltOf(purpose), maxAge: maxAgeSeconds });

/** Null: not ours, for something else, or too old. */
export async function unseal(purpose: Purpose, text: string | undefined): Promise<JWT | null> {
  if (!text) return null;
  try {
    return await decode({ token: text, secret: authSecret(), salt: saltOf(purpose) });
  } catch {
    return null;
  }
}

const nameOf = (purpose: Purpose, isSecure: boolean): string => `${isSecure ? "__Host-" : ""}berth.${purpose}`;

export async function readCookie(purpose: Purpose): Promise<JWT | null> {
  const name = nameOf(purpose, await isSecureRequest());
  return unseal(purpose, (await cookies()).get(name)?.value);
}

export async function setCookie(purpose: Purpose, content: JWT, maxAgeSeconds: number): Promise<void> {
  const isSecure = await isSecureRequest();
  const value = await seal(purpose, content, maxAgeSeconds);
  (await cookies()).set(nameOf(purpose, isSecure), value, { ...cookieOptions(isSecure), maxAge: maxAgeSeconds });
}

export async function dropCookie(purpose: Purpose): Promise<void> {
  const isSecure = await isSecureRequest();
  (await cookies()).set(nameOf(purpose, isSecure), "", { ...cookieOptions(isSecure), maxAge: 0 });
}
