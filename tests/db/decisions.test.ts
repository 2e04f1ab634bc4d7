import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { stepDecision } from "@/db/queries/decision-steps";
import {
  changePlatform,
  createDecision,
  editDecision,
  type NewDecision,
  refreezeDecision,
} from "@/db/queries/decision-writing";
import { getDecision, listDecisions, listSuperseded } from "@/db/queries/decisions";
import { deleteTeam } from "@/db/queries/teams";
import { decisionNotes, decisions, decisionVotes, scenarios, teams } from "@/db/schema";
import { freeze, sha256 } from "@/lib/decisions/freeze";
import type { Sealed } from "@/lib/decisions/frozen";
import { type Status, statuses, steps } from "@/lib/decisions/status";
import { newId } from "@/lib/ids";
import type { TeamScope } from "@/lib/teams/scope";
import { colleagueOf, newScenario, newScope } from "./scenario-support";
import { freshDatabase } from "./support/fresh-database";
import { emptyWords, frozenNumbers, logOf, makeRecord, recordOf, step, untilSomebodyWaits } from "./support/records";

const { db, sql } = await freshDatabase();

const TODAY = "2026-11-21";
/** Of things asked for at once: each meets another order of the database. */
const ROUNDS = 12;

const draft = (more: Partial<NewDecision> = {}): NewDecision => ({
  title: "Run on Compose",
  platform: "compose",
  words: emptyWords,
  sealed: frozenNumbers(),
  reviewOn: "2027-05-21",
  conditions: [],
  scenario: null,
  ...more,
});

async function make(scope: TeamScope, more: Partial<NewDecision> = {}): Promise<string> {
  const made = await createDecision(scope, draft(more));
  if (!made) throw new Error("its id is new");
  return made.id;
}

const numbersOf = async (scope: TeamScope): Promise<readonly number[]> =>
  (await listDecisions(scope)).map(({ number }) => number);

/** Nine engineers in place of five. */
function otherNumbers(): Sealed {
  const scenario = { name: "Quay", team: { engineers: 9, kubernetesExperience: "none" as const } };
  const sealed = freeze({ scenario, priceBook: "list-2026-10", priceRevision: null, assumptions: {} }, null);
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
  return sealed.value;
}

describe("createDecision", () => {
  test("takes the team's next number and keeps words, numbers and where they came from", async () => {
    const scope = await newScope("Ada");
    const scenarioId = await newScenario(scope, { name: "EU launch" });
    const first = await createDecision(scope, draft({ scenario: { id: scenarioId, version: 1 } }));
    expect(first?.number).toBe(1);
    expect((await createDecision(scope, draft()))?.number).toBe(2);
    const record = await recordOf(scope, first?.id ?? "");
    const { frozen, text, hash } = frozenNumbers();
    expect(record).toMatchObject({
      number: 1,
      title: "Run on Compose",
      status: "draft",
      decidedOn: null,
      revision: 1,
      platform: "compose",
      words: emptyWords,
      reviewOn: "2027-05-21",
      scenario: { id: scenarioId, name: "EU launch", version: 1 },
      isImported: false,
      hash,
    });
    expect(record.frozen).toEqual(frozen);
    expect(sha256(text)).toBe(record.hash);
    const usd = frozen.evaluation.platforms.find(({ id }) => id === "compose")?.yearOne?.totalUsd;
    expect((await listDecisions(scope)).map(({ yearOneUsd }) => yearOneUsd)).toEqual([usd, usd]);
    expect(await logOf(record.id)).toEqual([
      { action: "decision.created", actorId: scope.userId, detail: { number: 1, title: "Run on Compose" } },
    ]);
  });

  test("makes one of two requests with one id, and gives both its number", async () => {
    const scope = await newScope();
    const id = newId();
    const answers = await Promise.all([createDecision(scope, draft({ id })), createDecision(scope, draft({ id }))]);
    expect(answers).toEqual([
      { id, number: 1 },
      { id, number: 1 },
    ]);
    expect((await createDecision(scope, draft()))?.number).toBe(2);
  });

  test("says nothing of an id that another team has, and takes no number for it", async () => {
    const [scope, other] = [await newScope(), await newScope()];
    const id = await make(other);
    expect(await createDecision(scope, draft({ id }))).toBeNull();
    expect(await createDecision(scope, draft({ supersedes: id }))).toBeNull();
    expect(await make(scope).then(() => numbersOf(scope))).toEqual([1]);
  });
});

