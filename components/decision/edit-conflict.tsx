"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Segmented } from "@/components/ui/segmented";
import { type RecordWords, wordPartLabels, wordParts } from "@/lib/decisions/words";
import type { Written } from "./use-kept-edit";

interface EditConflictNoteProps {
  message: string;
  /** What both began from. */
  began: Written;
  mine: Written;
  theirs: Written & { readonly revision: number };
  onMerge: (merged: Written) => void;
}

type Part = "title" | keyof RecordWords;
type Side = "mine" | "theirs";

const labels: Readonly<Record<Part, string>> = {
  title: "Title",
  ...wordPartLabels,
  otherDeciders: "Deciders without an account here",
  otherConsulted: "Consulted without an account here",
  otherInformed: "Informed without an account here",
};

const parts: readonly Part[] = ["title", ...wordParts, "otherDeciders", "otherConsulted", "otherInformed"];

const textOf = ({ title, words }: Written, part: Part): string => {
  if (part === "title") return title;
  const value = words[part];
  return typeof value === "string" ? value : value.join(", ");
};

/** Two people wrote from one revision: what the other changed, and where both did, whose it is to be. */
export function EditConflictNote({ message, began, mine, theirs, onMerge }: EditConflictNoteProps) {
  const changed = parts.filter((part) => textOf(theirs, part) !== textOf(began, part));
  const isBoth = (part: Part) =>
    textOf(mine, part) !== textOf(began, part) && textOf(mine, part) !== textOf(theirs, part);
  const [sides, setSides] = useState<Readonly<Partial<Record<Part, Side>>>>({});
  const sideOf = (part: Part): Side => sides[part] ?? (isBoth(part) ? "mine" : "theirs");

  const merge = () => {
    const taken = changed.filter((part) => sideOf(part) === "theirs");
    const words = Object.fromEntries(taken.flatMap((part) => (part === "title" ? [] : [[part, theirs.words[part]]])));
    onMerge({
      title: taken.includes("title") ? theirs.title : mine.title,
      words: { ...mine.words, ...words },
    });
  };

  return (
    <Callout tone="warn" role="alert" title={message}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 pt-1">
        {changed.length === 0 ? <p>They changed other things than words: people, dates or the like.</p> : null}
        {changed.map((part) => (
          <div key={part} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
            <p className="font-medium">
              {labels[part]}
              {isBoth(part) ? ": you both changed it" : ": they changed it"}
            </p>
            <pre className="max-h-48 overflow-y-auto rounded-md bg-sunken px-2.5 py-1.5 font-mono text-xs break-words whitespace-pre-wrap">
              {textOf(theirs, part) || "(empty)"}
            </pre>
            {isBoth(part) ? (
              <Segmented
                legend={`Whose ${labels[part]}`}
                isLegendHidden
                segments={[
                  { value: "mine", label: "Keep mine" },
                  { value: "theirs", label: "Take theirs" },
                ]}
                value={sideOf(part)}
                onValueChange={(side) => setSides((now) => ({ ...now, [part]: side }))}
              />
            ) : null}
          </div>
        ))}
        <p>
          <Button size="sm" onClick={merge}>
            Go on from theirs
          </Button>
        </p>
      </div>
    </Callout>
  );
}
