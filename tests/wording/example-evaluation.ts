import { parseAssumptions } from "@/lib/planner/assumptions";
import { evaluate } from "@/lib/planner/evaluate";
import type { Evaluation } from "@/lib/planner/evaluation";
import { defaultPriceBook, getPriceBook } from "@/lib/planner/price-books/index";
import { parseScenario } from "@/lib/planner/scenario/parse";

/** A real evaluation of five engineers without Kubernetes experience, changed by whatever a test is about. */
export function evaluateExample(changes: Record<string, unknown> = {}, priceBook?: string): Evaluation {
  const assumptions = parseAssumptions({});
  if (!assumptions.ok) throw new Error("the defaults are in range");
  const scenario = parseScenario(
    { team: { engineers: 5, kubernetesExperience: "none" }, ...changes },
    assumptions.value.values,
  );
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
  const book = priceBook === undefined ? defaultPriceBook : getPriceBook(priceBook);
  if (!book) throw new Error(`no price book ${priceBook}`);
  return evaluate(scenario.value, book, assumptions.value);
}
