import "server-only";
import { and, arrayContains, asc, desc, eq, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { scenarios, scenarioTags, users } from "@/db/schema";
import { costOrder } from "@/db/schema/scenarios";
import type { Cursor, ListQuery, ListState, SortKey } from "@/lib/scenarios/list-query";
import type { TeamScope } from "@/lib/teams/scope";

export const PAGE_SIZE = 25;

/** The type as which the database compares a cursor's value, and how it writes one. */
const orders: Readonly<Record<SortKey, { readonly by: SQL; readonly type: string; readonly text: SQL<string> }>> = {
  updated: timeOrder(sql`${scenarios.updatedAt}`),
  created: timeOrder(sql`${scenarios.createdAt}`),
  name: { by: sql`lower(${scenarios.name})`, type: "text", text: sql`lower(${scenarios.name})` },
  cost: {
    by: costOrder(scenarios.yearOneCents),
    type: "bigint",
    text: sql`${costOrder(scenarios.yearOneCents)}::text`,
  },
};

function timeOrder(by: SQL) {
  const text = sql<string>`to_char(${by} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return { by, type: "timestamptz", text };
}

export interface ListedScenario {
  readonly id: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly pick: string | null;
  readonly yearOneCents: number | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly stateSince: Date;
  /** Who saved it last; null: the account is gone. */
  readonly updatedBy: string | null;
}

export interface ScenarioPage {
  readonly rows: readonly ListedScenario[];
  /** Where the next page begins; null on the last. */
  readonly next: Cursor | null;
}

/**
 * A page of the team's scenarios. Pages follow the values they are sorted by and not a count of rows, so what is saved or
 * deleted meanwhile neither repeats a row nor hides one.
 */
export async function listScenarios(scope: TeamScope, query: ListQuery, limit = PAGE_SIZE): Promise<ScenarioPage> {
  const { by, type, text } = orders[query.sort.key];
  const [direction, sign] = query.sort.direction === "ascending" ? [asc, sql`>`] : [desc, sql`<`];
  const words = wordsOf(query.search);
  if (words === "") return { rows: [], next: null };
  const tagged = query.tag === null ? null : await idsOfTag(scope, query.tag);
  const found = await database()
    .select({
      id: scenarios.id,
      name: scenarios.name,
      tags: scenarios.tags,
      pick: scenarios.pick,
      yearOneCents: scenarios.yearOneCents,
      version: scenarios.version,
      createdAt: scenarios.createdAt,
      updatedAt: scenarios.updatedAt,
      stateSince: scenarios.stateSince,
      updatedBy: users.name,
      sortValue: text,
    })
    .from(scenarios)
    .leftJoin(users, eq(users.id, scenarios.updatedBy))
    .where(
      and(
        eq(scenarios.teamId, scope.teamId),
        eq(scenarios.state, query.state),
        query.tag === null ? undefined : arrayContains(scenarios.tags, [query.tag]),
        tagged === null ? undefined : sql`${scenarios.id} = any(${sql.param(tagged, scenarios.tags)}::text[])`,
        query.pick === null
          ? undefined
          : query.pick === "none"
            ? isNull(scenarios.pick)
            : eq(scenarios.pick, query.pick),
        query.who === null ? undefined : eq(scenarios.updatedBy, query.who),
        words === null ? undefined : sql`${scenarios.search} @@ to_tsquery('simple', ${words})`,
        query.after === null
          ? undefined
          : sql`(${by}, ${scenarios.id}) ${sign} (${query.after.value}::${sql.raw(type)}, ${query.after.id})`,
      ),
    )
    .orderBy(direction(by), direction(scenarios.id))
    .limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ sortValue: _, ...row }) => row),
    next: found.length > limit && last ? { value: last.sortValue, id: last.id } : null,
  };
}

/** Below this a tag is looked up first; above it the list soon comes across as many as a page holds. */
const RARE_TAG = 1_000;

/**
 * The scenarios of a rare tag. PostgreSQL takes every tag of a team for evenly spread over the list, and would read most of a
 * large one to fill a page with a tag that is not.
 *
 * @returns null where there are too many to name
 */
async function idsOfTag(scope: TeamScope, tag: string): Promise<readonly string[] | null> {
  // In one value, since a thousand rows take the driver longer than the database.
  const [found] = await database().execute<{ ids: string | null }>(sql`
    select case when count(*) <= ${RARE_TAG} then coalesce(string_agg(id, ' '), '') end as ids
    from (
      select ${scenarioTags.scenarioId} as id from ${scenarioTags}
      where ${scenarioTags.teamId} = ${scope.teamId} and ${scenarioTags.tag} = ${tag}
      limit ${RARE_TAG + 1}
    ) as tagged`);
  const ids = found?.ids ?? null;
  return ids === null ? null : ids.split(" ").filter((id) => id !== "");
}

/**
 * Typed words as PostgreSQL asks for them, each as the beginning of one.
 *
 * @returns null where nothing was typed, "" where nothing of it is a word
 */
function wordsOf(search: string): string | null {
  if (search.trim() === "") return null;
  return search
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}':*`)
    .join(" & ");
}

