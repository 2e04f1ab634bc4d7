import { afterEach, describe, expect, test } from "vitest";
import { GET } from "@/app/api/ready/route";
import { openDatabase, setDatabase } from "@/db/client";
import { faultSchema } from "@/lib/api/fault-schema";
import { freshDatabase } from "./support/fresh-database";

const fresh = await freshDatabase();
afterEach(() => setDatabase(fresh));

describe("GET /api/ready", () => {
  test("says so when the database answers and has its tables", async () => {
    const response = await GET();
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ status: "ready" });
  });

  test("is 503 when the database cannot be reached", async () => {
    setDatabase(openDatabase({ url: "postgres://berth:swordfish@127.0.0.1:1/berth" }));
    const response = await GET();
    expect(response.status).toBe(503);
    expect(faultSchema.parse(await response.json())).toEqual({
      code: "not_ready",
      message: "The database does not answer.",
    });
  });

  test("is 503 while tables are missing", async () => {
    await fresh.sql`delete from drizzle.__drizzle_migrations`;
    const response = await GET();
    expect(response.status).toBe(503);
    expect(faultSchema.parse(await response.json()).message).toContain("lacks tables");
  });
});
