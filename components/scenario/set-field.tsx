"use client";

import { FieldError, Fieldset } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import type { FieldPath } from "@/lib/planner/scenario/fields";
import type { Label } from "@/lib/wording/labels";
import { WithAside } from "./choice-fields";
import { FieldAside } from "./field-aside";
import { fieldId } from "./number-field";
import { useField } from "./use-field";
import { fieldWords } from "./words";

interface SetFieldProps {
  path: FieldPath;
  labels: Readonly<Record<string, Label>>;
}

/** Any number of choices, each a word to switch on; what the words mean stands folded below. */
export function SetField({ path, labels }: SetFieldProps) {
  const field = useField(path);
  const chosen = new Set((field.text ?? "").split(",").map((part) => part.trim()));
  const toggle = (value: string, isOn: boolean) => {
    const next = Object.keys(labels).filter((known) => (known === value ? isOn : chosen.has(known)));
    field.change(next.join(","));
  };
  return (
    <WithAside aside={<FieldAside path={path} field={field} preset="none" />}>
      <Fieldset legend={fieldWords[path].label} className="flex flex-wrap gap-1.5">
        {Object.entries(labels).map(([value, { label, sentence }]) => (
          <label key={value} title={sentence} className="chip group">
            <input
              type="checkbox"
              name={path}
              value={value}
              checked={chosen.has(value)}
              onChange={({ target }) => toggle(value, target.checked)}
              className="covering"
            />
            <Icon name="check" className="pointer-events-none hidden size-3 group-has-checked:block" />
            <span className="pointer-events-none">{label}</span>
          </label>
        ))}
      </Fieldset>
      {field.error ? <FieldError id={fieldId(path)}>{field.error}</FieldError> : null}
      <details className="mt-1.5 text-xs text-muted">
        <summary className="min-h-6 w-fit cursor-pointer list-none py-1 underline decoration-dotted underline-offset-[0.22em] hover:text-ink">
          What these mean
        </summary>
        <dl className="grid gap-1 pt-1 pb-2">
          {Object.values(labels).map(({ label, sentence }) => (
            <div key={label}>
              <dt className="inline font-medium text-ink">{label}: </dt>
              <dd className="inline">{sentence}</dd>
            </div>
          ))}
        </dl>
      </details>
    </WithAside>
  );
}
