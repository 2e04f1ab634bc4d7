import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

interface PartProps {
  /** The target of links to it. */
  id: string;
  title: string;
  lead?: ReactNode;
  /** Below the first window: laid out when a reader comes near. */
  isLater?: boolean;
  children: ReactNode;
}

/** A part of a quiet page: heading, a sentence, content. */
export function Part({ id, title, lead, isLater, children }: PartProps) {
  return (
    <section aria-labelledby={id} className={cx("grid grid-cols-[minmax(0,1fr)] gap-4", isLater && "later -mx-1 px-1")}>
      <div className="grid gap-1 border-t border-edge pt-3">
        <h2 id={id} className="scroll-mt-4 text-xl">
          {title}
        </h2>
        {lead ? <p className="max-w-prose text-sm text-muted">{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}
