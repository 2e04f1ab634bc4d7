import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { listTags } from "@/db/queries/scenario-lists";
import { getVersion, listVersions } from "@/db/queries/scenario-versions";
import {
  archiveScenario,
  createScenario,
  deleteScenario,
  getScenario,
  getScenarios,
  purgeScenario,
  restoreScenario,
  saveScenario,
  undeleteScenario,
} from "@/db/queries/scenarios";
import { activity, scenarios, scenarioTags, scenarioVersions } from "@/db/schema";
import { newId } from "@/lib/ids";
import { colleagueOf, evaluatedWith, newScenario, newScope } from "./scenario-support";
import { freshDatabase } from "./support/fresh-database";

const { db } = await freshDatabase();

const created = { action: "scenario.created" } as const;
const budgetChange = [{ path: "budgetUsdPerMonth", from: null, to: 80 }];
const eventsOf = (id: string) =>
  db
    .select({ action: activity.action, actorId: activity.actorId, detail: activity.detail })
    .from(activity)
    .where(eq(activity.subjectId, id))
    .orderBy(activity.at);

describe("createScenario", () => {
  test("keeps the first version, what lists need, the tags and an event", async () => {
    const scope = await newScope("Ada");
    const evaluated = evaluatedWith({ name: "EU launch", tags: ["eu", "q3"], yearOneUsd: 1234.56 });
    const id = await createScenario(scope, { ...evaluated, how: created });
    expect(await getScenario(scope, id ?? "")).toMatchObject({
      ...evaluated,
      name: "EU launch",
      state: "active",
      version: 1,
      createdBy: "Ada",
      updatedBy: "Ada",
    });
    const [row] = await db
      .select()
      .from(scenarios)
      .where(eq(scenarios.id, id ?? ""));
    expect(row).toMatchObject({ pick: "compose", yearOneCents: 123456, tags: ["eu", "q3"] });
    expect(await getVersion(scope, id ?? "", 1)).toMatchObject({ ...evaluated, changes: [], savedBy: "Ada" });
    expect(await listTags(scope)).toEqual(["eu", "q3"]);
    expect(await eventsOf(id ?? "")).toEqual([
      { action: "scenario.created", actorId: scope.userId, detail: { name: "EU launch" } },
    ]);
  });

  test("calls a scenario without a name as the planner does", async () => {
    const scope = await newScope();
    expect((await getScenario(scope, await newScenario(scope)))?.name).toBe("Untitled scenario");
  });

  test("makes one of two requests with one id, at once or one after the other", async () => {
    const scope = await newScope();
    const id = newId();
    const make = () => createScenario(scope, { ...evaluatedWith(), id, how: created });
    expect(await Promise.all([make(), make(), make()])).toEqual([id, id, id]);
    expect(await make()).toBe(id);
    expect(await eventsOf(id)).toHaveLength(1);
  });

  test("gives away nothing under an id that is somebody else's", async () => {
    const scope = await newScope();
    const id = await newScenario(scope);
    const make = async (other: typeof scope) => createScenario(other, { ...evaluatedWith(), id, how: created });
    expect(await make(await newScope())).toBeNull();
    expect(await make(await colleagueOf(scope, "Grace"))).toBeNull();
  });
});

describe("saveScenario", () => {
  test("adds a version with what it changed, and moves the head along", async () => {
    const scope = await newScope("Ada");
    const id = await newScenario(scope, { name: "EU", tags: ["eu"] });
    const grace = await colleagueOf(scope, "Grace");
    const next = evaluatedWith({ name: "EU", budget: 80, pick: "doks", yearOneUsd: 2_000 });
    const changes = [...budgetChange, { path: "tags", from: ["eu"], to: null }];
    const saved = await saveScenario(grace, id, { ...next, base: 1, changes });
    expect(saved?.version).toBe(2);
    expect(await getScenario(scope, id)).toMatchObject({ ...next, version: 2, createdBy: "Ada", updatedBy: "Grace" });
    expect(await getVersion(scope, id, 2)).toMatchObject({ ...next, changes, savedBy: "Grace", restoredFrom: null });
    expect((await getVersion(scope, id, 1))?.content.scenario.budgetUsdPerMonth).toBeUndefined();
    expect(await listTags(scope)).toEqual([]);
    expect((await eventsOf(id)).at(-1)).toEqual({
      action: "scenario.saved",
      actorId: grace.userId,
      detail: { name: "EU", version: 2, changes },
    });
  });

  test("is refused from any version but the newest, and leaves nothing behind", async () => {
    const scope = await newScope();
    const id = await newScenario(scope);
    const save = (base: number) => saveScenario(scope, id, { ...evaluatedWith(), base, changes: budgetChange });
    expect((await save(1))?.version).toBe(2);
    expect(await save(1)).toBeNull();
    expect(await save(3)).toBeNull();
    expect((await listVersions(scope, id)).rows.map(({ version }) => version)).toEqual([2, 1]);
    expect(await eventsOf(id)).toHaveLength(2);
  });

  test("lets exactly one of many from the same version through, again and again, without a gap", async () => {
    const scope = await newScope();
    const id = await newScenario(scope);
    for (let base = 1; base <= 5; base += 1) {
      const saves = await Promise.all(
        Array.from({ length: 8 }, (_, budget) =>
          saveScenario(scope, id, { ...evaluatedWith({ budget }), base, changes: budgetChange }),
        ),
      );
      expect(saves.filter((saved) => saved !== null).map(({ version }) => version)).toEqual([base + 1]);
      const head = await getScenario(scope, id);
      expect(head?.content).toEqual((await getVersion(scope, id, base + 1))?.content);
    }
    expect((await listVersions(scope, id)).rows.map(({ version }) => version)).toEqual([6, 5, 4, 3, 2, 1]);
  });

  test("tells in the log which version was brought back", async () => {
    const scope = await newScope();
    const id = await newScenario(scope);
    await saveScenario(scope, id, { ...evaluatedWith({ budget: 80 }), base: 1, changes: budgetChange });
    await saveScenario(scope, id, { ...evaluatedWith(), base: 2, changes: [], restoredFrom: 1 });
    expect(await getVersion(scope, id, 3)).toMatchObject({ restoredFrom: 1 });
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      action: "scenario.version-restored",
      detail: { version: 3, from: 1 },
    });
  });

  test("is refused for what is archived or deleted", async () => {
    const scope = await newScope();
    const id = await newScenario(scope);
    await archiveScenario(scope, id);
    expect(await saveScenario(scope, id, { ...evaluatedWith(), base: 1, changes: [] })).toBeNull();
  });
});

