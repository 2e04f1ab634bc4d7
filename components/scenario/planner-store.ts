/** The page's state, outside of React: a field that changes renders itself and nothing else of the form. */
import type { PlannerState } from "@/lib/link/codec";
import { type FieldPath, fieldAt } from "@/lib/link/fields";
import { canonicalTexts, type FieldFault, type FieldTexts, readScenario } from "@/lib/link/scenario-texts";
import type { AssumptionOverrides } from "@/lib/planner/assumptions";
import type { ViewChange } from "@/lib/view-state";

export interface Notice {
  readonly message: string;
  /** What "Undo" brings back. */
  readonly before: PlannerState;
}

export interface WorkspaceState extends PlannerState {
  readonly faults: readonly FieldFault[];
  /** The last fields without a fault: what the results show. */
  readonly good: FieldTexts;
  readonly notice: Notice | null;
}

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
  /** Some fields at once, with a way back. */
  readonly changeWithUndo: (texts: FieldTexts, message: string) => void;
  readonly undo: () => void;
  readonly dismissNotice: () => void;
  readonly setPriceBook: (id: string | null) => void;
  readonly changeAssumption: (id: string, value: AssumptionOverrides[string] | null) => void;
  readonly changeView: (change: ViewChange, step?: HistoryStep) => void;
  /** From the address, on "back" and "forward". */
  readonly load: (state: PlannerState) => void;
}

/** The fields as they are when nothing else is known: their faulty texts out of the way. */
const withoutFaults = (fields: FieldTexts, faults: readonly FieldFault[]): FieldTexts => {
  const kept = { ...fields };
  for (const { path } of faults) {
    delete kept[path];
    if (path === "priorities.cost" && fields[path]?.trim() === "0") {
      delete kept["priorities.operations"];
      delete kept["priorities.control"];
    }
  }
  return canonicalTexts(kept);
};

const initialState = (state: PlannerState): WorkspaceState => {
  const { faults } = readScenario(state.fields);
  return { ...state, faults, good: withoutFaults(state.fields, faults), notice: null };
};

const stateOf = ({ fields, priceBook, assumptions, view }: WorkspaceState): PlannerState => ({
  fields,
  priceBook,
  assumptions,
  view,
});

export function createPlannerStore(initial: PlannerState): PlannerStore {
  let state = initialState(initial);
  const listeners = new Set<Listener>();

  const set = (next: WorkspaceState, step: HistoryStep) => {
    state = next;
    for (const listener of listeners) listener(step);
  };
  const setFields = (fields: FieldTexts, step: HistoryStep, notice: Notice | null) => {
    const { faults } = readScenario(fields);
    const canonical = canonicalTexts(fields);
    // An unchanged object tells the results that there is nothing to compute.
    const good = faults.length > 0 || sameTexts(canonical, state.good) ? state.good : canonical;
    set({ ...state, fields, faults, good, notice }, step);
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
    setField: (path, text) => setFields({ ...state.fields, [path]: text }, "replace", null),
    setFields: (texts) => setFields({ ...state.fields, ...texts }, "replace", null),
    settleField: (path) => {
      const text = state.fields[path];
      if (text === undefined) return;
      const settled = canonicalTexts({ [path]: text })[path];
      // An emptied question that has to be answered stays empty, with its fault.
      if (settled === text || (text.trim() === "" && fieldAt(path).required)) return;
      setFields(settled === undefined ? without(path) : { ...state.fields, [path]: settled }, "replace", state.notice);
    },
    resetField: (path) => setFields(without(path), "replace", null),
    replaceScenario: (fields, message) =>
      set(
        { ...initialState({ ...state, fields, assumptions: {} }), notice: { message, before: stateOf(state) } },
        "push",
      ),
    changeWithUndo: (texts, message) =>
      setFields({ ...state.fields, ...texts }, "replace", { message, before: stateOf(state) }),
    undo: () => {
      const before = state.notice?.before;
      if (before) set({ ...initialState(before), view: state.view }, "push");
    },
    dismissNotice: () => set({ ...state, notice: null }, "none"),
    setPriceBook: (priceBook) => set({ ...state, priceBook }, "replace"),
    changeAssumption: (id, value) => {
      const { [id]: _, ...rest } = state.assumptions;
      set({ ...state, assumptions: value === null ? rest : { ...rest, [id]: value } }, "replace");
    },
    changeView: (change, step = "replace") => set({ ...state, view: { ...state.view, ...change } }, step),
    load: (next) => set(initialState(next), "none"),
  };
}

const sameTexts = (a: FieldTexts, b: FieldTexts): boolean => JSON.stringify(a) === JSON.stringify(b);
