"use client";

import { type ReactNode, useEffect, useState } from "react";
import { cx } from "@/components/ui/cx";
import { Disclosure } from "@/components/ui/disclosure";
import type { FieldPath } from "@/lib/planner/scenario/fields";
import { isAssumed, withTeam } from "./assumed";
import { type Phrase, phrasesOf } from "./phrases";
import { usePlace } from "./place";
import { usePlanner } from "./planner-context";
import type { WorkspaceState } from "./planner-store";

interface GroupProps {
  title: string;
  /** All its fields, for counting what is stated and for opening when one is faulty. */
  paths: readonly FieldPath[];
  /** The summary, where it is more than the phrases of the fields. */
  summarise?: (state: WorkspaceState) => readonly Phrase[];
  /** Replaces the count of stated fields. */
  aside?: string;
  id?: string;
  children: ReactNode;
}

/** Questions most teams need not answer: folded, with what is taken for them in one line. */
export function Group({ title, paths, summarise, aside, id, children }: GroupProps) {
  const [isOpen, setOpen] = useState(false);
  const { prices } = usePlace();
  // Text, so that it is the same as long as it says the same.
  const summary = usePlanner((own) => {
    const state = withTeam(own, prices);
    return (summarise ? summarise(state) : phrasesOf(paths, state))
      .map((phrase) => `${phrase.isAssumed ? "~" : "="}${phrase.text}`)
      .join("\n");
  });
  const stated = usePlanner(({ fields }) => paths.filter((path) => !isAssumed(path, fields[path])).length);
  const isFaulty = usePlanner(({ faults }) => faults.some(({ path }) => paths.includes(path)));

  // A fault must be seen, wherever it came from.
  useEffect(() => {
    if (isFaulty) setOpen(true);
  }, [isFaulty]);

  return (
    <Disclosure
      isOpen={isOpen}
      onOpenChange={setOpen}
      id={id}
      aside={<span className="whitespace-nowrap">{aside ?? (stated === 0 ? "all assumed" : `${stated} set`)}</span>}
      summary={
        <>
          <span>{title}</span>
          <span className="mt-0.5 block text-xs font-normal text-muted group-open/disclosure:hidden">
            {summary.split("\n").map((line, index) => (
              <span key={line}>
                {index > 0 ? " · " : null}
                <span className={cx(line.startsWith("=") && "text-ink")}>{line.slice(1)}</span>
              </span>
            ))}
          </span>
        </>
      }
    >
      <div className="grid gap-4 pt-1">{children}</div>
    </Disclosure>
  );
}
