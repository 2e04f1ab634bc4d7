"use client";

import { useId } from "react";
import { describedBy, Field } from "@/components/ui/field";
import { MAX_DESCRIPTION } from "@/lib/scenarios/content";

interface DescriptionFieldProps {
  value: string;
  onValueChange: (text: string) => void;
  error?: string | undefined;
  readOnly?: boolean;
}

export function DescriptionField({ value, onValueChange, error, readOnly }: DescriptionFieldProps) {
  const id = useId();
  return (
    <Field id={id} label="Description" hint="What it is for, what is still open." error={error}>
      <textarea
        {...describedBy(id, { hint: true, error })}
        id={id}
        rows={3}
        maxLength={MAX_DESCRIPTION}
        value={value}
        readOnly={readOnly}
        onChange={({ target }) => onValueChange(target.value)}
        className="control w-full min-w-0 px-2.5 py-1.5 text-base sm:text-sm"
      />
    </Field>
  );
}
