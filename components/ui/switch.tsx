import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "./cx";

interface SwitchProps extends Omit<ComponentProps<"input">, "type" | "role" | "size" | "onChange"> {
  label: ReactNode;
  onCheckedChange?: ((isChecked: boolean) => void) | undefined;
}

/** Something that takes effect at once. What takes effect on sending is a checkbox. */
export function Switch({ label, onCheckedChange, id, className, ...rest }: SwitchProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <div className={cx("flex items-center gap-2", className)}>
      <input
        {...rest}
        id={inputId}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is checked
        role="switch"
        onChange={onCheckedChange ? (event) => onCheckedChange(event.target.checked) : undefined}
        className={cx(
          "relative h-5 w-9 shrink-0 cursor-pointer appearance-none rounded-full border border-edge bg-sunken transition-colors",
          "before:absolute before:top-[3px] before:left-[3px] before:size-3 before:rounded-full before:bg-edge before:transition-transform",
          "checked:border-accent checked:bg-accent checked:before:translate-x-4 checked:before:bg-on-accent",
          "disabled:cursor-not-allowed disabled:opacity-60 forced-colors:appearance-auto forced-colors:before:hidden",
        )}
      />
      <label htmlFor={inputId} className="text-sm">
        {label}
      </label>
    </div>
  );
}
