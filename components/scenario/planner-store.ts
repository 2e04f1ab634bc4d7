/** The page's state, outside of React: a field that changes renders itself and nothing else of the form. */
import type { PlannerState } from "@/lib/link/codec";
import {
  canonicalTexts,
  type FieldFault,
  type FieldTexts,
  type RawScenario,
  readScenario,
} from "@/lib/link/scenario-texts";
import type { AssumptionOverrides } from "@/lib/planner/assumptions";
import { type FieldPath, fieldAt } from "@/lib/planner/scenario/fields";
import type { ViewChange } from "@/lib/view-state";

export interface Notice {
  readonly message: string;
  /** What "Undo" brings back. */
  readonly before: PlannerState;
}

/** What the visitor answered: all that can be faulty together. */
type Answers = Pick<PlannerState, "fields" | "assumptions">;

/** The planner's objections, once it is loaded. */
export type PlannerCheck = (
  scenario: RawScenario,
  assumptions: AssumptionOverrides,
) => readonly { readonly path: string; readonly message: string }[];

export interface WorkspaceState extends PlannerState {
  readonly faults: readonly FieldFault[];
  /** The last answers without a fault: what the results show. */
  readonly good: Answers;
  readonly notice: Notice | null;
  /** The change before this one was only just made, as when a hand drags or types quickly. */
  readonly isInHaste: boolean;
}

/** Changes closer together than this, in ms, are made in haste. */
const HASTE_MS = 120;

/** Whether a change deserves a step of its own in the browser's history. */
export type HistoryStep = "replace" | "push" | "none";
export type Listener = (step: HistoryStep) => void;

export interface PlannerStore {
  readonly get: () => WorkspaceState;
  readonly subscribe: (listener: Listener) => () => void;
  /** Takes a text as it was typed. */
  readonly setField: (path: FieldPath, text: string) => void;
  readonly setFields: (texts: FieldTexts) => void;
  /** Brings a field into its one form once the visitor leaves it; what cannot be read stays as it was typed. */
  readonly settleField: (path: FieldPath) => void;
  readonly resetField: (path: FieldPath) => void;
  /** Another scenario, without the assumptions of the one before, and with a way back. */
  readonly replaceScenario: (fields: FieldTexts, message: string) => void;
  /** Another scenario with all that belongs to it, as a step of its own in the history. */
  readonly replaceState: (state: PlannerState) => void;
  /** Some fields at once, with a way back. */
  readonly changeWithUndo: (texts: FieldTexts, message: string) => void;
  readonly undo: () => void;
  readonly dismissNotice: () => void;
  readonly setPriceBook: (id: string | null) => void;
  readonly changeAssumption: (id: string, value: AssumptionOverrides[string] | null) => void;
  readonly changeView: (change: ViewChange, step?: HistoryStep) => void;
  /** From now on the planner itself is asked. */
  readonly takeCheck: (check: PlannerCheck) => void;
  /** From the address, on "back" and "forward". */
  readonly load: (state: PlannerState) => void;
}

/** The fields as they are when nothing else is known: their faulty texts out of the way. */
const withoutFaults = (fields: FieldTexts, faults: readonly FieldFault[]): FieldTexts => {
  const kept = { ...fields };
  for (const { path } of faults) {
    delete kept[path];
    // The three priorities are taken together or not at all.
    if (path === "priorities.cost") for (const priority of priorityPaths) delete kept[priority];
  }
  return canonicalTexts(kept);
};
const priorityPaths = ["priorities.cost", "priorities.operations", "priorities.control"] as const;

const stateOf = ({ fields, priceBook, assumptions, view }: PlannerState): PlannerState => ({
  fields,
  priceBook,
  assumptions,
  view,
});

const isSame = (a: Answers, b: Answers): boolean => JSON.stringify(a) === JSON.stringify(b);

/** @param known faults that the server's planner found, for the time until the browser has its own */
export function createPlannerStore(initial: PlannerState, known?: readonly FieldFault[]): PlannerStore {
  let check: PlannerCheck | null = null;
  const faultsOf = ({ fields, assumptions }: Answers) =>
    readScenario(fields, (scenario) => check?.(scenario, assumptions) ?? []).faults;

  /** A state that nothing came before. */
  const fresh = (state: PlannerState, faults = faultsOf(state)): WorkspaceState => ({
    ...state,
    faults,
    good: { fields: withoutFaults(state.fields, faults), assumptions: state.assumptions },
    notice: null,
    isInHaste: false,
  });

  let state = fresh(initial, known);
  let changedAt = Number.NEGATIVE_INFINITY;
  const listeners = new Set<Listener>();

  const set = (next: WorkspaceState, step: HistoryStep) => {
    const now = performance.now();
    state = { ...next, isInHaste: now - changedAt < HASTE_MS };
    changedAt = now;
    for (const listener of listeners) listener(step);
  };
  const answer = (change: Partial<Answers>, step: HistoryStep, notice: Notice | null) => {
    const next = { ...state, ...change };
    const faults = faultsOf(next);
    const stated = { fields: canonicalTexts(next.fields), assumptions: next.assumptions };
    // An unchanged object tells the results that there is nothing to compute.
    const good = faults.length > 0 || isSame(stated, state.good) ? state.good : stated;
    set({ ...next, faults, good, notice }, step);
  };
  const without = (path: FieldPath): FieldTexts => {
    const { [path]: _, ...rest } = state.fields;
    return rest;
  };

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setField: (path, text) => answer({ fields: { ...state.fields, [path]: text } }, "replace", null),
    setFields: (texts) => answer({ fields: { ...state.fields, ...texts } }, "replace", null),
    settleField: (path) => {
      const text = state.fields[path];
      if (text === undefined) return;
      const settled = canonicalTexts({ [path]: text })[path];
      // An emptied question that has to be answered stays empty, with its fault.
      if (settled === text || (text.trim() === "" && fieldAt(path).required)) return;
      const fields = settled === undefined ? without(path) : { ...state.fields, [path]: settled };
      answer({ fields }, "replace", state.notice);
    },
    resetField: (path) => answer({ fields: without(path) }, "replace", null),
    replaceScenario: (fields, message) =>
      set({ ...fresh({ ...state, fields, assumptions: {} }), notice: { message, before: stateOf(state) } }, "push"),
    replaceState: (next) => set(fresh(stateOf(next)), "push"),
    changeWithUndo: (texts, message) =>
      answer({ fields: { ...state.fields, ...texts } }, "replace", { message, before: stateOf(state) }),
    undo: () => {
      const before = state.notice?.before;
      if (before) set({ ...fresh(before), view: state.view }, "push");
    },
    dismissNotice: () => set({ ...state, notice: null }, "none"),
    setPriceBook: (priceBook) => set({ ...state, priceBook }, "replace"),
    changeAssumption: (id, value) => {
      const { [id]: _, ...rest } = state.assumptions;
      answer({ assumptions: value === null ? rest : { ...rest, [id]: value } }, "replace", null);
    },
    changeView: (change, step = "replace") => set({ ...state, view: { ...state.view, ...change } }, step),
    takeCheck: (next) => {
      if (next === check) return;
      check = next;
      const faults = faultsOf(state);
      const faultsOfGood = faultsOf(state.good);
      const good =
        faultsOfGood.length === 0
          ? state.good
          : { ...state.good, fields: withoutFaults(state.good.fields, faultsOfGood) };
      if (faults.length > 0 || state.faults.length > 0 || good !== state.good) set({ ...state, faults, good }, "none");
    },
    load: (next) => set(fresh(next), "none"),
  };
}
