import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { database } from "@/db/client";
import {
  accounts,
  activity,
  decisionComments,
  decisionNotes,
  decisionPeople,
  decisions,
  decisionVotes,
  invitations,
  memberships,
  priceRevisions,
  scenarioVersions,
  shareLinks,
  teams,
  users,
} from "@/db/schema";
import type {
  ExportedDeed,
  ExportedMembership,
  ExportedPerson,
  OwnDecisionDeed,
  OwnInvitation,
  OwnPriceRevision,
  OwnVersion,
} from "@/lib/export/rows";
import { BATCH, type Walk, walk } from "./walk";

/** Whose account: what follows gives a person what is about that person and nobody else. */
interface UserScope {
  readonly id: string;
}

/** Null when the account is gone. Never a hash: it opens nothing for its owner and something for a thief. */
export async function getPersonForExport(user: UserScope): Promise<ExportedPerson | null> {
  const [row] = await database()
    .select({
      id: users.id,
      email: users.email,
      emailVerifiedAt: users.emailVerifiedAt,
      name: users.name,
      hasPassword: sql<boolean>`${users.passwordHash} is not null`,
      createdAt: users.createdAt,
    })
    .from(users)
    .where(eq(users.id, user.id));
  if (!row) return null;
  const providers = await database()
    .select({
      provider: accounts.provider,
      providerAccountId: accounts.providerAccountId,
      connectedAt: accounts.createdAt,
    })
    .from(accounts)
    .where(eq(accounts.userId, user.id))
    .orderBy(asc(accounts.provider));
  return { ...row, providers };
}

export async function listMembershipsForExport(user: UserScope): Promise<readonly ExportedMembership[]> {
  return await database()
    .select({ team: teams.name, address: teams.slug, role: memberships.role, since: memberships.createdAt })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(eq(memberships.userId, user.id))
    .orderBy(asc(memberships.createdAt), asc(teams.id));
}

/** Invitations this person made, and those sent to their address. */
export async function listOwnInvitations(
  user: UserScope & { readonly email: string },
): Promise<readonly OwnInvitation[]> {
  return await database()
    .select({
      team: teams.name,
      role: invitations.role,
      email: invitations.email,
      madeByYou: sql<boolean>`${invitations.createdBy} = ${user.id}`,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      revokedAt: invitations.revokedAt,
      uses: invitations.uses,
    })
    .from(invitations)
    .innerJoin(teams, eq(teams.id, invitations.teamId))
    .where(sql`(${invitations.createdBy} = ${user.id} or ${invitations.email} = ${user.email})`)
    .orderBy(asc(invitations.createdAt), asc(invitations.id));
}

/** In a team that one has left, what one did stays one's own; what it was done to is the team's. */
const isStillIn = (user: UserScope) =>
  sql`exists (select 1 from ${memberships} where ${memberships.teamId} = ${teams.id} and ${memberships.userId} = ${user.id})`;

/** What this person did, and what was done about them, in every team; newest first. */
export const walkOwnActivity = (user: UserScope): Walk<ExportedDeed> =>
  walk((after) =>
    database()
      .select({
        id: activity.id,
        at: activity.at,
        team: teams.name,
        action: activity.action,
        detail: sql<ExportedDeed["detail"]>`case when ${isStillIn(user)} then ${activity.detail} end`,
        byYou: sql<boolean>`${activity.actorId} is not distinct from ${user.id}`,
        aboutYou: sql<boolean>`${activity.personId} is not distinct from ${user.id}`,
      })
      .from(activity)
      .innerJoin(teams, eq(teams.id, activity.teamId))
      .where(
        and(
          sql`(${activity.actorId} = ${user.id} or ${activity.personId} = ${user.id})`,
          after
            ? sql`(${activity.at}, ${activity.id}) < (${after.at.toISOString()}::timestamptz, ${after.id})`
            : undefined,
        ),
      )
      .orderBy(desc(activity.at), desc(activity.id))
      .limit(BATCH),
  );

/** Versions this person saved, in the teams they are in. */
export const walkOwnVersions = (user: UserScope): Walk<OwnVersion> =>
  walk((after) =>
    database()
      .select({
        team: teams.name,
        scenarioId: scenarioVersions.scenarioId,
        version: scenarioVersions.version,
        savedAt: scenarioVersions.savedAt,
        restoredFrom: scenarioVersions.restoredFrom,
        changes: scenarioVersions.changes,
        content: scenarioVersions.content,
        result: scenarioVersions.result,
      })
      .from(scenarioVersions)
      .innerJoin(teams, eq(teams.id, scenarioVersions.teamId))
      .innerJoin(memberships, and(eq(memberships.teamId, teams.id), eq(memberships.userId, user.id)))
      .where(
        and(
          eq(scenarioVersions.savedBy, user.id),
          after
            ? sql`(${scenarioVersions.scenarioId}, ${scenarioVersions.version}) > (${after.scenarioId}, ${after.version})`
            : undefined,
        ),
      )
      .orderBy(asc(scenarioVersions.scenarioId), asc(scenarioVersions.version))
      .limit(BATCH),
  );

