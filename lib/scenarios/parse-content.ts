/** Contents from outside: from the page, from a file. */
import { readScenario, textsOfScenario } from "@/lib/link/scenario-texts";
import { defaultAssumptions, parseAssumptions } from "@/lib/planner/assumptions";
import { getPriceBook } from "@/lib/planner/price-books/index";
import { err, ok, type Result } from "@/lib/planner/result";
import type { FieldError } from "@/lib/planner/scenario/faults";
import { parseScenario } from "@/lib/planner/scenario/parse";
import { scenarioInputSchema } from "@/lib/planner/scenario/schema";
import type { ScenarioContent } from "./content";
import { canonicalScenario } from "./planner-state";
import { parseDescription, parseTags } from "./texts";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A version's number of the team's prices, as far as it can be told without asking the database. */
const isRevision = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value > 0 && value <= 2_147_483_647;

const contentKeys: readonly string[] = [
  "scenario",
  "priceBook",
  "priceRevision",
  "assumptions",
  "description",
  "tags",
] satisfies (keyof ScenarioContent)[];

/**
 * A content in its one form, or every fault of it by its path, as the API names them.
 *
 * Whether the scenario's figures are too much together depends on the team's assumptions too; `evaluateContent` says so.
 */
export function parseContent(input: unknown): Result<ScenarioContent, readonly FieldError[]> {
  if (!isRecord(input)) return err([{ path: "scenario", message: "A scenario is required." }]);
  const unknown = Object.keys(input)
    .filter((key) => !contentKeys.includes(key))
    .map((path) => ({ path, message: "This field is not known." }));
  const assumptions = parseAssumptions(input.assumptions);
  const { values } = assumptions.ok ? assumptions.value : defaultAssumptions;
  const scenario = parseScenario(input.scenario ?? null, values);
  const description = parseDescription(input.description ?? "");
  const tags = parseTags(input.tags ?? []);
  const { priceBook } = input;
  const priceRevision = input.priceRevision ?? null;
  const isBook = typeof priceBook === "string" && getPriceBook(priceBook) !== null;
  const faults: FieldError[] = [
    ...unknown,
    ...(scenario.ok ? [] : scenario.error),
    ...(isBook ? [] : [{ path: "priceBook", message: "There is no such price book." }]),
    ...(priceRevision === null || isRevision(priceRevision)
      ? []
      : [{ path: "priceRevision", message: "Must be the number of a revision." }]),
    ...(assumptions.ok ? [] : assumptions.error),
    ...(description.ok ? [] : [{ path: "description", message: description.error }]),
    ...(tags.ok ? [] : [{ path: "tags", message: tags.error }]),
  ];
  const stated = scenarioInputSchema.safeParse(input.scenario);
  if (faults.length > 0 || !stated.success || !description.ok || !tags.ok || !isBook) return err(faults);
  // What the form cannot show would be lost with the next save: a service whose name is all spaces, say.
  const unreadable = readScenario(textsOfScenario(stated.data)).faults;
  if (unreadable.length > 0) return err(unreadable.map(({ path, message }) => ({ path, message })));
  return ok({
    scenario: canonicalScenario(stated.data),
    priceBook,
    priceRevision: priceRevision as number | null, // checked above
    assumptions: (input.assumptions ?? {}) as ScenarioContent["assumptions"], // accepted by parseAssumptions
    description: description.value,
    tags: tags.value,
  });
}
