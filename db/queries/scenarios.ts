import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database, type Transaction } from "@/db/client";
import { scenarios, scenarioTags, scenarioVersions, users } from "@/db/schema";
import type { ScenarioState } from "@/db/schema/scenarios";
import { newId } from "@/lib/ids";
import type { ContentChange, SavedResult, ScenarioContent } from "@/lib/scenarios/content";
import { nameOf } from "@/lib/scenarios/planner-state";
import type { TeamScope } from "@/lib/teams/scope";
import { logActivity } from "./activity";

const inScope = (scope: TeamScope, id: string) => and(eq(scenarios.teamId, scope.teamId), eq(scenarios.id, id));

/** What is saved together: the content and what the planner worked out from it. */
export interface Evaluated {
  readonly content: ScenarioContent;
  readonly result: SavedResult;
}

export interface SavedScenario extends Evaluated {
  readonly id: string;
  readonly name: string;
  readonly state: ScenarioState;
  readonly stateSince: Date;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Null: the account is gone. */
  readonly createdBy: string | null;
  readonly updatedBy: string | null;
}

const creators = alias(users, "creators");
const editors = alias(users, "editors");

const selectScenarios = () =>
  database()
    .select({
      id: scenarios.id,
      name: scenarios.name,
      state: scenarios.state,
      stateSince: scenarios.stateSince,
      version: scenarios.version,
      createdAt: scenarios.createdAt,
      updatedAt: scenarios.updatedAt,
      createdBy: creators.name,
      updatedBy: editors.name,
      content: scenarios.content,
      result: scenarios.result,
    })
    .from(scenarios)
    .leftJoin(creators, eq(creators.id, scenarios.createdBy))
    .leftJoin(editors, eq(editors.id, scenarios.updatedBy))
    .$dynamic();

/** One scenario of this team in whatever state, or null when it is absent or belongs to another. */
export async function getScenario(scope: TeamScope, id: string): Promise<SavedScenario | null> {
  const [row] = await selectScenarios().where(inScope(scope, id));
  return row ?? null;
}

