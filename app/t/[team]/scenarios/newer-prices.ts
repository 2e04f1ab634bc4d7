import "server-only";
import { defaultPriceBook } from "@/lib/planner/price-books/index";
import { noTeamPrices, type TeamPrices } from "@/lib/planner/price-books/team-prices";
import { catalogueOf } from "@/lib/prices/catalogue";
import { changesBetween } from "@/lib/prices/entries";
import { type PriceMove, priceMove } from "@/lib/prices/price-move";
import { changeWords } from "@/lib/prices/words";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { evaluateContent } from "@/lib/scenarios/evaluate-content";

interface Revision {
  readonly number: number;
  readonly content: TeamPrices;
}

export interface NewerPrices {
  readonly newest: number;
  /** Between the prices in use and the newest, in words. */
  readonly changes: readonly string[];
  readonly move: PriceMove;
}

/**
 * What the team's newest prices would do to a scenario as it is saved. Null when it has them already, when there are none, and
 * when the planner refuses it today.
 *
 * @param named the revision the content names; null: published prices alone
 */
export function newerPrices(
  content: ScenarioContent,
  named: Revision | null,
  newest: Revision | null,
): NewerPrices | null {
  if (newest === null || newest.number === content.priceRevision) return null;
  const before = evaluateContent(content, named?.content ?? null);
  const after = evaluateContent({ ...content, priceRevision: newest.number }, newest.content);
  if (!before.ok || !after.ok) return null;
  const catalogue = catalogueOf(defaultPriceBook);
  return {
    newest: newest.number,
    changes: changesBetween(named?.content ?? noTeamPrices, newest.content).map((change) =>
      changeWords(change, catalogue),
    ),
    move: priceMove(before.value, after.value),
  };
}
