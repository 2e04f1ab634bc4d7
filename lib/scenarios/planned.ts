/** What a link of the planner holds, as something that can be saved. */
import { decodeLink, pairsOf } from "@/lib/link/codec";
import { fittingAssumptions } from "@/lib/link/fitting-assumptions";
import { type FieldFault, readScenario } from "@/lib/link/scenario-texts";
import { defaultAssumptions, parseAssumptions } from "@/lib/planner/assumptions";
import { defaultPriceBook, getPriceBook } from "@/lib/planner/price-books/index";
import { err, ok, type Result } from "@/lib/planner/result";
import { parseScenario } from "@/lib/planner/scenario/parse";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";
import type { ScenarioContent } from "./content";
import { canonicalScenario } from "./planner-state";

export interface Planned {
  readonly content: ScenarioContent;
  /** Answers that cannot be read: they are not part of the content. */
  readonly faults: readonly FieldFault[];
}

/** Reads what follows the question mark of a planner's address. The error is a sentence for whoever opened it. */
export function plannedIn(query: string): Result<Planned, string> {
  const decoded = decodeLink(pairsOf(query));
  if (!decoded.ok) return err(decoded.error.message);
  const { fields, priceBook, assumptions: asked } = decoded.value.state;
  const assumptions = fittingAssumptions(fields, asked).taken;
  const parsed = parseAssumptions(assumptions);
  const { values } = parsed.ok ? parsed.value : defaultAssumptions;
  const { scenario, faults } = readScenario(fields, (candidate) => {
    const checked = parseScenario(candidate, values);
    return checked.ok ? [] : checked.error;
  });
  return ok({
    content: {
      scenario: canonicalScenario(scenario as unknown as ScenarioInput), // the planner has no objection left
      priceBook: (priceBook === null ? null : getPriceBook(priceBook)?.id) ?? defaultPriceBook.id,
      priceRevision: null,
      assumptions,
      description: "",
      tags: [],
    },
    faults,
  });
}
