import "server-only";
import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database, type Transaction } from "@/db/client";
import { decisionComments, decisions, users } from "@/db/schema";
import type { Comment, Thread } from "@/lib/decisions/threads";
import { can } from "@/lib/teams/permissions";
import type { TeamScope } from "@/lib/teams/scope";
import { lockDecision } from "./decision-lock";
import { logDecision } from "./decision-log";
import { inScope } from "./decisions";

/** Why talk about a record was refused. */
export type CommentRefusal =
  /** The record, the thread or the comment is absent, another team's or another record's; or an id is taken. */
  | "not_found"
  /** The frozen evaluation has no such option. */
  | "no_option"
  /** It is not one's own, or not one's own to settle. */
  | "forbidden";

const onRecord = (scope: TeamScope, recordId: string) =>
  and(eq(decisionComments.teamId, scope.teamId), eq(decisionComments.recordId, recordId));

const theOne = (scope: TeamScope, recordId: string, id: string) =>
  and(onRecord(scope, recordId), eq(decisionComments.id, id));

/**
 * Opens a thread.
 *
 * @param id     chosen by whoever asks, so that asking twice opens one
 * @param option platform id of one of the record's options; null: the record as a whole
 */
export async function openThread(
  scope: TeamScope,
  recordId: string,
  { id, option, body }: { readonly id: string; readonly option: string | null; readonly body: string },
): Promise<"added" | CommentRefusal> {
  return await database().transaction(async (tx) => {
    const record = await lockDecision(tx, scope, recordId, "share");
    if (!record) return "not_found";
    if (option !== null && !(await hasOption(tx, scope, recordId, option))) return "no_option";
    return await insertComment(tx, scope, recordId, record, { id, option, threadId: null, body });
  });
}

async function hasOption(tx: Transaction, scope: TeamScope, recordId: string, option: string): Promise<boolean> {
  const wanted = JSON.stringify([{ id: option }]);
  const [row] = await tx
    .select({ has: sql<boolean>`${decisions.frozen}::jsonb #> '{evaluation,platforms}' @> ${wanted}::jsonb` })
    .from(decisions)
    .where(inScope(scope, recordId));
  return row?.has === true;
}

/** Answers in a thread. It may have been resolved meanwhile: what is said then is said, and the thread stays resolved. */
export async function replyTo(
  scope: TeamScope,
  recordId: string,
  { id, threadId, body }: { readonly id: string; readonly threadId: string; readonly body: string },
): Promise<"added" | CommentRefusal> {
  return await database().transaction(async (tx) => {
    const record = await lockDecision(tx, scope, recordId, "share");
    if (!record) return "not_found";
    // Whoever takes the thread away at this moment has done so before, or sees this answer and leaves its place.
    const [thread] = await tx
      .select({ id: decisionComments.id })
      .from(decisionComments)
      .where(and(theOne(scope, recordId, threadId), isNull(decisionComments.threadId)))
      .for("share");
    if (!thread) return "not_found";
    return await insertComment(tx, scope, recordId, record, { id, option: null, threadId, body });
  });
}

async function insertComment(
  tx: Transaction,
  scope: TeamScope,
  recordId: string,
  { number, title }: { readonly number: number; readonly title: string },
  comment: {
    readonly id: string;
    readonly option: string | null;
    readonly threadId: string | null;
    readonly body: string;
  },
): Promise<"added" | "not_found"> {
  const [added] = await tx
    .insert(decisionComments)
    .values({ ...comment, teamId: scope.teamId, recordId, authorId: scope.userId })
    .onConflictDoNothing()
    .returning({ id: decisionComments.id });
  if (added) {
    await logDecision(tx, scope, "decision.commented", { id: recordId, number, title });
    return "added";
  }
  const [own] = await tx
    .select({ id: decisionComments.id })
    .from(decisionComments)
    .where(and(theOne(scope, recordId, comment.id), eq(decisionComments.authorId, scope.userId)));
  return own ? "added" : "not_found";
}

/** One's own comment in other words. */
export async function editComment(
  scope: TeamScope,
  recordId: string,
  { id, body }: { readonly id: string; readonly body: string },
): Promise<"edited" | CommentRefusal> {
  const [row] = await database()
    .update(decisionComments)
    .set({ body, editedAt: sql`now()` })
    .where(
      and(theOne(scope, recordId, id), eq(decisionComments.authorId, scope.userId), isNull(decisionComments.removedAt)),
    )
    .returning({ id: decisionComments.id });
  return row ? "edited" : await whyNot(scope, recordId, id);
}

async function whyNot(scope: TeamScope, recordId: string, id: string): Promise<CommentRefusal> {
  const [there] = await database()
    .select({ authorId: decisionComments.authorId })
    .from(decisionComments)
    .where(and(theOne(scope, recordId, id), isNull(decisionComments.removedAt)));
  return there && there.authorId !== scope.userId ? "forbidden" : "not_found";
}

