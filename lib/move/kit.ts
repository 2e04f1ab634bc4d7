import type { PlatformId } from "@/lib/planner/scenario/choices";

export type MoveLanguage = "yaml" | "toml" | "json" | "markdown" | "shell" | "text";

export interface MoveFile {
  /** Inside the kit: "services/api.yaml". */
  readonly path: string;
  readonly language: MoveLanguage;
  readonly content: string;
  /** One sentence on what it is for. */
  readonly about: string;
}

export interface MoveStep {
  readonly text: string;
  readonly why?: string;
  /** What to type, one command a line; words in capitals and angle brackets are to be replaced. */
  readonly command?: string;
  /** Where the statement comes from, in words. */
  readonly source?: string;
}

export interface MoveGroup {
  readonly group: string;
  readonly items: readonly MoveStep[];
}

/** What a team starts a move with: what to do, in order, and files fit for the platform. */
export interface MoveKit {
  readonly platform: PlatformId;
  readonly platformName: string;
  readonly title: string;
  readonly checklist: readonly MoveGroup[];
  readonly imageChecklist: readonly MoveStep[];
  readonly files: readonly MoveFile[];
  /** What was assumed, left out or cut short. */
  readonly notes: readonly string[];
}

/** The decision record a kit belongs to. */
export interface MoveContext {
  readonly recordNumber?: number;
  readonly recordTitle?: string;
  readonly hash?: string;
}
