import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "@/lib/env";
import { StartFailure } from "@/lib/start-failure";

/** In DATA_DIR. */
export const SECRET_FILE = "auth-secret";

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Written beside its place and then linked into it: two first starts at once end with one key, and never with half of one. */
function make(file: string): string {
  const draft = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return read(file) ?? "";
}

function kept(dataDir: string): string {
  const file = path.resolve(dataDir, SECRET_FILE);
  let secret: string;
  try {
    secret = read(file) ?? make(file);
  } catch (error) {
    throw new StartFailure(
      `The key of the sessions, ${file}, can neither be read nor made: ${error instanceof Error ? error.message : error}. Let Berth read and write there, or set NEXTAUTH_SECRET.`,
    );
  }
  if (secret.length < 32)
    throw new StartFailure(
      `The key of the sessions, ${file}, is too short to be one. Remove it, and a new one is made; everybody then signs in again.`,
    );
  return secret;
}

let known: string | undefined;

/** What sessions are sealed with: NEXTAUTH_SECRET, else one that is made once and kept beside the embedded database. */
export function authSecret(): string {
  known ??= env().NEXTAUTH_SECRET ?? kept(env().DATA_DIR);
  return known;
}

/** A keyed hash, for what the database shall be able to recognise and nobody to read. */
export const sealed = (...parts: readonly string[]): string =>
  createHmac("sha256", authSecret()).update(JSON.stringify(parts)).digest("base64url");
