import { type ComponentProps, useId } from "react";
import { describedBy, Field, type FieldText } from "./field";

interface TextKind {
  /** What kind of text: telephones show the fitting keyboard, and passwords stay covered. */
  type?: "text" | "email" | "password" | undefined;
}

type TextInputProps = FieldText & TextKind & Omit<ComponentProps<"input">, keyof FieldText | keyof TextKind | "size">;

export function TextInput({
  label,
  hint,
  error,
  aside,
  isLabelHidden,
  id,
  className,
  type = "text",
  ...rest
}: TextInputProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <Field id={inputId} {...{ label, hint, error, aside, isLabelHidden, className }}>
      <input
        {...rest}
        {...describedBy(inputId, { hint, error })}
        id={inputId}
        type={type}
        className="control h-9 w-full min-w-0 px-2.5 text-base sm:text-sm"
      />
    </Field>
  );
}
