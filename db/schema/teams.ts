import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Role } from "../../lib/teams/permissions";
import { id, moment } from "./columns";
import { users } from "./users";

export const teams = pgTable(
  "teams",
  {
    id: id(),
    slug: text().notNull(),
    name: text().notNull(),
    /** The number of its newest decision record. Counted up in the transaction that makes the record, so that none is skipped. */
    lastDecision: integer().notNull().default(0),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("teams_slug").on(table.slug),
    check("teams_last_decision", sql`${table.lastDecision} >= 0`),
    check("teams_name_length", sql`length(${table.name}) between 1 and 80`),
  ],
);

/** That a team with members always has an owner is watched over by a trigger of the migrations, checked at commit. */
export const memberships = pgTable(
  "memberships",
  {
    teamId: text()
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text().$type<Role>().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.userId] }),
    index("memberships_user").on(table.userId, table.createdAt),
    check("memberships_role", sql`${table.role} in ('owner', 'editor', 'viewer')`),
  ],
);

export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    teamId: text()
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    role: text().$type<Role>().notNull(),
    /** Null: a link that anyone who has it may use until it ends. Else sent to this address, and used once. */
    email: text(),
    tokenHash: text().notNull(),
    /** Its word goes with the person's account. */
    createdBy: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
    uses: integer().notNull().default(0),
  },
  (table) => [
    uniqueIndex("invitations_token").on(table.tokenHash),
    index("invitations_team").on(table.teamId, table.createdAt),
    index("invitations_created_by").on(table.createdBy),
    index("invitations_email").on(table.email),
    check("invitations_role", sql`${table.role} in ('owner', 'editor', 'viewer')`),
    check(
      "invitations_email_form",
      sql`${table.email} = lower(${table.email}) and length(${table.email}) between 3 and 254`,
    ),
    check("invitations_uses", sql`${table.uses} >= 0 and (${table.email} is null or ${table.uses} <= 1)`),
  ],
);
