import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Condition } from "../../lib/decisions/conditions";
import type { Part, RecordNote, Vote } from "../../lib/decisions/record";
import type { Status } from "../../lib/decisions/status";
import type { RecordWords } from "../../lib/decisions/words";
import { id, moment } from "./columns";
import { scenarios } from "./scenarios";
import { teams } from "./teams";
import { users } from "./users";

/**
 * Decision records. Triggers of the migrations let the status go only along its steps, keep the frozen part from the moment of
 * the proposal and everything but dates of review from the moment of the decision, and let no record be deleted but with its team.
 */
export const decisions = pgTable(
  "decisions",
  {
    id: id(),
    teamId: text()
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    /** From the team's counter `lastDecision`, in the same transaction, so that numbers have no gap. */
    number: integer().notNull(),
    title: text().notNull(),
    status: text().$type<Status>().notNull().default("draft"),
    statusSince: moment().notNull().defaultNow(),
    decidedOn: date({ mode: "string" }),
    /** Goes up with every change; an edit names the one it began from. */
    revision: integer().notNull().default(1),
    /** Goes up when words, platform or numbers change: a vote that names an older one is stale. */
    wordsRevision: integer().notNull().default(1),
    platform: text().notNull(),
    words: jsonb().$type<RecordWords>().notNull(),
    /** Canonical JSON of `Frozen`. As text, since these very bytes are what was hashed. */
    frozen: text().notNull(),
    hash: text().notNull(),
    /** Year-one TCO of the chosen platform, whole cents: what lists show. */
    yearOneCents: bigint({ mode: "number" }),
    reviewOn: date({ mode: "string" }),
    conditions: jsonb().$type<readonly Condition[]>().notNull().default([]),
    supersedesId: text().references((): AnyPgColumn => decisions.id, { onDelete: "set null" }),
    supersededById: text().references((): AnyPgColumn => decisions.id, { onDelete: "set null" }),
    /** Null once the scenario is deleted for good, or when the record was imported. */
    scenarioId: text().references(() => scenarios.id, { onDelete: "set null" }),
    scenarioVersion: integer(),
    isImported: boolean().notNull().default(false),
    createdBy: text().references(() => users.id, { onDelete: "set null" }),
    createdAt: moment().notNull().defaultNow(),
    updatedBy: text().references(() => users.id, { onDelete: "set null" }),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    // What the tables below refer to, so that nothing can belong to another team than its record.
    unique("decisions_team_id").on(table.teamId, table.id),
    uniqueIndex("decisions_number").on(table.teamId, table.number),
    index("decisions_by_status").on(table.teamId, table.status, table.number),
    index("decisions_to_review").on(table.teamId, table.reviewOn).where(sql`${table.status} = 'accepted'`),
    index("decisions_scenario").on(table.scenarioId),
    index("decisions_supersedes").on(table.supersedesId),
    index("decisions_superseded_by").on(table.supersededById),
    index("decisions_created_by").on(table.createdBy),
    index("decisions_updated_by").on(table.updatedBy),
    check("decisions_number", sql`${table.number} > 0`),
    check("decisions_revision", sql`${table.revision} > 0 and ${table.wordsRevision} > 0`),
    check("decisions_title_length", sql`length(${table.title}) between 1 and 160`),
    check(
      "decisions_status",
      sql`${table.status} in ('draft', 'proposed', 'accepted', 'rejected', 'superseded', 'deprecated')`,
    ),
    check("decisions_decided", sql`(${table.status} in ('draft', 'proposed')) = (${table.decidedOn} is null)`),
    check("decisions_hash", sql`${table.hash} = encode(sha256(convert_to(${table.frozen}, 'UTF8')), 'hex')`),
    check("decisions_supersedes", sql`${table.supersedesId} <> ${table.id} and ${table.supersededById} <> ${table.id}`),
  ],
);

const ofRecord = (name: string, table: { readonly teamId: AnyPgColumn; readonly recordId: AnyPgColumn }) =>
  foreignKey({
    name,
    columns: [table.teamId, table.recordId],
    foreignColumns: [decisions.teamId, decisions.id],
  }).onDelete("cascade");

