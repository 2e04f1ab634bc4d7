import { describe, expect, test } from "vitest";
import { parseEnv } from "@/lib/env";

describe("parseEnv", () => {
  test("needs nothing at all", () =>
    expect(parseEnv({})).toEqual({ PORT: 3000, HOST: "127.0.0.1", DATA_DIR: ".data" }));

  test("takes an empty variable for an unset one", () =>
    expect(parseEnv({ PORT: "", HOST: "", NEXTAUTH_URL: "" }).PORT).toBe(3000));

  test("reads what is set", () =>
    expect(parseEnv({ PORT: "8080", HOST: "0.0.0.0", NEXTAUTH_URL: "https://berth.example.org" })).toEqual({
      PORT: 8080,
      HOST: "0.0.0.0",
      DATA_DIR: ".data",
      NEXTAUTH_URL: "https://berth.example.org",
    }));

  test("reads a whole deployment", () => {
    const variables = {
      DATABASE_URL: "postgresql://berth:pw@db.example.org/berth?sslmode=require",
      NEXTAUTH_URL: "https://berth.example.org",
      NEXTAUTH_SECRET: "x".repeat(32),
      DATA_DIR: "/var/lib/berth",
      PG_BIN: "/usr/lib/postgresql/15/bin",
      SMTP_URL: "smtp://localhost:2525",
      MAIL_FROM: "Berth <berth@example.org>",
      AUTH_GITHUB_ID: "a",
      AUTH_GITHUB_SECRET: "b",
      AUTH_GOOGLE_ID: "c",
      AUTH_GOOGLE_SECRET: "d",
      AUTH_OIDC_ISSUER: "https://id.example.org/realms/staff",
      AUTH_OIDC_ID: "e",
      AUTH_OIDC_SECRET: "f",
    };
    expect(parseEnv(variables)).toEqual({ PORT: 3000, HOST: "127.0.0.1", ...variables });
  });

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
    ["DATABASE_URL", "mysql://localhost/berth"],
    ["DATABASE_URL", "localhost"],
    ["SMTP_URL", "mail.example.org"],
    ["MAIL_FROM", "Berth"],
    ["MAIL_FROM", "a@b.example\r\nBcc: c@d.example"],
    ["AUTH_OIDC_ISSUER", "id.example.org"],
  ] as const) {
    test(`names ${name} when it is ${JSON.stringify(value)}`, () =>
      expect(() => parseEnv({ [name]: value })).toThrow(`Environment variable ${name} must be`));
  }

  test("names every faulty variable, one to a line", () =>
    expect(() => parseEnv({ PORT: "x", HOST: "/" })).toThrow(/PORT .*\n.*HOST /));

  for (const [given, missing] of [
    [{ AUTH_GITHUB_ID: "a" }, "AUTH_GITHUB_SECRET"],
    [{ AUTH_GITHUB_SECRET: "a" }, "AUTH_GITHUB_ID"],
    [{ AUTH_GOOGLE_ID: "a" }, "AUTH_GOOGLE_SECRET"],
    [{ AUTH_OIDC_ID: "a", AUTH_OIDC_SECRET: "b" }, "AUTH_OIDC_ISSUER"],
    [{ AUTH_OIDC_ISSUER: "https://id.example.org", AUTH_OIDC_ID: "a" }, "AUTH_OIDC_SECRET"],
    [{ DATABASE_URL: "postgres://db.example.org/berth" }, "NEXTAUTH_SECRET"],
  ] as const) {
    test(`names ${missing} when only ${Object.keys(given).join(" and ")} is set`, () =>
      expect(() => parseEnv(given)).toThrow(`Environment variable ${missing} must be set, because`));
  }

  test("refuses a session key that is short enough to guess", () =>
    expect(() => parseEnv({ NEXTAUTH_SECRET: "swordfish" })).toThrow(
      "NEXTAUTH_SECRET must have 32 characters or more",
    ));

  test("never repeats a secret", () => {
    for (const [name, value] of [
      ["NEXTAUTH_SECRET", "swordfish"],
      ["DATABASE_URL", "mysql://berth:swordfish@localhost/berth"],
      ["SMTP_URL", "http://berth:swordfish@localhost"],
    ] as const)
      expect(() => parseEnv({ [name]: value })).toThrow(/^(?!.*swordfish)/);
  });

  test("lets tokens of a sign-in provider travel in the clear on this machine only", () => {
    const others = { AUTH_OIDC_ID: "a", AUTH_OIDC_SECRET: "b" };
    expect(() => parseEnv({ AUTH_OIDC_ISSUER: "http://127.0.0.1:4000", ...others })).not.toThrow();
    expect(() => parseEnv({ AUTH_OIDC_ISSUER: "http://id.example.org", ...others })).toThrow("must begin with https");
  });

  test("asks for the public address where mail or sign-in providers need one and others can reach the server", () => {
    const mail = { SMTP_URL: "smtp://localhost" };
    expect(() => parseEnv({ ...mail, HOST: "0.0.0.0" })).toThrow("NEXTAUTH_URL must be set to the public address");
    expect(() => parseEnv({ ...mail, HOST: "0.0.0.0", NEXTAUTH_URL: "https://berth.example.org" })).not.toThrow();
    expect(() => parseEnv(mail)).not.toThrow();
    expect(() => parseEnv({ HOST: "0.0.0.0" })).not.toThrow();
  });
});
