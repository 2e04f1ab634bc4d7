"use client";

import { useId, useRef, useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { useAction } from "@/components/team/use-action";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FieldError } from "@/components/ui/field";
import type { Saved, ScenarioAction } from "@/lib/scenarios/action-faults";
import { pathInWords, valueInWords } from "@/lib/scenarios/change-words";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { type Choices, type FieldMerge, mergeContents, mergeFields, type Side } from "@/lib/scenarios/merge";
import { capital } from "./content-facts";
import type { Conflict } from "./use-save";

interface ConflictDialogProps {
  conflict: Conflict;
  team: string;
  id: string;
  /** The id that a copy gets; a second click makes no second one. */
  copyId: string;
  saveCopy: ScenarioAction<{ readonly id: string }>;
  isSaving: boolean;
  onMerge: (base: number, content: ScenarioContent) => void;
  onTakeTheirs: (theirs: Saved, savedBy: string) => void;
  onCopied: (id: string) => void;
  /** Decide later: nothing is saved and nothing lost. */
  onClose: () => void;
}

/** Two people saved from one version: what differs, and what is to be done about it. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { conflict, onClose } = props;
  const { theirs } = conflict.fault;
  return (
    <Dialog isOpen onClose={onClose} title={`${theirs.savedBy ?? "Somebody"} saved meanwhile`}>
      {/* Another version in between is another conflict: choices begin anew. */}
      <Choosing key={theirs.version} {...props} />
    </Dialog>
  );
}

function Choosing({ conflict, team, id, copyId, saveCopy, isSaving, ...on }: ConflictDialogProps) {
  const { fault, mine } = conflict;
  const { base, theirs } = fault;
  const sides = { base, mine, theirs: theirs.content };
  const fields = mergeFields(sides);
  const [choices, setChoices] = useState<Choices>({});
  const [isAsked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const copy = useAction(saveCopy);
  const other = theirs.savedBy ?? "Somebody";
  const merged = mergeContents(sides, choices);

  return (
    <form
      ref={form}
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (merged.ok) on.onMerge(theirs.version, merged.value);
        else form.current?.querySelector<HTMLInputElement>("[data-open] input")?.focus();
      }}
    >
      <p className="text-sm">
        {fault.message} Yours is not saved yet, and nothing of it is lost. Merge the two field by field, keep yours as a
        copy, or take theirs.
      </p>
      <Refusal message={copy.fault?.message} />
      <div className="grid gap-4">
        {fields.map((field) => (
          <FieldChoice
            key={field.path}
            field={field}
            other={other}
            chosen={choices[field.path]}
            isMissing={isAsked && !merged.ok && merged.error.includes(field.path)}
            onChoose={(side) => setChoices((old) => ({ ...old, [field.path]: side }))}
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        <Button type="submit" variant="primary" disabled={isSaving}>
          {isSaving ? "Saving…" : "Save the merged scenario"}
        </Button>
        <Button
          disabled={copy.isPending}
          onClick={() => copy.run([team, { id, as: copyId, content: mine }], (made) => on.onCopied(made.id))}
        >
          {copy.isPending ? "Saving…" : "Keep mine as a copy"}
        </Button>
        <Button onClick={() => on.onTakeTheirs(theirs, other)}>Take theirs</Button>
      </div>
    </form>
  );
}

interface FieldChoiceProps {
  field: FieldMerge;
  other: string;
  chosen: Side | undefined;
  isMissing: boolean;
  onChoose: (side: Side) => void;
}

function FieldChoice({ field, other, chosen, isMissing, onChoose }: FieldChoiceProps) {
  const id = useId();
  const { path, base, mine, theirs, changedBy } = field;
  const was = <p className="text-xs break-words text-muted">It was: {valueInWords(path, base)}</p>;
  const name = capital(pathInWords(path));
  if (changedBy === "both-alike")
    return (
      <div className="grid gap-1">
        <p className="text-sm font-medium">{name}</p>
        {was}
        <p className="text-sm break-words whitespace-pre-line">You both: {valueInWords(path, mine)}</p>
      </div>
    );
  const side = chosen ?? (changedBy === "conflict" ? null : changedBy);
  const options: readonly { readonly side: Side; readonly who: string; readonly value: unknown }[] = [
    { side: "theirs", who: other, value: theirs },
    { side: "mine", who: "You", value: mine },
  ];
  return (
    <fieldset
      data-open={side === null || undefined}
      aria-describedby={isMissing ? `${id}-error` : undefined}
      className="grid min-w-0 gap-1"
    >
      <legend className="mb-1 text-sm font-medium">
        {name} {changedBy === "conflict" ? <Badge tone="warn">both changed it</Badge> : null}
      </legend>
      {was}
      {options.map((option) => (
        <label
          key={option.side}
          className="flex items-start gap-2 rounded-md border border-line px-2.5 py-1.5 text-sm has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            type="radio"
            name={id}
            checked={side === option.side}
            onChange={() => onChoose(option.side)}
            className="mt-[3px] size-4 shrink-0 accent-accent"
          />
          <span className="min-w-0">
            <span className="text-muted">
              {option.who}
              {changedBy === "conflict" || changedBy === option.side ? "" : ", unchanged"}:{" "}
            </span>
            <span className="figures break-words whitespace-pre-line">{valueInWords(path, option.value)}</span>
          </span>
        </label>
      ))}
      {isMissing ? <FieldError id={id}>Choose one of the two.</FieldError> : null}
    </fieldset>
  );
}
