"use server";

import { revalidatePath } from "next/cache";
import * as comments from "@/db/queries/decision-comments";
import * as notes from "@/db/queries/decision-notes";
import * as people from "@/db/queries/decision-people";
import * as votes from "@/db/queries/decision-votes";
import type { ActionFault } from "@/lib/auth/action-result";
import { invalid, refused, teamAction } from "@/lib/auth/actions";
import { takeAttempt, tooMany } from "@/lib/auth/rate-limit";
import {
  parseEdit,
  parseNote,
  parsePerson,
  parseRemovedPerson,
  parseReply,
  parseResolution,
  parseTakeBack,
  parseThread,
  parseVote,
} from "@/lib/decisions/assent-inputs";
import { textsByMember, votesByMember } from "@/lib/decisions/attempts";
import { paths } from "@/lib/paths";
import { err, ok } from "@/lib/planner/result";
import type { TeamScope } from "@/lib/teams/scope";
import { tellDeciders } from "../tell-deciders";

const GONE: ActionFault = { code: "not_found", message: "This decision record is not there." };
const NO_COMMENT: ActionFault = { code: "not_found", message: "This comment is not there any more." };
const SETTLED: ActionFault = {
  code: "settled",
  message: "This record is settled: who decided stays as it is.",
};

/** What is said about a record shows on its page, and above all pages of the team how much waits for the reader. */
function showAnew(scope: TeamScope, recordId: string): void {
  revalidatePath(paths.decision(scope.slug, recordId));
  revalidatePath(paths.team(scope.slug), "layout");
}

const mayWrite = (scope: TeamScope) => takeAttempt(textsByMember, scope.teamId, scope.userId);

function refusedPeople(refusal: people.PeopleRefusal): { ok: false; error: ActionFault } {
  switch (refusal) {
    case "not_found":
      return err(GONE);
    case "settled":
      return err(SETTLED);
    case "no_member":
      return err({ code: "not_found", message: "This person is not in the team, or not on the record any more." });
    default:
      return refusal satisfies never;
  }
}

export const namePerson = teamAction("decision:write", parsePerson, async (scope, { recordId, userId, part }) => {
  const outcome = await people.namePerson(scope, recordId, { userId, part });
  if (outcome !== "named" && outcome !== "unchanged") return refusedPeople(outcome);
  // Of a draft it tells nobody: it looks itself whether the record is proposed.
  if (outcome === "named" && part === "decider") tellDeciders(scope, recordId, [userId]);
  showAnew(scope, recordId);
  return ok({});
});

export const removePerson = teamAction("decision:write", parseRemovedPerson, async (scope, { recordId, personId }) => {
  const outcome = await people.removePerson(scope, recordId, personId);
  if (outcome !== "removed" && outcome !== "consulted") return refusedPeople(outcome);
  showAnew(scope, recordId);
  return ok({ outcome });
});

function refusedVote(refusal: votes.VoteRefusal): { ok: false; error: ActionFault } {
  switch (refusal) {
    case "not_found":
      return err(GONE);
    case "not_proposed":
      return err({ code: "not_proposed", message: "Votes are taken while a record is proposed, and this one is not." });
    case "no_decider":
      return err({ code: "no_decider", message: "Only those whom the record names as deciders have a vote." });
    case "outdated":
      return err({
        code: "outdated",
        message:
          "The record changed since you opened this page. Its present words are shown now: look at them again, then vote. What you typed is kept.",
      });
    default:
      return refusal satisfies never;
  }
}

export const castVote = teamAction("decision:vote", parseVote, async (scope, { recordId, ...vote }) => {
  const attempt = await takeAttempt(votesByMember, scope.teamId, scope.userId);
  if (!attempt.ok) return tooMany(attempt.error);
  const outcome = await votes.castVote(scope, recordId, vote);
  // Refused or not, what is shown has changed: the words, the status, who decides.
  showAnew(scope, recordId);
  return outcome === "voted" ? ok({ vote: vote.vote }) : refusedVote(outcome);
});

export const addNote = teamAction("decision:write", parseNote, async (scope, { recordId, as, body }) => {
  const attempt = await mayWrite(scope);
  if (!attempt.ok) return tooMany(attempt.error);
  const outcome = await notes.addNote(scope, recordId, { id: as, body });
  if (outcome === "not_found") return err(GONE);
  if (outcome === "not_settled")
    return err({ code: "not_settled", message: "This record is not settled yet: edit its words instead." });
  showAnew(scope, recordId);
  return ok({});
});

function refusedComment(refusal: comments.CommentRefusal): { ok: false; error: ActionFault } {
  switch (refusal) {
    case "not_found":
      return err(NO_COMMENT);
    case "no_option":
      return invalid([{ path: "option", message: "This record has no such option." }]);
    case "forbidden":
      return refused("forbidden");
    default:
      return refusal satisfies never;
  }
}

export const openThread = teamAction("decision:comment", parseThread, async (scope, { recordId, as, option, body }) => {
  const attempt = await mayWrite(scope);
  if (!attempt.ok) return tooMany(attempt.error);
  const outcome = await comments.openThread(scope, recordId, { id: as, option, body });
  if (outcome === "not_found") return err(GONE);
  if (outcome !== "added") return refusedComment(outcome);
  showAnew(scope, recordId);
  return ok({ id: as });
});

export const replyToThread = teamAction(
  "decision:comment",
  parseReply,
  async (scope, { recordId, threadId, as, body }) => {
    const attempt = await mayWrite(scope);
    if (!attempt.ok) return tooMany(attempt.error);
    const outcome = await comments.replyTo(scope, recordId, { id: as, threadId, body });
    if (outcome !== "added") return refusedComment(outcome);
    showAnew(scope, recordId);
    return ok({ id: as });
  },
);

export const editComment = teamAction("decision:comment", parseEdit, async (scope, { recordId, commentId, body }) => {
  const outcome = await comments.editComment(scope, recordId, { id: commentId, body });
  if (outcome !== "edited") return refusedComment(outcome);
  showAnew(scope, recordId);
  return ok({});
});

export const takeBackComment = teamAction("decision:comment", parseTakeBack, async (scope, { recordId, commentId }) => {
  const outcome = await comments.removeComment(scope, recordId, commentId);
  if (outcome !== "removed") return refusedComment(outcome);
  showAnew(scope, recordId);
  return ok({});
});

export const resolveThread = teamAction(
  "decision:comment",
  parseResolution,
  async (scope, { recordId, threadId, isResolved }) => {
    const outcome = await comments.setResolved(scope, recordId, { threadId, isResolved });
    if (outcome !== "done") return refusedComment(outcome);
    showAnew(scope, recordId);
    return ok({});
  },
);
