import "server-only";
import { and, desc, eq, lt } from "drizzle-orm";
import { database } from "@/db/client";
import { scenarioVersions, users } from "@/db/schema";
import type { ContentChange, SavedResult, ScenarioContent } from "@/lib/scenarios/content";
import type { TeamScope } from "@/lib/teams/scope";

export const VERSIONS_PER_PAGE = 25;

export interface ListedVersion {
  readonly version: number;
  readonly savedAt: Date;
  /** Null: the account is gone. */
  readonly savedBy: string | null;
  readonly changes: readonly ContentChange[];
  readonly restoredFrom: number | null;
}

export interface SavedVersion extends ListedVersion {
  readonly content: ScenarioContent;
  readonly result: SavedResult;
}

const inScope = (scope: TeamScope, scenarioId: string) =>
  and(eq(scenarioVersions.teamId, scope.teamId), eq(scenarioVersions.scenarioId, scenarioId));

const listed = {
  version: scenarioVersions.version,
  savedAt: scenarioVersions.savedAt,
  savedBy: users.name,
  changes: scenarioVersions.changes,
  restoredFrom: scenarioVersions.restoredFrom,
};

/** Versions of a scenario of this team, the newest first. */
export async function listVersions(
  scope: TeamScope,
  scenarioId: string,
  { before, limit = VERSIONS_PER_PAGE }: { readonly before?: number | undefined; readonly limit?: number } = {},
): Promise<{ readonly rows: readonly ListedVersion[]; readonly next: number | null }> {
  const found = await database()
    .select(listed)
    .from(scenarioVersions)
    .leftJoin(users, eq(users.id, scenarioVersions.savedBy))
    .where(and(inScope(scope, scenarioId), before === undefined ? undefined : lt(scenarioVersions.version, before)))
    .orderBy(desc(scenarioVersions.version))
    .limit(limit + 1);
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? (rows.at(-1)?.version ?? null) : null };
}

export async function getVersion(scope: TeamScope, scenarioId: string, version: number): Promise<SavedVersion | null> {
  const [row] = await database()
    .select({ ...listed, content: scenarioVersions.content, result: scenarioVersions.result })
    .from(scenarioVersions)
    .leftJoin(users, eq(users.id, scenarioVersions.savedBy))
    .where(and(inScope(scope, scenarioId), eq(scenarioVersions.version, version)));
  return row ?? null;
}
