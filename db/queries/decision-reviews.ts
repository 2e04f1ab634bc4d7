/** Looking again at decisions: when, why, and what was made of it. */
import "server-only";
import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { database, type Transaction } from "@/db/client";
import { decisionAlerts, decisionNotes, decisions } from "@/db/schema";
import type { Found } from "@/lib/decisions/check-conditions";
import type { Condition } from "@/lib/decisions/conditions";
import type { RecordNote } from "@/lib/decisions/record";
import { isReviewable } from "@/lib/decisions/status";
import { canonicalJson } from "@/lib/planner/canonical-json";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import type { TeamScope } from "@/lib/teams/scope";
import { lockDecision } from "./decision-lock";
import { logDecision } from "./decision-log";
import { inScope, type RecordScope } from "./decisions";

const alertsOf = (scope: RecordScope, id: string) =>
  and(eq(decisionAlerts.teamId, scope.teamId), eq(decisionAlerts.recordId, id));

/** What was found and nobody has looked at yet. */
export interface Alert {
  readonly id: string;
  readonly found: Found;
  readonly at: Date;
}

const alertColumns = { id: decisionAlerts.id, found: decisionAlerts.found, at: decisionAlerts.at };
const asAlert = ({ found, ...alert }: { id: string; found: object; at: Date }): Alert => ({
  ...alert,
  found: found as Found, // written by `openAlerts` alone
});

/** Open alerts of a record, the oldest first. */
export async function listAlerts(scope: RecordScope, id: string): Promise<readonly Alert[]> {
  const rows = await database()
    .select(alertColumns)
    .from(decisionAlerts)
    .where(and(alertsOf(scope, id), isNull(decisionAlerts.closedAt)))
    .orderBy(asc(decisionAlerts.at), asc(decisionAlerts.kind));
  return rows.map(asAlert);
}

/** A record in force that somebody should look at again. */
export interface DueReview {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly platform: PlatformId;
  readonly reviewOn: string | null;
  readonly alerts: readonly Alert[];
}

/**
 * Accepted records whose day has come or of which something was found, the longest due first.
 *
 * @param today ISO day
 * @param most  1 to 100
 */
export async function listDueReviews(
  scope: RecordScope,
  { today, most = 20 }: { readonly today: string; readonly most?: number },
): Promise<readonly DueReview[]> {
  const open = database()
    .select({ recordId: decisionAlerts.recordId, since: sql<Date>`min(${decisionAlerts.at})`.as("since") })
    .from(decisionAlerts)
    .where(and(eq(decisionAlerts.teamId, scope.teamId), isNull(decisionAlerts.closedAt)))
    .groupBy(decisionAlerts.recordId)
    .as("open");
  const isDue = lte(decisions.reviewOn, today);
  const records = await database()
    .select({
      id: decisions.id,
      number: decisions.number,
      title: decisions.title,
      platform: decisions.platform,
      reviewOn: decisions.reviewOn,
    })
    .from(decisions)
    .leftJoin(open, eq(open.recordId, decisions.id))
    .where(
      and(eq(decisions.teamId, scope.teamId), eq(decisions.status, "accepted"), or(isDue, isNotNull(open.recordId))),
    )
    .orderBy(
      asc(sql`least(case when ${isDue} then ${decisions.reviewOn}::timestamptz end, ${open.since})`),
      asc(decisions.number),
    )
    .limit(most);
  if (records.length === 0) return [];
  const ids = records.map(({ id }) => id);
  const alerts = await database()
    .select({ ...alertColumns, recordId: decisionAlerts.recordId })
    .from(decisionAlerts)
    .where(
      and(
        eq(decisionAlerts.teamId, scope.teamId),
        inArray(decisionAlerts.recordId, ids),
        isNull(decisionAlerts.closedAt),
      ),
    )
    .orderBy(asc(decisionAlerts.at), asc(decisionAlerts.kind));
  return records.map(({ platform, ...record }) => ({
    ...record,
    platform: platform as PlatformId, // written from a frozen part, which has it
    alerts: alerts.filter(({ recordId }) => recordId === record.id).map(asAlert),
  }));
}

/** A day of review of a record in force. */
export interface ReviewDate {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly platform: PlatformId;
  readonly reviewOn: string;
  readonly updatedAt: Date;
}

/**
 * Days of review of accepted records, the next first.
 *
 * @param id only that of this record
 */
export async function listReviewDates(scope: RecordScope, id?: string): Promise<readonly ReviewDate[]> {
  const rows = await database()
    .select({
      id: decisions.id,
      number: decisions.number,
      title: decisions.title,
      platform: decisions.platform,
      reviewOn: decisions.reviewOn,
      updatedAt: decisions.updatedAt,
    })
    .from(decisions)
    .where(
      and(
        eq(decisions.teamId, scope.teamId),
        eq(decisions.status, "accepted"),
        isNotNull(decisions.reviewOn),
        id === undefined ? sql`true` : eq(decisions.id, id),
      ),
    )
    .orderBy(asc(decisions.reviewOn), asc(decisions.number));
  return rows.flatMap(
    ({ reviewOn, platform, ...row }) =>
      reviewOn === null ? [] : [{ ...row, reviewOn, platform: platform as PlatformId }], // as above
  );
}

/**
 * When to look at a record again, and on what conditions. Alerts of conditions that changed or went are closed.
 *
 * @returns false when there is no such record, or one that is not in force any more
 */
