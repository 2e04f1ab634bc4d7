import "server-only";
import { and, asc, count, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { database, type Transaction } from "@/db/client";
import {
  accounts,
  invitations,
  memberships,
  passwordResets,
  pendingSignUps,
  scenarios,
  teams,
  users,
} from "@/db/schema";
import { firstTeamName } from "@/lib/teams/first-team";
import { newTeamSlug } from "@/lib/teams/slug";
import { lockTeam, waitForSaves } from "./team-lock";
import { insertTeam } from "./teams";

/** Whose account: every query about one takes it first and asks for nothing else. */
export interface UserScope {
  readonly id: string;
}

const own = (user: UserScope) => eq(users.id, user.id);

const sessionColumns = {
  id: users.id,
  email: users.email,
  name: users.name,
  sessionVersion: users.sessionVersion,
  emailVerifiedAt: users.emailVerifiedAt,
} as const;

export interface SessionUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly sessionVersion: number;
  readonly emailVerifiedAt: Date | null;
}

export async function getSessionUser(user: UserScope): Promise<SessionUser | null> {
  const [row] = await database().select(sessionColumns).from(users).where(own(user));
  return row ?? null;
}

/** By the address as it is stored: lower case, trimmed. */
export async function getUserByEmail(email: string): Promise<SessionUser | null> {
  const [row] = await database().select(sessionColumns).from(users).where(eq(users.email, email));
  return row ?? null;
}

/** With what a sign-in compares. */
export async function getPasswordOwner(
  email: string,
): Promise<(SessionUser & { readonly passwordHash: string | null }) | null> {
  const [row] = await database()
    .select({ ...sessionColumns, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.email, email));
  return row ?? null;
}

export async function getPasswordHash(user: UserScope): Promise<string | null> {
  const [row] = await database().select({ passwordHash: users.passwordHash }).from(users).where(own(user));
  return row?.passwordHash ?? null;
}

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  /** The person has proved to read mail there. */
  readonly isVerified: boolean;
  /** The provider they came with. */
  readonly account?: { readonly provider: string; readonly providerAccountId: string };
}

/** A person with a team of their own, or null when the address is taken. */
export async function createUser(user: NewUser): Promise<SessionUser | null> {
  return await database().transaction((tx) => insertUser(tx, user));
}

export async function insertUser(
  tx: Transaction,
  { email, name, passwordHash, isVerified, account }: NewUser,
): Promise<SessionUser | null> {
  const [user] = await tx
    .insert(users)
    .values({ email, name, passwordHash, emailVerifiedAt: isVerified ? new Date() : null })
    .onConflictDoNothing({ target: users.email })
    .returning(sessionColumns);
  if (!user) return null;
  if (account) await tx.insert(accounts).values({ ...account, userId: user.id });
  await insertTeam(tx, user, firstTeamName(name), newTeamSlug("team"));
  return user;
}

export async function renameUser(user: UserScope, name: string): Promise<boolean> {
  const renamed = await database().update(users).set({ name }).where(own(user)).returning({ id: users.id });
  return renamed.length > 0;
}

/** The person has answered a mail sent to this address. False when it is not theirs any more. */
export async function verifyEmail(user: UserScope, email: string): Promise<boolean> {
  const verified = await database()
    .update(users)
    .set({ emailVerifiedAt: sql`coalesce(${users.emailVerifiedAt}, now())` })
    .where(and(own(user), eq(users.email, email)))
    .returning({ id: users.id });
  return verified.length > 0;
}

const nextVersion = sql`${users.sessionVersion} + 1`;

/**
 * Sets a password; every session ends, and no link to reset the old one works any more. Null: the account is gone, or the
 * password has been changed since it was compared.
 *
 * @param known the hash the old password was compared with; null when there was none
 */
export async function changePassword(
  user: UserScope,
  { known, passwordHash }: { readonly known: string | null; readonly passwordHash: string },
): Promise<{ readonly id: string; readonly sessionVersion: number } | null> {
  return await database().transaction(async (tx) => {
    const unchanged = known === null ? isNull(users.passwordHash) : eq(users.passwordHash, known);
    const [changed] = await tx
      .update(users)
      .set({ passwordHash, sessionVersion: nextVersion })
      .where(and(own(user), unchanged))
      .returning({ id: users.id, sessionVersion: users.sessionVersion });
    if (!changed) return null;
    await tx.delete(passwordResets).where(eq(passwordResets.userId, user.id));
    return changed;
  });
}

