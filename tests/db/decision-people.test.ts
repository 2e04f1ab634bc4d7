import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { listDeciderAddresses, namePerson, removePerson } from "@/db/queries/decision-people";
import { castVote } from "@/db/queries/decision-votes";
import { removeMember } from "@/db/queries/members";
import { deleteUser } from "@/db/queries/users";
import { decisionPeople, decisionVotes } from "@/db/schema";
import { newId } from "@/lib/ids";
import { freshDatabase } from "./support/fresh-database";
import { makeTeamOf } from "./support/people";
import { logOf, makeRecord, recordOf } from "./support/records";

const { db, sql } = await freshDatabase();

const partsOf = async (scope: Parameters<typeof recordOf>[0], id: string) =>
  (await recordOf(scope, id)).people.map(({ userId, part }) => ({ userId, part }));

describe("namePerson", () => {
  test("gives a member a part and later another, moves the revision on and logs without a name", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const id = await makeRecord(owner, { status: "draft", title: "Run on Compose" });
    const before = await recordOf(owner, id);
    expect(await namePerson(owner, id, { userId: viewer.userId, part: "decider" })).toBe("named");
    expect(await partsOf(owner, id)).toEqual([{ userId: viewer.userId, part: "decider" }]);
    expect(await namePerson(owner, id, { userId: viewer.userId, part: "informed" })).toBe("named");
    expect(await namePerson(owner, id, { userId: viewer.userId, part: "informed" })).toBe("unchanged");
    const after = await recordOf(owner, id);
    expect(await partsOf(owner, id)).toEqual([{ userId: viewer.userId, part: "informed" }]);
    // Two changes; the third was none. The words are the same, so votes stay good.
    expect(after.revision).toBe(before.revision + 2);
    expect(after.wordsRevision).toBe(before.wordsRevision);
    const named = (await logOf(id)).filter(({ action }) => action === "decision.person-added");
    expect(named.map(({ detail }) => detail)).toEqual([
      { number: 1, title: "Run on Compose", part: "decider" },
      { number: 1, title: "Run on Compose", part: "informed" },
    ]);
  });

  test("names nobody who is not in this very team", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner);
    expect(await namePerson(owner, id, { userId: stranger.userId, part: "decider" })).toBe("no_member");
    expect(await namePerson(owner, id, { userId: newId(), part: "decider" })).toBe("no_member");
    expect(await partsOf(owner, id)).toEqual([]);
  });

  test("does not see another team's record", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner);
    expect(await namePerson(stranger, id, { userId: stranger.userId, part: "decider" })).toBe("not_found");
    expect(await partsOf(owner, id)).toEqual([]);
  });

  for (const status of ["accepted", "rejected", "deprecated"] as const) {
    test(`leaves the people of an ${status} record alone`, async () => {
      const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
      const id = await makeRecord(owner, { status, deciders: [owner] });
      expect(await namePerson(owner, id, { userId: viewer.userId, part: "decider" })).toBe("settled");
      const [person] = (await recordOf(owner, id)).people;
      expect(await removePerson(owner, id, person?.id ?? "")).toBe("settled");
      expect(await partsOf(owner, id)).toEqual([{ userId: owner.userId, part: "decider" }]);
    });
  }

  test("names one person once when two editors name them at the same moment", async () => {
    const [owner, editor, viewer] = await makeTeamOf(db, ["owner", "editor", "viewer"]);
    const id = await makeRecord(owner);
    const outcomes = await Promise.all(
      [owner, editor, owner, editor].map((who) => namePerson(who, id, { userId: viewer.userId, part: "decider" })),
    );
    expect(outcomes.toSorted()).toEqual(["named", "unchanged", "unchanged", "unchanged"]);
    expect(await partsOf(owner, id)).toEqual([{ userId: viewer.userId, part: "decider" }]);
  });
});

