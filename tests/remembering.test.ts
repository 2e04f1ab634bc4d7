import { describe, expect, test } from "vitest";
import { remembering } from "@/lib/remembering";

const counting = (most: number) => {
  const made: string[] = [];
  const ask = remembering((text) => {
    made.push(text);
    return { text };
  }, most);
  return { made, ask };
};

describe("remembering", () => {
  test("makes the same of the same text once", () => {
    const { made, ask } = counting(10);
    expect(ask("one")).toEqual({ text: "one" });
    expect(ask("one")).toBe(ask("one"));
    expect(ask("")).toEqual({ text: "" });
    expect(made).toEqual(["one", ""]);
  });

  test("keeps no more characters than it may, and forgets what was not asked for longest", () => {
    const { made, ask } = counting(10);
    for (const text of ["aaaa", "bbbb", "aaaa", "cccc"]) ask(text); // 12 characters: "bbbb" goes
    for (const text of ["aaaa", "cccc", "bbbb"]) ask(text);
    expect(made).toEqual(["aaaa", "bbbb", "cccc", "bbbb"]);
  });

  test("does not keep what is longer than all it may keep, and forgets nothing for it", () => {
    const { made, ask } = counting(10);
    const long = "a".repeat(11);
    for (const text of ["b", long, long, "b"]) ask(text);
    expect(made).toEqual(["b", long, long]);
  });
});
