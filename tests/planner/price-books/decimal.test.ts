import { describe, expect, test } from "vitest";
import { isDecimal, multiplyDecimals, sameDecimal } from "@/lib/planner/price-books/decimal";

describe("multiplyDecimals", () => {
  const cases: [string, string, string][] = [
    // 549 × 11,133 = 6,112,017, six places
    ["5.49", "1.1133", "6.112017"],
    // 208 × 730 = 151,840, four places
    ["0.0208", "730", "15.184"],
    ["0.1", "730", "73"],
    ["0.0572", "1.1133", "0.06368076"],
    ["0.000001", "0.1", "0.0000001"],
    ["12", "10", "120"],
    ["12.00", "1.0", "12"],
    ["0", "7.5", "0"],
  ];
  for (const [left, right, product] of cases) {
    test(`${left} × ${right} is ${product}`, () => expect(multiplyDecimals(left, right)).toBe(product));
  }

  test("refuses what is no decimal", () => expect(() => multiplyDecimals("1e3", "2")).toThrow('not a decimal: "1e3"'));
});

test("two spellings of one number are the same", () => {
  expect(sameDecimal("12", "12.00")).toBe(true);
  expect(sameDecimal("12", "12.01")).toBe(false);
  expect(sameDecimal("120", "12")).toBe(false);
});

test("a decimal is plain digits with at most one point", () => {
  for (const text of ["0", "0.0416", "12", "12.00", "1000"]) expect(isDecimal(text), text).toBe(true);
  for (const text of ["", "-1", "+1", "1e3", ".5", "5.", "1,5", "NaN", "01", " 1", "1 ", "1.2.3", "٣"]) {
    expect(isDecimal(text), text).toBe(false);
  }
});