/** Our choice: more would not be a list to choose from. */
const MOST_OPTIONS = 200;

/** Different values of a leading column of an index, one probe for each and none for the rows between. */
async function distinctValues(next: (after: SQL | null) => SQL): Promise<string[]> {
  const rows = await database().execute<{ value: string }>(sql`
    with recursive found as (
      (${next(null)})
      union all
      select (${next(sql`found.value`)}) from found where found.value is not null
    )
    select value from found where value is not null limit ${MOST_OPTIONS}
  `);
  return rows.map(({ value }) => value);
}

/** Tags in use in this team, in alphabetical order. */
export const listTags = (scope: TeamScope): Promise<readonly string[]> =>
  distinctValues(
    (after) => sql`
      select ${scenarioTags.tag} as value from ${scenarioTags}
      where ${scenarioTags.teamId} = ${scope.teamId} ${after ? sql`and ${scenarioTags.tag} > ${after}` : sql``}
      order by ${scenarioTags.tag} limit 1`,
  );

/** Platforms that are some scenario's pick. */
export const listPicks = (scope: TeamScope, state: ListState): Promise<readonly string[]> =>
  distinctValues(
    (after) => sql`
      select ${scenarios.pick} as value from ${scenarios}
      where ${scenarios.teamId} = ${scope.teamId} and ${scenarios.state} = ${state}
        and ${after ? sql`${scenarios.pick} > ${after}` : sql`${scenarios.pick} is not null`}
      order by ${scenarios.pick} limit 1`,
  );

/** People who saved some scenario last, by name. */
export async function listEditors(
  scope: TeamScope,
  state: ListState,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const ids = await distinctValues(
    (after) => sql`
      select ${scenarios.updatedBy} as value from ${scenarios}
      where ${scenarios.teamId} = ${scope.teamId} and ${scenarios.state} = ${state}
        and ${after ? sql`${scenarios.updatedBy} > ${after}` : sql`${scenarios.updatedBy} is not null`}
      order by ${scenarios.updatedBy} limit 1`,
  );
  if (ids.length === 0) return [];
  return await database()
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, ids))
    .orderBy(asc(sql`lower(${users.name})`), asc(users.id));
}

/** Days that a deleted scenario can be taken back. Our choice: longer than a holiday. */
export const DAYS_UNTIL_PURGE = 30;
/** At once; what is left goes with the next call. */
const MOST_PURGED = 50;

/**
 * Deletes for good what was deleted long enough ago. Called where deleted scenarios are listed and where new ones are made, so
 * that it needs no clock of its own. Nobody's act, so the log, which has the deletion itself, says nothing more.
 */
export async function purgeExpired(scope: TeamScope): Promise<number> {
  const db = database();
  const due = db
    .select({ id: scenarios.id })
    .from(scenarios)
    .where(
      and(
        eq(scenarios.teamId, scope.teamId),
        eq(scenarios.state, "deleted"),
        lt(scenarios.stateSince, sql`now() - make_interval(days => ${DAYS_UNTIL_PURGE})`),
      ),
    )
    .limit(MOST_PURGED);
  const purged = await db
    .delete(scenarios)
    .where(and(eq(scenarios.teamId, scope.teamId), eq(scenarios.state, "deleted"), inArray(scenarios.id, due)))
    .returning({ id: scenarios.id });
  return purged.length;
}
