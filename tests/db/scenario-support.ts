import { database } from "@/db/client";
import { getScope } from "@/db/queries/memberships";
import { createScenario, type Evaluated } from "@/db/queries/scenarios";
import { memberships, teams, users } from "@/db/schema";
import { newId } from "@/lib/ids";
import type { SavedResult, ScenarioContent } from "@/lib/scenarios/content";
import type { Role } from "@/lib/teams/permissions";
import type { TeamScope } from "@/lib/teams/scope";

/** A team with one person in it, each new. */
export async function newScope(name = "Ada", role: Role = "owner"): Promise<TeamScope> {
  const [userId, teamId] = [newId(), newId()];
  await database().transaction(async (tx) => {
    await tx.insert(users).values({ id: userId, email: `${userId}@example.org`, name });
    await tx.insert(teams).values({ id: teamId, slug: teamId, name: `${name}'s team` });
    await tx.insert(memberships).values({ teamId, userId, role });
  });
  const scope = await getScope(userId, teamId);
  if (!scope) throw new Error("the team was made a moment ago");
  return scope;
}

/** Another person in the same team. */
export async function colleagueOf(scope: TeamScope, name: string): Promise<TeamScope> {
  const userId = newId();
  await database()
    .insert(users)
    .values({ id: userId, email: `${userId}@example.org`, name });
  await database().insert(memberships).values({ teamId: scope.teamId, userId, role: "editor" });
  return { ...scope, userId, role: "editor" };
}

interface Made {
  readonly name?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly budget?: number;
  /** Null: nothing fits. */
  readonly pick?: string | null;
  readonly yearOneUsd?: number;
}

/** A content and a result as saved ones look; the queries keep both and compute neither. */
export function evaluatedWith({
  name,
  description = "",
  tags = [],
  budget,
  pick = "compose",
  yearOneUsd = 1_000,
}: Made = {}): Evaluated {
  const content: ScenarioContent = {
    scenario: {
      ...(name === undefined ? {} : { name }),
      ...(budget === undefined ? {} : { budgetUsdPerMonth: budget }),
      team: { engineers: 5, kubernetesExperience: "none" },
    },
    priceBook: "list-2026-10",
    priceRevision: null,
    assumptions: {},
    description,
    tags,
  };
  const result: SavedResult = {
    engineVersion: "1.0.0",
    hash: "0".repeat(64),
    pricesAsOf: "2026-10-14",
    pick,
    runnerUp: null,
    closeCall: false,
    platforms:
      pick === null
        ? []
        : [
            {
              id: pick,
              name: pick,
              status: "eligible",
              rank: 1,
              infrastructureUsdPerMonth: 10,
              yearOneUsd,
              lowUsd: yearOneUsd,
              highUsd: yearOneUsd,
              yearOneInfrastructureUsd: 120,
              yearOneLabourUsd: yearOneUsd - 120,
              yearOneDowntimeUsd: null,
              hoursPerMonth: 2,
              setupHours: 8,
              availabilityPercent: 99.5,
              points: 70,
            },
          ],
  };
  return { content, result };
}

export async function newScenario(scope: TeamScope, made: Made = {}): Promise<string> {
  const id = await createScenario(scope, { ...evaluatedWith(made), how: { action: "scenario.created" } });
  if (id === null) throw new Error("its id is new");
  return id;
}
