"use client";

import { InteractiveBars } from "@/components/charts/interactive-bars";
import { InteractiveLines } from "@/components/charts/interactive-lines";
import { InteractiveTriangle } from "@/components/charts/interactive-triangle";
import type { Evaluation } from "@/lib/planner/evaluation";
import type { ResultsProps } from "@/lib/view-state";
import type { ChartParts } from "./chart-parts";
import { ResultsView } from "./results-view";

const charts: ChartParts = { StackedBars: InteractiveBars, Lines: InteractiveLines, Triangle: InteractiveTriangle };

/** The results in the browser. Belongs into a chunk that loads after the first answer is visible. */
export function LiveResults(props: ResultsProps<Evaluation>) {
  return <ResultsView {...props} charts={charts} />;
}