describe("the states of a scenario", () => {
  test("lead to and fro, each with an event, and to nothing else", async () => {
    const scope = await newScope();
    const id = await newScenario(scope);
    const state = async () => (await getScenario(scope, id))?.state;
    expect(await restoreScenario(scope, id)).toBe(false);
    expect(await undeleteScenario(scope, id)).toBe(false);
    expect(await archiveScenario(scope, id)).toBe(true);
    expect(await archiveScenario(scope, id)).toBe(false);
    expect(await deleteScenario(scope, id)).toBe(true);
    expect(await state()).toBe("deleted");
    expect(await deleteScenario(scope, id)).toBe(false);
    expect(await undeleteScenario(scope, id)).toBe(true);
    expect(await state()).toBe("archived"); // where it was deleted from
    expect(await restoreScenario(scope, id)).toBe(true);
    expect(await state()).toBe("active");
    expect((await eventsOf(id)).map(({ action }) => action)).toEqual([
      "scenario.created",
      "scenario.archived",
      "scenario.deleted",
      "scenario.undeleted",
      "scenario.restored",
    ]);
  });

  test("end with a purge, which leaves no row, and only once it is deleted", async () => {
    const scope = await newScope();
    const id = await newScenario(scope, { tags: ["eu"] });
    await saveScenario(scope, id, { ...evaluatedWith({ tags: ["eu"] }), base: 1, changes: [] });
    expect(await purgeScenario(scope, id)).toBe(false);
    await deleteScenario(scope, id);
    expect(await purgeScenario(scope, id)).toBe(true);
    expect(await purgeScenario(scope, id)).toBe(false);
    expect(await getScenario(scope, id)).toBeNull();
    expect(await db.$count(scenarioVersions, eq(scenarioVersions.scenarioId, id))).toBe(0);
    expect(await db.$count(scenarioTags, eq(scenarioTags.scenarioId, id))).toBe(0);
    expect((await eventsOf(id)).at(-1)?.action).toBe("scenario.purged");
  });

  test("of several scenarios, asked for together, hide what is deleted", async () => {
    const scope = await newScope();
    const [a, b, c] = [await newScenario(scope), await newScenario(scope), await newScenario(scope)];
    await deleteScenario(scope, b);
    await archiveScenario(scope, c);
    expect((await getScenarios(scope, [c, newId(), b, a])).map(({ id }) => id)).toEqual([c, a]);
    expect(await getScenarios(scope, [])).toEqual([]);
  });
});

describe("another team's scenario", () => {
  test("is not there, whatever is asked of it, and stays as it is", async () => {
    const owner = await newScope();
    const other = await newScope();
    const [active, deleted] = [await newScenario(owner, { tags: ["secret"] }), await newScenario(owner)];
    await deleteScenario(owner, deleted);
    const rows = async () => [
      await db.select().from(scenarios).where(eq(scenarios.teamId, owner.teamId)).orderBy(scenarios.id),
      await db
        .select()
        .from(scenarioVersions)
        .where(eq(scenarioVersions.teamId, owner.teamId))
        .orderBy(scenarioVersions.scenarioId),
      await db.select().from(activity).where(eq(activity.teamId, owner.teamId)).orderBy(activity.id),
    ];
    const before = await rows();

    expect(await getScenario(other, active)).toBeNull();
    expect(await getScenarios(other, [active])).toEqual([]);
    expect(await getVersion(other, active, 1)).toBeNull();
    expect((await listVersions(other, active)).rows).toEqual([]);
    expect(await saveScenario(other, active, { ...evaluatedWith(), base: 1, changes: [] })).toBeNull();
    expect(await archiveScenario(other, active)).toBe(false);
    expect(await deleteScenario(other, active)).toBe(false);
    expect(await undeleteScenario(other, deleted)).toBe(false);
    expect(await restoreScenario(other, active)).toBe(false);
    expect(await purgeScenario(other, deleted)).toBe(false);
    expect(await rows()).toEqual(before);
  });
});

describe("listVersions", () => {
  test("walks back page by page", async () => {
    const scope = await newScope();
    const id = await newScenario(scope);
    for (let base = 1; base < 7; base += 1) await saveScenario(scope, id, { ...evaluatedWith(), base, changes: [] });
    const first = await listVersions(scope, id, { limit: 3 });
    expect(first.rows.map(({ version }) => version)).toEqual([7, 6, 5]);
    const second = await listVersions(scope, id, { limit: 3, before: first.next ?? undefined });
    expect(second.rows.map(({ version }) => version)).toEqual([4, 3, 2]);
    expect(await listVersions(scope, id, { limit: 3, before: second.next ?? undefined })).toMatchObject({
      rows: [{ version: 1 }],
      next: null,
    });
  });
});
