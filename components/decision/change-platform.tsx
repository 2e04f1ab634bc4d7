"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import type { ActionResult } from "@/lib/auth/action-result";
import type { PlatformChoice } from "@/lib/decisions/choices";
import { PlatformChoiceList } from "./platform-choice";

interface ChangePlatformProps {
  team: string;
  record: { readonly id: string; readonly revision: number; readonly platform: string; readonly whyNotPick: string };
  choices: readonly PlatformChoice[];
  changePlatform: (team: string, input: unknown) => Promise<ActionResult<object>>;
}

/** Another platform of the same frozen numbers, while the record is a draft. */
export function ChangePlatform({ team, record, choices, changePlatform }: ChangePlatformProps) {
  const [platform, setPlatform] = useState(record.platform);
  const [whyNotPick, setWhyNotPick] = useState(record.whyNotPick);
  const [isDone, setDone] = useState(false);
  const { run, isPending, fault } = useAction(changePlatform);
  const isBusy = isPending || isDone;
  const pick = choices.find(({ isPick }) => isPick);
  return (
    <form
      noValidate
      className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy) return;
        run([team, { id: record.id, base: record.revision, platform, whyNotPick }], () => {
          setDone(true);
          window.location.reload();
        });
      }}
    >
      <Refusal message={faultOfAll(fault, ["whyNotPick"])} />
      <PlatformChoiceList choices={choices} value={platform} onValueChange={setPlatform} />
      {platform === record.platform || platform === pick?.id ? null : (
        <TextArea
          label={
            pick === undefined ? "Why this one, though Berth picks none" : `Why not ${pick.name}, which Berth picks`
          }
          value={whyNotPick}
          onChange={({ target }) => setWhyNotPick(target.value)}
          error={faultAt(fault, "whyNotPick")}
          required
        />
      )}
      <p className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={isBusy || platform === record.platform}>
          {isBusy ? "Choosing…" : "Choose this platform"}
        </Button>
        <span role="status" className="text-sm text-muted">
          {isDone ? "Chosen. Loading the page …" : "Words that are still Berth’s own follow; yours stay."}
        </span>
      </p>
    </form>
  );
}
