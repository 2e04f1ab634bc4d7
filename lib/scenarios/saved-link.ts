/**
 * The address of a saved scenario's page. Without changes it is the page's own, with nothing but the view behind it; with unsaved
 * changes it carries them as a link of the planner, and the version that they began from: `?base=7&v=1&team.engineers=12`.
 */
import { decodeLink, encodeLink, type PlannerState } from "@/lib/link/codec";
import { LINK_VERSION } from "@/lib/link/versions";
import { writeView } from "@/lib/link/view-texts";
import { err, ok, type Result } from "@/lib/planner/result";
import { defaultView, type ResultsViewState } from "@/lib/view-state";

export const BASE = "base";

type Pair = readonly [key: string, text: string];

export interface SavedLink {
  /** Null: nothing is changed. */
  readonly edited: { readonly base: number; readonly state: PlannerState } | null;
  readonly view: ResultsViewState;
  /** As of a link of the planner. */
  readonly leftOut: readonly string[];
  readonly notTaken: readonly string[];
}

/** The error is a sentence for whoever opened it. */
export function readSavedLink(pairs: readonly Pair[]): Result<SavedLink, string> {
  const bases = pairs.flatMap(([key, text]) => (key === BASE && /^[1-9]\d{0,8}$/.test(text) ? [Number(text)] : []));
  const decoded = decodeLink(pairs.filter(([key]) => key !== BASE));
  if (!decoded.ok) return err(decoded.error.message);
  const { state, leftOut, notTaken } = decoded.value;
  const base = bases.at(-1);
  return ok({ edited: base === undefined ? null : { base, state }, view: state.view, leftOut, notTaken });
}

const viewQuery = (view: ResultsViewState): string => new URLSearchParams(writeView(view)).toString();

/** The scenario's part of the query; empty when nothing is changed. */
export const editedQuery = (state: PlannerState, base: number): string =>
  `${BASE}=${base}&${encodeLink({ ...state, view: defaultView }) || `v=${LINK_VERSION}`}`;

export function savedAddress(path: string, scenario: string, view: ResultsViewState): string {
  const query = [scenario, viewQuery(view)].filter((part) => part !== "").join("&");
  return query === "" ? path : `${path}?${query}`;
}
