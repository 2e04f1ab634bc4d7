import "server-only";
import { and, desc, eq, gte, isNull, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database, type Transaction } from "@/db/client";
import { activity, decisions, scenarios, users } from "@/db/schema";
import type { ActivityCursor } from "@/lib/activity/cursor";
import type { ActivityAction, ActivityDetail, ActivitySubject } from "@/lib/activity/events";
import { type ActivityFilter, isSubject } from "@/lib/activity/filter";
import type { TeamScope } from "@/lib/teams/scope";

export interface ActivityEvent {
  readonly action: ActivityAction;
  readonly subject: ActivitySubject;
  /** Of a member: the person's id, which is kept as a reference and goes with the person. */
  readonly subjectId?: string;
  readonly detail?: ActivityDetail;
}

/** Adds to the team's log, in the transaction of what it tells about: one is not without the other. */
export async function logActivity(
  tx: Transaction,
  scope: Pick<TeamScope, "teamId" | "userId">,
  { action, subject, subjectId, detail = {} }: ActivityEvent,
): Promise<void> {
  const about = subject === "member" ? { personId: subjectId } : { subjectId };
  await tx.insert(activity).values({ teamId: scope.teamId, actorId: scope.userId, action, subject, detail, ...about });
}

export interface LoggedEvent {
  readonly id: string;
  readonly at: Date;
  readonly action: ActivityAction;
  readonly subject: ActivitySubject;
  readonly subjectId: string | null;
  readonly detail: ActivityDetail;
  /** Null: the account is gone. */
  readonly actor: { readonly id: string; readonly name: string } | null;
  /** Whom it is about; null: nobody, or somebody whose account is gone. */
  readonly person: { readonly id: string; readonly name: string } | null;
  /** Whether the scenario or the decision record it is about can still be opened. */
  readonly isThere: boolean;
}

const person = alias(users, "person");

interface ActivityPage {
  readonly filter: ActivityFilter;
  readonly after: ActivityCursor | null;
  readonly limit: number;
}

/** Events of the team, newest first. A page that is full may have another after it. */
export async function listActivity(scope: TeamScope, page: ActivityPage): Promise<readonly LoggedEvent[]> {
  const rows = await activityQuery(scope, page);
  return rows.map(({ actorId, actorName, personId, personName, scenarioId, decisionId, ...event }) => ({
    ...event,
    actor: named(actorId, actorName),
    person: named(personId, personName),
    isThere: scenarioId !== null || decisionId !== null,
  }));
}

/** The query by itself, so that a test can ask the database how it would go about it. */
export const activityQuery = (scope: TeamScope, { filter, after, limit }: ActivityPage) =>
  database()
    .select({
      id: activity.id,
      at: activity.at,
      action: activity.action,
      subject: activity.subject,
      subjectId: activity.subjectId,
      detail: activity.detail,
      actorId: users.id,
      actorName: users.name,
      personId: person.id,
      personName: person.name,
      scenarioId: scenarios.id,
      decisionId: decisions.id,
    })
    .from(activity)
    .leftJoin(users, eq(users.id, activity.actorId))
    .leftJoin(person, eq(person.id, activity.personId))
    .leftJoin(scenarios, and(eq(scenarios.teamId, activity.teamId), eq(scenarios.id, activity.subjectId)))
    .leftJoin(decisions, and(eq(decisions.teamId, activity.teamId), eq(decisions.id, activity.subjectId)))
    .where(and(eq(activity.teamId, scope.teamId), ...conditions(filter), ...olderThan(after)))
    .orderBy(desc(activity.at), desc(activity.id))
    .limit(limit);

/** Events in one batch when an export walks over all of them: enough to be quick, little enough to hold. */
const BATCH = 1_000;

/** All events of a filter, newest first, read batch by batch. */
export async function* walkActivity(scope: TeamScope, filter: ActivityFilter): AsyncGenerator<LoggedEvent> {
  let after: ActivityCursor | null = null;
  do {
    const batch: readonly LoggedEvent[] = await listActivity(scope, { filter, after, limit: BATCH });
    yield* batch;
    after = batch.length === BATCH ? (batch.at(-1) ?? null) : null;
  } while (after !== null);
}

/** Says in the log that somebody took it along, and which part of it. */
export async function logActivityExport(scope: TeamScope, filter: ActivityFilter): Promise<void> {
  // Whose doings were looked at, or what was done about whom, is a person, and nobody stays in a detail.
  const { by, about, ...rest } = filter;
  const unnamed = { ...rest, by: by && "one", about: about && "one" };
  const limits = Object.entries(unnamed).filter(([, value]) => value !== null);
  const detail = Object.fromEntries(limits);
  await database().transaction((tx) =>
    logActivity(tx, scope, { action: "activity.exported", subject: "team", detail }),
  );
}

/**
 * Everybody who is in the log and still has an account, by name. It leaps from one person to the next in the index, so that a long
 * log costs no more than a short one.
 */
export async function listActors(scope: TeamScope): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const next = (beyond: SQL) => sql`
    select ${activity.actorId} from ${activity}
    where ${activity.teamId} = ${scope.teamId} and ${activity.actorId} ${beyond}
    order by ${activity.actorId} limit 1`;
  const rows = await database().execute<{ id: string; name: string }>(sql`
    with recursive actors(id) as (
      (${next(sql`is not null`)})
      union all
      select (${next(sql`> actors.id`)}) from actors where actors.id is not null
    )
    select ${users.id} as id, ${users.name} as name
    from actors inner join ${users} on ${users.id} = actors.id
    order by lower(${users.name}), ${users.id}`);
  return rows.map(({ id, name }) => ({ id, name }));
}

function conditions({ by, kind, about, from, until }: ActivityFilter): SQL[] {
  return [
    by === "former" ? isNull(activity.actorId) : by !== null ? eq(activity.actorId, by) : null,
    kind === null ? null : isSubject(kind) ? eq(activity.subject, kind) : eq(activity.action, kind),
    about === null ? null : sql`(${activity.subjectId} = ${about} or ${activity.personId} = ${about})`,
    from === null ? null : gte(activity.at, startOf(from)),
    until === null ? null : lt(activity.at, new Date(startOf(until).getTime() + DAY_MS)),
  ].filter((condition) => condition !== null);
}

const DAY_MS = 24 * 3600 * 1_000;
const startOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** One comparison of both columns, as the index has them. */
const olderThan = (cursor: ActivityCursor | null): SQL[] =>
  cursor === null
    ? []
    : [sql`(${activity.at}, ${activity.id}) < (${cursor.at.toISOString()}::timestamptz, ${cursor.id})`];

const named = (id: string | null, name: string | null) => (id === null || name === null ? null : { id, name });
