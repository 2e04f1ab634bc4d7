import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { TestProject } from "vitest/node";
import { openDatabase } from "@/db/client";
import { readPostmaster } from "@/db/embedded/postmaster";
import { leaveServer } from "@/db/embedded/server";
import { migrate } from "@/db/migrate";
import { olderPrograms } from "@/scripts/postgres.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** The server of the test run; PG_BIN of the project chose its version. */
    dataDir: string;
  }
}

/**
 * Starts the embedded server as the app does, in a folder for this run, and migrates the database that every test file gets
 * a copy of. Written data need not outlive these tests, so nothing waits for the disk; the kill tests start their own.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (project.name === "db" && olderPrograms() === null)
    console.log("No older major version of PostgreSQL is installed: the database tests run on npm's alone.");
  const dataDir = mkdtempSync(path.join(tmpdir(), "berth-test-"));
  chmodSync(dataDir, 0o711); // as root, PostgreSQL runs as another user and passes through
  const pgBin = project.config.env.PG_BIN || undefined;
  const admin = openDatabase({ dataDir, pgBin });
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"])
    await admin.sql.unsafe(`alter system set ${setting} = off`);
  await admin.sql`select pg_reload_conf()`;
  await admin.sql`create database template_berth`;
  const template = openDatabase({ dataDir, pgBin, database: "template_berth" });
  await migrate(template.sql);
  await template.close();
  await admin.close();
  project.provide("dataDir", dataDir);
  return async () => {
    const cluster = path.join(dataDir, "postgres");
    const sockets = readPostmaster(cluster)?.socketFolder;
    leaveServer(dataDir);
    for (let tries = 0; tries < 200 && readPostmaster(cluster) !== null; tries += 1) await wait(25);
    for (const folder of sockets ? [dataDir, sockets] : [dataDir]) rmSync(folder, { recursive: true, force: true });
  };
}
