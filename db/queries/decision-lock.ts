import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { decisions, users } from "@/db/schema";
import type { Status } from "@/lib/decisions/status";
import type { TeamScope } from "@/lib/teams/scope";

export interface LockedDecision {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly status: Status;
  readonly wordsRevision: number;
}

/** "share" for what many may do at once, "no key update" for what changes the record. */
type Strength = "share" | "no key update";

/**
 * Holds records as they are until the transaction ends: who steps, edits or deletes the team waits, or has been before. They are
 * taken in the order of their ids, so that two who want the same ones wait in line. Accounts come first, since the deletion of one
 * takes them in that order.
 *
 * @param people accounts that what follows will refer to, beside the one who asks
 * @returns those that are this team's, as they are once nobody else changes them
 */
export async function lockDecisions(
  tx: Transaction,
  scope: TeamScope,
  ids: readonly string[],
  strength: Strength,
  people: readonly string[] = [],
): Promise<readonly LockedDecision[]> {
  await tx
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.id, [scope.userId, ...people]))
    .orderBy(asc(users.id))
    .for("key share");
  return await tx
    .select({
      id: decisions.id,
      number: decisions.number,
      title: decisions.title,
      status: decisions.status,
      wordsRevision: decisions.wordsRevision,
    })
    .from(decisions)
    .where(and(eq(decisions.teamId, scope.teamId), inArray(decisions.id, [...ids])))
    .orderBy(asc(decisions.id))
    .for(strength);
}

/** One record alone, or null when it is absent or another team's. */
export async function lockDecision(
  tx: Transaction,
  scope: TeamScope,
  id: string,
  strength: Strength,
  people: readonly string[] = [],
): Promise<LockedDecision | null> {
  const [row] = await lockDecisions(tx, scope, [id], strength, people);
  return row ?? null;
}