describe("another team's record", () => {
  test("is there for no query", async () => {
    const [scope, other] = [await newScope(), await newScope()];
    const id = await makeRecord(other, { status: "draft" });
    const accepted = await makeRecord(other, { status: "accepted" });
    const own = await makeRecord(scope, { status: "accepted" });
    expect(await getDecision(scope, id)).toBeNull();
    expect(await numbersOf(scope)).toEqual([1]);
    const { title } = await recordOf(other, id);
    const edit = { base: 1, title: "Taken", words: emptyWords, parts: ["title"] };
    expect(await editDecision(scope, id, edit)).toBeNull();
    const platform = { base: 1, platform: "swarm", title: "Taken", words: emptyWords, yearOneUsd: 1 } as const;
    expect(await changePlatform(scope, id, platform)).toBeNull();
    const frozen = {
      base: 1,
      sealed: otherNumbers(),
      platform: "compose",
      title,
      words: emptyWords,
      version: 2,
    } as const;
    expect(await refreezeDecision(scope, id, frozen)).toBeNull();
    for (const to of statuses) expect(await stepDecision(scope, id, { base: 1, to, today: TODAY })).toBeNull();
    const { revision } = await recordOf(scope, own);
    expect(await stepDecision(scope, own, { base: revision, to: "superseded", today: TODAY, by: accepted })).toBeNull();
    expect(await listSuperseded(scope, accepted)).toEqual([]);
    expect(await recordOf(other, id)).toMatchObject({ title, status: "draft", revision: 1 });
  });
});

describe("listDecisions", () => {
  test("gives the newest number first, by status, by scenario and from a number down", async () => {
    const scope = await newScope();
    const scenarioId = await newScenario(scope);
    await make(scope, { scenario: { id: scenarioId, version: 1 } });
    await makeRecord(scope, { status: "accepted" });
    await makeRecord(scope, { status: "proposed" });
    expect(await numbersOf(scope)).toEqual([3, 2, 1]);
    const numbers = async (wish: Parameters<typeof listDecisions>[1]) =>
      (await listDecisions(scope, wish)).map(({ number }) => number);
    expect(await numbers({ status: "accepted" })).toEqual([2]);
    expect(await numbers({ scenario: scenarioId })).toEqual([1]);
    expect(await numbers({ before: 3, most: 1 })).toEqual([2]);
  });
});

