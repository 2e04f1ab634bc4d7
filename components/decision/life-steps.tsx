"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import type { ActionResult } from "@/lib/auth/action-result";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import type { Status } from "@/lib/decisions/status";
import { stepConsequences, stepLabels } from "@/lib/decisions/step-words";

type Step = Exclude<Status, "draft">;

interface LifeStepsProps {
  team: string;
  record: { readonly id: string; readonly revision: number; readonly number: number; readonly title: string };
  steps: readonly Step[];
  /** Objections and awaited votes, a sentence each: said before it is accepted. */
  openVotes: readonly string[];
  /** Records in force that may take its place, the newest first. */
  successors: readonly { readonly id: string; readonly number: number; readonly title: string }[];
  /** "0003, “Run on …”": the record whose place it takes when it is accepted. */
  takesPlaceOf: string | null;
  stepDecision: (team: string, input: unknown) => Promise<ActionResult<object>>;
}

/** The steps that lead on from where the record is, each asked for before it is taken. */
export function LifeSteps(props: LifeStepsProps) {
  const { steps, successors } = props;
  const [asked, setAsked] = useState<Step | null>(null);
  const open = steps.filter((step) => step !== "superseded" || successors.length > 0);
  return (
    <>
      {open.map((step) => (
        <Button
          key={step}
          data-needs-script
          size="sm"
          variant={step === "proposed" || step === "accepted" ? "primary" : "secondary"}
          onClick={() => setAsked(step)}
        >
          {step === "superseded" ? "Supersede by …" : `${stepLabels[step]} …`}
        </Button>
      ))}
      <Dialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={asked === null ? "" : `${stepLabels[asked]} decision ${formatRecordNumber(props.record.number)}?`}
      >
        {asked === null ? null : <Confirm {...props} key={asked} step={asked} onClose={() => setAsked(null)} />}
      </Dialog>
    </>
  );
}

function Confirm({ step, onClose, ...props }: LifeStepsProps & { step: Step; onClose: () => void }) {
  const { team, record, openVotes, successors, takesPlaceOf } = props;
  const [by, setBy] = useState(successors[0]?.id ?? "");
  const [isDone, setDone] = useState(false);
  const { run, isPending, fault } = useAction(props.stepDecision);
  const isBusy = isPending || isDone;
  const asksForVotes = step === "accepted" || step === "rejected";
  return (
    <form
      className="grid gap-4 text-sm"
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy) return;
        const input = { id: record.id, base: record.revision, to: step, by: step === "superseded" ? by : null };
        run([team, input], () => {
          setDone(true);
          window.location.reload();
        });
      }}
    >
      <p className="font-medium">“{record.title}”</p>
      {asksForVotes && openVotes.length > 0 ? (
        <Callout tone="warn" title="Before you decide">
          <ul className="grid gap-1">
            {openVotes.map((line) => (
              <li key={line} className="break-words whitespace-pre-line">
                {line}
              </li>
            ))}
          </ul>
        </Callout>
      ) : null}
      <p className="max-w-prose">{stepConsequences[step]}</p>
      {step === "accepted" && takesPlaceOf !== null ? (
        <p className="max-w-prose">It takes the place of {takesPlaceOf}, which is superseded at the same moment.</p>
      ) : null}
      {step === "superseded" ? (
        <Select
          label="Which record takes its place"
          hint="Only accepted records can."
          options={successors.map(({ id, number, title }) => ({
            value: id,
            label: `${formatRecordNumber(number)} ${title}`,
          }))}
          value={by}
          onValueChange={setBy}
        />
      ) : null}
      <Refusal message={fault?.message} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Not now</Button>
        <Button
          type="submit"
          variant={step === "rejected" || step === "deprecated" ? "danger" : "primary"}
          disabled={isBusy}
        >
          {isBusy ? "One moment …" : stepLabels[step]}
        </Button>
      </div>
    </form>
  );
}
