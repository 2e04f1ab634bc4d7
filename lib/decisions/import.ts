/** A record from a file that somebody brings: read, its hash checked, its numbers worked out again where this planner can. */
import "server-only";
import { formatDate } from "@/lib/format/dates";
import { canonicalJson } from "@/lib/planner/canonical-json";
import { ENGINE_VERSION } from "@/lib/planner/evaluate";
import { getPriceBook } from "@/lib/planner/price-books/index";
import { parseTeamPrices } from "@/lib/planner/price-books/team-prices-schema";
import { err, ok, type Result } from "@/lib/planner/result";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import type { FieldError } from "@/lib/planner/scenario/faults";
import type { Condition } from "./conditions";
import { withinBounds } from "./file-bounds";
import { formatRecordNumber } from "./file-name";
import { freeze, hashOfBook, isChoosable, seal, sha256 } from "./freeze";
import type { Frozen, Sealed } from "./frozen";
import { frozenFaults } from "./frozen-faults";
import { caseSchema, type DecisionFile, decisionFileSchema, platformResultSchema } from "./render/decision-file";
import { statusLabels } from "./status";
import { MAX_NAMES, MAX_PART, type RecordWords } from "./words";

/** A record of ten thousand explicit services is about half of it. */
export const MOST_FILE_BYTES = 3 * 1024 * 1024;
/** More faults than anybody reads. */
const MOST_FAULTS = 50;

export interface ImportedDecision {
  readonly title: string;
  readonly platform: PlatformId;
  readonly words: RecordWords;
  readonly reviewOn: string | null;
  readonly conditions: readonly Condition[];
  readonly sealed: Sealed;
  /** How far this planner stands behind the numbers, in a sentence. */
  readonly checked: string;
  /** What the file says and the new record does not, in words. */
  readonly leftOut: readonly string[];
}

type Faults = readonly FieldError[];
const fault = (path: string, message: string) => err<Faults>([{ path, message }]);

/**
 * @param today ISO day, for the words that say where it came from
 * @returns every faulty field by its dotted path
 */
export function readDecisionFile(text: string, today: string): Result<ImportedDecision, Faults> {
  if (Buffer.byteLength(text) > MOST_FILE_BYTES) return fault("file", "The file is larger than 3 MiB.");
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return fault("file", "This is not a JSON file.");
  }
  const bounds = withinBounds(json);
  if (!bounds.ok) return bounds;
  const parsed = shaped(json);
  if (!parsed.ok) return parsed;
  const file = parsed.value;
  // The very bytes of the file's own part, before anything was made of them: a schema could have filled in or taken away.
  const frozen = (json as { readonly frozen: Frozen }).frozen; // just held against the schema
  if (sha256(canonicalJson(frozen)) !== file.hash)
    return fault(
      "hash",
      "The numbers are not those that the hash was made from: the file was changed after its export.",
    );
  const faults = frozenFaults(frozen);
  if (faults.length > 0) return err(faults.slice(0, MOST_FAULTS));
  const chosen = frozen.evaluation.platforms.find(({ id }) => id === file.platform);
  if (!chosen || !isChoosable(chosen) || !Object.hasOwn(frozen.cases, chosen.id))
    return fault("platform", "The numbers of this file have no such platform to choose.");
  const checked = recompute(frozen);
  if (!checked.ok) return checked;
  const sealed = seal(frozen);
  const { words, leftOut } = wordsOf(file, checked.value, today);
  return ok({
    title: file.title,
    platform: chosen.id,
    words,
    reviewOn: file.reviewOn,
    conditions: file.conditions,
    sealed,
    checked: checked.value,
    leftOut,
  });
}

/**
 * Held against the shape, the long lists entry by entry first: of a faulty one only the first faults are worth making, and a million
 * of them would keep the server busy for a minute.
 */
function shaped(json: unknown): Result<DecisionFile, Faults> {
  try {
    const first = firstFaulty(json);
    if (first !== null) return err(first);
    const parsed = decisionFileSchema.safeParse(json);
    return parsed.success ? ok(parsed.data) : err(faultsOf(parsed.error.issues));
  } catch (error) {
    // What the library throws when it has more faults to pass on than an argument list has room for.
    if (error instanceof RangeError) return fault("file", "Nearly everything in this file is faulty.");
    throw error;
  }
}

const inside = (json: unknown, ...path: readonly string[]): unknown =>
  path.reduce(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    json,
  );

function firstFaulty(json: unknown): Faults | null {
  const lists = [
    { path: ["frozen", "evaluation", "platforms"], schema: platformResultSchema },
    { path: ["frozen", "cases"], schema: caseSchema },
  ];
  for (const { path, schema } of lists) {
    const list = inside(json, ...path);
    if (typeof list !== "object" || list === null) continue;
    for (const [key, entry] of Object.entries(list)) {
      const parsed = schema.safeParse(entry);
      if (!parsed.success)
        return faultsOf(parsed.error.issues.map((issue) => ({ ...issue, path: [...path, key, ...issue.path] })));
    }
  }
  return null;
}

