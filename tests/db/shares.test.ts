import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  addFeedback,
  countWaitingFeedback,
  listFeedback,
  listShownFeedback,
  listWaitingFeedback,
  moderateFeedback,
} from "@/db/queries/share-feedback";
import {
  countLiveShares,
  countOpening,
  createShare,
  getGlance,
  getSharedDecision,
  listLiveShares,
  type NewShare,
  openShare,
  revokeShare,
} from "@/db/queries/shares";
import { shareFeedback, shareLinks, teams } from "@/db/schema";
import { newToken } from "@/lib/auth/tokens";
import { newId } from "@/lib/ids";
import type { TeamScope } from "@/lib/teams/scope";
import { freshDatabase } from "./support/fresh-database";
import { makeTeamOf } from "./support/people";
import { logOf, makeRecord, recordOf } from "./support/records";

const { db } = await freshDatabase();

const usual: NewShare = {
  label: "Board meeting",
  days: 30,
  passphraseHash: null,
  sandboxFields: [],
  allowsFeedback: true,
  allowsPreview: false,
};

async function share(scope: TeamScope, recordId: string, wishes: Partial<NewShare> = {}) {
  const made = await createShare(scope, recordId, { ...usual, ...wishes });
  if (typeof made === "string") throw new Error(made);
  return made;
}

async function opened(token: string) {
  const scope = await openShare(token);
  if (!scope) throw new Error("The link is a miss.");
  return scope;
}

const expire = (id: string) =>
  db.update(shareLinks).set({ expiresAt: sql`now() - interval '1 second'` }).where(eq(shareLinks.id, id));

const team = async () => {
  const [owner] = await makeTeamOf(db, ["owner"]);
  return { owner, record: await makeRecord(owner) };
};

describe("createShare", () => {
  test("gives a token of 256 bits and keeps its hash alone", async () => {
    const { owner, record } = await team();
    const { id, token } = await share(owner, record);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const [row] = await db.select().from(shareLinks).where(eq(shareLinks.id, id));
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(token);
  });

  test("ends after as many days as asked for, or never", async () => {
    const { owner, record } = await team();
    for (const days of [7, 30, 90] as const) {
      const { expiresAt } = await share(owner, record, { days });
      expect(((expiresAt?.getTime() ?? 0) - Date.now()) / 86_400_000).toBeCloseTo(days, 2);
    }
    expect((await share(owner, record, { days: null })).expiresAt).toBeNull();
  });

  test("says in the team's log that a link was made, with neither token nor label", async () => {
    const { owner, record } = await team();
    const { token } = await share(owner, record, { label: "For Ada Lovelace" });
    const log = await logOf(record);
    expect(log.at(-1)).toMatchObject({
      action: "share.created",
      actorId: owner.userId,
      detail: { number: 1, days: 30 },
    });
    expect(JSON.stringify(log)).not.toContain(token);
    expect(JSON.stringify(log)).not.toContain("Ada Lovelace");
  });

  test("makes none for a record of another team, nor for none at all", async () => {
    const { record } = await team();
    const [stranger] = await makeTeamOf(db, ["owner"]);
    expect(await createShare(stranger, record, usual)).toBe("absent");
    expect(await createShare(stranger, newId(), usual)).toBe("absent");
  });

  test("keeps fifty live links of a record at the most, two at once as well; expired ones are not among them", async () => {
    const { owner, record } = await team();
    const row = { teamId: owner.teamId, recordId: record, createdBy: owner.userId };
    await db.insert(shareLinks).values(Array.from({ length: 49 }, () => ({ ...row, tokenHash: newId() })));
    const past = new Date(Date.now() - 1_000);
    await db.insert(shareLinks).values({ ...row, tokenHash: newId(), expiresAt: past });
    const answers = await Promise.all([createShare(owner, record, usual), createShare(owner, record, usual)]);
    expect(answers.filter((answer) => answer === "too_many")).toHaveLength(1);
  });
});

