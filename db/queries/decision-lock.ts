import "server-only";
import { asc, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { decisions, users } from "@/db/schema";
import type { Status } from "@/lib/decisions/status";
import type { TeamScope } from "@/lib/teams/scope";
import { inScope } from "./decisions";

export interface LockedDecision {
  readonly number: number;
  readonly title: string;
  readonly status: Status;
  readonly wordsRevision: number;
}

/**
 * Holds a record as it is until the transaction ends: who steps, edits or deletes the team waits, or has been before. Accounts
 * come first, since the deletion of one takes them in that order.
 *
 * @param strength "share" for what many may do at once, "no key update" for what changes the record
 * @param people   accounts that what follows will refer to, beside the one who asks
 * @returns null when the record is absent or another team's
 */
export async function lockDecision(
  tx: Transaction,
  scope: TeamScope,
  id: string,
  strength: "share" | "no key update",
  people: readonly string[] = [],
): Promise<LockedDecision | null> {
  await tx
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.id, [scope.userId, ...people]))
    .orderBy(asc(users.id))
    .for("key share");
  const [row] = await tx
    .select({
      number: decisions.number,
      title: decisions.title,
      status: decisions.status,
      wordsRevision: decisions.wordsRevision,
    })
    .from(decisions)
    .where(inScope(scope, id))
    .for(strength);
  return row ?? null;
}
