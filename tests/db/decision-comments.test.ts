import { describe, expect, test } from "vitest";
import {
  editComment,
  listThreads,
  openThread,
  removeComment,
  replyTo,
  setResolved,
} from "@/db/queries/decision-comments";
import { deleteTeam } from "@/db/queries/teams";
import { deleteUser } from "@/db/queries/users";
import { countOpen } from "@/lib/decisions/threads";
import { newId } from "@/lib/ids";
import type { TeamScope } from "@/lib/teams/scope";
import { freshDatabase } from "./support/fresh-database";
import { makeTeamOf } from "./support/people";
import { logOf, makeRecord } from "./support/records";

const { db, sql } = await freshDatabase();

async function open(scope: TeamScope, recordId: string, body = "Why one host?", option: string | null = null) {
  const id = newId();
  expect(await openThread(scope, recordId, { id, option, body })).toBe("added");
  return id;
}

async function reply(scope: TeamScope, recordId: string, threadId: string, body = "Because it is enough.") {
  const id = newId();
  expect(await replyTo(scope, recordId, { id, threadId, body })).toBe("added");
  return id;
}

/** The bodies of each thread; null where a comment was taken back. */
const bodies = async (scope: TeamScope, recordId: string) =>
  (await listThreads(scope, recordId)).map(({ comments }) =>
    comments.map(({ body, isRemoved }) => (isRemoved ? null : body)),
  );

describe("threads", () => {
  test("stand on the record or on one of its options, each with its answers in order", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const id = await makeRecord(owner, { status: "draft" });
    const first = await open(viewer, id, "On the whole");
    await open(owner, id, "On GKE", "gke-autopilot");
    await reply(owner, id, first, "One");
    await reply(viewer, id, first, "Two");
    const threads = await listThreads(owner, id);
    expect(threads.map(({ option }) => option)).toEqual([null, "gke-autopilot"]);
    expect(await bodies(owner, id)).toEqual([["On the whole", "One", "Two"], ["On GKE"]]);
    expect(threads[0]?.comments[0]).toMatchObject({ author: { id: viewer.userId }, editedAt: null });
    const commented = (await logOf(id)).filter(({ action }) => action === "decision.commented");
    expect(commented).toHaveLength(4);
    expect(JSON.stringify(commented)).not.toContain("On the whole");
  });

  test("open on no option that the frozen evaluation has not", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner);
    for (const option of ["nowhere", "", 'compose"}]', "gke"])
      expect(await openThread(owner, id, { id: newId(), option, body: "?" })).toBe("no_option");
    expect(await listThreads(owner, id)).toEqual([]);
  });

  test("asked for twice at once are one", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner);
    const same = { id: newId(), option: null, body: "Once" };
    expect(await Promise.all([1, 2, 3].map(() => openThread(owner, id, same)))).toEqual(["added", "added", "added"]);
    expect(await bodies(owner, id)).toEqual([["Once"]]);
    expect((await logOf(id)).filter(({ action }) => action === "decision.commented")).toHaveLength(1);
  });

  test("have one level: an answer is no thread", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner);
    const answer = await reply(owner, id, await open(owner, id));
    expect(await replyTo(owner, id, { id: newId(), threadId: answer, body: "Deeper" })).toBe("not_found");
  });

  test("of another team, or of another record, are not there", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const [id, other] = [await makeRecord(owner), await makeRecord(owner)];
    const theirs = await makeRecord(stranger);
    const thread = await open(owner, id);
    const asked = { id: newId(), threadId: thread, body: "Hello" };
    expect(await listThreads(stranger, id)).toEqual([]);
    expect(await openThread(stranger, id, { id: newId(), option: null, body: "Hello" })).toBe("not_found");
    // A thread's id is taken, by another team too.
    expect(await openThread(stranger, theirs, { id: thread, option: null, body: "Hello" })).toBe("not_found");
    for (const [scope, record] of [
      [stranger, id],
      [stranger, theirs],
      [owner, other],
    ] as const) {
      expect(await replyTo(scope, record, asked)).toBe("not_found");
      expect(await editComment(scope, record, { id: thread, body: "Mine" })).toBe("not_found");
      expect(await removeComment(scope, record, thread)).toBe("not_found");
      expect(await setResolved(scope, record, { threadId: thread, isResolved: true })).toBe("not_found");
    }
    expect(await bodies(owner, id)).toEqual([["Why one host?"]]);
  });
});

