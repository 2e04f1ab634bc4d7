import { describe, expect, test } from "vitest";
import { rules } from "@/lib/planner/rules/index";
import { contradictions } from "@/lib/wording/contradictions";

describe("contradictions", () => {
  test("are all of C01 to C27 but C19, in order", () => {
    const expected = Array.from({ length: 27 }, (_, index) => `C${String(index + 1).padStart(2, "0")}`);
    expect(contradictions.map(({ id }) => id)).toEqual(expected.filter((id) => id !== "C19"));
  });

  for (const { id, title, conflict, settled } of contradictions) {
    test(`${id} says what disagrees and how it is settled, without bare numbers of rules`, () => {
      for (const sentence of [conflict, settled]) expect(sentence).toMatch(/[.”]$/);
      expect(`${title} ${conflict} ${settled}`).not.toMatch(/\b[RCLA]\d\d\b/);
    });
  }

  test("refer only to rules there are", () => {
    const known = new Set(rules.map(({ id }) => id));
    const unknown = contradictions.flatMap(({ rules: involved = [] }) => involved.filter((rule) => !known.has(rule)));
    expect(unknown).toEqual([]);
  });
});
