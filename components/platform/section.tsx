import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

interface SectionProps {
  /** Also the target of the links at the head of the view. */
  id: string;
  title: string;
  /** One sentence on what the section shows or how to read it. */
  lead?: ReactNode;
  /** 2 where no title of a view stands above it. */
  level?: 2 | 3 | undefined;
  className?: string | undefined;
  children: ReactNode;
}

export const sectionAnchor = (id: string): string => `platform-${id}`;
/** A price source under the bill, by its number. */
export const sourceAnchor = (number: number): string => sectionAnchor(`source-${number}`);

/** One part of a platform's own view. */
export function Section({ id, title, lead, level = 3, className, children }: SectionProps) {
  const anchor = sectionAnchor(id);
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      aria-labelledby={`${anchor}-title`}
      className={cx("grid grid-cols-[minmax(0,1fr)] content-start gap-3", className)}
    >
      <div id={anchor} className="grid scroll-mt-4 gap-1 border-t border-edge pt-3">
        <Heading id={`${anchor}-title`} className="text-lg">
          {title}
        </Heading>
        {lead ? <p className="max-w-prose text-sm text-muted">{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}

/** A heading inside a section. */
export function Subheading({ level = 4, children }: { level?: 3 | 4 | undefined; children: ReactNode }) {
  const Heading = level === 3 ? "h3" : "h4";
  return <Heading className="pt-1 text-sm font-semibold">{children}</Heading>;
}
