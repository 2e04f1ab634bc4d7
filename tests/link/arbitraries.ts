import fc from "fast-check";
import { assumptionLimits } from "@/lib/link/assumption-texts";
import type { PlannerState } from "@/lib/link/codec";
import { textsOfScenario } from "@/lib/link/scenario-texts";
import type { AssumptionOverrides } from "@/lib/planner/assumptions";
import { platformKinds } from "@/lib/planner/evaluation";
import { platformIds } from "@/lib/planner/scenario/choices";
import { ONE_LINE_TEXT } from "@/lib/planner/scenario/fields";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";
import { columnIds, type ResultsViewState } from "@/lib/view-state";
import { anyChoice, anySet } from "../planner/any-choice";

const whole = (min: number, max: number) => fc.integer({ min, max });
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const name = fc
  .string({ minLength: 1, maxLength: 40, unit: "grapheme" })
  .filter((text) => text.trim() === text && text.length <= 120 && ONE_LINE_TEXT.test(text));
const optional = <T extends Record<string, fc.Arbitrary<unknown>>>(shape: T) => fc.record(shape, { requiredKeys: [] });

const items = fc.array(
  fc.record(
    {
      name,
      replicas: whole(1, 1_000),
      cpu: number(0.01, 64),
      memoryGib: number(0.03, 512),
      public: fc.constant(true),
      gpu: whole(1, 16),
    },
    { requiredKeys: ["name", "replicas", "cpu", "memoryGib"] },
  ),
  { minLength: 1, maxLength: 5 },
);

/** Input that the planner accepts, with every field it knows. */
export const scenarioInputs = fc
  .record(
    {
      name,
      goal: anyChoice("goal"),
      orchestration: anyChoice("orchestration"),
      team: fc.record(
        {
          engineers: whole(10, 10_000),
          platformEngineers: whole(0, 10),
          kubernetesExperience: anyChoice("team.kubernetesExperience"),
          deployingTeams: whole(1, 1_000),
          onCall: anyChoice("team.onCall"),
          hourlyRateUsd: number(0, 1_000),
        },
        { requiredKeys: ["engineers", "kubernetesExperience"] },
      ),
      budgetUsdPerMonth: fc.option(number(0, 10_000_000)),
      availabilityTargetPercent: number(90, 99.999),
      downtimeCostUsdPerHour: fc.option(number(0, 10_000_000)),
      cloud: optional({
        primary: anyChoice("cloud.primary"),
        currentPlatform: fc.option(anyChoice("cloud.currentPlatform")),
        gkeCreditUsed: fc.boolean(),
        appRunnerCustomer: fc.boolean(),
      }),
      region: anyChoice("region"),
      clusters: whole(1, 100),
      workload: optional({
        services: whole(1, 10_000),
        replicasPerService: whole(1, 1_000),
        cpuPerReplica: number(0.01, 64),
        memoryGibPerReplica: number(0.03, 512),
        items,
        machines: whole(1, 5_000),
        dailyActiveUsers: number(0, 1e9),
        traffic: anyChoice("workload.traffic"),
        publicEntryPoints: whole(0, 1_000),
        storageGib: number(0, 1e8),
        egressGibPerMonth: number(0, 1e8),
        growthPercentPerMonth: number(-50, 100),
        stateful: fc.boolean(),
      }),
      needs: anySet("needs"),
      compliance: anySet("compliance"),
      stage: anyChoice("stage"),
      downtimeTolerance: anyChoice("downtimeTolerance"),
      priorities: fc.record({ cost: number(0.1, 1_000), operations: number(0, 1_000), control: number(0, 1_000) }),
      purchase: optional({ commitment: anyChoice("purchase.commitment"), spotShare: number(0, 0.9) }),
      observability: optional({ backups: fc.boolean(), monitoring: anyChoice("observability.monitoring") }),
    },
    { requiredKeys: ["team"] },
  )
  // fast-check types absent keys as possibly undefined; it never makes one so.
  .map((input) => input as ScenarioInput);

const assumptions: fc.Arbitrary<AssumptionOverrides> = fc
  .tuple(
    fc.subarray(Object.entries(assumptionLimits)),
    fc.subarray([...platformIds]),
    fc.array(number(0, 1_000), { minLength: 3, maxLength: 3 }),
  )
  .map(([numbers, platforms, points]) => {
    const [low = 0, likely = 0, high = 0] = [...points].sort((a, b) => a - b);
    return Object.fromEntries([
      ...numbers.filter(([, [, max, preset]]) => max !== preset).map(([id, [, max]]) => [id, max] as const),
      ...platforms.map((platform) => [`labour.${platform}.operations`, { low, likely, high }] as const),
    ]);
  });

const views: fc.Arbitrary<ResultsViewState> = fc.record({
  labour: fc.boolean(),
  platform: fc.option(anyChoice("cloud.currentPlatform")),
  pins: fc.subarray([...platformIds], { maxLength: 5 }),
  sort: fc.record({
    column: fc.constantFrom(...columnIds, "platform" as const),
    direction: fc.constantFrom("ascending" as const, "descending" as const),
  }),
  filter: fc.record({
    kinds: fc.subarray([...platformKinds]),
    eligibleOnly: fc.boolean(),
    text: fc.string({ maxLength: 8, unit: "grapheme" }).filter((text) => text.trim() === text && text.length <= 80),
  }),
  columns: fc.subarray([...columnIds]),
  allBars: fc.boolean(),
  onlyDifferences: fc.boolean(),
});

/** States as the page holds them: texts in their one form. */
export const plannerStates: fc.Arbitrary<PlannerState> = fc.record({
  fields: scenarioInputs.map(textsOfScenario),
  priceBook: fc.constantFrom(null, "lesson-2025-12", "list-2026-10"),
  assumptions,
  view: views,
});
