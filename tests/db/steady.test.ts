import { sql as raw } from "drizzle-orm";
import { describe, expect, inject, test } from "vitest";
import { openDatabase } from "@/db/client";
import { freshDatabase } from "./support/fresh-database";

const { db, sql } = await freshDatabase();
await sql`create table numbers (number int primary key)`;
const [{ name } = { name: "" }] = await sql<{ name: string }[]>`select current_database() as name`;

/** Ends every connection of the database at once, as a restart of its server does. */
async function endConnections(): Promise<void> {
  const admin = openDatabase({ dataDir: inject("dataDir"), pgBin: process.env.PG_BIN || undefined });
  await admin.sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
  await admin.close();
}

const busy = () => Promise.all(Array.from({ length: 10 }, () => db.execute(raw`select pg_sleep(0.01)`)));
const numbers = async () =>
  (await db.execute(raw`select number from numbers order by number`)).map((row) => row.number);

describe("connections that are gone", () => {
  test("are noticed by no query, and no save is lost or done twice", async () => {
    const expected: number[] = [];
    for (let number = 0; number < 10; number += 1) {
      await busy(); // all ten connections are open
      await endConnections();
      await db.execute(raw`insert into numbers values (${number})`);
      expected.push(number);
    }
    expect(await numbers()).toEqual(expected);
  });

  test("are noticed by no transaction that has not begun", async () => {
    await busy();
    await endConnections();
    await db.transaction(async (tx) => {
      await tx.execute(raw`insert into numbers values (100)`);
      await tx.execute(raw`insert into numbers values (101)`);
    });
    expect(await numbers()).toEqual(expect.arrayContaining([100, 101]));
  });

  test("undo a transaction that was under way, and it is not begun again", async () => {
    let times = 0;
    const work = db.transaction(async (tx) => {
      times += 1;
      await tx.execute(raw`insert into numbers values (200)`);
      await endConnections();
      await tx.execute(raw`insert into numbers values (201)`);
    });
    await expect(work).rejects.toThrow();
    expect(times).toBe(1);
    expect(await numbers()).not.toContain(200);
  });
});

test("many more queries than connections wait for one another", async () => {
  const all = await Promise.all(Array.from({ length: 300 }, (_, index) => db.execute(raw`select ${index}::int as n`)));
  expect(all.map(([row]) => row?.n)).toEqual(Array.from({ length: 300 }, (_, index) => index));
});
