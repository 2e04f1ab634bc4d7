"use server";

import { revalidatePath } from "next/cache";
import { lookedAgain } from "@/db/queries/decision-reviews";
import { getDecision } from "@/db/queries/decisions";
import { invalid, teamAction } from "@/lib/auth/actions";
import { takeAttempt, tooMany } from "@/lib/auth/rate-limit";
import { reckoningsByUser } from "@/lib/decisions/attempts";
import type { RecordNote } from "@/lib/decisions/record";
import type { Basis } from "@/lib/decisions/reprice";
import { repriceNote } from "@/lib/decisions/reprice-note";
import { parseAmend, parseKeep } from "@/lib/decisions/review-inputs";
import { listBooks } from "@/lib/decisions/today";
import { paths } from "@/lib/paths";
import { err, ok } from "@/lib/planner/result";
import type { TeamScope } from "@/lib/teams/scope";
import { reportFor } from "./report-for";

interface Looked {
  readonly recordId: string;
  readonly as: string;
  readonly book: string;
  readonly basis: Basis;
  readonly seen: string;
  readonly reviewOn: string | null;
  readonly note: string;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Writes down what was read, as it was read: figures and sentences are made here, from the same report. */
async function writeDown(scope: TeamScope, kind: RecordNote["kind"], input: Looked) {
  const { recordId: id, as, reviewOn, note } = input;
  const attempt = await takeAttempt(reckoningsByUser, scope.userId);
  if (!attempt.ok) return tooMany(attempt.error);
  const record = await getDecision(scope, id);
  if (record?.status !== "accepted")
    return err({ code: "not_found", message: "This decision record is not there, or not in force any more." });
  const book = listBooks.find((one) => one.id === input.book);
  if (!book) return invalid([{ path: "book", message: "There is no such list of prices." }]);
  if (reviewOn !== null && reviewOn <= today())
    return invalid([{ path: "reviewOn", message: "Choose a day after today, or none." }]);
  const reading = await reportFor(scope, record, { book, basis: input.basis });
  if (!reading.ok) return invalid(reading.error);
  if (reading.value.seen !== input.seen)
    return err({
      code: "conflict",
      message: "Prices or the scenario changed while you were reading. Load the page again to see today’s figures.",
    });
  const body = repriceNote(reading.value.report, { on: today(), text: note });
  if (!(await lookedAgain(scope, id, { noteId: as, kind, body, reviewOn })))
    return err({ code: "not_found", message: "This decision record is not there, or not in force any more." });
  revalidatePath(paths.decision(scope.slug, id), "layout");
  revalidatePath(paths.team(scope.slug));
  return ok({});
}

/** The decision stands: a note says at which prices it was looked at. */
export const keepDecision = teamAction("decision:write", parseKeep, (scope, input) =>
  writeDown(scope, "repriced", input),
);

/** The decision stands with something to add, in the team's own words. */
export const amendRepriced = teamAction("decision:write", parseAmend, (scope, input) =>
  writeDown(scope, "amendment", input),
);
