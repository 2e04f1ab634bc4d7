"use client";

import { memo } from "react";
import { InteractiveBars } from "@/components/charts/interactive-bars";
import { InteractiveLines } from "@/components/charts/interactive-lines";
import { InteractiveTriangle } from "@/components/charts/interactive-triangle";
import { FollowLater, FollowUnlessSeen } from "@/components/ui/follow-later";
import type { Evaluation } from "@/lib/planner/evaluation";
import type { ResultsProps } from "@/lib/view-state";
import type { ChartParts } from "./chart-parts";
import { FirstParts, FurtherParts, ResultsFrame } from "./results-view";

const charts: ChartParts = {
  StackedBars: InteractiveBars,
  Lines: InteractiveLines,
  Triangle: InteractiveTriangle,
  Folded: FollowLater,
  Below: FollowUnlessSeen,
};

const First = memo(FirstParts);
const Further = memo(FurtherParts);

/**
 * The results in the browser. Belongs into a chunk that loads after the first answer is visible.
 * The answer is painted first; what stands below the window, or is folded away, follows in a pass of its own.
 */
export function LiveResults(props: ResultsProps<Evaluation>) {
  return (
    <ResultsFrame isLive>
      <First {...props} charts={charts} />
      <FollowLater>
        <Further {...props} charts={charts} />
      </FollowLater>
    </ResultsFrame>
  );
}
