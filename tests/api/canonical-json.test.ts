import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "@/lib/planner/canonical-json";

describe("canonicalJson", () => {
  for (const { what, value, text } of [
    { what: "sorts keys", value: { b: 1, a: 2 }, text: '{"a":2,"b":1}' },
    { what: "sorts keys at every depth", value: [{ b: { d: 1, c: 2 } }], text: '[{"b":{"c":2,"d":1}}]' },
    { what: "sorts by code unit, not by locale", value: { ä: 1, z: 2, Z: 3 }, text: '{"Z":3,"z":2,"ä":1}' },
    { what: "keeps the order of lists", value: [3, 1, 2], text: "[3,1,2]" },
    { what: "leaves out what is undefined", value: { a: undefined, b: null }, text: '{"b":null}' },
    { what: "writes numbers as JavaScript does", value: [1e21, 0.1, -0, 100], text: "[1e+21,0.1,0,100]" },
    { what: "escapes what has no UTF-8", value: "\ud800", text: '"\\ud800"' },
    { what: "keeps a key that is a prototype's", value: JSON.parse('{"__proto__":1}'), text: '{"__proto__":1}' },
  ]) {
    test(what, () => expect(canonicalJson(value)).toBe(text));
  }

  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, undefined, [undefined], () => 1, Symbol("s"), 1n]) {
    test(`has no text for ${typeof value} ${String(value)}`, () =>
      expect(() => canonicalJson(value)).toThrow("no JSON"));
  }

  test("says the same of a value and of its copy with keys in another order", () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, member]) => [key, turned(member)]),
            )
          : value;
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 1_000 },
    );
  });
});
