import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { createRevision, getRevision, latestRevision, listRevisions } from "@/db/queries/prices";
import { activity, memberships, priceRevisions, users } from "@/db/schema";
import { noTeamPrices, type TeamPrices } from "@/lib/planner/price-books/team-prices";
import { colleagueOf, newScope } from "./scenario-support";
import { freshDatabase } from "./support/fresh-database";

const { db } = await freshDatabase();

const discount = (percentOff: number): TeamPrices => ({
  ...noTeamPrices,
  discounts: [{ cloud: "hetzner", on: "machines", percentOff, note: "frame contract", date: "2026-11-01" }],
});

const revise = (base: number, percentOff = 10 + base) => ({
  base,
  content: discount(percentOff),
  note: `revision on ${base}`,
  changes: 1,
});

describe("createRevision", () => {
  test("begins with 1, keeps what was stated, and logs it", async () => {
    const scope = await newScope("Ada");
    expect(await latestRevision(scope)).toBeNull();
    expect(await createRevision(scope, revise(0, 20))).toEqual({ ok: true, value: 1 });
    expect(await latestRevision(scope)).toMatchObject({
      number: 1,
      content: discount(20),
      note: "revision on 0",
      by: "Ada",
    });
    const events = await db
      .select({ action: activity.action, subject: activity.subject, detail: activity.detail })
      .from(activity)
      .where(eq(activity.teamId, scope.teamId));
    expect(events).toEqual([
      { action: "prices.revised", subject: "prices", detail: { revision: 1, note: "revision on 0", changes: 1 } },
    ]);
  });

  test("refuses a base that is not the newest, and writes nothing", async () => {
    const scope = await newScope();
    await createRevision(scope, revise(0));
    await createRevision(scope, revise(1));
    for (const base of [0, 1, 3])
      expect(await createRevision(scope, revise(base))).toEqual({ ok: false, error: "conflict" });
    expect((await listRevisions(scope)).revisions.map(({ number }) => number)).toEqual([2, 1]);
    expect(await db.$count(activity, eq(activity.teamId, scope.teamId))).toBe(2);
  });

  test("of twelve at once on one base, one wins; numbers have no gap", async () => {
    const scope = await newScope();
    for (let base = 0; base < 3; base += 1) {
      const answers = await Promise.all(Array.from({ length: 12 }, () => createRevision(scope, revise(base))));
      expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: base + 1 }]);
    }
    expect((await listRevisions(scope)).revisions.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  test("refuses who lost the right a moment ago, whatever the scope says", async () => {
    const scope = await newScope();
    const colleague = await colleagueOf(scope, "Grace");
    await db.update(memberships).set({ role: "viewer" }).where(eq(memberships.userId, colleague.userId));
    expect(await createRevision(colleague, revise(0))).toEqual({ ok: false, error: "forbidden" });
    await db.delete(memberships).where(eq(memberships.userId, colleague.userId));
    expect(await createRevision(colleague, revise(0))).toEqual({ ok: false, error: "forbidden" });
    expect(await latestRevision(scope)).toBeNull();
  });

  test("a revision cannot be edited afterwards", async () => {
    const scope = await newScope();
    await createRevision(scope, revise(0));
    await expect(
      db
        .update(priceRevisions)
        .set({ content: discount(99) })
        .where(eq(priceRevisions.teamId, scope.teamId)),
    ).rejects.toThrow();
    expect((await latestRevision(scope))?.content).toEqual(discount(10));
  });
});

describe("reading revisions", () => {
  test("an older one stays as it was", async () => {
    const scope = await newScope();
    await createRevision(scope, revise(0, 5));
    await createRevision(scope, revise(1, 50));
    expect((await getRevision(scope, 1))?.content).toEqual(discount(5));
    expect((await latestRevision(scope))?.content).toEqual(discount(50));
    expect(await getRevision(scope, 3)).toBeNull();
  });

  test("pages go from the newest to the oldest, each once", async () => {
    const scope = await newScope();
    for (let base = 0; base < 5; base += 1) await createRevision(scope, revise(base));
    const first = await listRevisions(scope, { most: 2 });
    expect(first.revisions.map(({ number }) => number)).toEqual([5, 4]);
    expect(first.next).toBe(4);
    const second = await listRevisions(scope, { most: 2, before: 4 });
    expect(second.revisions.map(({ number }) => number)).toEqual([3, 2]);
    const last = await listRevisions(scope, { most: 2, before: 2 });
    expect(last.revisions.map(({ number }) => number)).toEqual([1]);
    expect(last.next).toBeNull();
    expect((await listRevisions(scope, { most: 5 })).next).toBeNull();
  });

  test("a revision outlives the account of who made it", async () => {
    const scope = await newScope();
    const colleague = await colleagueOf(scope, "Grace");
    await createRevision(colleague, revise(0));
    expect((await latestRevision(scope))?.by).toBe("Grace");
    await db.delete(users).where(eq(users.id, colleague.userId));
    expect(await latestRevision(scope)).toMatchObject({ number: 1, by: null });
  });

  test("another team's revisions stay hidden", async () => {
    const [ours, theirs] = [await newScope("Ada"), await newScope("Grace")];
    await createRevision(theirs, revise(0, 33));
    expect(await latestRevision(ours)).toBeNull();
    expect(await getRevision(ours, 1)).toBeNull();
    expect(await listRevisions(ours)).toEqual({ revisions: [], next: null });
    expect(await createRevision(ours, revise(1))).toEqual({ ok: false, error: "conflict" });
    expect(await createRevision(ours, revise(0, 7))).toEqual({ ok: true, value: 1 });
    expect((await getRevision(theirs, 1))?.content).toEqual(discount(33));
  });
});
