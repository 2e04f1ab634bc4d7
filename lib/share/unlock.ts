import "server-only";
import { timingSafeEqual } from "node:crypto";
import { isSecureRequest } from "@/lib/auth/cookies";
import { isPassword } from "@/lib/auth/passwords";
import type { TooSoon } from "@/lib/auth/rate-limit";
import { sealed } from "@/lib/auth/secret";
import { paths } from "@/lib/paths";
import { ok, type Result } from "@/lib/planner/result";
import { giveBackPassphraseAttempt, takePassphraseAttempt } from "./attempts";
import type { ShareScope } from "./scope";

/** Our choice: a meeting's length. */
const UNLOCKED_SECONDS = 60 * 60;

/** Names neither the token nor the passphrase, and holds for this link and this passphrase only. */
const proofOf = ({ linkId, passphraseHash }: ShareScope, until: number): string =>
  `${until}.${sealed("share.unlocked", linkId, passphraseHash ?? "", String(until))}`;

const nameOf = (isSecure: boolean): string => `${isSecure ? "__Secure-" : ""}berth.share`;

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.byteLength === right.byteLength && timingSafeEqual(left, right);
}

/**
 * Whether this browser has given the passphrase within the last hour, or none is asked for.
 *
 * @param cookie as the request brought it; anything at all
 */
export function isUnlocked(scope: ShareScope, cookie: string | undefined, now: number): boolean {
  if (scope.passphraseHash === null) return true;
  const until = Number(cookie?.split(".")[0]);
  if (cookie === undefined || !Number.isSafeInteger(until) || until < now) return false;
  return isSame(cookie, proofOf(scope, until));
}

export const unlockCookieName = async (): Promise<string> => nameOf(await isSecureRequest());

/** The header that unlocks a link for an hour: for its own pages, and out of reach of scripts and of other sites. */
export async function unlockingCookie(scope: ShareScope, token: string, now: number): Promise<string> {
  const isSecure = await isSecureRequest();
  return [
    `${nameOf(isSecure)}=${proofOf(scope, now + UNLOCKED_SECONDS * 1000)}`,
    `Path=${paths.shared(token)}`,
    `Max-Age=${UNLOCKED_SECONDS}`,
    "HttpOnly",
    "SameSite=Lax",
    ...(isSecure ? ["Secure"] : []),
  ].join("; ");
}

/**
 * Compares a passphrase. Every try counts before it is looked at, so that many at once are many; the right one counts for
 * nothing.
 */
export async function tryPassphrase(
  scope: ShareScope,
  passphrase: string,
  address: string,
): Promise<Result<boolean, TooSoon>> {
  const attempt = await takePassphraseAttempt(scope, address);
  if (!attempt.ok) return attempt;
  const isRight = await isPassword(passphrase, scope.passphraseHash);
  if (isRight) await giveBackPassphraseAttempt(scope, address);
  return ok(isRight);
}
