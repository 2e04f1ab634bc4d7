import { formatNumber } from "@/lib/format/number";
import { err, ok, type Result } from "@/lib/planner/result";
import {
  type Field,
  type FieldPath,
  fieldAt,
  NOT_ONE_LINE,
  type NumberField,
  ONE_LINE_TEXT,
} from "@/lib/planner/scenario/fields";
import { type Item, joinItems, readItems, toItemTexts } from "./items";
import { parseNumber } from "./numbers";

export type FieldValue = number | string | boolean | null | readonly string[] | readonly Item[];

/** The text of a field as a value, or what is wrong with it in words that stand beside the field. */
export function readField(path: FieldPath, text: string): Result<FieldValue, string> {
  return readAs(fieldAt(path), text);
}

function readAs(field: Field, text: string): Result<FieldValue, string> {
  const trimmed = text.trim();
  switch (field.kind) {
    case "number":
      return readNumber(field, trimmed);
    case "choice":
      if (field.options.includes(trimmed)) return ok(trimmed);
      return err("This choice is not known. Pick one of those offered.");
    case "flag":
      if (trimmed === "1" || trimmed === "0") return ok(trimmed === "1");
      return err("Answer with 1 for yes or 0 for no.");
    case "set": {
      const given = trimmed.split(",").map((part) => part.trim());
      const unknown = given.filter((part) => part !== "" && !field.options.includes(part));
      if (unknown.length > 0) return err(`Not known: ${unknown.slice(0, 3).join(", ")}.`);
      // The order of the table, so that one set has one text.
      return ok(field.options.filter((option) => given.includes(option)));
    }
    case "text":
      if (trimmed.length > field.max) return err(`At most ${field.max} characters.`);
      return ONE_LINE_TEXT.test(trimmed) ? ok(trimmed) : err(NOT_ONE_LINE);
    case "items": {
      const { items, faults } = readItems(trimmed);
      return faults[0] === undefined ? ok(items) : err(`Service ${faults[0].index + 1}: ${faults[0].message}`);
    }
  }
}

function readNumber({ whole, min, max }: NumberField, text: string): Result<number, string> {
  const value = parseNumber(text);
  if (value !== null && value >= min && value <= max && (!whole || Number.isInteger(value))) return ok(value);
  return err(`Enter ${whole ? "a whole number" : "a number"} from ${formatNumber(min, 3)} to ${formatNumber(max, 3)}.`);
}

/** The one text of a value, as links carry it. */
export function writeField(value: FieldValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value !== "object") return String(value);
  return value.every((part) => typeof part === "string")
    ? value.join(",")
    : joinItems(value.map((item) => toItemTexts(item as Item))); // a list holds either strings or items
}
