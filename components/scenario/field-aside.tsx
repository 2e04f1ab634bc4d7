"use client";

import { ResetButton } from "@/components/assumptions/reset-button";
import type { FieldPath } from "@/lib/link/fields";
import { fieldAt } from "@/lib/link/fields";
import type { FieldState } from "./use-field";
import { fieldWords } from "./words";

interface FieldAsideProps {
  path: FieldPath;
  field: FieldState;
  /** The default in words, for the way back to it. */
  preset: string;
}

/** Whether a value is ours or the visitor's, and the way back to ours. */
export function FieldAside({ path, field, preset }: FieldAsideProps) {
  if (fieldAt(path).required) return <span className="text-faint">required</span>;
  if (field.isAssumed)
    return <span className="text-faint underline decoration-dotted underline-offset-[0.22em]">assumed</span>;
  return (
    <span data-needs-script>
      <ResetButton label={fieldWords[path].label} preset={preset} onReset={field.reset} />
    </span>
  );
}
