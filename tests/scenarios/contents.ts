import fc from "fast-check";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { parseContent } from "@/lib/scenarios/parse-content";
import { anyScenario } from "../planner/scenarios";

/** A content in its one form from as little as a test wants to say. */
export function contentWith(part: Readonly<Record<string, unknown>> = {}): ScenarioContent {
  const parsed = parseContent({
    scenario: { name: "EU launch", team: { engineers: 5, kubernetesExperience: "none" } },
    priceBook: "list-2026-10",
    ...part,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const assumptions = fc.record(
  {
    peakFactorSpiky: fc.integer({ min: 2, max: 9 }),
    targetFillPercent: fc.constantFrom(50, 60, 80),
    "labour.doks.operations": fc.constantFrom({ low: 1, likely: 2, high: 3 }, { low: 2, likely: 4, high: 9 }),
  },
  { requiredKeys: [] },
);

/** Few values for each field, so that two contents often agree and often do not. */
const fewValues = fc
  .record(
    {
      name: fc.constantFrom("Alpha", "Beta"),
      engineers: fc.constantFrom(10, 20),
      budgetUsdPerMonth: fc.constantFrom(50, 80, null),
      region: fc.constantFrom("us-east", "eu-central"),
      needs: fc.subarray(["gpu", "canary"]),
      priorities: fc.record({
        cost: fc.constantFrom(1, 2),
        operations: fc.constantFrom(0, 1),
        control: fc.constant(1),
      }),
      items: fc
        .subarray(["api", "worker", "web", "cron.d"])
        .chain((names) => fc.shuffledSubarray(names, { minLength: names.length }))
        .chain((names) =>
          fc.tuple(
            ...names.map((name) => fc.constantFrom(1, 2).map((replicas) => ({ name, replicas, cpu: 1, memoryGib: 1 }))),
          ),
        ),
      services: fc.constantFrom(3, 4),
    },
    { requiredKeys: ["engineers"] },
  )
  .map(({ engineers, items, services, ...rest }) => ({
    ...rest,
    team: { engineers, kubernetesExperience: "none" },
    workload: {
      ...(services === undefined ? {} : { services }),
      ...(items === undefined || items.length === 0 ? {} : { items }),
    },
  }));

export const anyContent: fc.Arbitrary<ScenarioContent> = fc
  .record({
    scenario: fc.oneof({ weight: 4, arbitrary: fewValues }, { weight: 1, arbitrary: anyScenario }),
    priceBook: fc.constantFrom("list-2026-10", "lesson-2025-12"),
    priceRevision: fc.constantFrom(null, 1, 2),
    assumptions,
    description: fc.constantFrom("", "For the board", "Second thoughts"),
    tags: fc.subarray(["eu", "q3"]),
  })
  .map((input) => parseContent(input))
  .filter((parsed) => parsed.ok)
  .map(({ value }) => value);
