/** How results are shown, in a link: `platform=eks&pin=doks,eks&sort=-year-one&labour=0`. */
import type { PlatformKind } from "@/lib/planner/evaluation";
import { type PlatformId, type PrivatePlatformId, platformIds } from "@/lib/planner/scenario/choices";
import { columnIds, defaultView, MOST_PINS, type ResultsViewState, type TableSort } from "@/lib/view-state";

const kinds: readonly PlatformKind[] = [
  "local",
  "single-host",
  "swarm",
  "paas",
  "managed-kubernetes",
  "self-managed-kubernetes",
];
const LONGEST_SEARCH = 80;

interface ViewKey {
  /** Empty: as by default, and absent from the link. */
  readonly write: (view: ResultsViewState) => string;
  /** Null: not a value of this key. */
  readonly read: (text: string) => Partial<ResultsViewState> | null;
}

const among = <T extends string>(known: readonly T[], text: string): T | null =>
  known.find((candidate) => candidate === text) ?? null;

/** Which private ones there are, only the team's prices know: where there is none of that name, the view is as without it. */
const isPrivate = (text: string): text is PrivatePlatformId => /^private-[a-z0-9-]{1,60}$/.test(text);
const asPlatform = (text: string): PlatformId | null => (isPrivate(text) ? text : among(platformIds, text));

/** Every part must be known: half of a list would show something nobody chose. */
function listOf<T extends string>(read: (part: string) => T | null, text: string): T[] | null {
  const found = new Set<T>();
  for (const part of text.split(",")) {
    const match = read(part);
    if (match === null) return null;
    found.add(match);
  }
  return [...found];
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

const sortKeys = [...columnIds, "platform"] as const;

const readSort = (text: string): TableSort | null => {
  const descending = text.startsWith("-");
  const column = among(sortKeys, descending ? text.slice(1) : text);
  return column && { column, direction: descending ? "descending" : "ascending" };
};

const writeSort = ({ column, direction }: TableSort): string => `${direction === "descending" ? "-" : ""}${column}`;

/** Columns that are all away still have to be said. */
const NO_COLUMNS = "none";

export const viewKeys: Readonly<Record<string, ViewKey>> = {
  platform: {
    write: ({ platform }) => platform ?? "",
    read: (text) => {
      const platform = asPlatform(text);
      return platform && { platform };
    },
  },
  pin: {
    write: ({ pins }) => pins.join(","),
    read: (text) => {
      const pins = listOf(asPlatform, text);
      return pins && pins.length <= MOST_PINS ? { pins } : null;
    },
  },
  labour: {
    write: ({ labour }) => (labour ? "" : "0"),
    read: (text) => (text === "0" || text === "1" ? { labour: text === "1" } : null),
  },
  bars: {
    write: ({ allBars }) => (allBars ? "all" : ""),
    read: (text) => (text === "all" ? { allBars: true } : null),
  },
  differences: {
    write: ({ onlyDifferences }) => (onlyDifferences ? "1" : ""),
    read: (text) => (text === "0" || text === "1" ? { onlyDifferences: text === "1" } : null),
  },
  sort: {
    write: ({ sort }) => (writeSort(sort) === writeSort(defaultView.sort) ? "" : writeSort(sort)),
    read: (text) => {
      const sort = readSort(text);
      return sort && { sort };
    },
  },
  columns: {
    write: ({ columns }) =>
      sameList(columns, defaultView.columns) ? "" : columns.length === 0 ? NO_COLUMNS : columns.join(","),
    read: (text) => {
      const columns = text === NO_COLUMNS ? [] : listOf((part) => among(columnIds, part), text);
      return columns && { columns };
    },
  },
  kinds: {
    write: ({ filter }) => filter.kinds.join(","),
    read: (text) => {
      const wanted = listOf((part) => among(kinds, part), text);
      return wanted && { filter: { ...defaultView.filter, kinds: wanted } };
    },
  },
  fits: {
    write: ({ filter }) => (filter.eligibleOnly ? "1" : ""),
    read: (text) =>
      text === "0" || text === "1" ? { filter: { ...defaultView.filter, eligibleOnly: text === "1" } } : null,
  },
  find: {
    write: ({ filter }) => filter.text.trim().slice(0, LONGEST_SEARCH),
    read: (text) => ({ filter: { ...defaultView.filter, text: text.trim().slice(0, LONGEST_SEARCH) } }),
  },
};

export const isViewKey = (key: string): boolean => Object.hasOwn(viewKeys, key);

export const writeView = (view: ResultsViewState): [key: string, text: string][] =>
  Object.entries(viewKeys)
    .map(([key, { write }]): [string, string] => [key, write(view)])
    .filter(([, text]) => text !== "");

/** The view of some texts by key, and the keys whose texts mean nothing. */
export function readView(texts: ReadonlyMap<string, string>): {
  readonly view: ResultsViewState;
  readonly leftOut: readonly string[];
} {
  let view = defaultView;
  const leftOut: string[] = [];
  for (const [key, { read }] of Object.entries(viewKeys)) {
    const text = texts.get(key);
    if (text === undefined || text === "") continue;
    const part = read(text);
    if (part === null) leftOut.push(key);
    else view = { ...view, ...part, filter: part.filter ? mergedFilter(view, key, part.filter) : view.filter };
  }
  return { view, leftOut };
}

/** Three keys make one filter, each its own part of it. */
const mergedFilter = (
  { filter }: ResultsViewState,
  key: string,
  part: ResultsViewState["filter"],
): ResultsViewState["filter"] => ({
  kinds: key === "kinds" ? part.kinds : filter.kinds,
  eligibleOnly: key === "fits" ? part.eligibleOnly : filter.eligibleOnly,
  text: key === "find" ? part.text : filter.text,
});
