/** Holding accepted records against today, and telling their owners: for the command that checks every team, too. */
import "server-only";
import { and, asc, desc, eq, gt, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { decisionAlerts, decisions, memberships, priceRevisions, scenarios, teams, users } from "@/db/schema";
import type { Found } from "@/lib/decisions/check-conditions";
import type { Condition } from "@/lib/decisions/conditions";
import { thaw } from "@/lib/decisions/freeze";
import type { Frozen } from "@/lib/decisions/frozen";
import type { TeamPrices } from "@/lib/planner/price-books/team-prices";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { inScope, type RecordScope } from "./decisions";

/** An accepted record with all that is held against it. */
export interface Checkable {
  readonly id: string;
  readonly teamId: string;
  readonly number: number;
  readonly title: string;
  readonly platform: PlatformId;
  readonly reviewOn: string | null;
  readonly conditions: readonly Condition[];
  readonly frozen: Frozen;
  /** The scenario as it is saved now; null when it is gone or the record was imported. */
  readonly scenario: ScenarioContent | null;
  /** The team's newest; null: it has none. */
  readonly prices: { readonly number: number; readonly content: TeamPrices } | null;
}

/** The team's newest price revision, next to each record. */
const newestPrices = () =>
  database()
    .select({ number: priceRevisions.number, content: priceRevisions.content })
    .from(priceRevisions)
    .where(eq(priceRevisions.teamId, decisions.teamId))
    .orderBy(desc(priceRevisions.number))
    .limit(1)
    .as("newest_prices");

async function selectCheckable(which: SQL | undefined, most: number): Promise<readonly Checkable[]> {
  const newest = newestPrices();
  const rows = await database()
    .select({
      id: decisions.id,
      teamId: decisions.teamId,
      number: decisions.number,
      title: decisions.title,
      platform: decisions.platform,
      reviewOn: decisions.reviewOn,
      conditions: decisions.conditions,
      frozen: decisions.frozen,
      scenario: scenarios.content,
      priceRevision: newest.number,
      prices: newest.content,
    })
    .from(decisions)
    .leftJoin(
      scenarios,
      and(
        eq(scenarios.id, decisions.scenarioId),
        eq(scenarios.teamId, decisions.teamId),
        inArray(scenarios.state, ["active", "archived"]),
      ),
    )
    .leftJoinLateral(newest, sql`true`)
    .where(and(eq(decisions.status, "accepted"), which))
    .orderBy(asc(decisions.id))
    .limit(most);
  return rows.map(({ platform, frozen, priceRevision, prices, ...row }) => ({
    ...row,
    platform: platform as PlatformId, // as above
    frozen: thaw(frozen),
    prices: priceRevision === null || prices === null ? null : { number: priceRevision, content: prices },
  }));
}

/** One accepted record of this team as it is checked, or null. */
export async function getCheckable(scope: RecordScope, id: string): Promise<Checkable | null> {
  const [row] = await selectCheckable(inScope(scope, id), 1);
  return row ?? null;
}

/**
 * Accepted records of ALL teams that have a condition or whose day has come. Only for the command that checks them: nothing of it
 * is ever shown to anybody.
 *
 * @param after id of the last one of the batch before
 */
export async function listCheckableOfAllTeams({
  after,
  today,
  most,
}: {
  readonly after: string | null;
  readonly today: string;
  readonly most: number;
}): Promise<readonly Checkable[]> {
  const hasCause = or(sql`jsonb_array_length(${decisions.conditions}) > 0`, lte(decisions.reviewOn, today));
  return await selectCheckable(and(hasCause, after === null ? sql`true` : gt(decisions.id, after)), most);
}

/** What a team's owners are told: each alert of a record in force, once. */
export interface AlertLetter {
  readonly team: { readonly slug: string; readonly name: string };
  readonly owners: readonly string[];
  readonly records: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly platform: PlatformId;
    readonly found: readonly Found[];
  }[];
}

/** Ids of ALL teams with alerts that no mail has told of. Only for the command. */
export async function listTeamsToTell(): Promise<readonly string[]> {
  const rows = await database()
    .selectDistinct({ teamId: decisionAlerts.teamId })
    .from(decisionAlerts)
    .innerJoin(decisions, eq(decisions.id, decisionAlerts.recordId))
    .where(and(isNull(decisionAlerts.closedAt), isNull(decisionAlerts.mailedAt), eq(decisions.status, "accepted")))
    .orderBy(asc(decisionAlerts.teamId));
  return rows.map(({ teamId }) => teamId);
}

/**
 * Tells a team's owners of its alerts, each once. The alerts are held while the letter goes out: a second run passes them over, and
 * if this one dies they are told of by the next.
 *
 * @param send gives whether the letter went out to anybody
 * @returns how many alerts were told of; 0 when the letter failed or there was nothing to tell
 */
export async function tellOwners(teamId: string, send: (letter: AlertLetter) => Promise<boolean>): Promise<number> {
  return await database().transaction(async (tx) => {
    const alerts = await tx
      .select({
        alertId: decisionAlerts.id,
        found: decisionAlerts.found,
        id: decisions.id,
        number: decisions.number,
        title: decisions.title,
        platform: decisions.platform,
      })
      .from(decisionAlerts)
      .innerJoin(decisions, eq(decisions.id, decisionAlerts.recordId))
      .where(
        and(
          eq(decisionAlerts.teamId, teamId),
          isNull(decisionAlerts.closedAt),
          isNull(decisionAlerts.mailedAt),
          eq(decisions.status, "accepted"),
        ),
      )
      .orderBy(asc(decisions.number), asc(decisionAlerts.at), asc(decisionAlerts.kind))
      .for("update", { of: decisionAlerts, skipLocked: true });
    const [team] = await tx.select({ slug: teams.slug, name: teams.name }).from(teams).where(eq(teams.id, teamId));
    if (alerts.length === 0 || !team) return 0;
    const owners = await tx
      .select({ email: users.email })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(and(eq(memberships.teamId, teamId), eq(memberships.role, "owner")))
      .orderBy(asc(users.email));
    const records = new Map<string, AlertLetter["records"][number]>();
    for (const { id, number, title, platform, found } of alerts)
      records.set(id, {
        ...{ id, number, title, platform: platform as PlatformId }, // as above
        found: [...(records.get(id)?.found ?? []), found as Found], // as in `asAlert`
      });
    const isTold = await send({ team, owners: owners.map(({ email }) => email), records: [...records.values()] });
    if (!isTold) return 0;
    await tx
      .update(decisionAlerts)
      .set({ mailedAt: sql`now()` })
      .where(
        inArray(
          decisionAlerts.id,
          alerts.map(({ alertId }) => alertId),
        ),
      );
    return alerts.length;
  });
}
