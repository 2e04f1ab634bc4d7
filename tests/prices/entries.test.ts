import { describe, expect, test } from "vitest";
import {
  noTeamPrices,
  type ProviderDiscount,
  type RateOverride,
  type TeamPrices,
} from "@/lib/planner/price-books/team-prices";
import { changedByBoth, changesBetween, onTopOf, originsOf, withEntry, withoutEntry } from "@/lib/prices/entries";

const stated = { note: "", date: "2026-11-01" };
const egress = (usd: string): RateOverride => ({ key: "aws.egress", region: "all", change: { usd }, ...stated });
const logs = (usd: string): RateOverride => ({ key: "aws.logs", region: "all", change: { usd }, ...stated });
const hetzner = (percentOff: number): ProviderDiscount => ({ cloud: "hetzner", on: "machines", percentOff, ...stated });
const of = (own: Partial<TeamPrices>): TeamPrices => ({ ...noTeamPrices, ...own });

const EGRESS = "rate/aws.egress/all";
const LOGS = "rate/aws.logs/all";
const HETZNER = "discount/hetzner/machines";

describe("changesBetween", () => {
  test("names what was added, changed and removed, and nothing else", () => {
    const before = of({ rates: [egress("0.05"), logs("0.4")], discounts: [hetzner(10)] });
    const after = of({ rates: [egress("0.04"), logs("0.4")], ownMachines: [] });
    expect(changesBetween(before, after).map(({ id, did }) => [id, did])).toEqual([
      [EGRESS, "changed"],
      [HETZNER, "removed"],
    ]);
    expect(changesBetween(after, before).map(({ id, did }) => [id, did])).toEqual([
      [HETZNER, "added"],
      [EGRESS, "changed"],
    ]);
  });

  test("does not see the order of keys, which a database turns round", () => {
    const { note, date, change, region, key } = egress("0.05");
    expect(
      changesBetween(of({ rates: [egress("0.05")] }), of({ rates: [{ date, note, region, change, key }] })),
    ).toEqual([]);
  });
});

describe("one's changes on top of another's", () => {
  const base = of({ rates: [egress("0.05"), logs("0.4")] });
  const mine = of({ rates: [egress("0.04"), logs("0.4")] });

  test("keep both where they are of different entries", () => {
    const theirs = of({ rates: [egress("0.05")], discounts: [hetzner(10)] });
    expect(onTopOf(base, mine, theirs)).toEqual(of({ rates: [egress("0.04")], discounts: [hetzner(10)] }));
    expect(changedByBoth(base, mine, theirs)).toEqual([]);
  });

  test("hold where both changed the same entry, which is named", () => {
    const theirs = of({ rates: [egress("0.03"), logs("0.4")] });
    expect(onTopOf(base, mine, theirs)).toEqual(mine);
    expect(changedByBoth(base, mine, theirs)).toEqual([EGRESS]);
  });

  test("agree where both changed it to the same", () => {
    expect(changedByBoth(base, mine, of({ rates: [egress("0.04")] }))).toEqual([]);
  });

  test("bring back what the other removed when it was changed here, and remove what was removed here", () => {
    const theirs = of({ rates: [logs("0.5")] });
    expect(onTopOf(base, mine, theirs)).toEqual(of({ rates: [logs("0.5"), egress("0.04")] }));
    expect(onTopOf(base, of({ rates: [egress("0.05")] }), theirs)).toEqual(of({}));
    expect(changedByBoth(base, of({ rates: [egress("0.05")] }), theirs)).toEqual([LOGS]);
  });
});

describe("an entry", () => {
  test("takes the place of the one it changes, even about something else", () => {
    const prices = of({ rates: [egress("0.05"), logs("0.4")] });
    const next = withEntry(prices, { kind: "rate", value: { ...egress("0.05"), region: "us-east" } }, EGRESS);
    expect(next.rates.map(({ key, region }) => [key, region])).toEqual([
      ["aws.egress", "us-east"],
      ["aws.logs", "all"],
    ]);
    expect(withoutEntry(next, LOGS).rates).toHaveLength(1);
  });
});

describe("originsOf", () => {
  const revision = (number: number, by: string | null, content: TeamPrices) => ({ number, by, content });

  test("names who made the revision since which an entry stands", () => {
    const revisions = [
      revision(4, "Dora", of({ rates: [egress("0.04"), logs("0.4")] })),
      revision(3, "Carl", of({ rates: [egress("0.04")] })),
      revision(2, null, of({ rates: [egress("0.04")] })),
      revision(1, "Ada", of({ rates: [egress("0.05")] })),
    ];
    expect(originsOf(revisions)).toEqual({
      [EGRESS]: { revision: 2, by: null },
      [LOGS]: { revision: 4, by: "Dora" },
    });
  });

  test("says nothing of what is older than the revisions known", () => {
    const content = of({ rates: [egress("0.04")] });
    expect(originsOf([revision(9, "Ada", content), revision(8, "Bob", content)])).toEqual({});
    expect(originsOf([revision(2, "Ada", content), revision(1, "Bob", content)])).toEqual({
      [EGRESS]: { revision: 1, by: "Bob" },
    });
    expect(originsOf([])).toEqual({});
  });
});
