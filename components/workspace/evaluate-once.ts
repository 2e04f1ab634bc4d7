import type { Evaluation } from "@/lib/planner/evaluation";
import type { Result } from "@/lib/planner/result";
import type { FieldError } from "@/lib/planner/scenario/faults";
import { processWide } from "@/lib/process-wide";
import { remembering } from "@/lib/remembering";
import { type EvaluationInput, evaluateState } from "./evaluate-state";

/** Of inputs as text. Our choice: some thirty like the example, whose evaluation takes 200 KiB. */
const MOST_CHARACTERS = 8_000;

type Evaluated = Result<Evaluation, readonly FieldError[]>;

const evaluated = processWide("evaluations", () =>
  remembering((input): Evaluated => evaluateState(JSON.parse(input) as EvaluationInput), MOST_CHARACTERS),
);

/**
 * `evaluateState` at published prices, once for both halves of a page: Next renders its server components and its HTML with
 * two copies of every module, and each would evaluate the same.
 */
export const evaluateOnce = ({ fields, priceBook, assumptions }: EvaluationInput): Evaluated =>
  evaluated(JSON.stringify({ fields, priceBook, assumptions }));