describe("removePerson", () => {
  test("takes off who has not voted", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const id = await makeRecord(owner, { deciders: [viewer] });
    const [person] = (await recordOf(owner, id)).people;
    expect(await removePerson(owner, id, person?.id ?? "")).toBe("removed");
    expect(await partsOf(owner, id)).toEqual([]);
    expect((await logOf(id)).at(-1)?.action).toBe("decision.person-removed");
    expect(await removePerson(owner, id, person?.id ?? "")).toBe("no_member");
  });

  test("makes who has voted consulted, with the vote in the record", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const id = await makeRecord(owner, { deciders: [viewer] });
    const { wordsRevision, people } = await recordOf(owner, id);
    await castVote(viewer, id, { vote: "object", reason: "One host is none.", seen: wordsRevision });
    expect(await removePerson(owner, id, people[0]?.id ?? "")).toBe("consulted");
    const record = await recordOf(owner, id);
    expect(await partsOf(owner, id)).toEqual([{ userId: viewer.userId, part: "consulted" }]);
    expect(record.votes).toMatchObject([{ vote: "object", reason: "One host is none." }]);
    // The database itself lets neither the vote nor, with it, the person go.
    await expect(db.delete(decisionPeople).where(eq(decisionPeople.id, people[0]?.id ?? ""))).rejects.toThrow();
    await expect(db.delete(decisionVotes).where(eq(decisionVotes.recordId, id))).rejects.toThrow();
  });

  test("never loses a vote that is given at the same moment", async () => {
    for (let round = 0; round < 12; round += 1) {
      const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
      const id = await makeRecord(owner, { deciders: [viewer] });
      const { wordsRevision, people } = await recordOf(owner, id);
      const [vote, removal] = await Promise.all([
        castVote(viewer, id, { vote: "approve", reason: "", seen: wordsRevision }),
        removePerson(owner, id, people[0]?.id ?? ""),
      ]);
      // Voted first: then consulted. Taken off first: then no decider.
      const { votes, people: left } = await recordOf(owner, id);
      expect([vote, removal, votes.length, left.length]).toEqual(
        vote === "voted" ? ["voted", "consulted", 1, 1] : ["no_decider", "removed", 0, 0],
      );
    }
  });

  test("does not touch another team's record, nor another record's people", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const [id, other] = [await makeRecord(owner, { deciders: [viewer] }), await makeRecord(owner)];
    const theirs = await makeRecord(stranger);
    const [person] = (await recordOf(owner, id)).people;
    expect(await removePerson(stranger, id, person?.id ?? "")).toBe("not_found");
    expect(await removePerson(stranger, theirs, person?.id ?? "")).toBe("no_member");
    expect(await removePerson(owner, other, person?.id ?? "")).toBe("no_member");
    expect(await partsOf(owner, id)).toEqual([{ userId: viewer.userId, part: "decider" }]);
  });
});

describe("listDeciderAddresses", () => {
  test("gives deciders who are in the team now, not the one who asks, and nobody of another team", async () => {
    const [owner, editor, viewer] = await makeTeamOf(db, ["owner", "editor", "viewer"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner, { deciders: [owner, editor, viewer] });
    const addresses = async (only?: readonly string[]) =>
      (await listDeciderAddresses(owner, id, only)).map(({ userId }) => userId).toSorted();
    expect(await addresses()).toEqual([editor.userId, viewer.userId].toSorted());
    expect(await addresses([viewer.userId])).toEqual([viewer.userId]);
    expect(await listDeciderAddresses(stranger, id)).toEqual([]);
    await namePerson(owner, id, { userId: editor.userId, part: "consulted" });
    await removeMember(owner, viewer.userId);
    expect(await addresses()).toEqual([]);
  });
});

describe("a person whose account is deleted", () => {
  test("stays on the record and in its votes without a name", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const id = await makeRecord(owner, { deciders: [viewer] });
    const { wordsRevision } = await recordOf(owner, id);
    await castVote(viewer, id, { vote: "object", reason: "Too dear.", seen: wordsRevision });
    expect(await deleteUser({ id: viewer.userId })).toBe("deleted");
    const { people, votes } = await recordOf(owner, id);
    expect(people).toMatchObject([{ userId: null, name: null, part: "decider" }]);
    expect(votes).toMatchObject([{ name: null, vote: "object", reason: "Too dear." }]);
  });

  test("and one's own vote at the same moment come in some order, without a deadlock", async () => {
    for (let round = 0; round < 8; round += 1) {
      const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
      const id = await makeRecord(owner, { deciders: [viewer] });
      const { wordsRevision } = await recordOf(owner, id);
      const [vote, deletion] = await Promise.all([
        castVote(viewer, id, { vote: "approve", reason: "", seen: wordsRevision }),
        deleteUser({ id: viewer.userId }),
      ]);
      expect(deletion).toBe("deleted");
      const [row] = await sql`select count(*)::int as votes from decision_votes where record_id = ${id}`;
      expect(row?.votes).toBe(vote === "voted" ? 1 : 0);
    }
  });
});
