import type { BarRow } from "@/components/charts/stacked-bars";
import { formatHours } from "@/lib/format/hours";
import { formatUsd } from "@/lib/format/money";
import { formatList, formatNumber } from "@/lib/format/number";
import { formatAvailability } from "@/lib/format/percent";
import { pathInWords, valueInWords } from "@/lib/scenarios/change-words";
import type { SavedPlatform, SavedResult, ScenarioContent } from "@/lib/scenarios/content";
import { entriesOf, isSameValue, itemsOf } from "@/lib/scenarios/entries";

/** A saved scenario as a comparison needs it. */
export interface Compared {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly content: ScenarioContent;
  readonly result: SavedResult;
}

export interface CompareRow {
  readonly key: string;
  readonly heading: string;
  /** One for each scenario, in their order. */
  readonly cells: readonly string[];
  readonly isSame: boolean;
}

export const pickOf = ({ pick, platforms }: SavedResult): SavedPlatform | null =>
  platforms.find(({ id }) => id === pick) ?? null;

/** What the scenarios state, path by path; names head the columns. */
export function constraintRows(scenarios: readonly Compared[]): readonly CompareRow[] {
  const lists = scenarios.map(({ content }) => itemsOf(content).map(({ name }) => name));
  const byService = lists.every((names) => names.length > 0 && new Set(names).size === names.length);
  const entries = scenarios.map(({ content }) => entriesOf(content, byService));
  const paths = [...new Set(entries.flatMap((one) => [...one.keys()]))].filter((path) => path !== "name");
  return paths.map((path) => {
    const values = entries.map((one) => one.get(path) ?? null);
    return {
      key: path,
      heading: pathInWords(path),
      cells: values.map((value) => valueInWords(path, value)),
      isSame: values.every((value) => isSameValue(value, values[0])),
    };
  });
}

const usd = (amount: number | null | undefined): string => (amount == null ? "–" : formatUsd(amount));

const resultFacts: readonly { readonly heading: string; readonly of: (result: SavedResult) => string }[] = [
  { heading: "Pick", of: (result) => pickOf(result)?.name ?? "Nothing fits" },
  {
    heading: "Runner-up",
    of: ({ runnerUp, closeCall, platforms }) => {
      const name = platforms.find(({ id }) => id === runnerUp)?.name;
      return name === undefined ? "None" : closeCall ? `${name}, too close to call` : name;
    },
  },
  { heading: "First year, your labour included", of: (result) => usd(pickOf(result)?.yearOneUsd) },
  { heading: "First year, infrastructure alone", of: (result) => usd(pickOf(result)?.yearOneInfrastructureUsd) },
  { heading: "Infrastructure a month", of: (result) => usd(pickOf(result)?.infrastructureUsdPerMonth) },
  {
    heading: "Hours a month",
    of: (result) => figure(pickOf(result), ({ hoursPerMonth }) => formatHours(hoursPerMonth)),
  },
  { heading: "Hours to set up", of: (result) => figure(pickOf(result), ({ setupHours }) => formatHours(setupHours)) },
  {
    heading: "Expected availability",
    of: (result) => figure(pickOf(result), ({ availabilityPercent }) => formatAvailability(availabilityPercent)),
  },
  { heading: "Points", of: (result) => figure(pickOf(result), ({ points }) => formatNumber(points, 1, 1)) },
  {
    heading: "Platforms that fit",
    of: ({ platforms }) => String(platforms.filter(({ rank }) => rank !== null).length),
  },
  { heading: "Engine", of: ({ engineVersion }) => engineVersion },
];

const figure = (pick: SavedPlatform | null, of: (pick: SavedPlatform) => string): string => (pick ? of(pick) : "–");

/** What the planner said of each when it was saved. */
export const resultRows = (scenarios: readonly Compared[]): readonly CompareRow[] =>
  resultFacts.map(({ heading, of }) => {
    const cells = scenarios.map(({ result }) => of(result));
    return { key: heading, heading, cells, isSame: cells.every((cell) => cell === cells[0]) };
  });

export const hasDowntime = (scenarios: readonly Compared[]): boolean =>
  scenarios.some(({ result }) => result.platforms.some(({ yearOneDowntimeUsd }) => yearOneDowntimeUsd !== null));

type Bar = Omit<BarRow, "label">;

/** The parts of a platform's first year, in the order of the series; null where it has no price. */
export function barOf(
  platform: SavedPlatform,
  { id, name }: Pick<Bar, "id" | "name">,
  withDowntime: boolean,
): Bar | null {
  const { yearOneInfrastructureUsd, yearOneLabourUsd, yearOneDowntimeUsd, lowUsd, highUsd } = platform;
  if (yearOneInfrastructureUsd === null || yearOneLabourUsd === null) return null;
  return {
    id,
    name,
    values: [yearOneInfrastructureUsd, yearOneLabourUsd, ...(withDowntime ? [yearOneDowntimeUsd ?? 0] : [])],
    ...(lowUsd === null || highUsd === null ? {} : { low: lowUsd, high: highUsd }),
  };
}

/** "“EU” is cheapest in the first year, $9,378 on Google Cloud Run; “US” costs $1,200 more." */
export function summaryOf(scenarios: readonly Compared[]): string {
  const priced = scenarios
    .flatMap(({ name, result }) => {
      const pick = pickOf(result);
      return pick?.yearOneUsd == null ? [] : [{ name, platform: pick.name, usd: pick.yearOneUsd }];
    })
    .sort((a, b) => a.usd - b.usd);
  const [cheapest, ...dearer] = priced;
  if (!cheapest) return "Nothing fits any of these scenarios, so there is no first year to compare.";
  const without = scenarios.length - priced.length;
  const rest = dearer.map(({ name, usd: amount }) => `“${name}” costs ${formatUsd(amount - cheapest.usd)} more`);
  return [
    `“${cheapest.name}” is cheapest in the first year, ${formatUsd(cheapest.usd)} on ${cheapest.platform}`,
    rest.length > 0 ? `; ${formatList(rest)}` : "",
    without > 0 ? `. Nothing fits ${without === 1 ? "one" : without} of them.` : ".",
  ].join("");
}
