import { invariant } from "./invariant";

/**
 * JSON in one form only: keys in the order of their UTF-16 code units, no whitespace, numbers and strings as JavaScript
 * writes them. Equal values give equal text, whatever order their keys were set in.
 *
 * @param value plain data; members that are undefined are left out, as in JSON
 * @throws InvariantError on what JSON cannot say without losing it: a number that is not finite, undefined in an array, a function
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    invariant(Number.isFinite(value), `no JSON for ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  invariant(isRecord(value), `no JSON for ${typeof value}`);
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(",")}}`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object";
