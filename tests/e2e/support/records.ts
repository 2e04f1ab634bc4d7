import { type APIRequestContext, expect } from "@playwright/test";
import { newId } from "../../../lib/ids";
import type { TestUser } from "./accounts";
import { callAction } from "./call-action";
import { makeScenario } from "./scenarios";

interface RecordWishes {
  readonly title?: string;
  readonly deciders?: readonly TestUser[];
  /** How far along its life. */
  readonly steps?: readonly ("proposed" | "accepted" | "rejected")[];
}

export interface TestRecord {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Of the record after its last step. */
  readonly revision: number;
}

/** A decision record from a scenario of its own, as the pages make it, with the session of the request context. */
export async function makeDecision(
  request: APIRequestContext,
  team: string,
  { title = "Run on one host", deciders = [], steps = ["proposed"] }: RecordWishes = {},
): Promise<TestRecord> {
  const scenario = await makeScenario(request, team, { name: `For ${title}`.slice(0, 100) });
  const as = newId();
  const made = await callAction(request, "createDecision", [
    team,
    {
      ...{ as, scenario, version: 1, platform: "compose", whyNotPick: "We know it.", title },
      ...{ reviewOn: null, deciders: deciders.map(({ id }) => id), supersedes: null },
    },
  ]);
  expect(made).toMatchObject({ ok: true });
  let revision = 1;
  for (const to of steps) {
    const stepped = await callAction(request, "stepDecision", [team, { id: as, base: revision, to }]);
    expect(stepped).toMatchObject({ ok: true });
    revision = stepped.value.revision;
  }
  return { id: as, number: made.value.number, title, revision };
}