describe("changes of a draft", () => {
  test("of two edits from one revision the second is refused, and the first is logged with what it changed", async () => {
    const scope = await newScope();
    const id = await make(scope);
    const words = { ...emptyWords, context: "Ours" };
    const edit = { base: 1, title: "Ours", words, parts: ["title", "context"] };
    expect(await editDecision(scope, id, edit)).toEqual({ revision: 2 });
    expect(await editDecision(scope, id, { ...edit, title: "Theirs" })).toBeNull();
    expect(await recordOf(scope, id)).toMatchObject({ title: "Ours", words: { context: "Ours" }, revision: 2 });
    expect((await logOf(id)).at(-1)).toMatchObject({
      action: "decision.edited",
      detail: { number: 1, title: "Ours", parts: ["title", "context"] },
    });
  });

  test("another platform brings its first year with it", async () => {
    const scope = await newScope();
    const id = await make(scope);
    const change = { base: 1, platform: "doks", title: "Run on DOKS", words: emptyWords, yearOneUsd: 1234.56 } as const;
    expect(await changePlatform(scope, id, change)).toEqual({ revision: 2 });
    expect(await listDecisions(scope)).toMatchObject([{ platform: "doks", yearOneUsd: 1234.56, title: "Run on DOKS" }]);
    expect((await logOf(id)).at(-1)).toMatchObject({
      action: "decision.platform-changed",
      detail: { from: "compose", to: "doks" },
    });
  });

  test("new numbers take the place of the old ones, hash and version with them", async () => {
    const scope = await newScope();
    const scenarioId = await newScenario(scope);
    const id = await make(scope, { scenario: { id: scenarioId, version: 1 } });
    const sealed = otherNumbers();
    const change = {
      base: 1,
      sealed,
      platform: "compose",
      title: "Nine of us",
      words: emptyWords,
      version: 2,
    } as const;
    expect(await refreezeDecision(scope, id, change)).toEqual({ revision: 2 });
    expect(await recordOf(scope, id)).toMatchObject({
      hash: sealed.hash,
      title: "Nine of us",
      scenario: { version: 2 },
    });
    expect(sealed.hash).not.toBe(frozenNumbers().hash);
  });

  test("once it is proposed only words can change, and once it is settled nothing", async () => {
    const scope = await newScope();
    const id = await makeRecord(scope, { status: "proposed" });
    const base = (await recordOf(scope, id)).revision;
    const platform = { base, platform: "doks", title: "x", words: emptyWords, yearOneUsd: 1 } as const;
    const frozen = {
      base,
      sealed: otherNumbers(),
      platform: "compose",
      title: "x",
      words: emptyWords,
      version: 2,
    } as const;
    expect(await changePlatform(scope, id, platform)).toBeNull();
    expect(await refreezeDecision(scope, id, frozen)).toBeNull();
    const edit = { base, title: "Mended", words: emptyWords, parts: ["title"] };
    expect(await editDecision(scope, id, edit)).toEqual({ revision: base + 1 });
    await step(scope, id, "accepted");
    const settled = (await recordOf(scope, id)).revision;
    expect(await editDecision(scope, id, { ...edit, base: settled, title: "Too late" })).toBeNull();
    expect(await recordOf(scope, id)).toMatchObject({ title: "Mended", decidedOn: TODAY });
  });
});

describe("the steps of a record's life", () => {
  const made = ["draft", "proposed", "accepted", "rejected", "deprecated"] as const;
  for (const from of made) {
    for (const to of statuses) {
      const isAllowed = steps[from].includes(to);
      test(`${from} → ${to} is ${isAllowed ? "taken and logged" : "refused"}`, async () => {
        const scope = await newScope();
        const by = await makeRecord(scope, { status: "accepted" });
        const id = await makeRecord(scope, { status: from });
        const { revision } = await recordOf(scope, id);
        const stepped = await stepDecision(scope, id, { base: revision, to, today: TODAY, by });
        expect(stepped).toEqual(isAllowed ? { revision: revision + 1 } : null);
        expect((await recordOf(scope, id)).status).toBe(isAllowed ? to : from);
        if (isAllowed) expect((await logOf(id)).at(-1)).toMatchObject({ action: `decision.${to}` });
      });
    }
  }

  test("from an older revision no step is taken", async () => {
    const scope = await newScope();
    const id = await makeRecord(scope, { status: "proposed" });
    expect(await stepDecision(scope, id, { base: 1, to: "accepted", today: TODAY })).toBeNull();
    expect((await recordOf(scope, id)).status).toBe("proposed");
  });
});

