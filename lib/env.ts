import "server-only";
import { z } from "zod";
import { StartFailure } from "./start-failure";

/** An empty variable counts as unset, as in most shells' `${NAME:-default}`. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema);

const text = optional(z.string().optional());

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

/** Reached from this machine only. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** Tokens and codes travel to a sign-in provider: in the clear only on this machine. */
const isSafeIssuer = (address: string): boolean => {
  if (!URL.canParse(address)) return true; // which has been said already
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || isLoopback(hostname);
};

/** 32 bytes in base64 have 44 characters, in hexadecimal 64; what is shorter than 32 was thought up by someone. */
const SHORTEST_SECRET = 32;

const shape = z.object({
  PORT: optional(
    z
      .string()
      .regex(/^\d{1,5}$/, "must be a port number, 1 to 65535")
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535, "must be a port number, 1 to 65535")
      .default(3000),
  ),
  HOST: optional(
    z
      .string()
      .regex(/^[a-zA-Z0-9.:-]+$/, "must be a host name or an IP address")
      .default("127.0.0.1"),
  ),
  DATABASE_URL: optional(
    z
      .url({
        protocol: /^postgres(ql)?$/,
        error: "must be the address of a PostgreSQL server, such as postgres://user:password@host:5432/berth",
      })
      .optional(),
  ),
  PG_BIN: text,
  DATA_DIR: optional(z.string().default(".data")),
  NEXTAUTH_URL: optional(
    z.url({ protocol: /^https?$/, error: "must be the public address, such as https://berth.example.org" }).optional(),
  ),
  NEXTAUTH_SECRET: optional(
    z
      .string()
      .min(SHORTEST_SECRET, `must have ${SHORTEST_SECRET} characters or more; openssl rand -base64 32 makes one`)
      .optional(),
  ),
  SMTP_URL: optional(
    z
      .url({
        protocol: /^smtps?$/,
        error: "must be the address of a mail server, such as smtps://user:password@host:465",
      })
      .optional(),
  ),
  MAIL_FROM: optional(
    z
      .string()
      .regex(/^([^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/, "must be a mail address, such as Berth <berth@example.org>")
      .optional(),
  ),
  AUTH_GITHUB_ID: text,
  AUTH_GITHUB_SECRET: text,
  AUTH_GOOGLE_ID: text,
  AUTH_GOOGLE_SECRET: text,
  AUTH_OIDC_ISSUER: optional(
    z
      .url({ protocol: /^https?$/, error: "must be the address of an OpenID provider, such as https://id.example.org" })
      .refine(isSafeIssuer, "must begin with https, unless it is on this machine")
      .optional(),
  ),
  AUTH_OIDC_ID: text,
  AUTH_OIDC_SECRET: text,
});

export type Env = z.output<typeof shape>;
type Name = keyof Env;

/** Variables that mean nothing without each other. */
const together: readonly (readonly Name[])[] = [
  ["AUTH_GITHUB_ID", "AUTH_GITHUB_SECRET"],
  ["AUTH_GOOGLE_ID", "AUTH_GOOGLE_SECRET"],
  ["AUTH_OIDC_ISSUER", "AUTH_OIDC_ID", "AUTH_OIDC_SECRET"],
];

/** What they may hold is nobody's business but the server's, and start-up messages end in logs. */
const isSecret = (name: string): boolean => /SECRET$|_URL$/.test(name) && name !== "NEXTAUTH_URL";

/**
 * Addresses that go out to people and to sign-in providers must not be taken from the Host header of a request: whoever
 * sends it could have the password link of another person point to a site of theirs. A server that only this machine
 * reaches derives its address; one that others reach has to be told.
 */
const needsAddress: readonly Name[] = ["SMTP_URL", "AUTH_GITHUB_ID", "AUTH_GOOGLE_ID", "AUTH_OIDC_ISSUER"];

const schema = shape.superRefine((env, context) => {
  const missing = (name: Name, message: string) => context.addIssue({ code: "custom", path: [name], message });
  for (const names of together) {
    const given = names.filter((name) => env[name] !== undefined);
    if (given.length === 0) continue;
    for (const name of names.filter((other) => env[other] === undefined))
      missing(name, `must be set, because ${given.join(" and ")} ${given.length === 1 ? "is" : "are"}`);
  }
  if (env.DATABASE_URL !== undefined && env.NEXTAUTH_SECRET === undefined)
    missing(
      "NEXTAUTH_SECRET",
      "must be set, because DATABASE_URL is: all processes on one database sign sessions with one key; openssl rand -base64 32 makes one",
    );
  const outgoing = needsAddress.filter((name) => env[name] !== undefined);
  if (env.NEXTAUTH_URL === undefined && !isLoopback(env.HOST) && outgoing.length > 0)
    missing(
      "NEXTAUTH_URL",
      `must be set to the public address, because ${outgoing.join(" and ")} ${outgoing.length === 1 ? "is" : "are"} and HOST lets others in`,
    );
});

/** Says in one line per variable what is wrong with it. */
export class EnvironmentError extends StartFailure {
  override name = "EnvironmentError";
}

/** Checks the variables Berth knows; leaves the others alone. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    const value = variables[name];
    const found = value === undefined || value === "" || isSecret(name) ? "" : ` (it is ${JSON.stringify(value)})`;
    return `Environment variable ${name} ${message}${found}.`;
  });
  throw new EnvironmentError(lines.join("\n"));
}

let parsed: Env | undefined;

/** The environment, parsed once. */
export const env = (): Env => {
  parsed ??= parseEnv(process.env);
  return parsed;
};

/** Where people reach this server: the public address when one is given, else this machine. */
export const publicUrl = (): URL => new URL(env().NEXTAUTH_URL ?? `http://localhost:${env().PORT}`);
