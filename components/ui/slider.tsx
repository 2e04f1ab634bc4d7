import { type ReactNode, useId } from "react";
import { describedBy, Field, type FieldText } from "./field";

interface SliderProps extends Omit<FieldText, "aside"> {
  value: number;
  min: number;
  max: number;
  step?: number | undefined;
  onValueChange: (value: number) => void;
  /** The value in words, shown and read aloud: "99.9 %", "3 services". */
  valueText: string;
  /** What the two ends mean. */
  ends?: readonly [ReactNode, ReactNode] | undefined;
  id?: string | undefined;
  name?: string | undefined;
  className?: string | undefined;
}

export function Slider({
  value,
  min,
  max,
  step = 1,
  onValueChange,
  valueText,
  ends,
  id,
  name,
  className,
  ...text
}: SliderProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  const shown = (
    <output htmlFor={inputId} className="figures text-sm text-ink">
      {valueText}
    </output>
  );
  return (
    <Field id={inputId} {...text} aside={shown} className={className}>
      <input
        {...describedBy(inputId, text)}
        id={inputId}
        name={name}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={valueText}
        onChange={(event) => onValueChange(event.target.valueAsNumber)}
        className="h-6 w-full min-w-0 cursor-pointer accent-accent"
      />
      {ends ? (
        <div aria-hidden="true" className="flex justify-between gap-4 text-xs text-faint">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      ) : null}
    </Field>
  );
}
