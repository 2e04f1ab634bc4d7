"use client";

import { FieldError, Fieldset } from "@/components/ui/field";
import type { FieldPath } from "@/lib/planner/scenario/fields";
import type { Label } from "@/lib/wording/labels";
import { chosenOf, WithAside } from "./choice-fields";
import { FieldAside } from "./field-aside";
import { fieldId } from "./number-field";
import { useField } from "./use-field";
import { fieldWords } from "./words";

/** Choices that need a sentence each before one can choose. */
export function ChoiceList({ path, labels }: { path: FieldPath; labels: Readonly<Record<string, Label>> }) {
  const field = useField(path);
  const chosen = chosenOf(field, labels);
  return (
    <WithAside aside={<FieldAside path={path} field={field} preset={labels[field.assumed]?.label ?? ""} />}>
      <Fieldset
        legend={fieldWords[path].label}
        className="grid gap-px overflow-hidden rounded-md border border-edge bg-line"
      >
        {Object.entries(labels).map(([value, { label, sentence }]) => (
          <label
            key={value}
            className="flex cursor-pointer gap-2 bg-raised px-2.5 py-1.5 text-sm hover:bg-sunken has-checked:bg-accent-soft has-focus-visible:relative has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={path}
              value={value}
              checked={value === chosen}
              onChange={() => field.change(value)}
              className="mt-[3px] size-4 shrink-0 accent-accent outline-none"
            />
            <span className="grid min-w-0">
              <span className="font-medium">{label}</span>
              <span className="text-xs text-muted">{sentence}</span>
            </span>
          </label>
        ))}
      </Fieldset>
      {field.error ? <FieldError id={fieldId(path)}>{field.error}</FieldError> : null}
    </WithAside>
  );
}
