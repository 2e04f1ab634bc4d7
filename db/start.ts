import "server-only";
import { configuredPlace, connection } from "./client";
import { isMigrated, migrate } from "./migrate";
import { DatabaseUnreachableError } from "./unreachable";

/**
 * Opens the database and brings its tables up to date, once, before the first request.
 *
 * @throws StartFailure when there is no database to be had, with why and what to do about it
 */
export async function startDatabase(): Promise<void> {
  const place = configuredPlace();
  const { sql } = connection();
  try {
    await isMigrated(sql); // the first query, which finds what is wrong with the address, the password or the server
  } catch (error) {
    throw "url" in place ? new DatabaseUnreachableError(place.url, error) : error;
  }
  await migrate(sql);
}
