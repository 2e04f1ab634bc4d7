import fc from "fast-check";
import { assumptionLimits } from "@/lib/link/assumption-texts";
import type { PlannerState } from "@/lib/link/codec";
import { textsOfScenario } from "@/lib/link/scenario-texts";
import type { AssumptionOverrides } from "@/lib/planner/assumptions";
import { platformKinds } from "@/lib/planner/evaluation";
import * as planner from "@/lib/planner/scenario/choices";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";
import { columnIds, type ResultsViewState } from "@/lib/view-state";

const whole = (min: number, max: number) => fc.integer({ min, max });
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const name = fc
  .string({ minLength: 1, maxLength: 40, unit: "grapheme" })
  .filter((text) => text.trim() === text && text.length <= 120);
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
      goal: fc.constantFrom(...planner.goals),
      orchestration: fc.constantFrom(...planner.orchestrations),
      team: fc.record(
        {
          engineers: whole(10, 10_000),
          platformEngineers: whole(0, 10),
          kubernetesExperience: fc.constantFrom(...planner.experiences),
          deployingTeams: whole(1, 1_000),
          onCall: fc.constantFrom(...planner.onCalls),
          hourlyRateUsd: number(0, 1_000),
        },
        { requiredKeys: ["engineers", "kubernetesExperience"] },
      ),
      budgetUsdPerMonth: fc.option(number(0, 10_000_000)),
      availabilityTargetPercent: number(90, 99.999),
      downtimeCostUsdPerHour: fc.option(number(0, 10_000_000)),
      cloud: optional({
        primary: fc.constantFrom(...planner.primaryClouds),
        currentPlatform: fc.option(fc.constantFrom(...planner.platformIds)),
        gkeCreditUsed: fc.boolean(),
        appRunnerCustomer: fc.boolean(),
      }),
      region: fc.constantFrom(...planner.regions),
      clusters: whole(1, 100),
      workload: optional({
        services: whole(1, 10_000),
        replicasPerService: whole(1, 1_000),
        cpuPerReplica: number(0.01, 64),
        memoryGibPerReplica: number(0.03, 512),
        items,
        machines: whole(1, 5_000),
        dailyActiveUsers: number(0, 1e9),
        traffic: fc.constantFrom(...planner.traffics),
        publicEntryPoints: whole(0, 1_000),
        storageGib: number(0, 1e8),
        egressGibPerMonth: number(0, 1e8),
        growthPercentPerMonth: number(-50, 100),
        stateful: fc.boolean(),
      }),
      needs: fc.subarray([...planner.needs]),
      compliance: fc.subarray([...planner.complianceRegimes]),
      stage: fc.constantFrom(...planner.stages),
      downtimeTolerance: fc.constantFrom(...planner.downtimeTolerances),
      priorities: fc.record({ cost: number(0.1, 1_000), operations: number(0, 1_000), control: number(0, 1_000) }),
      purchase: optional({ commitment: fc.constantFrom(...planner.commitments), spotShare: number(0, 0.9) }),
      observability: optional({ backups: fc.boolean(), monitoring: fc.constantFrom(...planner.monitoringLevels) }),
    },
    { requiredKeys: ["team"] },
  )
  // fast-check types absent keys as possibly undefined; it never makes one so.
  .map((input) => input as ScenarioInput);

const assumptions: fc.Arbitrary<AssumptionOverrides> = fc
  .tuple(
    fc.subarray(Object.entries(assumptionLimits)),
    fc.subarray([...planner.platformIds]),
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
  platform: fc.option(fc.constantFrom(...planner.platformIds)),
  pins: fc.subarray([...planner.platformIds], { maxLength: 5 }),
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
