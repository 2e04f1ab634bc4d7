import { describe, expect, test } from "vitest";
import { checkConditions, checkReviewDate, type Facts } from "@/lib/decisions/check-conditions";
import type { Condition } from "@/lib/decisions/conditions";
import { foundInWords, unseenInWords } from "@/lib/decisions/found-words";
import { freeze } from "@/lib/decisions/freeze";
import { suggestConditions } from "@/lib/decisions/suggest-review";
import { factsOf } from "@/lib/decisions/today";
import { list202610 } from "@/lib/planner/price-books/list-2026-10";
import { noTeamPrices, type TeamPrices } from "@/lib/planner/price-books/team-prices";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";
import type { ScenarioContent } from "@/lib/scenarios/content";

const scenario: ScenarioInput = {
  name: "Twelve services",
  team: { engineers: 5, kubernetesExperience: "operating" },
  workload: { services: 12, dailyActiveUsers: 20_000 },
  orchestration: "kubernetes",
  budgetUsdPerMonth: 400,
};

const sealed = freeze({ scenario, priceBook: list202610.id, priceRevision: null, assumptions: {} }, null);
if (!sealed.ok) throw new Error("the scenario is as the planner takes it");
const { frozen } = sealed.value;

const balancerAt = (usd: string): TeamPrices => ({
  ...noTeamPrices,
  rates: [{ key: "digitalocean.lb", region: "all", change: { usd }, note: "renewed", date: "2026-11-01" }],
});

function factsWith({ saved, prices }: { saved?: ScenarioInput; prices?: TeamPrices } = {}): Facts {
  const content: ScenarioContent | null = saved
    ? { scenario: saved, priceBook: list202610.id, priceRevision: null, assumptions: {}, description: "", tags: [] }
    : null;
  const facts = factsOf(
    { platform: "doks", frozen, scenario: content, prices: prices ? { number: 1, content: prices } : null },
    list202610,
  );
  if (!facts.ok) throw new Error(JSON.stringify(facts.error));
  return facts.value;
}

const check = (condition: Condition, facts: Facts) =>
  checkConditions({ platform: "doks", frozen, conditions: [condition] }, facts);

const withUsers = (dailyActiveUsers: number) => ({ ...scenario, workload: { ...scenario.workload, dailyActiveUsers } });

describe("checkConditions", () => {
  test("users: as many as the limit are not over it, one more is", () => {
    const condition = { kind: "users-over", users: 50_000 } as const;
    expect(check(condition, factsWith()).met).toEqual([]);
    expect(check(condition, factsWith({ saved: withUsers(50_000) })).met).toEqual([]);
    expect(check(condition, factsWith({ saved: withUsers(50_001) })).met).toEqual([{ ...condition, seen: 50_001 }]);
  });

  test("services: those that are listed one by one are counted", () => {
    const condition = { kind: "services-over", services: 2 } as const;
    const item = { replicas: 1, cpu: 0.25, memoryGib: 0.5 };
    const items = (count: number) => ({
      ...scenario,
      workload: { items: Array.from({ length: count }, (_, index) => ({ ...item, name: `s${index}` })) },
    });
    expect(check(condition, factsWith({ saved: items(2) })).met).toEqual([]);
    expect(check(condition, factsWith({ saved: items(3) })).met).toEqual([{ ...condition, seen: 3 }]);
  });

  test("bill: month 1 of the chosen platform at the newest prices, with nothing rounded", () => {
    // 96.00 + 12.00 + 2.00 + 1.80
    const seenUsd = 111.8;
    expect(check({ kind: "bill-over", usdPerMonth: 111.8 }, factsWith()).met).toEqual([]);
    expect(check({ kind: "bill-over", usdPerMonth: 111.79 }, factsWith()).met).toEqual([
      { kind: "bill-over", usdPerMonth: 111.79, seenUsd },
    ]);
    // 30.00 in place of 12.00
    expect(check({ kind: "bill-over", usdPerMonth: 129 }, factsWith({ prices: balancerAt("30") })).met).toEqual([
      { kind: "bill-over", usdPerMonth: 129, seenUsd: 129.8 },
    ]);
  });

  test("bill: one that nobody can work out is neither met nor not", () => {
    const facts = factsWith();
    const platforms = facts.scenario.platforms.map((one) => (one.id === "doks" ? { ...one, monthly: null } : one));
    const result = check(
      { kind: "bill-over", usdPerMonth: 1 },
      { ...facts, scenario: { ...facts.scenario, platforms } },
    );
    expect(result).toEqual({ met: [], unseen: [{ kind: "bill-over", why: "no-bill" }] });
    expect(unseenInWords({ kind: "bill-over", why: "no-bill" }, "DOKS")).toBe(
      "There is no bill of DOKS at today’s prices.",
    );
  });

  const moves = [
    // 13.2 ÷ 12 = 1.1: ten per cent is not more than ten per cent
    { usd: "13.2", percent: 10, isMet: false, seen: 10 },
    { usd: "13.21", percent: 10, isMet: true, seen: 10.083333 },
    // 10.7 ÷ 12 = 0.891666…: prices that fall count as well
    { usd: "10.7", percent: 10, isMet: true, seen: -10.833333 },
    { usd: "30", percent: 150, isMet: false, seen: 150 },
  ];
  for (const { usd, percent, isMet, seen } of moves)
    test(`price: 12 → ${usd} is ${isMet ? "" : "not "}over ${percent}%`, () => {
      const price = { item: "Regional load balancers", unit: "month", fromUsd: 12, toUsd: Number(usd), percent: seen };
      expect(check({ kind: "price-moved", percent }, factsWith({ prices: balancerAt(usd) })).met).toEqual(
        isMet ? [{ kind: "price-moved", percent, prices: [price], more: 0 }] : [],
      );
    });

  test("price: the frozen scenario is held against today, however the saved one has grown", () => {
    const facts = factsWith({ saved: withUsers(2_000_000) });
    expect(check({ kind: "price-moved", percent: 0.1 }, facts)).toEqual({ met: [], unseen: [] });
  });

  test("price: a machine that has become too dear to be bought has moved all the same", () => {
    const prices: TeamPrices = {
      ...noTeamPrices,
      machines: [
        {
          ...{ cloud: "digitalocean", type: "s-8vcpu-16gb", region: "all", purchase: "any" },
          ...{ change: { usd: "500" }, note: "no discount any more", date: "2026-11-01" },
        },
      ],
    };
    const [found] = check({ kind: "price-moved", percent: 50 }, factsWith({ prices })).met;
    expect(found).toMatchObject({ prices: [{ item: "s-8vcpu-16gb, worker", fromUsd: 96, toUsd: 500 }], more: 0 });
  });

  test("lifecycle: another than on the day of freezing, or none at all", () => {
    const condition = { kind: "lifecycle-changed" } as const;
    const facts = factsWith();
    expect(check(condition, facts).met).toEqual([]);
    expect(check(condition, { ...facts, lifecycle: "maintenance" }).met).toEqual([
      { ...condition, from: "current", to: "maintenance" },
    ]);
    expect(check(condition, { ...facts, lifecycle: null }).met).toEqual([{ ...condition, from: "current", to: null }]);
  });

  test("the day of review has come on that day, not before", () => {
    expect(checkReviewDate("2027-05-21", "2027-05-20")).toBeNull();
    expect(checkReviewDate("2027-05-21", "2027-05-21")).toEqual({ kind: "review-date", reviewOn: "2027-05-21" });
    expect(checkReviewDate(null, "2027-05-21")).toBeNull();
  });
});

