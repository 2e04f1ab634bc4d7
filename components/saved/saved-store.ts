/** What is saved, and what is being done about what is not: outside of React, like the planner's own state. */
import { encodeLink, type PlannerState } from "@/lib/link/codec";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { stateOfContent } from "@/lib/scenarios/planner-state";
import { parseTags, splitTags } from "@/lib/scenarios/texts";
import { defaultView } from "@/lib/view-state";

/** What a version holds and the planner's form does not. */
export interface Details {
  readonly description: string;
  /** As typed, with commas between. */
  readonly tags: string;
  readonly priceRevision: number | null;
}

export type SaveStatus =
  | { readonly code: "idle" }
  | { readonly code: "saving" }
  /** At what time, by the reader's own clock. */
  | { readonly code: "saved"; readonly at: string }
  | { readonly code: "failed"; readonly message: string };

export interface SavedState {
  /** The version that a save begins from. */
  readonly base: number;
  /** What that version holds. */
  readonly content: ScenarioContent;
  readonly details: Details;
  readonly status: SaveStatus;
}

export interface SavedStore {
  readonly get: () => SavedState;
  /** What a version holds that was a base on this page before. */
  readonly contentAt: (version: number) => ScenarioContent | undefined;
  readonly set: (change: Partial<SavedState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createSavedStore(initial: SavedState): SavedStore {
  let state = initial;
  const listeners = new Set<() => void>();
  const contents = new Map([[state.base, state.content]]);
  return {
    get: () => state,
    contentAt: (version) => contents.get(version),
    set: (change) => {
      state = { ...state, ...change };
      contents.set(state.base, state.content);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const detailsOf = ({ description, tags, priceRevision }: ScenarioContent): Details => ({
  description,
  tags: tags.join(", "),
  priceRevision,
});

/** What a link says of a state apart from how it is looked at. */
export const scenarioQuery = (state: PlannerState): string => encodeLink({ ...state, view: defaultView });

const known = new WeakMap<ScenarioContent, string>();

export function savedQuery(content: ScenarioContent, newestBook: string): string {
  const query = known.get(content) ?? scenarioQuery(stateOfContent(content, newestBook));
  known.set(content, query);
  return query;
}

const normalTags = (text: string): string => {
  const tags = parseTags(splitTags(text));
  return tags.ok ? tags.value.join() : text;
};

export const areDetailsSaved = ({ content, details }: SavedState): boolean => {
  const saved = detailsOf(content);
  return (
    details.description.trim() === saved.description &&
    details.priceRevision === saved.priceRevision &&
    normalTags(details.tags) === normalTags(saved.tags)
  );
};

/** Whether everything on the page is what the base version holds. */
export const isSaved = (saved: SavedState, planner: PlannerState, newestBook: string): boolean =>
  areDetailsSaved(saved) && scenarioQuery(planner) === savedQuery(saved.content, newestBook);
