import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { database, type Transaction } from "@/db/client";
import { decisions, memberships, scenarios, teams } from "@/db/schema";
import { can, type Permission } from "@/lib/teams/permissions";
import type { TeamScope } from "@/lib/teams/scope";

/**
 * Does what changes who is in a team, one such change after the other: two owners who leave at the same moment would each count
 * the other. What the scope says was true before the wait, so the role is read again under the lock.
 *
 * @param permission what the person must still hold; null for leaving, which everybody may
 * @returns null when the person is not in the team any more, or not with this permission
 */
export async function withTeamLock<T>(
  scope: TeamScope,
  permission: Permission | null,
  work: (tx: Transaction) => Promise<T>,
): Promise<T | null> {
  return await database().transaction(async (tx) => {
    await lockTeam(tx, scope.teamId);
    const [own] = await tx
      .select({ role: memberships.role })
      .from(memberships)
      .where(and(eq(memberships.teamId, scope.teamId), eq(memberships.userId, scope.userId)));
    if (!own || (permission !== null && !can(own.role, permission))) return null;
    return await work(tx);
  });
}

/** Holds back other changes of the members, and the deletion of the team; saving scenarios goes on. */
export async function lockTeam(tx: Transaction, teamId: string): Promise<void> {
  await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId)).for("no key update");
}

/**
 * Before a team is deleted: waits for what is being saved in it at this moment, in the order in which a save takes its locks, and
 * lets nothing more be saved.
 */
export async function waitForSaves(tx: Transaction, teamId: string): Promise<void> {
  await tx.select({ id: scenarios.id }).from(scenarios).where(eq(scenarios.teamId, teamId)).for("update");
  await tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(eq(decisions.teamId, teamId))
    .orderBy(asc(decisions.id)) // as lockDecisions takes them
    .for("update");
}

export async function countOwners(tx: Transaction, teamId: string): Promise<number> {
  return await tx.$count(memberships, and(eq(memberships.teamId, teamId), eq(memberships.role, "owner")));
}