/** Some scenarios of this team in the order of the ids; those that are not there, deleted or another team's are left out. */
export async function getScenarios(scope: TeamScope, ids: readonly string[]): Promise<readonly SavedScenario[]> {
  if (ids.length === 0) return [];
  const rows = await selectScenarios().where(
    and(
      eq(scenarios.teamId, scope.teamId),
      inArray(scenarios.id, [...ids]),
      inArray(scenarios.state, ["active", "archived"]),
    ),
  );
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** What lists show and sort by. */
const headOf = ({ content, result }: Evaluated) => {
  const pick = result.platforms.find(({ id }) => id === result.pick);
  return {
    name: nameOf(content),
    description: content.description,
    tags: [...content.tags],
    content,
    result,
    pick: result.pick,
    yearOneCents: pick?.yearOneUsd == null ? null : Math.round(pick.yearOneUsd * 100),
  };
};

async function writeTags(tx: Transaction, scope: TeamScope, id: string, tags: readonly string[]): Promise<void> {
  await tx.delete(scenarioTags).where(and(eq(scenarioTags.teamId, scope.teamId), eq(scenarioTags.scenarioId, id)));
  if (tags.length > 0)
    await tx.insert(scenarioTags).values(tags.map((tag) => ({ teamId: scope.teamId, tag, scenarioId: id })));
}

export interface NewScenario extends Evaluated {
  /** Chosen by whoever asks, so that asking twice makes one. */
  readonly id?: string;
  readonly how:
    | { readonly action: "scenario.created" | "scenario.imported" }
    /** The scenario that it was made from. */
    | { readonly action: "scenario.duplicated"; readonly from: string };
}

/**
 * A new scenario with its first version.
 *
 * @returns its id, also when this person has made it already; null when the id belongs to something else
 */
export async function createScenario(
  scope: TeamScope,
  { id = newId(), how, ...evaluated }: NewScenario,
): Promise<string | null> {
  const head = headOf(evaluated);
  const isMade = await database().transaction(async (tx) => {
    const [made] = await tx
      .insert(scenarios)
      .values({ ...head, id, teamId: scope.teamId, createdBy: scope.userId, updatedBy: scope.userId })
      .onConflictDoNothing({ target: scenarios.id })
      .returning({ version: scenarios.version, createdAt: scenarios.createdAt });
    if (!made) return false;
    await tx.insert(scenarioVersions).values({
      ...evaluated,
      teamId: scope.teamId,
      scenarioId: id,
      version: made.version,
      changes: [],
      savedBy: scope.userId,
      savedAt: made.createdAt,
    });
    await writeTags(tx, scope, id, head.tags);
    const detail = { name: head.name, ...("from" in how ? { from: how.from } : {}) };
    await logActivity(tx, scope, { action: how.action, subject: "scenario", subjectId: id, detail });
    return true;
  });
  if (isMade) return id;
  const [own] = await database()
    .select({ id: scenarios.id })
    .from(scenarios)
    .where(and(inScope(scope, id), eq(scenarios.createdBy, scope.userId)));
  return own?.id ?? null;
}

export interface Save extends Evaluated {
  /** The version this began from: the save is refused when another came after it. */
  readonly base: number;
  /** Against the base. */
  readonly changes: readonly ContentChange[];
  /** The older version that this save brings back. */
  readonly restoredFrom?: number;
}

/** The next version, or null: absent, not active, or no longer at the base. */
export async function saveScenario(
  scope: TeamScope,
  id: string,
  { base, changes, restoredFrom, ...evaluated }: Save,
): Promise<{ readonly version: number; readonly savedAt: Date } | null> {
  const head = headOf(evaluated);
  return await database().transaction(async (tx) => {
    const [saved] = await tx
      .update(scenarios)
      .set({ ...head, version: base + 1, updatedAt: sql`now()`, updatedBy: scope.userId })
      .where(and(inScope(scope, id), eq(scenarios.version, base), eq(scenarios.state, "active")))
      .returning({ version: scenarios.version, savedAt: scenarios.updatedAt });
    if (!saved) return null;
    await tx.insert(scenarioVersions).values({
      ...evaluated,
      ...saved,
      teamId: scope.teamId,
      scenarioId: id,
      changes,
      restoredFrom: restoredFrom ?? null,
      savedBy: scope.userId,
    });
    if (changes.some(({ path }) => path === "tags")) await writeTags(tx, scope, id, head.tags);
    await logActivity(tx, scope, {
      action: restoredFrom === undefined ? "scenario.saved" : "scenario.version-restored",
      subject: "scenario",
      subjectId: id,
      detail: { name: head.name, version: saved.version, changes, ...(restoredFrom ? { from: restoredFrom } : {}) },
    });
    return saved;
  });
}

type Move = "scenario.archived" | "scenario.restored" | "scenario.deleted" | "scenario.undeleted";

/** From which states each leads, and where to. */
const moves: Readonly<Record<Move, { readonly from: ScenarioState[]; readonly set: Record<string, unknown> }>> = {
  "scenario.archived": { from: ["active"], set: { state: "archived" } },
  "scenario.restored": { from: ["archived"], set: { state: "active" } },
  "scenario.deleted": { from: ["active", "archived"], set: { state: "deleted", deletedFrom: sql`${scenarios.state}` } },
  "scenario.undeleted": { from: ["deleted"], set: { state: sql`${scenarios.deletedFrom}`, deletedFrom: null } },
};

/** False: absent, or not in a state that this leads on from. */
async function move(scope: TeamScope, id: string, action: Move): Promise<boolean> {
  const { from, set } = moves[action];
  return await database().transaction(async (tx) => {
    const [moved] = await tx
      .update(scenarios)
      .set({ ...set, stateSince: sql`now()` })
      .where(and(inScope(scope, id), inArray(scenarios.state, from)))
      .returning({ name: scenarios.name });
    if (!moved) return false;
    await logActivity(tx, scope, { action, subject: "scenario", subjectId: id, detail: { name: moved.name } });
    return true;
  });
}

export const archiveScenario = (scope: TeamScope, id: string): Promise<boolean> => move(scope, id, "scenario.archived");

/** Out of the archive. */
export const restoreScenario = (scope: TeamScope, id: string): Promise<boolean> => move(scope, id, "scenario.restored");

/** Into the list of deleted ones, from where it can be taken back until it is purged. */
export const deleteScenario = (scope: TeamScope, id: string): Promise<boolean> => move(scope, id, "scenario.deleted");

/** Back to where it was deleted from. */
export const undeleteScenario = (scope: TeamScope, id: string): Promise<boolean> =>
  move(scope, id, "scenario.undeleted");

/** Really deletes what is in the list of deleted ones, with all its versions. */
export async function purgeScenario(scope: TeamScope, id: string): Promise<boolean> {
  return await database().transaction(async (tx) => {
    const [purged] = await tx
      .delete(scenarios)
      .where(and(inScope(scope, id), eq(scenarios.state, "deleted")))
      .returning({ name: scenarios.name });
    if (!purged) return false;
    const detail = { name: purged.name };
    await logActivity(tx, scope, { action: "scenario.purged", subject: "scenario", subjectId: id, detail });
    return true;
  });
}
