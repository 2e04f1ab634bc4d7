"use client";

import { Refusal } from "@/components/team/refusal";
import { useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import type { CommentActions } from "./comment-actions";

interface ResolveThreadProps extends Pick<CommentActions, "resolveThread"> {
  team: string;
  recordId: string;
  threadId: string;
  isResolved: boolean;
}

export function ResolveThread({ team, recordId, threadId, isResolved, resolveThread }: ResolveThreadProps) {
  const { run, isPending, fault } = useAction(resolveThread);
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        disabled={isPending}
        onClick={() => run([team, { recordId, threadId, isResolved: !isResolved }], () => undefined)}
      >
        {isPending ? "One moment…" : isResolved ? "Open again" : "Resolve"}
      </Button>
      <Refusal message={fault?.message} />
    </>
  );
}
