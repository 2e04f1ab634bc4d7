import "server-only";
import type postgres from "postgres";
import { awaitStart, configuredPlace, connection } from "./client";
import { makeDataDirFor } from "./embedded/server";
import { migrate } from "./migrate";
import { DatabaseUnreachableError } from "./unreachable";

/** More than the driver waits for a connection. It knocks for ever where something answers that is no PostgreSQL. */
const PATIENCE_MS = 15_000;

/**
 * Asks a server elsewhere the first question, which finds what is wrong with the address, the password or the server.
 *
 * @throws DatabaseUnreachableError
 */
export async function reach(sql: postgres.Sql, url: string, patienceMs = PATIENCE_MS): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error(), { code: "CONNECTION_CLOSED" })), patienceMs);
  });
  try {
    await Promise.race([sql.unsafe("select 1"), tooLong]);
  } catch (error) {
    throw new DatabaseUnreachableError(url, error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Opens the database and brings its tables up to date, once, before the first request.
 *
 * @throws StartFailure when there is no database to be had, with why and what to do about it
 */
export async function startDatabase(): Promise<void> {
  const place = configuredPlace();
  const { sql } = connection();
  if ("url" in place) await reach(sql, place.url);
  await migrate(sql);
}

/**
 * Begins to open the database, for a server that has something to do meanwhile. Queries wait until it is done. DATA_DIR is
 * there from now on.
 *
 * @throws StartFailure at once or later
 */
export function beginDatabase(): Promise<void> {
  const place = configuredPlace();
  if ("dataDir" in place) makeDataDirFor(place.dataDir);
  const started = startDatabase();
  awaitStart(started);
  return started;
}
