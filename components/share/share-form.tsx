"use client";

import { useState } from "react";
import { ActionForm, type Typed } from "@/components/account/action-form";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/field";
import { LinkOnce } from "@/components/ui/link-once";
import { Segmented } from "@/components/ui/segmented";
import { TextInput } from "@/components/ui/text-input";
import type { ActionFault, ActionResult } from "@/lib/auth/action-result";
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

/** What the form holds, whatever it holds, as the action takes it: that one says what is wrong. */
const inputOf = (recordId: string, typed: Typed, fields: readonly SandboxField[]) => ({
  recordId,
  label: typed.label,
  days: shareDays.find((days) => String(days) === typed.days),
  passphrase: typed.passphrase === "" ? null : typed.passphrase,
  sandboxFields: fields.filter((field) => typed[`sandbox.${field}`] !== undefined),
  allowsFeedback: typed.allowsFeedback !== undefined,
  allowsPreview: typed.allowsPreview !== undefined,
});

export function ShareForm({ team, recordId, canOpen, fields, createShare }: ShareFormProps) {
  const [made, setMade] = useState<readonly string[]>([]);
  const { run, isPending, fault } = useAction(createShare);
  const newest = made.at(-1);
  return (
    <ActionForm
      className="max-w-2xl grid-cols-[minmax(0,1fr)] gap-5"
      onSend={(typed) =>
        run([team, inputOf(recordId, typed, fields)], ({ link }) => setMade((before) => [...before, link]))
      }
    >
      <Refusal message={faultOfAll(fault, PATHS)} />
      {/* After each link the form begins anew, so that nobody's passphrase stays in it. */}
      <Wishes key={made.length} canOpen={canOpen} fields={fields} fault={fault} />
      <Button type="submit" variant="primary" disabled={isPending} className="justify-self-start">
        {isPending ? "One moment…" : "Make a link"}
      </Button>
      <div role="status">
        {newest === undefined ? null : (
          <LinkOnce key={newest} link={newest} label="Share link">
            <a href={newest} target="_blank" rel="noreferrer" className="link text-sm">
              Open it
            </a>
          </LinkOnce>
        )}
      </div>
    </ActionForm>
  );
}

interface WishesProps {
  canOpen: boolean;
  fields: readonly SandboxField[];
  fault: ActionFault | null;
}

function Wishes({ canOpen, fields, fault }: WishesProps) {
  return (
    <>
      <TextInput
        label="What it is for"
        hint="For your own list, such as “Board meeting”. Readers do not see it."
        name="label"
        maxLength={MAX_LABEL}
        error={faultAt(fault, "label")}
        autoComplete="off"
      />
      <Segmented
        legend="Ends after"
        name="days"
        segments={shareDays.map((value) => ({ value: String(value), label: inDays(value) }))}
        defaultValue={String(USUAL_DAYS)}
      />
      <TextInput
        label="Passphrase, if you want one"
        hint={`At least ${SHORTEST_PASSPHRASE} characters. Tell it another way than the link.`}
        name="passphrase"
        type="password"
        autoComplete="new-password"
        error={faultAt(fault, "passphrase")}
        className="max-w-sm"
      />
      <Fieldset
        legend="Readers may also"
        hint={canOpen ? undefined : "Only an owner of the team can allow more than reading."}
        className="grid gap-3 pt-1"
      >
        <Checkbox
          label="leave feedback, with a name and without an account"
          hint="You read it first and decide what other readers see."
          name="allowsFeedback"
          disabled={!canOpen}
        />
        <Checkbox
          label="see title, status and cost in a preview"
          hint="The picture that chat programs draw beside a link. Everybody in the chat sees it, opened or not."
          name="allowsPreview"
          disabled={!canOpen}
        />
        <FaultLine message={faultAt(fault, "allowsPreview")} />
      </Fieldset>
      {fields.length === 0 ? null : (
        <Fieldset
          legend="and try other values of"
          hint={`Up to ${MOST_SANDBOX_FIELDS}. What they try touches neither the record nor your scenario.`}
          className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2"
        >
          {fields.map((field) => (
            <Checkbox key={field} label={fieldNames[field]} name={`sandbox.${field}`} disabled={!canOpen} />
          ))}
        </Fieldset>
      )}
      <FaultLine message={faultAt(fault, "sandboxFields")} />
    </>
  );
}

const FaultLine = ({ message }: { message: string | undefined }) =>
  message === undefined ? null : (
    <p role="alert" className="text-xs text-danger">
      {message}
    </p>
  );
