"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { newId } from "@/lib/ids";
import type { CommentActions } from "./comment-actions";
import { CommentForm } from "./comment-form";

interface ReplyProps extends Pick<CommentActions, "replyToThread"> {
  team: string;
  recordId: string;
  threadId: string;
}

export function Reply({ team, recordId, threadId, replyToThread }: ReplyProps) {
  const [isOpen, setOpen] = useState(false);
  const [as, setAs] = useState(newId);
  if (!isOpen)
    return (
      <Button size="sm" onClick={() => setOpen(true)}>
        Reply
      </Button>
    );
  return (
    <CommentForm
      label="Your reply"
      submit="Send the reply"
      pending="Sending…"
      rows={2}
      send={(body) => replyToThread(team, { recordId, threadId, as, body })}
      onDone={() => {
        setAs(newId());
        setOpen(false);
      }}
      onCancel={() => setOpen(false)}
    />
  );
}
