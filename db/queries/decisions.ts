import "server-only";
import { and, asc, desc, eq, inArray, lt, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database, type Transaction } from "@/db/client";
import { decisionNotes, decisionPeople, decisions, decisionVotes, scenarios, teams, users } from "@/db/schema";
import { thaw } from "@/lib/decisions/freeze";
import type { DecisionRecord, RecordLink, RecordNote, RecordPerson, RecordVote } from "@/lib/decisions/record";
import type { Status } from "@/lib/decisions/status";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import type { TeamScope } from "@/lib/teams/scope";

/** What reads a record needs of its team; share links have it too. */
export type RecordScope = Pick<TeamScope, "teamId">;

export const inScope = (scope: RecordScope, id: string) =>
  and(eq(decisions.teamId, scope.teamId), eq(decisions.id, id));

const linkColumns = {
  id: decisions.id,
  number: decisions.number,
  title: decisions.title,
  status: decisions.status,
};

export async function linkOf(tx: Transaction, scope: RecordScope, id: string): Promise<RecordLink | null> {
  const [row] = await tx.select(linkColumns).from(decisions).where(inScope(scope, id));
  return row ?? null;
}

/** One record of this team with everything in it, or null when it is absent or belongs to another. */
export async function getDecision(scope: RecordScope, id: string): Promise<DecisionRecord | null> {
  const [row] = await database()
    .select({
      record: decisions,
      teamName: teams.name,
      scenarioName: scenarios.name,
    })
    .from(decisions)
    .innerJoin(teams, eq(teams.id, decisions.teamId))
    .leftJoin(scenarios, and(eq(scenarios.id, decisions.scenarioId), eq(scenarios.teamId, decisions.teamId)))
    .where(inScope(scope, id));
  if (!row) return null;
  const { record, teamName, scenarioName } = row;
  const linked = [record.supersedesId, record.supersededById].filter((one) => one !== null);
  const [people, votes, notes, links] = await Promise.all([
    listPeople(scope, id, record.wordsRevision),
    listVotes(scope, id, record.wordsRevision),
    listNotes(scope, id),
    database()
      .select({ ...linkColumns, supersededById: decisions.supersededById })
      .from(decisions)
      .where(
        and(eq(decisions.teamId, scope.teamId), or(inArray(decisions.id, linked), eq(decisions.supersededById, id))),
      )
      .orderBy(desc(decisions.number)),
  ]);
  const link = ({ supersededById: _, ...one }: (typeof links)[number]): RecordLink => one;
  // Its own word, or that of one which was superseded by hand.
  const older = links.find((one) => one.id === record.supersedesId) ?? links.find((one) => one.supersededById === id);
  const newer = links.find((one) => one.id === record.supersededById);
  return {
    id: record.id,
    teamName,
    number: record.number,
    title: record.title,
    status: record.status,
    statusSince: record.statusSince,
    decidedOn: record.decidedOn,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    revision: record.revision,
    wordsRevision: record.wordsRevision,
    platform: record.platform as PlatformId, // written from a frozen part, which has it
    words: record.words,
    people,
    votes,
    notes,
    reviewOn: record.reviewOn,
    conditions: record.conditions,
    supersedes: older ? { ...link(older), gaveWay: older.supersededById === id } : null,
    supersededBy: newer ? link(newer) : null,
    scenario:
      record.scenarioId !== null && scenarioName !== null && record.scenarioVersion !== null
        ? { id: record.scenarioId, name: scenarioName, version: record.scenarioVersion }
        : null,
    isImported: record.isImported,
    frozen: thaw(record.frozen),
    hash: record.hash,
  };
}

/** Records of this team that a record took the place of, the newest number first. */
export async function listSuperseded(scope: RecordScope, id: string): Promise<readonly RecordLink[]> {
  return await database()
    .select(linkColumns)
    .from(decisions)
    .where(and(eq(decisions.teamId, scope.teamId), eq(decisions.supersededById, id)))
    .orderBy(desc(decisions.number));
}

async function listPeople(
  scope: RecordScope,
  recordId: string,
  wordsRevision: number,
): Promise<readonly RecordPerson[]> {
  const newest = database()
    .selectDistinctOn([decisionVotes.personId], {
      personId: decisionVotes.personId,
      vote: decisionVotes.vote,
      reason: decisionVotes.reason,
      wordsRevision: decisionVotes.wordsRevision,
      votedAt: decisionVotes.at,
    })
    .from(decisionVotes)
    .where(and(eq(decisionVotes.teamId, scope.teamId), eq(decisionVotes.recordId, recordId)))
    .orderBy(decisionVotes.personId, desc(decisionVotes.at), desc(decisionVotes.id))
    .as("newest");
  const rows = await database()
    .select({
      id: decisionPeople.id,
      userId: users.id,
      name: users.name,
      part: decisionPeople.part,
      vote: newest.vote,
      reason: newest.reason,
      votedOn: newest.wordsRevision,
      votedAt: newest.votedAt,
    })
    .from(decisionPeople)
    .leftJoin(users, eq(users.id, decisionPeople.userId))
    .leftJoin(newest, eq(newest.personId, decisionPeople.id))
    .where(and(eq(decisionPeople.teamId, scope.teamId), eq(decisionPeople.recordId, recordId)))
    .orderBy(asc(decisionPeople.createdAt), asc(decisionPeople.id));
  return rows.map(({ id, userId, name, part, vote, reason, votedOn, votedAt }) => ({
    id,
    userId,
    name,
    part,
    vote:
      vote === null || votedAt === null
        ? null
        : { vote, reason: reason ?? "", at: votedAt, isStale: (votedOn ?? 0) < wordsRevision },
  }));
}

