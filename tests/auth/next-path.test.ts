import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextOrTeams, parseNext } from "@/lib/auth/next-path";

describe("parseNext", () => {
  for (const text of [
    "/",
    "/account",
    "/t/quay-crew-k3x9q1/scenarios?q=a%20b#top",
    "/?s=1~2",
    `/save?name=${"a".repeat(8_000)}`,
  ])
    test(`leads to ${text.slice(0, 40)}`, () => expect(parseNext(text)).toBe(text));

  const astray = [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n//evil.example",
    "javascript:alert(1)",
    "account",
    "",
    "/api/auth/signout",
    "/a/..//evil.example",
    `/${"a".repeat(8_500)}`,
    null,
    ["/account"],
  ];
  for (const text of astray)
    test(`does not lead to ${JSON.stringify(text)?.slice(0, 40)}`, () => expect(parseNext(text)).toBeNull());

  test("never leads to another site, whatever it is given", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      "//",
      "evil.example",
      "\t",
      "\n",
      "..",
      ".",
      ":",
      "@",
      "?",
      "#",
      "%2f",
      " ",
      "a",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const parsed = parseNext(pieces.join(""));
        // As a browser resolves what a redirect or a link says.
        if (parsed !== null) expect(new URL(parsed, "https://berth.example").origin).toBe("https://berth.example");
      }),
      { numRuns: 2_000, seed: 20_261_121 },
    );
  });

  test("else leads to the teams", () => expect(nextOrTeams("//evil.example")).toBe("/t"));
});
