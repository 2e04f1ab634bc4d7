import "server-only";
import { and, desc, eq, lt } from "drizzle-orm";
import { database } from "@/db/client";
import { priceRevisions, users } from "@/db/schema";
import type { TeamPrices } from "@/lib/planner/price-books/team-prices";
import { err, ok, type Result } from "@/lib/planner/result";
import type { TeamScope } from "@/lib/teams/scope";
import { logActivity } from "./activity";
import { withTeamLock } from "./team-lock";

/** One state of a team's own prices and assumptions, whole. */
export interface PriceRevision {
  readonly number: number;
  readonly content: TeamPrices;
  readonly note: string;
  /** Name of who made it; null once the account is deleted. */
  readonly by: string | null;
  readonly at: Date;
}

const columns = {
  number: priceRevisions.number,
  content: priceRevisions.content,
  note: priceRevisions.note,
  by: users.name,
  at: priceRevisions.createdAt,
};

const ofTeam = (scope: TeamScope) => eq(priceRevisions.teamId, scope.teamId);

/** The newest revision, or null where the team has never changed a price. */
export async function latestRevision(scope: TeamScope): Promise<PriceRevision | null> {
  const [row] = await database()
    .select(columns)
    .from(priceRevisions)
    .leftJoin(users, eq(users.id, priceRevisions.createdBy))
    .where(ofTeam(scope))
    .orderBy(desc(priceRevisions.number))
    .limit(1);
  return row ?? null;
}

/** A revision by its number, which saved scenarios name; null when this team has none of that number. */
export async function getRevision(scope: TeamScope, number: number): Promise<PriceRevision | null> {
  const [row] = await database()
    .select(columns)
    .from(priceRevisions)
    .leftJoin(users, eq(users.id, priceRevisions.createdBy))
    .where(and(ofTeam(scope), eq(priceRevisions.number, number)));
  return row ?? null;
}

export interface RevisionPage {
  /** Newest first. */
  readonly revisions: readonly PriceRevision[];
  /** To be given as `before` for the older ones; null at the end. */
  readonly next: number | null;
}

/**
 * Revisions, newest first.
 *
 * @param before only those below this number; absent: from the newest on
 * @param most   1 to 100
 */
export async function listRevisions(
  scope: TeamScope,
  { before, most = 20 }: { readonly before?: number; readonly most?: number } = {},
): Promise<RevisionPage> {
  const rows = await database()
    .select(columns)
    .from(priceRevisions)
    .leftJoin(users, eq(users.id, priceRevisions.createdBy))
    .where(before === undefined ? ofTeam(scope) : and(ofTeam(scope), lt(priceRevisions.number, before)))
    .orderBy(desc(priceRevisions.number))
    .limit(most + 1);
  const revisions = rows.slice(0, most);
  return { revisions, next: rows.length > most ? (revisions.at(-1)?.number ?? null) : null };
}

export interface NewRevision {
  /** The number it was made from; 0 where there was none. */
  readonly base: number;
  readonly content: TeamPrices;
  readonly note: string;
  /** How many entries it changes, for the log. */
  readonly changes: number;
}

/** Why there is no new revision. */
export type RevisionRefusal =
  /** Somebody else was quicker: the newest revision is another than the base. */
  | "conflict"
  /** The person is not in the team any more, or not with this right. */
  | "forbidden";

/** Adds the revision after the newest, in the order in which they arrive, without gaps. Gives its number. */
export async function createRevision(
  scope: TeamScope,
  { base, content, note, changes }: NewRevision,
): Promise<Result<number, RevisionRefusal>> {
  const done = await withTeamLock<Result<number, RevisionRefusal>>(scope, "prices:write", async (tx) => {
    const [newest] = await tx
      .select({ number: priceRevisions.number })
      .from(priceRevisions)
      .where(ofTeam(scope))
      .orderBy(desc(priceRevisions.number))
      .limit(1);
    if ((newest?.number ?? 0) !== base) return err("conflict");
    const number = base + 1;
    await tx.insert(priceRevisions).values({ teamId: scope.teamId, number, content, note, createdBy: scope.userId });
    await logActivity(tx, scope, {
      action: "prices.revised",
      subject: "prices",
      subjectId: String(number),
      detail: { revision: number, note, changes },
    });
    return ok(number);
  });
  return done ?? err("forbidden");
}
