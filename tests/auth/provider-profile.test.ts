import { describe, expect, test } from "vitest";
import { profileOfClaims, profileOfGitHub } from "@/lib/auth/provider-profile";

describe("the claims of an OpenID provider", () => {
  test("are believed about the address only when they vouch for it", () => {
    const verified = (email_verified?: unknown) =>
      profileOfClaims({ sub: "1", email: "ada@example.org", email_verified }).isEmailVerified;
    expect([true, "true"].map(verified)).toEqual([true, true]);
    expect([false, "false", undefined, null, 1, "yes"].map(verified)).toEqual(Array(6).fill(false));
  });

  test("can hold anything", () => {
    expect(profileOfClaims({ sub: "1", name: 7, email: ["ada@example.org"], preferred_username: " ada " })).toEqual({
      id: "1",
      name: "ada",
      email: null,
      isEmailVerified: false,
    });
  });
});

describe("GitHub's addresses", () => {
  const user = { id: 42, login: "ada", name: null };
  const own = { email: "ada@example.org", primary: true, verified: true };
  const other = { email: "old@example.org", primary: false, verified: true };

  test("count when primary and verified", () =>
    expect(profileOfGitHub(user, [other, own])).toEqual({
      id: "42",
      name: "ada",
      email: "ada@example.org",
      isEmailVerified: true,
    }));

  test("do not count otherwise", () => {
    for (const emails of [[], [other], [other, { ...own, verified: false }]])
      expect(profileOfGitHub(user, emails)).toMatchObject({ email: null, isEmailVerified: false });
  });
});
