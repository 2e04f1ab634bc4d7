"use client";

import { useState } from "react";
import { MarkdownField } from "@/components/decision/markdown-field";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/action-result";
import { newId } from "@/lib/ids";

interface AddNoteProps {
  team: string;
  recordId: string;
  addNote: (team: string, input: unknown) => Promise<ActionResult<object>>;
}

/** A note is for good, so that is said before it is added. */
export function AddNote({ team, recordId, addNote }: AddNoteProps) {
  const [isOpen, setOpen] = useState(false);
  const [as, setAs] = useState(newId);
  const [body, setBody] = useState("");
  const [said, setSaid] = useState("");
  const { run, isPending, fault } = useAction(addNote);
  return (
    <div data-print="no" data-needs-script className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {isOpen ? (
        <form
          noValidate
          className="grid max-w-prose grid-cols-[minmax(0,1fr)] gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            run([team, { recordId, as, body }], () => {
              setAs(newId());
              setBody("");
              setOpen(false);
              setSaid("The note is in the record.");
            });
          }}
        >
          <Refusal message={faultOfAll(fault, ["body"])} />
          <MarkdownField
            label="Note"
            hint="Markdown. It stands in the record with today’s date and your name, and can be neither changed nor removed."
            value={body}
            onValueChange={setBody}
            error={faultAt(fault, "body")}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" disabled={isPending}>
              {isPending ? "Adding…" : "Add the note"}
            </Button>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              Cancel
            </Button>
          </div>
        </form>
      ) : (
        <Button
          size="sm"
          className="justify-self-start"
          onClick={() => {
            setSaid("");
            setOpen(true);
          }}
        >
          Add a note
        </Button>
      )}
      <p role="status" className="text-sm text-ok empty:hidden">
        {said}
      </p>
    </div>
  );
}
