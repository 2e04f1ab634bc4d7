import "server-only";
import { and, asc, desc, eq, gt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database } from "@/db/client";
import {
  accounts,
  activity,
  decisionAlerts,
  decisionComments,
  decisionNotes,
  decisionPeople,
  decisions,
  decisionVotes,
  invitations,
  memberships,
  priceRevisions,
  scenarios,
  scenarioVersions,
  shareFeedback,
  shareLinks,
  teams,
  users,
} from "@/db/schema";
import type {
  DecisionAround,
  ExportedDecision,
  ExportedDeed,
  ExportedInvitation,
  ExportedMembership,
  ExportedPerson,
  ExportedPriceRevision,
  ExportedScenario,
  ExportedVersion,
  OwnDecisionDeed,
  OwnInvitation,
  OwnPriceRevision,
  OwnVersion,
} from "@/lib/export/rows";
import type { TeamScope } from "@/lib/teams/scope";
import { logActivity } from "./activity";

/** Rows read at a time. A version weighs some kilobytes, so a batch stays well under one megabyte. */
const BATCH = 100;

type Walk<Row> = AsyncGenerator<Row>;

/** Reads batch after batch, each beginning after the last row of the one before, until one is not full. */
async function* walk<Row>(next: (after: Row | null) => Promise<readonly Row[]>): Walk<Row> {
  let after: Row | null = null;
  for (;;) {
    const batch: readonly Row[] = await next(after);
    yield* batch;
    after = batch.at(-1) ?? null;
    if (after === null || batch.length < BATCH) return;
  }
}

/** Says in the log that somebody took the team along. */
export async function logTeamExport(scope: TeamScope): Promise<void> {
  await database().transaction((tx) => logActivity(tx, scope, { action: "team.exported", subject: "team" }));
}

export async function getTeamCreation(scope: TeamScope): Promise<Date | null> {
  const [row] = await database().select({ at: teams.createdAt }).from(teams).where(eq(teams.id, scope.teamId));
  return row?.at ?? null;
}

/** Every invitation there still is, without what opens it. */
export async function listInvitationsForExport(scope: TeamScope): Promise<readonly ExportedInvitation[]> {
  return await database()
    .select({
      id: invitations.id,
      role: invitations.role,
      email: invitations.email,
      by: users.name,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      revokedAt: invitations.revokedAt,
      uses: invitations.uses,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.createdBy))
    .where(eq(invitations.teamId, scope.teamId))
    .orderBy(asc(invitations.createdAt), asc(invitations.id));
}

const maker = alias(users, "maker");
const saver = alias(users, "saver");

/** Every scenario, whatever its state, by its id. */
export const walkScenarios = (scope: TeamScope): Walk<ExportedScenario> =>
  walk((after) =>
    database()
      .select({
        id: scenarios.id,
        name: scenarios.name,
        description: scenarios.description,
        tags: scenarios.tags,
        state: scenarios.state,
        version: scenarios.version,
        pick: scenarios.pick,
        yearOneCents: scenarios.yearOneCents,
        createdAt: scenarios.createdAt,
        createdBy: maker.name,
        updatedAt: scenarios.updatedAt,
        updatedBy: saver.name,
      })
      .from(scenarios)
      .leftJoin(maker, eq(maker.id, scenarios.createdBy))
      .leftJoin(saver, eq(saver.id, scenarios.updatedBy))
      .where(and(eq(scenarios.teamId, scope.teamId), after ? gt(scenarios.id, after.id) : undefined))
      .orderBy(asc(scenarios.id))
      .limit(BATCH),
  );

/** Every version of every scenario, by scenario and number. */
export const walkVersions = (scope: TeamScope): Walk<ExportedVersion> =>
  walk((after) =>
    database()
      .select({
        scenarioId: scenarioVersions.scenarioId,
        version: scenarioVersions.version,
        savedAt: scenarioVersions.savedAt,
        savedBy: users.name,
        restoredFrom: scenarioVersions.restoredFrom,
        changes: scenarioVersions.changes,
        content: scenarioVersions.content,
        result: scenarioVersions.result,
      })
      .from(scenarioVersions)
      .leftJoin(users, eq(users.id, scenarioVersions.savedBy))
      .where(
        and(
          eq(scenarioVersions.teamId, scope.teamId),
          after
            ? sql`(${scenarioVersions.scenarioId}, ${scenarioVersions.version}) > (${after.scenarioId}, ${after.version})`
            : undefined,
        ),
      )
      .orderBy(asc(scenarioVersions.scenarioId), asc(scenarioVersions.version))
      .limit(BATCH),
  );

