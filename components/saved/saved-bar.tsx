"use client";

import { usePlanner } from "@/components/scenario/planner-context";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { fields } from "@/lib/planner/scenario/fields";
import type { SavedState } from "./saved-store";

interface SavedBarProps {
  state: SavedState;
  isClean: boolean;
  isWritable: boolean;
  onSave: () => void;
  /** The menu at its right end. */
  children: React.ReactNode;
}

/** Stays in sight whatever scrolls: the name, whether it is saved, and the button that saves it. */
export function SavedBar({ state, isClean, isWritable, onSave, children }: SavedBarProps) {
  const name = usePlanner((planner) => planner.fields.name?.trim() || fields.name.default);
  return (
    <div
      data-print="no"
      className="sticky top-0 z-20 -mx-4 flex h-(--saved-bar) items-center gap-x-3 border-b border-line bg-paper px-4 sm:-mx-6 sm:px-6"
    >
      <h1 className="min-w-0 truncate text-lg">{name}</h1>
      <p
        role="status"
        className={cx(
          "figures mr-auto shrink-0 text-xs sm:text-sm",
          !isClean && isWritable ? "text-warn" : "text-muted",
        )}
      >
        {inWords(state, isClean, isWritable)}
      </p>
      {isWritable ? (
        <Button
          variant="primary"
          size="sm"
          data-needs-script
          // Not disabled while it is under way: the focus would be lost.
          aria-disabled={isClean || state.status.code === "saving"}
          aria-keyshortcuts="Control+S Meta+S"
          onClick={onSave}
          className={isClean ? "opacity-60" : undefined}
        >
          Save
        </Button>
      ) : null}
      {children}
    </div>
  );
}

function inWords({ base, status }: SavedState, isClean: boolean, isWritable: boolean): string {
  if (status.code === "saving") return "Saving…";
  if (!isWritable) return isClean ? `Version ${base}` : "Tried out, not saved";
  if (!isClean) return status.code === "failed" ? "Could not save" : "Unsaved changes";
  return status.code === "saved" ? `Saved ${status.at} as version ${base}` : `Saved, version ${base}`;
}
