import "server-only";
import path from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMissing } from "drizzle-orm/postgres-js/migrator";
import type postgres from "postgres";

export const migrationsFolder = (): string => path.join(process.cwd(), "db/migrations");

/** Any number will do, as long as every process takes the same one and nobody else does: "brth" in ASCII. */
const LOCK = 0x6272_7468;

const UNDEFINED_TABLE = "42P01";

/** Whether every migration this app knows has been applied. One query, so that it also tells whether the database answers. */
export async function isMigrated(sql: postgres.Sql, folder = migrationsFolder()): Promise<boolean> {
  const newest = readMigrationFiles({ migrationsFolder: folder }).at(-1)?.folderMillis ?? 0;
  try {
    const [row] = await sql.unsafe<{ last: string | null }[]>(
      "select max(created_at)::text as last from drizzle.__drizzle_migrations",
    );
    return Number(row?.last ?? -1) >= newest;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === UNDEFINED_TABLE) return false;
    throw error;
  }
}

/**
 * Applies the migrations that are missing. Processes may start at once: one applies them, the others wait for it and find
 * nothing left to do. The lock belongs to a transaction, so it goes when its process does.
 */
export async function migrate(sql: postgres.Sql, folder = migrationsFolder()): Promise<void> {
  if (await isMigrated(sql, folder)) return;
  await sql.begin(async (lock) => {
    await lock.unsafe("set local idle_in_transaction_session_timeout = 0"); // it waits while another connection works
    await lock.unsafe(`select pg_advisory_xact_lock(${LOCK})`);
    await applyMissing(drizzle(sql), { migrationsFolder: folder });
  });
}
