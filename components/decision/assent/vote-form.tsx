"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { TextArea } from "@/components/ui/text-area";
import type { ActionResult } from "@/lib/auth/action-result";
import { MAX_REASON } from "@/lib/decisions/limits";
import { ownVoteInWords, voteLabels } from "@/lib/decisions/part-words";
import { type Vote, votes } from "@/lib/decisions/record";

interface VoteFormProps {
  team: string;
  recordId: string;
  /** `wordsRevision` of the record as this page shows it. */
  seen: number;
  /** The newest vote of the reader; null while it is awaited. */
  mine: { readonly vote: Vote; readonly reason: string; readonly isStale: boolean } | null;
  castVote: (team: string, input: unknown) => Promise<ActionResult<{ readonly vote: Vote }>>;
}

/** The reader's own vote: asked for while it is missing or stale, else shown with a way to change it. */
export function VoteForm({ team, recordId, seen, mine, castVote }: VoteFormProps) {
  const isAwaited = mine === null || mine.isStale;
  const [isChanging, setChanging] = useState(false);
  const [vote, setVote] = useState<Vote | "">("");
  const [reason, setReason] = useState("");
  const [said, setSaid] = useState("");
  const { run, isPending, fault } = useAction(castVote);

  const cast = () => {
    setSaid("");
    run([team, { recordId, vote, reason, seen }], ({ vote: given }) => {
      setSaid(`Your vote is in the record. ${ownVoteInWords[given]}`);
      setChanging(false);
      setVote("");
      setReason("");
    });
  };

  return (
    <div
      className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-md border border-edge bg-raised px-4 py-3"
      data-needs-script
      data-print="no"
    >
      <p className="text-sm font-medium">
        {mine === null
          ? "This record waits for your vote."
          : mine.isStale
            ? `The words have changed since you voted. ${ownVoteInWords[mine.vote]} Do you still?`
            : ownVoteInWords[mine.vote]}
      </p>
      {isAwaited || isChanging ? (
        <form
          noValidate
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            cast();
          }}
        >
          <Refusal message={faultOfAll(fault, ["vote", "reason"])} />
          <div className="grid gap-1">
            <Segmented<Vote | "">
              legend="Your vote"
              segments={votes.map((value) => ({ value, label: voteLabels[value].does }))}
              value={vote}
              onValueChange={setVote}
            />
            {faultAt(fault, "vote") ? (
              <p role="alert" className="text-xs text-danger">
                {faultAt(fault, "vote")}
              </p>
            ) : null}
          </div>
          <TextArea
            label={vote === "object" ? "Why you object" : "Reason (optional)"}
            hint="Stays in the record for good, with your name and the day. Plain text."
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            error={faultAt(fault, "reason")}
            maxLength={MAX_REASON}
            rows={3}
            required={vote === "object"}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" disabled={isPending}>
              {isPending ? "Voting…" : "Vote"}
            </Button>
            {isAwaited ? null : (
              <Button variant="quiet" onClick={() => setChanging(false)}>
                Leave it as it is
              </Button>
            )}
          </div>
        </form>
      ) : (
        <Button size="sm" className="justify-self-start" onClick={() => setChanging(true)}>
          Change your vote
        </Button>
      )}
      <p role="status" className="text-sm text-ok empty:hidden">
        {said}
      </p>
    </div>
  );
}