/** Ends every session of the person, everywhere. */
export async function endSessions(user: UserScope): Promise<void> {
  await database().update(users).set({ sessionVersion: nextVersion }).where(own(user));
}

export interface AccountOverview {
  readonly email: string;
  readonly name: string;
  readonly emailVerifiedAt: Date | null;
  readonly hasPassword: boolean;
  readonly createdAt: Date;
  readonly providers: readonly { readonly provider: string; readonly createdAt: Date }[];
}

export async function getAccount(user: UserScope): Promise<AccountOverview | null> {
  const [[row], providers] = await Promise.all([
    database()
      .select({
        email: users.email,
        name: users.name,
        emailVerifiedAt: users.emailVerifiedAt,
        hasPassword: sql<boolean>`${users.passwordHash} is not null`,
        createdAt: users.createdAt,
      })
      .from(users)
      .where(own(user)),
    database()
      .select({ provider: accounts.provider, createdAt: accounts.createdAt })
      .from(accounts)
      .where(eq(accounts.userId, user.id))
      .orderBy(asc(accounts.provider)),
  ]);
  return row ? { ...row, providers } : null;
}

/** A team that the deletion of an account touches. */
export interface TouchedTeam {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly scenarios: number;
}

export interface DeletionPlan {
  /** Nobody else is in them: they go with the account. */
  readonly goes: readonly TouchedTeam[];
  /** Others are in them and none of those is an owner: until one is, the account stays. */
  readonly holds: readonly TouchedTeam[];
}

/** What the deletion of an account would do to teams. */
export const planDeletion = (user: UserScope): Promise<DeletionPlan> => planIn(database(), user);

async function planIn(db: Pick<Transaction, "select">, user: UserScope): Promise<DeletionPlan> {
  const others = db
    .select({
      teamId: memberships.teamId,
      members: count().as("members"),
      owners: sql<number>`count(*) filter (where ${memberships.role} = 'owner')`.mapWith(Number).as("owners"),
    })
    .from(memberships)
    .where(ne(memberships.userId, user.id))
    .groupBy(memberships.teamId)
    .as("others");
  const rows = await db
    .select({
      id: teams.id,
      slug: teams.slug,
      name: teams.name,
      scenarios: sql<number>`(select count(*) from ${scenarios} where ${scenarios.teamId} = ${teams.id})`.mapWith(
        Number,
      ),
      otherMembers: sql<number>`coalesce(${others.members}, 0)`.mapWith(Number),
      otherOwners: sql<number>`coalesce(${others.owners}, 0)`.mapWith(Number),
    })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .leftJoin(others, eq(others.teamId, memberships.teamId))
    .where(eq(memberships.userId, user.id))
    .orderBy(asc(teams.id));
  const touched = ({ id, slug, name, scenarios: saved }: (typeof rows)[number]) => ({
    id,
    slug,
    name,
    scenarios: saved,
  });
  return {
    goes: rows.filter(({ otherMembers }) => otherMembers === 0).map(touched),
    holds: rows.filter(({ otherMembers, otherOwners }) => otherMembers > 0 && otherOwners === 0).map(touched),
  };
}

/**
 * Deletes a person, the teams nobody else is in, and what else knows their address, in one transaction. What they did in other
 * teams stays, done by nobody.
 */
export async function deleteUser(user: UserScope): Promise<"deleted" | "sole_owner" | "not_found"> {
  return await database().transaction(async (tx) => {
    const mine = await tx
      .select({ id: memberships.teamId })
      .from(memberships)
      .where(eq(memberships.userId, user.id))
      .orderBy(asc(memberships.teamId));
    // In one order, so that two who leave the same teams do not wait for each other.
    for (const { id } of mine) await lockTeam(tx, id);
    const { goes, holds } = await planIn(tx, user);
    if (holds.length > 0) return "sole_owner";
    for (const { id } of goes) {
      await waitForSaves(tx, id);
      await tx.delete(teams).where(eq(teams.id, id));
    }
    const [gone] = await tx.delete(users).where(own(user)).returning({ email: users.email, name: users.name });
    if (!gone) return "not_found";
    // A team that others carry on is not called after somebody who is gone.
    const left = mine.map(({ id }) => id);
    await tx
      .update(teams)
      .set({ name: "Team" })
      .where(and(inArray(teams.id, left), eq(teams.name, firstTeamName(gone.name))));
    await tx.delete(pendingSignUps).where(eq(pendingSignUps.email, gone.email));
    await tx.delete(invitations).where(eq(invitations.email, gone.email));
    return "deleted";
  });
}