/**
 * Takes back one's own comment. A comment that others have answered leaves its place; with its last answer that place goes too.
 */
export async function removeComment(
  scope: TeamScope,
  recordId: string,
  id: string,
): Promise<"removed" | CommentRefusal> {
  return await database().transaction(async (tx) => {
    if (!(await lockDecision(tx, scope, recordId, "share"))) return "not_found";
    const [asked] = await tx
      .select({ threadId: decisionComments.threadId })
      .from(decisionComments)
      .where(theOne(scope, recordId, id));
    if (!asked) return "not_found";
    const threadId = asked.threadId ?? id;
    // All that takes something out of one thread comes one after the other; an answer waits, or is seen.
    const [first] = await tx
      .select({ removedAt: decisionComments.removedAt })
      .from(decisionComments)
      .where(theOne(scope, recordId, threadId))
      .for("update");
    const [own] = await tx
      .select({ authorId: decisionComments.authorId })
      .from(decisionComments)
      .where(and(theOne(scope, recordId, id), isNull(decisionComments.removedAt)))
      .for("update");
    if (!first || !own) return "not_found";
    if (own.authorId !== scope.userId) return "forbidden";
    const inThread = and(onRecord(scope, recordId), eq(decisionComments.threadId, threadId));
    const others = await tx.$count(decisionComments, and(inThread, ne(decisionComments.id, id)));
    if (id === threadId && others > 0)
      await tx
        .update(decisionComments)
        .set({ body: "", removedAt: sql`now()` })
        .where(theOne(scope, recordId, id));
    else if (id !== threadId && others === 0 && first.removedAt !== null)
      await tx.delete(decisionComments).where(theOne(scope, recordId, threadId));
    else await tx.delete(decisionComments).where(theOne(scope, recordId, id));
    return "removed";
  });
}

/**
 * Marks a thread as resolved, or opens it again: for whoever opened it and for who may write records.
 *
 * @returns "done" also when it was so already
 */
export async function setResolved(
  scope: TeamScope,
  recordId: string,
  { threadId, isResolved }: { readonly threadId: string; readonly isResolved: boolean },
): Promise<"done" | CommentRefusal> {
  return await database().transaction(async (tx) => {
    const record = await lockDecision(tx, scope, recordId, "share");
    if (!record) return "not_found";
    const [thread] = await tx
      .select({ authorId: decisionComments.authorId, resolvedAt: decisionComments.resolvedAt })
      .from(decisionComments)
      .where(and(theOne(scope, recordId, threadId), isNull(decisionComments.threadId)))
      .for("no key update");
    if (!thread) return "not_found";
    if (thread.authorId !== scope.userId && !can(scope.role, "decision:write")) return "forbidden";
    if ((thread.resolvedAt !== null) === isResolved) return "done";
    await tx
      .update(decisionComments)
      .set(isResolved ? { resolvedAt: sql`now()`, resolvedBy: scope.userId } : { resolvedAt: null, resolvedBy: null })
      .where(theOne(scope, recordId, threadId));
    const { number, title } = record;
    const action = isResolved ? "decision.thread-resolved" : "decision.thread-reopened";
    await logDecision(tx, scope, action, { id: recordId, number, title });
    return "done";
  });
}

const resolver = alias(users, "resolver");

/** All threads of a record, the oldest first, each with its comments in the order in which they were written. */
export async function listThreads(scope: TeamScope, recordId: string): Promise<readonly Thread[]> {
  const rows = await database()
    .select({
      id: decisionComments.id,
      threadId: decisionComments.threadId,
      option: decisionComments.option,
      body: decisionComments.body,
      at: decisionComments.at,
      editedAt: decisionComments.editedAt,
      removedAt: decisionComments.removedAt,
      resolvedAt: decisionComments.resolvedAt,
      resolvedBy: resolver.name,
      authorId: users.id,
      authorName: users.name,
    })
    .from(decisionComments)
    .leftJoin(users, eq(users.id, decisionComments.authorId))
    .leftJoin(resolver, eq(resolver.id, decisionComments.resolvedBy))
    .where(onRecord(scope, recordId))
    .orderBy(asc(decisionComments.at), asc(decisionComments.id));
  const commentOf = ({ id, authorId, authorName, body, at, editedAt, removedAt }: (typeof rows)[number]): Comment => ({
    id,
    author: authorId === null || authorName === null ? null : { id: authorId, name: authorName },
    body,
    at,
    editedAt,
    isRemoved: removedAt !== null,
  });
  return rows
    .filter(({ threadId }) => threadId === null)
    .map((first) => ({
      id: first.id,
      option: first.option,
      resolved: first.resolvedAt === null ? null : { at: first.resolvedAt, by: first.resolvedBy },
      comments: [commentOf(first), ...rows.filter(({ threadId }) => threadId === first.id).map(commentOf)],
    }));
}
