import type { ActionFault, ActionResult } from "@/lib/auth/action-result";
import type { ScenarioContent } from "./content";

/** What a save answers: which version it became. */
export interface Saved {
  readonly version: number;
  /** ISO, UTC. */
  readonly savedAt: string;
  readonly content: ScenarioContent;
}

/** Somebody else saved in between: all that is needed to see the difference and to choose. */
export interface ConflictFault extends ActionFault {
  readonly code: "conflict";
  readonly base: ScenarioContent;
  readonly theirs: Saved & { readonly savedBy: string | null };
}

export const isConflict = (fault: ActionFault): fault is ConflictFault =>
  fault.code === "conflict" && "theirs" in fault;

/** The actions on one scenario, as a page hands them to its components. */
export type ScenarioAction<Output> = (team: string, input: unknown) => Promise<ActionResult<Output>>;