test("what was found is said with its figures", () => {
  expect(foundInWords({ kind: "users-over", users: 100_000, seen: 120_000 }, "DOKS")).toBe(
    "There are 120,000 daily users now; the limit is 100,000.",
  );
  expect(foundInWords({ kind: "bill-over", usdPerMonth: 500, seenUsd: 612.3 }, "DOKS")).toBe(
    "The bill of DOKS comes to $612.30 a month at today’s prices; the limit is $500.",
  );
  const price = { item: "Volumes", unit: "GiB-month", fromUsd: 0.1, toUsd: 0.08, percent: -20 };
  const free = { item: "Requests", unit: "", fromUsd: 0, toUsd: 0.4, percent: null };
  expect(foundInWords({ kind: "price-moved", percent: 10, prices: [free, price], more: 2 }, "DOKS")).toBe(
    "On the bill of DOKS prices moved by more than 10%: “Requests” $0.00 → $0.40 (free before), “Volumes” $0.10 → $0.08 per GiB-month (−20%) and two more.",
  );
  expect(foundInWords({ kind: "lifecycle-changed", from: "current", to: "maintenance" }, "App Runner")).toBe(
    "What becomes of App Runner has changed: then “current”, now “maintenance mode”.",
  );
  expect(foundInWords({ kind: "review-date", reviewOn: "2027-05-21" }, "DOKS")).toBe(
    "The day to look at it again was 21 May 2027.",
  );
});

test("suggestions come from the frozen scenario, one of each kind, and say where from", () => {
  expect(suggestConditions(frozen.evaluation, "doks").map(({ condition }) => condition)).toEqual([
    { kind: "users-over", users: 40_000 },
    { kind: "bill-over", usdPerMonth: 400 }, // the budget
    { kind: "services-over", services: 18 },
    { kind: "price-moved", percent: 10 },
    { kind: "lifecycle-changed" },
  ]);
  const without = freeze(
    {
      scenario: { ...scenario, budgetUsdPerMonth: null },
      priceBook: list202610.id,
      priceRevision: null,
      assumptions: {},
    },
    null,
  );
  if (!without.ok) throw new Error("as above");
  // 1.5 × 111.80 = 167.70, rounded up to two digits
  expect(suggestConditions(without.value.frozen.evaluation, "doks")[1]).toEqual({
    condition: { kind: "bill-over", usdPerMonth: 170 },
    because: "half as much again as the frozen bill of $112",
  });
});
