/** What an export is made from: rows as the database gives them, one type for each of its files. */
import type { ActivityAction, ActivityDetail } from "@/lib/activity/events";
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
