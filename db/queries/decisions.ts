import "server-only";
import { and, asc, desc, eq, inArray, lt, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database, type Transaction } from "@/db/client";
import {
  decisionNotes,
  decisionPeople,
  decisions,
  decisionVotes,
  memberships,
  scenarios,
  teams,
  users,
} from "@/db/schema";
import type { ActivityAction } from "@/lib/activity/events";
import type { Condition } from "@/lib/decisions/conditions";
import { thaw } from "@/lib/decisions/freeze";
import type { Sealed } from "@/lib/decisions/frozen";
import type { DecisionRecord, RecordLink, RecordNote, RecordPerson, RecordVote } from "@/lib/decisions/record";
import { canStep, type Status, steps } from "@/lib/decisions/status";
import type { RecordWords } from "@/lib/decisions/words";
import { newId } from "@/lib/ids";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import type { TeamScope } from "@/lib/teams/scope";
import { logActivity } from "./activity";
import { lockDecisions } from "./decision-lock";

/** What reads a record needs of its team; share links have it too. */
export type RecordScope = Pick<TeamScope, "teamId">;

export const inScope = (scope: RecordScope, id: string) =>
  and(eq(decisions.teamId, scope.teamId), eq(decisions.id, id));

const yearOneCents = ({ frozen }: Sealed, platform: PlatformId): number | null => {
  const usd = frozen.evaluation.platforms.find(({ id }) => id === platform)?.yearOne?.totalUsd;
  return usd === undefined ? null : Math.round(usd * 100);
};

export interface NewDecision {
  /** Chosen by whoever asks, so that asking twice makes one. */
  readonly id?: string;
  readonly title: string;
  readonly platform: PlatformId;
  readonly words: RecordWords;
  readonly sealed: Sealed;
  readonly reviewOn: string | null;
  readonly conditions: readonly Condition[];
  /** Null: imported from a file. */
  readonly scenario: { readonly id: string; readonly version: number } | null;
  /** The record it is meant to take the place of. */
  readonly supersedes?: string;
  /** Members with a part from the start. */
  readonly people?: readonly { readonly userId: string; readonly part: RecordPerson["part"] }[];
}

/**
 * A draft with the team's next number. The counter moves in the same transaction, under the lock of the team's row: what fails
 * takes no number, and two at once get two.
 *
 * @returns null when the id is taken by something else, or the record to supersede is not this team's
 */
export async function createDecision(
  scope: TeamScope,
  { id = newId(), sealed, scenario, supersedes, people = [], ...given }: NewDecision,
): Promise<{ readonly id: string; readonly number: number } | null> {
  return await database().transaction(async (tx) => {
    const [team] = await tx
      .update(teams)
      .set({ lastDecision: sql`${teams.lastDecision} + 1` })
      .where(eq(teams.id, scope.teamId))
      .returning({ number: teams.lastDecision });
    if (!team) return null;
    // Behind the lock of the counter, so that a second request of the same sees the first.
    const [known] = await tx
      .select({ number: decisions.number, teamId: decisions.teamId, createdBy: decisions.createdBy })
      .from(decisions)
      .where(eq(decisions.id, id));
    const isOwn = known?.teamId === scope.teamId && known.createdBy === scope.userId;
    const older = supersedes === undefined ? null : await linkOf(tx, scope, supersedes);
    if (known || (supersedes !== undefined && older === null)) {
      await tx
        .update(teams)
        .set({ lastDecision: sql`${teams.lastDecision} - 1` })
        .where(eq(teams.id, scope.teamId));
      return isOwn ? { id, number: known.number } : null;
    }
    await tx.insert(decisions).values({
      ...given,
      id,
      teamId: scope.teamId,
      number: team.number,
      frozen: sealed.text,
      hash: sealed.hash,
      yearOneCents: yearOneCents(sealed, given.platform),
      supersedesId: supersedes ?? null,
      scenarioId: scenario?.id ?? null,
      scenarioVersion: scenario?.version ?? null,
      isImported: scenario === null,
      createdBy: scope.userId,
      updatedBy: scope.userId,
    });
    await insertMembers(tx, scope, id, people);
    await logDecision(tx, scope, scenario === null ? "decision.imported" : "decision.created", {
      id,
      number: team.number,
      title: given.title,
    });
    return { id, number: team.number };
  });
}

