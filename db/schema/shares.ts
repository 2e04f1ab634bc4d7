import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment } from "./columns";
import { decisions } from "./decisions";
import { users } from "./users";

/** Links with which anyone reads a decision record. The token itself is nowhere: only its hash. */
export const shareLinks = pgTable(
  "share_links",
  {
    id: id(),
    teamId: text().notNull(),
    recordId: text().notNull(),
    tokenHash: text().notNull(),
    /** For the team's own list: "Board meeting". */
    label: text().notNull().default(""),
    /** argon2id; null: none asked for. */
    passphraseHash: text(),
    /** Scenario fields that a reader may move in the sandbox, as dotted paths; empty: no sandbox. */
    sandboxFields: text().array().notNull().default([]),
    allowsFeedback: boolean().notNull().default(false),
    /** Title, status and cost in the picture that chat programs show. */
    allowsPreview: boolean().notNull().default(false),
    createdBy: text().references(() => users.id, { onDelete: "set null" }),
    createdAt: moment().notNull().defaultNow(),
    /** Null: never. */
    expiresAt: moment(),
    revokedAt: moment(),
    openedCount: integer().notNull().default(0),
    lastOpenedAt: moment(),
  },
  (table) => [
    foreignKey({
      name: "share_links_record",
      columns: [table.teamId, table.recordId],
      foreignColumns: [decisions.teamId, decisions.id],
    }).onDelete("cascade"),
    uniqueIndex("share_links_token").on(table.tokenHash),
    index("share_links_team").on(table.teamId, table.recordId, table.createdAt),
    index("share_links_created_by").on(table.createdBy),
    check("share_links_label", sql`length(${table.label}) <= 80`),
    check("share_links_opened", sql`${table.openedCount} >= 0`),
  ],
);

/** What readers without an account wrote. Shown on the shared page only when the team says so. */
export const shareFeedback = pgTable(
  "share_feedback",
  {
    id: id(),
    teamId: text().notNull(),
    recordId: text().notNull(),
    linkId: text()
      .notNull()
      .references(() => shareLinks.id, { onDelete: "cascade" }),
    name: text().notNull(),
    body: text().notNull(),
    state: text().$type<"waiting" | "shown" | "hidden">().notNull().default("waiting"),
    at: moment().notNull().defaultNow(),
    moderatedBy: text().references(() => users.id, { onDelete: "set null" }),
    moderatedAt: moment(),
  },
  (table) => [
    foreignKey({
      name: "share_feedback_record",
      columns: [table.teamId, table.recordId],
      foreignColumns: [decisions.teamId, decisions.id],
    }).onDelete("cascade"),
    index("share_feedback_team").on(table.teamId, table.recordId, table.at),
    index("share_feedback_link").on(table.linkId),
    index("share_feedback_moderated_by").on(table.moderatedBy),
    check("share_feedback_state", sql`${table.state} in ('waiting', 'shown', 'hidden')`),
    check("share_feedback_name", sql`length(${table.name}) between 1 and 80`),
    check("share_feedback_body", sql`length(${table.body}) between 1 and 4000`),
  ],
);
