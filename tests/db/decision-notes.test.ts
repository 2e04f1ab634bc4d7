import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addNote } from "@/db/queries/decision-notes";
import { deleteUser } from "@/db/queries/users";
import { decisionNotes } from "@/db/schema";
import { newId } from "@/lib/ids";
import { freshDatabase } from "./support/fresh-database";
import { makeTeamOf } from "./support/people";
import { logOf, makeRecord, recordOf } from "./support/records";

const { db } = await freshDatabase();

const note = (body = "The load balancer went.") => ({ id: newId(), body });

describe("addNote", () => {
  for (const status of ["accepted", "rejected", "deprecated"] as const) {
    test(`adds a dated, signed note to a record that is ${status}, and changes nothing else of it`, async () => {
      const [owner, editor] = await makeTeamOf(db, ["owner", "editor"]);
      const id = await makeRecord(owner, { status });
      const before = await recordOf(owner, id);
      const first = note("First **insight**");
      expect(await addNote(editor, id, first)).toBe("added");
      expect(await addNote(owner, id, note("Second"))).toBe("added");
      const { notes, revision, updatedAt, ...after } = await recordOf(owner, id);
      expect(notes.map(({ kind, body }) => [kind, body])).toEqual([
        ["amendment", "First **insight**"],
        ["amendment", "Second"],
      ]);
      expect(notes[0]).toMatchObject({ id: first.id, by: expect.stringContaining(editor.userId) });
      expect(revision).toBe(before.revision + 2);
      expect(updatedAt.getTime()).toBeGreaterThanOrEqual(before.updatedAt.getTime());
      expect({ ...after, notes: [], revision: 0, updatedAt: null }).toEqual({
        ...before,
        notes: [],
        revision: 0,
        updatedAt: null,
      });
      expect((await logOf(id)).filter(({ action }) => action === "decision.amended")).toMatchObject([
        { actorId: editor.userId, detail: { number: 1 } },
        { actorId: owner.userId, detail: { number: 1 } },
      ]);
    });
  }

  for (const status of ["draft", "proposed"] as const) {
    test(`adds none to a record that is ${status}: its words are edited`, async () => {
      const [owner] = await makeTeamOf(db, ["owner"]);
      const id = await makeRecord(owner, { status });
      expect(await addNote(owner, id, note())).toBe("not_settled");
      expect((await recordOf(owner, id)).notes).toEqual([]);
    });
  }

  test("asked for twice at once adds one", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner, { status: "accepted" });
    const same = note();
    expect(await Promise.all([1, 2, 3].map(() => addNote(owner, id, same)))).toEqual(["added", "added", "added"]);
    const { notes } = await recordOf(owner, id);
    expect(notes).toHaveLength(1);
    expect((await logOf(id)).filter(({ action }) => action === "decision.amended")).toHaveLength(1);
  });

  test("does not reach another team's record, nor take another's id for its own", async () => {
    const [owner, editor] = await makeTeamOf(db, ["owner", "editor"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner, { status: "accepted" });
    const theirs = await makeRecord(stranger, { status: "accepted" });
    expect(await addNote(stranger, id, note())).toBe("not_found");
    const taken = note();
    expect(await addNote(owner, id, taken)).toBe("added");
    expect(await addNote(stranger, theirs, taken)).toBe("not_found");
    expect(await addNote(editor, id, taken)).toBe("not_found");
    expect((await recordOf(owner, id)).notes).toHaveLength(1);
    expect((await recordOf(stranger, theirs)).notes).toEqual([]);
  });

  test("stays as it was written: the database refuses a change and a deletion", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner, { status: "accepted" });
    const own = note();
    await addNote(owner, id, own);
    await expect(db.update(decisionNotes).set({ body: "Other" }).where(eq(decisionNotes.id, own.id))).rejects.toThrow();
    await expect(db.delete(decisionNotes).where(eq(decisionNotes.id, own.id))).rejects.toThrow();
  });

  test("of somebody whose account is gone stays without a name", async () => {
    const [owner, editor] = await makeTeamOf(db, ["owner", "editor"]);
    const id = await makeRecord(owner, { status: "accepted" });
    await addNote(editor, id, note("Kept"));
    await deleteUser({ id: editor.userId });
    expect((await recordOf(owner, id)).notes).toMatchObject([{ body: "Kept", by: null }]);
  });
});
