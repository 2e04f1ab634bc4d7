import { describe, expect, test } from "vitest";
import { cumulativeLines, spentWithLabour } from "@/components/comparison/cumulative-lines";
import { isPriced } from "@/components/comparison/roles";
import { evaluateExample } from "@/tests/wording/example-evaluation";

const three = evaluateExample().platforms.filter(isPriced).slice(0, 3);
const pensOf = (strong: string | null) =>
  cumulativeLines(three, strong, spentWithLabour).map(({ stroke, dash }) => [stroke, dash]);

describe("the lines of the month-by-month chart", () => {
  test("give the accent to the strong one alone, wherever it stands", () => {
    const id = three[1]?.id ?? "";
    const lines = cumulativeLines(three, id, spentWithLabour);
    expect(lines.map(({ isStrong, stroke }) => [isStrong, stroke === "var(--color-accent)"])).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
  });

  test("can be told apart, also where none is strong", () => {
    for (const strong of [three[0]?.id ?? "", three[2]?.id ?? "", null])
      expect(new Set(pensOf(strong).map(String)).size).toBe(3);
  });

  test("end at the first year's total", () => {
    for (const [index, { values }] of cumulativeLines(three, null, spentWithLabour).entries()) {
      expect(values).toHaveLength(12);
      expect(values.at(-1)).toBeCloseTo(three[index]?.yearOne.totalUsd ?? -1, 2);
    }
  });
});
