import type { ComponentProps } from "react";
import { cx } from "./cx";

type Variant = "primary" | "secondary" | "quiet" | "danger";
type Size = "sm" | "md";

interface Look {
  variant?: Variant | undefined;
  size?: Size | undefined;
}

const variants: Record<Variant, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  secondary: "border-edge bg-raised text-ink hover:border-muted hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-muted hover:bg-sunken hover:text-ink",
  danger: "border-danger bg-raised text-danger hover:bg-danger-soft",
};

const sizes: Record<Size, string> = {
  sm: "min-h-7 gap-1.5 px-2 text-xs",
  md: "min-h-9 gap-2 px-3 text-sm",
};

/** The look of a button, for links that do a button's work. */
export const buttonClass = ({ variant = "secondary", size = "md" }: Look = {}): string =>
  cx(
    "inline-flex items-center justify-center rounded-md border font-medium transition-colors",
    "disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-faint",
    "aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent",
    variants[variant],
    sizes[size],
  );

export function Button({ variant, size, className, type = "button", ...rest }: Look & ComponentProps<"button">) {
  return <button {...rest} type={type} className={cx(buttonClass({ variant, size }), className)} />;
}
