import { type ComponentProps, useId } from "react";
import { cx } from "./cx";
import { describedBy, Field, type FieldText } from "./field";

type TextAreaProps = FieldText &
  Omit<ComponentProps<"textarea">, keyof FieldText> & { controlClassName?: string | undefined };

export function TextArea({
  label,
  hint,
  error,
  aside,
  isLabelHidden,
  id,
  className,
  controlClassName,
  rows = 4,
  ...rest
}: TextAreaProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <Field id={inputId} {...{ label, hint, error, aside, isLabelHidden, className }}>
      <textarea
        {...rest}
        {...describedBy(inputId, { hint, error })}
        id={inputId}
        rows={rows}
        className={cx("control w-full min-w-0 px-2.5 py-1.5 text-base sm:text-sm", controlClassName)}
      />
    </Field>
  );
}