describe("openShare", () => {
  test("gives the scope of the link and nothing of the record", async () => {
    const { owner, record } = await team();
    const { id, token } = await share(owner, record, { sandboxFields: ["budgetUsdPerMonth"], allowsPreview: true });
    expect(await openShare(token)).toEqual({
      teamId: owner.teamId,
      recordId: record,
      linkId: id,
      passphraseHash: null,
      options: { sandboxFields: ["budgetUsdPerMonth"], allowsFeedback: true, allowsPreview: true },
    });
  });

  test("is null alike when the token is malformed, unknown, expired or revoked, or the team is gone", async () => {
    const { owner, record } = await team();
    const [expired, revoked, orphan] = [
      await share(owner, record),
      await share(owner, record),
      await share(owner, record, { days: null }),
    ];
    await expire(expired.id);
    await revokeShare(owner, record, revoked.id);
    for (const token of ["", "abc", `${orphan.token}=`, "'; drop table share_links; --", newToken()])
      expect(await openShare(token)).toBeNull();
    expect(await openShare(expired.token)).toBeNull();
    expect(await openShare(revoked.token)).toBeNull();
    expect(await openShare(orphan.token)).not.toBeNull();
    await db.delete(teams).where(eq(teams.id, owner.teamId));
    expect(await openShare(orphan.token)).toBeNull();
  });

  test("does not take the hash of a token for the token", async () => {
    const { owner, record } = await team();
    const { id } = await share(owner, record);
    const [row] = await db.select({ hash: shareLinks.tokenHash }).from(shareLinks).where(eq(shareLinks.id, id));
    expect(await openShare(row?.hash ?? "")).toBeNull();
  });
});

describe("revokeShare", () => {
  test("ends a link at once, once, and says so in the log", async () => {
    const { owner, record } = await team();
    const { id, token } = await share(owner, record);
    expect(await revokeShare(owner, record, id)).toBe(true);
    expect(await openShare(token)).toBeNull();
    expect(await revokeShare(owner, record, id)).toBe(false);
    expect((await logOf(record)).filter(({ action }) => action === "share.revoked")).toHaveLength(1);
  });

  test("reaches no link of another team, nor one of another record", async () => {
    const { owner, record } = await team();
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const { id, token } = await share(owner, record);
    expect(await revokeShare(stranger, record, id)).toBe(false);
    expect(await revokeShare(owner, await makeRecord(owner), id)).toBe(false);
    expect(await openShare(token)).not.toBeNull();
  });
});

describe("listLiveShares", () => {
  test("lists what can be read with, newest first, with its openings; no hash, and nothing of another team", async () => {
    const { owner, record } = await team();
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const first = await share(owner, record, { label: "First", passphraseHash: "$argon2id$x" });
    const second = await share(owner, record, { label: "Second" });
    await expire((await share(owner, record)).id);
    await revokeShare(owner, record, (await share(owner, record)).id);
    await countOpening({ linkId: first.id });
    await countOpening({ linkId: first.id });
    const links = await listLiveShares(owner, record);
    expect(links.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(links[1]).toMatchObject({ label: "First", hasPassphrase: true, openedCount: 2 });
    expect(links[1]?.lastOpenedAt?.getTime()).toBeGreaterThan(Date.now() - 60_000);
    expect(links[0]).toMatchObject({ hasPassphrase: false, openedCount: 0, lastOpenedAt: null });
    expect(JSON.stringify(links)).not.toContain("argon2");
    expect(await listLiveShares(stranger, record)).toEqual([]);
    expect((await countLiveShares(owner, [record])).get(record)).toBe(2);
    expect((await countLiveShares(stranger, [record])).size).toBe(0);
  });
});

describe("getSharedDecision", () => {
  test("reads the link's record without ids of people and of what was not shared", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const record = await makeRecord(owner, { deciders: [owner], status: "accepted", title: "Run on Compose" });
    const scope = await opened((await share(owner, record)).token);
    const shared = await getSharedDecision(scope);
    expect(shared).toMatchObject({ title: "Run on Compose", hash: (await recordOf(owner, record)).hash });
    expect(shared?.people.map(({ userId }) => userId)).toEqual([null]);
    expect(shared?.people[0]?.name).toMatch(/^Person /);
    // Its name, as makePerson gives it, holds the id; nothing else does.
    expect(JSON.stringify(shared).split(owner.userId)).toHaveLength(2);
    expect(JSON.stringify(shared).includes("@example.org")).toBe(false);
    expect(await getGlance(scope)).toMatchObject({ number: 1, title: "Run on Compose", status: "accepted" });
  });

  test("reads no record of another team, even by a scope that was put together wrongly", async () => {
    const { owner, record } = await team();
    const other = await team();
    const scope = await opened((await share(owner, record)).token);
    expect(await getSharedDecision({ ...scope, recordId: other.record })).toBeNull();
    expect(await getGlance({ ...scope, recordId: other.record })).toBeNull();
  });

  test("the database refuses a link of one team to a record of another", async () => {
    const { owner } = await team();
    const other = await team();
    const crossed = { teamId: owner.teamId, recordId: other.record, tokenHash: newId() };
    await expect(db.insert(shareLinks).values(crossed)).rejects.toThrow();
  });
});

