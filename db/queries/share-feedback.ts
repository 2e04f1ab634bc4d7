import "server-only";
import { and, asc, count, desc, eq, max, ne, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { decisions, shareFeedback, shareLinks, users } from "@/db/schema";
import { MOST_WAITING } from "@/lib/share/limits";
import type { ShareScope } from "@/lib/share/scope";
import type { TeamScope } from "@/lib/teams/scope";
import { logDecision } from "./decision-log";

export type FeedbackState = "waiting" | "shown" | "hidden";

const ofRecord = (scope: Pick<TeamScope, "teamId">, recordId: string) =>
  and(eq(shareFeedback.teamId, scope.teamId), eq(shareFeedback.recordId, recordId));

/** Keeps what a reader wrote, for the team to look at. "full": the team has not read what is there already. */
export async function addFeedback(
  scope: ShareScope,
  { name, body }: { readonly name: string; readonly body: string },
): Promise<"kept" | "full"> {
  const waiting = await database().$count(
    shareFeedback,
    and(eq(shareFeedback.linkId, scope.linkId), eq(shareFeedback.state, "waiting")),
  );
  if (waiting >= MOST_WAITING) return "full";
  const { teamId, recordId, linkId } = scope;
  await database().insert(shareFeedback).values({ teamId, recordId, linkId, name, body });
  return "kept";
}

export interface ShownFeedback {
  readonly id: string;
  readonly name: string;
  readonly body: string;
  readonly at: Date;
}

/** What the team shows to readers, oldest first: from every link of the record, for it is one conversation. */
export async function listShownFeedback(scope: ShareScope): Promise<readonly ShownFeedback[]> {
  return await database()
    .select({ id: shareFeedback.id, name: shareFeedback.name, body: shareFeedback.body, at: shareFeedback.at })
    .from(shareFeedback)
    .where(and(ofRecord(scope, scope.recordId), eq(shareFeedback.state, "shown")))
    .orderBy(asc(shareFeedback.at), asc(shareFeedback.id));
}

export interface Feedback extends ShownFeedback {
  readonly state: FeedbackState;
  /** Of the link it came through. */
  readonly label: string;
  readonly moderatedBy: string | null;
}

/** Everything readers left on a record of this team, what waits first, then the newest. */
export async function listFeedback(scope: TeamScope, recordId: string): Promise<readonly Feedback[]> {
  return await database()
    .select({
      id: shareFeedback.id,
      name: shareFeedback.name,
      body: shareFeedback.body,
      at: shareFeedback.at,
      state: shareFeedback.state,
      label: shareLinks.label,
      moderatedBy: users.name,
    })
    .from(shareFeedback)
    .innerJoin(shareLinks, eq(shareLinks.id, shareFeedback.linkId))
    .leftJoin(users, eq(users.id, shareFeedback.moderatedBy))
    .where(ofRecord(scope, recordId))
    .orderBy(desc(sql`${shareFeedback.state} = 'waiting'`), desc(shareFeedback.at), desc(shareFeedback.id));
}

/** How many messages of readers wait on a record of this team. */
export async function countWaitingFeedback(scope: TeamScope, recordId: string): Promise<number> {
  return await database().$count(shareFeedback, and(ofRecord(scope, recordId), eq(shareFeedback.state, "waiting")));
}

export interface WaitingFeedback {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** 1 and more. */
  readonly count: number;
  /** When the newest came. */
  readonly at: Date;
}

/** Records of this team with messages of readers that wait, the newest message first. */
export async function listWaitingFeedback(scope: TeamScope, most: number): Promise<readonly WaitingFeedback[]> {
  return await database()
    .select({
      id: decisions.id,
      number: decisions.number,
      title: decisions.title,
      count: count(),
      at: sql<Date>`max(${shareFeedback.at})`.mapWith(shareFeedback.at),
    })
    .from(shareFeedback)
    .innerJoin(decisions, and(eq(decisions.id, shareFeedback.recordId), eq(decisions.teamId, shareFeedback.teamId)))
    .where(and(eq(shareFeedback.teamId, scope.teamId), eq(shareFeedback.state, "waiting")))
    .groupBy(decisions.id)
    .orderBy(desc(max(shareFeedback.at)), asc(decisions.number))
    .limit(most);
}

/** False: there is no such feedback on this record of this team. Asking for the state it has is no change, and no event. */
export async function moderateFeedback(
  scope: TeamScope,
  recordId: string,
  { feedbackId, state }: { readonly feedbackId: string; readonly state: "shown" | "hidden" },
): Promise<boolean> {
  const isIt = and(ofRecord(scope, recordId), eq(shareFeedback.id, feedbackId));
  return await database().transaction(async (tx) => {
    const [moved] = await tx
      .update(shareFeedback)
      .set({ state, moderatedBy: scope.userId, moderatedAt: sql`now()` })
      .where(and(isIt, ne(shareFeedback.state, state)))
      .returning({ id: shareFeedback.id });
    if (!moved) return (await tx.$count(shareFeedback, isIt)) > 0;
    const [record] = await tx
      .select({ number: decisions.number, title: decisions.title })
      .from(decisions)
      .where(and(eq(decisions.teamId, scope.teamId), eq(decisions.id, recordId)));
    const action = state === "shown" ? "feedback.shown" : "feedback.hidden";
    if (record) await logDecision(tx, scope, action, { id: recordId, ...record });
    return true;
  });
}
