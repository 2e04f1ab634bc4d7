"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultOfAll, useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { describedBy, Field } from "@/components/ui/field";
import type { ActionResult } from "@/lib/auth/action-result";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import { paths } from "@/lib/paths";

interface Made {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly hash: string;
  /** How far this planner stands behind the numbers. */
  readonly checked: string;
  readonly leftOut: readonly string[];
}

interface ImportDecisionProps {
  team: string;
  /** The id that the record gets; a second click makes no second one. */
  newId: string;
  importDecision: (team: string, input: unknown) => Promise<ActionResult<Made>>;
}

const INPUT_ID = "decision-file";
const MOST_BYTES = 3 * 1024 * 1024;

export function ImportDecision({ team, newId, importDecision }: ImportDecisionProps) {
  const [file, setFile] = useState<File | null>(null);
  const [error, setError] = useState<string>();
  const [made, setMade] = useState<Made | null>(null);
  const { run, isPending, fault, clear } = useAction(importDecision);

  if (made)
    return (
      <Callout tone="ok" role="status" title={`“${made.title}” is imported as ${formatRecordNumber(made.number)}.`}>
        <p>{made.checked}</p>
        {made.leftOut.map((words) => (
          <p key={words}>Left out: {words}.</p>
        ))}
        <p className="font-mono text-xs break-all">{made.hash}</p>
        <p>
          <a href={paths.decision(team, made.id)} className="link">
            Open it
          </a>
        </p>
      </Callout>
    );

  return (
    <form
      noValidate
      className="grid max-w-prose gap-4"
      onSubmit={async (event) => {
        event.preventDefault();
        if (file === null) return setError("Choose a file.");
        if (file.size > MOST_BYTES) return setError("The file is larger than 3 MiB.");
        run([team, { as: newId, text: await file.text() }], setMade);
      }}
    >
      {fault?.fields && fault.fields.length > 0 ? (
        <Callout tone="danger" role="alert" title="This file cannot be imported">
          <ul className="grid gap-1">
            {fault.fields.map(({ path, message }) => (
              <li key={`${path} ${message}`} className="break-words">
                {path === "file" ? null : <code className="font-mono text-xs">{path}: </code>}
                {message}
              </li>
            ))}
          </ul>
        </Callout>
      ) : (
        <Refusal message={faultOfAll(fault, [])} />
      )}
      <Field id={INPUT_ID} label="File" hint="JSON, at most 3 MiB." error={error}>
        <input
          {...describedBy(INPUT_ID, { hint: true, error })}
          id={INPUT_ID}
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => {
            setFile(target.files?.[0] ?? null);
            setError(undefined);
            clear();
          }}
          className="max-w-full text-sm file:mr-3 file:rounded-md file:border file:border-edge file:bg-raised file:px-3 file:py-1.5 file:font-medium file:text-ink"
        />
      </Field>
      <div>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? "Importing…" : "Import"}
        </Button>
      </div>
    </form>
  );
}
