import { describe, expect, test } from "vitest";
import {
  parseConfirmation,
  parseHandOver,
  parseInvitation,
  parseInvitationToken,
  parseMember,
  parseTeamName,
} from "@/lib/teams/inputs";
import { hashInvitationToken, newInvitationToken } from "@/lib/teams/invitation-token";
import { can, isHigher, permissions, roles } from "@/lib/teams/permissions";
import { newTeamSlug, slugStem } from "@/lib/teams/slug";

describe("roles", () => {
  test("each may all that the next lower one may", () => {
    for (const permission of permissions) {
      if (can("viewer", permission)) expect(can("editor", permission), permission).toBe(true);
      if (can("editor", permission)) expect(can("owner", permission), permission).toBe(true);
      expect(can("owner", permission), permission).toBe(true);
    }
  });

  test("an owner is higher than an editor, who is higher than a viewer", () => {
    const pairs = roles.flatMap((one) => roles.filter((other) => isHigher(one, other)).map((other) => [one, other]));
    expect(pairs).toEqual([
      ["owner", "editor"],
      ["owner", "viewer"],
      ["editor", "viewer"],
    ]);
  });
});

describe("a team's address", () => {
  const stems = {
    "Café Zürich GmbH": "cafe-zurich-gmbh",
    "  Platform / Ops  ": "platform-ops",
    港湾: "team",
    "---": "team",
    "A very long name of a team that goes on and on": "a-very-long-name-of-a-team-that-goes-on",
  };
  for (const [name, stem] of Object.entries(stems)) {
    test(`${name} becomes ${stem}`, () => expect(slugStem(name)).toBe(stem));
  }
  test("has a tail of its own", () => {
    expect(newTeamSlug("Ops")).toMatch(/^ops-[0-9a-z]{6}$/);
    expect(newTeamSlug("Ops")).not.toBe(newTeamSlug("Ops"));
  });
});

describe("what actions take", () => {
  test("a name is trimmed, one line, and 1 to 80 characters", () => {
    expect(parseTeamName({ name: "  Blue  " })).toEqual({ ok: true, value: { name: "Blue" } });
    for (const name of ["", "   ", "a".repeat(81), "a\nb", "a\u0000", "\ud800", 7, null, undefined]) {
      expect(parseTeamName({ name }).ok, JSON.stringify(name)).toBe(false);
    }
  });

  test("an invitation has a role, a time, and an address or none", () => {
    const link = { role: "viewer", days: 7, email: null };
    expect(parseInvitation(link)).toEqual({ ok: true, value: link });
    expect(parseInvitation({ ...link, email: " Ada@Example.ORG " })).toEqual({
      ok: true,
      value: { ...link, email: "ada@example.org" },
    });
    for (const wrong of [{ role: "king" }, { days: 2 }, { days: "7" }, { email: "" }, { email: "ada" }, { more: 1 }]) {
      expect(parseInvitation({ ...link, ...wrong }).ok, JSON.stringify(wrong)).toBe(false);
    }
  });

  test("an id that does not look like one names its field", () => {
    const faults = [{ path: "userId", message: "There is no such member." }];
    expect(parseMember({ userId: "'; drop table users; --" })).toEqual({ ok: false, error: faults });
    expect(parseHandOver({ userId: "x", afterwards: "editor" })).toEqual({ ok: false, error: faults });
  });

  test("anything at all is refused without an exception", () => {
    const parsers = [
      parseTeamName,
      parseInvitation,
      parseMember,
      parseHandOver,
      parseConfirmation,
      parseInvitationToken,
    ];
    for (const parse of parsers) {
      for (const input of [undefined, null, 1, "x", [], {}, { __proto__: null }, new Date(), () => 1]) {
        expect(parse(input).ok).toBe(false);
      }
    }
  });
});

describe("an invitation's token", () => {
  test("is 256 bits in 43 signs, each time others", () => {
    const tokens = Array.from({ length: 100 }, newInvitationToken);
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) {
      expect(Buffer.from(token, "base64url")).toHaveLength(32);
      expect(parseInvitationToken({ token }).ok).toBe(true);
    }
  });

  test("is kept as its SHA-256", () => {
    // The digest of "abc" in FIPS 180-2, appendix B.1.
    expect(hashInvitationToken("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});
