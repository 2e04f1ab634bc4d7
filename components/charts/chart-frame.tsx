import { type ReactNode, useId } from "react";
import { Disclosure } from "@/components/ui/disclosure";

interface ChartFrameProps {
  /** What the chart shows, in one line. */
  title: string;
  /** What a reader should take from it, in sentences. */
  summary: ReactNode;
  /** Switches that change the chart, to the right of its title. */
  controls?: ReactNode;
  /** The same figures as a table. */
  table: ReactNode;
  children: ReactNode;
}

/** Title, sentence, picture, table: whoever cannot use one of them uses another. */
export function ChartFrame({ title, summary, controls, table, children }: ChartFrameProps) {
  const id = useId();
  return (
    <figure aria-labelledby={`${id}-title`} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3">
      <figcaption className="grid gap-1.5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <h3 id={`${id}-title`} className="text-base">
            {title}
          </h3>
          {controls}
        </div>
        <div className="max-w-prose text-sm text-muted">{summary}</div>
      </figcaption>
      {children}
      <Disclosure summary="The same figures as a table" className="last:border-b-0">
        {table}
      </Disclosure>
    </figure>
  );
}
