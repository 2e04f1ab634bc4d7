import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { listActivity, logActivity } from "@/db/queries/activity";
import { getScope } from "@/db/queries/memberships";
import { createTeam, deleteTeam, getTeamSize, listRecentScenarios, listTeams, renameTeam } from "@/db/queries/teams";
import { memberships, scenarios, teams } from "@/db/schema";
import { everything } from "@/lib/activity/filter";
import { newId } from "@/lib/ids";
import { freshDatabase } from "./support/fresh-database";
import { makePerson, makeTeamOf } from "./support/people";

const { db } = await freshDatabase();

const log = { filter: everything, after: null, limit: 10 };
// What it says is of no matter here.
const content = {} as never;
const result = {} as never;

describe("createTeam", () => {
  test("makes its maker the owner and begins the log", async () => {
    const ada = await makePerson(db);
    const { slug } = await createTeam(ada, "Blue Harbour");
    expect(slug).toMatch(/^blue-harbour-[0-9a-z]{6}$/);
    const scope = await getScope(ada.id, slug);
    expect(scope).toMatchObject({ teamName: "Blue Harbour", role: "owner", userId: ada.id });
    const events = scope ? await listActivity(scope, log) : [];
    expect(events.map(({ action, actor }) => [action, actor?.id])).toEqual([["team.created", ada.id]]);
  });

  test("gives two teams of one name addresses of their own", async () => {
    const ada = await makePerson(db);
    const [one, other] = [await createTeam(ada, "Same"), await createTeam(ada, "Same")];
    expect(one.slug).not.toBe(other.slug);
  });
});

describe("listTeams", () => {
  test("gives a person's own teams by name, with the role in each, and no other's", async () => {
    const ada = await makePerson(db);
    const bo = await makePerson(db);
    await createTeam(ada, "zebra");
    await createTeam(ada, "Apple");
    await createTeam(bo, "Hidden");
    expect((await listTeams(ada)).map(({ name, role }) => [name, role])).toEqual([
      ["Apple", "owner"],
      ["zebra", "owner"],
    ]);
  });
});

describe("renameTeam", () => {
  test("changes the name and not the address, and says so in the log", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    expect(await renameTeam(owner, "New name")).toBe(true);
    const [row] = await db.select().from(teams).where(eq(teams.id, owner.teamId));
    expect(row).toMatchObject({ name: "New name", slug: owner.slug });
    const [event] = await listActivity(owner, log);
    expect(event).toMatchObject({ action: "team.renamed", detail: { to: "New name" } });
  });

  test("leaves other teams' names alone", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    await renameTeam(owner, "Only mine");
    const [row] = await db.select().from(teams).where(eq(teams.id, stranger.teamId));
    expect(row?.name).toBe(stranger.teamName);
  });

  test("is refused to somebody whose role has changed since it was read", async () => {
    const [owner, other] = await makeTeamOf(db, ["owner", "owner"]);
    await db.update(memberships).set({ role: "viewer" }).where(eq(memberships.userId, other.userId));
    expect(await renameTeam(other, "Taken")).toBe(false);
    expect((await getScope(owner.userId, owner.slug))?.teamName).toBe(owner.teamName);
  });
});

describe("a team's page", () => {
  test("shows what the team worked on last, and nothing of another team", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const row = (teamId: string, name: string, day: string, state: "active" | "archived" = "active") =>
      db.insert(scenarios).values({ teamId, name, content, result, state, updatedAt: new Date(`${day}T12:00:00Z`) });
    await row(owner.teamId, "Older", "2026-11-01");
    await row(owner.teamId, "Newer", "2026-11-02");
    await row(owner.teamId, "Put away", "2026-11-03", "archived");
    await row(stranger.teamId, "Hidden", "2026-11-04");
    const names = (await listRecentScenarios(owner, 10)).map(({ name }) => name);
    expect(names).toEqual(["Newer", "Older"]);
    expect((await listRecentScenarios(owner, 1)).map(({ name }) => name)).toEqual(["Newer"]);
  });

  test("counts what the team has, and nothing of another team", async () => {
    const [owner] = await makeTeamOf(db, ["owner", "viewer"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    await db.insert(scenarios).values({ teamId: owner.teamId, name: "One", content, result });
    await db.insert(scenarios).values({ teamId: stranger.teamId, name: "Hidden", content, result });
    await renameTeam(owner, "Renamed once");
    expect(await getTeamSize(owner)).toEqual({
      members: 2,
      scenarios: 1,
      versions: 0,
      priceRevisions: 0,
      decisions: 0,
      events: 1,
    });
  });
});

describe("deleteTeam", () => {
  test("takes the team and all that is in it, and nothing of another team", async () => {
    const [owner] = await makeTeamOf(db, ["owner", "viewer"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    await db.insert(scenarios).values({ teamId: owner.teamId, name: "One", content, result });
    await db.insert(scenarios).values({ id: newId(), teamId: stranger.teamId, name: "Hidden", content, result });
    expect(await deleteTeam(owner, owner.teamName)).toBe("deleted");
    expect(await getScope(owner.userId, owner.slug)).toBeNull();
    expect(await db.$count(scenarios, eq(scenarios.teamId, owner.teamId))).toBe(0);
    expect(await db.$count(scenarios, eq(scenarios.teamId, stranger.teamId))).toBe(1);
    expect(await getScope(stranger.userId, stranger.slug)).not.toBeNull();
  });

  test("wants the name exactly", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    expect(await deleteTeam(owner, owner.teamName.toLowerCase())).toBe("other_name");
    expect(await getScope(owner.userId, owner.slug)).not.toBeNull();
  });

  test("is refused to somebody who is not an owner any more", async () => {
    const [owner, other] = await makeTeamOf(db, ["owner", "owner"]);
    await db.update(memberships).set({ role: "editor" }).where(eq(memberships.userId, other.userId));
    expect(await deleteTeam(other, other.teamName)).toBe("forbidden");
    expect(await getScope(owner.userId, owner.slug)).not.toBeNull();
  });

  test("waits for what is being saved at the moment, and neither fails", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [owner] = await makeTeamOf(db, ["owner"]);
      const id = newId();
      await db.insert(scenarios).values({ id, teamId: owner.teamId, name: "One", content, result });
      let begin = () => {};
      const hasBegun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const save = db.transaction(async (tx) => {
        await tx.update(scenarios).set({ name: "Two" }).where(eq(scenarios.id, id));
        begin();
        await new Promise((resolve) => setTimeout(resolve, 20)); // the deletion begins in between
        await logActivity(tx, owner, { action: "scenario.saved", subject: "scenario", subjectId: id }); // asks for the team
      });
      await hasBegun;
      const [saved, deleted] = await Promise.allSettled([save, deleteTeam(owner, owner.teamName)]);
      expect([saved.status, deleted]).toEqual(["fulfilled", { status: "fulfilled", value: "deleted" }]);
    }
  });
});
