/** The page's state as a query string and back. Only what differs from the defaults is in a link. */
import type { AssumptionOverrides } from "@/lib/planner/assumptions";
import { ok, type Result } from "@/lib/planner/result";
import { type FieldPath, fieldAt, fieldPaths, isFieldPath } from "@/lib/planner/scenario/fields";
import { exampleTexts } from "@/lib/samples";
import { defaultView, type ResultsViewState, type ViewLink } from "@/lib/view-state";
import { ASSUMPTION_PREFIX, isKnownAssumption, readAssumption, writeAssumptions } from "./assumption-texts";
import { canonicalTexts, type FieldTexts } from "./scenario-texts";
import { LINK_VERSION, type LinkError, toPresentVersion } from "./versions";
import { isViewKey, readView, writeView } from "./view-texts";

export interface PlannerState {
  /** What the visitor stated, as texts by dotted path. */
  readonly fields: FieldTexts;
  /** Null: the newest list book. */
  readonly priceBook: string | null;
  readonly assumptions: AssumptionOverrides;
  readonly view: ResultsViewState;
}

export interface DecodedLink {
  readonly state: PlannerState;
  /** Keys that mean nothing here. Everything else still opens. */
  readonly leftOut: readonly string[];
  /** Ids of assumptions whose values are outside their ranges; they keep their defaults. */
  readonly notTaken: readonly string[];
}

type Pair = readonly [key: string, text: string];

const PRICE_BOOK = "book";
const PRICE_BOOK_ID = /^[a-z0-9][a-z0-9.-]{0,63}$/;
/** What other people's tools hang on a link, and what our own plain form sends along without meaning anything. */
const MEANINGLESS = /^(utm_\w+|fbclid|gclid|ref|workload\.by)$/;

/**
 * Reads a link. Never throws: a link comes from anywhere.
 *
 * @param pairs keys and texts as in the query, in order; a key may come more than once
 */
export function decodeLink(pairs: Iterable<Pair>): Result<DecodedLink, LinkError> {
  const given = new Map<string, string[]>();
  for (const [key, text] of pairs) given.set(key, [...(given.get(key) ?? []), text]);
  const present = toPresentVersion(given);
  if (!present.ok) return present;

  const stated: Partial<Record<FieldPath, string>> = {};
  const assumptions: Record<string, AssumptionOverrides[string]> = {};
  const viewTexts = new Map<string, string>();
  const leftOut: string[] = [];
  const notTaken: string[] = [];
  let priceBook: string | null = null;
  for (const [key, texts] of present.value) {
    const text = last(texts);
    if (isFieldPath(key)) stated[key] = fieldAt(key).kind === "set" ? texts.join(",") : text;
    else if (isViewKey(key)) viewTexts.set(key, text);
    else if (key === PRICE_BOOK && (text === "" || PRICE_BOOK_ID.test(text))) priceBook = text || null;
    else if (key.startsWith(ASSUMPTION_PREFIX)) {
      const id = key.slice(ASSUMPTION_PREFIX.length);
      const typed = assumptionText(texts);
      const value = typed === "" ? null : readAssumption(id, typed);
      if (value !== null)
        assumptions[id] = value; // a known id by then, so no key of a prototype
      else if (typed !== "" && isKnownAssumption(id)) notTaken.push(id);
      else if (typed !== "") leftOut.push(key);
    } else if (!MEANINGLESS.test(key)) leftOut.push(key);
  }
  const { view, leftOut: viewLeftOut } = readView(viewTexts);
  // A link that states nothing opens on the example.
  const fields = Object.keys(stated).length === 0 ? exampleTexts : canonicalTexts(stated);
  return ok({ state: { fields, priceBook, assumptions, view }, leftOut: [...leftOut, ...viewLeftOut], notTaken });
}

/** Of several texts under one name the last counts: a check box comes after the hidden answer "no". */
const last = (texts: readonly string[]): string => texts.findLast((text) => text.trim() !== "") ?? "";

/**
 * An assumption's field comes after the hidden one that carries its present value through a plain form, so the last word is
 * the reader's, emptied fields included; three fields of one name are the hours low, likely and high.
 */
const assumptionText = (texts: readonly string[]): string => {
  if (texts.length < 3) return texts.at(-1)?.trim() ?? "";
  const three = texts.slice(-3);
  return three.every((text) => text.trim() === "") ? "" : three.join("~");
};

/** Two scenarios are one when their canonical texts are. */
export const isExample = (fields: FieldTexts): boolean => sameTexts(canonicalTexts(fields), exampleTexts);

const sameTexts = (a: FieldTexts, b: FieldTexts): boolean => fieldPaths.every((path) => a[path] === b[path]);

/** Keys and texts of a state, in one order, so that one state has one link. */
export function linkPairs({ fields, priceBook, assumptions, view }: PlannerState): Pair[] {
  const canonical = canonicalTexts(fields);
  const pairs: Pair[] = [];
  if (!sameTexts(canonical, exampleTexts))
    for (const path of fieldPaths) {
      const text = canonical[path];
      if (text !== undefined) pairs.push([path, text]);
    }
  if (priceBook !== null) pairs.push([PRICE_BOOK, priceBook]);
  pairs.push(...writeAssumptions(assumptions), ...writeView(view));
  return pairs.length === 0 ? [] : [["v", String(LINK_VERSION)], ...pairs];
}

/** Signs that are legal in a query and easier to read as they are. */
const READABLE: Readonly<Record<string, string>> = { "%2C": ",", "%3A": ":", "%3B": ";", "%7E": "~", "%21": "!" };

const queryOf = (pairs: readonly Pair[]): string =>
  new URLSearchParams(pairs.map(([key, text]) => [key, text]))
    .toString()
    .replace(/%(?:2C|3A|3B|7E|21)/g, (code) => READABLE[code] ?? code);

/** The query string without its question mark; empty for the example as it comes. */
export const encodeLink = (state: PlannerState): string => queryOf(linkPairs(state));

const addressOf = (query: string): string => (query === "" ? "/" : `/?${query}`);

/** The page's address for a state. */
export const addressFor = (state: PlannerState): string => addressOf(encodeLink(state));

/** Links to the same scenario seen otherwise. A page has hundreds of them, so the scenario is written only once. */
export function viewLinks(state: PlannerState): ViewLink {
  const scenario = linkPairs({ ...state, view: defaultView });
  const start = queryOf(scenario.length === 0 ? [["v", String(LINK_VERSION)]] : scenario);
  return (change) => {
    const view = writeView({ ...state.view, ...change });
    if (view.length === 0) return addressOf(scenario.length === 0 ? "" : start);
    return addressOf(`${start}&${queryOf(view)}`);
  };
}

/** Pairs of Next's search parameters or of a query string. */
export function pairsOf(query: string | Readonly<Record<string, string | readonly string[] | undefined>>): Pair[] {
  if (typeof query === "string") return [...new URLSearchParams(query)];
  return Object.entries(query).flatMap(([key, value]): Pair[] =>
    value === undefined ? [] : typeof value === "string" ? [[key, value]] : value.map((text): Pair => [key, text]),
  );
}
