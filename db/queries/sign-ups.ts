import "server-only";
import { and, eq, gt, lt, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { pendingSignUps } from "@/db/schema";
import { insertUser, type SessionUser } from "./users";

export interface NewSignUp {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly tokenHash: string;
  readonly next: string | null;
  /** How long its mail can be answered. */
  readonly seconds: number;
}

const isOpen = gt(pendingSignUps.expiresAt, sql`now()`);

/** Keeps a sign-up until its mail is answered. Nothing is asked about the address: the answer takes as long for a taken one. */
export async function createSignUp({ seconds, ...signUp }: NewSignUp): Promise<void> {
  await database()
    .insert(pendingSignUps)
    .values({ ...signUp, expiresAt: sql`now() + make_interval(secs => ${seconds})` });
}

export async function dropSignUp(id: string): Promise<void> {
  await database().delete(pendingSignUps).where(eq(pendingSignUps.id, id));
}

/** Takes out what nobody has answered in time. */
export async function purgeSignUps(): Promise<void> {
  await database().delete(pendingSignUps).where(lt(pendingSignUps.expiresAt, sql`now()`));
}

export interface PendingSignUp {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly next: string | null;
}

export async function getSignUp(tokenHash: string): Promise<PendingSignUp | null> {
  const [row] = await database()
    .select({
      id: pendingSignUps.id,
      email: pendingSignUps.email,
      name: pendingSignUps.name,
      passwordHash: pendingSignUps.passwordHash,
      next: pendingSignUps.next,
    })
    .from(pendingSignUps)
    .where(and(eq(pendingSignUps.tokenHash, tokenHash), isOpen));
  return row ?? null;
}

/** Makes the account a sign-up waits for. `taken`: there is one with this address by now. Null: used already, or too old. */
export async function confirmSignUp(tokenHash: string): Promise<SessionUser | "taken" | null> {
  return await database().transaction(async (tx) => {
    const [pending] = await tx
      .delete(pendingSignUps)
      .where(and(eq(pendingSignUps.tokenHash, tokenHash), isOpen))
      .returning({ email: pendingSignUps.email, name: pendingSignUps.name, passwordHash: pendingSignUps.passwordHash });
    if (!pending) return null;
    await tx.delete(pendingSignUps).where(eq(pendingSignUps.email, pending.email));
    return (await insertUser(tx, { ...pending, isVerified: true })) ?? "taken";
  });
}
