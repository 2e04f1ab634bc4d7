import { sql as raw } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { namePerson } from "@/db/queries/decision-people";
import { stepDecision } from "@/db/queries/decision-steps";
import { castVote, listWaiting } from "@/db/queries/decision-votes";
import { editDecision } from "@/db/queries/decision-writing";
import { deleteTeam } from "@/db/queries/teams";
import { decisionVotes } from "@/db/schema";
import { agreementOf, wordAgreement } from "@/lib/decisions/agreement";
import type { TeamScope } from "@/lib/teams/scope";
import { freshDatabase } from "./support/fresh-database";
import { makeTeamOf } from "./support/people";
import { emptyWords, logOf, makeRecord, recordOf, step, untilSomebodyWaits } from "./support/records";

const { db, sql } = await freshDatabase();

const approve = { vote: "approve", reason: "" } as const;
const object = { vote: "object", reason: "One host is none." } as const;

const seenBy = async (scope: TeamScope, id: string) => (await recordOf(scope, id)).wordsRevision;

async function edit(scope: TeamScope, id: string) {
  const { revision, title } = await recordOf(scope, id);
  const words = { ...emptyWords, outcome: `As of revision ${revision}` };
  return await editDecision(scope, id, { base: revision, title, words, parts: ["outcome"] });
}

describe("castVote", () => {
  test("adds a decider's vote and logs it; the newest counts and all of them stay", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const id = await makeRecord(owner, { deciders: [viewer] });
    const seen = await seenBy(viewer, id);
    expect(await castVote(viewer, id, { ...object, seen })).toBe("voted");
    expect(await castVote(viewer, id, { ...approve, seen })).toBe("voted");
    const { people, votes } = await recordOf(owner, id);
    expect(people).toMatchObject([{ vote: { vote: "approve", isStale: false } }]);
    expect(votes.map(({ vote, reason }) => [vote, reason])).toEqual([
      ["object", "One host is none."],
      ["approve", ""],
    ]);
    const voted = (await logOf(id)).filter(({ action }) => action === "decision.voted");
    expect(voted).toMatchObject([
      { actorId: viewer.userId, detail: { number: 1, vote: "object" } },
      { actorId: viewer.userId, detail: { number: 1, vote: "approve" } },
    ]);
    expect(JSON.stringify(voted)).not.toContain("One host");
  });

  test("takes an equal vote again as said already", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner, { deciders: [owner] });
    const seen = await seenBy(owner, id);
    const outcomes = await Promise.all([1, 2, 3].map(() => castVote(owner, id, { ...approve, seen })));
    expect(outcomes).toEqual(["voted", "voted", "voted"]);
    expect((await recordOf(owner, id)).votes).toHaveLength(1);
  });

  test("takes none from who is consulted, informed, not named, or of another team", async () => {
    const [owner, editor, viewer] = await makeTeamOf(db, ["owner", "editor", "viewer"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner, { deciders: [] });
    await namePerson(owner, id, { userId: editor.userId, part: "consulted" });
    await namePerson(owner, id, { userId: viewer.userId, part: "informed" });
    const seen = await seenBy(owner, id);
    for (const who of [owner, editor, viewer]) expect(await castVote(who, id, { ...approve, seen })).toBe("no_decider");
    expect(await castVote(stranger, id, { ...approve, seen })).toBe("not_found");
    expect((await recordOf(owner, id)).votes).toEqual([]);
  });

  for (const status of ["draft", "accepted", "rejected", "deprecated"] as const) {
    test(`takes none on a record that is ${status}`, async () => {
      const [owner] = await makeTeamOf(db, ["owner"]);
      const id = await makeRecord(owner, { status, deciders: [owner] });
      expect(await castVote(owner, id, { ...approve, seen: await seenBy(owner, id) })).toBe("not_proposed");
      expect((await recordOf(owner, id)).votes).toEqual([]);
    });
  }

  test("refuses a vote on words that have changed, and shows older votes as stale", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const id = await makeRecord(owner, { deciders: [owner, viewer] });
    const seen = await seenBy(owner, id);
    await castVote(owner, id, { ...approve, seen });
    expect(await edit(owner, id)).not.toBeNull();
    expect(await castVote(viewer, id, { ...approve, seen })).toBe("outdated");
    const { people, votes } = await recordOf(owner, id);
    expect(votes).toMatchObject([{ isStale: true }]);
    expect(wordAgreement(agreementOf(people))).toBe(
      "One of two deciders approves, one has not voted yet. That vote was given before the words were last changed.",
    );
    expect(await castVote(viewer, id, { ...approve, seen: await seenBy(viewer, id) })).toBe("voted");
    // The same again on new words is a new vote.
    expect(await castVote(owner, id, { ...approve, seen: await seenBy(owner, id) })).toBe("voted");
    expect((await recordOf(owner, id)).votes.map(({ isStale }) => isStale)).toEqual([true, false, false]);
  });

  test("an objection without a reason, and a vote changed afterwards, the database itself refuses", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner, { deciders: [owner] });
    const seen = await seenBy(owner, id);
    await expect(castVote(owner, id, { vote: "object", reason: "", seen })).rejects.toThrow();
    await castVote(owner, id, { ...object, seen });
    await expect(db.update(decisionVotes).set({ vote: "approve" })).rejects.toThrow();
    expect((await recordOf(owner, id)).votes).toMatchObject([{ vote: "object" }]);
  });
});

