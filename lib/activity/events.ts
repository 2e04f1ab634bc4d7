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
  "activity.exported",
] as const;

export type ActivityAction = (typeof activityActions)[number];

export type ActivitySubject = "team" | "member" | "invitation" | "scenario" | "prices";

/** Plain data for the sentence: the scenario's name at the time, "from" and "to" of a role, changes of a version … */
export type ActivityDetail = Readonly<Record<string, unknown>>;
