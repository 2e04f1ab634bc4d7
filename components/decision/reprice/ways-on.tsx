"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { DateField } from "@/components/decision/date-field";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { Button, buttonClass } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { TextArea } from "@/components/ui/text-area";
import type { ActionResult } from "@/lib/auth/action-result";
import { paths } from "@/lib/paths";

type Look = (team: string, input: unknown) => Promise<ActionResult<object>>;

interface WaysOnProps {
  team: string;
  id: string;
  /** The id that the note gets; a second click makes no second one. */
  noteId: string;
  /** Which report was read. */
  read: { readonly book: string; readonly basis: string; readonly seen: string };
  /** ISO day on which it is looked at next, to begin with. */
  reviewOn: string;
  /** Where a record that takes this one's place begins. */
  newDecision: string;
  keepDecision: Look;
  amendRepriced: Look;
}

const FIELDS = ["note", "reviewOn"];

const ways = [
  { value: "keep", label: "Keep it" },
  { value: "amend", label: "Amend it" },
  { value: "supersede", label: "Decide anew" },
] as const;

type Way = (typeof ways)[number]["value"];

/** What a look at today's prices leads to. */
export function WaysOn(props: WaysOnProps) {
  const { team, id, read } = props;
  const router = useRouter();
  const [as] = useState(props.noteId);
  const [way, setWay] = useState<Way>("keep");
  const [note, setNote] = useState("");
  const [day, setDay] = useState(props.reviewOn);
  const [isDone, setDone] = useState(false);
  const { run, isPending, fault, clear } = useAction(way === "amend" ? props.amendRepriced : props.keepDecision);
  const isBusy = isPending || isDone;
  const isAmending = way === "amend";

  return (
    <div className="grid max-w-2xl grid-cols-[minmax(0,1fr)] gap-5">
      <Segmented
        legend="What becomes of the decision"
        segments={ways}
        value={way}
        onValueChange={(next: Way) => {
          clear();
          setWay(next);
        }}
      />
      {way === "supersede" ? (
        <div className="grid justify-items-start gap-3 text-sm">
          <p className="max-w-prose text-muted">
            A new record begins as a draft, with numbers of its own. This one stays in force until the new one is
            accepted; then each leads to the other.
          </p>
          <a href={props.newDecision} className={buttonClass({ variant: "primary" })}>
            Begin the record that takes its place
          </a>
        </div>
      ) : (
        <form
          noValidate
          className="grid grid-cols-[minmax(0,1fr)] gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (isBusy) return;
            run([team, { recordId: id, as, ...read, note, reviewOn: day === "" ? null : day }], () => {
              setDone(true);
              router.push(`${paths.decision(team, id)}#review`);
            });
          }}
        >
          <p className="max-w-prose text-sm text-muted">
            {isAmending
              ? "The decision stands, with something to add. What you write and the figures above become a dated note, which nobody changes afterwards."
              : "The decision stands as it is. The figures above become a dated note, and what called for another look is settled."}
          </p>
          <Refusal message={faultOfAll(fault, FIELDS)} />
          <TextArea
            label={isAmending ? "What the record should say from now on" : "A word about it"}
            hint={isAmending ? "Markdown." : "Markdown; may be empty."}
            value={note}
            onChange={({ target }) => setNote(target.value)}
            error={faultAt(fault, "note")}
            rows={isAmending ? 6 : 3}
          />
          <DateField
            label="Look again on"
            value={day}
            onValueChange={setDay}
            hint="Empty: on no set day. Conditions stay as they are."
            error={faultAt(fault, "reviewOn")}
          />
          <div className="flex items-center gap-3">
            <Button type="submit" variant="primary" disabled={isBusy}>
              {isBusy ? "Writing it down…" : isAmending ? "Add the amendment" : "Keep the decision"}
            </Button>
            <p role="status" className="text-sm text-ok">
              {isDone ? "Written down." : ""}
            </p>
          </div>
        </form>
      )}
    </div>
  );
}
