import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { checkAll } from "@/app/t/[team]/decisions/check-all";
import { checkRecord } from "@/app/t/[team]/decisions/check-record";
import { getCheckable, listCheckableOfAllTeams, listTeamsToTell, tellOwners } from "@/db/queries/decision-checks";
import {
  listAlerts,
  listDueReviews,
  listReviewDates,
  lookedAgain,
  openAlerts,
  setReview,
} from "@/db/queries/decision-reviews";
import { createDecision } from "@/db/queries/decision-writing";
import { createRevision } from "@/db/queries/prices";
import { createScenario } from "@/db/queries/scenarios";
import { decisionAlerts, decisions, scenarios, users } from "@/db/schema";
import type { Found } from "@/lib/decisions/check-conditions";
import type { Condition } from "@/lib/decisions/conditions";
import { freeze, seal } from "@/lib/decisions/freeze";
import { newId } from "@/lib/ids";
import { noTeamPrices, type TeamPrices } from "@/lib/planner/price-books/team-prices";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { evaluateContent, savedResultOf } from "@/lib/scenarios/evaluate-content";
import type { TeamScope } from "@/lib/teams/scope";
import { freshDatabase } from "./support/fresh-database";
import { makeTeamOf } from "./support/people";
import { emptyWords, logOf, makeRecord, recordOf, step } from "./support/records";

const { db } = await freshDatabase();

const TODAY = "2026-11-21";
const users100: Found = { kind: "users-over", users: 100, seen: 120 };
const bill50: Found = { kind: "bill-over", usdPerMonth: 50, seenUsd: 61.2 };

const alertsIn = (recordId: string) => db.select().from(decisionAlerts).where(eq(decisionAlerts.recordId, recordId));

const look = (scope: TeamScope, id: string, more: Partial<Parameters<typeof lookedAgain>[2]> = {}) =>
  lookedAgain(scope, id, { noteId: newId(), kind: "repriced", body: "Looked at again.", reviewOn: null, ...more });

/** 12 services on DOKS behind one load balancer of $12, as a saved scenario and a record of it in force. */
const content: ScenarioContent = {
  scenario: {
    name: "Twelve services",
    team: { engineers: 5, kubernetesExperience: "operating" },
    workload: { services: 12, dailyActiveUsers: 20_000 },
    orchestration: "kubernetes",
  },
  priceBook: "list-2026-10",
  priceRevision: null,
  assumptions: {},
  description: "",
  tags: [],
};
const sealed = freeze(content, null);
const evaluation = evaluateContent(content, null);
if (!sealed.ok || !evaluation.ok) throw new Error("the scenario is as the planner takes it");
const result = savedResultOf(evaluation.value);

async function decided(
  scope: TeamScope,
  { conditions = [], reviewOn = null }: { conditions?: readonly Condition[]; reviewOn?: string | null } = {},
) {
  const scenarioId = await createScenario(scope, { content, result, how: { action: "scenario.created" } });
  if (scenarioId === null || !sealed.ok) throw new Error("its id is new");
  const made = await createDecision(scope, {
    ...{ title: "Run on DOKS", platform: "doks", words: emptyWords, sealed: sealed.value, reviewOn, conditions },
    scenario: { id: scenarioId, version: 1 },
  });
  if (!made) throw new Error("its id is new");
  for (const to of ["proposed", "accepted"] as const) await step(scope, made.id, to);
  return { id: made.id, scenarioId };
}

const balancerAt = (usd: string): TeamPrices => ({
  ...noTeamPrices,
  rates: [{ key: "digitalocean.lb", region: "all", change: { usd }, note: "renewed", date: "2026-11-01" }],
});

const pay = async (scope: TeamScope, base: number, usd: string) =>
  expect(await createRevision(scope, { base, content: balancerAt(usd), note: "renewed", changes: 1 })).toMatchObject({
    ok: true,
  });

async function check(scope: TeamScope, id: string) {
  const record = await getCheckable(scope, id);
  if (!record) throw new Error("The record is not there.");
  const checked = await checkRecord(record, TODAY);
  if (!checked.ok) throw new Error(checked.error);
  return checked.value;
}

