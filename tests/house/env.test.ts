import { describe, expect, test } from "vitest";
import { parseEnv } from "@/lib/env";

describe("parseEnv", () => {
  test("needs nothing at all", () =>
    expect(parseEnv({})).toEqual({ PORT: 3000, HOST: "127.0.0.1", NEXTAUTH_URL: undefined }));

  test("takes an empty variable for an unset one", () =>
    expect(parseEnv({ PORT: "", HOST: "", NEXTAUTH_URL: "" }).PORT).toBe(3000));

  test("reads what is set", () =>
    expect(parseEnv({ PORT: "8080", HOST: "0.0.0.0", NEXTAUTH_URL: "https://berth.example.org" })).toEqual({
      PORT: 8080,
      HOST: "0.0.0.0",
      NEXTAUTH_URL: "https://berth.example.org",
    }));

  test("leaves variables alone that are not its own", () =>
    expect(parseEnv({ EDITOR: "ed" })).not.toHaveProperty("EDITOR"));

  for (const [name, value] of [
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "80a"],
    ["PORT", "-1"],
    ["PORT", "3e3"],
    ["HOST", "not a host"],
    ["NEXTAUTH_URL", "berth.example.org"],
    ["NEXTAUTH_URL", "ftp://berth.example.org"],
  ] as const) {
    test(`names ${name} when it is ${JSON.stringify(value)}`, () =>
      expect(() => parseEnv({ [name]: value })).toThrow(`Environment variable ${name} must be`));
  }

  test("names every faulty variable, one to a line", () =>
    expect(() => parseEnv({ PORT: "x", HOST: "/" })).toThrow(/PORT .*\n.*HOST /));
});
