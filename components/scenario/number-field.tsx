"use client";

import { type KeyboardEvent, type ReactNode, useState } from "react";
import { cx } from "@/components/ui/cx";
import { describedBy, Field } from "@/components/ui/field";
import { formatNumber } from "@/lib/format/number";
import { parseNumber } from "@/lib/link/numbers";
import { type FieldPath, fieldAt, fields } from "@/lib/planner/scenario/fields";
import { FieldAside } from "./field-aside";
import { steppedNumber } from "./stepped-number";
import { useField } from "./use-field";
import { fieldWords } from "./words";

/** The paths whose fields are numbers. */
export type NumberPath = {
  [Path in FieldPath]: (typeof fields)[Path] extends { kind: "number" } ? Path : never;
}[FieldPath];

const MOST_DECIMALS = 10;

interface NumberFieldProps {
  path: NumberPath;
  /** In place of the hint of the table, where it depends on the value. */
  hint?: ReactNode;
  /** What an absent number means, where the planner has no default: "not set". */
  whenEmpty?: string;
  isLabelHidden?: boolean;
  label?: string;
  /** Shows a value that other controls of the form send. */
  isUnnamed?: boolean;
  /** Whatever stands around it says the error and what is assumed. */
  isBare?: boolean;
  /** One of two in a row. */
  isNarrow?: boolean;
}

/** One number, kept as it was typed, so that "0." is not corrected under the visitor's fingers. */
export function NumberField({
  path,
  hint,
  whenEmpty = "",
  isLabelHidden,
  label,
  isUnnamed,
  isBare,
  isNarrow,
}: NumberFieldProps) {
  const field = useField(path);
  const { min, max, default: preset, ...rest } = fields[path];
  const words = fieldWords[path];
  const id = fieldId(path);
  // A default that follows from something else must not come back from a plain form as if somebody had stated it.
  const isPlaceholder = preset === null || fieldAt(path).derived === true;
  const [isTyping, setTyping] = useState(false);
  const text = field.text ?? (isPlaceholder ? "" : field.assumed);
  const shown = isTyping ? text : grouped(text);
  const assumedNumber = field.assumed === "" ? whenEmpty : formatNumber(Number(field.assumed), 3);

  const step = (event: KeyboardEvent<HTMLInputElement>) => {
    const next = steppedNumber(event, {
      value: parseNumber(shown === "" ? field.assumed : shown),
      min,
      max,
      step: words.step ?? 1,
    });
    if (next === null) return;
    event.preventDefault();
    field.change(String(next));
  };
  const shownHint = isBare ? undefined : (hint ?? words.hint);
  const ownError = isBare ? undefined : field.error;

  return (
    <Field
      id={id}
      label={label ?? words.label}
      hint={shownHint}
      error={ownError}
      isLabelHidden={isLabelHidden}
      aside={
        isBare ? undefined : (
          <FieldAside path={path} field={field} preset={assumedNumber || "empty"} isNarrow={isNarrow} />
        )
      }
    >
      <div className="control flex h-9 items-center has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-[[aria-invalid=true]]:border-danger">
        {words.prefix ? (
          <span aria-hidden="true" className="pl-2.5 text-sm text-muted">
            {words.prefix}
          </span>
        ) : null}
        <input
          {...describedBy(id, { hint: shownHint, error: field.error })}
          id={id}
          name={isUnnamed ? undefined : path}
          type="text"
          inputMode={"whole" in rest ? "numeric" : min < 0 ? "text" : "decimal"}
          autoComplete="off"
          value={shown}
          placeholder={isPlaceholder ? assumedNumber : undefined}
          onChange={({ target }) => {
            setTyping(true);
            field.change(target.value);
          }}
          onKeyDown={step}
          onBlur={() => {
            setTyping(false);
            field.settle();
          }}
          className={cx(
            "figures h-full w-full min-w-0 bg-transparent text-base outline-none sm:text-sm placeholder:text-muted",
            words.prefix ? "pr-2.5 pl-1" : "px-2.5",
          )}
        />
        {words.unit ? <span className="shrink-0 pr-2.5 text-xs whitespace-nowrap text-muted">{words.unit}</span> : null}
      </div>
    </Field>
  );
}

/** "12000" as "12,000"; what is not a number as it was typed. */
function grouped(text: string): string {
  const value = parseNumber(text);
  return value === null ? text : formatNumber(value, MOST_DECIMALS);
}

/** One id for label, hint and error; dots would need escaping in selectors. */
export const fieldId = (path: FieldPath): string => `field-${path.replaceAll(".", "-")}`;
