import type { Series } from "@/components/charts/series";
import type { BarRow } from "@/components/charts/stacked-bars";
import { type Priced, yearOneUsd } from "./roles";

const infrastructure: Series = { key: "infrastructure", label: "Infrastructure", fill: "var(--color-infrastructure)" };
const labour: Series = { key: "labour", label: "Your labour", fill: "var(--color-labour)" };
const downtime: Series = {
  key: "downtime",
  label: "Expected downtime",
  fill: "var(--color-downtime)",
  isHatched: true,
};

export interface SeriesChoice {
  readonly withLabour: boolean;
  /** Only when the team said what an hour costs. */
  readonly withDowntime: boolean;
}

export const seriesFor = ({ withLabour, withDowntime }: SeriesChoice): readonly Series[] => [
  infrastructure,
  ...(withLabour ? [labour] : []),
  ...(withDowntime ? [downtime] : []),
];

/** The values of a platform in the order of `seriesFor`, with the range where labour, its main cause, is in it. */
export function barOf(platform: Priced, { withLabour, withDowntime }: SeriesChoice): Omit<BarRow, "label"> {
  const { yearOne } = platform;
  return {
    id: platform.id,
    name: platform.name,
    values: [
      yearOne.infrastructureUsd,
      ...(withLabour ? [yearOne.labourUsd] : []),
      ...(withDowntime ? [yearOne.downtimeUsd ?? 0] : []),
    ],
    ...(withLabour ? { low: yearOne.lowUsd, high: yearOne.highUsd } : {}),
  };
}

/** Which platforms are drawn before somebody asks for all: the cheapest, and those the reader looks for. */
export function leadingBars(
  sorted: readonly Priced[],
  wanted: readonly string[],
  { most, withLabour }: { readonly most: number; readonly withLabour: boolean },
): readonly Priced[] {
  const kept = new Set(sorted.filter(({ id }) => wanted.includes(id)).map(({ id }) => id));
  for (const { id } of sorted) if (kept.size < most) kept.add(id);
  return sorted
    .filter(({ id }) => kept.has(id))
    .toSorted((a, b) => yearOneUsd(a, withLabour) - yearOneUsd(b, withLabour));
}
