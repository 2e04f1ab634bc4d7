import { describe, expect, test } from "vitest";
import {
  parseEdit,
  parseNote,
  parsePerson,
  parseReply,
  parseResolution,
  parseThread,
  parseVote,
} from "@/lib/decisions/assent-inputs";

const [recordId, other] = ["0123456789abcdefghij", "abcdefghij0123456789"];

const vote = (given: object) => parseVote({ recordId, vote: "approve", reason: "", seen: 1, ...given });

/** Which fields are refused, and in which words. */
const faults = (parsed: ReturnType<typeof vote> | ReturnType<typeof parseNote>) =>
  parsed.ok ? {} : Object.fromEntries(parsed.error.map(({ path, message }) => [path, message]));

describe("parseVote", () => {
  test("asks for a reason only where somebody objects, and spaces are none", () => {
    for (const given of ["approve", "abstain"]) expect(vote({ vote: given })).toMatchObject({ ok: true });
    const why = { reason: "Say why you object: it stays in the record." };
    expect(faults(vote({ vote: "object" }))).toEqual(why);
    expect(faults(vote({ vote: "object", reason: " \n\t " }))).toEqual(why);
    expect(vote({ vote: "object", reason: "  No. \r\n Not yet.\r" })).toMatchObject({
      ok: true,
      value: { reason: "No. \n Not yet." },
    });
  });

  test("refuses what is no vote, and anything beside it", () => {
    expect(faults(vote({ vote: "" }))).toEqual({ vote: "Choose one: approve, object or abstain." });
    expect(faults(vote({ reason: null }))).toEqual({ reason: "A reason is text." });
    expect(faults(vote({ recordId: "../x" }))).toEqual({ recordId: "There is no such decision record." });
    for (const seen of [0, 1.5, 2 ** 31, "1", null, Number.NaN]) expect(vote({ seen }).ok, String(seen)).toBe(false);
    for (const more of [{ userId: other }, { at: "2020-01-01" }, { personId: other }])
      expect(vote(more).ok, JSON.stringify(more)).toBe(false);
    expect(parseVote(null).ok).toBe(false);
  });

  test("takes 4,000 characters and not one more", () => {
    expect(vote({ reason: "x".repeat(4_000) }).ok).toBe(true);
    expect(faults(vote({ reason: "x".repeat(4_001) }))).toEqual({ reason: "At most 4,000 characters." });
  });
});

describe("what people write", () => {
  const kinds = {
    note: (body: unknown) => parseNote({ recordId, as: other, body }),
    thread: (body: unknown) => parseThread({ recordId, as: other, option: null, body }),
    reply: (body: unknown) => parseReply({ recordId, threadId: other, as: other, body }),
    edit: (body: unknown) => parseEdit({ recordId, commentId: other, body }),
  };
  for (const [kind, parse] of Object.entries(kinds)) {
    test(`in a ${kind} is text with line breaks of one kind, and never nothing`, () => {
      expect(parse(" One\r\n<b>two</b>\t ")).toMatchObject({ ok: true, value: { body: "One\n<b>two</b>" } });
      for (const nothing of ["", "  \n ", null, undefined, 7, ["x"]]) expect(parse(nothing).ok).toBe(false);
      // PostgreSQL holds no NUL and no half character; a terminal would obey an escape.
      for (const control of ["\u0000", "\u001b[31m", "\ud800", "\u0085"])
        expect(parse(`a${control}b`).ok, JSON.stringify(control)).toBe(false);
      expect(parse("🚢 é ‮ok").ok).toBe(true);
    });
  }

  test("has an end: 20,000 characters of a note, 4,000 of a comment", () => {
    expect(kinds.note("x".repeat(20_000)).ok).toBe(true);
    expect(kinds.note("x".repeat(20_001)).ok).toBe(false);
    expect(kinds.reply("x".repeat(4_000)).ok).toBe(true);
    expect(kinds.reply("x".repeat(4_001)).ok).toBe(false);
  });
});

test("parts and resolutions are one of a few, and ids look like ids", () => {
  expect(parsePerson({ recordId, userId: other, part: "decider" }).ok).toBe(true);
  expect(parsePerson({ recordId, userId: other, part: "owner" }).ok).toBe(false);
  expect(parsePerson({ recordId, userId: "x' or 1=1", part: "decider" }).ok).toBe(false);
  expect(parseResolution({ recordId, threadId: other, isResolved: "yes" }).ok).toBe(false);
  expect(parseThread({ recordId, as: other, option: "x".repeat(121), body: "?" }).ok).toBe(false);
});
