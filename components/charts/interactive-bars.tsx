"use client";

import { useState } from "react";
import { StackedBars, type StackedBarsProps } from "./stacked-bars";
import { usePlot } from "./use-plot";

const loadPlot = () => import("./bars-plot").then(({ BarsPlot }) => BarsPlot);

/** The drawn bars, and in their place, once it has loaded, a plot that tells its figures under a pointer or by keyboard. */
export function InteractiveBars(props: StackedBarsProps) {
  const Plot = usePlot(loadPlot);
  const [isPlotDrawn, setIsPlotDrawn] = useState(false);
  return (
    <StackedBars
      {...props}
      isPlotDrawn={isPlotDrawn}
      plot={Plot ? <Plot {...props} setDrawn={setIsPlotDrawn} /> : null}
    />
  );
}