describe("setReview", () => {
  test("keeps day and conditions, of settled records too, and logs it once", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner, { status: "accepted" });
    const conditions = [{ kind: "users-over", users: 100_000 }, { kind: "lifecycle-changed" }] as const;
    expect(await setReview(owner, id, { reviewOn: "2027-05-21", conditions })).toBe(true);
    expect(await setReview(owner, id, { reviewOn: "2027-05-21", conditions })).toBe(true); // nothing to change
    expect(await recordOf(owner, id)).toMatchObject({ reviewOn: "2027-05-21", conditions, revision: 3 });
    const log = await logOf(id);
    expect(log.filter(({ action }) => action === "decision.review-set")).toMatchObject([
      { actorId: owner.userId, detail: { number: 1, title: "Run on Compose" } },
    ]);
  });

  for (const status of ["rejected", "deprecated"] as const)
    test(`changes nothing of a record that is ${status}`, async () => {
      const [owner] = await makeTeamOf(db, ["owner"]);
      const id = await makeRecord(owner, { status });
      expect(await setReview(owner, id, { reviewOn: "2027-05-21", conditions: [] })).toBe(false);
      expect((await recordOf(owner, id)).reviewOn).toBeNull();
    });

  test("does not reach another team's record", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner, { status: "accepted" });
    expect(await setReview(stranger, id, { reviewOn: "2027-05-21", conditions: [] })).toBe(false);
    expect((await recordOf(owner, id)).reviewOn).toBeNull();
  });

  test("closes the alerts of what it changes and leaves the others open", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner, { status: "accepted" });
    const bill = { kind: "bill-over", usdPerMonth: 50 } as const;
    await setReview(owner, id, { reviewOn: TODAY, conditions: [{ kind: "users-over", users: 100 }, bill] });
    await openAlerts(owner, id, [users100, bill50, { kind: "review-date", reviewOn: TODAY }]);
    await setReview(owner, id, { reviewOn: "2027-05-21", conditions: [{ kind: "users-over", users: 500 }, bill] });
    expect((await listAlerts(owner, id)).map(({ found }) => found)).toEqual([bill50]);
  });
});

describe("openAlerts", () => {
  test("opens each finding once, whoever asks and however many at once", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner, { status: "accepted" });
    const answers = await Promise.all(Array.from({ length: 8 }, () => openAlerts(owner, id, [users100, bill50])));
    expect(answers.filter(({ length }) => length > 0)).toEqual([[users100, bill50]]);
    expect(await alertsIn(id)).toHaveLength(2);
    // Other figures of what is open already are no second alert.
    expect(await openAlerts(owner, id, [{ ...users100, seen: 130 }])).toEqual([]);
    expect((await listAlerts(owner, id)).map(({ found }) => found)).toEqual(expect.arrayContaining([users100, bill50]));
  });

  test("does not raise again what was looked at, until its figures are others", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner, { status: "accepted" });
    await openAlerts(owner, id, [users100]);
    expect(await look(owner, id)).toBe(true);
    expect(await listAlerts(owner, id)).toEqual([]);
    expect(await openAlerts(owner, id, [users100])).toEqual([]);
    const more: Found = { ...users100, seen: 121 };
    expect(await openAlerts(owner, id, [more])).toEqual([more]);
  });

  test("opens none on a record that is not in force, and none on another team's", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const proposed = await makeRecord(owner, { status: "proposed" });
    const accepted = await makeRecord(owner, { status: "accepted" });
    expect(await openAlerts(owner, proposed, [users100])).toEqual([]);
    expect(await openAlerts(stranger, accepted, [users100])).toEqual([]);
    expect(await openAlerts(owner, accepted, [users100])).toEqual([users100]);
    expect(await listAlerts(stranger, accepted)).toEqual([]);
  });
});

