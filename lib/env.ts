import "server-only";
import { z } from "zod";

/** An empty variable counts as unset, as in most shells' `${NAME:-default}`. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema);

const schema = z.object({
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
  NEXTAUTH_URL: optional(
    z.url({ protocol: /^https?$/, error: "must be the public address, such as https://berth.example.org" }).optional(),
  ),
});

export type Env = z.output<typeof schema>;

/** Says in one line per variable what is wrong with it. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

/** Checks the variables Berth knows; leaves the others alone. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `Environment variable ${name} ${message} (it is ${JSON.stringify(variables[name])}).`;
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
