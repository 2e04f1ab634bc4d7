"use client";

import { memo, startTransition, useEffect, useState } from "react";
import { InteractiveBars } from "@/components/charts/interactive-bars";
import { InteractiveLines } from "@/components/charts/interactive-lines";
import { InteractiveTriangle } from "@/components/charts/interactive-triangle";
import type { Evaluation } from "@/lib/planner/evaluation";
import type { ResultsProps } from "@/lib/view-state";
import type { ChartParts } from "./chart-parts";
import { FirstParts, FurtherParts, ResultsFrame } from "./results-view";

const charts: ChartParts = { StackedBars: InteractiveBars, Lines: InteractiveLines, Triangle: InteractiveTriangle };

const First = memo(FirstParts);
const Further = memo(FurtherParts);

/**
 * The results in the browser. Belongs into a chunk that loads after the first answer is visible.
 * The answer is painted first; what stands below it follows in a pass of its own, which a newer answer may interrupt.
 */
export function LiveResults({ evaluation, view, actions, linkTo }: ResultsProps<Evaluation>) {
  const [later, setLater] = useState({ evaluation, view, linkTo });
  // A second deferred value would follow in the same pass: this render is a deferred one already.
  useEffect(() => startTransition(() => setLater({ evaluation, view, linkTo })), [evaluation, view, linkTo]);
  return (
    <ResultsFrame isLive>
      <First evaluation={evaluation} view={view} actions={actions} linkTo={linkTo} charts={charts} />
      <Further {...later} actions={actions} charts={charts} />
    </ResultsFrame>
  );
}
