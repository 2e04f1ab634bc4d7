/** A scenario as texts by dotted path: what the form holds, what a link carries, what a `GET` form sends. */

import { type FieldPath, fieldAt, fieldPaths, isFieldPath, valueAt } from "@/lib/planner/scenario/fields";
import type { Scenario } from "@/lib/planner/scenario/scenario";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";
import { type FieldValue, readField, writeField } from "./read-field";

/** Only what somebody stated. Texts may be faulty, because nothing entered is thrown away. */
export type FieldTexts = Readonly<Partial<Record<FieldPath, string>>>;

/** Input for the planner's parser, which alone decides whether it is a scenario. */
export type RawScenario = Readonly<Record<string, unknown>>;

export interface FieldFault {
  readonly path: FieldPath;
  readonly text: string;
  readonly message: string;
}

/** The planner's own objections to a scenario, where it is at hand: they know what our table does not. */
export type ScenarioCheck = (scenario: RawScenario) => readonly { readonly path: string; readonly message: string }[];

const isDefault = (path: FieldPath, value: FieldValue): boolean => {
  const field = fieldAt(path);
  if (field.required || field.derived) return false;
  if (Array.isArray(value)) return value.length === 0;
  return value === field.default;
};

/** Texts in their one form: defaults and empty texts gone, numbers plain, faulty texts kept as they are. */
export function canonicalTexts(texts: FieldTexts): FieldTexts {
  const canonical: Partial<Record<FieldPath, string>> = {};
  for (const path of fieldPaths) {
    const text = texts[path]?.trim() ?? "";
    const read = text === "" ? null : readField(path, text);
    if (read !== null && !(read.ok && isDefault(path, read.value)))
      canonical[path] = read.ok ? writeField(read.value) : text;
    else if (fieldAt(path).required) canonical[path] = String(fieldAt(path).default);
  }
  return canonical;
}

/** The scenario that the texts state, without their faulty ones, and those faults. */
export function readScenario(
  texts: FieldTexts,
  check: ScenarioCheck = () => [],
): { readonly scenario: RawScenario; readonly faults: readonly FieldFault[] } {
  const values = new Map<FieldPath, FieldValue>();
  const faults: FieldFault[] = [];
  for (const path of fieldPaths) {
    const text = texts[path] ?? "";
    const field = fieldAt(path);
    if (text.trim() === "") {
      if (field.required) values.set(path, field.default);
      // A cleared field falls back to its default; a cleared required one is a question without an answer.
      if (field.required && texts[path] !== undefined)
        faults.push({ path, text, message: "Berth needs this one to begin." });
      continue;
    }
    const read = readField(path, text);
    if (!read.ok) {
      faults.push({ path, text, message: read.error });
      if (field.required) values.set(path, field.default);
    } else if (!isDefault(path, read.value)) values.set(path, read.value);
  }
  faults.push(...faultsAcrossFields(values, texts));
  faults.push(...objections(values, texts, check));
  return { scenario: nested(values), faults };
}

/** What the planner objects to, one round after the other, until it accepts what is left. */
function objections(values: Map<FieldPath, FieldValue>, texts: FieldTexts, check: ScenarioCheck): FieldFault[] {
  const faults: FieldFault[] = [];
  for (let found = check(nested(values)); found.length > 0; found = check(nested(values))) {
    const before = faults.length;
    for (const { path: dotted, message } of found) {
      const path = fieldHolding(dotted);
      if (path === null || !takeOut(path, values)) continue;
      faults.push({ path, text: texts[path] ?? "", message });
    }
    if (faults.length === before) break;
  }
  return faults;
}

/** "workload.items.3.cpu" is said of the list, "priorities" of the first of the three. */
function fieldHolding(dotted: string): FieldPath | null {
  const parts = dotted.split(".");
  const candidates = [parts.slice(0, 2).join("."), parts[0] ?? "", `${parts[0]}.cost`];
  return candidates.find(isFieldPath) ?? null;
}

/** False when it was not there, or only as a default that has to be. */
function takeOut(path: FieldPath, values: Map<FieldPath, FieldValue>): boolean {
  const field = fieldAt(path);
  if (!values.has(path) || (field.required && values.get(path) === field.default)) return false;
  if (field.required) values.set(path, field.default);
  else for (const taken of priorityPaths.some((one) => one === path) ? priorityPaths : [path]) values.delete(taken);
  return true;
}

const priorityPaths = ["priorities.cost", "priorities.operations", "priorities.control"] as const;

/** The planner's conditions between fields; what breaks one is taken out, so that the rest still makes a scenario. */
function faultsAcrossFields(values: Map<FieldPath, FieldValue>, texts: FieldTexts): FieldFault[] {
  const faults: FieldFault[] = [];
  const fault = (path: FieldPath, message: string) => faults.push({ path, text: texts[path] ?? "", message });
  const engineers = values.get("team.engineers");
  const platformEngineers = values.get("team.platformEngineers");
  if (typeof engineers === "number" && typeof platformEngineers === "number" && platformEngineers > engineers) {
    fault("team.platformEngineers", `They are part of the team, so at most ${engineers}.`);
    values.delete("team.platformEngineers");
  }
  if (priorityPaths.every((path) => values.get(path) === 0)) {
    fault("priorities.cost", "At least one of the three must be above zero.");
    for (const path of priorityPaths) values.delete(path);
  }
  // The planner takes the three together or not at all.
  if (priorityPaths.some((path) => values.has(path)))
    for (const path of priorityPaths) if (!values.has(path)) values.set(path, fieldAt(path).default);
  return faults;
}

function nested(values: ReadonlyMap<FieldPath, FieldValue>): RawScenario {
  const scenario: Record<string, unknown> = {};
  for (const [path, value] of values) {
    const [head, tail] = path.split(".") as [string, string?]; // the table's paths have one or two parts
    if (tail === undefined) scenario[head] = value;
    else scenario[head] = { ...(scenario[head] as object | undefined), [tail]: value };
  }
  return scenario;
}

/** A scenario's texts, from a complete one or from input that the planner accepts. */
export function textsOfScenario(scenario: Partial<ScenarioInput> | Scenario): FieldTexts {
  const texts: Partial<Record<FieldPath, string>> = {};
  for (const path of fieldPaths) {
    const value = valueAt(scenario, path);
    if (value !== undefined && value !== null) texts[path] = writeField(value as FieldValue); // typed by the planner's schema
  }
  return canonicalTexts(texts);
}
