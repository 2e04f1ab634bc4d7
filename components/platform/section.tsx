import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

interface SectionProps {
  /** Also the target of the links at the head of the view. */
  id: string;
  title: string;
  /** One sentence on what the section shows or how to read it. */
  lead?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

export const sectionAnchor = (id: string): string => `platform-${id}`;

/** One part of a platform's own view. */
export function Section({ id, title, lead, className, children }: SectionProps) {
  const anchor = sectionAnchor(id);
  return (
    <section aria-labelledby={`${anchor}-title`} className={cx("grid content-start gap-3", className)}>
      <div id={anchor} className="grid scroll-mt-4 gap-1 border-t border-edge pt-3">
        <h3 id={`${anchor}-title`} className="text-lg">
          {title}
        </h3>
        {lead ? <p className="max-w-prose text-sm text-muted">{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}

/** A heading inside a section. */
export function Subheading({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <h4 id={id} className="pt-1 text-sm font-semibold">
      {children}
    </h4>
  );
}
