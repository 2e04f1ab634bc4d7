import { eq, sql as raw } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { activity, memberships, priceRevisions, scenarios, scenarioVersions, teams, users } from "@/db/schema";
import { newId } from "@/lib/ids";
import type { Role } from "@/lib/teams/permissions";
import { freshDatabase } from "./support/fresh-database";

const { db, sql } = await freshDatabase();

async function makeUser(): Promise<string> {
  const id = newId();
  await db.insert(users).values({ id, email: `${id}@example.org`, name: "Ada" });
  return id;
}

async function makeTeam(people: Readonly<Record<string, Role>>): Promise<string> {
  const teamId = newId();
  await db.transaction(async (tx) => {
    await tx.insert(teams).values({ id: teamId, slug: `team-${teamId}`, name: "Team" });
    const rows = Object.entries(people).map(([userId, role]) => ({ teamId, userId, role }));
    if (rows.length > 0) await tx.insert(memberships).values(rows);
  });
  return teamId;
}

const causeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return String(cause);
  }
  return "no error";
};

describe("a team has an owner", () => {
  test("it cannot begin without one", async () => {
    const viewer = await makeUser();
    expect(await causeOf(makeTeam({ [viewer]: "viewer" }))).toContain("would have no owner");
    expect(await causeOf(makeTeam({}))).toContain("would have no owner");
  });

  test("the last one can neither leave, nor step down, nor delete the account", async () => {
    const owner = await makeUser();
    const editor = await makeUser();
    const team = await makeTeam({ [owner]: "owner", [editor]: "editor" });
    const theirs = eq(memberships.userId, owner);
    expect(await causeOf(db.delete(memberships).where(theirs))).toContain("would have no owner");
    expect(await causeOf(db.update(memberships).set({ role: "editor" }).where(theirs))).toContain(
      "would have no owner",
    );
    expect(await causeOf(db.delete(users).where(eq(users.id, owner)))).toContain("would have no owner");
    expect(await db.$count(memberships, eq(memberships.teamId, team))).toBe(2);
  });

  test("a hand-over in one transaction may step down first", async () => {
    const owner = await makeUser();
    const editor = await makeUser();
    await makeTeam({ [owner]: "owner", [editor]: "editor" });
    await db.transaction(async (tx) => {
      await tx.update(memberships).set({ role: "editor" }).where(eq(memberships.userId, owner));
      await tx.update(memberships).set({ role: "owner" }).where(eq(memberships.userId, editor));
    });
    const [row] = await db.select().from(memberships).where(eq(memberships.userId, editor));
    expect(row?.role).toBe("owner");
  });

  test("of two owners who leave at once, one stays", async () => {
    for (let round = 0; round < 10; round += 1) {
      const pair = [await makeUser(), await makeUser()] as const;
      const team = await makeTeam({ [pair[0]]: "owner", [pair[1]]: "owner" });
      await Promise.allSettled(pair.map((id) => db.delete(memberships).where(eq(memberships.userId, id))));
      expect(await db.$count(memberships, eq(memberships.teamId, team))).toBe(1);
    }
  });

  test("a team goes with all its owners", async () => {
    const owner = await makeUser();
    const team = await makeTeam({ [owner]: "owner" });
    await db.delete(teams).where(eq(teams.id, team));
    expect(await db.$count(memberships, eq(memberships.teamId, team))).toBe(0);
  });
});

describe("history stays as it was written", () => {
  async function makeHistory() {
    const author = await makeUser();
    const other = await makeUser();
    const teamId = await makeTeam({ [author]: "editor", [other]: "owner" });
    const scenarioId = newId();
    const content = { scenario: {}, tags: [] } as never; // what it says is of no matter here
    const result = { hash: "0" } as never;
    await db.insert(scenarios).values({ id: scenarioId, teamId, name: "Plan", content, result, createdBy: author });
    await db
      .insert(scenarioVersions)
      .values({ teamId, scenarioId, version: 1, content, result, changes: [], savedBy: author });
    await db.insert(priceRevisions).values({ teamId, number: 1, content: {} as never, createdBy: author });
    await db.insert(activity).values({ teamId, actorId: author, action: "scenario.created", subject: "scenario" });
    return { author, other, teamId, scenarioId };
  }

  const histories = [
    { table: "activity", author: "actor_id", change: "action = 'scenario.saved'" },
    { table: "price_revisions", author: "created_by", change: "note = 'better'" },
    { table: "scenario_versions", author: "saved_by", change: "changes = '[1]'" },
  ] as const;

  for (const { table, author, change } of histories) {
    test(`${table}: no row is changed, deleted or given to another`, async () => {
      const { teamId, other } = await makeHistory();
      const where = raw.raw(`where team_id = '${teamId}'`);
      const refused = /never (changed|deleted)/;
      expect(await causeOf(db.execute(raw`update ${raw.raw(table)} set ${raw.raw(change)} ${where}`))).toMatch(refused);
      expect(
        await causeOf(db.execute(raw`update ${raw.raw(table)} set ${raw.raw(author)} = ${other} ${where}`)),
      ).toMatch(refused);
      expect(await causeOf(db.execute(raw`delete from ${raw.raw(table)} ${where}`))).toMatch(refused);
    });
  }

  test("its author is forgotten when the account goes, and nothing else changes", async () => {
    const { author, teamId } = await makeHistory();
    await db.delete(users).where(eq(users.id, author));
    for (const { table, author: column } of histories) {
      const rows = await sql`select * from ${sql(table)} where team_id = ${teamId}`;
      expect(rows.map((row) => row[column])).toEqual([null]);
    }
  });

  test("whom an event is about is forgotten as well, and nobody else is put in the place", async () => {
    const { author, other, teamId } = await makeHistory();
    const gone = await makeUser();
    const event = { teamId, actorId: author, personId: gone, action: "member.removed", subject: "member" } as const;
    const [row] = await db.insert(activity).values(event).returning({ id: activity.id });
    const where = eq(activity.id, row?.id ?? "");
    expect(await causeOf(db.update(activity).set({ personId: other }).where(where))).toMatch(/never changed/);
    await db.delete(users).where(eq(users.id, gone));
    const [after] = await db.select().from(activity).where(where);
    expect(after).toMatchObject({ actorId: author, personId: null, action: "member.removed" });
  });

  test("it goes with its team, and versions with their scenario", async () => {
    const { teamId, scenarioId } = await makeHistory();
    await db.delete(scenarios).where(eq(scenarios.id, scenarioId));
    expect(await db.$count(scenarioVersions, eq(scenarioVersions.teamId, teamId))).toBe(0);
    expect(await db.$count(activity, eq(activity.teamId, teamId))).toBe(1);
    await db.delete(teams).where(eq(teams.id, teamId));
    expect(await db.$count(activity, eq(activity.teamId, teamId))).toBe(0);
    expect(await db.$count(priceRevisions, eq(priceRevisions.teamId, teamId))).toBe(0);
  });

  test("a scenario is found by the words of its name, tags and description, by those of now", async () => {
    const { scenarioId } = await makeHistory();
    const found = async (word: string) =>
      (await sql`select id from scenarios where id = ${scenarioId} and search @@ to_tsquery('simple', ${word})`).length;
    await db
      .update(scenarios)
      .set({ name: "Checkout in Europe", tags: ["launch"], description: "For the autumn" })
      .where(eq(scenarios.id, scenarioId));
    for (const word of ["checkout", "eur:*", "launch", "autumn"]) expect(await found(word)).toBe(1);
    expect(await found("plan")).toBe(0);
  });
});
