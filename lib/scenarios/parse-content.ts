/** Contents from outside: from the page, from a file. */
import { readScenario, textsOfScenario } from "@/lib/link/scenario-texts";
import { defaultAssumptions, parseAssumptions } from "@/lib/planner/assumptions";
import { getPriceBook } from "@/lib/planner/price-books/index";
import { err, ok, type Result } from "@/lib/planner/result";
import type { FieldError } from "@/lib/planner/scenario/faults";
import { parseScenario } from "@/lib/planner/scenario/parse";
import { scenarioInputSchema } from "@/lib/planner/scenario/schema";
import { MAX_DESCRIPTION, MAX_TAG, MAX_TAGS, type ScenarioContent } from "./content";
import { canonicalScenario } from "./planner-state";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

// Tab and line feed are the only control characters in a description; PostgreSQL's jsonb takes no NUL and no half characters.
const MANY_LINES = /^(?:[^\p{Cc}\p{Cs}]|[\t\n])*$/u;
const ONE_LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;

/** A description with line ends of one kind and nothing around it, or what is wrong with it. */
export function parseDescription(value: unknown): Result<string, string> {
  if (typeof value !== "string") return err("A description is text.");
  const text = value.replace(/\r\n?/g, "\n").trim();
  if (text.length > MAX_DESCRIPTION) return err(`A description has at most ${MAX_DESCRIPTION} characters.`);
  return MANY_LINES.test(text) ? ok(text) : err("A description is plain text, without control characters.");
}

/** Tags in their one form: trimmed, one space between words, each once, in alphabetical order; case is the writer's. */
export function parseTags(value: unknown): Result<readonly string[], string> {
  if (!Array.isArray(value) || !value.every((tag) => typeof tag === "string")) return err("Tags are a list of words.");
  const tags = value.map((tag) => tag.trim().replace(/\s+/g, " ")).filter((tag) => tag !== "");
  if (tags.some((tag) => tag.length > MAX_TAG)) return err(`A tag has at most ${MAX_TAG} characters.`);
  if (!tags.every((tag) => ONE_LINE.test(tag) && !tag.includes(",")))
    return err("A tag is plain text without commas and control characters.");
  const distinct = [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()];
  if (distinct.length > MAX_TAGS) return err(`At most ${MAX_TAGS} tags.`);
  return ok(distinct.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
}

/** As somebody types them: with commas between. */
export const splitTags = (text: string): string[] => text.split(",");

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
