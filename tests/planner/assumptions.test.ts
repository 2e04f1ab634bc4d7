import { describe, expect, test } from "vitest";
import { assumptionFacts, assumptionIds, defaultAssumptions, parseAssumptions } from "@/lib/planner/assumptions";

const faults = (overrides: unknown): string[] => {
  const parsed = parseAssumptions(overrides);
  return parsed.ok ? [] : parsed.error.map(({ path }) => path).sort();
};

describe("assumptions", () => {
  test("are the defaults of the research", () =>
    // DOMAIN 1.6 (100 $/h), 1.3 (10 % of 140 h), 1.5 (half of an SRE), 2.3 (10 % and 5 %), 3.2 (70 %, 150/250, 100/200), 4.2 (50, 20 ms, 60 %, 3, 10, 1.5)
    expect(defaultAssumptions.values).toMatchObject({
      hourlyRateUsd: 100,
      capacityHoursPerEngineer: 140,
      sparePercentEngineers: 10,
      sparePercentPlatformEngineers: 50,
      sharedFailurePercentOneZone: 10,
      sharedFailurePercentMultiZone: 5,
      targetFillPercent: 70,
      daemonCpuMillis: 150,
      daemonMemoryMib: 250,
      agentCpuMillis: 100,
      agentMemoryMib: 200,
      requestsPerUserDay: 50,
      cpuMsPerRequest: 20,
      loadUtilisationPercent: 60,
      peakFactorSteady: 1.5,
      peakFactorDailyPeak: 3,
      peakFactorSpiky: 10,
      egressMbPerUserDay: 5,
    }));
  test("each have a unit, a source and a default inside their range", () => {
    for (const id of assumptionIds) {
      const { default: value, min, max, unit, label, evidence } = assumptionFacts[id];
      expect(value, id).toBeGreaterThanOrEqual(min);
      expect(value, id).toBeLessThanOrEqual(max);
      expect(
        [unit, label, evidence.text].every((text) => text.length > 0),
        id,
      ).toBe(true);
    }
  });
  test("nothing given means the defaults", () => {
    for (const nothing of [undefined, null, {}]) {
      const parsed = parseAssumptions(nothing);
      expect(parsed.ok && parsed.value).toEqual(defaultAssumptions);
    }
  });
  test("a team's numbers take their place, the rest stays", () => {
    const parsed = parseAssumptions({ requestsPerUserDay: 200, "labour.eks.setup": { low: 1, likely: 2, high: 3 } });
    expect(parsed.ok && parsed.value.values.requestsPerUserDay).toBe(200);
    expect(parsed.ok && parsed.value.values.cpuMsPerRequest).toBe(20);
    expect(parsed.ok && parsed.value.labour).toEqual({ "labour.eks.setup": { low: 1, likely: 2, high: 3 } });
  });
  test("every fault is named at once, under the key", () =>
    expect(
      faults({
        requestsPerUserDay: 0,
        cpuMsPerRequest: "20",
        targetFillPercent: Number.NaN,
        unheardOf: 1,
        constructor: 1,
        "labour.eks.setup": { low: 3, likely: 2, high: 1 },
        "labour.eks.learning": { low: 1, likely: 2, high: 3 },
        "labour.nowhere.setup": { low: 1, likely: 2, high: 3 },
        "labour.doks.setup": { low: 1, likely: 2 },
        "labour.doks.operations": { low: 1, likely: 2, high: 3, more: 4 },
      }),
    ).toEqual(
      [
        "assumptions.requestsPerUserDay",
        "assumptions.cpuMsPerRequest",
        "assumptions.targetFillPercent",
        "assumptions.unheardOf",
        "assumptions.constructor",
        "assumptions.labour.eks.setup",
        "assumptions.labour.eks.learning",
        "assumptions.labour.nowhere.setup",
        "assumptions.labour.doks.setup",
        "assumptions.labour.doks.operations",
      ].sort(),
    ));
  for (const nonsense of [3, "x", [], true])
    test(`${JSON.stringify(nonsense)} is no set of assumptions`, () =>
      expect(faults(nonsense)).toEqual(["assumptions"]));
  test("a prototype key is an unknown assumption", () =>
    expect(faults(JSON.parse('{"__proto__":{"requestsPerUserDay":1}}'))).toEqual(["assumptions.__proto__"]));
});
