import { describe, expect, test } from "vitest";
import { evaluationSchema } from "@/lib/api/evaluation-schema";
import { post } from "./call";

const team = { engineers: 5, kubernetesExperience: "none" };
const largest = { cpu: 64, memoryGib: 512 };

/** Every field here is inside its range; together they may still be more than any provider has. */
const ends: readonly { readonly what: string; readonly scenario: object; readonly assumptions?: object }[] = [
  { what: "a billion users", scenario: { workload: { dailyActiveUsers: 1e9 } } },
  {
    what: "a billion users who are sent the most",
    scenario: { workload: { dailyActiveUsers: 1e9 } },
    assumptions: { egressMbPerUserDay: 500 },
  },
  {
    what: "a billion users who ask the most",
    scenario: { workload: { dailyActiveUsers: 1e9, traffic: "spiky" } },
    assumptions: {
      requestsPerUserDay: 10_000,
      cpuMsPerRequest: 10_000,
      peakFactorSpiky: 1_000,
      secondsPerRequest: 300,
    },
  },
  { what: "ten million copies", scenario: { workload: { services: 10_000, replicasPerService: 1_000 } } },
  {
    what: "ten million of the largest copies in a hundred clusters, doubling every month",
    scenario: {
      clusters: 100,
      workload: {
        services: 10_000,
        replicasPerService: 1_000,
        cpuPerReplica: 64,
        memoryGibPerReplica: 512,
        growthPercentPerMonth: 100,
      },
    },
  },
  {
    what: "a few that double every month in a hundred clusters",
    scenario: { clusters: 100, workload: { services: 100, growthPercentPerMonth: 100 } },
  },
  {
    what: "a workload that halves every month",
    scenario: { workload: { services: 10_000, growthPercentPerMonth: -50 } },
  },
  {
    what: "the most machines, entry points, storage and egress",
    scenario: {
      clusters: 100,
      workload: { machines: 5_000, publicEntryPoints: 1_000, storageGib: 1e8, egressGibPerMonth: 1e8 },
    },
  },
  {
    what: "the most expensive hours and outages",
    scenario: {
      team: { ...team, hourlyRateUsd: 1_000 },
      downtimeCostUsdPerHour: 10_000_000,
      clusters: 100,
      workload: { services: 10_000, machines: 5_000, stateful: true },
    },
    assumptions: Object.fromEntries(
      ["doks", "eks", "compose"].map((id) => [
        `labour.${id}.operations`,
        { low: 100_000, likely: 100_000, high: 100_000 },
      ]),
    ),
  },
  {
    what: "the largest service there can be",
    scenario: { workload: { items: [{ name: "giant", replicas: 1_000, ...largest, gpu: 16 }] } },
  },
  {
    what: "machines that are filled by what every machine runs",
    scenario: { observability: { monitoring: "full" } },
    assumptions: { daemonCpuMillis: 4_000, daemonMemoryMib: 16_000, agentCpuMillis: 4_000, agentMemoryMib: 16_000 },
  },
  {
    what: "nothing at all",
    scenario: {
      team: { engineers: 1, kubernetesExperience: "none", hourlyRateUsd: 0 },
      budgetUsdPerMonth: 0,
      workload: { services: 1, dailyActiveUsers: 0, publicEntryPoints: 0, storageGib: 0, egressGibPerMonth: 0 },
      priorities: { cost: 0, operations: 0, control: 1 },
    },
  },
];

describe("at the ends of what the contract allows", () => {
  for (const { what, scenario, assumptions = {} } of ends)
    test(`${what}: an evaluation or a refusal that names the field, and the scenario given back is valid again`, async () => {
      const { status, body } = await post({ scenario: { team, ...scenario }, assumptions });
      if (status === 422) {
        expect(body).toMatchObject({
          code: "invalid_scenario",
          fields: [{ path: expect.stringMatching(/^workload\./) }],
        });
        return;
      }
      expect(status).toBe(200);
      const evaluation = evaluationSchema.parse(body);
      expect((await post({ scenario: evaluation.scenario, assumptions })).status).toBe(200);
    });

  test("a thousand services, hardly two of one shape", async () => {
    const items = Array.from({ length: 1_000 }, (_, index) => ({
      name: "s",
      replicas: 1 + (index % 9),
      cpu: (1 + (index % 300)) / 100,
      memoryGib: (1 + ((index * 7) % 800)) / 20,
    }));
    const { status, body } = await post({ scenario: { team, workload: { items, growthPercentPerMonth: 2 } } });
    expect(status).toBe(200);
    expect(evaluationSchema.safeParse(body).error).toBeUndefined();
  }, 60_000);
});
