import type { ReactNode } from "react";

interface RestingFieldProps {
  label: ReactNode;
  children: ReactNode;
}

/**
 * A text field where nothing can be entered, as words in its frame. A browser measures every real one, for what it offers to
 * fill in, and has to lay out all that stands around it, far down the page though it be.
 */
export function RestingField({ label, children }: RestingFieldProps) {
  return (
    <p className="grid min-w-0 content-start gap-1 text-base">
      <span className="text-sm font-medium">{label}</span>
      <span className="flex h-9 items-center truncate rounded-md border border-line bg-sunken px-2.5 text-faint sm:text-sm">
        {children}
      </span>
    </p>
  );
}
