/** A content as values by path, and back: what changes and merges are told in. */
import { canonicalJson } from "@/lib/planner/canonical-json";
import { fieldPaths, valueAt } from "@/lib/planner/scenario/fields";
import type { ScenarioInput, WorkloadItem } from "@/lib/planner/scenario/schema";
import type { ScenarioContent } from "./content";

/** Only what is stated; what is absent counts as null everywhere. */
export type Entries = ReadonlyMap<string, unknown>;

export const ITEMS = "workload.items";
export const ITEM_PREFIX = `${ITEMS}.`;
export const ASSUMPTION_PREFIX = "assumptions.";
/** The planner takes the three together or not at all, so they are one value here. */
export const PRIORITIES = "priorities";

export type Items = readonly WorkloadItem[];

export const itemsOf = ({ scenario }: ScenarioContent): Items => scenario.workload?.items ?? [];

/** @param byService each listed service under its own name, or the list as one value */
export function entriesOf(content: ScenarioContent, byService: boolean): Entries {
  const entries = new Map<string, unknown>();
  const state = (path: string, value: unknown) => {
    if (value !== undefined && value !== null) entries.set(path, value);
  };
  for (const path of fieldPaths) {
    if (path.startsWith(`${PRIORITIES}.`)) continue;
    if (path !== ITEMS) state(path, valueAt(content.scenario, path));
    else if (byService) for (const item of itemsOf(content)) state(ITEM_PREFIX + item.name, item);
    else state(ITEMS, content.scenario.workload?.items);
  }
  state(PRIORITIES, content.scenario.priorities);
  for (const [id, value] of Object.entries(content.assumptions)) state(ASSUMPTION_PREFIX + id, value);
  state("priceBook", content.priceBook);
  state("priceRevision", content.priceRevision);
  state("description", content.description || null);
  state("tags", content.tags.length === 0 ? null : content.tags);
  return entries;
}

/** The content that some entries state. Services under their own names come in the order of `entries`. */
export function contentOf(entries: Entries): ScenarioContent {
  const scenario: Record<string, unknown> = {};
  const assumptions: Record<string, ScenarioContent["assumptions"][string]> = {};
  const items: unknown[] = [];
  const place = (path: string, value: unknown) => {
    const [head = "", tail] = path.split(".") as [string, string?];
    if (tail === undefined) scenario[head] = value;
    else scenario[head] = { ...(scenario[head] as object | undefined), [tail]: value };
  };
  for (const path of [...fieldPaths, PRIORITIES]) if (entries.has(path)) place(path, entries.get(path));
  for (const [path, value] of entries) {
    if (path.startsWith(ITEM_PREFIX)) items.push(value);
    if (path.startsWith(ASSUMPTION_PREFIX))
      assumptions[path.slice(ASSUMPTION_PREFIX.length)] = value as ScenarioContent["assumptions"][string];
  }
  if (items.length > 0) place(ITEMS, items);
  return {
    scenario: scenario as unknown as ScenarioInput, // made of the entries of one; whoever takes it in from outside parses it
    priceBook: String(entries.get("priceBook") ?? ""),
    priceRevision: (entries.get("priceRevision") ?? null) as number | null,
    assumptions,
    description: String(entries.get("description") ?? ""),
    tags: (entries.get("tags") ?? []) as readonly string[],
  };
}

export const isSameValue = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** Two contents are one when they state the same, in whatever order their keys were set. */
export const isSameContent = (a: ScenarioContent, b: ScenarioContent): boolean =>
  isSameValue(Object.fromEntries(entriesOf(a, false)), Object.fromEntries(entriesOf(b, false)));

const namesOf = (items: Items): string[] => items.map(({ name }) => name);
const isDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length;

/**
 * Whether the way from one list of services to another can be told service by service: both have one, no name comes twice, and
 * what both have stands in one order with the new ones behind it.
 */
export function canTellByService(from: ScenarioContent, to: ScenarioContent): boolean {
  const [before, after] = [namesOf(itemsOf(from)), namesOf(itemsOf(to))];
  if (before.length === 0 || after.length === 0 || !isDistinct(before) || !isDistinct(after)) return false;
  const kept = before.filter((name) => after.includes(name));
  return kept.every((name, index) => after[index] === name);
}

/** The services that one list has and another has not, in their order. */
export const addedNames = (from: ScenarioContent, to: ScenarioContent): string[] => {
  const before = new Set(namesOf(itemsOf(from)));
  return namesOf(itemsOf(to)).filter((name) => !before.has(name));
};
