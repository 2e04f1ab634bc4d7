import { describe, expect, test } from "vitest";
import { evaluationSchema } from "@/lib/api/evaluation-schema";
import { faultSchema } from "@/lib/api/fault-schema";
import { post } from "../api/call";
import { caseFiles, missOf, requestOf } from "./case";

for (const { file, cases } of caseFiles()) {
  describe(file, () => {
    for (const one of cases) {
      test(`${one.id}: ${one.why}`, async () => {
        const { status, body } = await post(requestOf(one));
        expect(status, JSON.stringify(body).slice(0, 300)).toBe(one.status ?? 200);
        expect((status === 200 ? evaluationSchema : faultSchema).safeParse(body).error).toBeUndefined();
        expect(one.expect.map((expectation) => missOf(body, expectation)).filter((miss) => miss !== null)).toEqual([]);
      });
    }
  });
}

test("no two cases share an id", () => {
  const ids = caseFiles().flatMap(({ cases }) => cases.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});
