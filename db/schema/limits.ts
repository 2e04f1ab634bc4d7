import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/** Attempts in the present window, by key. In the database, so that several processes count together. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    /** "sign-in:address:203.0.113.7": what is limited, by what, whose. Personal parts are hashed. */
    key: text().primaryKey(),
    count: integer().notNull(),
    /** End of the window; the next attempt after it begins a new one. */
    resetsAt: moment().notNull(),
  },
  (table) => [index("rate_limits_expiry").on(table.resetsAt), check("rate_limits_count", sql`${table.count} > 0`)],
);
