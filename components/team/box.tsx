import { type ReactNode, useId } from "react";

interface BoxProps {
  title: string;
  more: { readonly href: string; readonly label: string };
  children: ReactNode;
}

/** A glance at something that has a page of its own. */
export function Box({ title, more, children }: BoxProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] content-start gap-3">
      <div className="flex items-baseline justify-between gap-4 border-t border-edge pt-3">
        <h2 id={id} className="text-lg">
          {title}
        </h2>
        <a href={more.href} className="link shrink-0 text-sm">
          {more.label}
        </a>
      </div>
      {children}
    </section>
  );
}