describe("one's own comment", () => {
  test("can be put in other words, which shows; another's cannot", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const id = await makeRecord(owner);
    const thread = await open(viewer, id);
    expect(await editComment(owner, id, { id: thread, body: "Mine now" })).toBe("forbidden");
    expect(await editComment(viewer, id, { id: thread, body: "Why only one host?" })).toBe("edited");
    const [{ comments } = { comments: [] }] = await listThreads(owner, id);
    expect(comments).toMatchObject([{ body: "Why only one host?", editedAt: expect.any(Date) }]);
  });

  test("is gone when it is taken back and nobody has answered", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const id = await makeRecord(owner);
    const thread = await open(viewer, id);
    expect(await removeComment(owner, id, thread)).toBe("forbidden");
    expect(await removeComment(viewer, id, thread)).toBe("removed");
    expect(await removeComment(viewer, id, thread)).toBe("not_found");
    expect(await listThreads(owner, id)).toEqual([]);
  });

  test("leaves its place when others have answered, and that goes with the last answer", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const id = await makeRecord(owner);
    const thread = await open(viewer, id);
    const [one, two] = [await reply(owner, id, thread, "One"), await reply(owner, id, thread, "Two")];
    await removeComment(viewer, id, thread);
    expect(await bodies(owner, id)).toEqual([[null, "One", "Two"]]);
    const [row] = await sql`select body from decision_comments where id = ${thread}`;
    expect(row?.body).toBe("");
    expect(await editComment(viewer, id, { id: thread, body: "Back" })).toBe("not_found");
    expect(await removeComment(viewer, id, thread)).toBe("not_found");
    await removeComment(owner, id, one);
    expect(await bodies(owner, id)).toEqual([[null, "Two"]]);
    await removeComment(owner, id, two);
    expect(await listThreads(owner, id)).toEqual([]);
  });

  test("and an answer at the same moment: the answer is in its thread, or there is neither", async () => {
    for (let round = 0; round < 12; round += 1) {
      const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
      const id = await makeRecord(owner);
      const thread = await open(viewer, id);
      const [removal, answer] = await Promise.all([
        removeComment(viewer, id, thread),
        replyTo(owner, id, { id: newId(), threadId: thread, body: "Answer" }),
      ]);
      expect(removal).toBe("removed");
      expect(await bodies(owner, id)).toEqual(answer === "added" ? [[null, "Answer"]] : []);
      if (answer !== "added") expect(answer).toBe("not_found");
    }
  });

  test("and the last answers taken back at the same moment leave no empty place", async () => {
    for (let round = 0; round < 8; round += 1) {
      const [owner, editor, viewer] = await makeTeamOf(db, ["owner", "editor", "viewer"]);
      const id = await makeRecord(owner);
      const thread = await open(viewer, id);
      const [one, two] = [await reply(owner, id, thread), await reply(editor, id, thread)];
      const outcomes = await Promise.all([
        removeComment(viewer, id, thread),
        removeComment(owner, id, one),
        removeComment(editor, id, two),
      ]);
      expect(outcomes).toEqual(["removed", "removed", "removed"]);
      expect(await listThreads(owner, id)).toEqual([]);
    }
  });

  test("and the deletion of the team at the same moment: nothing is left, and nobody waits for ever", async () => {
    for (let round = 0; round < 8; round += 1) {
      const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
      const id = await makeRecord(owner);
      const thread = await open(viewer, id);
      const outcomes = await Promise.all([
        replyTo(viewer, id, { id: newId(), threadId: thread, body: "Last word" }),
        openThread(viewer, id, { id: newId(), option: "compose", body: "Another" }),
        deleteTeam(owner, owner.teamName),
      ]);
      expect(outcomes.at(-1)).toBe("deleted");
      const [row] = await sql`select count(*)::int as comments from decision_comments where record_id = ${id}`;
      expect(row?.comments).toBe(0);
    }
  });

  test("of somebody whose account is gone stays without a name", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const id = await makeRecord(owner);
    const thread = await open(viewer, id, "Kept");
    await reply(owner, id, thread, "Yes");
    await setResolved(viewer, id, { threadId: thread, isResolved: true });
    await deleteUser({ id: viewer.userId });
    expect(await listThreads(owner, id)).toMatchObject([
      { resolved: { by: null }, comments: [{ author: null, body: "Kept" }, { author: { id: owner.userId } }] },
    ]);
  });
});

describe("setResolved", () => {
  test("is for whoever opened the thread and for editors, and is logged once", async () => {
    const [owner, author, viewer] = await makeTeamOf(db, ["owner", "viewer", "viewer"]);
    const id = await makeRecord(owner);
    const thread = await open(author, id);
    await open(owner, id, "Another");
    const set = (who: TeamScope, isResolved: boolean) => setResolved(who, id, { threadId: thread, isResolved });
    expect(await set(viewer, true)).toBe("forbidden");
    expect(countOpen(await listThreads(owner, id))).toBe(2);
    expect(await set(author, true)).toBe("done");
    expect(await set(author, true)).toBe("done");
    expect((await listThreads(owner, id))[0]?.resolved).toMatchObject({ by: expect.stringContaining(author.userId) });
    expect(countOpen(await listThreads(owner, id))).toBe(1);
    expect(await set(viewer, false)).toBe("forbidden");
    expect(await set(owner, false)).toBe("done");
    expect((await listThreads(owner, id))[0]?.resolved).toBeNull();
    expect((await logOf(id)).map(({ action }) => action).filter((action) => action.includes("thread"))).toEqual([
      "decision.thread-resolved",
      "decision.thread-reopened",
    ]);
  });

  test("is not for an answer, and an answer may follow it", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const id = await makeRecord(owner);
    const thread = await open(viewer, id);
    const answer = await reply(owner, id, thread);
    expect(await setResolved(owner, id, { threadId: answer, isResolved: true })).toBe("not_found");
    await setResolved(owner, id, { threadId: thread, isResolved: true });
    await reply(viewer, id, thread, "Thanks");
    expect((await listThreads(owner, id))[0]).toMatchObject({ resolved: { at: expect.any(Date) } });
    expect((await bodies(owner, id))[0]).toHaveLength(3);
  });
});
