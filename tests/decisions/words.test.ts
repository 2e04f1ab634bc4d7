import { describe, expect, test } from "vitest";
import { proseOf, wordsOf } from "@/lib/decisions/render/prose";
import { textSchema } from "@/lib/decisions/words";

const LONGEST = 20_000;
const schema = textSchema(LONGEST);

describe("a text that people write", () => {
  const endless = [
    ">".repeat(LONGEST),
    `${"- ".repeat(9_000)}a`,
    `${"*".repeat(9_000)}a${"*".repeat(9_000)}`,
    "*_".repeat(9_000),
  ];
  for (const text of endless)
    test(`is refused where it would keep a parser busy: ${text.slice(0, 8)}…`, () => {
      expect(schema.safeParse(text).success).toBe(false);
    });

  const usual = [
    "> > a\n> - b\n>   - c",
    "* * *",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "1. a\n   1. b\n      1. c",
    "**a** _b_ ~~c~~ `d`",
  ];
  for (const text of usual)
    test(`is taken as it is usually written: ${JSON.stringify(text.slice(0, 12))}`, () => {
      expect(schema.parse(text)).toBe(text);
      expect(proseOf(text).length).toBeGreaterThan(0);
    });

  test("keeps its footnotes as they were typed, where they were typed", () => {
    const note = "A claim[^Src].\n\n[^Src]: Its source.\n\n    More of it.\n\nThe end.";
    expect(wordsOf(note)).toBe("A claim[^Src].\n[^Src]: Its source.\nMore of it.\nThe end.");
    expect(wordsOf("A claim[^2].\n\n[^2]: - one")).toBe("A claim[^2].\n[^2]: \none");
  });
});
