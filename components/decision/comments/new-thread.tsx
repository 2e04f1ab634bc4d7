"use client";

import { useState } from "react";
import { Select } from "@/components/ui/select";
import { newId } from "@/lib/ids";
import type { CommentActions } from "./comment-actions";
import { CommentForm } from "./comment-form";

interface NewThreadProps extends Pick<CommentActions, "openThread"> {
  team: string;
  recordId: string;
  options: readonly { readonly id: string; readonly name: string }[];
}

const WHOLE = "";

/** Opens a thread on the record or on one of its options. */
export function NewThread({ team, recordId, options, openThread }: NewThreadProps) {
  const [option, setOption] = useState(WHOLE);
  const [as, setAs] = useState(newId);
  const [said, setSaid] = useState("");
  return (
    <div data-needs-script className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <CommentForm
        label="Your comment"
        submit="Comment"
        pending="Sending…"
        send={(body) => {
          setSaid("");
          return openThread(team, { recordId, as, option: option === WHOLE ? null : option, body });
        }}
        onDone={() => {
          setAs(newId());
          setSaid("Your comment is there.");
        }}
      >
        <Select
          label="About"
          options={[
            { value: WHOLE, label: "The record as a whole" },
            ...options.map(({ id, name }) => ({ value: id, label: name, group: "One of its options" })),
          ]}
          value={option}
          onValueChange={setOption}
          className="max-w-sm"
        />
      </CommentForm>
      <p role="status" className="text-sm text-ok empty:hidden">
        {said}
      </p>
    </div>
  );
}
