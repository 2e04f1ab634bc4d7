"use client";

import { useRef, useState } from "react";
import { StackedBars, type StackedBarsProps } from "./stacked-bars";
import { usePlot } from "./use-plot";
import { useSettled } from "./use-settled";

const loadPlot = () => import("./bars-plot").then(({ BarsPlot }) => BarsPlot);

/** What the picture depends on. */
const keyOf = ({ rows, series, max }: StackedBarsProps): string =>
  JSON.stringify([max, series.map(({ key }) => key), rows.map(({ id, values, low, high }) => [id, values, low, high])]);

/** The drawn bars, and in their place, once it has loaded, a plot that tells its figures under a pointer or by keyboard. */
export function InteractiveBars(props: StackedBarsProps) {
  const chart = useRef<HTMLDivElement>(null);
  const { Plot, isInSight } = usePlot(chart, loadPlot);
  const { settled, isSettled } = useSettled(props, { key: keyOf(props), isWanted: Plot !== null && isInSight });
  const [isDrawn, setDrawn] = useState(false);
  return (
    <StackedBars
      {...props}
      chartRef={chart}
      isPlotDrawn={isDrawn && isSettled}
      plot={Plot && settled ? <Plot {...settled} setDrawn={setDrawn} /> : null}
    />
  );
}
