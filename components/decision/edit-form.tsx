"use client";

import { useEffect, useRef, useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/auth/action-result";
import { isEditConflict } from "@/lib/decisions/conflict";
import { MAX_TITLE, type RecordWords, type WordPart, wordPartLabels, wordParts } from "@/lib/decisions/words";
import { paths } from "@/lib/paths";
import { EditConflictNote } from "./edit-conflict";
import { MarkdownField } from "./markdown-field";
import { NamesField } from "./names-field";
import { useKeptEdit, type Written } from "./use-kept-edit";

interface EditFormProps {
  team: string;
  id: string;
  /** What the edit begins from. */
  base: { readonly revision: number } & Written;
  isPick: boolean;
  editDecision: (team: string, input: unknown) => Promise<ActionResult<{ readonly revision: number }>>;
}

const hints: Readonly<Partial<Record<WordPart, string>>> = {
  drivers: "What weighs beside what the team stated; constraints and priorities follow by themselves.",
  outcome: "In your own words; the sentence of the decision and its reasons stand there already.",
  good: "What the figures speak for is added by itself.",
  bad: "What it gives up by the figures is added by itself.",
};

const outside = [
  { key: "otherDeciders", label: "Deciders without an account here" },
  { key: "otherConsulted", label: "Consulted without an account here" },
  { key: "otherInformed", label: "Informed without an account here" },
] as const;

const FIELDS = ["title", ...wordParts.map((part) => `words.${part}`)];

/** Title and words of a record. What is typed survives a reload of this browser until it is saved. */
export function EditForm({ team, id, base, isPick, editDecision }: EditFormProps) {
  const kept = useKeptEdit(id, base);
  const { written, setWritten, from, isClean } = kept;
  const { title, words } = written;
  const [isDone, setDone] = useState(false);
  const { run, isPending, fault, clear } = useAction(editDecision);
  const isBusy = isPending || isDone;
  const form = useRef<HTMLFormElement>(null);
  const setWords = (change: Partial<RecordWords>) => setWritten({ title, words: { ...words, ...change } });
  const conflict = fault !== null && isEditConflict(fault) ? fault : null;

  const save = () => {
    if (isBusy) return;
    run([team, { id, base: from, title, words }], () => {
      setDone(true);
      kept.forget();
      window.location.assign(paths.decision(team, id));
    });
  };

  useEffect(() => {
    if (fault !== null) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [fault]);

  return (
    <form
      ref={form}
      noValidate
      className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {kept.isRestored ? (
        <Callout role="status" title="This is what you had typed before the page was left">
          <p>
            It is not saved yet.{" "}
            <button type="button" className="link" onClick={kept.discard}>
              Drop it and begin from what is saved
            </button>
          </p>
        </Callout>
      ) : null}
      {conflict === null ? (
        <Refusal message={faultOfAll(fault, FIELDS)} />
      ) : (
        <EditConflictNote
          key={conflict.theirs.revision}
          message={conflict.message}
          began={kept.began}
          mine={written}
          theirs={conflict.theirs}
          onMerge={(merged) => {
            kept.rebase(conflict.theirs, merged);
            clear();
          }}
        />
      )}
      <TextInput
        label="Title"
        value={title}
        onChange={({ target }) => setWritten({ title: target.value, words })}
        error={faultAt(fault, "title")}
        maxLength={MAX_TITLE}
        autoComplete="off"
        required
      />
      {wordParts
        .filter((part) => part !== "whyNotPick" || !isPick)
        .map((part) => (
          <MarkdownField
            key={part}
            label={wordPartLabels[part]}
            hint={hints[part]}
            value={words[part]}
            onValueChange={(text) => setWords({ [part]: text })}
            error={faultAt(fault, `words.${part}`)}
          />
        ))}
      <div className="grid gap-4 sm:grid-cols-3">
        {outside.map(({ key, label }) => (
          <NamesField
            key={key}
            label={label}
            names={words[key]}
            onNamesChange={(names) => setWords({ [key]: [...names] })}
            error={fault?.fields?.find(({ path }) => path.startsWith(`words.${key}`))?.message}
          />
        ))}
      </div>
      <div className="sticky bottom-0 -mx-1 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-1 py-3">
        <Button type="submit" variant="primary" disabled={isBusy || isClean}>
          {isBusy ? "Saving…" : "Save"}
        </Button>
        <a href={paths.decision(team, id)} className="link text-sm">
          Back to the record
        </a>
        <p role="status" className="text-sm text-muted">
          {isDone
            ? "Saved. Opening the record …"
            : isClean
              ? "Nothing changed yet"
              : "Not saved yet; kept in this browser"}
        </p>
      </div>
    </form>
  );
}
