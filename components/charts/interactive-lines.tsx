"use client";

import { useRef, useState } from "react";
import { Lines, type LinesProps } from "./lines";
import { usePlot } from "./use-plot";
import { useSettled } from "./use-settled";

const loadPlot = () => import("./lines-plot").then(({ LinesPlot }) => LinesPlot);

/** What the picture depends on. */
const keyOf = ({ lines }: LinesProps): string =>
  JSON.stringify(lines.map(({ id, values, stroke }) => [id, values, stroke]));

/** The drawn lines, and in their place, once it has loaded, a plot that tells its figures under a pointer or by keyboard. */
export function InteractiveLines(props: LinesProps) {
  const chart = useRef<HTMLDivElement>(null);
  const { Plot, isInSight } = usePlot(chart, loadPlot);
  const { settled, isSettled } = useSettled(props, { key: keyOf(props), isWanted: Plot !== null && isInSight });
  const [isDrawn, setDrawn] = useState(false);
  return (
    <Lines
      {...props}
      chartRef={chart}
      isPlotDrawn={isDrawn && isSettled}
      plot={Plot && settled ? <Plot {...settled} setDrawn={setDrawn} /> : null}
    />
  );
}
