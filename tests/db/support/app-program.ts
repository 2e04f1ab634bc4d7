// A small app for the tests of the launcher, in a process of its own: it opens the database through the real client and does
// what it is told, one line after the other. `query` · `save N` · `saves` · `server`
import { createInterface } from "node:readline";
import { sql } from "drizzle-orm";
import { integer, pgTable } from "drizzle-orm/pg-core";
import { openDatabase } from "@/db/client";
import { clusterIn } from "@/db/embedded/folders";
import { readPostmaster } from "@/db/embedded/postmaster";

const [dataDir = ""] = process.argv.slice(2);
const { db } = openDatabase({ dataDir, pgBin: process.env.PG_BIN || undefined });
const saves = pgTable("saves", { number: integer().primaryKey() });

const work: Readonly<Record<string, (argument: string) => Promise<unknown>>> = {
  query: async () => (await db.execute(sql`select 1 as one`))[0]?.one,
  save: async (number) => {
    await db.insert(saves).values({ number: Number(number) });
    return number;
  },
  saves: async () => (await db.select().from(saves).orderBy(saves.number)).map(({ number }) => number),
  make: async () => db.execute(sql`create table saves (number int primary key)`).then(() => "made"),
  server: async () => readPostmaster(clusterIn(dataDir))?.pid,
  setting: async (name) => (await db.execute(sql`select current_setting(${name}) as value`))[0]?.value,
};

/** The driver's own error lies within the query builder's. */
const innermost = (error: unknown): unknown =>
  error instanceof Error && error.cause !== undefined && error.name === "Error" ? innermost(error.cause) : error;

for await (const line of createInterface({ input: process.stdin })) {
  const [id, name = "", argument = ""] = line.split(" ");
  const doing = work[name];
  Promise.resolve(doing ? doing(argument) : Promise.reject(new Error(`There is no ${name}.`))).then(
    (result) => console.log(JSON.stringify({ id, result })),
    (error) => console.log(JSON.stringify({ id, error: String(innermost(error)) })),
  );
}
