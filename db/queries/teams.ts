import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { database, type Transaction } from "@/db/client";
import {
  activity,
  decisions,
  memberships,
  priceRevisions,
  scenarios,
  scenarioVersions,
  teams,
  users,
} from "@/db/schema";
import { newId } from "@/lib/ids";
import type { Role } from "@/lib/teams/permissions";
import type { TeamScope } from "@/lib/teams/scope";
import { newTeamSlug } from "@/lib/teams/slug";
import { logActivity } from "./activity";
import { waitForSaves, withTeamLock } from "./team-lock";

export interface TeamOfMine {
  readonly slug: string;
  readonly name: string;
  readonly role: Role;
}

/** The teams a person is in, by name. */
export async function listTeams(user: { readonly id: string }): Promise<readonly TeamOfMine[]> {
  return await database()
    .select({ slug: teams.slug, name: teams.name, role: memberships.role })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(eq(memberships.userId, user.id))
    .orderBy(asc(sql`lower(${teams.name})`), asc(teams.id));
}

/** A new team with this person as its owner. Its address is its own even where the name is not. */
export async function createTeam(
  user: { readonly id: string },
  name: string,
): Promise<{ readonly slug: string; readonly name: string }> {
  return await database().transaction((tx) => insertTeam(tx, user, name));
}

/**
 * The same within a transaction: a sign-up makes the person and the team together.
 *
 * @param slug without the person's name in it where the team is called after one: it never changes, and people go
 */
export async function insertTeam(
  tx: Transaction,
  user: { readonly id: string },
  name: string,
  slug: string = newTeamSlug(name),
): Promise<{ readonly id: string; readonly slug: string; readonly name: string }> {
  const team = { id: newId(), slug, name };
  await tx.insert(teams).values(team);
  await tx.insert(memberships).values({ teamId: team.id, userId: user.id, role: "owner" });
  const scope = { teamId: team.id, userId: user.id };
  await logActivity(tx, scope, { action: "team.created", subject: "team" });
  return team;
}

/** False when the person may not any more. */
export async function renameTeam(scope: TeamScope, name: string): Promise<boolean> {
  const renamed = await withTeamLock(scope, "team:rename", async (tx) => {
    const [before] = await tx.select({ name: teams.name }).from(teams).where(eq(teams.id, scope.teamId));
    if (!before) return false;
    if (before.name === name) return true;
    await tx.update(teams).set({ name }).where(eq(teams.id, scope.teamId));
    // Without the old name, which may be that of a person: teams are called after whom they were made for at first.
    await logActivity(tx, scope, { action: "team.renamed", subject: "team", detail: { to: name } });
    return true;
  });
  return renamed ?? false;
}

export interface RecentScenario {
  readonly id: string;
  readonly name: string;
  /** Platform id; null when every platform is excluded. */
  readonly pick: string | null;
  readonly yearOneCents: number | null;
  readonly updatedAt: Date;
  readonly by: string | null;
}

/** What the team worked on last. */
export async function listRecentScenarios(scope: TeamScope, limit: number): Promise<readonly RecentScenario[]> {
  return await database()
    .select({
      id: scenarios.id,
      name: scenarios.name,
      pick: scenarios.pick,
      yearOneCents: scenarios.yearOneCents,
      updatedAt: scenarios.updatedAt,
      by: users.name,
    })
    .from(scenarios)
    .leftJoin(users, eq(users.id, scenarios.updatedBy))
    .where(and(eq(scenarios.teamId, scope.teamId), eq(scenarios.state, "active")))
    .orderBy(desc(scenarios.updatedAt), desc(scenarios.id))
    .limit(limit);
}

/** How much there is of a team: what goes with it. */
export interface TeamSize {
  readonly members: number;
  readonly scenarios: number;
  readonly versions: number;
  readonly priceRevisions: number;
  readonly decisions: number;
  readonly events: number;
}

export async function getTeamSize(scope: TeamScope): Promise<TeamSize> {
  const db = database();
  const { teamId } = scope;
  const [members, saved, versions, prices, records, events] = await Promise.all([
    db.$count(memberships, eq(memberships.teamId, teamId)),
    db.$count(scenarios, eq(scenarios.teamId, teamId)),
    db.$count(scenarioVersions, eq(scenarioVersions.teamId, teamId)),
    db.$count(priceRevisions, eq(priceRevisions.teamId, teamId)),
    db.$count(decisions, eq(decisions.teamId, teamId)),
    db.$count(activity, eq(activity.teamId, teamId)),
  ]);
  return { members, scenarios: saved, versions, priceRevisions: prices, decisions: records, events };
}

/**
 * Deletes the team and all that is in it, in one transaction.
 *
 * @param confirmation the name as the owner typed it
 */
export async function deleteTeam(
  scope: TeamScope,
  confirmation: string,
): Promise<"deleted" | "other_name" | "forbidden"> {
  const done = await withTeamLock(scope, "team:delete", async (tx) => {
    const [team] = await tx.select({ name: teams.name }).from(teams).where(eq(teams.id, scope.teamId));
    if (team?.name !== confirmation) return "other_name";
    await waitForSaves(tx, scope.teamId);
    await tx.delete(teams).where(eq(teams.id, scope.teamId));
    return "deleted";
  });
  return done ?? "forbidden";
}
