"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/auth/action-result";
import type { PlatformChoice } from "@/lib/decisions/choices";
import { MAX_TITLE } from "@/lib/decisions/words";
import { paths } from "@/lib/paths";
import { DateField } from "./date-field";
import { PlatformChoiceList } from "./platform-choice";

interface NewDecisionFormProps {
  team: string;
  /** The id that the record gets; a second click makes no second one. */
  newId: string;
  scenario: { readonly id: string; readonly version: number };
  choices: readonly PlatformChoice[];
  members: readonly { readonly userId: string; readonly name: string }[];
  /** ISO day. */
  reviewOn: string;
  supersedes: string | null;
  createDecision: (team: string, input: unknown) => Promise<ActionResult<{ readonly id: string }>>;
}

const FIELDS = ["title", "platform", "whyNotPick", "reviewOn", "deciders"];

export function NewDecisionForm(props: NewDecisionFormProps) {
  const { team, scenario, choices, members } = props;
  const router = useRouter();
  const pick = choices.find(({ isPick }) => isPick) ?? null;
  const [as] = useState(props.newId);
  const [platform, setPlatform] = useState(pick?.id ?? "");
  const [typedTitle, setTitle] = useState<string | null>(null);
  const [whyNotPick, setWhyNotPick] = useState("");
  const [reviewOn, setReviewOn] = useState(props.reviewOn);
  const [deciders, setDeciders] = useState<readonly string[]>([]);
  const [isDone, setDone] = useState(false);
  const { run, isPending, fault, clear } = useAction(props.createDecision);
  const chosen = choices.find(({ id }) => id === platform) ?? null;
  const title = typedTitle ?? chosen?.defaultTitle ?? "";
  const isOther = chosen !== null && !chosen.isPick;
  const isBusy = isPending || isDone;

  return (
    <form
      noValidate
      className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy) return;
        const input = {
          as,
          scenario: scenario.id,
          version: scenario.version,
          platform,
          whyNotPick: isOther ? whyNotPick : "",
          title,
          reviewOn: reviewOn === "" ? null : reviewOn,
          deciders,
          supersedes: props.supersedes,
        };
        run([team, input], ({ id }) => {
          setDone(true);
          window.location.assign(paths.decision(team, id));
        });
      }}
    >
      {fault?.code === "conflict" ? (
        <Callout tone="warn" role="alert" title={fault.message}>
          <p>
            <Button
              size="sm"
              onClick={() => {
                clear();
                router.refresh();
              }}
            >
              Show the newest version
            </Button>
          </p>
        </Callout>
      ) : (
        <Refusal message={faultOfAll(fault, FIELDS)} />
      )}
      <div className="grid gap-2">
        <PlatformChoiceList choices={choices} value={platform} onValueChange={setPlatform} />
        <FaultLine message={faultAt(fault, "platform")} />
      </div>
      {isOther ? (
        <TextArea
          label={pick === null ? "Why this one, though Berth picks none" : `Why not ${pick.name}, which Berth picks`}
          hint="It stands in the record. Markdown is fine."
          value={whyNotPick}
          onChange={({ target }) => setWhyNotPick(target.value)}
          error={faultAt(fault, "whyNotPick")}
          required
        />
      ) : null}
      <TextInput
        label="Title"
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        error={faultAt(fault, "title")}
        maxLength={MAX_TITLE}
        autoComplete="off"
        required
      />
      <DateField
        label="Look at it again on"
        hint="In six months: list prices and Kubernetes releases move by then. That is our choice; set your own, or leave it empty."
        value={reviewOn}
        onValueChange={setReviewOn}
        error={faultAt(fault, "reviewOn")}
      />
      <Fieldset
        legend="Deciders"
        hint="They are asked to agree once it is proposed. You can name others, and people outside the team, later."
        className="grid gap-1.5 sm:grid-cols-2"
      >
        {members.map(({ userId, name }) => (
          <Checkbox
            key={userId}
            label={name}
            checked={deciders.includes(userId)}
            onCheckedChange={(isChecked) =>
              setDeciders((now) => (isChecked ? [...now, userId] : now.filter((one) => one !== userId)))
            }
          />
        ))}
      </Fieldset>
      <FaultLine message={faultAt(fault, "deciders")} />
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
        <Button type="submit" variant="primary" disabled={isBusy || chosen === null}>
          {isBusy ? "Writing…" : "Write the draft"}
        </Button>
        <a href={paths.scenario(team, scenario.id)} className="link text-sm">
          Back to the scenario
        </a>
        <p role="status" className="text-sm text-ok">
          {isDone ? "Written. Opening it …" : ""}
        </p>
      </div>
    </form>
  );
}

const FaultLine = ({ message }: { message: string | undefined }) =>
  message === undefined ? null : <p className="text-xs text-danger">{message}</p>;
