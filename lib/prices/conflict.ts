import type { ActionFault } from "@/lib/auth/action-result";
import type { TeamPrices } from "@/lib/planner/price-books/team-prices";

/** A save that came after another: what the newest revision is now. */
export interface RevisionConflict extends ActionFault {
  readonly code: "conflict";
  readonly latest: {
    readonly number: number;
    /** Null: an account that is gone. */
    readonly by: string | null;
    readonly note: string;
    readonly content: TeamPrices;
    /** Against what the refused one was made from, in words. */
    readonly changes: readonly string[];
  };
}

export const isConflict = (fault: ActionFault | null): fault is RevisionConflict =>
  fault !== null && fault.code === "conflict" && "latest" in fault;
