"use client";

import { TextInput } from "@/components/ui/text-input";
import type { FieldPath } from "@/lib/planner/scenario/fields";
import { FieldAside } from "./field-aside";
import { fieldId } from "./number-field";
import { useField } from "./use-field";
import { fieldWords } from "./words";

export function TextField({ path }: { path: FieldPath }) {
  const field = useField(path);
  const { label, hint } = fieldWords[path];
  return (
    <TextInput
      id={fieldId(path)}
      name={path}
      label={label}
      hint={hint}
      aside={<FieldAside path={path} field={field} preset={field.assumed} />}
      error={field.error}
      autoComplete="off"
      value={field.text ?? ""}
      placeholder={field.assumed}
      onChange={({ target }) => field.change(target.value)}
      onBlur={field.settle}
    />
  );
}
