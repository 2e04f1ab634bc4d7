/** A decision record as it is read from the database: the one shape that pages, exports and share links are made from. */
import type { PlatformId } from "@/lib/planner/scenario/choices";
import type { Condition } from "./conditions";
import type { Frozen } from "./frozen";
import type { Status } from "./status";
import type { RecordWords } from "./words";

export const parts = ["decider", "consulted", "informed"] as const;
/** Deciders vote; consulted and informed members are observers. */
export type Part = (typeof parts)[number];

export const votes = ["approve", "object", "abstain"] as const;
export type Vote = (typeof votes)[number];

/** A member with a part in the decision. */
export interface RecordPerson {
  readonly id: string;
  /** Null once the account is deleted. */
  readonly userId: string | null;
  readonly name: string | null;
  readonly part: Part;
  /** The newest vote of a decider; null while it is awaited. */
  readonly vote: {
    readonly vote: Vote;
    /** Why; never empty for an objection. */
    readonly reason: string;
    readonly at: Date;
    /** Given before the words were last changed. */
    readonly isStale: boolean;
  } | null;
}

/** One vote of the whole history: nothing of it is ever taken away. */
export interface RecordVote {
  readonly id: string;
  /** `RecordPerson.id` of whoever gave it. */
  readonly personId: string;
  /** Null once the account is deleted. */
  readonly name: string | null;
  readonly vote: Vote;
  /** Plain text; never empty for an objection. */
  readonly reason: string;
  readonly at: Date;
  /** Given before the words were last changed. */
  readonly isStale: boolean;
}

/** What was added after the decision: dated, signed, never changed. */
export interface RecordNote {
  readonly id: string;
  readonly kind: "amendment" | "repriced";
  /** Markdown. */
  readonly body: string;
  readonly by: string | null;
  readonly at: Date;
}

/** Another record, as a link needs it. */
export interface RecordLink {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly status: Status;
}

/** The record whose place another takes, or was meant to take. */
export interface OlderLink extends RecordLink {
  /** Whether it is superseded by that other. */
  readonly gaveWay: boolean;
}

export interface DecisionRecord {
  readonly id: string;
  readonly teamName: string;
  /** 1, 2, 3 … within the team, without a gap. */
  readonly number: number;
  readonly title: string;
  readonly status: Status;
  readonly statusSince: Date;
  /** ISO day on which it was accepted or rejected; null before that. */
  readonly decidedOn: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Goes up with every change of words, people, platform or numbers: an edit names the one it began from. */
  readonly revision: number;
  /** Goes up with every change of words, platform or numbers: a vote names the one it was given on. */
  readonly wordsRevision: number;
  /** The chosen platform. */
  readonly platform: PlatformId;
  readonly words: RecordWords;
  readonly people: readonly RecordPerson[];
  /** All of them, the oldest first: an objection stays in the record whatever its author votes later. */
  readonly votes: readonly RecordVote[];
  readonly notes: readonly RecordNote[];
  /** ISO day; null: none set. */
  readonly reviewOn: string | null;
  readonly conditions: readonly Condition[];
  readonly supersedes: OlderLink | null;
  readonly supersededBy: RecordLink | null;
  /** Where it came from; null when the scenario is gone or the record was imported. */
  readonly scenario: { readonly id: string; readonly name: string; readonly version: number } | null;
  readonly isImported: boolean;
  readonly frozen: Frozen;
  /** SHA-256 in hex over the canonical JSON of `frozen`. */
  readonly hash: string;
}
