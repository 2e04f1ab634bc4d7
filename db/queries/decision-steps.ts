import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { database, type Transaction } from "@/db/client";
import { decisions } from "@/db/schema";
import type { ActivityAction } from "@/lib/activity/events";
import { canStep, type Status, steps } from "@/lib/decisions/status";
import type { TeamScope } from "@/lib/teams/scope";
import { lockDecisions } from "./decision-lock";
import { logDecision } from "./decision-log";
import { type Changed, forward } from "./decision-writing";
import { inScope, type RecordScope } from "./decisions";

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
