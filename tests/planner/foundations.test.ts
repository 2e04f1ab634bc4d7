import { describe, expect, test } from "vitest";
import { countOf, formatCount, formatPlain, formatUsd } from "@/lib/planner/format-count";
import { centsToUsd, sumCents, toCents } from "@/lib/planner/money";
import { meanOf, scale } from "@/lib/planner/three-point";
import { DAYS_PER_MONTH, HOURS_PER_MONTH, HOURS_PER_YEAR, SECONDS_PER_MONTH } from "@/lib/planner/time";

describe("money", () => {
  const cases = [
    { name: "rounds 3 × 730 × 0.0416 = 91.104 down", usd: 91.104, cents: 91_10 },
    { name: "rounds a half up", usd: 0.125, cents: 13 },
    { name: "rounds a half that binary holds a hair too low", usd: 1.005, cents: 1_01 },
    { name: "rounds halves of credits away from zero", usd: -0.125, cents: -13 },
    { name: "does not lift 0.004999", usd: 0.004999, cents: 0 },
    { name: "knows no negative zero", usd: -0.001, cents: 0 },
  ];
  for (const { name, usd, cents } of cases) test(name, () => expect(toCents(usd)).toBe(cents));

  test("adds lines that were rounded already, so 3 × 0.333 prints 0.99 and not 1.00", () => {
    expect(centsToUsd(sumCents([0.333, 0.333, 0.333].map(toCents)))).toBe(0.99);
  });
  test("refuses what is no amount", () => {
    for (const usd of [Number.NaN, Number.POSITIVE_INFINITY, 1e15]) expect(() => toCents(usd)).toThrow();
  });
});

describe("three points", () => {
  // (1 + 12 + 6) ÷ 6 = 3.1667; (5 + 40 + 20) ÷ 6 = 10.8333; DOMAIN 7.1. The triangular mean 11.667 is another one.
  test("the mean of PERT(1, 3, 6) is 3.167", () =>
    expect(meanOf({ low: 1, likely: 3, high: 6 })).toBeCloseTo(3.167, 3));
  test("the mean of PERT(5, 10, 20) is 10.833", () =>
    expect(meanOf({ low: 5, likely: 10, high: 20 })).toBeCloseTo(10.833, 3));
  test("scales all three", () =>
    expect(scale({ low: 1, likely: 2, high: 4 }, 0.5)).toEqual({ low: 0.5, likely: 1, high: 2 }));
});

test("a month has 730 hours and a year twelve of them", () => {
  expect(HOURS_PER_MONTH).toBe(730);
  expect(HOURS_PER_YEAR).toBe(8_760);
  expect(SECONDS_PER_MONTH).toBe(2_628_000);
  expect(DAYS_PER_MONTH).toBeCloseTo(30.4167, 4);
});

describe("numbers in sentences", () => {
  test("digits are grouped by threes", () => {
    expect([0, 999, 1_000, 1_234_567].map((value) => formatCount(value))).toEqual(["0", "999", "1,000", "1,234,567"]);
    expect(formatCount(1234.5, 1)).toBe("1,234.5");
    expect(formatCount(-1234)).toBe("−1,234");
    expect(formatCount(-0.2)).toBe("0");
  });
  test("dollars have cents below ten", () => {
    expect([0, 5, 5.5, 9.99, 10.4, 1500, -3.5].map(formatUsd)).toEqual([
      "$0",
      "$5",
      "$5.50",
      "$9.99",
      "$10",
      "$1,500",
      "−$3.50",
    ]);
  });
  test("round hundreds keep their zeros", () => {
    expect(formatPlain(100, 0)).toBe("100");
    expect(formatPlain(12)).toBe("12");
    expect(formatPlain(99.95)).toBe("99.95");
  });
  // Its own docstring: "A number without needless decimals: 99.95, 12, 0.5."
  test("needless zeros go: 99.5 at three decimals reads 99.5, not 99.500", () => {
    expect(formatPlain(0.5)).toBe("0.5");
    expect(formatPlain(99.5, 3)).toBe("99.5");
    expect(formatPlain(1200.5, 3)).toBe("1,200.5");
  });
  test("one is singular", () =>
    expect([countOf(1, "service"), countOf(2, "service"), countOf(1, "person", "people")]).toEqual([
      "1 service",
      "2 services",
      "1 person",
    ]));
});
