import type { ReactNode } from "react";
import { Recommendation } from "@/components/recommendation/recommendation";
import { SmallPrint } from "@/components/recommendation/small-print";
import type { Evaluation } from "@/lib/planner/evaluation";
import type { ResultsProps } from "@/lib/view-state";
import { type ChartParts, drawnCharts } from "./chart-parts";
import { Cumulative } from "./cumulative";
import { PlatformTable } from "./platform-table";
import { Priorities } from "./priorities";
import { SideBySide } from "./side-by-side";
import { YearOne } from "./year-one";

interface ResultsViewProps extends ResultsProps<Evaluation> {
  /** Charts that answer to a hand; the server, and whoever prints, takes drawn ones. */
  charts?: ChartParts;
}

/** The whole answer: what to take, what everything costs, and how the rest compares. The same on the server and in the browser. */
export function ResultsView({ evaluation, view, actions, linkTo, charts = drawnCharts }: ResultsViewProps) {
  const shared = { evaluation, view, actions, linkTo };
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-12" data-results={actions ? "live" : "drawn"}>
      <Recommendation evaluation={evaluation} actions={actions} linkTo={linkTo} />
      <Part id="year-one" title="What every platform costs">
        <YearOne {...shared} charts={charts} />
      </Part>
      <Part id="all-platforms" title="All platforms">
        <PlatformTable {...shared} />
      </Part>
      <Part id="priorities" title="What matters to you">
        <Priorities evaluation={evaluation} charts={charts} actions={actions} />
      </Part>
      <Part id="twelve-months" title="Twelve months">
        <Cumulative evaluation={evaluation} view={view} charts={charts} />
      </Part>
      <Part id="side-by-side" title="Side by side">
        <SideBySide {...shared} />
      </Part>
      <SmallPrint evaluation={evaluation} />
    </div>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <h2 id={`${id}-title`} className="scroll-mt-4 border-t border-edge pt-3 text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
