import type { AssumptionOverrides } from "@/lib/planner/assumptions";
import type { Evaluation, Lifecycle } from "@/lib/planner/evaluation";
import type { TeamPrices } from "@/lib/planner/price-books/team-prices";
import type { Case } from "@/lib/planner/recommend";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";

export const FROZEN_FORMAT = "berth-frozen/1";

/**
 * The numbers of a decision record and all they were made from. Kept as canonical JSON, whose SHA-256 is the record's hash;
 * a record names a platform of it and adds words, and never changes a figure.
 */
export interface Frozen {
  readonly format: typeof FROZEN_FORMAT;
  readonly engineVersion: string;
  /** What the team stated; defaults are filled in in `evaluation.scenario`. */
  readonly scenario: ScenarioInput;
  /** The published book. It is immutable, and `hash` (SHA-256 over the canonical JSON of its data) proves that it is the same. */
  readonly priceBook: {
    readonly id: string;
    readonly label: string;
    readonly asOf: string;
    readonly currency: string;
    readonly hash: string;
  };
  /** The team's own prices and assumptions over the book, whole; null: the published book as it is. */
  readonly teamPrices: { readonly revision: number; readonly content: TeamPrices } | null;
  /** The scenario's own, on top of those of `teamPrices`. */
  readonly assumptions: AssumptionOverrides;
  /** Lifecycle of each platform as it was known then, by platform id, so that a later change is seen. */
  readonly lifecycles: Readonly<Record<string, Pick<Lifecycle, "status" | "since">>>;
  /** The case for each platform that has a price and can be chosen, by platform id; local ones are not among them. */
  readonly cases: Readonly<Record<string, Case>>;
  readonly evaluation: Evaluation;
}

/** Frozen numbers as they are stored and checked. */
export interface Sealed {
  readonly frozen: Frozen;
  /** The canonical JSON of `frozen`: the bytes that are hashed. */
  readonly text: string;
  /** SHA-256 of `text` in hex. */
  readonly hash: string;
}
