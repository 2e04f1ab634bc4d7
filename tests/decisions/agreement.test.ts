import { describe, expect, test } from "vitest";
import { agreementOf, wordAgreement } from "@/lib/decisions/agreement";
import type { Part, RecordPerson, Vote } from "@/lib/decisions/record";
import { openVotes } from "@/lib/decisions/step-words";

const person = (name: string, vote: Vote | null, { part = "decider" as Part, isStale = false } = {}): RecordPerson => ({
  id: name,
  userId: name,
  name,
  part,
  vote: vote === null ? null : { vote, reason: vote === "object" ? "Too dear" : "", at: new Date(0), isStale },
});

describe("agreementOf", () => {
  test("counts deciders only; its share leaves out who abstained or is awaited", () => {
    const people = [
      person("Ada", "approve"),
      person("Bo", "object"),
      person("Cy", "abstain"),
      person("Di", null),
      person("Ed", "approve", { isStale: true }),
      person("Flo", null, { part: "consulted" }),
    ];
    // 2 approve, 1 objects: 2 ÷ 3
    expect(agreementOf(people)).toEqual({
      deciders: 5,
      approve: 2,
      object: 1,
      abstain: 1,
      waiting: 1,
      stale: 1,
      share: 2 / 3,
    });
  });

  test("has no share while nobody has said yes or no", () => {
    expect(agreementOf([person("Ada", "abstain"), person("Bo", null)]).share).toBeNull();
  });
});

describe("wordAgreement", () => {
  const cases: readonly (readonly [readonly RecordPerson[], string])[] = [
    [[], "No deciders are named."],
    [[person("Ada", null)], "One decider has not voted yet."],
    [[person("Ada", null), person("Bo", null)], "Two deciders have not voted yet."],
    [[person("Ada", "approve")], "The only decider approves."],
    [[person("Ada", "approve"), person("Bo", "approve")], "Both deciders approve."],
    [
      [person("Ada", "approve"), person("Bo", "approve"), person("Cy", "object")],
      "Two of three deciders approve, one objects.",
    ],
    [[person("Ada", "approve"), person("Bo", "approve"), person("Cy", "approve")], "All three deciders approve."],
  ];
  for (const [people, words] of cases) test(words, () => expect(wordAgreement(agreementOf(people))).toBe(words));
});

describe("openVotes", () => {
  test("names who objects and why, who is awaited, and who voted on other words", () => {
    const people = [
      person("Ada", "object"),
      person("Bo", null),
      person("Cy", null),
      person("Di", "approve", { isStale: true }),
      person("Ed", "approve"),
    ];
    expect(openVotes(people)).toEqual([
      "Ada objects: “Too dear”",
      "Still awaited: the votes of Bo and Cy.",
      "Voted before the words were last changed: Di.",
    ]);
  });

  test("says when nobody was asked, and nothing when all agree", () => {
    expect(openVotes([person("Flo", null, { part: "informed" })])).toEqual([
      "No deciders are named: nobody was asked to agree.",
    ]);
    expect(openVotes([person("Ada", "approve")])).toEqual([]);
  });
});
