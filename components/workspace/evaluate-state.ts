import type { OwnPrices } from "@/components/scenario/place";
import type { PlannerState } from "@/lib/link/codec";
import { type RawScenario, readScenario, type ScenarioCheck } from "@/lib/link/scenario-texts";
import { type AssumptionOverrides, parseAssumptions } from "@/lib/planner/assumptions";
import { evaluate } from "@/lib/planner/evaluate";
import type { Evaluation } from "@/lib/planner/evaluation";
import { defaultPriceBook, getPriceBook } from "@/lib/planner/price-books/index";
import { err, ok, type Result } from "@/lib/planner/result";
import type { FieldError } from "@/lib/planner/scenario/faults";
import { parseScenario } from "@/lib/planner/scenario/parse";

/** What an evaluation depends on: a state without the way it is shown. */
export type EvaluationInput = Pick<PlannerState, "fields" | "priceBook" | "assumptions">;

/** Why the planner would refuse a scenario; what is wrong with the assumptions is not the scenario's fault. */
export function checkScenario(scenario: RawScenario, assumptions: AssumptionOverrides): readonly FieldError[] {
  const parsedAssumptions = parseAssumptions(assumptions);
  if (!parsedAssumptions.ok) return [];
  const parsed = parseScenario(scenario, parsedAssumptions.value.values);
  return parsed.ok ? [] : parsed.error;
}

/**
 * The evaluation of what a visitor stated. Faulty texts are passed over, because the form names them beside their fields; an
 * unknown price book gives way to the newest.
 *
 * @param prices a team's own, where the scenario is computed with them
 * @returns the planner's objections where nothing could be passed over to meet them
 */
export function evaluateState(
  { fields, priceBook, assumptions }: EvaluationInput,
  prices: OwnPrices | null = null,
): Result<Evaluation, readonly FieldError[]> {
  const parsedAssumptions = parseAssumptions({ ...prices?.assumptions, ...assumptions });
  if (!parsedAssumptions.ok) return err(parsedAssumptions.error);
  const parse = (check?: ScenarioCheck) =>
    parseScenario(readScenario(fields, check).scenario, parsedAssumptions.value.values);
  let parsed = parse();
  if (!parsed.ok) parsed = parse((scenario) => checkScenario(scenario, assumptions));
  // Assumptions that ask for more than any provider has give way too, before the page would have nothing to show.
  if (!parsed.ok && Object.keys(assumptions).length > 0)
    return evaluateState({ fields, priceBook, assumptions: {} }, prices);
  if (!parsed.ok) return err(parsed.error);
  const book = (priceBook === null ? null : getPriceBook(priceBook)) ?? defaultPriceBook;
  return ok(evaluate(parsed.value, prices?.bookFrom(book) ?? book, parsedAssumptions.value));
}
