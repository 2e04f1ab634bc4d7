import { type ComponentProps, useId } from "react";
import { describedBy, Field, type FieldText } from "./field";

type TextInputProps = FieldText & Omit<ComponentProps<"input">, keyof FieldText | "type" | "size">;

export function TextInput({ label, hint, error, aside, isLabelHidden, id, className, ...rest }: TextInputProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <Field id={inputId} {...{ label, hint, error, aside, isLabelHidden, className }}>
      <input
        {...rest}
        {...describedBy(inputId, { hint, error })}
        id={inputId}
        type="text"
        className="control h-9 w-full min-w-0 px-2.5 text-base sm:text-sm"
      />
    </Field>
  );
}