describe("superseding", () => {
  test("happens with the acceptance of the record that was meant to, and links both ends", async () => {
    const scope = await newScope();
    const older = await makeRecord(scope, { status: "accepted", title: "Run on Compose" });
    const newer = await make(scope, { supersedes: older, title: "Run on DOKS" });
    expect((await recordOf(scope, older)).status).toBe("accepted");
    await step(scope, newer, "proposed");
    await step(scope, newer, "accepted");
    expect(await recordOf(scope, older)).toMatchObject({
      status: "superseded",
      supersededBy: { id: newer, number: 2, title: "Run on DOKS" },
    });
    expect((await recordOf(scope, newer)).supersedes).toMatchObject({
      ...{ id: older, number: 1, status: "superseded", gaveWay: true },
    });
    expect(await listSuperseded(scope, newer)).toMatchObject([{ id: older }]);
    expect((await logOf(older)).at(-1)).toMatchObject({ action: "decision.superseded", detail: { by: 2 } });
  });

  test("by hand names an accepted record, and both ends show it", async () => {
    const scope = await newScope();
    const [older, newer, proposed] = [
      await makeRecord(scope, { status: "accepted" }),
      await makeRecord(scope, { status: "accepted" }),
      await makeRecord(scope, { status: "proposed" }),
    ];
    const { revision: base } = await recordOf(scope, older);
    const attempt = (by?: string) =>
      stepDecision(scope, older, { base, to: "superseded", today: TODAY, ...(by === undefined ? {} : { by }) });
    for (const by of [undefined, older, proposed, newId()]) expect(await attempt(by)).toBeNull();
    expect(await attempt(newer)).toEqual({ revision: base + 1 });
    expect((await recordOf(scope, older)).supersededBy).toMatchObject({ id: newer });
    expect((await recordOf(scope, newer)).supersedes).toMatchObject({ id: older, gaveWay: true });
    // What is out of force takes nobody's place: no ring.
    const back = await recordOf(scope, newer);
    const ring = { base: back.revision, to: "superseded", today: TODAY, by: older } as const;
    expect(await stepDecision(scope, newer, ring)).toBeNull();
  });

  test("a rejected draft supersedes nothing", async () => {
    const scope = await newScope();
    const older = await makeRecord(scope, { status: "accepted" });
    const newer = await make(scope, { supersedes: older });
    await step(scope, newer, "proposed");
    await step(scope, newer, "rejected");
    expect((await recordOf(scope, older)).status).toBe("accepted");
    expect((await recordOf(scope, newer)).supersedes).toMatchObject({ id: older, gaveWay: false });
  });

  test("each by the other, asked for at once, happens once: never are both out of force", async () => {
    const scope = await newScope();
    for (let round = 0; round < ROUNDS; round += 1) {
      const pair = [await makeRecord(scope, { status: "accepted" }), await makeRecord(scope, { status: "accepted" })];
      const { revision: base } = await recordOf(scope, pair[0] ?? "");
      const done = await Promise.all(
        pair.map((id, place) =>
          stepDecision(scope, id, { base, to: "superseded", today: TODAY, by: pair[1 - place] ?? "" }),
        ),
      );
      expect(done.filter((one) => one !== null)).toHaveLength(1);
      const left = await Promise.all(pair.map(async (id) => (await recordOf(scope, id)).status));
      expect(left.toSorted()).toEqual(["accepted", "superseded"]);
    }
  });

  test("in a ring of three, asked for at once, leaves one in force", async () => {
    const scope = await newScope();
    for (let round = 0; round < ROUNDS; round += 1) {
      const ring: string[] = [];
      for (let place = 0; place < 3; place += 1) ring.push(await makeRecord(scope, { status: "accepted" }));
      const { revision: base } = await recordOf(scope, ring[0] ?? "");
      await Promise.all(
        ring.map((id, place) =>
          stepDecision(scope, id, { base, to: "superseded", today: TODAY, by: ring[(place + 1) % 3] ?? "" }),
        ),
      );
      const left = await Promise.all(ring.map(async (id) => (await recordOf(scope, id)).status));
      expect(left).toContain("accepted");
    }
  });

  /** A draft that is to take the place of a decision, proposed. */
  async function makeSuccessor(scope: TeamScope) {
    const older = await makeRecord(scope, { status: "accepted" });
    const newer = await make(scope, { supersedes: older });
    await step(scope, newer, "proposed");
    const { revision: base } = await recordOf(scope, newer);
    return { older, newer, base };
  }

  test("by acceptance, while the accepted one is to be superseded by the older, leaves one in force", async () => {
    const scope = await newScope();
    const { older, newer, base } = await makeSuccessor(scope);
    const asked: Promise<unknown>[] = [];
    await db.transaction(async (tx) => {
      await tx.select({ id: decisions.id }).from(decisions).where(eq(decisions.id, older)).for("update");
      asked.push(stepDecision(scope, newer, { base, to: "accepted", today: TODAY }));
      await untilSomebodyWaits(sql);
      // Whoever guesses the revision to come can ask for this before the acceptance is through.
      asked.push(stepDecision(scope, newer, { base: base + 1, to: "superseded", today: TODAY, by: older }));
      await untilSomebodyWaits(sql, 2);
    });
    await Promise.all(asked);
    const left = [(await recordOf(scope, older)).status, (await recordOf(scope, newer)).status];
    expect(left).toContain("accepted");
  });

  test("by acceptance, while the team is deleted: the one waits for the other, and neither fails", async () => {
    const scope = await newScope();
    const { older, newer, base } = await makeSuccessor(scope);
    const asked: Promise<unknown>[] = [];
    await db.transaction(async (tx) => {
      await tx.select({ id: decisions.id }).from(decisions).where(eq(decisions.id, older)).for("update");
      asked.push(deleteTeam(scope, scope.teamName));
      await untilSomebodyWaits(sql);
      asked.push(stepDecision(scope, newer, { base, to: "accepted", today: TODAY }));
      await untilSomebodyWaits(sql, 2);
    });
    const [deleted, accepted] = await Promise.all(asked);
    expect(deleted).toBe("deleted");
    expect([null, { revision: base + 1 }]).toContainEqual(accepted);
  });
});