describe("votes at the same moment", () => {
  test("of ten deciders are all taken", async () => {
    const team = await makeTeamOf(db, ["owner", ...Array.from({ length: 9 }, () => "viewer" as const)]);
    const [owner] = team;
    const id = await makeRecord(owner, { deciders: team });
    const seen = await seenBy(owner, id);
    const outcomes = await Promise.all(team.map((who) => castVote(who, id, { ...approve, seen })));
    expect(new Set(outcomes)).toEqual(new Set(["voted"]));
    const { people } = await recordOf(owner, id);
    expect(wordAgreement(agreementOf(people))).toBe("All ten deciders approve.");
  });

  test("of one person come one after the other, and the last to be taken counts", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const id = await makeRecord(owner, { deciders: [owner] });
    const seen = await seenBy(owner, id);
    const reasons = Array.from({ length: 12 }, (_, place) => `Reason ${place}`);
    await Promise.all(reasons.map((reason) => castVote(owner, id, { vote: "object", reason, seen })));
    const { votes, people } = await recordOf(owner, id);
    expect(votes.map(({ reason }) => reason).toSorted()).toEqual(reasons.toSorted());
    expect(people[0]?.vote?.reason).toBe(votes.at(-1)?.reason);
    // No two of one moment: which is the newest is never left to chance.
    expect(new Set(votes.map(({ at }) => at.getTime())).size).toBe(votes.length);
    const logged = (await logOf(id)).filter(({ action }) => action === "decision.voted");
    expect(logged).toHaveLength(12);
  });

  test("and the settling of the record: a vote is before it, or refused", async () => {
    for (let round = 0; round < 12; round += 1) {
      const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
      const id = await makeRecord(owner, { deciders: [viewer] });
      const { revision, wordsRevision: seen } = await recordOf(owner, id);
      const [vote, settled] = await Promise.all([
        castVote(viewer, id, { ...object, seen }),
        stepDecision(owner, id, { base: revision, to: "accepted", today: "2026-11-21" }),
      ]);
      expect(settled).not.toBeNull();
      const { status, votes } = await recordOf(owner, id);
      expect(status).toBe("accepted");
      expect(votes).toHaveLength(vote === "voted" ? 1 : 0);
      if (vote !== "voted") expect(vote).toBe("not_proposed");
    }
  });

  test("and a settling that is under way: the vote waits, and is refused once it is settled", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const id = await makeRecord(owner, { deciders: [viewer] });
    const seen = await seenBy(viewer, id);
    let vote: Promise<unknown> | undefined;
    await db.transaction(async (tx) => {
      await tx.execute(raw`update decisions set status = 'rejected', decided_on = '2026-11-21' where id = ${id}`);
      vote = castVote(viewer, id, { ...approve, seen });
      await untilSomebodyWaits(sql);
    });
    expect(await vote).toBe("not_proposed");
    expect((await recordOf(owner, id)).votes).toEqual([]);
  });

  test("and a change of the words: the vote waits, and is refused on what it has not seen", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const id = await makeRecord(owner, { deciders: [viewer] });
    const seen = await seenBy(viewer, id);
    let vote: Promise<unknown> | undefined;
    await db.transaction(async (tx) => {
      await tx.execute(raw`update decisions set words_revision = words_revision + 1 where id = ${id}`);
      vote = castVote(viewer, id, { ...approve, seen });
      await untilSomebodyWaits(sql);
    });
    expect(await vote).toBe("outdated");
    expect((await recordOf(owner, id)).votes).toEqual([]);
  });

  test("and the deletion of the team: no vote is left behind, and nobody waits for ever", async () => {
    for (let round = 0; round < 8; round += 1) {
      const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
      const id = await makeRecord(owner, { deciders: [viewer] });
      const seen = await seenBy(viewer, id);
      const [vote, deletion] = await Promise.all([
        castVote(viewer, id, { ...approve, seen }),
        deleteTeam(owner, owner.teamName),
      ]);
      expect(["voted", "not_found"]).toContain(vote);
      expect(deletion).toBe("deleted");
      const [row] = await sql`select count(*)::int as votes from decision_votes where record_id = ${id}`;
      expect(row?.votes).toBe(0);
    }
  });
});

