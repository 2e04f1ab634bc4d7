// A process of its own: the queries are the server's. Fills a database, measures, prints what it measured as JSON.
import { mkdirSync } from "node:fs";
import { sql as raw } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { openDatabase, setDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { getScope } from "@/db/queries/memberships";
import { listScenarios, listTags } from "@/db/queries/scenario-lists";
import { createScenario, getScenario, saveScenario } from "@/db/queries/scenarios";
import { memberships, scenarios, teams, users } from "@/db/schema";
import { authSecret } from "@/lib/auth/secret";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { samples } from "@/lib/samples";
import { changesBetween } from "@/lib/scenarios/changes";
import { evaluateContent, savedResultOf } from "@/lib/scenarios/evaluate-content";
import { firstPage, type ListQuery, sortKeys } from "@/lib/scenarios/list-query";
import { parseContent } from "@/lib/scenarios/parse-content";
import type { TeamScope } from "@/lib/teams/scope";

export interface ScenariosRun {
  /** One list in the team of ten and in the team of many, by what was asked for. */
  readonly lists: Readonly<Record<string, { readonly fewMs: readonly number[]; readonly manyMs: readonly number[] }>>;
  readonly tagsMs: { readonly fewMs: readonly number[]; readonly manyMs: readonly number[] };
  readonly saveMs: readonly number[];
  readonly evaluateAndSaveMs: readonly number[];
  /** For a page of the team of many: where, and as whom. */
  readonly page: { readonly path: string; readonly token: string };
}

const FEW = 10;
const MANY = 100_000;
const TEAMS = 1_000;
const ROUNDS = 40;
const SAVES = 100;

const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error("which folder?");
mkdirSync(dataDir, { recursive: true, mode: 0o711 });
const open = openDatabase({ dataDir, pgBin: process.env.PG_BIN || undefined });
await migrate(open.sql);
setDatabase(open);

const sample = parseContent({ scenario: samples[2]?.scenario, priceBook: "list-2026-10", tags: ["eu", "tag-7"] });
if (!sample.ok) throw new Error(JSON.stringify(sample.error));
const content = sample.value;
const evaluation = evaluateContent(content, null);
if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.error));
const result = savedResultOf(evaluation.value);

async function makeTeams(count: number): Promise<TeamScope[]> {
  const made = Array.from({ length: count }, () => ({ userId: newId(), teamId: newId() }));
  await open.db
    .insert(users)
    .values(made.map(({ userId }) => ({ id: userId, email: `${userId}@example.org`, name: "Ada" })));
  await open.db.transaction(async (tx) => {
    await tx.insert(teams).values(made.map(({ teamId }) => ({ id: teamId, slug: teamId, name: "Team" })));
    await tx.insert(memberships).values(made.map((one) => ({ ...one, role: "owner" as const })));
  });
  const scopes = await Promise.all(made.map(({ userId, teamId }) => getScope(userId, teamId)));
  return scopes.filter((scope) => scope !== null);
}

/** Rows as saves make them, of one content: names of two of a thousand words, fifty tags, eight picks, a tenth archived. */
const fill = (teamIds: readonly string[], each: number) =>
  open.db.execute(raw`
    insert into scenarios (id, team_id, state, name, description, tags, content, result, pick, year_one_cents,
      created_by, updated_by, created_at, updated_at)
    select substr(md5(t.team_id || n), 1, 20), t.team_id, case when n % 10 = 9 then 'archived' else 'active' end,
      'Plan word' || (n::bigint * 7919 % 1000) || ' word' || (n::bigint * 104729 % 1000), 'About word' || (n % 1000),
      array['tag-' || (n % 50), case when n % 1000 = 7 then 'rare' else 'common' end], ${JSON.stringify(content)}::text::jsonb,
      ${JSON.stringify(result)}::text::jsonb, 'platform-' || (n % 8), (n::bigint * 7919 % 5000000), m.user_id, m.user_id,
      now() - make_interval(mins => n), now() - make_interval(mins => n * 31 % 90000)
    from unnest(${raw.param(teamIds, scenarios.tags)}::text[]) as t(team_id)
    join memberships m on m.team_id = t.team_id, generate_series(1, ${each}) as n`);

