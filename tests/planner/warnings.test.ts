import { describe, expect, test } from "vitest";
import { defaultAssumptions } from "@/lib/planner/assumptions";
import { demandOf } from "@/lib/planner/sizing/demand";
import { warningsFor } from "@/lib/planner/warnings";
import { type Change, evaluated, scenarioOf } from "./support";

function warned(change: Change): readonly string[] {
  const scenario = scenarioOf(change);
  return warningsFor(scenario, demandOf(scenario, defaultAssumptions.values, 1));
}

const careful = { team: { onCall: "around-the-clock" as const, engineers: 8 } };
const items = [{ name: "api", replicas: 1, cpu: 1, memoryGib: 1 }];

describe("warningsFor", () => {
  test("says nothing about a scenario without a conflict", () => expect(warned({})).toEqual([]));

  const cases: [name: string, change: Change, words: RegExp][] = [
    // 0.1 % of 730 h × 60 min = 43.8 min
    ["99.9% without anybody on call at night", { availabilityTargetPercent: 99.9 }, /43\.8 minutes a month/],
    [
      "99.95% with three people",
      { availabilityTargetPercent: 99.95, team: { onCall: "around-the-clock", engineers: 3 } },
      /at least 4 people .* the team has 3/,
    ],
    ["a rota of seven", { team: { onCall: "around-the-clock", engineers: 7 } }, /with 7 people wears them out/],
    ["a rota of one", { team: { onCall: "around-the-clock", engineers: 1 } }, /with 1 person wears them out/],
    [
      "99.9% unmonitored",
      { ...careful, availabilityTargetPercent: 99.9, observability: { monitoring: "none" } },
      /monitoring/,
    ],
    ["data without backups", { observability: { backups: false } }, /Backups are switched off/],
    // 1.2 ^ 11 = 7.43
    ["a budget and 20% growth", { budgetUsdPerMonth: 100, workload: { growthPercentPerMonth: 20 } }, /7\.4 times/],
  ];
  for (const [name, change, words] of cases)
    test(`speaks up about ${name}`, () => {
      expect(warned(change)).toHaveLength(1);
      expect(warned(change)[0]).toMatch(words);
    });

  // 100,000 × 50 ÷ 86,400 × 3 = 173.6 requests a second at peak, of 20 ms each, at 60 % use: 5.8 vCPU
  test("names a load that the listed services do not carry", () => {
    const crowded = { dailyActiveUsers: 100_000 };
    expect(warned({ workload: { ...crowded, items } })[0]).toMatch(/5\.8 vCPU at peak.*request 1\./);
    expect(warned({ workload: crowded })).toEqual([]); // sized from the load, not from a list
  });

  const silent: [name: string, change: Change][] = [
    ["a rota of eight", careful],
    ["growth of 19%", { budgetUsdPerMonth: 100, workload: { growthPercentPerMonth: 19 } }],
    ["growth without a budget", { workload: { growthPercentPerMonth: 100 } }],
    ["no backups where nothing is stored", { observability: { backups: false }, workload: { storageGib: 0 } }],
  ];
  for (const [name, change] of silent) test(`is silent about ${name}`, () => expect(warned(change)).toEqual([]));

  // One engineer has 14 h a month to spare and EKS Anywhere takes 30.3: said beside that platform, by S03.
  test("leaves the hours a platform takes to the platform", () => {
    const alone = evaluated({ team: { engineers: 1 } });
    expect(alone.warnings).toEqual([]);
    expect(alone.platforms.some(({ points }) => points.rules.some(({ rule }) => rule === "S03"))).toBe(true);
  });
});
