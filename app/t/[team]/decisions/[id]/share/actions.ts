"use server";

import { revalidatePath } from "next/cache";
import { moderateFeedback as moderate } from "@/db/queries/share-feedback";
import * as shares from "@/db/queries/shares";
import { refused, teamAction } from "@/lib/auth/actions";
import { hashPassword } from "@/lib/auth/passwords";
import { limits, takeAttempt, tooMany } from "@/lib/auth/rate-limit";
import { publicUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import { err, ok } from "@/lib/planner/result";
import { parseModeration, parseNewShare, parseShareLink } from "@/lib/share/inputs";
import { MOST_LIVE_LINKS } from "@/lib/share/limits";
import { opensMore } from "@/lib/share/scope";
import { can } from "@/lib/teams/permissions";

export const createShare = teamAction(
  "decision:share",
  parseNewShare,
  async (scope, { recordId, passphrase, ...share }) => {
    if (opensMore(share) && !can(scope.role, "decision:open-link")) return refused("forbidden");
    const attempt = await takeAttempt(limits.shareByMember, scope.teamId, scope.userId);
    if (!attempt.ok) return tooMany(attempt.error);
    const passphraseHash = passphrase === null ? null : await hashPassword(passphrase);
    const made = await shares.createShare(scope, recordId, { ...share, passphraseHash });
    if (made === "absent") return err({ code: "not_found", message: "This decision record is not there." });
    if (made === "too_many") {
      const message = `This record has ${MOST_LIVE_LINKS} live links, as many as it can have. Revoke one first.`;
      return err({ code: "too_many", message });
    }
    revalidatePath(paths.shareLinks(scope.slug, recordId));
    return ok({ link: new URL(paths.shared(made.token), publicUrl()).href });
  },
);

export const revokeShare = teamAction("decision:share", parseShareLink, async (scope, { recordId, linkId }) => {
  if (!(await shares.revokeShare(scope, recordId, linkId)))
    return err({ code: "not_found", message: "This link does not work any more already." });
  revalidatePath(paths.shareLinks(scope.slug, recordId));
  return ok({});
});

export const moderateFeedback = teamAction(
  "decision:moderate",
  parseModeration,
  async (scope, { recordId, ...decided }) => {
    if (!(await moderate(scope, recordId, decided)))
      return err({ code: "not_found", message: "This feedback is not there any more." });
    revalidatePath(paths.shareLinks(scope.slug, recordId));
    return ok({});
  },
);
