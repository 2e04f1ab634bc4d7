import "server-only";
import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { memberships, teams } from "@/db/schema";
import type { TeamScope } from "@/lib/teams/scope";

/** A person's standing in a team, or null: no such team, or not a member. The only maker of a `TeamScope`. */
export async function getScope(userId: string, slug: string): Promise<TeamScope | null> {
  const [row] = await database()
    .select({ teamId: teams.id, slug: teams.slug, teamName: teams.name, role: memberships.role })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(eq(memberships.userId, userId), eq(teams.slug, slug)));
  return row ? { ...row, userId } : null;
}
