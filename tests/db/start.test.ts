import { channel } from "node:diagnostics_channel";
import { sql } from "drizzle-orm";
import { afterAll, expect, inject, test } from "vitest";
import { connection, database } from "@/db/client";

process.env.DATA_DIR = inject("dataDir");
process.env.DATABASE_URL = "";

afterAll(() => connection().close());

// Whether it is listened to is all that shows from here: a test's own connection comes from loopback, where proxies are believed.
test("starting the server puts every request's x-forwarded-for right before anybody counts by it", async () => {
  const requests = channel("http.server.request.start");
  expect(requests.hasSubscribers).toBe(false);
  await import("@/instrumentation-node");
  expect(requests.hasSubscribers).toBe(true);
});

test("starting the server does not wait for the database, and queries do", async () => {
  await import("@/instrumentation-node");
  expect([...(await database().execute(sql`select count(*)::int as teams from teams`))]).toEqual([{ teams: 0 }]);
});
