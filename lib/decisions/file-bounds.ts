/** What no file of ours goes beyond, looked at before anything else: cheap, whatever the file holds. */
import { err, ok, type Result } from "@/lib/planner/result";
import type { FieldError } from "@/lib/planner/scenario/faults";
import { ONE_LINE_TEXT } from "@/lib/planner/scenario/fields";

/** Ours reach about a dozen levels; what is far deeper would end whoever follows it down. */
const MOST_LEVELS = 64;
const MOST_KEYS = 1_000;
const LONGEST_KEY = 200;
/** In the numbers, where the longest text of ours is a sentence or two. */
const LONGEST_FROZEN_TEXT = 20_000;
/** Far above any bill, and far below where whole cents stop being exact. */
const MOST_NUMBER = 1e12;

/** A list of ours has some dozens of entries, but for these. */
const MOST_ENTRIES = 2_000;
const longLists: Readonly<Record<string, number>> = {
  "frozen.evaluation.platforms": 500,
  "frozen.scenario.workload.items": 10_000,
  "frozen.evaluation.scenario.workload.items": 10_000,
  // Dotted paths into the scenario.
  "frozen.evaluation.assumed": 20_000,
  votes: 20_000,
  notes: 20_000,
};

/** Line ends and tabs are all that a text of people needs; XML, and with it a workbook, takes no others, nor half a letter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it refuses
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/u;

type Fault = FieldError;

/** @returns the first thing in a file that no file of ours has */
export function withinBounds(json: unknown): Result<null, readonly Fault[]> {
  const fault = faultIn(json, []);
  return fault === null ? ok(null) : err([fault]);
}

function faultIn(value: unknown, path: readonly string[]): Fault | null {
  const fault = (message: string): Fault => ({ path: path.join(".") || "file", message });
  if (path.length > MOST_LEVELS) return { path: "file", message: "This file is nested deeper than any of ours." };
  const isFrozen = path[0] === "frozen";
  if (typeof value === "string") {
    if (UNFIT.test(value)) return fault("Holds a character that is no text.");
    if (isFrozen && value.length > LONGEST_FROZEN_TEXT) return fault("Is longer than any text of ours.");
    return isFrozen && !ONE_LINE_TEXT.test(value) ? fault("Must be one line of text.") : null;
  }
  if (typeof value === "number")
    return Math.abs(value) > MOST_NUMBER ? fault("Is larger than any figure of ours.") : null;
  if (typeof value !== "object" || value === null) return null;
  const isList = Array.isArray(value);
  const entries = isList ? value : Object.values(value);
  const most = isList ? (longLists[path.join(".")] ?? MOST_ENTRIES) : MOST_KEYS;
  if (entries.length > most) return fault(`Has more than ${most} entries.`);
  if (!isList && !Object.keys(value).every(isKey)) return fault("Has a field whose name is none of ours.");
  const keys = isList ? null : Object.keys(value);
  for (const [index, entry] of entries.entries()) {
    const inner = faultIn(entry, [...path, keys?.[index] ?? String(index)]);
    if (inner !== null) return inner;
  }
  return null;
}

/** Objects keep a few names for themselves. */
const isKey = (key: string): boolean =>
  key.length <= LONGEST_KEY && ONE_LINE_TEXT.test(key) && !UNFIT.test(key) && !(key in Object.prototype);
