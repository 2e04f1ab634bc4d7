import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { listActivity } from "@/db/queries/activity";
import {
  acceptInvitation,
  createInvitation,
  findInvitation,
  findOwnStanding,
  listOpenInvitations,
  revokeInvitation,
} from "@/db/queries/invitations";
import { getScope } from "@/db/queries/memberships";
import { invitations, memberships, users } from "@/db/schema";
import { everything } from "@/lib/activity/filter";
import { newId } from "@/lib/ids";
import type { Role } from "@/lib/teams/permissions";
import type { TeamScope } from "@/lib/teams/scope";
import { freshDatabase } from "./support/fresh-database";
import { makePerson, makeTeamOf } from "./support/people";

const { db } = await freshDatabase();

async function invite(scope: TeamScope, role: Role, email: string | null = null) {
  const made = await createInvitation(scope, { role, days: 7, email });
  if (typeof made === "string") throw new Error(made);
  return made;
}

const expire = (id: string) =>
  db.update(invitations).set({ expiresAt: sql`now() - interval '1 second'` }).where(eq(invitations.id, id));

describe("createInvitation", () => {
  test("keeps the hash of its token and never the token", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const { id, token } = await invite(owner, "editor");
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const [row] = await db.select().from(invitations).where(eq(invitations.id, id));
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(token);
  });

  test("lasts as many days as asked for", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    for (const days of [1, 7, 30] as const) {
      const made = await createInvitation(owner, { role: "viewer", days, email: null });
      if (typeof made === "string") throw new Error(made);
      const left = (made.expiresAt.getTime() - Date.now()) / 86_400_000;
      expect(left).toBeGreaterThan(days - 0.01);
      expect(left).toBeLessThan(days + 0.01);
    }
  });

  test("logs who made it, without whom it went to", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const { id } = await invite(owner, "editor", "guest@example.org");
    const [event] = await listActivity(owner, { filter: everything, after: null, limit: 1 });
    expect(event).toMatchObject({
      action: "invitation.created",
      subjectId: id,
      detail: { role: "editor", by: "mail" },
    });
    expect(JSON.stringify(event)).not.toContain("guest@example.org");
  });

  test("is refused to who may not invite any more", async () => {
    const [, editor] = await makeTeamOf(db, ["owner", "editor"]);
    expect(await createInvitation({ ...editor, role: "owner" }, { role: "owner", days: 1, email: null })).toBe(
      "forbidden",
    );
  });

  test("keeps a hundred open at the most, and sweeps away what ended long ago", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const { id: old } = await invite(owner, "viewer");
    await db.update(invitations).set({ expiresAt: sql`now() - interval '31 days'` }).where(eq(invitations.id, old));
    const soon = new Date(Date.now() + 3_600_000);
    const open = { teamId: owner.teamId, createdBy: owner.userId, role: "viewer", expiresAt: soon } as const;
    await db.insert(invitations).values(Array.from({ length: 99 }, () => ({ ...open, tokenHash: newId() })));
    await invite(owner, "viewer"); // the hundredth
    expect(await createInvitation(owner, { role: "viewer", days: 1, email: null })).toBe("too_many");
    expect(await db.$count(invitations, eq(invitations.id, old))).toBe(0);
  });
});

describe("listOpenInvitations and revokeInvitation", () => {
  test("list what is open, newest first, with who made it and how often it was used; nothing of another team", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const first = await invite(owner, "viewer");
    const expired = await invite(owner, "viewer");
    const mail = await invite(owner, "editor", "somebody@example.org");
    await invite(stranger, "viewer");
    await expire(expired.id);
    await acceptInvitation(await makePerson(db), first.token);
    const listed = await listOpenInvitations(owner);
    expect(listed.map(({ id, email, uses }) => ({ id, email, uses }))).toEqual([
      { id: mail.id, email: "somebody@example.org", uses: 0 },
      { id: first.id, email: null, uses: 1 },
    ]);
  });

  test("a revoked one is gone from the list and cannot be revoked twice", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const { id } = await invite(owner, "viewer");
    expect(await revokeInvitation(owner, id)).toBe(true);
    expect(await revokeInvitation(owner, id)).toBe(false);
    expect(await listOpenInvitations(owner)).toEqual([]);
  });

  test("another team's cannot be revoked", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const { id } = await invite(stranger, "viewer");
    expect(await revokeInvitation(owner, id)).toBe(false);
    expect(await listOpenInvitations(stranger)).toHaveLength(1);
  });
});

