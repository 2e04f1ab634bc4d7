import { type SQLWrapper, sql } from "drizzle-orm";
import {
  bigint,
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import type { ContentChange, SavedResult, ScenarioContent } from "../../lib/scenarios/content";
import { id, moment } from "./columns";
import { teams } from "./teams";
import { users } from "./users";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** What lists by cost sort by: where nothing fits there is no cost, and it comes after the dearest. An index expression. */
export const costOrder = (yearOneCents: SQLWrapper) => sql<number>`coalesce(${yearOneCents}, 9007199254740991)`;

export type ScenarioState = "active" | "archived" | "deleted";

/** The head of a saved scenario: its newest version, and what lists show and sort by. */
export const scenarios = pgTable(
  "scenarios",
  {
    id: id(),
    teamId: text()
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    /** Deleted ones can be taken back until they are purged. */
    state: text().$type<ScenarioState>().notNull().default("active"),
    /** Where a deleted one goes back to when its deletion is taken back; else null. */
    deletedFrom: text().$type<Exclude<ScenarioState, "deleted">>(),
    /** When the state last changed; what is deleted is purged some time after. */
    stateSince: moment().notNull().defaultNow(),
    /** 1 at first; every save adds one. A save names the version it began from. */
    version: integer().notNull().default(1),
    name: text().notNull(),
    description: text().notNull().default(""),
    tags: text().array().notNull().default([]),
    content: jsonb().$type<ScenarioContent>().notNull(),
    result: jsonb().$type<SavedResult>().notNull(),
    /** Platform id of the pick; null when every platform is excluded. */
    pick: text(),
    /** Year-one TCO of the pick, whole cents. */
    yearOneCents: bigint({ mode: "number" }),
    createdBy: text().references(() => users.id, { onDelete: "set null" }),
    updatedBy: text().references(() => users.id, { onDelete: "set null" }),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
    /** Words of name, description and tags. Kept by a trigger of the migrations: PostgreSQL 15 cannot generate it from an array. */
    search: tsvector().notNull().default(""),
  },
  (table) => [
    // What versions refer to, so that a version cannot belong to another team than its scenario.
    unique("scenarios_team_id").on(table.teamId, table.id),
    index("scenarios_by_update").on(table.teamId, table.state, table.updatedAt, table.id),
    index("scenarios_by_creation").on(table.teamId, table.state, table.createdAt, table.id),
    index("scenarios_by_name").on(table.teamId, table.state, sql`lower(${table.name})`, table.id),
    index("scenarios_by_cost").on(table.teamId, table.state, costOrder(table.yearOneCents), table.id),
    index("scenarios_by_pick").on(table.teamId, table.state, table.pick, table.updatedAt, table.id),
    index("scenarios_by_editor").on(table.teamId, table.state, table.updatedBy, table.updatedAt, table.id),
    index("scenarios_to_purge").on(table.teamId, table.stateSince).where(sql`${table.state} = 'deleted'`),
    index("scenarios_tags").using("gin", table.tags),
    index("scenarios_search").using("gin", table.search),
    check("scenarios_name_length", sql`length(${table.name}) between 1 and 120`),
    check("scenarios_state", sql`${table.state} in ('active', 'archived', 'deleted')`),
    check("scenarios_version", sql`${table.version} > 0`),
    check("scenarios_deleted_from", sql`(${table.state} = 'deleted') = (${table.deletedFrom} is not null)`),
  ],
);

/** Each scenario's tags once more, row by row, so that a team's tags can be listed without reading its scenarios. */
export const scenarioTags = pgTable(
  "scenario_tags",
  {
    teamId: text().notNull(),
    tag: text().notNull(),
    scenarioId: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.tag, table.scenarioId] }),
    foreignKey({
      name: "scenario_tags_scenario",
      columns: [table.teamId, table.scenarioId],
      foreignColumns: [scenarios.teamId, scenarios.id],
    }).onDelete("cascade"),
    index("scenario_tags_scenario").on(table.scenarioId),
  ],
);

/** Every save, for ever: what was saved, by whom, and what it changed. */
export const scenarioVersions = pgTable(
  "scenario_versions",
  {
    teamId: text().notNull(),
    scenarioId: text().notNull(),
    version: integer().notNull(),
    content: jsonb().$type<ScenarioContent>().notNull(),
    result: jsonb().$type<SavedResult>().notNull(),
    /** Against the version before; empty for the first. */
    changes: jsonb().$type<readonly ContentChange[]>().notNull(),
    /** Set when this save brought an older version back. */
    restoredFrom: integer(),
    savedBy: text().references(() => users.id, { onDelete: "set null" }),
    savedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.scenarioId, table.version] }),
    foreignKey({
      name: "scenario_versions_scenario",
      columns: [table.teamId, table.scenarioId],
      foreignColumns: [scenarios.teamId, scenarios.id],
    }).onDelete("cascade"),
    index("scenario_versions_team").on(table.teamId, table.scenarioId, table.version),
    index("scenario_versions_saved_by").on(table.savedBy),
    check("scenario_versions_version", sql`${table.version} > 0`),
  ],
);