export async function setReview(
  scope: TeamScope,
  id: string,
  { reviewOn, conditions }: { readonly reviewOn: string | null; readonly conditions: readonly Condition[] },
): Promise<boolean> {
  return await database().transaction(async (tx) => {
    const record = await lockDecision(tx, scope, id, "no key update");
    if (!record || !isReviewable(record.status)) return false;
    const [before] = await tx
      .select({ reviewOn: decisions.reviewOn, conditions: decisions.conditions })
      .from(decisions)
      .where(inScope(scope, id));
    if (!before) return false;
    const changed = changedKinds(before, { reviewOn, conditions });
    if (changed.length === 0) return true;
    await tx
      .update(decisions)
      .set({ reviewOn, conditions, updatedAt: sql`now()`, updatedBy: scope.userId })
      .where(inScope(scope, id));
    await closeAlerts(tx, scope, id, inArray(decisionAlerts.kind, [...changed]));
    const { number, title } = record;
    await logDecision(tx, scope, "decision.review-set", { id, number, title });
    return true;
  });
}

interface Review {
  readonly reviewOn: string | null;
  readonly conditions: readonly Condition[];
}

function changedKinds(before: Review, after: Review): readonly string[] {
  const [was, is] = [before, after].map(({ conditions }) => new Map(conditions.map((one) => [one.kind, one])));
  const kinds = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
  const changed = [...kinds].filter(
    (kind) => canonicalJson(was?.get(kind) ?? null) !== canonicalJson(is?.get(kind) ?? null),
  );
  return before.reviewOn === after.reviewOn ? changed : [...changed, "review-date"];
}

async function closeAlerts(tx: Transaction, scope: RecordScope, id: string, which: SQL = sql`true`): Promise<void> {
  await tx
    .update(decisionAlerts)
    .set({ closedAt: sql`now()` })
    .where(and(alertsOf(scope, id), isNull(decisionAlerts.closedAt), which));
}

/**
 * Opens an alert for each finding that has none, and gives those that are new. One that was looked at is not raised again until its
 * figures are others. Two checks at once open one.
 */
export async function openAlerts(scope: RecordScope, id: string, found: readonly Found[]): Promise<readonly Found[]> {
  if (found.length === 0) return [];
  return await database().transaction(async (tx) => {
    // Under the record's lock, as closing is: what is looked at in this moment is not raised anew.
    const [record] = await tx
      .select({ id: decisions.id })
      .from(decisions)
      .where(and(inScope(scope, id), eq(decisions.status, "accepted")))
      .for("no key update");
    if (!record) return [];
    const last = await tx
      .selectDistinctOn([decisionAlerts.kind], { kind: decisionAlerts.kind, found: decisionAlerts.found })
      .from(decisionAlerts)
      .where(alertsOf(scope, id))
      .orderBy(decisionAlerts.kind, desc(decisionAlerts.at), desc(decisionAlerts.id));
    const seen = new Set(last.map((one) => canonicalJson(one.found)));
    const fresh = found.filter((one) => !seen.has(canonicalJson(one)));
    if (fresh.length === 0) return [];
    const opened = await tx
      .insert(decisionAlerts)
      .values(fresh.map((one) => ({ teamId: scope.teamId, recordId: id, kind: one.kind, found: { ...one } })))
      .onConflictDoNothing()
      .returning({ kind: decisionAlerts.kind });
    return fresh.filter(({ kind }) => opened.some((row) => row.kind === kind));
  });
}

/**
 * What a look at today's prices led to: a note of its own, all alerts closed, and perhaps another day of review.
 *
 * @param noteId chosen by whoever asks, so that asking twice makes one note
 * @returns false when there is no such record, none that is accepted and in force, or the id is taken by something else
 */
export async function lookedAgain(
  scope: TeamScope,
  id: string,
  {
    noteId,
    kind,
    body,
    reviewOn,
  }: {
    readonly noteId: string;
    readonly kind: RecordNote["kind"];
    readonly body: string;
    readonly reviewOn: string | null;
  },
): Promise<boolean> {
  return await database().transaction(async (tx) => {
    const record = await lockDecision(tx, scope, id, "no key update");
    if (record?.status !== "accepted") return false;
    const [before] = await tx.select({ reviewOn: decisions.reviewOn }).from(decisions).where(inScope(scope, id));
    const added = await tx
      .insert(decisionNotes)
      .values({ id: noteId, teamId: scope.teamId, recordId: id, kind, body, authorId: scope.userId })
      .onConflictDoNothing()
      .returning({ id: decisionNotes.id });
    if (added.length === 0) return await isOwnNote(tx, scope, id, noteId);
    await tx
      .update(decisions)
      .set({ reviewOn, updatedAt: sql`now()`, updatedBy: scope.userId })
      .where(inScope(scope, id));
    await closeAlerts(tx, scope, id);
    const { number, title } = record;
    await logDecision(tx, scope, kind === "repriced" ? "decision.repriced" : "decision.amended", { id, number, title });
    if (before?.reviewOn !== reviewOn) await logDecision(tx, scope, "decision.review-set", { id, number, title });
    return true;
  });
}

/** The second of two equal requests: what was to be written is there. */
async function isOwnNote(tx: Transaction, scope: TeamScope, id: string, noteId: string): Promise<boolean> {
  const [note] = await tx
    .select({ id: decisionNotes.id })
    .from(decisionNotes)
    .where(
      and(
        eq(decisionNotes.teamId, scope.teamId),
        eq(decisionNotes.recordId, id),
        eq(decisionNotes.id, noteId),
        eq(decisionNotes.authorId, scope.userId),
      ),
    );
  return note !== undefined;
}
