import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultAssumptions } from "@/lib/planner/assumptions";
import { evaluate } from "@/lib/planner/evaluate";
import type { Evaluation, PlatformEvaluation } from "@/lib/planner/evaluation";
import { platforms } from "@/lib/planner/platforms";
import { priceBooks } from "@/lib/planner/price-books";
import type { PriceBook } from "@/lib/planner/price-books/price-book";
import { parseScenario } from "@/lib/planner/scenario/parse";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";
import { demandOf } from "@/lib/planner/sizing/demand";
import { fewestNodes, pack, podLoad } from "@/lib/planner/sizing/pack";
import { anyScenario } from "./scenarios";

const RUNS = { numRuns: 1_000 };
/**
 * Says what is untrue, and nothing of what is true: a law is asked hundreds of thousands of questions, and to ask each of them
 * of `expect` takes longer than the planner takes to answer.
 */
const faults = () => {
  const found: string[] = [];
  return {
    unless: (isTrue: boolean, ...said: readonly unknown[]) => {
      if (!isTrue) found.push(said.join(" "));
    },
    expectNone: () => expect(found).toEqual([]),
  };
};

/** Every law runs a thousand times over two dozen platforms; machines here are slow and shared. */
const PATIENCE = 300_000;

const anyBook = fc.constantFrom(...priceBooks);

function evaluated(input: ScenarioInput, book: PriceBook, only = platforms): Evaluation {
  const parsed = parseScenario(input, defaultAssumptions.values);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return evaluate(parsed.value, book, defaultAssumptions, only);
}

const cents = (usd: number): number => Math.round(usd * 100);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const byId = (evaluation: Evaluation): ReadonlyMap<string, PlatformEvaluation> =>
  new Map(evaluation.platforms.map((platform) => [platform.id, platform]));