describe("lookedAgain", () => {
  test("adds a note, closes every alert, sets the next day and logs all of it", async () => {
    const [owner, editor] = await makeTeamOf(db, ["owner", "editor"]);
    const id = await makeRecord(owner, { status: "accepted" });
    await openAlerts(owner, id, [users100, bill50]);
    const noteId = newId();
    expect(await look(editor, id, { noteId, reviewOn: "2027-05-21" })).toBe(true);
    const record = await recordOf(owner, id);
    expect(record.notes).toMatchObject([{ id: noteId, kind: "repriced", body: "Looked at again." }]);
    expect(record.reviewOn).toBe("2027-05-21");
    expect(await listAlerts(owner, id)).toEqual([]);
    const log = (await logOf(id)).filter(({ actorId }) => actorId === editor.userId);
    expect(log.map(({ action }) => action).toSorted()).toEqual(["decision.repriced", "decision.review-set"]);
  });

  test("asked for three times at once makes one note", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner, { status: "accepted" });
    const noteId = newId();
    const answers = await Promise.all([1, 2, 3].map(() => look(owner, id, { noteId, kind: "amendment" })));
    expect(answers).toEqual([true, true, true]);
    expect((await recordOf(owner, id)).notes).toMatchObject([{ kind: "amendment" }]);
  });

  test("does not reach another team's record, a note of others, or a record that is not in force", async () => {
    const [owner, editor] = await makeTeamOf(db, ["owner", "editor"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner, { status: "accepted" });
    expect(await look(stranger, id)).toBe(false);
    const noteId = newId();
    await look(owner, id, { noteId });
    const theirs = await makeRecord(stranger, { status: "accepted" });
    expect(await look(stranger, theirs, { noteId })).toBe(false);
    expect(await look(editor, id, { noteId })).toBe(false);
    expect((await recordOf(owner, id)).notes).toHaveLength(1);
    for (const status of ["proposed", "rejected", "deprecated"] as const)
      expect(await look(owner, await makeRecord(owner, { status }))).toBe(false);
  });
});

describe("what is due", () => {
  test("by its day or by what was found, the longest due first; nothing of other teams, and only what is in force", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const set = async (status: "accepted" | "proposed", reviewOn: string | null, title: string) => {
      const id = await makeRecord(owner, { status, title });
      await setReview(owner, id, { reviewOn, conditions: [{ kind: "users-over", users: 100 }] });
      return id;
    };
    await set("accepted", "2026-11-22", "Tomorrow");
    const today = await set("accepted", "2026-11-21", "Today");
    const long = await set("accepted", "2026-01-01", "Long due");
    const found = await set("accepted", null, "Found");
    await set("proposed", "2026-01-01", "Not in force");
    const foreign = await makeRecord(stranger, { status: "accepted" });
    await setReview(stranger, foreign, { reviewOn: "2026-01-01", conditions: [] });
    await openAlerts(owner, found, [users100]);
    await openAlerts(stranger, foreign, [bill50]);
    const due = await listDueReviews(owner, { today: TODAY });
    expect(due.map(({ id }) => id)).toEqual([long, today, found]);
    expect(due.map(({ alerts }) => alerts.map((alert) => alert.found))).toEqual([[], [], [users100]]);
    expect((await listDueReviews(owner, { today: TODAY, most: 1 })).map(({ id }) => id)).toEqual([long]);

    const dates = await listReviewDates(owner);
    expect(dates.map(({ title, reviewOn }) => [title, reviewOn])).toEqual([
      ["Long due", "2026-01-01"],
      ["Today", "2026-11-21"],
      ["Tomorrow", "2026-11-22"],
    ]);
    expect(await listReviewDates(owner, today)).toHaveLength(1);
    expect(await listReviewDates(owner, foreign)).toEqual([]);
    expect(await listReviewDates(owner, found)).toEqual([]);
  });
});

describe("checkRecord", () => {
  test("finds a price that the team now pays, with the figures, and a second check finds nothing new", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const conditions = [
      { kind: "price-moved", percent: 10 },
      { kind: "bill-over", usdPerMonth: 120 },
    ] as const;
    const { id } = await decided(owner, { conditions });
    expect((await check(owner, id)).met).toEqual([]);
    await pay(owner, 0, "30");
    const first = await check(owner, id);
    const price = { item: "Regional load balancers", unit: "month", fromUsd: 12, toUsd: 30, percent: 150 };
    expect(first.opened).toEqual([
      { kind: "price-moved", percent: 10, prices: [price], more: 0 },
      { kind: "bill-over", usdPerMonth: 120, seenUsd: 129.8 }, // 111.80 − 12 + 30
    ]);
    const second = await check(owner, id);
    expect(second.met).toEqual(first.met);
    expect(second.opened).toEqual([]);
  });

  test("looks at the scenario as it is saved now, and at the frozen one once it is deleted", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const { id, scenarioId } = await decided(owner, { conditions: [{ kind: "users-over", users: 50_000 }] });
    const workload = { ...content.scenario.workload, dailyActiveUsers: 80_000 };
    await db
      .update(scenarios)
      .set({ content: { ...content, scenario: { ...content.scenario, workload } } })
      .where(eq(scenarios.id, scenarioId));
    expect((await check(owner, id)).met).toEqual([{ kind: "users-over", users: 50_000, seen: 80_000 }]);
    await db.update(scenarios).set({ state: "deleted", deletedFrom: "active" }).where(eq(scenarios.id, scenarioId));
    expect((await check(owner, id)).met).toEqual([]);
  });

  test("takes the team's newest prices and never another team's; hides its records from others", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const { id } = await decided(owner, { conditions: [{ kind: "price-moved", percent: 10 }] });
    await pay(stranger, 0, "99");
    expect((await check(owner, id)).met).toEqual([]);
    await pay(owner, 0, "30");
    await pay(owner, 1, "12.5"); // 4 per cent
    expect((await check(owner, id)).met).toEqual([]);
    expect(await getCheckable(stranger, id)).toBeNull();
  });
});

