import { describe, expect, test } from "vitest";
import { checkHours, formatThree } from "@/components/assumptions/hours";

describe("checkHours", () => {
  test("takes three hours in ascending order", () =>
    expect(checkHours({ low: 1, likely: 1, high: 6 }, 100)).toEqual({ hours: { low: 1, likely: 1, high: 6 } }));

  const refused = [
    { name: "an empty field", draft: { low: null, likely: 2, high: 3 }, at: "low" },
    { name: "negative hours", draft: { low: -1, likely: 2, high: 3 }, at: "low" },
    { name: "more than the most", draft: { low: 1, likely: 2, high: 101 }, at: "high" },
    { name: "likely below low", draft: { low: 3, likely: 2, high: 4 }, at: "likely" },
    { name: "high below likely", draft: { low: 1, likely: 2, high: 1.5 }, at: "high" },
  ] as const;
  for (const { name, draft, at } of refused) {
    test(`refuses ${name} and says where`, () => expect(checkHours(draft, 100)).toMatchObject({ at }));
  }
});

test("three hours are read as low, likely, high", () =>
  expect(formatThree({ low: 1.8, likely: 1000, high: 7.25 })).toBe("1.8 / 1,000 / 7.25"));
