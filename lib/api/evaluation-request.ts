import "server-only";
import { type Assumptions, defaultAssumptions, parseAssumptions } from "@/lib/planner/assumptions";
import { defaultPriceBook, getPriceBook } from "@/lib/planner/price-books";
import type { PriceBook } from "@/lib/planner/price-books/price-book";
import { err, ok, type Result } from "@/lib/planner/result";
import type { FieldError } from "@/lib/planner/scenario/faults";
import { parseScenario } from "@/lib/planner/scenario/parse";
import type { ParsedScenario } from "@/lib/planner/scenario/scenario";
import type { Fault } from "./faults";

export interface EvaluationRequest {
  readonly scenario: ParsedScenario;
  readonly book: PriceBook;
  readonly assumptions: Assumptions;
}

const KNOWN_KEYS: readonly string[] = ["scenario", "priceBook", "assumptions"];

/**
 * What an evaluation is asked for, or every fault of it at once: a scenario's by their path inside the scenario, those of
 * assumptions at `assumptions.ID`.
 */
export function parseEvaluationRequest(body: unknown): Result<EvaluationRequest, Fault> {
  if (!isRecord(body)) return invalid([{ path: "scenario", message: "The body must be an object with a scenario." }]);
  const assumptions = parseAssumptions(body.assumptions);
  const { values } = assumptions.ok ? assumptions.value : defaultAssumptions;
  const scenario: Result<ParsedScenario, readonly FieldError[]> = Object.hasOwn(body, "scenario")
    ? parseScenario(body.scenario, values)
    : err([{ path: "scenario", message: "A scenario is required." }]);
  const { priceBook } = body;
  const isNamed = typeof priceBook === "string";
  const faulty = [
    ...unknownKeys(body),
    ...(scenario.ok ? [] : scenario.error),
    ...(isNamed || priceBook === undefined || priceBook === null
      ? []
      : [{ path: "priceBook", message: "Must be the id of a price book." }]),
    ...(assumptions.ok ? [] : assumptions.error),
  ];
  if (!scenario.ok || !assumptions.ok || faulty.length > 0) return invalid(faulty);
  const book = isNamed ? getPriceBook(priceBook) : defaultPriceBook;
  if (book === null) return err({ code: "unknown_price_book" });
  return ok({ scenario: scenario.value, book, assumptions: assumptions.value });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const unknownKeys = (body: Readonly<Record<string, unknown>>): FieldError[] =>
  Object.keys(body)
    .filter((key) => !KNOWN_KEYS.includes(key))
    .map((path) => ({ path, message: "Not a field of the request; what describes the team belongs inside scenario." }));

const invalid = (fields: readonly FieldError[]): Result<never, Fault> =>
  err({
    code: "invalid_scenario",
    message: fields.length === 1 ? "One field is faulty." : `${fields.length} fields are faulty.`,
    fields,
  });
