/** What an export is made from: rows as the database gives them, one type for each of its files. */
import type { ActivityAction, ActivityDetail } from "@/lib/activity/events";
import type { Part, Vote } from "@/lib/decisions/record";
import type { Status } from "@/lib/decisions/status";
import type { TeamPrices } from "@/lib/planner/price-books/team-prices";
import type { ContentChange, SavedResult, ScenarioContent } from "@/lib/scenarios/content";
import type { Role } from "@/lib/teams/permissions";

interface InvitationRow {
  readonly role: Role;
  /** Null: a link. */
  readonly email: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly uses: number;
}

export interface ExportedInvitation extends InvitationRow {
  readonly id: string;
  readonly by: string;
}

export interface OwnInvitation extends InvitationRow {
  readonly team: string;
  readonly madeByYou: boolean;
}

export interface ExportedMember {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly since: Date;
}

export interface ExportedScenario {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly state: "active" | "archived" | "deleted";
  readonly version: number;
  readonly pick: string | null;
  readonly yearOneCents: number | null;
  readonly createdAt: Date;
  /** Null: the account is gone. So below. */
  readonly createdBy: string | null;
  readonly updatedAt: Date;
  readonly updatedBy: string | null;
}

interface VersionRow {
  readonly scenarioId: string;
  readonly version: number;
  readonly savedAt: Date;
  readonly restoredFrom: number | null;
  readonly changes: readonly ContentChange[];
  readonly content: ScenarioContent;
  readonly result: SavedResult;
}

export interface ExportedVersion extends VersionRow {
  readonly savedBy: string | null;
}

export interface OwnVersion extends VersionRow {
  readonly team: string;
}

export interface ExportedPriceRevision {
  readonly number: number;
  readonly note: string;
  readonly at: Date;
  readonly by: string | null;
  readonly content: TeamPrices;
}

export interface OwnPriceRevision extends Omit<ExportedPriceRevision, "by"> {
  readonly team: string;
}

export interface ExportedPerson {
  readonly id: string;
  readonly email: string;
  readonly emailVerifiedAt: Date | null;
  readonly name: string;
  readonly hasPassword: boolean;
  readonly createdAt: Date;
  readonly providers: readonly {
    readonly provider: string;
    readonly providerAccountId: string;
    readonly connectedAt: Date;
  }[];
}

export interface ExportedMembership {
  readonly team: string;
  /** The part of the team's address that names it. */
  readonly address: string;
  readonly role: Role;
  readonly since: Date;
}

export interface ExportedDeed {
  readonly id: string;
  readonly at: Date;
  readonly team: string;
  readonly action: ActivityAction;
  /** Null where the person is not in the team any more: what it was done to is the team's. */
  readonly detail: ActivityDetail | null;
  readonly byYou: boolean;
  readonly aboutYou: boolean;
}

/** A decision record in the list of a team's; what it says lies in files of its own. */
export interface ExportedDecision {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly status: Status;
  readonly platform: string;
  readonly yearOneCents: number | null;
  readonly decidedOn: string | null;
  readonly reviewOn: string | null;
  readonly hash: string;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly updatedAt: Date;
  readonly updatedBy: string | null;
}

/** What was said and shown beside a record: neither in its words nor in its numbers. */
export interface DecisionAround {
  readonly comments: readonly {
    readonly id: string;
    /** The comment that opened the thread; null: this one did. */
    readonly threadId: string | null;
    /** Platform id of the option it is about; null: the record as a whole. */
    readonly option: string | null;
    /** Empty once its author took it back. */
    readonly body: string;
    readonly by: string | null;
    readonly at: Date;
    readonly editedAt: Date | null;
    readonly removedAt: Date | null;
    readonly resolvedAt: Date | null;
    readonly resolvedBy: string | null;
  }[];
  /** Links that anyone can read with, without what opens them. */
  readonly shareLinks: readonly {
    readonly id: string;
    readonly label: string;
    readonly hasPassphrase: boolean;
    readonly sandboxFields: readonly string[];
    readonly allowsFeedback: boolean;
    readonly allowsPreview: boolean;
    readonly by: string | null;
    readonly createdAt: Date;
    readonly expiresAt: Date | null;
    readonly revokedAt: Date | null;
    readonly openedCount: number;
    readonly lastOpenedAt: Date | null;
  }[];
  readonly feedback: readonly {
    readonly linkId: string;
    readonly name: string;
    readonly body: string;
    readonly state: "waiting" | "shown" | "hidden";
    readonly at: Date;
  }[];
  /** Dates and conditions that were found to be met. */
  readonly alerts: readonly {
    readonly kind: string;
    readonly found: Readonly<Record<string, unknown>>;
    readonly at: Date;
    readonly mailedAt: Date | null;
    readonly closedAt: Date | null;
  }[];
}

/** One thing that a person did to a decision record. */
export interface OwnDecisionDeed {
  readonly team: string;
  readonly number: number;
  readonly title: string;
  readonly did: "drafted" | "takes part" | "voted" | "noted" | "commented" | "shared";
  readonly part: Part | null;
  readonly vote: Vote | null;
  /** A reason, a note, a comment, or what a link is called: as the person wrote it. */
  readonly text: string;
  readonly at: Date;
}
