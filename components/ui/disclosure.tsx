import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";

interface DisclosureProps {
  summary: ReactNode;
  /** Stands at the right end of the summary: a count, a total, what is chosen inside. */
  aside?: ReactNode;
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
  /** Of disclosures with one name only one is open at a time. */
  name?: string | undefined;
  id?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** More for those who want it. Works without a script, and find-in-page opens it. */
export function Disclosure({ summary, aside, isOpen, onOpenChange, name, id, className, children }: DisclosureProps) {
  return (
    <details
      id={id}
      name={name}
      open={isOpen}
      // A reader may open it before the script arrives; what it shows is right either way.
      suppressHydrationWarning
      onToggle={onOpenChange ? (event) => onOpenChange(event.currentTarget.open) : undefined}
      className={cx("group/disclosure border-t border-line last:border-b", className)}
    >
      <summary className="flex cursor-pointer list-none items-center gap-2 py-2.5 text-sm font-medium hover:text-accent [&::-webkit-details-marker]:hidden">
        <Icon
          name="chevron"
          className="shrink-0 -rotate-90 text-muted transition-transform group-open/disclosure:rotate-0"
        />
        <span className="min-w-0 grow">{summary}</span>
        {aside ? <span className="text-right text-xs font-normal text-muted">{aside}</span> : null}
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  );
}
