import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluationSchema } from "@/lib/api/evaluation-schema";
import { faultSchema } from "@/lib/api/fault-schema";
import { caseFiles, requestOf } from "../cases/case";
import { anyRequest } from "./arbitraries";
import { post } from "./call";

/** Everything but what says which fields were defaults, and the hash that covers it. */
function apartFromAssumed(text: string): string {
  const { assumed: _assumed, hash: _hash, ...rest } = JSON.parse(text);
  return JSON.stringify(rest);
}

async function isRepeatable(request: { readonly scenario: unknown }): Promise<void> {
  const first = await post(request);
  expect((await post(request)).text).toBe(first.text);
  if (first.status !== 200) return expect(faultSchema.parse(first.body).code).toBe("invalid_scenario");
  const { scenario, assumed } = evaluationSchema.parse(first.body);
  const again = await post({ ...request, scenario });
  expect(again.status).toBe(200);
  expect(apartFromAssumed(again.text)).toBe(apartFromAssumed(first.text));
  expect(evaluationSchema.parse(again.body).assumed.filter((path) => !assumed.includes(path))).toEqual([]);
}

describe("an answer", () => {
  test("is the same bytes for the same body, and for the scenario it gives back", async () => {
    for (const one of caseFiles().flatMap(({ cases }) => cases))
      if (one.status === undefined) await isRepeatable({ scenario: one.scenario, ...requestOf(one) });
  }, 120_000);

  test("is repeatable for every scenario the contract allows", async () => {
    await fc.assert(fc.asyncProperty(anyRequest, isRepeatable), { numRuns: 1_000 });
  }, 600_000);
});