describe("the command", () => {
  const run = async (today = TODAY) => {
    const said: string[] = [];
    const outcome = await checkAll({ today, say: (line) => said.push(line) });
    return { said, ...outcome };
  };

  test("checks the records of all teams that have a cause, in batches and each once", async () => {
    const [one] = await makeTeamOf(db, ["owner"]);
    const [two] = await makeTeamOf(db, ["owner"]);
    const conditions = [{ kind: "users-over", users: 10 }] as const;
    const [first, second] = [await decided(one, { conditions }), await decided(two, { conditions })];
    const quiet = await decided(one, { reviewOn: "2027-05-21" });
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const [record] = await listCheckableOfAllTeams({ after, today: TODAY, most: 1 });
      if (!record) break;
      seen.push(record.id);
      after = record.id;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining([first.id, second.id]));
    expect(seen).not.toContain(quiet.id);

    const { said, isComplete } = await run();
    expect(isComplete).toBe(true);
    expect(said).toContain(`Team ${one.teamId}, decision 0001: There are 20,000 daily users now; the limit is 10.`);
    expect(said.at(-1)).toMatch(/^No mail goes out/);
    expect(await alertsIn(first.id)).toHaveLength(1);
    const again = await run();
    expect(again.said.filter((line) => line.startsWith("Team "))).toEqual([]);
  });

  test("goes on after a record that breaks what reads it, and says which one it was", async () => {
    const [broken] = await makeTeamOf(db, ["owner"]);
    const others = [await makeTeamOf(db, ["owner"]), await makeTeamOf(db, ["owner"]), await makeTeamOf(db, ["owner"])];
    if (!sealed.ok) throw new Error("the scenario is as the planner takes it");
    const { frozen } = sealed.value;
    // As no planner gives it: a bill with a line that is none.
    const platforms = frozen.evaluation.platforms.map((one) => ({
      ...one,
      monthly: { ...one.monthly, lines: [null] },
    }));
    const bent = { ...frozen, evaluation: { ...frozen.evaluation, platforms } } as unknown as typeof frozen;
    const made = await createDecision(broken, {
      ...{ title: "Run on DOKS", platform: "doks", words: emptyWords, sealed: seal(bent), scenario: null },
      ...{ reviewOn: null, conditions: [{ kind: "price-moved", percent: 1 }] },
    });
    if (!made) throw new Error("its id is new");
    for (const to of ["proposed", "accepted"] as const) await step(broken, made.id, to);
    const ids: string[] = [];
    for (const [owner] of others)
      ids.push((await decided(owner, { conditions: [{ kind: "users-over", users: 10 }] })).id);
    const { said, isComplete } = await run();
    expect(isComplete).toBe(false);
    expect(said.some((line) => line.startsWith(`Team ${broken.teamId}, decision 0001: could not be checked. `))).toBe(
      true,
    );
    for (const id of ids) expect(await alertsIn(id)).toHaveLength(1);
    await step(broken, made.id, "deprecated");
  });

  test("four runs at once open one alert for each finding", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const { id } = await decided(owner, {
      conditions: [{ kind: "services-over", services: 3 }],
      reviewOn: "2026-11-20",
    });
    const outcomes = await Promise.all([run(), run(), run(), run()]);
    const lines = outcomes.flatMap(({ said }) => said).filter((line) => line.includes(owner.teamId));
    expect(lines.toSorted()).toEqual([
      `Team ${owner.teamId}, decision 0001: The day to look at it again was 20 November 2026.`,
      `Team ${owner.teamId}, decision 0001: There are 12 services now; the limit is 3.`,
    ]);
    expect(await alertsIn(id)).toHaveLength(2);
  });

  test("says of a scenario that the planner refuses today, and checks the day of review all the same", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const { id, scenarioId } = await decided(owner, {
      conditions: [{ kind: "users-over", users: 10 }],
      reviewOn: "2026-11-20",
    });
    const broken = {
      ...content,
      scenario: { ...content.scenario, team: { engineers: 0 } },
    } as unknown as ScenarioContent; // refused
    await db.update(scenarios).set({ content: broken }).where(eq(scenarios.id, scenarioId));
    const { said, isComplete } = await run();
    expect(isComplete).toBe(false);
    expect(said.some((line) => line.startsWith(`Team ${owner.teamId}, decision 0001: could not be checked`))).toBe(
      true,
    );
    expect((await listAlerts(owner, id)).map(({ found }) => found.kind)).toEqual(["review-date"]);
    await db.delete(scenarios).where(eq(scenarios.id, scenarioId));
  });
});