describe("feedback", () => {
  const text = { name: "Ada", body: "Why not EKS?\n<b>Really</b>" };

  test("waits until the team shows it, keeps its text as typed, and can be hidden again", async () => {
    const { owner, record } = await team();
    const scope = await opened((await share(owner, record)).token);
    expect(await addFeedback(scope, text)).toBe("kept");
    expect(await listShownFeedback(scope)).toEqual([]);
    const [waiting] = await listFeedback(owner, record);
    expect(waiting).toMatchObject({ ...text, state: "waiting", label: "Board meeting", moderatedBy: null });
    const feedbackId = waiting?.id ?? "";
    expect(await moderateFeedback(owner, record, { feedbackId, state: "shown" })).toBe(true);
    expect(await listShownFeedback(scope)).toMatchObject([text]);
    expect(await moderateFeedback(owner, record, { feedbackId, state: "hidden" })).toBe(true);
    expect(await listShownFeedback(scope)).toEqual([]);
    const actions = (await logOf(record)).map(({ action }) => action).filter((action) => action.startsWith("feedback"));
    expect(actions).toEqual(["feedback.shown", "feedback.hidden"]);
  });

  test("moderating to the state it has changes nothing and logs nothing", async () => {
    const { owner, record } = await team();
    await addFeedback(await opened((await share(owner, record)).token), text);
    const [{ id: feedbackId } = { id: "" }] = await listFeedback(owner, record);
    for (let time = 0; time < 2; time += 1)
      expect(await moderateFeedback(owner, record, { feedbackId, state: "hidden" })).toBe(true);
    expect((await logOf(record)).filter(({ action }) => action === "feedback.hidden")).toHaveLength(1);
  });

  test("stays hidden from another team, which can neither read nor moderate it", async () => {
    const { owner, record } = await team();
    const other = await team();
    await addFeedback(await opened((await share(owner, record)).token), text);
    const [{ id: feedbackId } = { id: "" }] = await listFeedback(owner, record);
    expect(await listFeedback(other.owner, record)).toEqual([]);
    for (const recordId of [record, other.record])
      expect(await moderateFeedback(other.owner, recordId, { feedbackId, state: "shown" })).toBe(false);
    expect((await listFeedback(owner, record))[0]?.state).toBe("waiting");
  });

  test("is announced while it waits: how much on each record, the newest first; nothing of another team", async () => {
    const { owner, record } = await team();
    const [second, third] = [await makeRecord(owner, { title: "Second" }), await makeRecord(owner, { title: "Third" })];
    const other = await team();
    const firstLink = await opened((await share(owner, record)).token);
    const secondLink = await opened((await share(owner, second)).token);
    const thirdLink = await opened((await share(owner, third)).token);
    for (const link of [firstLink, secondLink, thirdLink, firstLink]) await addFeedback(link, text);
    await db
      .update(shareFeedback)
      .set({ at: new Date("2026-11-20T12:00:00Z") })
      .where(eq(shareFeedback.recordId, second));
    const [{ id: feedbackId } = { id: "" }] = await listFeedback(owner, third);
    await moderateFeedback(owner, third, { feedbackId, state: "shown" });

    const waiting = await listWaitingFeedback(owner, 10);
    expect(waiting).toMatchObject([
      { id: record, number: 1, title: "Run on Compose", count: 2 },
      { id: second, number: 2, title: "Second", count: 1, at: new Date("2026-11-20T12:00:00Z") },
    ]);
    expect(await listWaitingFeedback(owner, 1)).toEqual(waiting.slice(0, 1));
    for (const [id, count] of [
      [record, 2],
      [second, 1],
      [third, 0],
    ] as const)
      expect(await countWaitingFeedback(owner, id)).toBe(count);
    expect(await listWaitingFeedback(other.owner, 10)).toEqual([]);
    expect(await countWaitingFeedback(other.owner, record)).toBe(0);
  });

  test("is not taken any more while two hundred of one link wait to be read", async () => {
    const { owner, record } = await team();
    const scope = await opened((await share(owner, record)).token);
    const { teamId, recordId, linkId } = scope;
    const row = { teamId, recordId, linkId, name: "Bot", body: "Buy!" };
    await db.insert(shareFeedback).values(Array.from({ length: 200 }, () => row));
    expect(await addFeedback(scope, text)).toBe("full");
  });
});