/** Gives a part to those who are in the team at this moment; whoever is not is left out, so that no stranger's name gets in. */
async function insertMembers(
  tx: Transaction,
  scope: TeamScope,
  recordId: string,
  people: NonNullable<NewDecision["people"]>,
): Promise<void> {
  if (people.length === 0) return;
  const ids = people.map(({ userId }) => userId);
  const members = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.teamId, scope.teamId), inArray(memberships.userId, ids)));
  const known = new Set(members.map(({ userId }) => userId));
  const rows = people.filter(({ userId }) => known.delete(userId)); // each once
  if (rows.length > 0)
    await tx.insert(decisionPeople).values(rows.map((person) => ({ ...person, teamId: scope.teamId, recordId })));
}

/** Says in the team's log what happened to a record. Detail never names a person. */
export async function logDecision(
  tx: Transaction,
  scope: Pick<TeamScope, "teamId" | "userId">,
  action: ActivityAction,
  {
    id,
    number,
    title,
    ...more
  }: { readonly id: string; readonly number: number; readonly title: string } & Readonly<Record<string, unknown>>,
): Promise<void> {
  await logActivity(tx, scope, { action, subject: "decision", subjectId: id, detail: { number, title, ...more } });
}

/** That somebody took a record away as a file. */
export async function logDecisionExport(
  scope: TeamScope,
  { id, number, title }: Pick<DecisionRecord, "id" | "number" | "title">,
  format: string,
): Promise<void> {
  await database().transaction((tx) => logDecision(tx, scope, "decision.exported", { id, number, title, format }));
}

const linkColumns = {
  id: decisions.id,
  number: decisions.number,
  title: decisions.title,
  status: decisions.status,
};

