import type { ContentChange, ScenarioContent } from "./content";
import { canTellByService, contentOf, entriesOf, isSameValue } from "./entries";

/** What leads from one content to another, field by field, in the order of the form. */
export function changesBetween(from: ScenarioContent, to: ScenarioContent): ContentChange[] {
  const byService = canTellByService(from, to);
  const [before, after] = [entriesOf(from, byService), entriesOf(to, byService)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path): ContentChange[] => {
    const change = { path, from: before.get(path) ?? null, to: after.get(path) ?? null };
    return isSameValue(change.from, change.to) ? [] : [change];
  });
}

/** The content that some changes lead to. */
export function applyChanges(content: ScenarioContent, changes: readonly ContentChange[]): ScenarioContent {
  // A change of the list as a whole says so; else its services are changed one by one.
  const byService = !changes.some(({ path }) => path === "workload.items");
  const entries = new Map(entriesOf(content, byService));
  for (const { path, to } of changes)
    if (to === null) entries.delete(path);
    else entries.set(path, to);
  return contentOf(entries);
}
