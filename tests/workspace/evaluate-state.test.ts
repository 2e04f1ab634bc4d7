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
      fc.property(plannerStates, ({ fields, assumptions }) => {
        const { scenario } = readScenario(fields, (candidate) => checkScenario(candidate, assumptions));
        expect(checkScenario(scenario, assumptions)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
