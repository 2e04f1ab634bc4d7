import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "./cx";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "size" | "onChange"> {
  label: ReactNode;
  hint?: ReactNode;
  onCheckedChange?: ((isChecked: boolean) => void) | undefined;
}

export function Checkbox({ label, hint, onCheckedChange, id, className, ...rest }: CheckboxProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <div className={cx("flex items-start gap-2", className)}>
      <input
        {...rest}
        id={inputId}
        type="checkbox"
        aria-describedby={hint ? `${inputId}-hint` : undefined}
        onChange={onCheckedChange ? (event) => onCheckedChange(event.target.checked) : undefined}
        className="mt-[3px] size-4 shrink-0 accent-accent"
      />
      <div className="grid min-w-0 gap-0.5">
        <label htmlFor={inputId} className="text-sm">
          {label}
        </label>
        {hint ? (
          <p id={`${inputId}-hint`} className="text-xs text-muted">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
