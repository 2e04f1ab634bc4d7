import { type Assumptions, defaultAssumptions } from "@/lib/planner/assumptions";
import { evaluate } from "@/lib/planner/evaluate";
import type { Evaluation, PlatformEvaluation, RulePoints } from "@/lib/planner/evaluation";
import { list202610 } from "@/lib/planner/price-books/list-2026-10";
import type { PriceBook } from "@/lib/planner/price-books/price-book";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import { parseScenario } from "@/lib/planner/scenario/parse";
import type { Scenario } from "@/lib/planner/scenario/scenario";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";

/** A change to a scenario: any part of it, at any depth. */
export type Change = {
  readonly [K in keyof ScenarioInput]?: Partial<NonNullable<ScenarioInput[K]>> | ScenarioInput[K];
};

/**
 * Two services of one copy each, 0.5 vCPU and 1 GiB; 20 GiB stored, 500 GiB of egress, one entry point, 1,000 daily users.
 * Five engineers who have run a cluster, target 99.5 %, business hours, basic monitoring, backups, no cloud, us-east.
 */
export const twoServices: ScenarioInput = {
  team: { engineers: 5, kubernetesExperience: "operating" },
  workload: { services: 2, cpuPerReplica: 0.5, memoryGibPerReplica: 1, egressGibPerMonth: 500 },
};

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function merge(base: unknown, change: unknown): unknown {
  if (!isPlain(base) || !isPlain(change)) return change;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change)) merged[key] = merge(base[key], value);
  return merged;
}

export const changed = (change: Change = {}): ScenarioInput => merge(twoServices, change) as ScenarioInput; // merged from two of its kind

export function scenarioOf(change: Change = {}): Scenario {
  const parsed = parseScenario(changed(change), defaultAssumptions.values);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.scenario;
}

export function evaluated(
  change: Change = {},
  book: PriceBook = list202610,
  assumptions: Assumptions = defaultAssumptions,
): Evaluation {
  const parsed = parseScenario(changed(change), assumptions.values);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return evaluate(parsed.value, book, assumptions);
}

export function platformIn(evaluation: Evaluation, id: PlatformId): PlatformEvaluation {
  const found = evaluation.platforms.find((platform) => platform.id === id);
  if (found === undefined) throw new Error(`${id} was not evaluated`);
  return found;
}

export const platformOf = (id: PlatformId, change: Change = {}): PlatformEvaluation =>
  platformIn(evaluated(change), id);

/** A bill line as a reader checks it: category, quantity, unit price, amount. */
export type Line = readonly [category: string, quantity: number, unitPriceUsd: number, amountUsd: number];

/** The bill of one platform in month 1, line by line, with its total. Quantities to four decimals, prices to eight. */
export function billOf(id: PlatformId, change: Change = {}) {
  const { monthly, sizing } = platformOf(id, change);
  if (monthly === null) throw new Error(`${id} has no bill`);
  return {
    machines: (sizing?.machines ?? []).map(({ count, type }) => `${count} ${type}`),
    lines: monthly.lines.map(
      ({ category, quantity, unitPriceUsd, amountUsd }): Line => [
        category,
        quantity,
        Math.round(unitPriceUsd * 1e8) / 1e8,
        amountUsd,
      ],
    ),
    total: monthly.infrastructureUsd,
  };
}

/** What one rule says about one platform; null when it is silent. */
export const ruleOn = (rule: string, id: PlatformId, change: Change = {}): RulePoints | null =>
  platformOf(id, change).points.rules.find((points) => points.rule === rule) ?? null;

/** Ids of the platforms excluded, with the names of their gates. */
export const excludedIn = (evaluation: Evaluation): Readonly<Record<string, string[]>> =>
  Object.fromEntries(
    evaluation.platforms
      .filter(({ status }) => status === "excluded")
      .map(({ id, gates }) => [id, gates.map(({ gate }) => gate)])
      .sort(),
  );
