import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { getDecision } from "@/db/queries/decisions";
import { acceptInvitation, createInvitation } from "@/db/queries/invitations";
import { changeRole, handOverTeam, removeMember } from "@/db/queries/members";
import { getScope } from "@/db/queries/memberships";
import { deleteTeam, listTeams, renameTeam } from "@/db/queries/teams";
import { createUser, deleteUser, type SessionUser } from "@/db/queries/users";
import { accounts, invitations, passwordResets, pendingSignUps, scenarios, teams } from "@/db/schema";
import { newId } from "@/lib/ids";
import type { TeamScope } from "@/lib/teams/scope";
import { makeTalk } from "./support/around-record";
import { freshDatabase } from "./support/fresh-database";
import { makeHistory, makePriceRevision } from "./support/history";
import { makePerson, makeTeamOf } from "./support/people";

const { db, sql } = await freshDatabase();

/** Every row of every table that has one of these texts anywhere in it. */
async function traces(texts: readonly string[]): Promise<string[]> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`;
  expect(tables.length).toBeGreaterThan(8);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await sql<{ row: string }[]>`select row_to_json(t)::text as row from ${sql(name)} t`;
    for (const { row } of rows) if (texts.some((text) => row.includes(text))) found.push(`${name}: ${row}`);
  }
  return found;
}

/** Somebody who signed up, with all that an account can have. */
async function makeAccount(): Promise<SessionUser> {
  const mark = newId();
  const user = await createUser({
    ...{ email: `${mark}@example.org`, name: `Zoe${mark} Tester`, passwordHash: `argon2-${mark}`, isVerified: true },
    account: { provider: "github", providerAccountId: mark },
  });
  if (!user) throw new Error("The address is taken.");
  const soon = new Date(Date.now() + 3_600_000);
  await db.insert(passwordResets).values({ userId: user.id, tokenHash: newId(), expiresAt: soon, isMailed: true });
  await db.insert(pendingSignUps).values({
    ...{ email: user.email, name: user.name, passwordHash: "argon2", tokenHash: newId(), expiresAt: soon },
  });
  return user;
}

const marksOf = ({ id, email, name }: SessionUser): string[] => [id, email, name, name.split(" ")[0] ?? name];

const scopeIn = async (user: SessionUser, slug: string): Promise<TeamScope> => {
  const scope = await getScope(user.id, slug);
  if (!scope) throw new Error("not a member");
  return scope;
};

describe("deleting a team", () => {
  test("leaves no row with anything of it, and every row of another team", async () => {
    const [owner, editor] = await makeTeamOf(db, ["owner", "editor"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const { name } = await makeHistory(editor);
    await makePriceRevision(editor, 1);
    await createInvitation(owner, { role: "viewer", days: 7, email: null });
    const { mark } = await makeTalk(editor);
    const other = await makeHistory(stranger);
    await makeTalk(stranger);
    await renameTeam(owner, `Doomed ${owner.teamId}`);
    const marks = [owner.teamId, owner.slug, owner.teamName, name, mark];
    expect((await traces(marks)).length).toBeGreaterThan(8); // what is looked for is there to be found
    const before = await traces([stranger.teamId]);

    expect(await deleteTeam(owner, `Doomed ${owner.teamId}`)).toBe("deleted");
    expect(await traces(marks)).toEqual([]);
    expect(await traces([stranger.teamId])).toEqual(before);
    expect(await traces([other.name])).not.toEqual([]);
  });
});

describe("deleting a person", () => {
  test("leaves no row with their id, address or name, wherever they have been", async () => {
    const zoe = await makeAccount();
    const [home] = await listTeams(zoe);
    const own = await scopeIn(zoe, home?.slug ?? "");
    await makeHistory(own);

    // In another team: invited, raised, saving, inviting, changing others, and handing over what was theirs.
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const invited = await createInvitation(owner, { role: "editor", days: 7, email: zoe.email });
    if (typeof invited === "string") throw new Error(invited);
    await acceptInvitation(zoe, invited.token);
    await changeRole(owner, { userId: zoe.id, role: "owner" });
    const there = await scopeIn(zoe, owner.slug);
    const { name } = await makeHistory(there);
    await makePriceRevision(there, 1);
    const { recordId, mark } = await makeTalk(there);
    await createInvitation(there, { role: "viewer", days: 7, email: null });
    await changeRole(there, { userId: viewer.userId, role: "editor" });
    await handOverTeam(owner, { userId: zoe.id, afterwards: "editor" });
    await handOverTeam(there, { userId: owner.userId, afterwards: "editor" });

    // In a third: removed again. And one that was made at their sign-up is carried on by somebody else.
    const [third] = await makeTeamOf(db, ["owner"]);
    const link = await createInvitation(third, { role: "viewer", days: 7, email: null });
    if (typeof link === "string") throw new Error(link);
    await acceptInvitation(zoe, link.token);
    await removeMember(third, zoe.id);
    await createInvitation(third, { role: "viewer", days: 7, email: zoe.email });
    const heir = await makePerson(db);
    const passing = await createInvitation(own, { role: "viewer", days: 7, email: null });
    if (typeof passing === "string") throw new Error(passing);
    await acceptInvitation(heir, passing.token);
    await handOverTeam(own, { userId: heir.id, afterwards: "editor" });

    expect((await traces(marksOf(zoe))).length).toBeGreaterThan(15);
    expect(await deleteUser(zoe)).toBe("deleted");
    expect(await traces(marksOf(zoe))).toEqual([]);
    // What they did for the team stays with the team.
    expect(await db.$count(scenarios, eq(scenarios.name, name))).toBe(1);
    expect(await getDecision(owner, recordId)).toMatchObject({
      people: [{ userId: null, name: null, vote: { vote: "object", reason: `No, says ${mark}` } }],
      notes: [{ by: null, body: `A note of ${mark}` }],
    });
    expect(await db.$count(accounts, eq(accounts.userId, zoe.id))).toBe(0);
    const [carriedOn] = await db.select().from(teams).where(eq(teams.id, own.teamId));
    expect(carriedOn?.name).toBe("Team");
  });

  test("takes the teams nobody else is in, whole", async () => {
    const zoe = await makeAccount();
    const [home] = await listTeams(zoe);
    const own = await scopeIn(zoe, home?.slug ?? "");
    const { name } = await makeHistory(own);
    await makePriceRevision(own, 1);
    const { mark } = await makeTalk(own);
    expect(await deleteUser(zoe)).toBe("deleted");
    expect(await traces([...marksOf(zoe), own.teamId, own.slug, name, mark])).toEqual([]);
  });

  test("is refused, and changes nothing, while a team of others would be left without an owner", async () => {
    const zoe = await makeAccount();
    const [home] = await listTeams(zoe);
    const own = await scopeIn(zoe, home?.slug ?? "");
    const link = await createInvitation(own, { role: "editor", days: 7, email: null });
    if (typeof link === "string") throw new Error(link);
    await acceptInvitation(await makePerson(db), link.token);
    const before = await traces(marksOf(zoe));
    expect(await deleteUser(zoe)).toBe("sole_owner");
    expect(await traces(marksOf(zoe))).toEqual(before);
    expect(await db.$count(invitations, eq(invitations.teamId, own.teamId))).toBe(1);
  });
});
