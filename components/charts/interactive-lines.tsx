"use client";

import { useState } from "react";
import { Lines, type LinesProps } from "./lines";
import { usePlot } from "./use-plot";

const loadPlot = () => import("./lines-plot").then(({ LinesPlot }) => LinesPlot);

/** The drawn lines, and in their place, once it has loaded, a plot that tells its figures under a pointer or by keyboard. */
export function InteractiveLines(props: LinesProps) {
  const Plot = usePlot(loadPlot);
  const [isPlotDrawn, setIsPlotDrawn] = useState(false);
  return (
    <Lines {...props} isPlotDrawn={isPlotDrawn} plot={Plot ? <Plot {...props} setDrawn={setIsPlotDrawn} /> : null} />
  );
}