/** What the database says itself, whatever the app would do. */
async function refusalOf(work: PromiseLike<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "no error";
}

describe("the database itself refuses", () => {
  const sets: readonly (readonly [name: string, from: Status, set: string, said: string])[] = [
    ...(["draft", "proposed", "accepted"] as const).flatMap((from) => [
      [`another number of a ${from} record`, from, "number = number + 100", "keeps its number"] as const,
      [
        `another day of birth of a ${from} record`,
        from,
        "created_at = now() + interval '1 day'",
        "keeps its number",
      ] as const,
    ]),
    ["another platform once it is proposed", "proposed", "platform = 'doks'", "never changes"],
    [
      "other numbers once it is proposed",
      "proposed",
      "frozen = '{}', hash = encode(sha256('{}'), 'hex')",
      "never changes",
    ],
    [
      "other numbers once it is accepted",
      "accepted",
      "frozen = '{}', hash = encode(sha256('{}'), 'hex')",
      "never changes",
    ],
    ["another version once it is proposed", "proposed", "scenario_version = 9", "never changes"],
    ["numbers that are not those of the hash", "draft", "frozen = '{}'", "decisions_hash"],
    ["a hash that is not that of the numbers", "draft", "hash = repeat('0', 64)", "decisions_hash"],
    ["other words once it is accepted", "accepted", "words = '{}'", "only amended"],
    ["other words once it is rejected", "rejected", "words = '{}'", "only amended"],
    ["other words once it is deprecated", "deprecated", "words = '{}'", "only amended"],
    ["another title once it is accepted", "accepted", "title = 'Other'", "only amended"],
    ["another day of decision", "accepted", "decided_on = '2020-01-01'", "only amended"],
    ["no day of decision", "accepted", "decided_on = null", "only amended"],
    ["an acceptance without a day", "proposed", "status = 'accepted'", "decisions_decided"],
    ["a day of decision for a proposal", "proposed", "decided_on = '2026-11-21'", "decisions_decided"],
    ["a status that there is not", "draft", "status = 'forgotten'", "does not go from draft"],
    ["an empty title", "draft", "title = ''", "decisions_title_length"],
    ["a record that supersedes itself", "draft", "supersedes_id = id", "decisions_supersedes"],
    ["a revision below one", "draft", "revision = 0", "decisions_revision"],
  ];
  for (const [name, from, set, said] of sets) {
    test(name, async () => {
      const scope = await newScope();
      if (from === "superseded") throw new Error("not made here");
      const id = await makeRecord(scope, { status: from });
      expect(await refusalOf(sql.unsafe(`update decisions set ${set} where id = '${id}'`))).toContain(said);
    });
  }

  for (const from of ["draft", "proposed", "accepted", "rejected", "deprecated"] as const) {
    for (const to of statuses.filter((one) => one !== from && !steps[from].includes(one))) {
      test(`${from} → ${to}`, async () => {
        const scope = await newScope();
        const id = await makeRecord(scope, { status: from });
        const isDecided = to !== "draft" && to !== "proposed";
        const set = `status = '${to}', decided_on = ${isDecided ? "coalesce(decided_on, '2026-11-21')" : "decided_on"}`;
        expect(await refusalOf(sql.unsafe(`update decisions set ${set} where id = '${id}'`))).toContain(
          `does not go from ${from} to ${to}`,
        );
      });
    }
  }

  test("another team for a record, and a second record of one number", async () => {
    const [scope, other] = [await newScope(), await newScope()];
    const id = await make(scope);
    await make(scope);
    expect(await refusalOf(sql`update decisions set team_id = ${other.teamId} where id = ${id}`)).toContain("its team");
    const [row] = await db.select().from(decisions).where(eq(decisions.id, id));
    if (!row) throw new Error("it was made");
    expect(
      await refusalOf(
        sql`insert into decisions ${sql({ id: newId(), team_id: scope.teamId, number: 2, title: "x", platform: "x", words: "{}", frozen: "{}", hash: sha256("{}") })}`,
      ),
    ).toContain("decisions_number");
  });

  test("to delete a record, a vote or a note, or to change a vote or a note", async () => {
    const scope = await newScope();
    const decider = await colleagueOf(scope, "Bo");
    const id = await makeRecord(scope, { status: "accepted", deciders: [decider] });
    const [person] = (await recordOf(scope, id)).people;
    const about = { teamId: scope.teamId, recordId: id };
    await db
      .insert(decisionVotes)
      .values({ ...about, personId: person?.id ?? "", vote: "object", reason: "No", wordsRevision: 1 });
    await db.insert(decisionNotes).values({ ...about, kind: "amendment", body: "Later", authorId: decider.userId });
    expect(await refusalOf(sql`delete from decisions where id = ${id}`)).not.toBe("no error");
    for (const work of [
      sql`delete from decision_votes where record_id = ${id}`,
      sql`delete from decision_notes where record_id = ${id}`,
    ])
      expect(await refusalOf(work)).toContain("never deleted");
    for (const work of [
      sql`update decision_votes set vote = 'approve' where record_id = ${id}`,
      sql`update decision_votes set reason = 'Yes' where record_id = ${id}`,
      sql`update decision_notes set body = 'Never said' where record_id = ${id}`,
    ])
      expect(await refusalOf(work)).not.toBe("no error");
    expect(await db.$count(decisionVotes, eq(decisionVotes.recordId, id))).toBe(1);
  });

  test("a part in another team's record", async () => {
    const [scope, other] = [await newScope(), await newScope()];
    const id = await make(scope);
    const row = { id: newId(), team_id: other.teamId, record_id: id, user_id: other.userId, part: "decider" };
    expect(await refusalOf(sql`insert into decision_people ${sql(row)}`)).toContain("decision_people_record");
  });
});

describe("what a record rests on may go", () => {
  test("a scenario that is deleted for good leaves the record as it is", async () => {
    const scope = await newScope();
    const scenarioId = await newScenario(scope);
    const id = await make(scope, { scenario: { id: scenarioId, version: 1 } });
    await step(scope, id, "proposed");
    await step(scope, id, "accepted");
    await db.delete(scenarios).where(eq(scenarios.id, scenarioId));
    expect(await recordOf(scope, id)).toMatchObject({ scenario: null, status: "accepted", hash: frozenNumbers().hash });
  });

  test("a team that is deleted takes its records along", async () => {
    const scope = await newScope();
    const older = await makeRecord(scope, { status: "accepted", deciders: [scope] });
    const newer = await make(scope, { supersedes: older });
    await step(scope, newer, "proposed");
    await step(scope, newer, "accepted");
    await db.delete(teams).where(eq(teams.id, scope.teamId));
    expect(await db.$count(decisions, eq(decisions.teamId, scope.teamId))).toBe(0);
  });
});
