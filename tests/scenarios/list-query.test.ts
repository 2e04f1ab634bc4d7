import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  firstPage,
  type ListQuery,
  listStates,
  readCursor,
  readListQuery,
  sortBy,
  sortKeys,
  writeCursor,
  writeListQuery,
} from "@/lib/scenarios/list-query";

const ID = "0123456789abcdefghij";
const byName = { key: "name", direction: "ascending" } as const;
const read = (address: string) => readListQuery(Object.fromEntries(new URLSearchParams(address)));

describe("the address of a list", () => {
  test("is empty for the list as it comes", () => {
    expect(writeListQuery(firstPage)).toBe("");
    expect(read("")).toEqual(firstPage);
  });

  test("says what was chosen and comes back as it was", () => {
    const queries: fc.Arbitrary<ListQuery> = fc
      .record({
        search: fc.constantFrom("", "eu launch", "it’s & 100%"),
        sort: fc.record({
          key: fc.constantFrom(...sortKeys),
          direction: fc.constantFrom("ascending" as const, "descending" as const),
        }),
        state: fc.constantFrom(...listStates),
        tag: fc.constantFrom(null, "eu", "back office"),
        pick: fc.constantFrom(null, "doks", "none"),
        who: fc.constantFrom(null, ID),
        hasCursor: fc.boolean(),
      })
      .map(({ hasCursor, ...query }) => {
        const values = {
          updated: "2026-11-21T10:00:00.123Z",
          created: "2026-11-21T10:00:00.123Z",
          name: "é 日本",
          cost: "123",
        };
        return { ...query, after: hasCursor ? { value: values[query.sort.key], id: ID } : null };
      });
    fc.assert(
      fc.property(queries, (query) => {
        expect(read(writeListQuery(query))).toEqual(query);
      }),
    );
  });

  test("is never an error, whatever it says", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("q", "sort", "state", "tag", "pick", "who", "after"), fc.string()),
        (params) => {
          const { state, sort, who } = readListQuery(params);
          expect(listStates).toContain(state);
          expect(sortKeys).toContain(sort.key);
          expect(who === null || who.length === 20).toBe(true);
        },
      ),
    );
  });

  test("takes no cursor of another order, with a foreign id or a value of another kind", () => {
    const cursor = writeCursor({ value: "eu", id: ID }, byName);
    expect(readCursor(cursor, byName)).toEqual({ value: "eu", id: ID });
    expect(readCursor(cursor, { key: "cost", direction: "ascending" })).toBeNull();
    expect(readCursor(cursor, { key: "name", direction: "descending" })).toBeNull();
    expect(readCursor(writeCursor({ value: "eu", id: "x" }, byName), byName)).toBeNull();
    expect(readCursor(writeCursor({ value: "e\u0000u", id: ID }, byName), byName)).toBeNull();
    expect(readCursor(`${cursor.slice(0, -3)}!!!`, byName)).toBeNull();
    const byTime = { key: "updated", direction: "descending" } as const;
    expect(readCursor(writeCursor({ value: "yesterday", id: ID }, byTime), byTime)).toBeNull();
    expect(readCursor(writeCursor({ value: "2026-99-99T99:99:99.999Z", id: ID }, byTime), byTime)).toBeNull();
  });

  test("turns the order when the same key is asked for again", () => {
    expect(sortBy("name", firstPage.sort)).toEqual(byName);
    expect(sortBy("name", byName)).toEqual({ key: "name", direction: "descending" });
    expect(sortBy("cost", byName)).toEqual({ key: "cost", direction: "ascending" });
  });
});
