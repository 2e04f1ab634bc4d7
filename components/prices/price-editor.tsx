"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/auth/action-result";
import { plural } from "@/lib/format/number";
import type { TeamPrices } from "@/lib/planner/price-books/team-prices";
import type { PriceCatalogue } from "@/lib/prices/catalogue";
import { isConflict } from "@/lib/prices/conflict";
import {
  changedByBoth,
  changesBetween,
  type EntryKind,
  entriesOf,
  entryId,
  type Origin,
  onTopOf,
  withEntry,
  withoutEntry,
} from "@/lib/prices/entries";
import { changeWords, entryWords } from "@/lib/prices/words";
import { ConflictNote } from "./conflict-note";
import { type Editing, EntryDialog } from "./entry-dialog";
import { type EntryRow, EntryTable } from "./entry-table";

interface PriceEditorProps {
  team: string;
  /** The newest revision; 0 and nothing where there is none yet. */
  revision: { readonly number: number; readonly content: TeamPrices };
  catalogue: PriceCatalogue;
  origins: Readonly<Record<string, Origin>>;
  today: string;
  saveRevision: (team: string, input: unknown) => Promise<ActionResult<{ readonly revision: number }>>;
}

const additions: readonly { readonly kind: EntryKind; readonly label: string }[] = [
  { kind: "rate", label: "Override a price" },
  { kind: "discount", label: "Discount of a provider" },
  { kind: "assumption", label: "Assumption" },
  { kind: "own-machine", label: "Machine type of our own" },
  { kind: "provider", label: "Provider of our own" },
];

/** Collects changes of a team's prices and saves them together, as one revision. */
export function PriceEditor({ team, revision, catalogue, origins, today, saveRevision }: PriceEditorProps) {
  const router = useRouter();
  const [base, setBase] = useState(revision);
  const [draft, setDraft] = useState(revision.content);
  const [note, setNote] = useState("");
  const [editing, setEditing] = useState<Editing | null>(null);
  const [saved, setSaved] = useState<number | null>(null);
  const { run, isPending, fault, clear } = useAction(saveRevision);

  const changes = changesBetween(base.content, draft);
  const isDirty = changes.length > 0;
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty]);

  const change = (next: TeamPrices) => {
    setDraft(next);
    setSaved(null);
  };
  const did = new Map(changes.map((one) => [one.id, one.did]));
  const rows: EntryRow[] = [
    ...entriesOf(draft).map((entry) => {
      const state = did.get(entryId(entry));
      return { entry, state: state === "added" ? "new" : state === "changed" ? "changed" : "saved" } as const;
    }),
    ...changes.flatMap((one) => (one.did === "removed" ? [{ entry: one.from, state: "removed" } as const] : [])),
  ];

  const takeOn = (next: { readonly number: number; readonly content: TeamPrices }, content: TeamPrices) => {
    setBase(next);
    setDraft(content);
    clear();
    router.refresh();
  };
  const save = () =>
    run([team, { base: base.number, content: draft, note }], (done) => {
      setSaved(done.revision);
      setNote("");
      takeOn({ number: done.revision, content: draft }, draft);
    });

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {rows.length === 0 ? (
        <p className="max-w-prose text-sm text-muted">
          Nothing yet: your scenarios are worked out with published list prices and Berth’s own assumptions.
        </p>
      ) : (
        <EntryTable
          caption="Your own prices and assumptions"
          rows={rows}
          catalogue={catalogue}
          origins={origins}
          actions={({ entry, state }) => {
            const { what } = entryWords(entry, catalogue);
            return state === "removed" ? (
              <Button
                size="sm"
                variant="quiet"
                onClick={() => change(withEntry(draft, entry))}
                aria-label={`Keep ${what}`}
              >
                Keep
              </Button>
            ) : (
              <>
                <Button size="sm" variant="quiet" onClick={() => setEditing({ entry })} aria-label={`Change ${what}`}>
                  Change
                </Button>
                <Button
                  size="sm"
                  variant="quiet"
                  onClick={() => change(withoutEntry(draft, entryId(entry)))}
                  aria-label={`Remove ${what}`}
                >
                  Remove
                </Button>
              </>
            );
          }}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {additions.map(({ kind, label }) => (
          <Button key={kind} onClick={() => setEditing({ kind })}>
            <Icon name="plus" />
            {label}
          </Button>
        ))}
      </div>
      <EntryDialog
        editing={editing}
        prices={draft}
        catalogue={catalogue}
        today={today}
        onEntry={(entry, was) => {
          change(withEntry(draft, entry, was));
          setEditing(null);
        }}
        onClose={() => setEditing(null)}
      />
      {isDirty ? (
        <form
          noValidate
          aria-label="Save a revision"
          className="grid grid-cols-[minmax(0,1fr)] gap-4 rounded-md border border-edge bg-raised p-4"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <div className="grid gap-1 text-sm">
            <p className="font-medium">
              {changes.length} {plural(changes.length, "change")} not saved
            </p>
            <ul className="list-disc pl-5">
              {changes.map((one) => (
                <li key={one.id}>{changeWords(one, catalogue)}</li>
              ))}
            </ul>
          </div>
          {isConflict(fault) ? (
            <ConflictNote
              conflict={fault}
              clashes={changedByBoth(base.content, draft, fault.latest.content).flatMap((id) => {
                const clash = changes.find((one) => one.id === id);
                return clash === undefined ? [] : [changeWords(clash, catalogue)];
              })}
              onTop={() => takeOn(fault.latest, onTopOf(base.content, draft, fault.latest.content))}
              onDrop={() => takeOn(fault.latest, fault.latest.content)}
            />
          ) : (
            <Refusal message={faultOfAll(fault, ["note"])} />
          )}
          <TextInput
            label="What changed, and why"
            hint="Stands in the history and in the team’s activity."
            value={note}
            onChange={({ target }) => setNote(target.value)}
            error={faultAt(fault, "note")}
            autoComplete="off"
          />
          <p className="text-xs text-muted">
            Scenarios saved before keep the prices they were worked out with. Each can be brought to the newest prices
            on its own page.
          </p>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" disabled={isPending}>
              {isPending ? "One moment…" : `Save as revision ${base.number + 1}`}
            </Button>
            <Button
              onClick={() => {
                change(base.content);
                clear();
              }}
            >
              Discard
            </Button>
          </div>
        </form>
      ) : null}
      <p role="status" className="text-sm text-ok">
        {saved === null ? "" : `Saved as revision ${saved}.`}
      </p>
    </div>
  );
}
