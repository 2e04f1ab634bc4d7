import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { listActivity } from "@/db/queries/activity";
import { createInvitation, listOpenInvitations } from "@/db/queries/invitations";
import { changeRole, handOverTeam, leaveTeam, listMembers, removeMember } from "@/db/queries/members";
import { getScope } from "@/db/queries/memberships";
import { memberships } from "@/db/schema";
import { everything } from "@/lib/activity/filter";
import type { Role } from "@/lib/teams/permissions";
import type { TeamScope } from "@/lib/teams/scope";
import { freshDatabase } from "./support/fresh-database";
import { makeTeamOf } from "./support/people";

const { db } = await freshDatabase();

const roleOf = async ({ teamId, userId }: TeamScope): Promise<Role | null> => {
  const [row] = await db
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.teamId, teamId), eq(memberships.userId, userId)));
  return row?.role ?? null;
};

const newest = async (scope: TeamScope) =>
  (await listActivity(scope, { filter: everything, after: null, limit: 1 }))[0] ?? null;

describe("listMembers", () => {
  test("gives everybody in the team, owners first, and nobody of another team", async () => {
    const [viewer, owner, editor] = await makeTeamOf(db, ["viewer", "owner", "editor"]);
    await makeTeamOf(db, ["owner"]);
    const ids = (await listMembers(viewer)).map(({ userId }) => userId);
    expect(ids).toEqual([owner.userId, editor.userId, viewer.userId]);
  });
});

describe("changeRole", () => {
  test("gives a member another role and says so in the log", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    expect(await changeRole(owner, { userId: viewer.userId, role: "editor" })).toBe("changed");
    expect(await roleOf(viewer)).toBe("editor");
    expect(await newest(owner)).toMatchObject({
      action: "member.role-changed",
      actor: { id: owner.userId },
      person: { id: viewer.userId },
      detail: { from: "viewer", to: "editor" },
    });
  });

  test("never takes the last owner's role", async () => {
    const [owner] = await makeTeamOf(db, ["owner", "editor"]);
    expect(await changeRole(owner, { userId: owner.userId, role: "editor" })).toBe("last_owner");
    expect(await roleOf(owner)).toBe("owner");
  });

  test("is refused to who may not manage members any more", async () => {
    const [owner, editor] = await makeTeamOf(db, ["owner", "editor"]);
    const pretended: TeamScope = { ...editor, role: "owner" }; // as it was before somebody changed it
    expect(await changeRole(pretended, { userId: owner.userId, role: "viewer" })).toBe("forbidden");
    expect(await roleOf(owner)).toBe("owner");
  });

  test("does not find another team's member", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const [, hidden] = await makeTeamOf(db, ["owner", "viewer"]);
    expect(await changeRole(owner, { userId: hidden.userId, role: "editor" })).toBe("not_found");
    expect(await roleOf(hidden)).toBe("viewer");
  });

  test("ends the invitations of who may not invite any more, and of nobody else", async () => {
    const [owner, other] = await makeTeamOf(db, ["owner", "owner"]);
    await createInvitation(other, { role: "owner", days: 7, email: null });
    await createInvitation(owner, { role: "viewer", days: 7, email: null });
    await changeRole(owner, { userId: other.userId, role: "editor" });
    expect((await listOpenInvitations(owner)).map(({ role }) => role)).toEqual(["viewer"]);
  });
});

describe("removeMember", () => {
  test("takes somebody out, ends their invitations, and names them in the log only by reference", async () => {
    const [owner, other] = await makeTeamOf(db, ["owner", "owner"]);
    await createInvitation(other, { role: "owner", days: 7, email: null });
    expect(await removeMember(owner, other.userId)).toBe("removed");
    expect(await getScope(other.userId, other.slug)).toBeNull();
    expect(await listOpenInvitations(owner)).toEqual([]);
    const event = await newest(owner);
    expect(event).toMatchObject({ action: "member.removed", person: { id: other.userId }, detail: { role: "owner" } });
    expect(event?.subjectId).toBeNull();
  });

  test("does not remove the last owner, nor another team's member", async () => {
    const [owner] = await makeTeamOf(db, ["owner", "editor"]);
    const [, hidden] = await makeTeamOf(db, ["owner", "viewer"]);
    expect(await removeMember(owner, owner.userId)).toBe("last_owner");
    expect(await removeMember(owner, hidden.userId)).toBe("not_found");
    expect(await roleOf(hidden)).toBe("viewer");
  });

  test("of two owners who remove each other at once, one stays", async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = await makeTeamOf(db, ["owner", "owner"]);
      const outcomes = await Promise.all([removeMember(one, other.userId), removeMember(other, one.userId)]);
      expect(outcomes.toSorted()).toEqual(["forbidden", "removed"]);
      expect(await db.$count(memberships, eq(memberships.teamId, one.teamId))).toBe(1);
    }
  });
});

describe("leaveTeam", () => {
  test("lets anybody go", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    expect(await leaveTeam(viewer)).toBe("left");
    expect(await roleOf(viewer)).toBeNull();
    expect(await newest(owner)).toMatchObject({ action: "member.left", actor: { id: viewer.userId } });
  });

  test("keeps the last owner", async () => {
    const [owner] = await makeTeamOf(db, ["owner", "editor"]);
    expect(await leaveTeam(owner)).toBe("last_owner");
    expect(await roleOf(owner)).toBe("owner");
  });

  test("of two owners who leave at once, one is refused", async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = await makeTeamOf(db, ["owner", "owner", "viewer"]);
      const outcomes = await Promise.all([leaveTeam(one), leaveTeam(other)]);
      expect(outcomes.toSorted()).toEqual(["last_owner", "left"]);
    }
  });

  test("says so when one is out already", async () => {
    const [, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    await leaveTeam(viewer);
    expect(await leaveTeam(viewer)).toBe("not_found");
  });
});

describe("handOverTeam", () => {
  test("makes another the owner and the old one an editor", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    expect(await handOverTeam(owner, { userId: viewer.userId, afterwards: "editor" })).toBe("handed_over");
    expect([await roleOf(owner), await roleOf(viewer)]).toEqual(["editor", "owner"]);
    expect(await newest(viewer)).toMatchObject({ action: "team.handed-over", person: { id: viewer.userId } });
  });

  test("or lets the old one leave", async () => {
    const [owner, editor] = await makeTeamOf(db, ["owner", "editor"]);
    await handOverTeam(owner, { userId: editor.userId, afterwards: "leave" });
    expect([await roleOf(owner), await roleOf(editor)]).toEqual([null, "owner"]);
  });

  test("goes neither to oneself nor to another team's member", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const [, hidden] = await makeTeamOf(db, ["owner", "viewer"]);
    for (const userId of [owner.userId, hidden.userId]) {
      expect(await handOverTeam(owner, { userId, afterwards: "editor" })).toBe("not_found");
    }
    expect([await roleOf(owner), await roleOf(hidden)]).toEqual(["owner", "viewer"]);
  });
});
