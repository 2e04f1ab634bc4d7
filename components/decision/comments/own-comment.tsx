"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import type { CommentActions } from "./comment-actions";
import { CommentForm } from "./comment-form";

interface OwnCommentProps extends Pick<CommentActions, "editComment" | "takeBackComment"> {
  team: string;
  recordId: string;
  commentId: string;
  body: string;
  /** Then its place stays. */
  hasAnswers: boolean;
}

/** One's own words, with ways to change them and to take them back. */
export function OwnComment({
  team,
  recordId,
  commentId,
  body,
  hasAnswers,
  editComment,
  takeBackComment,
}: OwnCommentProps) {
  const [step, setStep] = useState<"reading" | "editing" | "asking">("reading");
  const { run, isPending, fault } = useAction(takeBackComment);
  if (step === "editing")
    return (
      <CommentForm
        label="Your comment"
        isLabelHidden
        initial={body}
        submit="Save"
        pending="Saving…"
        send={(text) => editComment(team, { recordId, commentId, body: text })}
        onDone={() => setStep("reading")}
        onCancel={() => setStep("reading")}
      />
    );
  return (
    <>
      <p className="max-w-prose break-words whitespace-pre-line">{body}</p>
      <Refusal message={fault?.message} />
      <div data-needs-script className="-ml-2 flex flex-wrap items-center gap-1">
        {step === "asking" ? (
          <>
            <Button
              size="sm"
              variant="danger"
              className="ml-2"
              disabled={isPending}
              onClick={() => run([team, { recordId, commentId }], () => setStep("reading"))}
            >
              {isPending ? "Taking back…" : hasAnswers ? "Yes, take it back; the answers stay" : "Yes, take it back"}
            </Button>
            <Button size="sm" variant="quiet" onClick={() => setStep("reading")}>
              Keep it
            </Button>
          </>
        ) : (
          <>
            <Button size="sm" variant="quiet" onClick={() => setStep("editing")}>
              Edit
            </Button>
            <Button size="sm" variant="quiet" onClick={() => setStep("asking")}>
              Take back …
            </Button>
          </>
        )}
      </div>
    </>
  );
}
