import "server-only";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database } from "@/db/client";
import {
  decisionAlerts,
  decisionComments,
  decisions,
  invitations,
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
  ExportedInvitation,
  ExportedPriceRevision,
  ExportedScenario,
  ExportedVersion,
} from "@/lib/export/rows";
import type { TeamScope } from "@/lib/teams/scope";
import { logActivity } from "./activity";
import { BATCH, type Walk, walk } from "./walk";

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