describe("listWaiting", () => {
  const waitingFor = async (scope: TeamScope) =>
    (await listWaiting(scope)).map(({ title, why }) => [title, why] as const);

  test("gives proposed records without one's vote on the present words, the longest waiting first", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const first = await makeRecord(owner, { title: "First", deciders: [viewer, owner] });
    await makeRecord(owner, { title: "A draft", status: "draft", deciders: [viewer] });
    await makeRecord(owner, { title: "Settled", status: "accepted", deciders: [viewer] });
    await makeRecord(owner, { title: "Not mine", deciders: [owner] });
    const second = await makeRecord(owner, { title: "Second", deciders: [viewer] });
    expect(await waitingFor(viewer)).toEqual([
      ["First", "missing"],
      ["Second", "missing"],
    ]);
    await castVote(viewer, first, { ...object, seen: await seenBy(viewer, first) });
    expect(await waitingFor(viewer)).toEqual([["Second", "missing"]]);
    await edit(owner, first);
    expect(await waitingFor(viewer)).toEqual([
      ["First", "stale"],
      ["Second", "missing"],
    ]);
    await step(owner, second, "rejected");
    const [person] = (await recordOf(owner, first)).people.filter(({ userId }) => userId === viewer.userId);
    expect(person?.vote?.isStale).toBe(true);
    await namePerson(owner, first, { userId: viewer.userId, part: "informed" });
    expect(await waitingFor(viewer)).toEqual([]);
  });

  test("shows nothing of another team in which one is a decider too", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    await makeRecord(stranger, { title: "Theirs", deciders: [stranger] });
    // One person, two teams: each shows its own.
    await sql`insert into memberships (team_id, user_id, role) values (${stranger.teamId}, ${owner.userId}, 'viewer')`;
    const there = { ...stranger, userId: owner.userId, role: "viewer" as const };
    await makeRecord(stranger, { title: "There", deciders: [there] });
    expect(await waitingFor(owner)).toEqual([]);
    expect(await waitingFor(there)).toEqual([["There", "missing"]]);
  });
});