/** Revisions of prices this person made, in the teams they are in. */
export async function listOwnPriceRevisions(user: UserScope): Promise<readonly OwnPriceRevision[]> {
  return await database()
    .select({
      team: teams.name,
      number: priceRevisions.number,
      note: priceRevisions.note,
      at: priceRevisions.createdAt,
      content: priceRevisions.content,
    })
    .from(priceRevisions)
    .innerJoin(teams, eq(teams.id, priceRevisions.teamId))
    .innerJoin(memberships, and(eq(memberships.teamId, teams.id), eq(memberships.userId, user.id)))
    .where(eq(priceRevisions.createdBy, user.id))
    .orderBy(asc(priceRevisions.createdAt), asc(priceRevisions.number));
}

/** What this person did to decision records, in the teams they are in; the oldest first. */
export async function listOwnDecisionDeeds(user: UserScope): Promise<readonly OwnDecisionDeed[]> {
  const about = { team: teams.name, number: decisions.number, title: decisions.title };
  const isIn = and(eq(memberships.teamId, decisions.teamId), eq(memberships.userId, user.id));
  const [drafted, parts, votes, notes, comments, links] = await Promise.all([
    database()
      .select({ ...about, at: decisions.createdAt })
      .from(decisions)
      .innerJoin(teams, eq(teams.id, decisions.teamId))
      .innerJoin(memberships, isIn)
      .where(eq(decisions.createdBy, user.id)),
    database()
      .select({ ...about, part: decisionPeople.part, at: decisionPeople.createdAt })
      .from(decisionPeople)
      .innerJoin(decisions, eq(decisions.id, decisionPeople.recordId))
      .innerJoin(teams, eq(teams.id, decisions.teamId))
      .innerJoin(memberships, isIn)
      .where(eq(decisionPeople.userId, user.id)),
    database()
      .select({ ...about, vote: decisionVotes.vote, text: decisionVotes.reason, at: decisionVotes.at })
      .from(decisionVotes)
      .innerJoin(decisionPeople, eq(decisionPeople.id, decisionVotes.personId))
      .innerJoin(decisions, eq(decisions.id, decisionVotes.recordId))
      .innerJoin(teams, eq(teams.id, decisions.teamId))
      .innerJoin(memberships, isIn)
      .where(eq(decisionPeople.userId, user.id)),
    database()
      .select({ ...about, text: decisionNotes.body, at: decisionNotes.at })
      .from(decisionNotes)
      .innerJoin(decisions, eq(decisions.id, decisionNotes.recordId))
      .innerJoin(teams, eq(teams.id, decisions.teamId))
      .innerJoin(memberships, isIn)
      .where(eq(decisionNotes.authorId, user.id)),
    database()
      .select({ ...about, text: decisionComments.body, at: decisionComments.at })
      .from(decisionComments)
      .innerJoin(decisions, eq(decisions.id, decisionComments.recordId))
      .innerJoin(teams, eq(teams.id, decisions.teamId))
      .innerJoin(memberships, isIn)
      .where(eq(decisionComments.authorId, user.id)),
    database()
      .select({ ...about, text: shareLinks.label, at: shareLinks.createdAt })
      .from(shareLinks)
      .innerJoin(decisions, eq(decisions.id, shareLinks.recordId))
      .innerJoin(teams, eq(teams.id, decisions.teamId))
      .innerJoin(memberships, isIn)
      .where(eq(shareLinks.createdBy, user.id)),
  ]);
  const none = { part: null, vote: null, text: "" };
  const deeds: readonly OwnDecisionDeed[] = [
    ...drafted.map((row) => ({ ...none, ...row, did: "drafted" as const })),
    ...parts.map((row) => ({ ...none, ...row, did: "takes part" as const })),
    ...votes.map((row) => ({ ...none, ...row, did: "voted" as const })),
    ...notes.map((row) => ({ ...none, ...row, did: "noted" as const })),
    ...comments.map((row) => ({ ...none, ...row, did: "commented" as const })),
    ...links.map((row) => ({ ...none, ...row, did: "shared" as const })),
  ];
  return deeds.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
