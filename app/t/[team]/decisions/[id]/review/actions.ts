"use server";

import { revalidatePath } from "next/cache";
import { getCheckable } from "@/db/queries/decision-checks";
import * as reviews from "@/db/queries/decision-reviews";
import { teamAction } from "@/lib/auth/actions";
import { takeAttempt, tooMany } from "@/lib/auth/rate-limit";
import { reckoningsByUser } from "@/lib/decisions/attempts";
import { foundInWords, unseenInWords } from "@/lib/decisions/found-words";
import { parseRecordId, parseReview } from "@/lib/decisions/review-inputs";
import { paths } from "@/lib/paths";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { err, ok } from "@/lib/planner/result";
import type { TeamScope } from "@/lib/teams/scope";
import { platformOf } from "@/lib/wording/recommendation";
import { checkRecord } from "../../check-record";

const gone = () => err({ code: "not_found", message: "This decision record is not there, or not in force any more." });

const today = (): string => new Date().toISOString().slice(0, 10);

function changed(scope: TeamScope, id: string) {
  revalidatePath(paths.decision(scope.slug, id), "layout");
  revalidatePath(paths.team(scope.slug));
}

/** When to look at a record again, and on what conditions. */
export const setReview = teamAction("decision:write", parseReview, async (scope, { recordId, ...review }) => {
  if (!(await reviews.setReview(scope, recordId, review))) return gone();
  changed(scope, recordId);
  return ok({});
});

/** Holds one record against today, as the daily command does with all of them. */
export const checkReview = teamAction("decision:write", parseRecordId, async (scope, { recordId }) => {
  const attempt = await takeAttempt(reckoningsByUser, scope.userId);
  if (!attempt.ok) return tooMany(attempt.error);
  const record = await getCheckable(scope, recordId);
  if (!record) return gone();
  const checked = await checkRecord(record, today());
  changed(scope, recordId);
  if (!checked.ok)
    return err({
      code: "refused",
      message: `The scenario cannot be worked out today, so its conditions could not be checked. ${checked.error}`,
    });
  const name = nameInSentence(platformOf(record.frozen.evaluation, record.platform)?.name ?? record.platform);
  return ok({
    met: checked.value.met.map((found) => foundInWords(found, name)),
    unseen: checked.value.unseen.map((one) => unseenInWords(one, name)),
  });
});
