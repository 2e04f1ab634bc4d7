import { describe, expect, test } from "vitest";
import { defaultAssumptions } from "@/lib/planner/assumptions";
import { evaluate } from "@/lib/planner/evaluate";
import { yearOf } from "@/lib/planner/months";
import { defaultPriceBook } from "@/lib/planner/price-books/index";
import { parseScenario } from "@/lib/planner/scenario/parse";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";

const input: ScenarioInput = {
  team: { engineers: 5, kubernetesExperience: "none" },
  workload: { services: 4, dailyActiveUsers: 3_000, growthPercentPerMonth: 5 },
};

function parsed(change: Partial<ScenarioInput>) {
  const result = parseScenario({ ...input, ...change }, defaultAssumptions.values);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const year = (change: Partial<ScenarioInput>, values = defaultAssumptions.values) =>
  yearOf(parsed(change).scenario, defaultPriceBook, values);

describe("yearOf", () => {
  test("keeps a year as long as nothing that decides machines or bills changes", () => {
    const first = year({});
    expect(year({ team: { engineers: 9, kubernetesExperience: "operating", hourlyRateUsd: 140 } })).toBe(first);
    expect(year({ budgetUsdPerMonth: 100, priorities: { cost: 3, operations: 1, control: 0 } })).toBe(first);
  });

  test("begins another for every change that may decide them", () => {
    const changes: readonly Partial<ScenarioInput>[] = [
      { region: "eu-central" },
      { clusters: 2 },
      { availabilityTargetPercent: 99.95 },
      { cloud: { primary: "aws" } },
      { workload: { services: 5, dailyActiveUsers: 3_000, growthPercentPerMonth: 5 } },
    ];
    for (const change of changes) {
      const first = year({});
      expect(year(change), JSON.stringify(change)).not.toBe(first);
    }
    const first = year({});
    expect(year({}, { ...defaultAssumptions.values, targetFillPercent: 50 })).not.toBe(first);
  });
});

test("an evaluation after others is that of a book nobody has used", () => {
  const changes: readonly Partial<ScenarioInput>[] = [
    {},
    { team: { engineers: 12, kubernetesExperience: "operating", hourlyRateUsd: 60 } },
    { budgetUsdPerMonth: 100, downtimeCostUsdPerHour: 500 },
    { region: "eu-central", downtimeCostUsdPerHour: 500 },
    { region: "eu-central", priorities: { cost: 0, operations: 1, control: 3 } },
  ];
  for (const change of changes)
    expect(evaluate(parsed(change), defaultPriceBook, defaultAssumptions)).toEqual(
      evaluate(parsed(change), { ...defaultPriceBook }, defaultAssumptions),
    );
});
