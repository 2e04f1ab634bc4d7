import { expect, test } from "vitest";
import { createDecision } from "@/db/queries/decision-writing";
import { getOwnPlatformNames, listDecisions } from "@/db/queries/decisions";
import { seal } from "@/lib/decisions/freeze";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import type { TeamScope } from "@/lib/teams/scope";
import { newScope } from "./scenario-support";
import { freshDatabase } from "./support/fresh-database";
import { emptyWords, frozenNumbers, makeRecord } from "./support/records";

await freshDatabase();

const { frozen } = frozenNumbers();
const OWN: PlatformId = "private-quay-host";
const withOwn = seal({
  ...frozen,
  evaluation: {
    ...frozen.evaluation,
    platforms: frozen.evaluation.platforms.map((one) =>
      one.id === "compose" ? { ...one, id: OWN, name: "Docker Compose on Quay" } : one,
    ),
  },
});

async function recordOn(scope: TeamScope, platform: PlatformId): Promise<string> {
  const made = await createDecision(scope, {
    ...{ title: "Run on our own", platform, words: emptyWords, sealed: withOwn, reviewOn: null, conditions: [] },
    scenario: null,
  });
  if (!made) throw new Error("its id is new");
  return made.id;
}

test("platforms that a team entered itself are named as they were frozen; published ones are left to their labels", async () => {
  const scope = await newScope();
  const own = await recordOn(scope, OWN);
  await recordOn(scope, "private-gone-host");
  await makeRecord(scope);
  const rows = await listDecisions(scope);
  expect(rows).toHaveLength(3);
  expect(await getOwnPlatformNames(scope, rows)).toEqual(new Map([[own, "Docker Compose on Quay"]]));
});

test("a platform of another team is not named", async () => {
  const scope = await newScope();
  await recordOn(scope, OWN);
  const rows = await listDecisions(scope);
  expect((await getOwnPlatformNames(scope, rows)).size).toBe(1);
  expect(await getOwnPlatformNames(await newScope(), rows)).toEqual(new Map());
});