describe("laws over generated scenarios", () => {
  test(
    "lines add up to totals, and months to the year",
    () => {
      fc.assert(
        fc.property(anyScenario, anyBook, (input, book) => {
          const { unless, expectNone } = faults();
          const same = (a: number, b: number, ...said: readonly unknown[]) => unless(a === b, ...said, a, "is not", b);
          for (const { id, monthly, yearOne, labour } of evaluated(input, book).platforms) {
            if (monthly !== null) {
              for (const { item, quantity, unitPriceUsd, amountUsd } of monthly.lines)
                unless(Math.abs(cents(amountUsd) - quantity * unitPriceUsd * 100) <= 0.5001, id, item, amountUsd);
              same(cents(monthly.infrastructureUsd), sum(monthly.lines.map(({ amountUsd }) => cents(amountUsd))), id);
              same(cents(monthly.totalUsd), cents(monthly.infrastructureUsd) + cents(monthly.labourUsd), id);
              const perMonth = labour.lines.filter(({ per }) => per === "month");
              same(cents(monthly.labourUsd), sum(perMonth.map(({ amountUsd }) => cents(amountUsd))), id, "labour");
            }
            if (yearOne === null) continue;
            same(yearOne.months.length, 12, id, "months");
            for (const part of ["infrastructureUsd", "labourUsd", "totalUsd"] as const)
              same(cents(yearOne[part]), sum(yearOne.months.map((month) => cents(month[part]))), id, part);
            const { totalUsd, infrastructureUsd, labourUsd, downtimeUsd, lowUsd, highUsd } = yearOne;
            same(cents(totalUsd), cents(infrastructureUsd) + cents(labourUsd) + cents(downtimeUsd ?? 0), id, "year");
            same(cents(yearOne.months.at(-1)?.cumulativeUsd ?? 0), cents(totalUsd), id, "cumulative");
            unless(lowUsd <= totalUsd + 1, id, lowUsd, "is more than", totalUsd);
            unless(highUsd >= totalUsd - 1, id, highUsd, "is less than", totalUsd);
          }
          expectNone();
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    "a higher hourly rate never helps the platform with more hours",
    () => {
      fc.assert(
        fc.property(anyScenario, fc.integer({ min: 1, max: 400 }), (input, raise) => {
          const rate = input.team.hourlyRateUsd ?? 100;
          const before = byId(evaluated(input, priceBooks[0] as PriceBook));
          const after = byId(
            evaluated({ ...input, team: { ...input.team, hourlyRateUsd: rate + raise } }, priceBooks[0] as PriceBook),
          );
          const priced = [...before.values()].filter(({ yearOne }) => yearOne !== null);
          const { unless, expectNone } = faults();
          // A year's hours, growth included: its labour at the higher rate, divided by that rate.
          const hours = ({ id }: PlatformEvaluation) => (after.get(id)?.yearOne?.labourUsd ?? 0) / (rate + raise);
          for (const a of priced)
            for (const b of priced) {
              if (hours(a) <= hours(b)) continue;
              const gapBefore = (a.yearOne?.totalUsd ?? 0) - (b.yearOne?.totalUsd ?? 0);
              const gapAfter = (after.get(a.id)?.yearOne?.totalUsd ?? 0) - (after.get(b.id)?.yearOne?.totalUsd ?? 0);
              // Each printed line may round by half a cent, in twelve months.
              unless(gapAfter >= gapBefore - 2, a.id, "against", b.id, gapBefore, gapAfter);
            }
          expectNone();
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    "more replicas of one pod shape never lower an infrastructure bill",
    () => {
      fc.assert(
        fc.property(anyScenario, fc.integer({ min: 1, max: 10 }), (input, more) => {
          const { items: _items, machines: _machines, ...workload } = input.workload ?? {};
          const withReplicas = (replicasPerService: number) =>
            byId(evaluated({ ...input, workload: { ...workload, replicasPerService } }, priceBooks[0] as PriceBook));
          const replicas = workload.replicasPerService ?? 1;
          const fewer = withReplicas(replicas);
          const greater = withReplicas(replicas + more);
          const { unless, expectNone } = faults();
          for (const [id, { monthly, yearOne }] of fewer) {
            const other = greater.get(id);
            const [month, greaterMonth] = [monthly?.infrastructureUsd, other?.monthly?.infrastructureUsd];
            if (month !== undefined && greaterMonth !== undefined)
              unless(greaterMonth >= month, id, "month", month, greaterMonth);
            const [year, greaterYear] = [yearOne?.infrastructureUsd, other?.yearOne?.infrastructureUsd];
            if (year !== undefined && greaterYear !== undefined)
              unless(greaterYear >= year, id, "year", year, greaterYear);
          }
          expectNone();
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    "nothing is packed beyond its node",
    () => {
      const node = fc.record({
        cpuMillis: fc.integer({ min: 100, max: 16_000 }),
        memoryMib: fc.integer({ min: 100, max: 65_536 }),
        pods: fc.integer({ min: 1, max: 110 }),
        gpus: fc.constantFrom(0, 1, 8),
      });
      const group = fc.record({
        cpuMillis: fc.integer({ min: 10, max: 8_000 }),
        memoryMib: fc.integer({ min: 31, max: 32_768 }),
        gpus: fc.constantFrom(0, 0, 1, 2),
        count: fc.integer({ min: 0, max: 60 }),
      });
      fc.assert(
        fc.property(fc.array(group, { maxLength: 12 }), node, (groups, capacity) => {
          const packing = pack(groups, capacity);
          const tooLarge = groups.some(
            ({ count, cpuMillis, memoryMib, gpus }) =>
              count > 0 && (cpuMillis > capacity.cpuMillis || memoryMib > capacity.memoryMib || gpus > capacity.gpus),
          );
          expect(packing === null).toBe(tooLarge);
          if (packing === null) return;
          const placed = groups.map(() => 0);
          for (const { nodes, pods } of packing.patterns) {
            const used = { cpuMillis: 0, memoryMib: 0, gpus: 0, pods: 0 };
            for (const { group: index, count } of pods) {
              const pod = groups[index];
              if (pod === undefined) throw new Error("a pattern names a group that is not there");
              used.cpuMillis += pod.cpuMillis * count;
              used.memoryMib += pod.memoryMib * count;
              used.gpus += pod.gpus * count;
              used.pods += count;
              placed[index] = (placed[index] ?? 0) + count * nodes;
            }
            expect(used.cpuMillis).toBeLessThanOrEqual(capacity.cpuMillis);
            expect(used.memoryMib).toBeLessThanOrEqual(capacity.memoryMib);
            expect(used.gpus).toBeLessThanOrEqual(capacity.gpus);
            expect(used.pods).toBeLessThanOrEqual(capacity.pods);
          }
          expect(placed).toEqual(groups.map(({ count }) => count));
          expect(packing.nodes).toBe(sum(packing.patterns.map(({ nodes }) => nodes)));
          expect(packing.nodes).toBeGreaterThanOrEqual(fewestNodes(podLoad(groups), capacity));
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    "an excluded or unpriced platform is never picked, and ranks run without gaps",
    () => {
      fc.assert(
        fc.property(anyScenario, anyBook, (input, book) => {
          const { recommendation, platforms: ranked } = evaluated(input, book);
          const eligible = ranked.filter(({ status }) => status === "eligible");
          expect(eligible.map(({ rank }) => rank)).toEqual(eligible.map((_, index) => index + 1));
          const { unless, expectNone } = faults();
          for (const { id, status, gates, rank, yearOne, missingPrices } of ranked) {
            unless((status === "excluded") === gates.length > 0, id, status, "with", gates.length, "gates");
            unless((status === "eligible") === (rank !== null), id, status, "with rank", rank);
            if (status === "eligible") unless(yearOne !== null, id, "has no year");
            if (status === "unpriced") unless(missingPrices.length > 0, id, "lacks no price");
            for (const { message, wayBack } of gates)
              unless(message.length > 10 && wayBack.length > 10, id, message, wayBack);
          }
          expectNone();
          expect(recommendation.platform).toBe(eligible[0]?.id ?? null);
          expect(recommendation.runnerUp).toBe(eligible[1]?.id ?? null);
          expect(recommendation.reasons).not.toEqual([]);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    "adding a platform never reorders the others",
    () => {
      fc.assert(
        fc.property(anyScenario, fc.subarray([...platforms], { minLength: 2 }), (input, some) => {
          const kept = new Set<string>(some.map(({ id }) => id));
          const among = (evaluation: Evaluation) =>
            evaluation.platforms.filter(({ id }) => kept.has(id)).map(({ id }) => id);
          const alone = evaluated(input, priceBooks[0] as PriceBook, some);
          const all = evaluated(input, priceBooks[0] as PriceBook);
          expect(among(all)).toEqual(among(alone));
          const results = byId(all);
          for (const platform of alone.platforms) {
            const [apart, together] = [platform, results.get(platform.id)].map((result) => ({ ...result, rank: null }));
            if (!isDeepStrictEqual(apart, together)) expect(together).toStrictEqual(apart); // which says where, but slowly
          }
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    "the same input gives the same bytes, and a complete scenario is valid input with the same result",
    () => {
      fc.assert(
        fc.property(anyScenario, anyBook, (input, book) => {
          const first = evaluated(input, book);
          expect(JSON.stringify(evaluated(structuredClone(input), book))).toBe(JSON.stringify(first));
          const again = evaluated(first.scenario as ScenarioInput, book);
          expect(JSON.stringify({ ...again, assumed: [] })).toBe(JSON.stringify({ ...first, assumed: [] }));
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  test(
    "growth never asks for less in a later month, nor shrinking for more",
    () => {
      fc.assert(
        fc.property(anyScenario, fc.integer({ min: -30, max: 60 }), (input, growthPercentPerMonth) => {
          const parsed = parseScenario(
            { ...input, workload: { ...input.workload, growthPercentPerMonth } },
            defaultAssumptions.values,
          );
          if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
          const pods = Array.from(
            { length: 12 },
            (_, index) => demandOf(parsed.value.scenario, defaultAssumptions.values, index + 1).peakPods,
          );
          const sorted = [...pods].sort((a, b) => (growthPercentPerMonth >= 0 ? a - b : b - a));
          expect(pods).toEqual(sorted);
        }),
        RUNS,
      );
    },
    PATIENCE,
  );
});
