import "server-only";
import { and, count, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { accounts, users } from "@/db/schema";
import type { SessionUser, UserScope } from "./users";

/** Somebody at a sign-in provider. */
export interface ProviderAccount {
  readonly provider: string;
  readonly providerAccountId: string;
}

/** The person a provider's account is tied to. */
export async function getUserByAccount({ provider, providerAccountId }: ProviderAccount): Promise<SessionUser | null> {
  const [row] = await database()
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      sessionVersion: users.sessionVersion,
      emailVerifiedAt: users.emailVerifiedAt,
    })
    .from(accounts)
    .innerJoin(users, eq(users.id, accounts.userId))
    .where(and(eq(accounts.provider, provider), eq(accounts.providerAccountId, providerAccountId)));
  return row ?? null;
}

/** `taken`: it is tied to somebody else, or this person has another account of that provider. */
export async function linkAccount(user: UserScope, account: ProviderAccount): Promise<"linked" | "taken"> {
  const { provider, providerAccountId } = account;
  await database().insert(accounts).values({ provider, providerAccountId, userId: user.id }).onConflictDoNothing();
  const [tied] = await database()
    .select({ userId: accounts.userId })
    .from(accounts)
    .where(
      and(
        eq(accounts.userId, user.id),
        eq(accounts.provider, provider),
        eq(accounts.providerAccountId, providerAccountId),
      ),
    );
  return tied ? "linked" : "taken";
}

/** `last`: without it the person could not sign in any more. */
export async function unlinkAccount(user: UserScope, provider: string): Promise<"unlinked" | "last" | "not_found"> {
  return await database().transaction(async (tx) => {
    // Held, so that two tabs do not each count on the other's provider.
    const [row] = await tx
      .select({ passwordHash: users.passwordHash })
      .from(users)
      .where(eq(users.id, user.id))
      .for("update");
    const [ways] = await tx.select({ providers: count() }).from(accounts).where(eq(accounts.userId, user.id));
    if (!row || !ways) return "not_found";
    const mine = and(eq(accounts.userId, user.id), eq(accounts.provider, provider));
    const [tied] = await tx.select({ provider: accounts.provider }).from(accounts).where(mine);
    if (!tied) return "not_found";
    if (row.passwordHash === null && ways.providers === 1) return "last";
    await tx.delete(accounts).where(mine);
    return "unlinked";
  });
}
