import { describe, expect, test } from "vitest";
import { assumptionLimits } from "@/lib/link/assumption-texts";
import { assumptionFacts } from "@/lib/planner/assumptions";

describe("assumptionLimits", () => {
  test("knows the assumptions of the planner", () => {
    expect(assumptionLimits).toEqual(
      Object.fromEntries(
        Object.entries(assumptionFacts).map(([id, facts]) => [id, [facts.min, facts.max, facts.default]]),
      ),
    );
  });
});
