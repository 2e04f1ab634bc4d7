"use client";

import { type ChangeEvent, type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { describedBy, Field, type FieldText } from "./field";

/** Digits with a point, spaces or commas between thousands: "1,250.5". Anything else is not a number yet. */
const parse = (text: string): number | undefined => {
  const plain = text.replace(/[\s_,]/g, "");
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
};

/** Shown without rounding and never as 1e-7. */
const show = (value: number | null): string =>
  value === null ? "" : value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 10 });

interface NumberInputProps extends FieldText {
  value: number | null;
  /** Called with every readable number, in range or not; with null when the field is emptied. */
  onValueChange: (value: number | null) => void;
  /** Where the arrow keys stop. What else is out of range the owner says through `error`. */
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  /** Stand inside the frame, before and behind the figure: "$", "a month". */
  prefix?: ReactNode;
  unit?: ReactNode;
  placeholder?: string | undefined;
  id?: string | undefined;
  name?: string | undefined;
  className?: string | undefined;
  isDisabled?: boolean | undefined;
}

/**
 * A text field for one number. Not `type="number"`, which changes under the scroll wheel and hides what was typed when
 * it cannot read it.
 */
export function NumberInput({
  value,
  onValueChange,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
  step = 1,
  prefix,
  unit,
  placeholder,
  id,
  name,
  className,
  isDisabled,
  ...text
}: NumberInputProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  const [draft, setDraft] = useState<string | null>(null); // what is being typed, while it is
  const isUnreadable = draft !== null && draft.trim() !== "" && parse(draft) === undefined;
  const error = isUnreadable ? "Not a number." : text.error;

  const change = ({ target }: ChangeEvent<HTMLInputElement>) => {
    setDraft(target.value);
    const number = target.value.trim() === "" ? null : parse(target.value);
    if (number !== undefined) onValueChange(number);
  };

  const stepBy = (event: KeyboardEvent<HTMLInputElement>) => {
    const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (direction === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const from = value ?? (Number.isFinite(min) ? min - direction * step : 0);
    const to = from + direction * step * (event.shiftKey ? 10 : 1);
    const decimals = Math.max(decimalsOf(step), decimalsOf(from));
    setDraft(null);
    onValueChange(Math.min(max, Math.max(min, Number(to.toFixed(decimals)))));
  };

  return (
    <Field id={inputId} {...text} error={error} className={className}>
      <div className="control flex h-9 items-center has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-disabled:bg-sunken has-[[aria-invalid=true]]:border-danger">
        {prefix ? (
          <span aria-hidden="true" className="pl-2.5 text-sm text-muted">
            {prefix}
          </span>
        ) : null}
        <input
          {...describedBy(inputId, { hint: text.hint, error })}
          id={inputId}
          name={name}
          type="text"
          inputMode={min >= 0 ? "decimal" : "text"}
          autoComplete="off"
          className="figures h-full w-full min-w-0 bg-transparent px-2.5 text-base outline-none sm:text-sm placeholder:text-faint disabled:cursor-not-allowed"
          value={draft ?? show(value)}
          placeholder={placeholder}
          disabled={isDisabled}
          onChange={change}
          onKeyDown={stepBy}
          onBlur={() => setDraft(null)}
        />
        {unit ? <span className="shrink-0 pr-2.5 text-xs whitespace-nowrap text-muted">{unit}</span> : null}
      </div>
    </Field>
  );
}

const decimalsOf = (value: number): number => show(value).split(".")[1]?.length ?? 0;
