"use client";

import type { ReactNode } from "react";
import { FieldError } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import type { FieldPath } from "@/lib/planner/scenario/fields";
import { fieldAt } from "@/lib/planner/scenario/fields";
import type { Label } from "@/lib/wording/labels";
import { FieldAside } from "./field-aside";
import { fieldId } from "./number-field";
import { type FieldState, useField } from "./use-field";
import { fieldWords } from "./words";

interface ChoiceProps {
  path: FieldPath;
  /** In the order in which they are offered. */
  labels: Readonly<Record<string, Label>>;
}

/** The choice that holds: the visitor's where it is known, else the planner's. */
export function chosenOf({ text, assumed, error }: FieldState, labels: ChoiceProps["labels"]): string {
  return text !== undefined && error === undefined && Object.hasOwn(labels, text) ? text : assumed;
}

/** The aside of a group of controls: at the right end of the legend's line, which has no place of its own for it. */
export function WithAside({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="relative">
      {children}
      <div className="absolute top-0 right-0 text-xs leading-[1.3125rem]">{aside}</div>
    </div>
  );
}

/** A few choices in one frame, and below it what the chosen one means. */
export function SegmentedField({ path, labels }: ChoiceProps) {
  const field = useField(path);
  const chosen = chosenOf(field, labels);
  return (
    <WithAside aside={<FieldAside path={path} field={field} preset={labels[field.assumed]?.label ?? ""} />}>
      <Segmented
        legend={fieldWords[path].label}
        segments={Object.entries(labels).map(([value, { label }]) => ({ value, label }))}
        value={chosen}
        onValueChange={field.change}
        name={path}
        isFull
      />
      {labels[chosen]?.sentence ? <p className="mt-1 text-xs text-muted">{labels[chosen].sentence}</p> : null}
      {field.error ? <FieldError id={fieldId(path)}>{field.error}</FieldError> : null}
    </WithAside>
  );
}

interface SelectFieldProps extends ChoiceProps {
  /** Offered for "nothing stated": what the planner takes then. */
  unstated?: string;
  /** One of two in a row. */
  isNarrow?: boolean;
}

export function SelectField({ path, labels, unstated, isNarrow }: SelectFieldProps) {
  const field = useField(path);
  const options = Object.entries(labels).map(([value, { label }]) => ({ value, label }));
  const isOptional = fieldAt(path).default === null;
  const chosen = isOptional ? (field.isAssumed ? "" : chosenOf(field, labels)) : chosenOf(field, labels);
  return (
    <Select
      id={fieldId(path)}
      label={fieldWords[path].label}
      hint={fieldWords[path].hint}
      error={field.error}
      aside={
        <FieldAside
          path={path}
          field={field}
          preset={unstated ?? labels[field.assumed]?.label ?? ""}
          isNarrow={isNarrow}
        />
      }
      options={isOptional ? [{ value: "", label: unstated ?? "" }, ...options] : options}
      value={chosen}
      onValueChange={field.change}
      name={path}
    />
  );
}
