import { expect, test } from "vitest";
import { database } from "@/db/client";
import { isMigrated } from "@/db/migrate";
import { freshDatabase } from "./support/fresh-database";

const { db, sql } = await freshDatabase();

test("a test file's database is migrated, and the one the queries use", async () => {
  expect(database()).toBe(db);
  expect(await isMigrated(sql)).toBe(true);
});

test("it runs on the major version the project asks for", async () => {
  const [row] = await sql<{ version: number }[]>`select current_setting('server_version_num')::int / 10000 as version`;
  const asked = /postgresql\/(\d+)\//.exec(process.env.PG_BIN ?? "")?.[1] ?? "18";
  expect(row?.version).toBe(Number(asked));
});
