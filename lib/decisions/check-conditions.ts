import type { Evaluation, Lifecycle } from "@/lib/planner/evaluation";
import type { PriceBook } from "@/lib/planner/price-books/price-book";
import { platformOf } from "@/lib/wording/recommendation";
import { billMoves, type PriceMoved, pricesMoved } from "./bill-moves";
import type { Condition, ConditionKind } from "./conditions";
import type { DecisionRecord } from "./record";

type LifecycleStatus = Lifecycle["status"];

/**
 * A condition that is met, with its limit and the figures that were seen: plain data, kept as it is. The same figures are the same
 * finding, so nothing is in it that moves without them.
 */
export type Found =
  | { readonly kind: "users-over"; readonly users: number; readonly seen: number }
  | { readonly kind: "bill-over"; readonly usdPerMonth: number; readonly seenUsd: number }
  | { readonly kind: "services-over"; readonly services: number; readonly seen: number }
  | {
      readonly kind: "price-moved";
      readonly percent: number;
      /** The furthest first. */
      readonly prices: readonly PriceMoved[];
      /** How many more moved further than the limit. */
      readonly more: number;
    }
  | {
      readonly kind: "lifecycle-changed";
      readonly from: LifecycleStatus;
      /** Null: the catalogue has the platform no longer. */
      readonly to: LifecycleStatus | null;
    }
  | { readonly kind: "review-date"; readonly reviewOn: string };

export type FoundKind = Found["kind"];

/** A condition of which nobody can say whether it is met. */
export interface Unseen {
  readonly kind: ConditionKind;
  readonly why: "no-bill";
}

/** What a record is held against. */
export interface Facts {
  /** The scenario as it is saved now, or the frozen one where there is none any more, at the newest prices. */
  readonly scenario: Evaluation;
  /** The frozen scenario at the newest prices. */
  readonly frozen: Evaluation;
  /** The book both were evaluated with, the team's own prices on it. */
  readonly book: PriceBook;
  /** Today's lifecycle of the chosen platform; null: it is not in the catalogue. */
  readonly lifecycle: LifecycleStatus | null;
}

type Checked = Pick<DecisionRecord, "platform" | "conditions" | "frozen">;

const PRICES_TOLD = 5;

/** Which conditions of a record are met, in their order, and which cannot be told. */
export function checkConditions(
  record: Checked,
  facts: Facts,
): { readonly met: readonly Found[]; readonly unseen: readonly Unseen[] } {
  const answers = record.conditions.map((condition) => checkOne(condition, record, facts));
  return {
    met: answers.filter((answer): answer is Found => answer !== null && !("why" in answer)),
    unseen: answers.filter((answer): answer is Unseen => answer !== null && "why" in answer),
  };
}

/** The day of review, once it has come. Days are ISO days and compare as text. */
export const checkReviewDate = (reviewOn: string | null, today: string): Found | null =>
  reviewOn !== null && reviewOn <= today ? { kind: "review-date", reviewOn } : null;

function checkOne(condition: Condition, record: Checked, facts: Facts): Found | Unseen | null {
  const { workload } = facts.scenario.scenario;
  switch (condition.kind) {
    case "users-over": {
      const seen = workload.dailyActiveUsers;
      return seen > condition.users ? { ...condition, seen } : null;
    }
    case "services-over": {
      const seen = workload.items?.length ?? workload.services;
      return seen > condition.services ? { ...condition, seen } : null;
    }
    case "bill-over": {
      const seenUsd = platformOf(facts.scenario, record.platform)?.monthly?.infrastructureUsd;
      if (seenUsd === undefined) return { kind: condition.kind, why: "no-bill" };
      return seenUsd > condition.usdPerMonth ? { ...condition, seenUsd } : null;
    }
    case "price-moved":
      return priceMoved(condition.percent, record, facts);
    case "lifecycle-changed": {
      const from = record.frozen.lifecycles[record.platform]?.status;
      const to = facts.lifecycle;
      return from !== undefined && from !== to ? { ...condition, from, to } : null;
    }
    default:
      return condition satisfies never;
  }
}

function priceMoved(percent: number, { platform, frozen }: Checked, facts: Facts): Found | Unseen | null {
  const before = platformOf(frozen.evaluation, platform);
  if (before === null) return { kind: "price-moved", why: "no-bill" };
  const { region } = frozen.evaluation.scenario;
  const moves = billMoves(before, platformOf(facts.frozen, platform), { book: facts.book, region });
  const far = pricesMoved(moves).filter((price) => price.percent === null || Math.abs(price.percent) > percent);
  if (far.length > 0)
    return {
      kind: "price-moved",
      percent,
      prices: far.slice(0, PRICES_TOLD),
      more: Math.max(0, far.length - PRICES_TOLD),
    };
  const compared = moves.some(({ before: was, after, listedUsd }) => was && (after || listedUsd !== null));
  return compared ? null : { kind: "price-moved", why: "no-bill" };
}
