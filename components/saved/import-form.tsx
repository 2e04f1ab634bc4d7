"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultOfAll, useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
import { describedBy, Field } from "@/components/ui/field";
import { paths } from "@/lib/paths";
import type { ScenarioAction } from "@/lib/scenarios/action-faults";

interface ImportFormProps {
  team: string;
  /** The id that the first import gets; a second click makes no second one. */
  newId: string;
  importScenario: ScenarioAction<{ readonly id: string; readonly name: string; readonly leftOut: readonly string[] }>;
}

const INPUT_ID = "scenario-file";
const MOST_BYTES = 256 * 1024;
const TOO_LARGE = "The file is larger than 256 KiB.";

export function ImportScenario(props: ImportFormProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button data-needs-script onClick={() => setOpen(true)}>
        Import
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title="Import a scenario">
        <ImportForm {...props} />
      </Dialog>
    </>
  );
}

function ImportForm({ team, newId, importScenario }: ImportFormProps) {
  const [file, setFile] = useState<File | null>(null);
  const [error, setError] = useState<string>();
  const [made, setMade] = useState<{ id: string; name: string; leftOut: readonly string[] } | null>(null);
  const { run, isPending, fault, clear } = useAction(importScenario);

  if (made)
    return (
      <Callout tone="ok" role="status" title={`“${made.name}” is imported.`}>
        {made.leftOut.map((words) => (
          <p key={words}>Left out: {words}.</p>
        ))}
        <p>
          <a href={paths.scenario(team, made.id)} className="link">
            Open it
          </a>
        </p>
      </Callout>
    );

  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={async (event) => {
        event.preventDefault();
        if (file === null) return setError("Choose a file.");
        if (file.size > MOST_BYTES) return setError(TOO_LARGE);
        run([team, { as: newId, text: await file.text() }], setMade);
      }}
    >
      <p className="max-w-prose text-sm text-muted">
        A file downloaded from Berth, or a scenario as the API takes it. It becomes a new scenario of this team.
      </p>
      {fault?.fields && fault.fields.length > 0 ? (
        <Callout tone="danger" role="alert" title="This file cannot be imported">
          <ul className="grid gap-1">
            {fault.fields.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {path === "file" ? null : <code className="font-mono text-xs">{path}: </code>}
                {message}
              </li>
            ))}
          </ul>
        </Callout>
      ) : (
        <Refusal message={faultOfAll(fault, [])} />
      )}
      <Field id={INPUT_ID} label="File" hint="JSON, at most 256 KiB." error={error}>
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
