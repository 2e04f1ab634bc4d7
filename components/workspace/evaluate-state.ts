import type { PlannerState } from "@/lib/link/codec";
import { readScenario } from "@/lib/link/scenario-texts";
import { parseAssumptions } from "@/lib/planner/assumptions";
import { evaluate } from "@/lib/planner/evaluate";
import type { Evaluation } from "@/lib/planner/evaluation";
import { defaultPriceBook, getPriceBook } from "@/lib/planner/price-books/index";
import { err, ok, type Result } from "@/lib/planner/result";
import { type FieldError, parseScenario } from "@/lib/planner/scenario";

/** What an evaluation depends on: a state without the way it is shown. */
export type EvaluationInput = Pick<PlannerState, "fields" | "priceBook" | "assumptions">;

/**
 * The evaluation of what a visitor stated. Faulty texts are passed over, because the form names them beside their fields; an
 * unknown price book gives way to the newest.
 *
 * @returns the planner's own objections where our table of fields let something through that the planner refuses
 */
export function evaluateState({
  fields,
  priceBook,
  assumptions,
}: EvaluationInput): Result<Evaluation, readonly FieldError[]> {
  const parsedAssumptions = parseAssumptions(assumptions);
  if (!parsedAssumptions.ok) return err(parsedAssumptions.error);
  const { scenario } = readScenario(fields);
  const parsed = parseScenario(scenario, parsedAssumptions.value.values);
  if (!parsed.ok) return err(parsed.error);
  const book = (priceBook === null ? null : getPriceBook(priceBook)) ?? defaultPriceBook;
  return ok(evaluate(parsed.value, book, parsedAssumptions.value));
}
