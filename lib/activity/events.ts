/** What a team's log can say. Each event carries data; the sentence is written where it is shown. */
export const activityActions = [
  "team.created",
  "team.renamed",
  "team.exported",
  "member.joined",
  "member.left",
  "member.removed",
  "member.role-changed",
  "team.handed-over",
  "invitation.created",
  "invitation.revoked",
  "scenario.created",
  "scenario.saved",
  "scenario.duplicated",
  "scenario.imported",
  "scenario.version-restored",
  "scenario.archived",
  "scenario.restored",
  "scenario.deleted",
  "scenario.undeleted",
  "scenario.purged",
  "prices.revised",
  "decision.created",
  "decision.imported",
  "decision.edited",
  "decision.platform-changed",
  "decision.refrozen",
  "decision.proposed",
  "decision.accepted",
  "decision.rejected",
  "decision.superseded",
  "decision.deprecated",
  "decision.person-added",
  "decision.person-removed",
  "decision.voted",
  "decision.amended",
  "decision.repriced",
  "decision.review-set",
  "decision.commented",
  "decision.thread-resolved",
  "decision.thread-reopened",
  "decision.exported",
  "share.created",
  "share.revoked",
  "feedback.shown",
  "feedback.hidden",
  "activity.exported",
] as const;

export type ActivityAction = (typeof activityActions)[number];

export const activitySubjects = ["team", "member", "invitation", "scenario", "prices", "decision"] as const;
export type ActivitySubject = (typeof activitySubjects)[number];

/**
 * Plain data for the sentence: the scenario's name at the time, "from" and "to" of a role, changes of a version … Never a person's
 * name or address: the log cannot be changed, and what is left of a person must be able to go. A member is the event's subject
 * by id, and the name is looked up where it is shown.
 */
export type ActivityDetail = Readonly<Record<string, unknown>>;
