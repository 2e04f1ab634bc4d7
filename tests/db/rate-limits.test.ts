import { eq, sql } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { countAttempt, forgetAttempts, purgeAttempts, uncountAttempt } from "@/db/queries/rate-limits";
import { rateLimits } from "@/db/schema";
import { newId } from "@/lib/ids";
import { freshDatabase } from "./support/fresh-database";

vi.stubEnv("NEXTAUTH_SECRET", "a key of forty characters for these tests");
const { db } = await freshDatabase();
const { forgiveAttempts, giveBackAttempt, takeAttempt } = await import("@/lib/auth/rate-limit");

const limit = { name: "test", most: 3, windowSeconds: 60 };

describe("takeAttempt", () => {
  test("allows as many as the limit says, then says when the next may be made", async () => {
    const who = newId();
    const taken = [];
    for (let tries = 0; tries < 5; tries += 1) taken.push(await takeAttempt(limit, who));
    expect(taken.map(({ ok }) => ok)).toEqual([true, true, true, false, false]);
    const last = taken[4];
    if (last?.ok !== false) throw new Error("the last was refused");
    expect(last.error.retryAfterSeconds).toBeGreaterThan(50);
    expect(last.error.retryAfterSeconds).toBeLessThanOrEqual(60);
  });

  test("counts attempts made at once, each of them", async () => {
    const who = newId();
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeAttempt(limit, who)));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(3);
  });

  test("counts for everybody and every limit apart", async () => {
    const [one, other] = [newId(), newId()];
    for (let tries = 0; tries < 4; tries += 1) await takeAttempt(limit, one);
    expect(await takeAttempt(limit, one)).toMatchObject({ ok: false });
    expect(await takeAttempt(limit, other)).toMatchObject({ ok: true });
    expect(await takeAttempt({ ...limit, name: "another" }, one)).toMatchObject({ ok: true });
    // "ab" and "c" are not "a" and "bc".
    await Promise.all(Array.from({ length: 4 }, () => takeAttempt(limit, `${one}a`, "b")));
    expect(await takeAttempt(limit, one, "ab")).toMatchObject({ ok: true });
  });

  test("begins anew when the window is over", async () => {
    const who = newId();
    for (let tries = 0; tries < 4; tries += 1) await takeAttempt(limit, who);
    await db.update(rateLimits).set({ resetsAt: sql`now() - interval '1 second'` });
    expect(await takeAttempt(limit, who)).toMatchObject({ ok: true });
  });

  test("keeps nothing one could read", async () => {
    await takeAttempt(limit, "ada@example.org", "203.0.113.7");
    const keys = (await db.select({ key: rateLimits.key }).from(rateLimits)).map(({ key }) => key).join(" ");
    expect(keys).not.toMatch(/ada|example|203\.0/);
  });

  test("gives back what turned out well, and forgives", async () => {
    const who = newId();
    await takeAttempt(limit, who);
    await takeAttempt(limit, who);
    await giveBackAttempt(limit, who);
    await takeAttempt(limit, who);
    expect(await takeAttempt(limit, who)).toMatchObject({ ok: true });
    expect(await takeAttempt(limit, who)).toMatchObject({ ok: false });
    await forgiveAttempts(limit, who);
    expect(await takeAttempt(limit, who)).toMatchObject({ ok: true });
  });
});

describe("the table", () => {
  test("never counts below one, and is cleared of what is over", async () => {
    const [key, old] = [newId(), newId()];
    expect(await countAttempt(key, 60)).toMatchObject({ count: 1 });
    await uncountAttempt(key);
    expect(await countAttempt(key, 60)).toMatchObject({ count: 2 });
    await countAttempt(old, -1);
    await purgeAttempts();
    expect(await db.select().from(rateLimits).where(eq(rateLimits.key, old))).toEqual([]);
    expect(await db.select().from(rateLimits).where(eq(rateLimits.key, key))).toHaveLength(1);
    await forgetAttempts(key);
    expect(await db.select().from(rateLimits).where(eq(rateLimits.key, key))).toEqual([]);
  });
});
