import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/**
 * A case: a scenario and what must be true of its answer. The files are plain JSON, so that they also run against any
 * started server.
 */
const expectation = z.union([
  z.tuple([z.string(), z.string()]),
  z.tuple([z.string(), z.string(), z.unknown()]),
  z.tuple([z.string(), z.literal("≈"), z.number(), z.number()]),
]);
const caseSchema = z.strictObject({
  id: z.string(),
  why: z.string(),
  priceBook: z.string().optional(),
  assumptions: z.record(z.string(), z.unknown()).optional(),
  scenario: z.unknown(),
  status: z.int().optional(),
  expect: z.array(expectation).min(1),
});
export type Case = z.infer<typeof caseSchema>;
export type Expectation = z.infer<typeof expectation>;

export interface CaseFile {
  readonly file: string;
  readonly cases: readonly Case[];
}

export const caseFiles = (): readonly CaseFile[] =>
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((file) => ({
      file,
      cases: z.array(caseSchema).parse(JSON.parse(readFileSync(path.join(import.meta.dirname, file), "utf8"))),
    }));

/** The body a case sends. */
export const requestOf = ({ scenario, priceBook, assumptions }: Case): object => ({
  scenario,
  ...(priceBook === undefined ? {} : { priceBook }),
  ...(assumptions === undefined ? {} : { assumptions }),
});

/** A member of a JSON value; undefined where there is none. */
const member = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined; // any key may be asked for

const platformOf = (answer: unknown, id: string): unknown => {
  const list = member(answer, "platforms");
  return Array.isArray(list) ? list.find((platform) => member(platform, "id") === id) : undefined;
};

/** What stands at a dotted path; `platforms.ID` is the platform of that id, wherever it is ranked. */
export function valueAt(answer: unknown, dotted: string): unknown {
  const [head, id, ...rest] = dotted.split(".");
  const [start, keys] =
    head === "platforms" && id !== undefined ? [platformOf(answer, id), rest] : [answer, dotted.split(".")];
  return keys.reduce(member, start);
}

/** Excluded and unpriced platforms come after every ranked one. */
function rankOf(answer: unknown, id: string): number {
  const rank = member(platformOf(answer, id), "rank");
  return typeof rank === "number" ? rank : Number.POSITIVE_INFINITY;
}

type Operator = (actual: unknown, wanted: unknown, tolerance: number) => boolean;

const isThere = (actual: unknown): boolean => actual !== undefined && actual !== null;
const compares =
  (holds: (actual: number, wanted: number, tolerance: number) => boolean): Operator =>
  (actual, wanted, tolerance) =>
    typeof actual === "number" && typeof wanted === "number" && holds(actual, wanted, tolerance);
const isOneOf: Operator = (actual, wanted) => Array.isArray(wanted) && wanted.includes(actual);

const operators: Readonly<Record<string, Operator>> = {
  "=": (actual, wanted) => actual === wanted,
  "!=": (actual, wanted) => actual !== undefined && actual !== wanted,
  in: isOneOf,
  "not-in": (actual, wanted, tolerance) => actual !== undefined && !isOneOf(actual, wanted, tolerance),
  "≈": compares((actual, wanted, tolerance) => Math.abs(actual - wanted) <= tolerance),
  "<": compares((actual, wanted) => actual < wanted),
  "<=": compares((actual, wanted) => actual <= wanted),
  ">": compares((actual, wanted) => actual > wanted),
  ">=": compares((actual, wanted) => actual >= wanted),
  exists: isThere,
  absent: (actual) => !isThere(actual),
  includes: (actual, wanted) => typeof wanted === "string" && JSON.stringify(actual ?? "").includes(wanted),
};

/** A price is hit when it is right to half a cent, unless the case says otherwise. */
const HALF_A_CENT = 0.005;

/** What is wrong with an expectation, in words; null when it holds. */
export function missOf(answer: unknown, [what, operator, wanted, tolerance = HALF_A_CENT]: Expectation): string | null {
  if (operator === "before") {
    const [better, worse] = [rankOf(answer, what), rankOf(answer, String(wanted))];
    return better < worse ? null : `${what} (rank ${better}) is not before ${wanted} (rank ${worse})`;
  }
  const holds = operators[operator];
  if (holds === undefined) return `there is no operator ${operator}`;
  const actual = valueAt(answer, what);
  if (holds(actual, wanted, tolerance)) return null;
  return `${what} ${operator} ${JSON.stringify(wanted) ?? ""}: it is ${JSON.stringify(actual)?.slice(0, 300)}`;
}
