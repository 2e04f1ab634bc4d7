"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/auth/action-result";
import { fieldNames } from "@/lib/scenarios/field-names";
import {
  MAX_LABEL,
  MOST_SANDBOX_FIELDS,
  SHORTEST_PASSPHRASE,
  type ShareDays,
  shareDays,
  USUAL_DAYS,
} from "@/lib/share/limits";
import type { SandboxField } from "@/lib/share/sandbox-fields";
import { ShareLink } from "./share-link";

interface ShareFormProps {
  team: string;
  recordId: string;
  /** Whether this member may let readers do more than read. */
  canOpen: boolean;
  /** Inputs that readers could move: those that have an effect on this record. */
  fields: readonly SandboxField[];
  createShare: (team: string, input: unknown) => Promise<ActionResult<{ readonly link: string }>>;
}

const PATHS = ["label", "passphrase", "allowsPreview", "sandboxFields"];

const inDays = (days: ShareDays): string => (days === null ? "Never" : `${days} days`);

export function ShareForm({ team, recordId, canOpen, fields, createShare }: ShareFormProps) {
  const [label, setLabel] = useState("");
  const [days, setDays] = useState<ShareDays>(USUAL_DAYS);
  const [passphrase, setPassphrase] = useState("");
  const [moved, setMoved] = useState<ReadonlySet<SandboxField>>(new Set());
  const [allowsFeedback, setAllowsFeedback] = useState(false);
  const [allowsPreview, setAllowsPreview] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const { run, isPending, fault } = useAction(createShare);
  const move = (field: SandboxField, isMoved: boolean) => {
    const next = new Set(moved);
    if (isMoved) next.add(field);
    else next.delete(field);
    setMoved(next);
  };
  const sandboxFault = faultAt(fault, "sandboxFields");
  return (
    <form
      noValidate
      className="grid max-w-2xl grid-cols-[minmax(0,1fr)] gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        setMade(null);
        const input = {
          recordId,
          label,
          days,
          passphrase: passphrase === "" ? null : passphrase,
          sandboxFields: [...moved],
          allowsFeedback,
          allowsPreview,
        };
        run([team, input], ({ link }) => {
          setMade(link);
          setLabel("");
          setPassphrase("");
        });
      }}
    >
      <Refusal message={faultOfAll(fault, PATHS)} />
      <TextInput
        label="What it is for"
        hint="For your own list, such as “Board meeting”. Readers do not see it."
        value={label}
        maxLength={MAX_LABEL}
        onChange={({ target }) => setLabel(target.value)}
        error={faultAt(fault, "label")}
        autoComplete="off"
      />
      <Segmented
        legend="Ends after"
        segments={shareDays.map((value) => ({ value: String(value), label: inDays(value) }))}
        value={String(days)}
        onValueChange={(value) => {
          const chosen = shareDays.find((choice) => String(choice) === value);
          setDays(chosen === undefined ? USUAL_DAYS : chosen);
        }}
      />
      <TextInput
        label="Passphrase, if you want one"
        hint={`At least ${SHORTEST_PASSPHRASE} characters. Tell it another way than the link.`}
        type="password"
        autoComplete="new-password"
        value={passphrase}
        onChange={({ target }) => setPassphrase(target.value)}
        error={faultAt(fault, "passphrase")}
      />
      <Fieldset
        legend="Readers may also"
        hint={canOpen ? undefined : "Only an owner of the team can allow more than reading."}
        className="grid gap-3 pt-1"
      >
        <Checkbox
          label="leave feedback, with a name and without an account"
          hint="You read it first and decide what other readers see."
          checked={allowsFeedback}
          disabled={!canOpen}
          onCheckedChange={setAllowsFeedback}
        />
        <Checkbox
          label="see title, status and cost in a preview"
          hint="The picture that chat programs draw beside a link. Everybody in the chat sees it, opened or not."
          checked={allowsPreview}
          disabled={!canOpen}
          onCheckedChange={setAllowsPreview}
        />
        {faultAt(fault, "allowsPreview") ? (
          <p role="alert" className="text-xs text-danger">
            {faultAt(fault, "allowsPreview")}
          </p>
        ) : null}
        <Fieldset
          legend="try other inputs"
          hint={`Up to ${MOST_SANDBOX_FIELDS}. What they try touches neither the record nor your scenario.`}
          className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2"
        >
          {fields.map((field) => (
            <Checkbox
              key={field}
              label={fieldNames[field]}
              checked={moved.has(field)}
              disabled={!canOpen || (!moved.has(field) && moved.size >= MOST_SANDBOX_FIELDS)}
              onCheckedChange={(isMoved) => move(field, isMoved)}
            />
          ))}
        </Fieldset>
        {sandboxFault ? (
          <p role="alert" className="text-xs text-danger">
            {sandboxFault}
          </p>
        ) : null}
      </Fieldset>
      <Button type="submit" variant="primary" disabled={isPending} className="justify-self-start">
        {isPending ? "One moment…" : "Make a link"}
      </Button>
      <div role="status">{made === null ? null : <ShareLink link={made} />}</div>
    </form>
  );
}