describe("an invitation that does not hold", () => {
  const ends = {
    unknown: async () => "A".repeat(43),
    expired: async (owner: TeamScope) => {
      const { id, token } = await invite(owner, "viewer");
      await expire(id);
      return token;
    },
    revoked: async (owner: TeamScope) => {
      const { id, token } = await invite(owner, "viewer");
      await revokeInvitation(owner, id);
      return token;
    },
    "used up": async (owner: TeamScope) => {
      const { token } = await invite(owner, "viewer", "once@example.org");
      await acceptInvitation(await makePerson(db), token);
      return token;
    },
    "of somebody whose account is gone": async (owner: TeamScope) => {
      const [, other] = await makeTeamOf(db, ["owner", "owner"]);
      const { token } = await invite(other, "viewer");
      await db.delete(users).where(eq(users.id, other.userId));
      expect(owner.teamId).not.toBe(other.teamId);
      return token;
    },
  };
  for (const [what, make] of Object.entries(ends)) {
    test(`is the same nothing when it is ${what}`, async () => {
      const [owner] = await makeTeamOf(db, ["owner"]);
      const token = await make(owner);
      const guest = await makePerson(db);
      expect(await findInvitation(token)).toBeNull();
      expect(await findOwnStanding(guest, token)).toBeNull();
      expect(await acceptInvitation(guest, token)).toBeNull();
      expect(await db.$count(memberships, eq(memberships.userId, guest.id))).toBe(0);
    });
  }
});

describe("acceptInvitation", () => {
  test("brings a person in with the role it names", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const { token } = await invite(owner, "editor");
    const guest = await makePerson(db);
    expect(await findInvitation(token)).toMatchObject({ teamName: owner.teamName, role: "editor" });
    expect(await acceptInvitation(guest, token)).toEqual({ slug: owner.slug, role: "editor", outcome: "joined" });
    expect(await getScope(guest.id, owner.slug)).toMatchObject({ role: "editor" });
    const [event] = await listActivity(owner, { filter: everything, after: null, limit: 1 });
    expect(event).toMatchObject({ action: "member.joined", actor: { id: guest.id }, detail: { role: "editor" } });
  });

  test("lets a link be used by many, and an invitation by mail once, however many try at the same time", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const link = await invite(owner, "viewer");
    const mail = await invite(owner, "viewer", "one@example.org");
    const guests = await Promise.all(Array.from({ length: 6 }, () => makePerson(db)));
    const [three, others] = [guests.slice(0, 3), guests.slice(3)];
    const byLink = await Promise.all(three.map((guest) => acceptInvitation(guest, link.token)));
    expect(byLink.map((accepted) => accepted?.outcome)).toEqual(["joined", "joined", "joined"]);
    const byMail = await Promise.all(others.map((guest) => acceptInvitation(guest, mail.token)));
    expect(byMail.filter((accepted) => accepted !== null)).toHaveLength(1);
    const [row] = await db.select().from(invitations).where(eq(invitations.id, link.id));
    expect(row?.uses).toBe(3);
  });

  test("raises a role and never lowers one", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const { id, token } = await invite(owner, "editor");
    expect(await acceptInvitation({ id: viewer.userId }, token)).toMatchObject({ role: "editor", outcome: "raised" });
    expect(await acceptInvitation({ id: viewer.userId }, token)).toMatchObject({ role: "editor", outcome: "already" });
    expect(await acceptInvitation({ id: owner.userId }, token)).toMatchObject({ role: "owner", outcome: "already" });
    expect(await findOwnStanding({ id: owner.userId }, token)).toEqual({ slug: owner.slug, role: "owner" });
    const [row] = await db.select().from(invitations).where(eq(invitations.id, id));
    expect(row?.uses).toBe(1);
  });
});
