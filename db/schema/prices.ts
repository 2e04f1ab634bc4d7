import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { TeamPrices } from "../../lib/planner/price-books/team-prices";
import { moment } from "./columns";
import { teams } from "./teams";
import { users } from "./users";

/** A team's own prices and assumptions, each revision whole and never edited: saved scenarios name the one they were computed with. */
export const priceRevisions = pgTable(
  "price_revisions",
  {
    teamId: text()
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    /** 1, 2, 3 … within the team. */
    number: integer().notNull(),
    content: jsonb().$type<TeamPrices>().notNull(),
    note: text().notNull().default(""),
    createdBy: text().references(() => users.id, { onDelete: "set null" }),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.number] }),
    check("price_revisions_number", sql`${table.number} > 0`),
  ],
);