/** Members with a part in a decision. Who has voted stays, with another part when no decider any more. */
export const decisionPeople = pgTable(
  "decision_people",
  {
    id: id(),
    teamId: text().notNull(),
    recordId: text().notNull(),
    userId: text().references(() => users.id, { onDelete: "set null" }),
    part: text().$type<Part>().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (table) => [
    ofRecord("decision_people_record", table),
    unique("decision_people_person").on(table.recordId, table.userId),
    index("decision_people_team").on(table.teamId, table.recordId),
    index("decision_people_user").on(table.userId, table.part),
    check("decision_people_part", sql`${table.part} in ('decider', 'consulted', 'informed')`),
  ],
);

/** Every vote, never changed; the newest of a person counts. */
export const decisionVotes = pgTable(
  "decision_votes",
  {
    id: id(),
    teamId: text().notNull(),
    recordId: text().notNull(),
    personId: text()
      .notNull()
      .references(() => decisionPeople.id, { onDelete: "cascade" }),
    vote: text().$type<Vote>().notNull(),
    reason: text().notNull().default(""),
    /** `decisions.wordsRevision` as the person saw it. */
    wordsRevision: integer().notNull(),
    at: moment().notNull().defaultNow(),
  },
  (table) => [
    ofRecord("decision_votes_record", table),
    index("decision_votes_team").on(table.teamId, table.recordId, table.at),
    index("decision_votes_person").on(table.personId, table.at),
    check("decision_votes_vote", sql`${table.vote} in ('approve', 'object', 'abstain')`),
    check("decision_votes_objection", sql`${table.vote} <> 'object' or length(${table.reason}) > 0`),
  ],
);

/** Dated notes on a settled record, never changed. */
export const decisionNotes = pgTable(
  "decision_notes",
  {
    id: id(),
    teamId: text().notNull(),
    recordId: text().notNull(),
    kind: text().$type<RecordNote["kind"]>().notNull(),
    body: text().notNull(),
    authorId: text().references(() => users.id, { onDelete: "set null" }),
    at: moment().notNull().defaultNow(),
  },
  (table) => [
    ofRecord("decision_notes_record", table),
    index("decision_notes_team").on(table.teamId, table.recordId, table.at),
    index("decision_notes_author").on(table.authorId),
    check("decision_notes_kind", sql`${table.kind} in ('amendment', 'repriced')`),
    check("decision_notes_body", sql`length(${table.body}) between 1 and 20000`),
  ],
);

/** Comments in threads of one level: a thread is its first comment, the others name it. */
export const decisionComments = pgTable(
  "decision_comments",
  {
    id: id(),
    teamId: text().notNull(),
    recordId: text().notNull(),
    /** The comment that opened the thread; null: this one did. */
    threadId: text().references((): AnyPgColumn => decisionComments.id, { onDelete: "cascade" }),
    /** Platform id of the option it is about; null: the record as a whole. Only of the comment that opens a thread. */
    option: text(),
    /** Empty once its author has taken it back. */
    body: text().notNull(),
    authorId: text().references(() => users.id, { onDelete: "set null" }),
    at: moment().notNull().defaultNow(),
    editedAt: moment(),
    removedAt: moment(),
    /** Of a thread, on its first comment. */
    resolvedAt: moment(),
    resolvedBy: text().references(() => users.id, { onDelete: "set null" }),
  },
  (table) => [
    ofRecord("decision_comments_record", table),
    index("decision_comments_team").on(table.teamId, table.recordId, table.at),
    index("decision_comments_thread").on(table.threadId),
    index("decision_comments_author").on(table.authorId),
    index("decision_comments_resolved_by").on(table.resolvedBy),
    check("decision_comments_body", sql`length(${table.body}) between 1 and 4000 or ${table.removedAt} is not null`),
    check(
      "decision_comments_thread",
      sql`${table.threadId} is null or (${table.option} is null and ${table.resolvedAt} is null)`,
    ),
  ],
);

/** A condition, or the date of review, that was found to be met: until somebody has looked at it. */
export const decisionAlerts = pgTable(
  "decision_alerts",
  {
    id: id(),
    teamId: text().notNull(),
    recordId: text().notNull(),
    /** Kind of the condition, or "review-date". */
    kind: text().notNull(),
    /** The figures that were seen, as plain data; words are made where it is shown. */
    found: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    at: moment().notNull().defaultNow(),
    mailedAt: moment(),
    /** When somebody kept, amended or superseded the record over it. */
    closedAt: moment(),
  },
  (table) => [
    ofRecord("decision_alerts_record", table),
    uniqueIndex("decision_alerts_open").on(table.recordId, table.kind).where(sql`${table.closedAt} is null`),
    index("decision_alerts_team").on(table.teamId, table.closedAt, table.at),
  ],
);
