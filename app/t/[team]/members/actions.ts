"use server";

import { revalidatePath } from "next/cache";
import * as invitations from "@/db/queries/invitations";
import * as members from "@/db/queries/members";
import type { ActionFault } from "@/lib/auth/action-result";
import { refused, teamAction } from "@/lib/auth/actions";
import { limits, takeAttempt, tooMany } from "@/lib/auth/rate-limit";
import { publicUrl } from "@/lib/env";
import { afterAnswer, canMail, sendMail } from "@/lib/mail/transport";
import { paths } from "@/lib/paths";
import { err, ok } from "@/lib/planner/result";
import {
  parseHandOver,
  parseInvitation,
  parseInvitationId,
  parseMember,
  parseNothing,
  parseRoleChange,
} from "@/lib/teams/inputs";
import { invitationMail } from "@/lib/teams/invitation-mail";
import { MOST_OPEN_INVITATIONS } from "@/lib/teams/limits";
import type { TeamScope } from "@/lib/teams/scope";

const NO_MEMBER: ActionFault = { code: "not_found", message: "This person is not in the team any more." };
const NO_INVITATION: ActionFault = { code: "not_found", message: "This invitation is not open any more." };
const NO_MAIL: ActionFault = {
  code: "no_mail",
  message: "This server is not set up to send mail. Make a link and pass it on.",
};
const LAST_OWNER: ActionFault = {
  code: "last_owner",
  message: "A team always keeps one owner. Make somebody else an owner first.",
};

function refusedBy(refusal: members.MemberRefusal): { ok: false; error: ActionFault } {
  switch (refusal) {
    case "not_found":
      return err(NO_MEMBER);
    case "forbidden":
      return refused("forbidden");
    case "last_owner":
      return err(LAST_OWNER);
    default:
      return refusal satisfies never;
  }
}

/** Roles show on every page of the team. */
const showAnew = (scope: TeamScope): void => revalidatePath(paths.team(scope.slug), "layout");

export const createInvitation = teamAction("members:invite", parseInvitation, async (scope, { role, days, email }) => {
  const attempt = await takeAttempt(limits.invitationByMember, scope.teamId, scope.userId);
  if (!attempt.ok) return tooMany(attempt.error);
  if (email !== null) {
    if (!canMail()) return err(NO_MAIL);
    const mail = await takeAttempt(limits.invitationMail, email);
    if (!mail.ok) return tooMany(mail.error);
  }
  const created = await invitations.createInvitation(scope, { role, days, email });
  if (created === "forbidden") return refused("forbidden");
  if (created === "too_many") {
    const message = `There are ${MOST_OPEN_INVITATIONS} open invitations, as many as a team can have. Revoke one first.`;
    return err({ code: "too_many", message });
  }
  const link = new URL(paths.invitation(created.token), publicUrl()).href;
  if (email !== null) {
    const { teamName } = scope;
    const mail = invitationMail({
      link,
      teamName,
      by: await members.getOwnName(scope),
      role,
      expiresAt: created.expiresAt,
    });
    afterAnswer(() => sendMail(email, mail));
  }
  revalidatePath(paths.members(scope.slug));
  return ok({ link: email === null ? link : null, email });
});

export const revokeInvitation = teamAction("members:invite", parseInvitationId, async (scope, { invitationId }) => {
  if (!(await invitations.revokeInvitation(scope, invitationId))) return err(NO_INVITATION);
  revalidatePath(paths.members(scope.slug));
  return ok({});
});

export const changeRole = teamAction("members:manage", parseRoleChange, async (scope, { userId, role }) => {
  const outcome = await members.changeRole(scope, { userId, role });
  if (outcome !== "changed") return refusedBy(outcome);
  showAnew(scope);
  return ok({ role });
});

export const removeMember = teamAction("members:manage", parseMember, async (scope, { userId }) => {
  const outcome = await members.removeMember(scope, userId);
  if (outcome !== "removed") return refusedBy(outcome);
  showAnew(scope);
  return ok({});
});

export const handOverTeam = teamAction("members:manage", parseHandOver, async (scope, { userId, afterwards }) => {
  const outcome = await members.handOverTeam(scope, { userId, afterwards });
  if (outcome !== "handed_over") return refusedBy(outcome);
  if (afterwards === "editor") showAnew(scope);
  return ok({});
});

/** Everybody's own right, whatever the role. */
export const leaveTeam = teamAction("team:read", parseNothing, async (scope) => {
  const outcome = await members.leaveTeam(scope);
  return outcome === "left" ? ok({}) : refusedBy(outcome);
});
