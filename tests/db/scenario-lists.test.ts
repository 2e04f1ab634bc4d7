import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  DAYS_UNTIL_PURGE,
  listEditors,
  listPicks,
  listScenarios,
  listTags,
  purgeExpired,
} from "@/db/queries/scenario-lists";
import { archiveScenario, deleteScenario, saveScenario } from "@/db/queries/scenarios";
import { scenarios } from "@/db/schema";
import {
  firstPage,
  type ListQuery,
  type ListSort,
  readListQuery,
  sortKeys,
  writeListQuery,
} from "@/lib/scenarios/list-query";
import type { TeamScope } from "@/lib/teams/scope";
import { colleagueOf, evaluatedWith, newScenario, newScope } from "./scenario-support";
import { freshDatabase } from "./support/fresh-database";

const { db } = await freshDatabase();

const namesFor = async (scope: TeamScope, query: Partial<ListQuery>) =>
  (await listScenarios(scope, { ...firstPage, ...query })).rows.map(({ name }) => name);
const ascending = (key: ListSort["key"]): Partial<ListQuery> => ({ sort: { key, direction: "ascending" } });
const descending = (key: ListSort["key"]): Partial<ListQuery> => ({ sort: { key, direction: "descending" } });

describe("listScenarios", () => {
  test("sorts by any key in both directions; what has no cost comes after the dearest", async () => {
    const scope = await newScope();
    const b = await newScenario(scope, { name: "beta", yearOneUsd: 300 });
    await newScenario(scope, { name: "Alpha", pick: null });
    await newScenario(scope, { name: "gamma", yearOneUsd: 100 });
    await saveScenario(scope, b, { ...evaluatedWith({ name: "beta", yearOneUsd: 300 }), base: 1, changes: [] });
    expect(await namesFor(scope, ascending("name"))).toEqual(["Alpha", "beta", "gamma"]);
    expect(await namesFor(scope, descending("name"))).toEqual(["gamma", "beta", "Alpha"]);
    expect(await namesFor(scope, ascending("cost"))).toEqual(["gamma", "beta", "Alpha"]);
    expect(await namesFor(scope, descending("cost"))).toEqual(["Alpha", "beta", "gamma"]);
    expect(await namesFor(scope, descending("created"))).toEqual(["gamma", "Alpha", "beta"]);
    expect(await namesFor(scope, {})).toEqual(["beta", "gamma", "Alpha"]);
  });

  test("filters by state, tag, pick and who saved it last", async () => {
    const scope = await newScope("Ada");
    const grace = await colleagueOf(scope, "Grace");
    await newScenario(scope, { name: "one", tags: ["eu"], pick: "doks" });
    await newScenario(grace, { name: "two", tags: ["eu", "q3"], pick: null });
    await archiveScenario(scope, await newScenario(scope, { name: "old", tags: ["q3"] }));
    await deleteScenario(scope, await newScenario(scope, { name: "gone" }));
    expect(await namesFor(scope, { state: "archived" })).toEqual(["old"]);
    expect(await namesFor(scope, { state: "deleted" })).toEqual(["gone"]);
    expect(await namesFor(scope, { tag: "q3" })).toEqual(["two"]);
    expect(await namesFor(scope, { tag: "nobody's" })).toEqual([]);
    expect(await namesFor(scope, { pick: "doks" })).toEqual(["one"]);
    expect(await namesFor(scope, { pick: "none" })).toEqual(["two"]);
    expect(await namesFor(scope, { who: grace.userId })).toEqual(["two"]);
    expect(await listTags(scope)).toEqual(["eu", "q3"]);
    expect(await listPicks(scope, "active")).toEqual(["doks"]);
    expect((await listEditors(scope, "active")).map(({ name }) => name)).toEqual(["Ada", "Grace"]);
    expect((await listEditors(scope, "archived")).map(({ name }) => name)).toEqual(["Ada"]);
  });

  test("searches names, descriptions and tags by the beginnings of words", async () => {
    const scope = await newScope();
    await newScenario(scope, { name: "EU launch 2027" });
    await newScenario(scope, { name: "Other", description: "what the launcher’s team asked for" });
    await newScenario(scope, { name: "Third", tags: ["back-office"] });
    const find = async (search: string) => (await namesFor(scope, { search, ...ascending("name") })).join();
    expect(await find("laun")).toBe("EU launch 2027,Other");
    expect(await find("LAUNCH eu")).toBe("EU launch 2027");
    expect(await find("aunch")).toBe("");
    expect(await find("office")).toBe("Third");
    expect(await find("back-off")).toBe("Third");
    expect(await find("")).toBe("EU launch 2027,Other,Third");
    expect(await find("!!! --")).toBe("");
  });

  test("takes any text as words and never as a query", async () => {
    const scope = await newScope();
    await newScenario(scope, { name: "it's \\ 'quoted':* & | ! <-> (x)" });
    for (const search of ["'", "\\'", "a'b\\", "quoted':*", "a & b | !c", "(x", "<->", "x:*", "\\", "𝒳", "é"])
      await expect(listScenarios(scope, { ...firstPage, search })).resolves.toBeDefined();
    expect(await namesFor(scope, { search: "quoted' it's" })).toHaveLength(1);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (q) => {
        const query = readListQuery({ q });
        await expect(listScenarios(scope, query)).resolves.toBeDefined();
      }),
      { numRuns: 100 },
    );
  });

  test("walks page by page over each row once, whatever the order, and while others are saved", async () => {
    const scope = await newScope();
    const words = ["Ä", "a", "A", "b", "éa", "z z", "日本", "_", "same", "same", "same"];
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            name: fc.constantFrom(...words),
            pick: fc.constantFrom("compose", null),
            yearOneUsd: fc.constantFrom(100, 200, 300),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        fc.constantFrom(...sortKeys),
        fc.constantFrom("ascending" as const, "descending" as const),
        fc.integer({ min: 1, max: 4 }),
        async (made, key, direction, limit) => {
          await db.delete(scenarios).where(eq(scenarios.teamId, scope.teamId));
          for (const one of made) await newScenario(scope, one);
          // Many at one moment: then the id decides.
          await db
            .update(scenarios)
            .set({ updatedAt: sql`date_trunc('minute', updated_at)` })
            .where(eq(scenarios.teamId, scope.teamId));
          const whole = await listScenarios(scope, { ...firstPage, sort: { key, direction } }, 100);
          const seen: string[] = [];
          let address = writeListQuery({ ...firstPage, sort: { key, direction } });
          for (;;) {
            const query = readListQuery(Object.fromEntries(new URLSearchParams(address)));
            const page = await listScenarios(scope, query, limit);
            seen.push(...page.rows.map(({ id }) => id));
            if (page.next === null) break;
            address = writeListQuery({ ...query, after: page.next });
            // Somebody takes one away that has been shown; nothing that follows may move.
            const shown = seen.at(-1);
            if (shown !== undefined) await deleteScenario(scope, shown);
          }
          expect(seen).toEqual(whole.rows.map(({ id }) => id));
        },
      ),
      { numRuns: 25 },
    );
  });

  test("hides another team's rows, by every filter", async () => {
    const [owner, other] = [await newScope("Ada"), await newScope("Eve")];
    await newScenario(owner, { name: "Secret", tags: ["secret"], pick: "doks" });
    const all: Partial<ListQuery>[] = [
      {},
      { search: "secret" },
      { tag: "secret" },
      { pick: "doks" },
      { who: owner.userId },
    ];
    for (const query of all) {
      expect(await namesFor(owner, query)).toEqual(["Secret"]);
      expect(await namesFor(other, query)).toEqual([]);
    }
    const [own] = (await listScenarios(owner, firstPage)).rows;
    const after = { value: "9999-01-01T00:00:00.000Z", id: own?.id ?? "" };
    expect(await namesFor(other, { after })).toEqual([]);
    expect(await listTags(other)).toEqual([]);
    expect(await listPicks(other, "active")).toEqual([]);
    expect(await listEditors(other, "active")).toEqual([]);
  });
});

