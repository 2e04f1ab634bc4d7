import type { PlatformEvaluation } from "@/lib/planner/evaluation";
import type { TableFilter, TableSort } from "@/lib/view-state";
import { platformKindLabels } from "@/lib/wording/labels";
import { columns } from "./columns";

const searchable = ({ name, provider, kind, id }: PlatformEvaluation): string =>
  `${name} ${provider} ${platformKindLabels[kind].label} ${id}`.toLowerCase();

/** The platforms that pass a filter; every word of its text must occur somewhere. */
export function filterPlatforms(
  platforms: readonly PlatformEvaluation[],
  { kinds, eligibleOnly, text }: TableFilter,
): readonly PlatformEvaluation[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return platforms.filter(
    (platform) =>
      (kinds.length === 0 || kinds.includes(platform.kind)) &&
      (!eligibleOnly || platform.status === "eligible") &&
      words.every((word) => searchable(platform).includes(word)),
  );
}

/** Sorted by a column; what has no value there stands last in either direction, equals keep the order of the ranking. */
export function sortPlatforms(
  platforms: readonly PlatformEvaluation[],
  { column, direction }: TableSort,
): readonly PlatformEvaluation[] {
  const valueIn = column === "platform" ? ({ name }: PlatformEvaluation): string => name : columns[column].sortValue;
  const sign = direction === "ascending" ? 1 : -1;
  return platforms.toSorted((a, b) => {
    const left = valueIn(a);
    const right = valueIn(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compare(left, right);
  });
}

let collator: Intl.Collator | undefined;
/** Dear to make, and hardly anybody sorts by words. */
const compareWords = (a: string, b: string): number => {
  collator ??= new Intl.Collator("en-US", { numeric: true });
  return collator.compare(a, b);
};

const compare = (a: number | string, b: number | string): number =>
  typeof a === "number" && typeof b === "number" ? a - b : compareWords(String(a), String(b));
