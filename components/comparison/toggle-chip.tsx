import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import type { ResultsViewState, ViewChange } from "@/lib/view-state";
import { type Steering, ViewControl } from "./view-control";

interface ToggleChipProps extends Steering {
  view: ResultsViewState;
  isOn: boolean;
  changeFrom: (now: ResultsViewState) => ViewChange;
  words: string;
}

/** One of several things that are on or off, each for itself. */
export function ToggleChip({ view, isOn, changeFrom, words, ...steering }: ToggleChipProps) {
  return (
    <ViewControl
      change={changeFrom(view)}
      changeFrom={changeFrom}
      isOn={isOn}
      {...steering}
      className={cx(
        "inline-flex min-h-7 items-center gap-1.5 rounded-full border px-2.5 text-xs",
        isOn ? "border-accent bg-accent-soft text-accent" : "border-edge text-muted hover:border-muted hover:text-ink",
      )}
    >
      <svg aria-hidden="true" width="10" height="10" className={isOn ? "" : "text-edge"}>
        <path d={isOn ? "M1.5 5.5l2.5 2.5 4.5-6" : "M1.5 5h7"} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      {words}
    </ViewControl>
  );
}

export function Chips({ label, children }: { label: string; children: ReactNode }) {
  "use memo";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be for fields; these are links without a script
    <div role="group" aria-label={label} className="flex flex-wrap gap-1.5">
      {children}
    </div>
  );
}

/** One more or one fewer, in the order of `all`, whichever was pressed first. */
export const toggled = <Id extends string>(chosen: readonly Id[], id: Id, all: readonly Id[]): readonly Id[] =>
  all.filter((each) => (each === id ? !chosen.includes(id) : chosen.includes(each)));
