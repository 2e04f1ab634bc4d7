import "server-only";
import { and, desc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { decisions, shareLinks, users } from "@/db/schema";
import { hashToken, newToken } from "@/lib/auth/tokens";
import type { DecisionRecord, RecordLink } from "@/lib/decisions/record";
import { MOST_LIVE_LINKS, type ShareDays } from "@/lib/share/limits";
import { isSandboxField } from "@/lib/share/sandbox-fields";
import type { ShareOptions, ShareScope } from "@/lib/share/scope";
import type { TeamScope } from "@/lib/teams/scope";
import { logDecision } from "./decision-log";
import { getDecision } from "./decisions";

const ofRecord = (scope: TeamScope, recordId: string) =>
  and(eq(shareLinks.teamId, scope.teamId), eq(shareLinks.recordId, recordId));

/** By the clock of the database, the same for every process. */
const isLive = and(
  isNull(shareLinks.revokedAt),
  or(isNull(shareLinks.expiresAt), gt(shareLinks.expiresAt, sql`now()`)),
);

export interface NewShare extends ShareOptions {
  readonly label: string;
  readonly days: ShareDays;
  readonly passphraseHash: string | null;
}

/** A new link with its token, which is nowhere to be had again: the database keeps its hash. */
export async function createShare(
  scope: TeamScope,
  recordId: string,
  { days, sandboxFields, ...given }: NewShare,
): Promise<{ readonly id: string; readonly token: string; readonly expiresAt: Date | null } | "absent" | "too_many"> {
  const token = newToken();
  return await database().transaction(async (tx) => {
    const [record] = await tx
      .select({ number: decisions.number, title: decisions.title })
      .from(decisions)
      .where(and(eq(decisions.teamId, scope.teamId), eq(decisions.id, recordId)))
      .for("update"); // two at once count one after the other
    if (!record) return "absent";
    const live = await tx.$count(shareLinks, and(ofRecord(scope, recordId), isLive));
    if (live >= MOST_LIVE_LINKS) return "too_many";
    const [row] = await tx
      .insert(shareLinks)
      .values({
        ...given,
        sandboxFields: [...sandboxFields],
        teamId: scope.teamId,
        recordId,
        tokenHash: hashToken(token),
        createdBy: scope.userId,
        expiresAt: days === null ? null : sql`now() + make_interval(days => ${days})`,
      })
      .returning({ id: shareLinks.id, expiresAt: shareLinks.expiresAt });
    if (!row) throw new Error("An insert gave back no row.");
    await logDecision(tx, scope, "share.created", { id: recordId, ...record, days });
    return { ...row, token };
  });
}

export interface LiveShare extends ShareOptions {
  readonly id: string;
  readonly label: string;
  readonly hasPassphrase: boolean;
  readonly createdAt: Date;
  /** Null: the account is gone. */
  readonly createdBy: string | null;
  /** Null: never. */
  readonly expiresAt: Date | null;
  readonly openedCount: number;
  readonly lastOpenedAt: Date | null;
}

/** Links of a record that somebody could still read with, newest first. */
export async function listLiveShares(scope: TeamScope, recordId: string): Promise<readonly LiveShare[]> {
  const rows = await database()
    .select({
      id: shareLinks.id,
      label: shareLinks.label,
      hasPassphrase: sql<boolean>`${shareLinks.passphraseHash} is not null`,
      sandboxFields: shareLinks.sandboxFields,
      allowsFeedback: shareLinks.allowsFeedback,
      allowsPreview: shareLinks.allowsPreview,
      createdAt: shareLinks.createdAt,
      createdBy: users.name,
      expiresAt: shareLinks.expiresAt,
      openedCount: shareLinks.openedCount,
      lastOpenedAt: shareLinks.lastOpenedAt,
    })
    .from(shareLinks)
    .leftJoin(users, eq(users.id, shareLinks.createdBy))
    .where(and(ofRecord(scope, recordId), isLive))
    .orderBy(desc(shareLinks.createdAt), desc(shareLinks.id));
  return rows.map((row) => ({ ...row, sandboxFields: row.sandboxFields.filter(isSandboxField) }));
}

/** From the next request on the link is a miss. False when the record has no such live link. */
export async function revokeShare(scope: TeamScope, recordId: string, linkId: string): Promise<boolean> {
  return await database().transaction(async (tx) => {
    const [revoked] = await tx
      .update(shareLinks)
      .set({ revokedAt: sql`now()` })
      .where(and(ofRecord(scope, recordId), eq(shareLinks.id, linkId), isLive))
      .returning({ id: shareLinks.id });
    if (!revoked) return false;
    const [record] = await tx
      .select({ number: decisions.number, title: decisions.title })
      .from(decisions)
      .where(and(eq(decisions.teamId, scope.teamId), eq(decisions.id, recordId)));
    if (record) await logDecision(tx, scope, "share.revoked", { id: recordId, ...record });
    return true;
  });
}

/**
 * The scope of a link is its token. Null alike when it is malformed, unknown, expired, revoked, or its record is gone: one
 * look-up of one hash, whichever it is.
 */
export async function openShare(token: string): Promise<ShareScope | null> {
  const [row] = await database()
    .select({
      linkId: shareLinks.id,
      teamId: shareLinks.teamId,
      recordId: shareLinks.recordId,
      passphraseHash: shareLinks.passphraseHash,
      sandboxFields: shareLinks.sandboxFields,
      allowsFeedback: shareLinks.allowsFeedback,
      allowsPreview: shareLinks.allowsPreview,
    })
    .from(shareLinks)
    .where(and(eq(shareLinks.tokenHash, hashToken(token)), isLive));
  if (!row) return null;
  const { sandboxFields, allowsFeedback, allowsPreview, ...scope } = row;
  return { ...scope, options: { sandboxFields: sandboxFields.filter(isSandboxField), allowsFeedback, allowsPreview } };
}

/** One opening more. What counts as one is decided by lib/share/opening. */
export async function countOpening({ linkId }: Pick<ShareScope, "linkId">): Promise<void> {
  await database()
    .update(shareLinks)
    .set({ openedCount: sql`${shareLinks.openedCount} + 1`, lastOpenedAt: sql`now()` })
    .where(eq(shareLinks.id, linkId));
}

const another = <L extends RecordLink>(link: L | null): L | null =>
  link && { ...link, id: "", title: "another record of this team" };

/**
 * The record of a link as its readers may see it: without ids of people and of the scenario, and of records beside it no more
 * than the number, for they were not shared. Comments and the team's log are not part of a record.
 */
export async function getSharedDecision(scope: ShareScope): Promise<DecisionRecord | null> {
  const record = await getDecision(scope, scope.recordId);
  return (
    record && {
      ...record,
      people: record.people.map((person) => ({ ...person, userId: null })),
      supersedes: another(record.supersedes),
      supersededBy: another(record.supersededBy),
      scenario: null,
    }
  );
}

/** What the preview picture and the page's head may say before the record itself is read. */
export interface ShareGlance {
  readonly number: number;
  readonly title: string;
  readonly status: RecordLink["status"];
  readonly yearOneUsd: number | null;
}

export async function getGlance(scope: ShareScope): Promise<ShareGlance | null> {
  const [row] = await database()
    .select({
      number: decisions.number,
      title: decisions.title,
      status: decisions.status,
      yearOneCents: decisions.yearOneCents,
    })
    .from(decisions)
    .where(and(eq(decisions.teamId, scope.teamId), eq(decisions.id, scope.recordId)));
  if (!row) return null;
  const { yearOneCents: cents, ...glance } = row;
  return { ...glance, yearOneUsd: cents === null ? null : cents / 100 };
}

/** How many live links each of some records has; for lists. */
export async function countLiveShares(
  scope: TeamScope,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (recordIds.length === 0) return new Map();
  const rows = await database()
    .select({ recordId: shareLinks.recordId, links: sql<number>`count(*)::integer` })
    .from(shareLinks)
    .where(and(eq(shareLinks.teamId, scope.teamId), inArray(shareLinks.recordId, [...recordIds]), isLive))
    .groupBy(shareLinks.recordId);
  return new Map(rows.map(({ recordId, links }) => [recordId, links]));
}
