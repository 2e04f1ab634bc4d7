"use client";

import { type ReactNode, useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultOfAll, useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { describedBy, Field } from "@/components/ui/field";
import type { ActionResult } from "@/lib/auth/action-result";

interface ImportFileFormProps<Made> {
  /** Of the field, on a page that may have others. */
  id: string;
  mostKib: number;
  team: string;
  /** The id that the first import gets; a second click makes no second one. */
  newId: string;
  importFile: (team: string, input: unknown) => Promise<ActionResult<Made>>;
  /** What stands in place of the form once it is imported. */
  done: (made: Made) => ReactNode;
  children?: ReactNode;
}

const sizeInWords = (kib: number): string => (kib < 1024 ? `${kib} KiB` : `${kib / 1024} MiB`);

/** Takes one JSON file in. What is wrong with it stands with the place in the file. */
export function ImportFileForm<Made>({
  id,
  mostKib,
  team,
  newId,
  importFile,
  done,
  children,
}: ImportFileFormProps<Made>) {
  const [file, setFile] = useState<File | null>(null);
  const [error, setError] = useState<string>();
  const [made, setMade] = useState<{ readonly value: Made } | null>(null);
  const { run, isPending, fault, clear } = useAction(importFile);

  if (made) return done(made.value);

  return (
    <form
      noValidate
      className="grid max-w-prose gap-4"
      onSubmit={async (event) => {
        event.preventDefault();
        if (file === null) return setError("Choose a file.");
        if (file.size > mostKib * 1024) return setError(`The file is larger than ${sizeInWords(mostKib)}.`);
        run([team, { as: newId, text: await file.text() }], (value) => setMade({ value }));
      }}
    >
      {children}
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
      <Field id={id} label="File" hint={`JSON, at most ${sizeInWords(mostKib)}.`} error={error}>
        <input
          {...describedBy(id, { hint: true, error })}
          id={id}
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