const scopes = await makeTeams(TEAMS + 1);
const [many, few] = scopes;
if (!many || !few) throw new Error("the teams were made a moment ago");
await fill(
  scopes.slice(1).map(({ teamId }) => teamId),
  FEW,
);
await fill([many.teamId], MANY);
await open.sql`insert into scenario_tags (team_id, tag, scenario_id) select team_id, unnest(tags), id from scenarios`;
// As autovacuum leaves a table a minute after so many rows: with statistics, and knowing which rows everybody sees.
await open.sql`vacuum analyze`;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const lists: Record<string, Partial<ListQuery>> = {
  ...Object.fromEntries(
    sortKeys.flatMap((key) =>
      (["ascending", "descending"] as const).map((direction) => [
        `by ${key}, ${direction}`,
        { sort: { key, direction } },
      ]),
    ),
  ),
  archived: { state: "archived" },
  "of a tag": { tag: "tag-7" },
  "of a rare tag": { tag: "rare" },
  "of a pick": { pick: "platform-3" },
  "of a pick, by name": { pick: "platform-3", sort: { key: "name", direction: "ascending" } },
  "last saved by somebody": { who: "mine" },
  "a word in many": { search: "plan" },
  "a word in some": { search: "word7" },
  "two words in few": { search: "word7 word1" },
  "a word in none": { search: "nowhere" },
};

/** From the first page, or from the middle of the list, where counting pages would read everything before. */
async function inTheMiddle(scope: TeamScope, query: ListQuery): Promise<ListQuery> {
  const { rows } = await listScenarios(scope, query, 5_000);
  const size = Math.floor(rows.length / 2);
  return size === 0 ? query : { ...query, after: (await listScenarios(scope, query, size)).next };
}

const queryFor = (scope: TeamScope, part: Partial<ListQuery>): ListQuery => ({
  ...firstPage,
  ...part,
  ...(part.who === undefined ? {} : { who: scope.userId }),
});

async function measure(name: string, ask: (scope: TeamScope) => Promise<() => Promise<unknown>>) {
  const [askFew, askMany] = [await ask(few as TeamScope), await ask(many as TeamScope)];
  const fewMs: number[] = [];
  const manyMs: number[] = [];
  for (let round = -3; round < ROUNDS; round += 1) {
    const [a, b] = [await timed(askFew), await timed(askMany)];
    if (round < 0) continue; // the first ones also plan and read from the disk
    fewMs.push(a);
    manyMs.push(b);
  }
  return [name, { fewMs, manyMs }] as const;
}

const measured = [];
for (const [name, part] of Object.entries(lists))
  measured.push(await measure(name, async (scope) => () => listScenarios(scope, queryFor(scope, part))));
for (const key of sortKeys)
  measured.push(
    await measure(`by ${key}, from the middle`, async (scope) => {
      const query = await inTheMiddle(scope, queryFor(scope, { sort: { key, direction: "ascending" } }));
      return () => listScenarios(scope, query);
    }),
  );
const [, tagsMs] = await measure("tags", async (scope) => () => listTags(scope));

const id = await createScenario(many, { content, result, how: { action: "scenario.created" } });
if (id === null) throw new Error("its id is new");
const saveMs: number[] = [];
const evaluateAndSaveMs: number[] = [];
for (let base = 1; base <= SAVES; base += 1) {
  const next = { ...content, scenario: { ...content.scenario, budgetUsdPerMonth: base } };
  const before = (await getScenario(many, id))?.content ?? content;
  let evaluated = result;
  const evaluateMs = await timed(async () => {
    const fresh = evaluateContent(next, null);
    if (fresh.ok) evaluated = savedResultOf(fresh.value);
  });
  const ms = await timed(() =>
    saveScenario(many, id, { base, content: next, result: evaluated, changes: changesBetween(before, next) }),
  );
  saveMs.push(ms);
  evaluateAndSaveMs.push(ms + evaluateMs);
}

const token = await encode({ token: { sub: many.userId, version: 1 }, secret: authSecret() });
await open.close();
const run: ScenariosRun = {
  lists: Object.fromEntries(measured),
  tagsMs,
  saveMs,
  evaluateAndSaveMs,
  page: { path: paths.scenario(many.slug, id), token },
};
process.stdout.write(`${JSON.stringify(run)}\n`, () => process.exit(0));