async function linkOf(tx: Transaction, scope: RecordScope, id: string): Promise<RecordLink | null> {
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

/** What a change of a record began from, and what came of it. Null: absent, no longer at that revision, or not open to it. */
export type Changed = { readonly revision: number } | null;

export const forward = (scope: TeamScope) => ({
  revision: sql`${decisions.revision} + 1`,
  updatedAt: sql`now()`,
  updatedBy: scope.userId,
});

/** Title and words, while the record is a draft or proposed. */
export async function editDecision(
  scope: TeamScope,
  id: string,
  {
    base,
    title,
    words,
    parts,
  }: {
    readonly base: number;
    readonly title: string;
    readonly words: RecordWords;
    /** What changed, for the log: names of word parts, "title", "people". */
    readonly parts: readonly string[];
  },
): Promise<Changed> {
  return await database().transaction(async (tx) => {
    const [row] = await tx
      .update(decisions)
      .set({ ...forward(scope), wordsRevision: sql`${decisions.wordsRevision} + 1`, title, words })
      .where(and(inScope(scope, id), eq(decisions.revision, base), inArray(decisions.status, ["draft", "proposed"])))
      .returning({ number: decisions.number, revision: decisions.revision });
    if (!row) return null;
    await logDecision(tx, scope, "decision.edited", { id, number: row.number, title, parts });
    return { revision: row.revision };
  });
}

/** Another platform of the same frozen numbers, while the record is a draft. */
export async function changePlatform(
  scope: TeamScope,
  id: string,
  {
    base,
    platform,
    title,
    words,
    yearOneUsd,
  }: {
    readonly base: number;
    readonly platform: PlatformId;
    readonly title: string;
    readonly words: RecordWords;
    readonly yearOneUsd: number | null;
  },
): Promise<Changed> {
  return await database().transaction(async (tx) => {
    const open = and(inScope(scope, id), eq(decisions.revision, base), eq(decisions.status, "draft"));
    const [before] = await tx.select({ platform: decisions.platform }).from(decisions).where(open).for("update");
    if (!before) return null;
    const [row] = await tx
      .update(decisions)
      .set({
        ...forward(scope),
        wordsRevision: sql`${decisions.wordsRevision} + 1`,
        platform,
        title,
        words,
        yearOneCents: yearOneUsd === null ? null : Math.round(yearOneUsd * 100),
      })
      .where(open)
      .returning({ number: decisions.number, revision: decisions.revision });
    if (!row) return null;
    const detail = { id, number: row.number, title, from: before.platform, to: platform };
    await logDecision(tx, scope, "decision.platform-changed", detail);
    return { revision: row.revision };
  });
}

/** New numbers from a newer version of the scenario, while the record is a draft. */
export async function refreezeDecision(
  scope: TeamScope,
  id: string,
  {
    base,
    sealed,
    platform,
    title,
    words,
    version,
  }: {
    readonly base: number;
    readonly sealed: Sealed;
    /** The chosen platform, which the new numbers have too. */
    readonly platform: PlatformId;
    readonly title: string;
    readonly words: RecordWords;
    readonly version: number;
  },
): Promise<Changed> {
  return await database().transaction(async (tx) => {
    const [row] = await tx
      .update(decisions)
      .set({
        ...forward(scope),
        wordsRevision: sql`${decisions.wordsRevision} + 1`,
        frozen: sealed.text,
        hash: sealed.hash,
        title,
        words,
        scenarioVersion: version,
        yearOneCents: yearOneCents(sealed, platform),
      })
      .where(
        and(
          inScope(scope, id),
          eq(decisions.revision, base),
          eq(decisions.status, "draft"),
          eq(decisions.platform, platform),
        ),
      )
      .returning({ number: decisions.number, title: decisions.title, revision: decisions.revision });
    if (!row) return null;
    await logDecision(tx, scope, "decision.refrozen", { id, number: row.number, title: row.title, version });
    return { revision: row.revision };
  });
}

const from = (to: Status): Status[] => (Object.keys(steps) as Status[]).filter((status) => canStep(status, to)); // keys of a Record of Status

/** Other records that a step is about: which one a record supersedes was settled when it was made. */
async function besides(
  tx: Transaction,
  scope: RecordScope,
  { id, to, by }: { readonly id: string; readonly to: Status; readonly by: string | undefined },
): Promise<readonly string[]> {
  if (to === "superseded") return by === undefined ? [] : [by];
  if (to !== "accepted") return [];
  const [own] = await tx.select({ older: decisions.supersedesId }).from(decisions).where(inScope(scope, id));
  return own?.older ? [own.older] : [];
}

/**
 * One step of a record's life. Accepting one that is to supersede another supersedes that in the same transaction.
 *
 * @param today ISO day, for the day of the decision
 * @param by    of "superseded": the record that takes its place; it must be this team's and accepted
 */
export async function stepDecision(
  scope: TeamScope,
  id: string,
  {
    base,
    to,
    today,
    by,
  }: {
    readonly base: number;
    readonly to: Status;
    readonly today: string;
    readonly by?: string;
  },
): Promise<Changed> {
  return await database().transaction(async (tx) => {
    const held = await lockDecisions(tx, scope, [id, ...(await besides(tx, scope, { id, to, by }))], "no key update");
    const successor = to === "superseded" ? (held.find((one) => one.id === by) ?? null) : null;
    // Only what is in force takes another's place; behind the lock of both, no two can then take each other's.
    if (to === "superseded" && (successor?.status !== "accepted" || by === id)) return null;
    const [row] = await tx
      .update(decisions)
      .set({
        ...forward(scope),
        status: to,
        statusSince: sql`now()`,
        ...(to === "accepted" || to === "rejected" ? { decidedOn: today } : {}),
        ...(to === "superseded" ? { supersededById: by ?? null } : {}),
      })
      .where(and(inScope(scope, id), eq(decisions.revision, base), inArray(decisions.status, from(to))))
      .returning({
        number: decisions.number,
        title: decisions.title,
        revision: decisions.revision,
        supersedesId: decisions.supersedesId,
      });
    if (!row) return null;
    const { number, title } = row;
    const more = successor === null ? {} : { by: successor.number };
    await logDecision(tx, scope, `decision.${to}` as ActivityAction, { id, number, title, ...more }); // to is no draft
    if (to === "accepted" && row.supersedesId !== null) {
      const [older] = await tx
        .update(decisions)
        .set({ ...forward(scope), status: "superseded", statusSince: sql`now()`, supersededById: id })
        .where(and(inScope(scope, row.supersedesId), inArray(decisions.status, from("superseded"))))
        .returning({ id: decisions.id, number: decisions.number, title: decisions.title });
      if (older) await logDecision(tx, scope, "decision.superseded", { ...older, by: number });
    }
    return { revision: row.revision };
  });
}
