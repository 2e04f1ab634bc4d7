import "server-only";
import { headers } from "next/headers";
import { getPasswordOwner, type SessionUser } from "@/db/queries/users";
import { clientAddress } from "@/lib/api/client-address";
import { err, ok, type Result } from "@/lib/planner/result";
import { knownDevice, rememberDevice } from "./device";
import { normalisedEmail } from "./inputs";
import { isPassword } from "./passwords";
import { type AttemptLimit, forgiveAttempts, giveBackAttempt, limits, type TooSoon, takeAttempt } from "./rate-limit";
import { startSession } from "./session";

/** Where the present request comes from, for limits. */
export const presentAddress = async (): Promise<string> => clientAddress(await headers());

type Whose = readonly [AttemptLimit, ...string[]];

/**
 * Compares a password and counts the attempt. Whether there is such an account shows neither in the answer nor in the work done:
 * one look-up, one verification.
 */
export async function checkPassword(
  typed: { readonly email: string; readonly password: string },
  address: string,
): Promise<Result<SessionUser, TooSoon | "wrong">> {
  const email = normalisedEmail(typed.email);
  const [owner, device] = await Promise.all([getPasswordOwner(email), knownDevice()]);
  const ownDevice = owner && device?.userIds.includes(owner.id) ? device : null;
  const accountHere: Whose = ownDevice
    ? [limits.signInByDevice, ownDevice.id, email]
    : [limits.signInByAccountAndAddress, email, address];
  const shared: readonly Whose[] = ownDevice
    ? []
    : [
        [limits.signInByAddress, address],
        [limits.signInByAccount, email],
      ];

  const attempts = await Promise.all([accountHere, ...shared].map(([limit, ...whose]) => takeAttempt(limit, ...whose)));
  const tooSoon = attempts.flatMap((attempt) => (attempt.ok ? [] : attempt.error.retryAfterSeconds));
  if (tooSoon.length > 0) return err({ retryAfterSeconds: Math.max(...tooSoon) });

  const isRight = await isPassword(typed.password, owner?.passwordHash ?? null);
  if (!isRight || !owner) return err("wrong");

  const [limit, ...whose] = accountHere;
  await Promise.all([
    forgiveAttempts(limit, ...whose),
    ...shared.map(([other, ...rest]) => giveBackAttempt(other, ...rest)),
  ]);
  return ok(owner);
}

/** Signs a person in on this browser and remembers it. In actions and route handlers only. */
export async function enter(user: Pick<SessionUser, "id" | "sessionVersion">): Promise<void> {
  await startSession(user);
  await rememberDevice(user.id);
}
