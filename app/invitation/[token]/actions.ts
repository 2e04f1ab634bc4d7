"use server";

import { headers } from "next/headers";
import * as invitations from "@/db/queries/invitations";
import { clientAddress } from "@/lib/api/client-address";
import { userAction } from "@/lib/auth/actions";
import { limits, takeAttempt, tooMany } from "@/lib/auth/rate-limit";
import { err, ok } from "@/lib/planner/result";
import { parseInvitationToken } from "@/lib/teams/inputs";

export const acceptInvitation = userAction(parseInvitationToken, async (user, { token }) => {
  const attempt = await takeAttempt(limits.tokenByAddress, clientAddress(await headers()));
  if (!attempt.ok) return tooMany(attempt.error);
  const accepted = await invitations.acceptInvitation(user, token);
  if (accepted) return ok(accepted);
  const message = "This invitation does not hold any more. Ask whoever sent it for a new one.";
  return err({ code: "not_found", message });
});
