/** What a list of scenarios shows, as its address says it: `?q=eu&sort=-cost&state=archived&tag=q3&after=…`. */
import { isId } from "@/lib/ids";

export const sortKeys = ["updated", "created", "name", "cost"] as const;
export type SortKey = (typeof sortKeys)[number];

export interface ListSort {
  readonly key: SortKey;
  readonly direction: "ascending" | "descending";
}

export const listStates = ["active", "archived", "deleted"] as const;
export type ListState = (typeof listStates)[number];

export interface ListQuery {
  /** Words, each of which a scenario has to have; the beginning of a word is enough. */
  readonly search: string;
  readonly sort: ListSort;
  readonly state: ListState;
  readonly tag: string | null;
  /** Platform id of the pick; "none": nothing fits. */
  readonly pick: string | null;
  /** Who saved it last, by id. */
  readonly who: string | null;
  /** Where the page begins: behind this row. */
  readonly after: Cursor | null;
}

/** The last row of a page: what it is sorted by, as the database writes it, and its id. */
export interface Cursor {
  readonly value: string;
  readonly id: string;
}

/** The newest first, dear ones first, names from A. */
const usualDirection: Readonly<Record<SortKey, ListSort["direction"]>> = {
  updated: "descending",
  created: "descending",
  name: "ascending",
  cost: "ascending",
};

export const firstPage: ListQuery = {
  search: "",
  sort: { key: "updated", direction: "descending" },
  state: "active",
  tag: null,
  pick: null,
  who: null,
  after: null,
};

const LONGEST_SEARCH = 120;
const LONGEST_VALUE = 512;

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** PostgreSQL takes no NUL in a text; other control characters are part of no word. */
const clean = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]/gu, " ").trim();

/** Reads an address. What means nothing is as if it were not there: an address comes from anywhere. */
export function readListQuery(params: Params): ListQuery {
  const text = (key: string): string => {
    const value = params[key];
    return clean(typeof value === "string" ? value : (value?.at(-1) ?? ""));
  };
  const sort = readSort(text("sort"));
  const who = text("who");
  return {
    search: text("q").slice(0, LONGEST_SEARCH),
    sort,
    state: listStates.find((state) => state === text("state")) ?? "active",
    tag: text("tag") || null,
    pick: /^[a-z0-9-]{1,80}$/.test(text("pick")) ? text("pick") : null,
    who: isId(who) ? who : null,
    after: readCursor(text("after"), sort),
  };
}

function readSort(text: string): ListSort {
  const isTurned = text.startsWith("-");
  const key = sortKeys.find((known) => known === (isTurned ? text.slice(1) : text));
  if (key === undefined) return firstPage.sort;
  const usual = usualDirection[key];
  return { key, direction: isTurned ? opposite(usual) : usual };
}

export const opposite = (direction: ListSort["direction"]): ListSort["direction"] =>
  direction === "ascending" ? "descending" : "ascending";

const writeSort = ({ key, direction }: ListSort): string => (direction === usualDirection[key] ? key : `-${key}`);

export const sortBy = (key: SortKey, now: ListSort): ListSort => ({
  key,
  direction: now.key === key ? opposite(now.direction) : usualDirection[key],
});

/** The query string without its question mark; what is as usual is not in it. */
export function writeListQuery(query: ListQuery): string {
  const params = new URLSearchParams();
  if (query.search !== "") params.set("q", query.search);
  const sort = writeSort(query.sort);
  if (sort !== writeSort(firstPage.sort)) params.set("sort", sort);
  if (query.state !== "active") params.set("state", query.state);
  for (const key of ["tag", "pick", "who"] as const) if (query[key] !== null) params.set(key, query[key]);
  if (query.after !== null) params.set("after", writeCursor(query.after, query.sort));
  return params.toString();
}

/** Whether it narrows down what there is in this state. */
export const isNarrowed = ({ search, tag, pick, who }: ListQuery): boolean =>
  search !== "" || tag !== null || pick !== null || who !== null;

/** Opaque to readers, and good for one order only: in another it would point nowhere. */
export const writeCursor = ({ value, id }: Cursor, sort: ListSort): string =>
  base64Url(JSON.stringify([writeSort(sort), value, id]));

/** Null for anything that is not a cursor of ours for this order. */
export function readCursor(text: string, sort: ListSort): Cursor | null {
  if (text === "") return null;
  const parts = parseJson(fromBase64Url(text));
  if (!Array.isArray(parts) || parts.length !== 3 || !parts.every((part) => typeof part === "string")) return null;
  const [order, value, id] = parts as [string, string, string]; // checked above
  if (order !== writeSort(sort) || !isId(id) || value.length > LONGEST_VALUE || clean(value) !== value) return null;
  return isSortValue(sort.key, value) ? { value, id } : null;
}

function isSortValue(key: SortKey, value: string): boolean {
  switch (key) {
    case "updated":
    case "created":
      return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value));
    case "cost":
      return /^-?\d{1,16}$/.test(value);
    case "name":
      return value !== "";
  }
}

const base64Url = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

function fromBase64Url(text: string): string {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(binary, (sign) => sign.charCodeAt(0)));
  } catch {
    return "";
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
