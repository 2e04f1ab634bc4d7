import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { database, type Transaction } from "@/db/client";
import { decisionPeople, decisions, memberships, teams } from "@/db/schema";
import type { Condition } from "@/lib/decisions/conditions";
import type { Sealed } from "@/lib/decisions/frozen";
import type { RecordPerson } from "@/lib/decisions/record";
import type { RecordWords } from "@/lib/decisions/words";
import { newId } from "@/lib/ids";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import type { TeamScope } from "@/lib/teams/scope";
import { logDecision } from "./decision-log";
import { inScope, linkOf } from "./decisions";

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
