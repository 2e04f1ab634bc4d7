import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { ActivityAction, ActivityDetail, ActivitySubject } from "../../lib/activity/events";
import { id, moment } from "./columns";
import { teams } from "./teams";
import { users } from "./users";

/**
 * A team's log. A trigger of the migrations refuses to change or delete a row, unless its team goes, or a person it names: then
 * `actorId` or `personId` becomes null. `detail` never names a person, for it cannot be changed.
 */
export const activity = pgTable(
  "activity",
  {
    id: id(),
    teamId: text()
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    /** Null once the person's account is deleted. */
    actorId: text().references(() => users.id, { onDelete: "set null" }),
    action: text().$type<ActivityAction>().notNull(),
    subject: text().$type<ActivitySubject>().notNull(),
    subjectId: text(),
    /** Whom it is about, when it is about a member: as a reference, so that it goes when the person goes. */
    personId: text().references(() => users.id, { onDelete: "set null" }),
    detail: jsonb().$type<ActivityDetail>().notNull().default({}),
    at: moment().notNull().defaultNow(),
  },
  (table) => [
    index("activity_by_time").on(table.teamId, table.at, table.id),
    index("activity_by_kind").on(table.teamId, table.subject, table.at, table.id),
    index("activity_by_action").on(table.teamId, table.action, table.at, table.id),
    index("activity_by_actor").on(table.teamId, table.actorId, table.at, table.id),
    index("activity_by_subject").on(table.teamId, table.subjectId, table.at, table.id),
    index("activity_by_person").on(table.teamId, table.personId, table.at, table.id),
    index("activity_actor").on(table.actorId, table.at, table.id),
    index("activity_person").on(table.personId),
  ],
);
