import "server-only";
import type { Evaluation } from "@/lib/planner/evaluation";
import { getPlatform } from "@/lib/planner/platforms";
import { priceBooks } from "@/lib/planner/price-books/index";
import type { PriceBook } from "@/lib/planner/price-books/price-book";
import { noTeamPrices, type TeamPrices } from "@/lib/planner/price-books/team-prices";
import { withTeamPrices } from "@/lib/planner/price-books/with-team-prices";
import { ok, type Result } from "@/lib/planner/result";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import type { FieldError } from "@/lib/planner/scenario/faults";
import { catalogueOf } from "@/lib/prices/catalogue";
import { changesBetween as priceChangesBetween } from "@/lib/prices/entries";
import { changeWords } from "@/lib/prices/words";
import { changeInWords } from "@/lib/scenarios/change-words";
import { changesBetween } from "@/lib/scenarios/changes";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { evaluateWith } from "@/lib/scenarios/evaluate-content";
import type { Facts } from "./check-conditions";
import type { Frozen } from "./frozen";
import type { Basis, Today } from "./reprice";

/** Books of list prices, the newest first: what a record can be opened at. */
export const listBooks: readonly PriceBook[] = priceBooks.filter(({ kind }) => kind === "list");

/** A record's frozen part with what there is today beside it. */
interface Known {
  readonly platform: PlatformId;
  readonly frozen: Frozen;
  /** The scenario as it is saved now; null: there is none any more. */
  readonly scenario: ScenarioContent | null;
  /** The team's newest; null: it has none. */
  readonly prices: { readonly number: number; readonly content: TeamPrices } | null;
}

/** What the conditions of a record are held against; the planner's objections where it refuses the scenario today. */
export function factsOf(
  { platform, frozen, scenario, prices }: Known,
  book: PriceBook,
): Result<Facts, readonly FieldError[]> {
  const again = evaluateWith(frozen, book, prices?.content ?? null);
  if (!again.ok) return again;
  const present: Result<Evaluation, readonly FieldError[]> =
    scenario === null ? again : evaluateWith(scenario, book, prices?.content ?? null);
  if (!present.ok) return present;
  return ok({
    scenario: present.value,
    frozen: again.value,
    book: withTeamPrices(book, prices?.content ?? noTeamPrices),
    lifecycle: lifecycleOf(platform, again.value),
  });
}

/**
 * What a record is re-priced at.
 *
 * @param basis "saved" without a saved scenario is the frozen one
 */
export function todayOf(
  { platform, frozen, scenario, prices }: Known,
  { book, basis }: { readonly book: PriceBook; readonly basis: Basis },
): Result<Today, readonly FieldError[]> {
  const saved = basis === "saved" ? scenario : null;
  const evaluation = evaluateWith(saved ?? frozen, book, prices?.content ?? null);
  if (!evaluation.ok) return evaluation;
  const catalogue = catalogueOf(book);
  return ok({
    basis: saved === null ? "frozen" : "saved",
    evaluation: evaluation.value,
    book: withTeamPrices(book, prices?.content ?? noTeamPrices),
    lifecycle: lifecycleOf(platform, evaluation.value),
    revision: prices?.number ?? null,
    scenarioChanges: saved === null ? [] : scenarioChanges(frozen, saved),
    teamPriceChanges: priceChangesBetween(
      frozen.teamPrices?.content ?? noTeamPrices,
      prices?.content ?? noTeamPrices,
    ).map((change) => changeWords(change, catalogue)),
  });
}

/** A team's own platform has no lifecycle in the catalogue: as long as the team has it, it is what it was. */
function lifecycleOf(platform: PlatformId, { platforms }: Evaluation): Facts["lifecycle"] {
  const known = getPlatform(platform)?.lifecycle.status;
  return known ?? (platforms.some(({ id }) => id === platform) ? "current" : null);
}

/** Of what the planner looks at: neither the name nor the book, which are told apart. */
function scenarioChanges(frozen: Frozen, saved: ScenarioContent): readonly string[] {
  const same = { priceBook: saved.priceBook, priceRevision: saved.priceRevision, description: "", tags: [] };
  const before: ScenarioContent = { ...same, scenario: frozen.scenario, assumptions: frozen.assumptions };
  const after: ScenarioContent = { ...same, scenario: saved.scenario, assumptions: saved.assumptions };
  return changesBetween(before, after)
    .filter(({ path }) => path !== "name")
    .map(changeInWords);
}