describe("tellOwners", () => {
  const untold = async (scope: TeamScope) => (await listTeamsToTell()).includes(scope.teamId);

  test("tells every owner once of each alert, record by record, and of nothing closed", async () => {
    const [owner, second] = await makeTeamOf(db, ["owner", "owner", "editor", "viewer"]);
    const [one, two] = [
      await makeRecord(owner, { status: "accepted", title: "First" }),
      await makeRecord(owner, { status: "accepted", title: "Second" }),
    ];
    await openAlerts(owner, one, [users100]);
    await look(owner, one);
    await openAlerts(owner, one, [bill50]);
    await openAlerts(owner, two, [users100, bill50]);
    const addresses = await db.select({ id: users.id, email: users.email }).from(users);
    const emailOf = (scope: TeamScope) => addresses.find(({ id }) => id === scope.userId)?.email;
    const letters: unknown[] = [];
    expect(
      await tellOwners(owner.teamId, async (letter) => {
        letters.push(letter);
        return true;
      }),
    ).toBe(3);
    expect(letters).toEqual([
      {
        team: { slug: owner.slug, name: owner.teamName },
        owners: [emailOf(owner), emailOf(second)].toSorted(),
        records: [
          { id: one, number: 1, title: "First", platform: "compose", found: [bill50] },
          { id: two, number: 2, title: "Second", platform: "compose", found: [bill50, users100] },
        ],
      },
    ]);
    expect(await untold(owner)).toBe(false);
    expect(await tellOwners(owner.teamId, async () => true)).toBe(0);
  });

  test("tells of it again when the letter did not go out", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    await openAlerts(owner, await makeRecord(owner, { status: "accepted" }), [users100]);
    expect(await tellOwners(owner.teamId, async () => false)).toBe(0);
    await expect(
      tellOwners(owner.teamId, async () => {
        throw new Error("the process dies");
      }),
    ).rejects.toThrow();
    expect(await untold(owner)).toBe(true);
    expect(await tellOwners(owner.teamId, async () => true)).toBe(1);
  });

  test("of two at once, one tells", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    await openAlerts(owner, await makeRecord(owner, { status: "accepted" }), [users100]);
    let [letters, release] = [0, () => {}];
    const isReleased = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = tellOwners(owner.teamId, async () => {
      letters += 1;
      await isReleased;
      return true;
    });
    await expect.poll(() => letters).toBe(1);
    expect(await tellOwners(owner.teamId, async () => true)).toBe(0);
    release();
    expect(await first).toBe(1);
  });

  test("does not tell of a record that is in force no more", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner, { status: "accepted" });
    await openAlerts(owner, id, [users100]);
    await step(owner, id, "deprecated");
    expect(await untold(owner)).toBe(false);
    expect(await tellOwners(owner.teamId, async () => true)).toBe(0);
    expect(await db.$count(decisionAlerts, and(eq(decisionAlerts.recordId, id)))).toBe(1);
    expect(await db.$count(decisions, eq(decisions.id, id))).toBe(1);
  });
});
