import "server-only";
import { and, asc, desc, eq, isNull, lt, or, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { decisionPeople, decisions, decisionVotes } from "@/db/schema";
import type { RecordLink, Vote } from "@/lib/decisions/record";
import type { TeamScope } from "@/lib/teams/scope";
import { lockDecision } from "./decision-lock";
import { logDecision } from "./decision-log";

/** Why a vote was not taken. */
export type VoteRefusal =
  /** The record is absent or another team's. */
  | "not_found"
  /** It is still a draft, or settled already. */
  | "not_proposed"
  /** The record does not name this person as a decider. */
  | "no_decider"
  /** The words changed since the person saw them. */
  | "outdated";

/**
 * A decider's vote on a proposed record, under one's own name. It is added and never changed; the newest of a person counts.
 *
 * @param seen `wordsRevision` of the record as the person saw it
 */
export async function castVote(
  scope: TeamScope,
  recordId: string,
  { vote, reason, seen }: { readonly vote: Vote; readonly reason: string; readonly seen: number },
): Promise<"voted" | VoteRefusal> {
  return await database().transaction(async (tx) => {
    // Whoever settles or edits the record at this moment has done so before, or sees this vote.
    const record = await lockDecision(tx, scope, recordId, "share");
    if (!record) return "not_found";
    const [person] = await tx
      .select({ id: decisionPeople.id })
      .from(decisionPeople)
      .where(
        and(
          eq(decisionPeople.teamId, scope.teamId),
          eq(decisionPeople.recordId, recordId),
          eq(decisionPeople.userId, scope.userId),
          eq(decisionPeople.part, "decider"),
        ),
      )
      .for("update"); // two votes of one person come one after the other
    if (!person) return "no_decider";
    if (record.status !== "proposed") return "not_proposed";
    if (record.wordsRevision !== seen) return "outdated";
    const [last] = await tx
      .select({
        vote: decisionVotes.vote,
        reason: decisionVotes.reason,
        seen: decisionVotes.wordsRevision,
        at: decisionVotes.at,
      })
      .from(decisionVotes)
      .where(and(eq(decisionVotes.teamId, scope.teamId), eq(decisionVotes.personId, person.id)))
      .orderBy(desc(decisionVotes.at), desc(decisionVotes.id))
      .limit(1);
    // The second of two equal requests: what was to be said is said.
    if (last?.vote === vote && last.reason === reason && last.seen === seen) return "voted";
    await tx.insert(decisionVotes).values({
      teamId: scope.teamId,
      recordId,
      personId: person.id,
      vote,
      reason,
      wordsRevision: seen,
      // The clock and not the beginning of the transaction, and always after the one before: the last to speak has the last word.
      at: last
        ? sql`greatest(clock_timestamp(), ${last.at.toISOString()}::timestamptz + interval '1 millisecond')`
        : sql`clock_timestamp()`,
    });
    const { number, title } = record;
    await logDecision(tx, scope, "decision.voted", { id: recordId, number, title, vote });
    return "voted";
  });
}

/** A record that waits for somebody's vote. */
export interface WaitingDecision extends RecordLink {
  readonly statusSince: Date;
  /** Why: no vote yet, or one on words that have changed since. */
  readonly why: "missing" | "stale";
}

/** Proposed records of the team on which this person is a decider without a vote on the present words; the longest waiting first. */
export async function listWaiting(scope: TeamScope): Promise<readonly WaitingDecision[]> {
  const newest = database()
    .selectDistinctOn([decisionVotes.personId], {
      personId: decisionVotes.personId,
      seen: sql<number>`${decisionVotes.wordsRevision}`.as("seen"),
    })
    .from(decisionVotes)
    .innerJoin(
      decisionPeople,
      and(eq(decisionPeople.id, decisionVotes.personId), eq(decisionPeople.userId, scope.userId)),
    )
    .where(eq(decisionVotes.teamId, scope.teamId))
    .orderBy(decisionVotes.personId, desc(decisionVotes.at), desc(decisionVotes.id))
    .as("newest");
  const rows = await database()
    .select({
      id: decisions.id,
      number: decisions.number,
      title: decisions.title,
      status: decisions.status,
      statusSince: decisions.statusSince,
      seen: newest.seen,
    })
    .from(decisionPeople)
    .innerJoin(decisions, and(eq(decisions.id, decisionPeople.recordId), eq(decisions.teamId, decisionPeople.teamId)))
    .leftJoin(newest, eq(newest.personId, decisionPeople.id))
    .where(
      and(
        eq(decisionPeople.teamId, scope.teamId),
        eq(decisionPeople.userId, scope.userId),
        eq(decisionPeople.part, "decider"),
        eq(decisions.status, "proposed"),
        or(isNull(newest.seen), lt(newest.seen, decisions.wordsRevision)),
      ),
    )
    .orderBy(asc(decisions.statusSince), asc(decisions.number));
  return rows.map(({ seen, ...row }) => ({ ...row, why: seen === null ? "missing" : "stale" }));
}

/** How many records wait for this person. */
export async function countWaiting(scope: TeamScope): Promise<number> {
  return (await listWaiting(scope)).length;
}
