import { describe, expect, test } from "vitest";
import { agreementOf, wordAgreement } from "@/lib/decisions/agreement";
import type { Part, RecordPerson, RecordVote, Vote } from "@/lib/decisions/record";
import { objectionsAmong, voteLines } from "@/lib/decisions/vote-words";

interface Wishes {
  readonly part?: Part;
  readonly vote?: Vote;
  readonly isStale?: boolean;
}

const at = new Date("2026-11-21T23:30:00Z");

const person = (id: string, { part = "decider", vote, isStale = false }: Wishes = {}): RecordPerson => ({
  id,
  userId: id,
  name: id,
  part,
  vote: vote ? { vote, reason: "", at, isStale } : null,
});

const vote = (id: string, personId: string, given: Partial<RecordVote> = {}): RecordVote => ({
  ...{ id, personId, name: personId, vote: "approve", reason: "", at, isStale: false },
  ...given,
});

describe("agreementOf", () => {
  test("counts deciders and nobody else", () => {
    const people = [
      person("Ada", { vote: "approve" }),
      person("Bo", { vote: "object", isStale: true }),
      person("Cy", { vote: "abstain" }),
      person("Di"),
      person("Ed", { part: "consulted", vote: "object", isStale: true }),
      person("Flo", { part: "informed" }),
    ];
    // One of the two who took a side approves: a half. Ed's vote counts no more.
    expect(agreementOf(people)).toEqual({
      deciders: 4,
      approve: 1,
      object: 1,
      abstain: 1,
      waiting: 1,
      stale: 1,
      share: 0.5,
    });
  });

  test("has no share while nobody has taken a side", () => {
    expect(agreementOf([person("Ada"), person("Bo", { vote: "abstain" })]).share).toBeNull();
    expect(agreementOf([]).share).toBeNull();
  });
});

describe("wordAgreement", () => {
  const worded = (...given: readonly Wishes[]) =>
    wordAgreement(agreementOf(given.map((wishes, place) => person(String(place), wishes))));

  const cases: readonly (readonly [readonly Wishes[], string])[] = [
    [[], "No deciders are named."],
    [[{}], "One decider has not voted yet."],
    [[{}, {}], "Two deciders have not voted yet."],
    [[{ vote: "approve" }], "The only decider approves."],
    [[{ vote: "object" }], "The only decider objects."],
    [[{ vote: "abstain" }], "The only decider abstains."],
    [[{ vote: "approve" }, { vote: "approve" }], "Both deciders approve."],
    [
      [{ vote: "approve" }, { vote: "object" }, {}],
      "One of three deciders approves, one objects, one has not voted yet.",
    ],
    [[{ vote: "object" }, { vote: "abstain" }], "No decider approves, one objects, one abstains."],
    [
      [{ vote: "approve", isStale: true }, { vote: "approve", isStale: true }, { vote: "approve" }],
      "All three deciders approve. Two of these votes were given before the words were last changed.",
    ],
    [
      [{ vote: "object", isStale: true }],
      "The only decider objects. That vote was given before the words were last changed.",
    ],
    [
      [
        { vote: "approve", isStale: true },
        { vote: "approve", isStale: true },
      ],
      "Both deciders approve. All of these votes were given before the words were last changed.",
    ],
  ];
  for (const [given, sentence] of cases) test(sentence, () => expect(worded(...given)).toBe(sentence));
});

describe("voteLines", () => {
  test("tell every vote with its day in UTC, and the reason as it was typed", () => {
    const lines = voteLines(
      [
        vote("1", "Bo", { vote: "object", reason: "<b>No</b> *way*" }),
        vote("2", "Ada", { vote: "abstain", name: null }),
      ],
      [person("Ada"), person("Bo")],
    );
    expect(lines.map(({ sentence, reason, stands }) => [sentence, reason, stands])).toEqual([
      ["Bo objected on 21 November 2026", "<b>No</b> *way*", true],
      ["A former member abstained on 21 November 2026", "", true],
    ]);
  });

  test("say of an objection what its author voted later; the objection stays", () => {
    const later = new Date("2026-12-01T08:00:00Z");
    const lines = voteLines(
      [vote("1", "Bo", { vote: "object", reason: "Why?", isStale: true }), vote("2", "Bo", { at: later })],
      [person("Bo")],
    );
    expect(objectionsAmong(lines)).toEqual([
      {
        id: "1",
        vote: "object",
        sentence: "Bo objected on 21 November 2026, before the words were last changed",
        reason: "Why?",
        stands: false,
        afterwards: "Bo approved on 1 December 2026.",
      },
    ]);
    expect(lines[1]).toMatchObject({ stands: true, afterwards: "" });
  });

  test("of who is no decider any more do not stand", () => {
    const [line] = voteLines([vote("1", "Bo", { vote: "object" })], [person("Bo", { part: "consulted" })]);
    expect(line).toMatchObject({ stands: false, afterwards: "Bo is no decider any more." });
  });
});
