import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkScenario, evaluateState } from "@/components/workspace/evaluate-state";
import { readScenario } from "@/lib/link/scenario-texts";
import { exampleTexts } from "@/lib/samples";
import { plannerStates } from "../link/arbitraries";

describe("evaluateState", () => {
  test("passes over what the planner refuses, and says why", () => {
    const fields = {
      ...exampleTexts,
      "workload.services": "10000",
      "workload.replicasPerService": "1000",
      "workload.cpuPerReplica": "64",
      clusters: "100",
      "workload.growthPercentPerMonth": "50",
    };
    const { faults, scenario } = readScenario(fields, (candidate) => checkScenario(candidate, {}));
    expect(faults.map(({ path }) => path)).toContain("workload.replicasPerService");
    expect(faults[0]?.message).toContain("more machines than any provider has");
    expect(checkScenario(scenario, {})).toEqual([]);
    expect(evaluateState({ fields, priceBook: null, assumptions: {} }).ok).toBe(true);
  });

  test("takes the newest prices where a link names a book that is not there", () => {
    const named = evaluateState({ fields: exampleTexts, priceBook: "list-1999-01", assumptions: {} });
    const newest = evaluateState({ fields: exampleTexts, priceBook: null, assumptions: {} });
    expect(named).toEqual(newest);
  });

  test("whatever a link states, something is left that the planner accepts", () => {
    fc.assert(
      fc.property(plannerStates, (state) => {
        expect(evaluateState(state).ok).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  }, 300_000);

  test("assumptions beyond all measure give way to the defaults", () => {
    const assumptions = { requestsPerUserDay: 10_000, cpuMsPerRequest: 10_000, peakFactorSpiky: 1_000 };
    const fields = { ...exampleTexts, clusters: "6", "workload.cpuPerReplica": "0.01", "workload.traffic": "spiky" };
    const { "workload.dailyActiveUsers": _users, ...withoutUsers } = fields;
    expect(evaluateState({ fields: withoutUsers, priceBook: null, assumptions }).ok).toBe(true);
  });
});
