import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { caseFiles, requestOf } from "../cases/case";
import { anyRequest } from "./arbitraries";
import { type Answer, post } from "./call";

const parts = z.looseObject({ scenario: z.unknown(), assumed: z.array(z.string()), hash: z.string() });

/** An answer without what says which fields were defaults, and without the hash that covers it. */
function taken({ body }: Answer) {
  const { assumed, hash: _hash, ...rest } = parts.parse(body);
  return { assumed, scenario: rest.scenario, rest: JSON.stringify(rest) };
}

async function isRepeatable(request: object): Promise<void> {
  const answer = await post(request);
  expect((await post(request)).text).toBe(answer.text);
  if (answer.status !== 200) {
    expect(answer.body).toMatchObject({ code: "invalid_scenario" }); // more than any provider has
    return;
  }
  const first = taken(answer);
  const again = await post({ ...request, scenario: first.scenario });
  expect(again.status).toBe(200);
  const second = taken(again);
  expect(second.rest).toBe(first.rest);
  expect(second.assumed.filter((path) => !first.assumed.includes(path))).toEqual([]);
}

describe("an answer", () => {
  test("is the same bytes for the same body, and for the scenario it gives back", async () => {
    for (const one of caseFiles().flatMap(({ cases }) => cases))
      if (one.status === undefined) await isRepeatable(requestOf(one));
  }, 120_000);

  test("is repeatable for every scenario the contract allows", async () => {
    // The planner's own law of the same bytes runs a thousand times; here it is what the API adds to it.
    await fc.assert(fc.asyncProperty(anyRequest, isRepeatable), { numRuns: 250 });
  }, 600_000);
});