/**
 * Works the numbers out again from what they say they were made of.
 *
 * @returns a sentence about how far that went; a fault when this very planner comes to other numbers, which somebody then made up
 */
function recompute(frozen: Frozen): Result<string, Faults> {
  if (frozen.engineVersion !== frozen.evaluation.engineVersion)
    return fault("frozen.engineVersion", "Is not that of the evaluation.");
  if (frozen.engineVersion !== ENGINE_VERSION)
    return ok(
      `Its numbers are those of the file. They were worked out by planner version ${frozen.engineVersion}; this one is ${ENGINE_VERSION} and has not worked them out again.`,
    );
  const book = getPriceBook(frozen.priceBook.id);
  if (book === null)
    return ok(
      `Its numbers are those of the file. This Berth does not have the price book ${frozen.priceBook.id} and has not worked them out again.`,
    );
  if (hashOfBook(book) !== frozen.priceBook.hash)
    return fault("frozen.priceBook.hash", `The price book ${book.id} holds other prices than the file says.`);
  const prices = frozen.teamPrices === null ? null : parseTeamPrices(frozen.teamPrices.content);
  if (prices !== null && !prices.ok)
    return err(prices.error.map(({ path, message }) => ({ path: `frozen.teamPrices.content.${path}`, message })));
  const content = {
    scenario: frozen.scenario,
    priceBook: frozen.priceBook.id,
    priceRevision: frozen.teamPrices?.revision ?? null,
    assumptions: frozen.assumptions,
  };
  const again = freeze(content, prices?.value ?? null);
  if (!again.ok) return err(again.error.map(({ path, message }) => ({ path: `frozen.${path}`, message })));
  if (again.value.text !== canonicalJson(frozen))
    return fault(
      "frozen.evaluation",
      "These are not the numbers that the planner works out from this scenario and these prices.",
    );
  return ok("Its numbers were worked out again here and came out the same.");
}

function faultsOf(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): Faults {
  const faults = issues.flatMap((issue): FieldError[] => {
    const path = issue.path.map(String).join(".");
    const keys = "keys" in issue && Array.isArray(issue.keys) ? issue.keys : null;
    return keys === null
      ? [{ path: path || "file", message: issue.message }]
      : keys.map((key) => ({
          path: [path, String(key)].filter(Boolean).join("."),
          message: "This field is not known.",
        }));
  });
  if (faults.length <= MOST_FAULTS) return faults;
  const rest = faults.length - MOST_FAULTS;
  return [...faults.slice(0, MOST_FAULTS), { path: "file", message: `And ${rest} more faulty fields.` }];
}

/** The words as they were, the people by name, and a paragraph about where it all came from. */
function wordsOf(
  file: DecisionFile,
  checked: string,
  today: string,
): { readonly words: RecordWords; readonly leftOut: readonly string[] } {
  const { words, people } = file;
  const leftOut: string[] = [];
  const named = (part: DecisionFile["people"][number]["part"], others: readonly string[]): string[] => {
    const members = people
      .filter((person) => person.part === part)
      .flatMap(({ name }) => (name === null ? [] : [name]));
    const all = [...new Set([...members, ...others])];
    if (all.length > MAX_NAMES) leftOut.push(`${all.length - MAX_NAMES} of the people who are ${part}`);
    return all.slice(0, MAX_NAMES);
  };
  const from = `Imported on ${formatDate(today)} from decision record ${formatRecordNumber(file.number)} of ${plain(file.team)}, which was ${statusLabels[file.status].label.toLowerCase()}${file.decidedOn === null ? "" : ` (decided on ${formatDate(file.decidedOn)})`}. ${plain(checked)}`;
  const moreInformation = [words.moreInformation, from].filter((part) => part.trim() !== "").join("\n\n");
  if (moreInformation.length > MAX_PART) leftOut.push("the words that say where it came from, for want of room");
  if (file.votes.length > 0) leftOut.push(`${file.votes.length} ${file.votes.length === 1 ? "vote" : "votes"}`);
  if (file.notes.length > 0)
    leftOut.push(`${file.notes.length} ${file.notes.length === 1 ? "note" : "notes"} that were added later`);
  if (file.supersedes !== null || file.supersededBy !== null) leftOut.push("the links to other records of its team");
  return {
    words: {
      ...words,
      moreInformation: moreInformation.length > MAX_PART ? words.moreInformation : moreInformation,
      otherDeciders: named("decider", words.otherDeciders),
      otherConsulted: named("consulted", words.otherConsulted),
      otherInformed: named("informed", words.otherInformed),
    },
    leftOut,
  };
}

/** A team's name inside Markdown says nothing but itself. */
const plain = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|~!&]/g, (sign) => `\\${sign}`);
