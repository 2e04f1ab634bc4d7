import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDate } from "@/lib/format/dates";
import { formatHours, formatHoursInWords, formatMinutes } from "@/lib/format/hours";
import {
  formatBareUsd,
  formatUsd,
  formatUsdAbout,
  formatUsdCents,
  formatUsdDifference,
  formatUsdRate,
  formatUsdTick,
} from "@/lib/format/money";
import { formatCount, formatList, formatNumber, formatOrdinal } from "@/lib/format/number";
import { formatAvailability, formatPercent, formatShare } from "@/lib/format/percent";

const table = (name: string, rows: readonly (readonly [got: string, wanted: string])[]) =>
  test(name, () => expect(rows.map(([got]) => got)).toEqual(rows.map(([, wanted]) => wanted)));

describe("numbers", () => {
  table("carry separators and a real minus sign", [
    [formatNumber(1234567), "1,234,567"],
    [formatNumber(-12.5, 1), "−12.5"],
    [formatNumber(-0.04, 1), "0"],
    [formatNumber(3, 2, 2), "3.00"],
  ]);
  test("are what Intl writes, but for the sign", () => {
    // Whole ones, prices, halves that no binary number holds, and whatever else there is.
    const value = fc.oneof(
      fc.integer(),
      fc.integer({ min: -10_000_000, max: 10_000_000 }).map((cents) => cents / 100),
      fc
        .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.nat({ max: 9 }))
        .map(([whole, places]) => Number(`${whole}5e-${places}`)),
      fc.double({ noNaN: true }),
    );
    const digits = fc
      .tuple(fc.nat({ max: 10 }), fc.nat({ max: 10 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(value, digits, (number, [least, most]) => {
        const text = new Intl.NumberFormat("en-US", { minimumFractionDigits: least, maximumFractionDigits: most });
        const wanted = text.format(number).replace("-", /[1-9∞]/.test(text.format(number)) ? "−" : "");
        expect(formatNumber(number, most, least)).toBe(wanted);
      }),
      { numRuns: 3_000 },
    );
    expect(formatNumber(Number.NaN)).toBe("NaN");
  });
  table("are words in sentences up to twelve", [
    [formatCount(0), "no"],
    [formatCount(5), "five"],
    [formatCount(12), "twelve"],
    [formatCount(1300), "1,300"],
  ]);
  table("have ordinals", [
    [formatOrdinal(1), "1st"],
    [formatOrdinal(2), "2nd"],
    [formatOrdinal(11), "11th"],
    [formatOrdinal(23), "23rd"],
  ]);
  table("and lists a last joint", [
    [formatList([]), ""],
    [formatList(["a"]), "a"],
    [formatList(["a", "b"]), "a and b"],
    [formatList(["a", "b", "c"], "or"), "a, b or c"],
  ]);
});

describe("money", () => {
  table("is whole dollars in headlines", [
    [formatUsd(1234.4), "$1,234"],
    [formatUsd(-1234.4), "−$1,234"],
    [formatUsd(0), "$0"],
    [formatUsd(0.42), "$0.42"],
    [formatBareUsd(1234.4), "1,234"],
    [formatBareUsd(-1234.4), "−1,234"],
  ]);
  table("has cents in bills", [
    [formatUsdCents(1234.5), "$1,234.50"],
    [formatUsdCents(-0.001), "$0.00"],
    [formatUsdRate(0.0416), "$0.0416"],
    [formatUsdRate(12), "$12.00"],
    [formatUsdRate(0.0000024), "$0.0000024"],
  ]);
  table("shows differences with their sign", [
    [formatUsdDifference(12), "+$12.00"],
    [formatUsdDifference(-3.5), "−$3.50"],
    [formatUsdDifference(0), "$0.00"],
    [formatUsdDifference(1234.4, formatUsd), "+$1,234"],
  ]);
  table("is round where a sentence says about", [
    [formatUsdAbout(9378), "$9,400"],
    [formatUsdAbout(123_456), "$123,000"],
    [formatUsdAbout(964), "$960"],
    [formatUsdAbout(42.4), "$42"],
  ]);
  table("is short on an axis", [
    [formatUsdTick(0), "$0"],
    [formatUsdTick(500), "$500"],
    [formatUsdTick(2500), "$2.5k"],
    [formatUsdTick(1_250_000), "$1.25M"],
  ]);
});

describe("hours and minutes", () => {
  table("keep a decimal while they are few", [
    [formatHours(0), "0"],
    [formatHours(4.25), "4.3"],
    [formatHours(9.97), "10"],
    [formatHours(72.4), "72"],
    [formatHoursInWords(1), "1 hour"],
    [formatHoursInWords(0.5), "0.5 hours"],
    [formatHoursInWords(88.2), "88 hours"],
  ]);
  table("read as people say them", [
    [formatMinutes(0), "0 min"],
    [formatMinutes(0.3), "under 1 min"],
    [formatMinutes(59.6), "1 h"],
    [formatMinutes(219), "3 h 39 min"],
    [formatMinutes(26 * 60 + 20), "26 h"],
  ]);
});

describe("percentages and dates", () => {
  table("never promise more than they know", [
    [formatAvailability(99.9996), "99.999%"],
    [formatAvailability(99.95), "99.95%"],
    [formatAvailability(99.5), "99.50%"],
    [formatAvailability(98), "98.0%"],
    [formatPercent(99.5), "99.5%"],
    [formatShare(0.424), "42%"],
  ]);
  table("are written out", [
    [formatDate("2026-10-14"), "14 October 2026"],
    [formatDate("2026-10"), "October 2026"],
    [formatDate("2026-02-03T10:00:00Z"), "3 February 2026"],
    [formatDate("last spring"), "last spring"],
  ]);
});
