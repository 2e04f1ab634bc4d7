import type { ComponentType, ReactNode } from "react";
import { Lines, type LinesProps } from "@/components/charts/lines";
import { StackedBars, type StackedBarsProps } from "@/components/charts/stacked-bars";
import { Triangle, type TriangleProps } from "@/components/charts/triangle";

/** The parts of a results page that differ: the server draws; the browser may bring ones that answer to a hand. */
export interface ChartParts {
  readonly StackedBars: ComponentType<StackedBarsProps>;
  readonly Lines: ComponentType<LinesProps>;
  readonly Triangle: ComponentType<TriangleProps>;
  /** Around what is folded away, and need not keep up with every key. */
  readonly Folded: ComponentType<{ children: ReactNode }>;
  /** Around what need not keep up with every key while it is out of sight. */
  readonly Below: ComponentType<{ children: ReactNode }>;
}

const asItIs = ({ children }: { children: ReactNode }) => children;

export const drawnCharts: ChartParts = { StackedBars, Lines, Triangle, Folded: asItIs, Below: asItIs };
