import type { ReactNode } from "react";
import { Recommendation } from "@/components/recommendation/recommendation";
import { SmallPrint } from "@/components/recommendation/small-print";
import { cx } from "@/components/ui/cx";
import type { Evaluation } from "@/lib/planner/evaluation";
import type { ResultsProps } from "@/lib/view-state";
import { type ChartParts, drawnCharts } from "./chart-parts";
import { Cumulative } from "./cumulative";
import { PlatformTable } from "./platform-table";
import { Priorities } from "./priorities";
import { SideBySide } from "./side-by-side";
import { YearOne } from "./year-one";

export interface PartsProps extends ResultsProps<Evaluation> {
  /** Charts that answer to a hand; the server, and whoever prints, takes drawn ones. */
  charts: ChartParts;
}

/** The whole answer: what to take, what everything costs, and how the rest compares. */
export function ResultsView(props: ResultsProps<Evaluation>) {
  return (
    <ResultsFrame isLive={false}>
      <FirstParts {...props} charts={drawnCharts} />
      <FurtherParts {...props} charts={drawnCharts} />
    </ResultsFrame>
  );
}

/** The same frame on the server and in the browser, so that one takes the other's place without a jump. */
export function ResultsFrame({ isLive, children }: { isLive: boolean; children: ReactNode }) {
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-12" data-results={isLive ? "live" : "drawn"}>
      {children}
    </div>
  );
}

/** The answer itself, and its first chart. */
export function FirstParts({ charts, ...shared }: PartsProps) {
  const { evaluation, actions, linkTo } = shared;
  return (
    <>
      <Recommendation evaluation={evaluation} actions={actions} linkTo={linkTo} />
      <Part id="year-one" title="What every platform costs" isLater>
        <charts.Below>
          <YearOne {...shared} charts={charts} />
        </charts.Below>
      </Part>
    </>
  );
}

/** What a reader scrolls down to. */
export function FurtherParts({ charts, ...shared }: PartsProps) {
  const { evaluation, view, actions } = shared;
  return (
    <>
      <Part id="all-platforms" title="All platforms" isLater>
        <PlatformTable {...shared} />
      </Part>
      <Part id="priorities" title="What matters to you" isLater>
        <Priorities evaluation={evaluation} charts={charts} actions={actions} />
      </Part>
      <Part id="twelve-months" title="Twelve months" isLater>
        <Cumulative evaluation={evaluation} view={view} charts={charts} />
      </Part>
      <Part id="side-by-side" title="Side by side" isLater>
        <SideBySide {...shared} />
      </Part>
      <SmallPrint evaluation={evaluation} />
    </>
  );
}

interface PartProps {
  id: string;
  title: string;
  /** Below the first window: laid out when a reader comes near. */
  isLater?: boolean;
  children: ReactNode;
}

function Part({ id, title, isLater, children }: PartProps) {
  "use memo";
  return (
    <section
      aria-labelledby={`${id}-title`}
      className={cx("grid grid-cols-[minmax(0,1fr)] gap-4", isLater && "later -mx-1 px-1")}
    >
      <h2 id={`${id}-title`} className="scroll-mt-4 border-t border-edge pt-3 text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
