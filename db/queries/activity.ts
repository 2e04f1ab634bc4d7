import "server-only";
import type { Transaction } from "@/db/client";
import { activity } from "@/db/schema";
import type { ActivityAction, ActivityDetail, ActivitySubject } from "@/lib/activity/events";
import type { TeamScope } from "@/lib/teams/scope";

export interface ActivityEvent {
  readonly action: ActivityAction;
  readonly subject: ActivitySubject;
  readonly subjectId?: string;
  readonly detail?: ActivityDetail;
}

/** Adds to the team's log, in the transaction of what it tells about: one is not without the other. */
export async function logActivity(
  tx: Transaction,
  scope: Pick<TeamScope, "teamId" | "userId">,
  { action, subject, subjectId, detail = {} }: ActivityEvent,
): Promise<void> {
  await tx.insert(activity).values({ teamId: scope.teamId, actorId: scope.userId, action, subject, subjectId, detail });
}
