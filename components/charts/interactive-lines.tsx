"use client";

import { useState } from "react";
import { Lines, type LinesProps } from "./lines";
import { usePlot } from "./use-plot";
import { useSettled } from "./use-settled";

const loadPlot = () => import("./lines-plot").then(({ LinesPlot }) => LinesPlot);

/** What the picture depends on. */
const keyOf = ({ lines }: LinesProps): string =>
  JSON.stringify(lines.map(({ id, values, stroke }) => [id, values, stroke]));

/** The drawn lines, and in their place, once it has loaded, a plot that tells its figures under a pointer or by keyboard. */
export function InteractiveLines(props: LinesProps) {
  const Plot = usePlot(loadPlot);
  const { settled, isSettled } = useSettled(props, keyOf(props));
  const [isDrawn, setDrawn] = useState(false);
  return (
    <Lines
      {...props}
      isPlotDrawn={isDrawn && isSettled}
      plot={Plot && settled ? <Plot {...settled} setDrawn={setDrawn} /> : null}
    />
  );
}
