import fc from "fast-check";
import { assumptionFacts, assumptionIds } from "@/lib/planner/assumptions";
import { priceBooks } from "@/lib/planner/price-books";
import { platformIds } from "@/lib/planner/scenario/choices";
import { ONE_LINE_TEXT } from "@/lib/planner/scenario/fields";
import { anyChoice, anySet } from "../planner/any-choice";

/** Numbers over a whole range, small and large ones equally likely, the ends more often than the rest. */
const over = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }).map((at) => fromLog(at, min, max)) },
    { weight: 1, arbitrary: fc.constantFrom(min, max) },
  );

function fromLog(at: number, min: number, max: number): number {
  const value = min + (Math.exp(at * Math.log1p(max - min)) - 1);
  return Math.min(max, Math.max(min, Math.round(value * 100) / 100));
}
const whole = (min: number, max: number): fc.Arbitrary<number> => over(min, max).map(Math.round);

const name = (maxLength: number) =>
  fc.string({ minLength: 1, maxLength, unit: "binary" }).filter((text) => ONE_LINE_TEXT.test(text));

const item = fc.record(
  {
    name: name(20),
    replicas: whole(1, 1_000),
    cpu: over(0.01, 64),
    memoryGib: over(0.03, 512),
    public: fc.boolean(),
    gpu: whole(0, 16),
  },
  { requiredKeys: ["name", "replicas", "cpu", "memoryGib"] },
);

/** Every scenario the contract allows, from the smallest to the absurd; the parser may still refuse the absurd. */
export const wholeRangeScenario = fc.record(
  {
    name: name(60),
    goal: anyChoice("goal"),
    orchestration: anyChoice("orchestration"),
    team: fc
      .record(
        {
          engineers: whole(1, 10_000),
          platformShare: fc.double({ min: 0, max: 1, noNaN: true }),
          kubernetesExperience: anyChoice("team.kubernetesExperience"),
          deployingTeams: whole(1, 1_000),
          onCall: anyChoice("team.onCall"),
          hourlyRateUsd: over(0, 1_000),
        },
        { requiredKeys: ["engineers", "kubernetesExperience"] },
      )
      .map(({ platformShare, ...team }) =>
        platformShare === undefined ? team : { ...team, platformEngineers: Math.floor(team.engineers * platformShare) },
      ),
    budgetUsdPerMonth: fc.option(over(0, 10_000_000)),
    availabilityTargetPercent: fc.constantFrom(90, 95, 99, 99.5, 99.9, 99.95, 99.99, 99.999),
    downtimeCostUsdPerHour: fc.option(over(0, 10_000_000)),
    cloud: fc.record(
      {
        primary: anyChoice("cloud.primary"),
        currentPlatform: fc.option(anyChoice("cloud.currentPlatform")),
        gkeCreditUsed: fc.boolean(),
        appRunnerCustomer: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    region: anyChoice("region"),
    clusters: whole(1, 100),
    workload: fc.record(
      {
        services: whole(1, 10_000),
        replicasPerService: whole(1, 1_000),
        cpuPerReplica: over(0.01, 64),
        memoryGibPerReplica: over(0.03, 512),
        items: fc.array(item, { minLength: 1, maxLength: 12 }),
        machines: whole(1, 5_000),
        dailyActiveUsers: over(0, 1e9),
        traffic: anyChoice("workload.traffic"),
        publicEntryPoints: whole(0, 1_000),
        storageGib: over(0, 1e8),
        egressGibPerMonth: over(0, 1e8),
        growthPercentPerMonth: fc.oneof(fc.constant(0), fc.integer({ min: -50, max: 100 })),
        stateful: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    needs: anySet("needs"),
    compliance: anySet("compliance"),
    stage: anyChoice("stage"),
    downtimeTolerance: anyChoice("downtimeTolerance"),
    priorities: fc
      .record({ cost: over(0, 1_000), operations: over(0, 1_000), control: over(0, 1_000) })
      .filter(({ cost, operations, control }) => cost + operations + control > 0),
    purchase: fc.record(
      { commitment: anyChoice("purchase.commitment"), spotShare: fc.constantFrom(0, 0.25, 0.9) },
      { requiredKeys: [] },
    ),
    observability: fc.record(
      { backups: fc.boolean(), monitoring: anyChoice("observability.monitoring") },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["team"] },
);

/** A team's own numbers, anywhere in their ranges. */
export const anyAssumptions = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...assumptionIds), fc.double({ min: 0, max: 1, noNaN: true }), { maxKeys: 5 }),
    fc.dictionary(
      fc
        .tuple(fc.constantFrom(...platformIds), fc.constantFrom("setup", "operations"))
        .map(([platform, part]) => `labour.${platform}.${part}`),
      fc.array(over(0, 100_000), { minLength: 3, maxLength: 3 }),
      { maxKeys: 3 },
    ),
  )
  .map(([numbers, labour]) => ({
    ...Object.fromEntries(
      assumptionIds.flatMap((id) => {
        const at = numbers[id];
        return at === undefined ? [] : [[id, fromLog(at, assumptionFacts[id].min, assumptionFacts[id].max)]];
      }),
    ),
    ...Object.fromEntries(
      Object.entries(labour).map(([id, hours]) => {
        const [low, likely, high] = [...hours].sort((a, b) => a - b);
        return [id, { low, likely, high }];
      }),
    ),
  }));

/** A request in the shape of the contract. */
export const anyRequest = fc.record(
  {
    scenario: wholeRangeScenario,
    priceBook: fc.constantFrom(...priceBooks.map(({ id }) => id)),
    assumptions: anyAssumptions,
  },
  { requiredKeys: ["scenario"] },
);
