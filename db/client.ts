import "server-only";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "@/db/schema";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";
import { after } from "./after";
import { DATABASE, USER } from "./embedded/probe";
import { embeddedSocket } from "./embedded/socket";
import { steady } from "./steady";

export type Database = PostgresJsDatabase<typeof schema>;
/** What a query does its work on: the database, or a transaction on it. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/**
 * An open database. Queries go through `db`, which repeats what a vanished server cannot have done; `sql` is the
 * driver's own client, for tests and for the work of starting.
 */
export interface Connection {
  readonly db: Database;
  readonly sql: postgres.Sql;
  readonly close: () => Promise<void>;
}

export type Place =
  | { readonly url: string }
  | { readonly dataDir: string; readonly pgBin: string | undefined; readonly database?: string };

const common = {
  max: 10,
  // Else the driver (3.4.9) begins each connection with a question of its own, for the types of arrays, and when the connection
  // breaks over it the error goes to nobody, which ends the process. The query builder reads and writes arrays itself.
  // Without it, the driver's `reserve` waits for ever where it has to connect first: use a transaction.
  fetch_types: false,
  connect_timeout: 10,
  connection: { application_name: "berth" },
  onnotice: () => undefined,
} satisfies postgres.Options<Record<string, never>>;

/** How soon the driver knocks again where a connection broke: the wait for the server is in the socket itself. */
const EMBEDDED_BACKOFF_S = 0.05;

function clientFor(place: Place, onclose: (connection: number) => void): postgres.Sql {
  if ("url" in place) return postgres(place.url, { ...common, onclose });
  // The driver's types do not know the option `socket`, which its documentation describes.
  const embedded = {
    ...common,
    onclose,
    host: "localhost",
    user: USER,
    pass: "",
    database: place.database ?? DATABASE,
    ssl: false,
    idle_timeout: 0,
    backoff: () => EMBEDDED_BACKOFF_S,
    socket: embeddedSocket(place),
  };
  return postgres(embedded as postgres.Options<Record<string, never>>);
}

const databaseOver = (client: postgres.Sql): Database => drizzle(client, { schema, casing: "snake_case" });

/** Opens a database. Nothing is connected before the first query. */
export function openDatabase(place: Place): Connection {
  const client = steady((onclose) => clientFor(place, onclose));
  return {
    db: databaseOver(client),
    sql: client,
    close: () => client.end({ timeout: 5 }),
  };
}

/** Where the environment says the database is. */
export function configuredPlace(): Place {
  const { DATABASE_URL, DATA_DIR, PG_BIN } = env();
  return DATABASE_URL === undefined ? { dataDir: DATA_DIR, pgBin: PG_BIN } : { url: DATABASE_URL };
}

interface Kept {
  open: Connection | undefined;
  /** While the database is being started: the way to it, on which queries wait. */
  starting: Database | undefined;
}

const kept = processWide<Kept>("database", () => ({ open: undefined, starting: undefined }));

/** The one open database of this process. */
export function connection(): Connection {
  kept.open ??= openDatabase(configuredPlace());
  return kept.open;
}

/** Where every query begins. */
export const database = (): Database => kept.starting ?? connection().db;

/** Lets queries wait until the database has been started. */
export function awaitStart(started: Promise<void>): void {
  kept.starting = databaseOver(after(started, connection().sql));
  started.then(
    () => {
      kept.starting = undefined;
    },
    () => undefined, // for the caller to tell; the queries that wait fail with it
  );
}

/** Puts a database in the place of the configured one, for tests. */
export function setDatabase(open: Connection | undefined): void {
  kept.open = open;
}
