import { describe, expect, test } from "vitest";
import { filterPlatforms, sortPlatforms } from "@/components/comparison/arrange";
import { columns } from "@/components/comparison/columns";
import { canPin, togglePin } from "@/components/comparison/pins";
import { columnIds, defaultView, MOST_PINS } from "@/lib/view-state";
import { evaluateExample } from "@/tests/wording/example-evaluation";

const { platforms } = evaluateExample();
const { filter } = defaultView;

describe("filtering", () => {
  test("shows everything by default", () => expect(filterPlatforms(platforms, filter)).toHaveLength(platforms.length));
  test("keeps the kinds asked for", () => {
    const found = filterPlatforms(platforms, { ...filter, kinds: ["paas"] });
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["paas"]));
  });
  test("keeps only what fits", () =>
    expect(filterPlatforms(platforms, { ...filter, eligibleOnly: true }).map(({ status }) => status)).not.toContain(
      "excluded",
    ));
  test("finds every word, in whatever order and case", () =>
    expect(filterPlatforms(platforms, { ...filter, text: " HETZNER  three " }).map(({ id }) => id)).toEqual([
      "hetzner-k3s-ha",
    ]));
});

describe("sorting", () => {
  for (const column of [...columnIds, "platform" as const])
    test(`by ${column} puts what has no value last in both directions`, () => {
      const valueIn = column === "platform" ? ({ name }: { name: string }) => name : columns[column].sortValue;
      for (const direction of ["ascending", "descending"] as const) {
        const values = sortPlatforms(platforms, { column, direction }).map((platform) => valueIn(platform) as unknown);
        const firstNull = values.indexOf(null);
        expect(values).toHaveLength(platforms.length);
        if (firstNull !== -1) expect(new Set(values.slice(firstNull))).toEqual(new Set([null]));
        const numbers = values.filter((value) => typeof value === "number");
        const sign = direction === "ascending" ? 1 : -1;
        expect(numbers).toEqual(numbers.toSorted((a, b) => sign * (a - b)));
      }
    });
});

describe("pins", () => {
  test("go on and come off", () => {
    expect(togglePin(["doks"], "eks")).toEqual(["doks", "eks"]);
    expect(togglePin(["doks", "eks"], "doks")).toEqual(["eks"]);
  });
  test("end at five, and a pinned one can still be taken off", () => {
    const five = platforms.slice(0, MOST_PINS).map(({ id }) => id);
    const sixth = platforms[MOST_PINS]?.id ?? "eks";
    expect(togglePin(five, sixth)).toEqual(five);
    expect(canPin(five, sixth)).toBe(false);
    expect(canPin(five, five[0] ?? "eks")).toBe(true);
  });
});
