import { describe, expect, test } from "vitest";
import { readCursor, writeCursor } from "@/lib/activity/cursor";
import { everything, readActivityFilter, writeActivityFilter } from "@/lib/activity/filter";

const ID = "0123456789abcdefghij";
const read = (query: string) => readActivityFilter(new URLSearchParams(query));

describe("the filter of an address", () => {
  test("limits nothing when it says nothing", () => {
    expect(read("")).toEqual({ filter: everything, faults: {} });
    expect(read("by=&kind=&from=+&other=1")).toEqual({ filter: everything, faults: {} });
  });

  test("takes each of its fields", () => {
    const query = `by=${ID}&kind=scenario.saved&about=${ID}&from=2026-11-01&until=2026-11-30`;
    const filter = { by: ID, kind: "scenario.saved", about: ID, from: "2026-11-01", until: "2026-11-30" };
    expect(read(query)).toEqual({ filter, faults: {} });
    expect(read("by=former&kind=member").filter).toEqual({ ...everything, by: "former", kind: "member" });
  });

  test("leaves out what is faulty and names it", () => {
    const { filter, faults } = read("by=ada&kind=team.eaten&about=1%27--&from=2026-02-30&until=30.11.2026");
    expect(filter).toEqual(everything);
    expect(Object.keys(faults)).toEqual(["by", "kind", "about", "from", "until"]);
  });

  test("knows the calendar's last days", () => {
    expect(read("from=2028-02-29").faults).toEqual({});
    expect(read("from=2026-02-29").faults).toHaveProperty("from");
  });

  test("refuses an end before the beginning", () => {
    const { filter, faults } = read("from=2026-11-02&until=2026-11-01");
    expect(filter).toEqual({ ...everything, from: "2026-11-02" });
    expect(faults).toEqual({ until: "This day is before the first." });
  });

  test("is written as it is read", () => {
    const query = `by=${ID}&kind=prices&from=2026-11-01`;
    expect(writeActivityFilter(read(query).filter).toString()).toBe(query);
  });
});

describe("the cursor", () => {
  test("comes back as it went", () => {
    const cursor = { at: new Date(1_795_000_000_123), id: ID };
    expect(writeCursor(cursor)).toBe(`1795000000123-${ID}`);
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  });

  for (const text of [null, "", "1", `x-${ID}`, "1-short", `-1-${ID}`, `9999999999999999-${ID}`, `1-${ID}'`]) {
    test(`is none for ${JSON.stringify(text)}`, () => expect(readCursor(text)).toBeNull());
  }
});
