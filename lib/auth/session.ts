import "server-only";
import { cookies } from "next/headers";
import { decode, encode, type JWT } from "next-auth/jwt";
import { cache } from "react";
import { getSessionUser } from "@/db/queries/users";
import { cookieOptions, isSecureRequest, sessionCookie } from "./cookies";
import { authSecret } from "./secret";

/** The person behind the present request. */
export interface SignedIn {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** Whom a session is made for, and under which number. */
export interface SessionOwner {
  readonly id: string;
  readonly sessionVersion: number;
}

/** 30 days, next-auth's own default. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** All that a session says. Name, address and rights are looked up, so that none of them can be out of date. */
export const sessionToken = ({ id, sessionVersion }: SessionOwner): JWT => ({ sub: id, version: sessionVersion });

/** The owner a token names, while the number it was made under is still the account's. */
export async function ownerOf(token: JWT | null): Promise<SignedIn | null> {
  if (typeof token?.sub !== "string" || typeof token.version !== "number") return null;
  const user = await getSessionUser({ id: token.sub });
  if (!user || user.sessionVersion !== token.version) return null;
  return { id: user.id, email: user.email, name: user.name };
}

async function presentToken(): Promise<JWT | null> {
  const sealed = (await cookies()).get(sessionCookie(await isSecureRequest()))?.value;
  if (!sealed) return null;
  try {
    return await decode({ token: sealed, secret: authSecret() });
  } catch {
    return null; // not ours, made under another key, or too old
  }
}

/**
 * The signed-in person, or null. Compared with the account's row on every request, so that a session ends with the password it
 * was made with, with "sign out everywhere" and with the account. Without a session cookie nothing is asked of the database.
 */
export const currentUser = cache(async (): Promise<SignedIn | null> => ownerOf(await presentToken()));

/** Signs the present browser in. In actions and route handlers only, where cookies can be set. */
export async function startSession(owner: SessionOwner): Promise<void> {
  const isSecure = await isSecureRequest();
  const value = await encode({ token: sessionToken(owner), secret: authSecret(), maxAge: SESSION_SECONDS });
  const options = { ...cookieOptions(isSecure), maxAge: SESSION_SECONDS };
  (await cookies()).set(sessionCookie(isSecure), value, options);
}

/** Signs the present browser out; the others stay. */
export async function endSession(): Promise<void> {
  const isSecure = await isSecureRequest();
  (await cookies()).set(sessionCookie(isSecure), "", { ...cookieOptions(isSecure), maxAge: 0 });
}
