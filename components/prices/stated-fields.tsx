import { useId } from "react";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { FieldError } from "@/lib/planner/scenario/faults";
import { faultAt } from "./entry-form";

interface StatedFieldsProps {
  note: string;
  date: string;
  onChange: (stated: { note?: string; date?: string }) => void;
  faults: readonly FieldError[];
}

/** Why, and since when: asked of every entry. */
export function StatedFields({ note, date, onChange, faults }: StatedFieldsProps) {
  const dateId = useId();
  const error = faultAt(faults, "date");
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_10rem]">
      <TextInput
        label="Note"
        hint="Where it comes from: a contract, an invoice, a measurement."
        value={note}
        onChange={({ target }) => onChange({ note: target.value })}
        error={faultAt(faults, "note")}
        autoComplete="off"
      />
      <Field id={dateId} label="Date" error={error}>
        <input
          id={dateId}
          type="date"
          value={date}
          onChange={({ target }) => onChange({ date: target.value })}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${dateId}-error` : undefined}
          className="control h-9 w-full min-w-0 px-2.5 text-base sm:text-sm"
        />
      </Field>
    </div>
  );
}
