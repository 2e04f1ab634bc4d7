import "server-only";
import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { decisionNotes, decisions } from "@/db/schema";
import { isSettled } from "@/lib/decisions/status";
import type { TeamScope } from "@/lib/teams/scope";
import { lockDecision } from "./decision-lock";
import { logDecision } from "./decision-log";
import { forward } from "./decision-writing";
import { inScope } from "./decisions";

/** Why a note was not added. */
export type NoteRefusal =
  /** The record is absent or another team's, or the id is taken. */
  | "not_found"
  /** Its words are still open: they are edited, not amended. */
  | "not_settled";

/**
 * A dated note on a settled record. It is never changed and never goes.
 *
 * @param id chosen by whoever asks, so that asking twice adds one
 */
export async function addNote(
  scope: TeamScope,
  recordId: string,
  { id, body }: { readonly id: string; readonly body: string },
): Promise<"added" | NoteRefusal> {
  return await database().transaction(async (tx) => {
    const record = await lockDecision(tx, scope, recordId, "no key update");
    if (!record) return "not_found";
    if (!isSettled(record.status)) return "not_settled";
    const [added] = await tx
      .insert(decisionNotes)
      .values({ id, teamId: scope.teamId, recordId, kind: "amendment", body, authorId: scope.userId })
      .onConflictDoNothing()
      .returning({ id: decisionNotes.id });
    if (!added) {
      const [own] = await tx
        .select({ id: decisionNotes.id })
        .from(decisionNotes)
        .where(
          and(
            eq(decisionNotes.teamId, scope.teamId),
            eq(decisionNotes.recordId, recordId),
            eq(decisionNotes.id, id),
            eq(decisionNotes.authorId, scope.userId),
          ),
        );
      return own ? "added" : "not_found";
    }
    await tx.update(decisions).set(forward(scope)).where(inScope(scope, recordId));
    const { number, title } = record;
    await logDecision(tx, scope, "decision.amended", { id: recordId, number, title });
    return "added";
  });
}
