"use client";

import { type ReactNode, useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import type { ActionResult } from "@/lib/auth/action-result";
import { MAX_COMMENT } from "@/lib/decisions/threads";

interface CommentFormProps {
  label: string;
  isLabelHidden?: boolean;
  initial?: string;
  submit: string;
  pending: string;
  /** Sends the text; what else goes with it the caller adds. */
  send: (body: string) => Promise<ActionResult<object>>;
  onDone: () => void;
  /** Absent where there is nothing to go back to. */
  onCancel?: () => void;
  /** Stands above the text: what it is about. */
  children?: ReactNode;
  rows?: number;
}

/** A field for plain text and a button. What was typed stays until the server has said yes. */
export function CommentForm({
  label,
  isLabelHidden,
  initial = "",
  submit,
  pending,
  send,
  onDone,
  onCancel,
  children,
  rows = 3,
}: CommentFormProps) {
  const [body, setBody] = useState(initial);
  const { run, isPending, fault } = useAction(send);
  return (
    <form
      noValidate
      className="grid w-full max-w-prose grid-cols-[minmax(0,1fr)] gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        run([body], () => {
          setBody(initial);
          onDone();
        });
      }}
    >
      <Refusal message={faultOfAll(fault, ["body"])} />
      {children}
      <TextArea
        label={label}
        isLabelHidden={isLabelHidden}
        value={body}
        onChange={({ target }) => setBody(target.value)}
        error={faultAt(fault, "body")}
        maxLength={MAX_COMMENT}
        rows={rows}
        required
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary" disabled={isPending}>
          {isPending ? pending : submit}
        </Button>
        {onCancel ? (
          <Button size="sm" variant="quiet" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
      </div>
    </form>
  );
}
