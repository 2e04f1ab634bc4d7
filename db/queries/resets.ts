import "server-only";
import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { accounts, passwordResets, users } from "@/db/schema";
import type { SessionUser, UserScope } from "./users";

const isOpen = gt(passwordResets.expiresAt, sql`now()`);
const found = (tokenHash: string) => and(eq(passwordResets.tokenHash, tokenHash), isOpen);

/** A link to reset a person's password. Earlier ones stay good: whoever asks for many must not spoil the one in hand. */
export async function createReset(
  user: UserScope,
  {
    tokenHash,
    isMailed,
    seconds,
  }: { readonly tokenHash: string; readonly isMailed: boolean; readonly seconds: number },
): Promise<void> {
  const expiresAt = sql`now() + make_interval(secs => ${seconds})`;
  await database().delete(passwordResets).where(lt(passwordResets.expiresAt, sql`now()`));
  await database().insert(passwordResets).values({ userId: user.id, tokenHash, isMailed, expiresAt });
}

/** Whose password a link would reset, or null: used, too old, or never made. */
export async function getReset(tokenHash: string): Promise<{ readonly email: string; readonly name: string } | null> {
  const [row] = await database()
    .select({ email: users.email, name: users.name })
    .from(passwordResets)
    .innerJoin(users, eq(users.id, passwordResets.userId))
    .where(found(tokenHash));
  return row ?? null;
}

/**
 * Uses a link: sets the password, ends every session, and spoils every other link. One that came by mail proves the address;
 * where it had not been proved before, sign-in providers tied to the account are let go, for whoever made the account with
 * somebody else's address may have tied his own.
 */
export async function applyReset(tokenHash: string, passwordHash: string): Promise<SessionUser | null> {
  return await database().transaction(async (tx) => {
    const [used] = await tx
      .delete(passwordResets)
      .where(found(tokenHash))
      .returning({ userId: passwordResets.userId, isMailed: passwordResets.isMailed });
    if (!used) return null;
    await tx.delete(passwordResets).where(eq(passwordResets.userId, used.userId));
    if (used.isMailed) {
      const proved = await tx
        .update(users)
        .set({ emailVerifiedAt: sql`now()` })
        .where(and(eq(users.id, used.userId), isNull(users.emailVerifiedAt)))
        .returning({ id: users.id });
      if (proved.length > 0) await tx.delete(accounts).where(eq(accounts.userId, used.userId));
    }
    const [user] = await tx
      .update(users)
      .set({ passwordHash, sessionVersion: sql`${users.sessionVersion} + 1` })
      .where(eq(users.id, used.userId))
      .returning({
        id: users.id,
        email: users.email,
        name: users.name,
        sessionVersion: users.sessionVersion,
        emailVerifiedAt: users.emailVerifiedAt,
      });
    return user ?? null;
  });
}