async function listVotes(scope: RecordScope, recordId: string, wordsRevision: number): Promise<readonly RecordVote[]> {
  const rows = await database()
    .select({
      id: decisionVotes.id,
      personId: decisionVotes.personId,
      name: users.name,
      vote: decisionVotes.vote,
      reason: decisionVotes.reason,
      at: decisionVotes.at,
      votedOn: decisionVotes.wordsRevision,
    })
    .from(decisionVotes)
    .innerJoin(decisionPeople, eq(decisionPeople.id, decisionVotes.personId))
    .leftJoin(users, eq(users.id, decisionPeople.userId))
    .where(and(eq(decisionVotes.teamId, scope.teamId), eq(decisionVotes.recordId, recordId)))
    .orderBy(asc(decisionVotes.at), asc(decisionVotes.id));
  return rows.map(({ votedOn, ...vote }) => ({ ...vote, isStale: votedOn < wordsRevision }));
}

async function listNotes(scope: RecordScope, recordId: string): Promise<readonly RecordNote[]> {
  return await database()
    .select({
      id: decisionNotes.id,
      kind: decisionNotes.kind,
      body: decisionNotes.body,
      by: users.name,
      at: decisionNotes.at,
    })
    .from(decisionNotes)
    .leftJoin(users, eq(users.id, decisionNotes.authorId))
    .where(and(eq(decisionNotes.teamId, scope.teamId), eq(decisionNotes.recordId, recordId)))
    .orderBy(asc(decisionNotes.at), asc(decisionNotes.id));
}

/** A line of the list. */
export interface ListedDecision extends RecordLink {
  readonly statusSince: Date;
  readonly decidedOn: string | null;
  readonly platform: PlatformId;
  readonly yearOneUsd: number | null;
  readonly reviewOn: string | null;
  readonly updatedAt: Date;
  readonly updatedBy: string | null;
}

const editor = alias(users, "editor");

/**
 * Records of the team, the newest number first.
 *
 * @param before only those below this number
 * @param status only those of this status
 * @param most   1 to 100
 */
export async function listDecisions(
  scope: TeamScope,
  {
    before,
    status,
    scenario,
    most = 50,
  }: {
    readonly before?: number;
    readonly status?: Status;
    readonly scenario?: string;
    readonly most?: number;
  } = {},
): Promise<readonly ListedDecision[]> {
  const rows = await database()
    .select({
      ...linkColumns,
      statusSince: decisions.statusSince,
      decidedOn: decisions.decidedOn,
      platform: decisions.platform,
      yearOneCents: decisions.yearOneCents,
      reviewOn: decisions.reviewOn,
      updatedAt: decisions.updatedAt,
      updatedBy: editor.name,
    })
    .from(decisions)
    .leftJoin(editor, eq(editor.id, decisions.updatedBy))
    .where(
      and(
        eq(decisions.teamId, scope.teamId),
        before === undefined ? sql`true` : lt(decisions.number, before),
        status === undefined ? sql`true` : eq(decisions.status, status),
        scenario === undefined ? sql`true` : eq(decisions.scenarioId, scenario),
      ),
    )
    .orderBy(desc(decisions.number))
    .limit(most);
  return rows.map(({ yearOneCents: cents, platform, ...row }) => ({
    ...row,
    platform: platform as PlatformId, // as above
    yearOneUsd: cents === null ? null : cents / 100,
  }));
}

/**
 * What platforms of the team's own are called in records, by the record's id, as it was frozen; published ones have labels. It
 * reads the whole frozen part of each, so it is asked for what is shown alone.
 */
export async function getOwnPlatformNames(
  scope: RecordScope,
  records: readonly { readonly id: string; readonly platform: string }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = records.filter(({ platform }) => platform.startsWith("private-")).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await database()
    .select({ id: decisions.id, platform: decisions.platform, frozen: decisions.frozen })
    .from(decisions)
    .where(and(eq(decisions.teamId, scope.teamId), inArray(decisions.id, ids)));
  return new Map(
    rows.flatMap(({ id, platform, frozen }) => {
      const name = thaw(frozen).evaluation.platforms.find((one) => one.id === platform)?.name;
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}
