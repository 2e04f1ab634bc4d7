import { describe, expect, test } from "vitest";
import { fittingAssumptions } from "@/lib/link/fitting-assumptions";
import { parseAssumptions } from "@/lib/planner/assumptions";

const crowd = { "team.engineers": "5", "team.kubernetesExperience": "none", clusters: "100" };

describe("fittingAssumptions", () => {
  test("takes everything that can be computed with", () => {
    const assumptions = { peakFactorDailyPeak: 5, "labour.doks.setup": { low: 1, likely: 2, high: 3 } };
    expect(fittingAssumptions(crowd, assumptions)).toEqual({ taken: assumptions, notTaken: [] });
  });

  // 1,000 users × 10,000 requests ÷ 86,400 s × 100 at peak × 10 s ÷ 10 % use = 1,157,407 vCPU in each of 100 clusters
  test("takes a great deal as long as some provider could have it", () => {
    const assumptions = {
      cpuMsPerRequest: 10_000,
      loadUtilisationPercent: 10,
      peakFactorDailyPeak: 100,
      requestsPerUserDay: 10_000,
    };
    expect(fittingAssumptions(crowd, assumptions).notTaken).toEqual([]);
  });

  // The same with 1,000 × at peak is 11.6 million in each of 100, 1.2 billion in all: under two billion, and the pods of
  // 0.01 vCPU that carry it are more than a billion.
  test("leaves out the one with which the planner refuses, and keeps the others", () => {
    const fields = { ...crowd, "workload.traffic": "spiky", "workload.cpuPerReplica": "0.01" };
    const assumptions = {
      cpuMsPerRequest: 10_000,
      loadUtilisationPercent: 10,
      peakFactorSpiky: 1_000,
      requestsPerUserDay: 10_000,
      targetFillPercent: 60,
    };
    const { taken, notTaken } = fittingAssumptions(fields, assumptions);
    expect(notTaken).toEqual(["requestsPerUserDay"]);
    expect(parseAssumptions(taken).ok).toBe(true);
    expect({ ...taken, requestsPerUserDay: 10_000 }).toEqual(assumptions);
  });

  test("leaves out what the planner does not know", () =>
    expect(fittingAssumptions(crowd, { nonsense: 1 })).toEqual({ taken: {}, notTaken: ["nonsense"] }));
});
