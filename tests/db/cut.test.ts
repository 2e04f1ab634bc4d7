import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { sql as raw } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, inject, onTestFinished, test } from "vitest";
import { openDatabase } from "@/db/client";
import { heedFarewell } from "@/db/embedded/farewell";
import { clusterIn } from "@/db/embedded/folders";
import { readPostmaster } from "@/db/embedded/postmaster";
import { socketIn, USER } from "@/db/embedded/probe";
import { steady } from "@/db/steady";
import { cuttingProxy, type Departure, departures, type Moment } from "./support/cutting-proxy";
import { freshDatabase } from "./support/fresh-database";

const { sql } = await freshDatabase();
await sql`create table numbers (number int primary key)`;
const [{ name } = { name: "" }] = await sql<{ name: string }[]>`select current_database() as name`;
const { socketFolder = "" } = readPostmaster(clusterIn(inject("dataDir"))) ?? {};

/** Authenticated, told its key, ready; then, question after question: what the rows are, a row, done, ready. */
const moments = "R1 K1 Z1 T1 D1 C1 Z2 T2 D2 C2 Z3 C3 Z4".split(" ") as readonly Moment[];

const unhandled: unknown[] = [];
const note = (error: unknown) => unhandled.push(error);
beforeEach(() => {
  unhandled.length = 0;
  process.on("unhandledRejection", note);
  process.on("uncaughtException", note);
});
afterEach(() => {
  process.off("unhandledRejection", note);
  process.off("uncaughtException", note);
});

async function behindProxy(moment: Moment, departure: Departure) {
  const proxy = await cuttingProxy(socketIn(socketFolder), moment, departure);
  const app = openDatabase({ url: `postgres://${USER}@127.0.0.1:${proxy.port}/${name}` });
  onTestFinished(() => app.close());
  return { db: app.db, cuts: proxy.cuts };
}

const numbers = async () => (await sql<{ number: number }[]>`select number from numbers`).map(({ number }) => number);

let next = 0;

describe.each(departures)("a server that %s", (departure) => {
  test.each(moments)(
    "after %s fails nothing that is read, does nothing twice and leaves no error to nobody",
    async (moment) => {
      const { db: reader, cuts } = await behindProxy(moment, departure);
      for (const number of [1, 2, 3])
        expect(await reader.execute(raw`select ${number}::int as number`)).toEqual([{ number }]);
      expect(cuts()).toBe(1);

      const { db: writer } = await behindProxy(moment, departure);
      const done: number[] = [];
      const save = async (number: number) => {
        await writer.execute(raw`insert into numbers values (${number})`);
        done.push(number);
      };
      const saveTwo = (number: number) =>
        writer.transaction(async (tx) => {
          await tx.execute(raw`insert into numbers values (${number})`);
          await tx.execute(raw`insert into numbers values (${number + 1})`);
        });
      let failed = 0;
      for (const work of [save, saveTwo, save]) {
        next += 2;
        await work(next).catch(() => (failed += 1));
      }
      expect(failed).toBeLessThanOrEqual(1);
      expect(await numbers()).toEqual(expect.arrayContaining(done));
      await wait(20);
      expect(unhandled).toEqual([]);
    },
  );
});

describe("a save on our own server, whose goodbye is heeded", () => {
  const saveOver = async (moment: Moment) => {
    const { port, cuts } = await cuttingProxy(socketIn(socketFolder), moment, "says goodbye and closes");
    const options = {
      host: "localhost",
      user: USER,
      pass: "",
      database: name,
      fetch_types: false,
      socket: async () => heedFarewell(connect(port, "127.0.0.1")),
    };
    const client = steady((onclose) => postgres({ ...options, onclose } as postgres.Options<Record<string, never>>));
    onTestFinished(() => client.end({ timeout: 5 }));
    next += 1;
    const saved = drizzle(client).execute(raw`insert into numbers values (${next})`);
    return { number: next, saved, cuts };
  };

  // Authenticated, told its key, ready; parsed, told of its parameters, of no rows.
  test.each(["R1", "K1", "Z1", "11", "t1", "n1"] as const)(
    "is done again after %s, where it had not been",
    async (moment) => {
      const { number, saved, cuts } = await saveOver(moment);
      await saved;
      expect(cuts()).toBe(1);
      expect(await numbers()).toContain(number);
    },
  );

  test("is not done again after C1, where it had been", async () => {
    const { number, saved } = await saveOver("C1");
    await expect(saved).rejects.toMatchObject({ cause: { code: "CONNECTION_CLOSED" } });
    expect(await numbers()).toContain(number);
  });
});
