import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "@playwright/test";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { readPostmaster } from "../../../db/embedded/postmaster";
import { DATABASE, socketIn, USER } from "../../../db/embedded/probe";
import * as schema from "../../../db/schema";
import { serverOf, type TestServer } from "./servers";

export interface TestDatabase {
  readonly db: PostgresJsDatabase<typeof schema>;
  readonly sql: postgres.Sql;
}

const open = new Map<string, TestDatabase>();

/** The server that the present test talks to. */
export const presentServer = (): TestServer => serverOf(test.info().project.name);

/** The database of that server, on its own socket: what a test needs to be there, it puts there. */
export function testDatabase({ dataDir }: TestServer = presentServer()): TestDatabase {
  const known = open.get(dataDir);
  if (known) return known;
  const folder = readPostmaster(path.join(dataDir, "postgres"))?.socketFolder;
  if (!folder) throw new Error(`There is no database server in ${dataDir}.`);
  const sql = postgres({ path: socketIn(folder), user: USER, database: DATABASE, max: 2, onnotice: () => undefined });
  const opened = { db: drizzle(sql, { schema, casing: "snake_case" }), sql };
  open.set(dataDir, opened);
  return opened;
}

/** The key that server seals its sessions with. */
export const secretOf = ({ dataDir }: TestServer): string =>
  readFileSync(path.join(dataDir, "auth-secret"), "utf8").trim();
