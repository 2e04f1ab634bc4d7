import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { awaitStart, database } from "@/db/client";
import { freshDatabase } from "./support/fresh-database";

const fresh = await freshDatabase();

const rows = () => database().execute<{ one: number }>(sql`select 1 as one`);
const inTransaction = () => database().transaction((transaction) => transaction.execute(sql`select 2 as two`));

test("queries and transactions wait for the start, and are then answered", async () => {
  let finish = () => {};
  const started = new Promise<void>((resolve) => {
    finish = resolve;
  });
  awaitStart(started);
  const settled: string[] = [];
  const query = rows().then((found) => {
    settled.push("query");
    return found;
  });
  const transaction = inTransaction().then((found) => {
    settled.push("transaction");
    return found;
  });
  for (let round = 0; round < 10; round += 1) await fresh.sql`select 1`; // time enough for them, if they did not wait
  expect(settled).toEqual([]);

  finish();
  expect([...(await query)]).toEqual([{ one: 1 }]);
  expect([...(await transaction)]).toEqual([{ two: 2 }]);
  expect([...(await rows())]).toEqual([{ one: 1 }]);
});

test("a start that fails fails those who wait for it", async () => {
  awaitStart(Promise.reject(new Error("No database.")));
  await expect(rows()).rejects.toThrow();
  await expect(inTransaction()).rejects.toThrow("No database.");
});
