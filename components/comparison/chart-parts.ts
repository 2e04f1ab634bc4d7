import type { ComponentType } from "react";
import { Lines, type LinesProps } from "@/components/charts/lines";
import { StackedBars, type StackedBarsProps } from "@/components/charts/stacked-bars";
import { Triangle, type TriangleProps } from "@/components/charts/triangle";

/** The charts of a results page. The server draws; the browser may bring ones that answer to a hand. */
export interface ChartParts {
  readonly StackedBars: ComponentType<StackedBarsProps>;
  readonly Lines: ComponentType<LinesProps>;
  readonly Triangle: ComponentType<TriangleProps>;
}

export const drawnCharts: ChartParts = { StackedBars, Lines, Triangle };
