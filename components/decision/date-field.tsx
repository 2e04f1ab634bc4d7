"use client";

import { useId } from "react";
import { describedBy, Field, type FieldText } from "@/components/ui/field";

interface DateFieldProps extends FieldText {
  /** ISO day, or empty. */
  value: string;
  onValueChange: (day: string) => void;
}

/** The browser's own calendar. */
export function DateField({ value, onValueChange, ...text }: DateFieldProps) {
  const id = useId();
  return (
    <Field id={id} {...text}>
      <input
        {...describedBy(id, text)}
        id={id}
        type="date"
        value={value}
        onChange={({ target }) => onValueChange(target.value)}
        className="control figures h-9 w-44 px-2.5 text-base sm:text-sm"
      />
    </Field>
  );
}
