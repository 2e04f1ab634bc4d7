/** Between what the planner's page holds and what a version holds. */
import type { PlannerState } from "@/lib/link/codec";
import { type FieldFault, readScenario, type ScenarioCheck, textsOfScenario } from "@/lib/link/scenario-texts";
import { err, ok, type Result } from "@/lib/planner/result";
import { fields } from "@/lib/planner/scenario/fields";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";
import { defaultView, type ResultsViewState } from "@/lib/view-state";
import type { ScenarioContent } from "./content";

/** A scenario in its one form, as the page would state it: defaults not stated, sets in the order of their table. */
export const canonicalScenario = (scenario: ScenarioInput): ScenarioInput =>
  readScenario(textsOfScenario(scenario)).scenario as unknown as ScenarioInput; // it was one before

export const nameOf = ({ scenario }: Pick<ScenarioContent, "scenario">): string => scenario.name ?? fields.name.default;

export const withName = (content: ScenarioContent, name: string): ScenarioContent => ({
  ...content,
  scenario: canonicalScenario({ ...content.scenario, name }),
});

/**
 * The page's state for a content.
 *
 * @param newestBook the book that the page shows where nobody chooses one, which therefore has no name in a state
 */
export const stateOfContent = (
  { scenario, priceBook, assumptions }: ScenarioContent,
  newestBook: string,
  view: ResultsViewState = defaultView,
): PlannerState => ({
  fields: textsOfScenario(scenario),
  priceBook: priceBook === newestBook ? null : priceBook,
  assumptions,
  view,
});

/** What a content holds and the page's state does not. */
export interface Beside extends Pick<ScenarioContent, "priceRevision" | "description" | "tags"> {
  readonly newestBook: string;
}

/** The content that a state makes, or the fields in it that cannot be read. */
export function contentOfState(
  { fields: texts, priceBook, assumptions }: Pick<PlannerState, "fields" | "priceBook" | "assumptions">,
  { newestBook, priceRevision, description, tags }: Beside,
  check?: ScenarioCheck,
): Result<ScenarioContent, readonly FieldFault[]> {
  const { scenario, faults } = readScenario(texts, check);
  if (faults.length > 0) return err(faults);
  return ok({
    scenario: scenario as unknown as ScenarioInput, // free of faults; the server parses it before it is kept
    priceBook: priceBook ?? newestBook,
    priceRevision,
    assumptions,
    description,
    tags,
  });
}
