"use server";

import { revalidatePath } from "next/cache";
import { createDecision } from "@/db/queries/decision-writing";
import { invalid, teamAction } from "@/lib/auth/actions";
import { takeAttempt, tooMany } from "@/lib/auth/rate-limit";
import { importsByUser } from "@/lib/decisions/attempts";
import { readDecisionFile } from "@/lib/decisions/import";
import { parseImport } from "@/lib/decisions/import-input";
import { paths } from "@/lib/paths";
import { err, ok } from "@/lib/planner/result";

/** A new draft with this team's next number, from a file that this or another Berth exported. */
export const importDecision = teamAction("decision:write", parseImport, async (scope, { as, text }) => {
  const attempt = await takeAttempt(importsByUser, scope.userId);
  if (!attempt.ok) return tooMany(attempt.error);
  const file = readDecisionFile(text, new Date().toISOString().slice(0, 10));
  if (!file.ok) return invalid(file.error);
  const { checked, leftOut, ...record } = file.value;
  const made = await createDecision(scope, { ...record, id: as, scenario: null });
  if (made === null) return err({ code: "not_found", message: "This record is not there any more." });
  revalidatePath(paths.decisions(scope.slug));
  revalidatePath(paths.team(scope.slug));
  return ok({ ...made, title: record.title, hash: record.sealed.hash, checked, leftOut });
});
