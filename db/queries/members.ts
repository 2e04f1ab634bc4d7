import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { database, type Transaction } from "@/db/client";
import { invitations, memberships, users } from "@/db/schema";
import { can, type Role } from "@/lib/teams/permissions";
import type { TeamScope } from "@/lib/teams/scope";
import { logActivity } from "./activity";
import { countOwners, withTeamLock } from "./team-lock";

export interface Member {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly since: Date;
}

/** Why a change of the members was refused. */
export type MemberRefusal =
  /** The one it is about is not in this team. */
  | "not_found"
  /** The one who asks is not in the team any more, or not with this right. */
  | "forbidden"
  /** It would leave the team without an owner. */
  | "last_owner";

const membershipOf = (scope: TeamScope, userId: string) =>
  and(eq(memberships.teamId, scope.teamId), eq(memberships.userId, userId));

/** Everybody in the team: owners first, then by name. */
export async function listMembers(scope: TeamScope): Promise<readonly Member[]> {
  const rank = sql`array_position(array['owner', 'editor', 'viewer'], ${memberships.role})`;
  return await database()
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: memberships.role,
      since: memberships.createdAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.teamId, scope.teamId))
    .orderBy(asc(rank), asc(sql`lower(${users.name})`), asc(users.id));
}

/** The name of whoever asks, as the team knows it. */
export async function getOwnName(scope: TeamScope): Promise<string> {
  const [row] = await database().select({ name: users.name }).from(users).where(eq(users.id, scope.userId));
  return row?.name ?? "A member";
}

export async function changeRole(
  scope: TeamScope,
  { userId, role }: { readonly userId: string; readonly role: Role },
): Promise<"changed" | MemberRefusal> {
  const done = await withTeamLock(scope, "members:manage", async (tx) => {
    const from = await roleOf(tx, scope, userId);
    if (from === null) return "not_found";
    if (from === role) return "changed";
    if (from === "owner" && (await countOwners(tx, scope.teamId)) === 1) return "last_owner";
    await setRole(tx, scope, { userId, from, to: role });
    return "changed";
  });
  return done ?? "forbidden";
}

/** Takes somebody else out of the team. */
export async function removeMember(scope: TeamScope, userId: string): Promise<"removed" | MemberRefusal> {
  const done = await withTeamLock(scope, "members:manage", async (tx) => {
    const role = await roleOf(tx, scope, userId);
    if (role === null) return "not_found";
    if (role === "owner" && (await countOwners(tx, scope.teamId)) === 1) return "last_owner";
    await takeOut(tx, scope, userId);
    await logActivity(tx, scope, {
      action: "member.removed",
      subject: "member",
      subjectId: userId,
      detail: { role },
    });
    return "removed";
  });
  return done ?? "forbidden";
}

export async function leaveTeam(scope: TeamScope): Promise<"left" | MemberRefusal> {
  const done = await withTeamLock(scope, null, async (tx) => {
    const role = await roleOf(tx, scope, scope.userId);
    if (role === "owner" && (await countOwners(tx, scope.teamId)) === 1) return "last_owner";
    await takeOut(tx, scope, scope.userId);
    await logLeaving(tx, scope, role);
    return "left";
  });
  return done ?? "not_found";
}

/** Makes another member an owner in one's own place. */
export async function handOverTeam(
  scope: TeamScope,
  { userId, afterwards }: { readonly userId: string; readonly afterwards: "editor" | "leave" },
): Promise<"handed_over" | MemberRefusal> {
  const done = await withTeamLock(scope, "members:manage", async (tx) => {
    const from = userId === scope.userId ? null : await roleOf(tx, scope, userId);
    if (from === null) return "not_found";
    await tx.update(memberships).set({ role: "owner" }).where(membershipOf(scope, userId));
    await logActivity(tx, scope, {
      action: "team.handed-over",
      subject: "member",
      subjectId: userId,
      detail: { from, afterwards },
    });
    if (afterwards === "leave") {
      await takeOut(tx, scope, scope.userId);
      await logLeaving(tx, scope, "owner");
    } else {
      await tx.update(memberships).set({ role: "editor" }).where(membershipOf(scope, scope.userId));
      await revokeInvitationsOf(tx, scope, scope.userId);
    }
    return "handed_over";
  });
  return done ?? "forbidden";
}

async function roleOf(tx: Transaction, scope: TeamScope, userId: string): Promise<Role | null> {
  const [row] = await tx.select({ role: memberships.role }).from(memberships).where(membershipOf(scope, userId));
  return row?.role ?? null;
}

async function setRole(
  tx: Transaction,
  scope: TeamScope,
  { userId, from, to }: { readonly userId: string; readonly from: Role; readonly to: Role },
): Promise<void> {
  await tx.update(memberships).set({ role: to }).where(membershipOf(scope, userId));
  if (!can(to, "members:invite")) await revokeInvitationsOf(tx, scope, userId);
  await logActivity(tx, scope, {
    action: "member.role-changed",
    subject: "member",
    subjectId: userId,
    detail: { from, to },
  });
}

async function takeOut(tx: Transaction, scope: TeamScope, userId: string): Promise<void> {
  await tx.delete(memberships).where(membershipOf(scope, userId));
  await revokeInvitationsOf(tx, scope, userId);
}

/** Nobody comes back, or brings others, by a link made while they could invite. */
async function revokeInvitationsOf(tx: Transaction, scope: TeamScope, userId: string): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(invitations.teamId, scope.teamId), eq(invitations.createdBy, userId), isNull(invitations.revokedAt)));
}

const logLeaving = (tx: Transaction, scope: TeamScope, role: Role | null): Promise<void> =>
  logActivity(tx, scope, { action: "member.left", subject: "member", subjectId: scope.userId, detail: { role } });
