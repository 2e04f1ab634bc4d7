import { type ReactNode, useId } from "react";
import { cx } from "./cx";
import { Fieldset } from "./field";

export interface Segment<Value extends string = string> {
  value: Value;
  label: ReactNode;
}

interface SegmentedProps<Value extends string> {
  legend: ReactNode;
  segments: readonly Segment<Value>[];
  value?: Value | undefined;
  defaultValue?: Value | undefined;
  onValueChange?: ((value: Value) => void) | undefined;
  name?: string | undefined;
  hint?: ReactNode;
  isLegendHidden?: boolean | undefined;
  /** Each segment as wide as the others, all of them as wide as the column. */
  isFull?: boolean | undefined;
}

/** Two to five choices of which one holds, all in sight: a group of radio buttons in one frame. */
export function Segmented<Value extends string>({
  legend,
  segments,
  value,
  defaultValue,
  onValueChange,
  name,
  hint,
  isLegendHidden,
  isFull,
}: SegmentedProps<Value>) {
  const ownName = useId();
  return (
    <Fieldset
      legend={legend}
      hint={hint}
      isLegendHidden={isLegendHidden}
      className={cx(
        "max-w-full flex-wrap gap-px rounded-md border border-edge bg-sunken p-px",
        isFull ? "flex" : "inline-flex",
      )}
    >
      {segments.map((segment) => (
        <label key={segment.value} className={cx("segment", isFull && "grow basis-0")}>
          <input
            type="radio"
            name={name ?? ownName}
            value={segment.value}
            checked={value === undefined ? undefined : value === segment.value}
            defaultChecked={defaultValue === undefined ? undefined : defaultValue === segment.value}
            onChange={onValueChange ? () => onValueChange(segment.value) : undefined}
            className="covering"
          />
          <span className="pointer-events-none relative">{segment.label}</span>
        </label>
      ))}
    </Fieldset>
  );
}
