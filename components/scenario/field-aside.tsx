"use client";

import { ResetButton } from "@/components/assumptions/reset-button";
import { Icon } from "@/components/ui/icon";
import type { FieldPath } from "@/lib/planner/scenario/fields";
import { fieldAt } from "@/lib/planner/scenario/fields";
import type { FieldState } from "./use-field";
import { fieldWords } from "./words";

interface FieldAsideProps {
  path: FieldPath;
  field: FieldState;
  /** The default in words, for the way back to it. */
  preset: string;
  /** Where there is no room for words the way back is a sign with a name. */
  isNarrow?: boolean | undefined;
}

/** Whether a value is ours or the visitor's, and the way back to ours. */
export function FieldAside({ path, field, preset, isNarrow }: FieldAsideProps) {
  if (fieldAt(path).required) return <span className="text-faint">required</span>;
  if (field.isAssumed)
    return <span className="text-faint underline decoration-dotted underline-offset-[0.22em]">assumed</span>;
  const { label } = fieldWords[path];
  if (isNarrow)
    return (
      <button
        type="button"
        data-needs-script
        title={`Back to ${preset}`}
        onClick={field.reset}
        className="-my-1 inline-grid size-6 place-items-center rounded-sm text-accent hover:bg-sunken"
      >
        <Icon name="reset" className="size-3" />
        <span className="sr-only">
          Back to {preset}: {label}
        </span>
      </button>
    );
  return (
    <span data-needs-script>
      <ResetButton label={label} preset={preset} onReset={field.reset} />
    </span>
  );
}
