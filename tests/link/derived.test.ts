import { describe, expect, test } from "vitest";
import { assumedValue } from "@/lib/link/derived";
import { textsOfScenario } from "@/lib/link/scenario-texts";
import { defaultAssumptions } from "@/lib/planner/assumptions";
import { parseScenario } from "@/lib/planner/scenario/parse";

const { values } = defaultAssumptions;

describe("assumedValue", () => {
  const cases = [
    { name: "plain" },
    { name: "redundant", availabilityTargetPercent: 99.9 },
    { name: "European", compliance: ["eu-residency" as const, "soc2" as const] },
    { name: "crowded", workload: { dailyActiveUsers: 123_456 } },
  ];
  for (const { name, ...rest } of cases)
    test(`agrees with the planner about a ${name} scenario`, () => {
      const input = { team: { engineers: 5, kubernetesExperience: "none" as const }, ...rest };
      const parsed = parseScenario(input, values);
      if (!parsed.ok) throw new Error(name);
      const texts = textsOfScenario(input);
      const { team, region, workload } = parsed.value.scenario;
      expect(assumedValue("region", texts, values)).toBe(region);
      expect(assumedValue("workload.replicasPerService", texts, values)).toBe(workload.replicasPerService);
      expect(assumedValue("workload.egressGibPerMonth", texts, values)).toBe(workload.egressGibPerMonth);
      expect(assumedValue("team.hourlyRateUsd", texts, values)).toBe(team.hourlyRateUsd);
    });

  test("of an hour's work is the assumption, whatever it is", () => {
    expect(assumedValue("team.hourlyRateUsd", {}, { ...values, hourlyRateUsd: 150 })).toBe(150);
  });
});
