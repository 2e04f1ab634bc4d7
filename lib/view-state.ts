/** How results are shown: everything that changes the picture and nothing that changes the evaluation. */
import type { PlatformKind } from "./planner/evaluation";
import type { PlatformId } from "./planner/scenario/choices";
import type { Scenario } from "./planner/scenario/scenario";
import type { ThreePoint } from "./planner/three-point";

/** Columns of the comparison table, in the order in which they stand. */
export const columnIds = [
  "rank",
  "kind",
  "provider",
  "status",
  "year-one",
  "year-one-infrastructure",
  "range",
  "infrastructure-per-month",
  "hours-per-month",
  "setup-hours",
  "availability",
  "downtime-minutes",
  "meets-target",
  "points",
  "cost-value",
  "operations-value",
  "control-value",
  "control-plane-sla",
] as const;
export type ColumnId = (typeof columnIds)[number];

/** The platform's name always stands first, so it can be sorted by and never be hidden. */
export type SortColumn = ColumnId | "platform";

export interface TableSort {
  readonly column: SortColumn;
  readonly direction: "ascending" | "descending";
}

export interface TableFilter {
  /** Empty: every kind. */
  readonly kinds: readonly PlatformKind[];
  readonly eligibleOnly: boolean;
  readonly text: string;
}

export interface ResultsViewState {
  /** False: bars, table and lines show infrastructure alone. */
  readonly labour: boolean;
  /** The platform whose own view is open. */
  readonly platform: PlatformId | null;
  /** Two to five make a comparison; one waits for company. */
  readonly pins: readonly PlatformId[];
  readonly sort: TableSort;
  readonly filter: TableFilter;
  readonly columns: readonly ColumnId[];
  /** Every bar, not only the leading ones. */
  readonly allBars: boolean;
  /** The pinned comparison folds rows in which the platforms agree. */
  readonly onlyDifferences: boolean;
}

export const MOST_PINS = 5;

export const defaultColumns: readonly ColumnId[] = [
  "rank",
  "status",
  "year-one",
  "range",
  "infrastructure-per-month",
  "hours-per-month",
  "availability",
  "points",
];

export const defaultView: ResultsViewState = {
  labour: true,
  platform: null,
  pins: [],
  sort: { column: "rank", direction: "ascending" },
  filter: { kinds: [], eligibleOnly: false, text: "" },
  columns: defaultColumns,
  allBars: false,
  onlyDifferences: false,
};

export type ViewChange = Partial<ResultsViewState>;

/** The address of this scenario with the view changed; every control that JavaScript serves is a link without it. */
export type ViewLink = (change: ViewChange) => string;

/** What a reader can do in the results. Null on the server, where links do the same. */
export interface ResultsActions {
  /** The newest state, also while the results on screen still show an older one: what a change starts from. */
  readonly currentView: () => ResultsViewState;
  /** Replaces the address. */
  readonly changeView: (change: ViewChange) => void;
  /** Adds to the history, so that "back" closes the platform again. */
  readonly openPlatform: (platform: PlatformId | null) => void;
  readonly changePriorities: (priorities: Scenario["priorities"]) => void;
  /** Null takes the default back. */
  readonly changeAssumption: (id: string, value: number | ThreePoint | null) => void;
}

export interface ResultsProps<Evaluation> {
  readonly evaluation: Evaluation;
  readonly view: ResultsViewState;
  readonly actions: ResultsActions | null;
  readonly linkTo: ViewLink;
}
