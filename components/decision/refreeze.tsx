"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import type { ActionResult } from "@/lib/auth/action-result";
import type { Refrozen } from "@/lib/decisions/refrozen";

interface RefreezeProps {
  team: string;
  record: { readonly id: string; readonly revision: number; readonly whyNotPick: string };
  refrozen: Refrozen;
  refreezeDecision: (team: string, input: unknown) => Promise<ActionResult<object>>;
}

/** What the scenario's newest version would change in the frozen numbers, and the button that takes it. */
export function Refreeze({ team, record, refrozen, refreezeDecision }: RefreezeProps) {
  const [whyNotPick, setWhyNotPick] = useState(record.whyNotPick);
  const [isDone, setDone] = useState(false);
  const { run, isPending, fault } = useAction(refreezeDecision);
  const isBusy = isPending || isDone;
  return (
    <form
      noValidate
      className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4 text-sm"
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy) return;
        run([team, { id: record.id, base: record.revision, version: refrozen.version, whyNotPick }], () => {
          setDone(true);
          window.location.reload();
        });
      }}
    >
      <ul className="figures grid gap-1">
        {refrozen.changes.map((line) => (
          <li key={line} className="break-words">
            {line}
          </li>
        ))}
      </ul>
      <dl className="figures grid gap-x-6 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
        {refrozen.results.map(({ label, before, after }) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd>
              {before} → <span className="font-medium">{after}</span>
            </dd>
          </div>
        ))}
      </dl>
      <Refusal
        message={faultOfAll(fault, ["whyNotPick"]) ?? (refrozen.obstacle === "" ? undefined : refrozen.obstacle)}
      />
      {refrozen.asksWhyNot ? (
        <TextArea
          label={`Why not ${refrozen.pickName}, which Berth then picks`}
          value={whyNotPick}
          onChange={({ target }) => setWhyNotPick(target.value)}
          error={faultAt(fault, "whyNotPick")}
          required
        />
      ) : null}
      <p className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={isBusy || refrozen.obstacle !== ""}>
          {isBusy ? "Taking it…" : `Take version ${refrozen.version}`}
        </Button>
        <span role="status" className="text-muted">
          {isDone ? "Taken. Loading the page …" : ""}
        </span>
      </p>
    </form>
  );
}