export const walkPriceRevisions = (scope: TeamScope): Walk<ExportedPriceRevision> =>
  walk((after) =>
    database()
      .select({
        number: priceRevisions.number,
        note: priceRevisions.note,
        at: priceRevisions.createdAt,
        by: users.name,
        content: priceRevisions.content,
      })
      .from(priceRevisions)
      .leftJoin(users, eq(users.id, priceRevisions.createdBy))
      .where(and(eq(priceRevisions.teamId, scope.teamId), after ? gt(priceRevisions.number, after.number) : undefined))
      .orderBy(asc(priceRevisions.number))
      .limit(BATCH),
  );

/** Every decision record by its number. One line each: what a record says is read when its files are made. */
export async function listDecisionsForExport(scope: TeamScope): Promise<readonly ExportedDecision[]> {
  return await database()
    .select({
      id: decisions.id,
      number: decisions.number,
      title: decisions.title,
      status: decisions.status,
      platform: decisions.platform,
      yearOneCents: decisions.yearOneCents,
      decidedOn: decisions.decidedOn,
      reviewOn: decisions.reviewOn,
      hash: decisions.hash,
      createdAt: decisions.createdAt,
      createdBy: maker.name,
      updatedAt: decisions.updatedAt,
      updatedBy: saver.name,
    })
    .from(decisions)
    .leftJoin(maker, eq(maker.id, decisions.createdBy))
    .leftJoin(saver, eq(saver.id, decisions.updatedBy))
    .where(eq(decisions.teamId, scope.teamId))
    .orderBy(asc(decisions.number));
}

const resolver = alias(users, "resolver");

/** What was said and shown beside one record. Never a token's hash: it opens nothing for the team and something for a thief. */
export async function getDecisionAround(scope: TeamScope, recordId: string): Promise<DecisionAround> {
  const ofRecord = (
    table: typeof decisionComments | typeof shareLinks | typeof shareFeedback | typeof decisionAlerts,
  ) => and(eq(table.teamId, scope.teamId), eq(table.recordId, recordId));
  const [comments, links, feedback, alerts] = await Promise.all([
    database()
      .select({
        id: decisionComments.id,
        threadId: decisionComments.threadId,
        option: decisionComments.option,
        body: decisionComments.body,
        by: users.name,
        at: decisionComments.at,
        editedAt: decisionComments.editedAt,
        removedAt: decisionComments.removedAt,
        resolvedAt: decisionComments.resolvedAt,
        resolvedBy: resolver.name,
      })
      .from(decisionComments)
      .leftJoin(users, eq(users.id, decisionComments.authorId))
      .leftJoin(resolver, eq(resolver.id, decisionComments.resolvedBy))
      .where(ofRecord(decisionComments))
      .orderBy(asc(decisionComments.at), asc(decisionComments.id)),
    database()
      .select({
        id: shareLinks.id,
        label: shareLinks.label,
        hasPassphrase: sql<boolean>`${shareLinks.passphraseHash} is not null`,
        sandboxFields: shareLinks.sandboxFields,
        allowsFeedback: shareLinks.allowsFeedback,
        allowsPreview: shareLinks.allowsPreview,
        by: users.name,
        createdAt: shareLinks.createdAt,
        expiresAt: shareLinks.expiresAt,
        revokedAt: shareLinks.revokedAt,
        openedCount: shareLinks.openedCount,
        lastOpenedAt: shareLinks.lastOpenedAt,
      })
      .from(shareLinks)
      .leftJoin(users, eq(users.id, shareLinks.createdBy))
      .where(ofRecord(shareLinks))
      .orderBy(asc(shareLinks.createdAt), asc(shareLinks.id)),
    database()
      .select({
        linkId: shareFeedback.linkId,
        name: shareFeedback.name,
        body: shareFeedback.body,
        state: shareFeedback.state,
        at: shareFeedback.at,
      })
      .from(shareFeedback)
      .where(ofRecord(shareFeedback))
      .orderBy(asc(shareFeedback.at), asc(shareFeedback.id)),
    database()
      .select({
        kind: decisionAlerts.kind,
        found: decisionAlerts.found,
        at: decisionAlerts.at,
        mailedAt: decisionAlerts.mailedAt,
        closedAt: decisionAlerts.closedAt,
      })
      .from(decisionAlerts)
      .where(ofRecord(decisionAlerts))
      .orderBy(asc(decisionAlerts.at), asc(decisionAlerts.id)),
  ]);
  return { comments, shareLinks: links, feedback, alerts };
}

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
