import { type ReactNode, useId } from "react";
import { describedBy, Field, type FieldText } from "./field";
import { Icon } from "./icon";

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  isDisabled?: boolean | undefined;
  /** Options of one group stand together under its name. */
  group?: string | undefined;
}

interface SelectProps<Value extends string> extends FieldText {
  options: readonly Option<Value>[];
  value?: Value | undefined;
  defaultValue?: Value | undefined;
  onValueChange?: ((value: Value) => void) | undefined;
  id?: string | undefined;
  name?: string | undefined;
  className?: string | undefined;
  isDisabled?: boolean | undefined;
}

/** The browser's own list, so it is quick, known to everybody and right on a phone. */
export function Select<Value extends string>({
  options,
  value,
  defaultValue,
  onValueChange,
  id,
  name,
  className,
  isDisabled,
  ...text
}: SelectProps<Value>) {
  const ownId = useId();
  const selectId = id ?? ownId;
  return (
    <Field id={selectId} {...text} className={className}>
      <div className="relative">
        <select
          {...describedBy(selectId, text)}
          id={selectId}
          name={name}
          value={value}
          defaultValue={defaultValue}
          disabled={isDisabled}
          // Safe: every value of this list is one of `options`.
          onChange={onValueChange ? (event) => onValueChange(event.target.value as Value) : undefined}
          className="control h-9 w-full min-w-0 appearance-none truncate pr-8 pl-2.5 text-base sm:text-sm"
        >
          {grouped(options)}
        </select>
        <Icon name="chevron" className="pointer-events-none absolute top-2.5 right-2.5 text-muted" />
      </div>
    </Field>
  );
}

function grouped(options: readonly Option[]): ReactNode {
  const groups = [...new Set(options.map(({ group }) => group))];
  return groups.map((group) => {
    const members = options
      .filter((option) => option.group === group)
      .map(({ value, label, isDisabled }) => (
        <option key={value} value={value} disabled={isDisabled}>
          {label}
        </option>
      ));
    return group === undefined ? (
      members
    ) : (
      <optgroup key={group} label={group}>
        {members}
      </optgroup>
    );
  });
}
