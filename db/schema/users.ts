import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment } from "./columns";

export const users = pgTable(
  "users",
  {
    id: id(),
    /** Lower case, trimmed: one address is one account. */
    email: text().notNull(),
    /** When the person proved to read mail there: by our mail, or by a provider that vouches for it. */
    emailVerifiedAt: moment(),
    name: text().notNull(),
    /** argon2id; null for who signs in with a provider only. */
    passwordHash: text(),
    /** A session carries the number it was made under and ends when this one moves on. */
    sessionVersion: integer().notNull().default(1),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("users_email").on(table.email),
    check("users_email_form", sql`${table.email} = lower(${table.email}) and length(${table.email}) between 3 and 254`),
    check("users_name_length", sql`length(${table.name}) between 1 and 120`),
    check("users_session_version", sql`${table.sessionVersion} > 0`),
  ],
);

/** A sign-in with GitHub, Google or an OpenID Connect provider that is tied to a person. */
export const accounts = pgTable(
  "accounts",
  {
    provider: text().notNull(),
    providerAccountId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.providerAccountId] }),
    uniqueIndex("accounts_user_provider").on(table.userId, table.provider),
  ],
);

/** One-time links to reset a password. Only the hash of the token is kept. */
export const passwordResets = pgTable(
  "password_resets",
  {
    id: id(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    tokenHash: text().notNull(),
    /** Sent to the person's address, so that whoever uses it has proved to read mail there; else made by the admin command. */
    isMailed: boolean().notNull(),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
  },
  (table) => [uniqueIndex("password_resets_token").on(table.tokenHash), index("password_resets_user").on(table.userId)],
);

/** A sign-up that waits for its mail to be answered. It makes no account before that, and none where there is one already. */
export const pendingSignUps = pgTable(
  "pending_sign_ups",
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text().notNull(),
    tokenHash: text().notNull(),
    /** Where the person was going, an address of ours. */
    next: text(),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
  },
  (table) => [
    uniqueIndex("pending_sign_ups_token").on(table.tokenHash),
    index("pending_sign_ups_email").on(table.email),
    index("pending_sign_ups_expiry").on(table.expiresAt),
    check("pending_sign_ups_email_form", sql`${table.email} = lower(${table.email})`),
  ],
);
