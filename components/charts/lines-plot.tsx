"use client";

import { memo, useEffect } from "react";
import { Line, LineChart, Tooltip, XAxis, YAxis } from "recharts";
import { ticksUpTo } from "@/lib/charts/ticks";
import type { LineRow, LinesProps } from "./lines";
import { PlotHint } from "./plot-hint";

interface LinesPlotProps extends LinesProps {
  /** The lines are on the screen: what they replace may go. */
  setDrawn: (isDrawn: true) => void;
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };
/** The same steps as the drawn axis, so that both have one scale. */
const STEPS = 4;

function Plot({ lines, label, stepName, format, setDrawn }: LinesPlotProps) {
  useEffect(() => setDrawn(true), [setDrawn]);
  const steps = Math.max(0, ...lines.map(({ values }) => values.length));
  const top = ticksUpTo(Math.max(0, ...lines.flatMap(({ values }) => values)), STEPS).at(-1) ?? 1;
  return (
    <LineChart
      responsive
      data={Array.from({ length: steps }, (_, index) => ({ step: index + 1 }))}
      margin={NO_MARGIN}
      title={label}
      desc="Move through the months with the left and right arrow keys."
      style={{ width: "100%", height: "100%" }}
    >
      <XAxis type="number" dataKey="step" domain={[1, Math.max(2, steps)]} hide />
      <YAxis type="number" domain={[0, top]} allowDataOverflow hide />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: "var(--color-edge)" }}
        wrapperStyle={{ zIndex: 20 }}
        content={({ active, label: step }) =>
          active && typeof step === "number" ? (
            <PlotHint title={`By the end of ${stepName.toLowerCase()} ${step}`} lines={linesAt(lines, step, format)} />
          ) : null
        }
      />
      {lines.map(({ id, name, values, stroke, dash, isStrong }) => (
        <Line
          key={id}
          type="linear"
          name={name}
          dataKey={({ step }: { step: number }) => values[step - 1] ?? null}
          stroke={stroke}
          strokeWidth={isStrong ? 2.5 : 1.75}
          {...(dash === undefined ? {} : { strokeDasharray: dash })}
          dot={false}
          activeDot={{ r: 4, fill: "var(--color-paper)", stroke, strokeWidth: 2 }}
          isAnimationActive={false}
        />
      ))}
    </LineChart>
  );
}

/** Drawn again only for other figures: what renders around it does so at every key press. */
export const LinesPlot = memo(Plot, (before, after) => before.lines === after.lines);

/** The dearest first, as the lines lie above each other. */
const linesAt = (lines: readonly LineRow[], step: number, format: (value: number) => string) =>
  lines
    .map((line) => ({ line, value: line.values[step - 1] ?? 0 }))
    .toSorted((a, b) => b.value - a.value)
    .map(({ line, value }) => ({
      key: line.id,
      label: line.name,
      value: format(value),
      sample: (
        <svg aria-hidden="true" width="16" height="6">
          <line x1="0" x2="16" y1="3" y2="3" stroke={line.stroke} strokeWidth="2" strokeDasharray={line.dash} />
        </svg>
      ),
    }));
