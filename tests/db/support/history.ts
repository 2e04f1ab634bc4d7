import { database } from "@/db/client";
import { logActivity } from "@/db/queries/activity";
import { priceRevisions, scenarios, scenarioVersions } from "@/db/schema";
import { formatNumber } from "@/lib/format/number";
import { newId } from "@/lib/ids";
import type { SavedResult, ScenarioContent } from "@/lib/scenarios/content";
import type { TeamScope } from "@/lib/teams/scope";

export const contentOf = (name: string, budget: number): ScenarioContent => ({
  scenario: { name, team: { engineers: 4, kubernetesExperience: "none" }, budgetUsdPerMonth: budget },
  priceBook: "list-2026-10",
  priceRevision: null,
  assumptions: {},
  description: `What ${name} is about, ${formatNumber(budget)} a month`,
  tags: ["eu"],
});

const result: SavedResult = {
  engineVersion: "1",
  hash: "0".repeat(64),
  pricesAsOf: "2026-10-14",
  pick: "compose",
  runnerUp: null,
  closeCall: false,
  platforms: [],
};

/** A scenario of two versions, as a save by this member leaves it behind; its name occurs nowhere else. */
export async function makeHistory(scope: TeamScope): Promise<{ readonly scenarioId: string; readonly name: string }> {
  const scenarioId = newId();
  const name = `Plan ${scenarioId}`;
  const changes = [{ path: "budgetUsdPerMonth", from: 50, to: 80 }];
  const { teamId, userId } = scope;
  await database().transaction(async (tx) => {
    const content = contentOf(name, 80);
    const { description, tags } = content;
    await tx.insert(scenarios).values({
      ...{ id: scenarioId, teamId, name, version: 2, content, result, description, tags: [...tags] },
      ...{ pick: "compose", yearOneCents: 1_234_50, createdBy: userId, updatedBy: userId },
    });
    const version = { teamId, scenarioId, result, savedBy: userId };
    await tx.insert(scenarioVersions).values([
      { ...version, version: 1, content: contentOf(name, 50), changes: [] },
      { ...version, version: 2, content, changes },
    ]);
    const about = { subject: "scenario", subjectId: scenarioId } as const;
    await logActivity(tx, scope, { action: "scenario.created", ...about, detail: { name } });
    await logActivity(tx, scope, { action: "scenario.saved", ...about, detail: { name, version: 2, changes } });
  });
  return { scenarioId, name };
}

export async function makePriceRevision(scope: TeamScope, number: number): Promise<void> {
  await database()
    .insert(priceRevisions)
    .values({
      teamId: scope.teamId,
      number,
      content: {} as never, // what it says is of no matter to whoever copies it
      note: `Revision ${number} of ${scope.teamId}`,
      createdBy: scope.userId,
    });
}