describe("purgeExpired", () => {
  test("deletes for good what was deleted long enough ago, of this team alone", async () => {
    const [scope, other] = [await newScope(), await newScope()];
    const kept = [await newScenario(scope, { name: "active" }), await newScenario(scope, { name: "recent" })];
    const due = [await newScenario(scope, { name: "due" }), await newScenario(other, { name: "theirs" })];
    await deleteScenario(scope, kept[1] ?? "");
    await deleteScenario(scope, due[0] ?? "");
    await deleteScenario(other, due[1] ?? "");
    const daysAgo = (days: number) => sql`now() - make_interval(days => ${days})`;
    for (const id of [...due, kept[0] ?? ""])
      await db
        .update(scenarios)
        .set({ stateSince: daysAgo(DAYS_UNTIL_PURGE + 1) })
        .where(eq(scenarios.id, id));
    await db
      .update(scenarios)
      .set({ stateSince: daysAgo(DAYS_UNTIL_PURGE - 1) })
      .where(eq(scenarios.id, kept[1] ?? ""));
    expect(await purgeExpired(scope)).toBe(1);
    expect(await purgeExpired(scope)).toBe(0);
    expect(await namesFor(scope, { state: "deleted" })).toEqual(["recent"]);
    expect(await namesFor(scope, {})).toEqual(["active"]);
    expect(await namesFor(other, { state: "deleted" })).toEqual(["theirs"]);
  });
});
