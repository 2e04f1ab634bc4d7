import "server-only";
import { and, desc, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import { database, type Transaction } from "@/db/client";
import { invitations, memberships, teams, users } from "@/db/schema";
import { hashInvitationToken, newInvitationToken } from "@/lib/teams/invitation-token";
import { type InvitationDays, MOST_OPEN_INVITATIONS } from "@/lib/teams/limits";
import { isHigher, type Role } from "@/lib/teams/permissions";
import type { TeamScope } from "@/lib/teams/scope";
import { logActivity } from "./activity";
import { lockTeam, withTeamLock } from "./team-lock";

/** How long an ended invitation stays as a row before the next one sweeps it away: long enough to look into a complaint. */
const KEPT_DAYS = 30;

export interface OpenInvitation {
  readonly id: string;
  readonly role: Role;
  /** Null: a link. */
  readonly email: string | null;
  readonly by: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly uses: number;
}

const isOpen = and(
  isNull(invitations.revokedAt),
  gt(invitations.expiresAt, sql`now()`),
  or(isNull(invitations.email), eq(invitations.uses, 0)),
);

interface NewInvitation {
  readonly role: Role;
  readonly days: InvitationDays;
  readonly email: string | null;
}

/** A new invitation with its token, which is nowhere to be had again: the database keeps its hash. */
export async function createInvitation(
  scope: TeamScope,
  { role, days, email }: NewInvitation,
): Promise<{ readonly id: string; readonly token: string; readonly expiresAt: Date } | "forbidden" | "too_many"> {
  const token = newInvitationToken();
  const created = await withTeamLock(scope, "members:invite", async (tx) => {
    await sweep(tx, scope);
    const open = await tx.$count(invitations, and(eq(invitations.teamId, scope.teamId), isOpen));
    if (open >= MOST_OPEN_INVITATIONS) return "too_many";
    const [row] = await tx
      .insert(invitations)
      .values({
        teamId: scope.teamId,
        role,
        email,
        tokenHash: hashInvitationToken(token),
        createdBy: scope.userId,
        expiresAt: sql`now() + make_interval(days => ${days})`,
      })
      .returning({ id: invitations.id, expiresAt: invitations.expiresAt });
    if (!row) throw new Error("An insert gave back no row.");
    await logActivity(tx, scope, {
      action: "invitation.created",
      subject: "invitation",
      subjectId: row.id,
      detail: { role, days, by: email === null ? "link" : "mail" },
    });
    return { ...row, token };
  });
  return created ?? "forbidden";
}

/** Invitations that somebody could still accept, newest first. */
export async function listOpenInvitations(scope: TeamScope): Promise<readonly OpenInvitation[]> {
  return await database()
    .select({
      id: invitations.id,
      role: invitations.role,
      email: invitations.email,
      by: users.name,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      uses: invitations.uses,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.createdBy))
    .where(and(eq(invitations.teamId, scope.teamId), isOpen))
    .orderBy(desc(invitations.createdAt), desc(invitations.id));
}

/** False when there is no such open invitation in this team. */
export async function revokeInvitation(scope: TeamScope, id: string): Promise<boolean> {
  const revoked = await withTeamLock(scope, "members:invite", async (tx) => {
    const [row] = await tx
      .update(invitations)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(invitations.teamId, scope.teamId), eq(invitations.id, id), isOpen))
      .returning({ role: invitations.role });
    if (!row) return false;
    await logActivity(tx, scope, {
      action: "invitation.revoked",
      subject: "invitation",
      subjectId: id,
      detail: { role: row.role },
    });
    return true;
  });
  return revoked ?? false;
}

/** What somebody with the link may know before they are in: no more than who asks them where to. */
export interface InvitationView {
  readonly teamName: string;
  readonly role: Role;
  readonly by: string;
  readonly expiresAt: Date;
}

/** The scope of an invitation is its token. Null alike when it is unknown, used up, revoked or past its time. */
export async function findInvitation(token: string): Promise<InvitationView | null> {
  const [row] = await database()
    .select({
      teamName: teams.name,
      role: invitations.role,
      by: users.name,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(teams, eq(teams.id, invitations.teamId))
    .innerJoin(users, eq(users.id, invitations.createdBy))
    .where(and(eq(invitations.tokenHash, hashInvitationToken(token)), isOpen));
  return row ?? null;
}

/** Where a person already stands in the team that a token invites to; null when not in it, or when there is no such invitation. */
export async function findOwnStanding(
  user: { readonly id: string },
  token: string,
): Promise<{ readonly slug: string; readonly role: Role } | null> {
  const [row] = await database()
    .select({ slug: teams.slug, role: memberships.role })
    .from(invitations)
    .innerJoin(teams, eq(teams.id, invitations.teamId))
    .innerJoin(memberships, and(eq(memberships.teamId, teams.id), eq(memberships.userId, user.id)))
    .where(and(eq(invitations.tokenHash, hashInvitationToken(token)), isOpen));
  return row ?? null;
}

export interface Accepted {
  readonly slug: string;
  readonly role: Role;
  /** "already": nothing changed, for the person has this role or a higher one; the invitation is not used up. */
  readonly outcome: "joined" | "raised" | "already";
}

/** Takes an invitation up, at once or not at all. It never lowers a role. */
export async function acceptInvitation(user: { readonly id: string }, token: string): Promise<Accepted | null> {
  const isIt = and(eq(invitations.tokenHash, hashInvitationToken(token)), isOpen);
  return await database().transaction(async (tx) => {
    const [found] = await tx
      .select({ id: invitations.id, teamId: invitations.teamId, slug: teams.slug })
      .from(invitations)
      .innerJoin(teams, eq(teams.id, invitations.teamId))
      .where(isIt);
    if (!found) return null;
    await lockTeam(tx, found.teamId);

    // Under the lock it is looked at again: it may have been used up or revoked while we waited.
    const [invitation] = await tx.select({ role: invitations.role }).from(invitations).where(isIt);
    if (!invitation) return null;
    const membership = and(eq(memberships.teamId, found.teamId), eq(memberships.userId, user.id));
    const [own] = await tx.select({ role: memberships.role }).from(memberships).where(membership);
    if (own && !isHigher(invitation.role, own.role)) return { slug: found.slug, role: own.role, outcome: "already" };

    await tx
      .update(invitations)
      .set({ uses: sql`${invitations.uses} + 1` })
      .where(isIt);
    const { role } = invitation;
    const scope = { teamId: found.teamId, userId: user.id };
    if (own) {
      await tx.update(memberships).set({ role }).where(membership);
      await logActivity(tx, scope, {
        action: "member.role-changed",
        subject: "member",
        subjectId: user.id,
        detail: { from: own.role, to: role, invitation: found.id },
      });
      return { slug: found.slug, role, outcome: "raised" };
    }
    await tx.insert(memberships).values({ teamId: found.teamId, userId: user.id, role });
    await logActivity(tx, scope, {
      action: "member.joined",
      subject: "member",
      subjectId: user.id,
      detail: { role, invitation: found.id },
    });
    return { slug: found.slug, role, outcome: "joined" };
  });
}

async function sweep(tx: Transaction, scope: TeamScope): Promise<void> {
  const longAgo = sql`now() - make_interval(days => ${KEPT_DAYS})`;
  await tx
    .delete(invitations)
    .where(
      and(
        eq(invitations.teamId, scope.teamId),
        or(lt(invitations.expiresAt, longAgo), lt(invitations.revokedAt, longAgo)),
      ),
    );
}
