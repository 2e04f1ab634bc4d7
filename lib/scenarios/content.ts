import type { AssumptionOverrides } from "@/lib/planner/assumptions";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";

/** All that a version of a saved scenario holds. What the planner works out from it is its `SavedResult`. */
export interface ScenarioContent {
  /** What the team stated, as the API takes it, its name included; defaults are not filled in. */
  readonly scenario: ScenarioInput;
  /** The price book it was computed with. Never "the newest": a saved scenario does not move. */
  readonly priceBook: string;
  /** The team's price revision it was computed with; null: the published book as it is. */
  readonly priceRevision: number | null;
  /** The scenario's own, on top of those of the price revision. */
  readonly assumptions: AssumptionOverrides;
  readonly description: string;
  readonly tags: readonly string[];
}

export const MAX_DESCRIPTION = 4_000;
export const MAX_TAGS = 12;
export const MAX_TAG = 40;

/** One platform's part of a `SavedResult`, in the order of the ranks. */
export interface SavedPlatform {
  readonly id: string;
  readonly name: string;
  readonly status: "eligible" | "excluded" | "unpriced";
  readonly rank: number | null;
  /** Infrastructure in month 1, USD; null where a price is missing. */
  readonly infrastructureUsdPerMonth: number | null;
  readonly yearOneUsd: number | null;
  readonly lowUsd: number | null;
  readonly highUsd: number | null;
  /** The parts of year one; downtime is null where the scenario gives no cost of an hour without service. */
  readonly yearOneInfrastructureUsd: number | null;
  readonly yearOneLabourUsd: number | null;
  readonly yearOneDowntimeUsd: number | null;
  /** Means of the labour ledger. */
  readonly hoursPerMonth: number;
  readonly setupHours: number;
  /** Expected, likely case. */
  readonly availabilityPercent: number;
  readonly points: number;
}

/**
 * What an evaluation said when it was saved: enough to list, compare and defend it. It is never computed anew, so that it stands
 * when the engine or the prices move; `hash` tells whether the whole evaluation still comes out the same.
 */
export interface SavedResult {
  readonly engineVersion: string;
  /** SHA-256 in hex over the canonical JSON of the whole evaluation. */
  readonly hash: string;
  readonly pricesAsOf: string;
  readonly pick: string | null;
  readonly runnerUp: string | null;
  readonly closeCall: boolean;
  readonly platforms: readonly SavedPlatform[];
}

/** One difference between two versions. Its words are written where it is shown. */
export interface ContentChange {
  /**
   * Dotted path of the scenario's field ("budgetUsdPerMonth"), "priorities" as a whole, "workload.items.NAME" for one service,
   * or "assumptions.ID", "priceBook", "priceRevision", "description", "tags".
   */
  readonly path: string;
  /** Null where nothing is stated. */
  readonly from: unknown;
  readonly to: unknown;
}
