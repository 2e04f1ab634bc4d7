import type { z } from "zod";
import { formatPlain } from "../format-count";

/** A fault in the input, at the dotted path of the field that carries it. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

const joinPath = (path: readonly PropertyKey[]): string => path.map(String).join(".");

/** Every fault of one complaint of the schema library, in our words. */
export function faultsOf(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: joinPath([...issue.path, key]), message: "This field is not known." }));
  return [{ path: joinPath(issue.path) || "scenario", message: faultOf(issue) }];
}

/** What is wrong, as a form would say it beside the field. */
function faultOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "This field is required."
        : `Must be ${KINDS[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return `Must be one of: ${issue.values.map(String).join(", ")}.`;
    case "too_small":
      return `Must be at least ${formatPlain(Number(issue.minimum), 3)}${unitOf(issue.origin)}.`;
    case "too_big":
      return `Must be at most ${formatPlain(Number(issue.maximum), 3)}${unitOf(issue.origin)}.`;
    default:
      return issue.message;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  string: "text",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};
const unitOf = (origin: string): string =>
  origin === "string" ? " characters long" : origin === "array" ? " entries long" : "";
