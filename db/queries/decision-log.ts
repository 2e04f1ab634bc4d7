import "server-only";
import { database, type Transaction } from "@/db/client";
import type { ActivityAction } from "@/lib/activity/events";
import type { DecisionRecord } from "@/lib/decisions/record";
import type { TeamScope } from "@/lib/teams/scope";
import { logActivity } from "./activity";

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
