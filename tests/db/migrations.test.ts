import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { openDatabase } from "@/db/client";
import { isMigrated, migrate, migrationsFolder } from "@/db/migrate";
import config from "@/drizzle.config";
import { freshDatabase } from "./support/fresh-database";

const { sql } = await freshDatabase();

describe("the migrations", () => {
  test("make the tables of the schema: drizzle-kit finds nothing to add", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "berth-migrations-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(migrationsFolder(), folder, { recursive: true });
    const fromHere = (name: string) => path.relative(process.cwd(), path.join(folder, name)); // it knows no absolute paths
    writeFileSync(path.join(folder, "config.json"), JSON.stringify({ ...config, out: fromHere(".") }));
    const kit = path.join(process.cwd(), "node_modules/drizzle-kit/bin.cjs");
    const args = ["generate", `--config=${fromHere("config.json")}`];
    // Where it would ask whether a column was renamed, it fails for want of a terminal.
    const { stdout } = await promisify(execFile)(process.execPath, [kit, ...args], { timeout: 60_000 });
    expect(stdout).toContain("No schema changes");
  }, 60_000);

  test("are applied once by processes that start at once", async () => {
    await sql.unsafe("drop schema drizzle cascade; drop schema public cascade; create schema public");
    expect(await isMigrated(sql)).toBe(false);
    const place = { dataDir: inject("dataDir"), pgBin: process.env.PG_BIN || undefined };
    const [{ name = "" } = {}] = await sql<{ name: string }[]>`select current_database() as name`;
    const apps = [1, 2, 3, 4].map(() => openDatabase({ ...place, database: name }));
    await Promise.all(apps.map((app) => migrate(app.sql)));
    await Promise.all(apps.map((app) => app.close()));
    expect(await isMigrated(sql)).toBe(true);
    const applied = await sql`select hash from drizzle.__drizzle_migrations`;
    expect(applied).toHaveLength(readdirSync(migrationsFolder()).filter((file) => file.endsWith(".sql")).length);
    expect(await sql`select 1 from pg_locks where locktype = 'advisory'`).toHaveLength(0);
  });
});
