import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { type Connection, openDatabase, setDatabase } from "@/db/client";

const open = (database?: string): Connection =>
  openDatabase({
    dataDir: inject("dataDir"),
    pgBin: process.env.PG_BIN || undefined,
    ...(database === undefined ? {} : { database }),
  });

/**
 * A migrated, empty database of this test file's own; `database()` and every query module use it from here on. Call it once,
 * at the top of a file under tests/db: `const { db, sql } = await freshDatabase();` It is dropped after the file's tests.
 */
export async function freshDatabase(): Promise<Connection> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = open();
  await admin.sql.unsafe(`create database ${name} template template_berth`);
  const fresh = open(name);
  setDatabase(fresh);
  afterAll(async () => {
    setDatabase(undefined);
    await fresh.close();
    await admin.sql.unsafe(`drop database ${name} with (force)`);
    await admin.close();
  });
  return fresh;
}
