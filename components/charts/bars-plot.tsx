"use client";

import { type KeyboardEvent, memo, useEffect, useId } from "react";
import type { BarShapeProps } from "recharts";
import { Bar, BarChart, DefaultZIndexes, Tooltip, usePlotArea, XAxis, YAxis, ZIndexLayer } from "recharts";
import { ticksUpTo } from "@/lib/charts/ticks";
import { STRIP_HEIGHT } from "./bar-strip";
import { Hatch } from "./hatch";
import { PlotHint } from "./plot-hint";
import type { BarRow, StackedBarsProps } from "./stacked-bars";

interface BarsPlotProps extends StackedBarsProps {
  /** The bars are on the screen: what they replace may go. */
  setDrawn: (isDrawn: true) => void;
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };
/** The same steps as the drawn axis, so that both have one scale. */
const STEPS = 4;

function Plot({ rows, series, label, max, format, setDrawn }: BarsPlotProps) {
  const base = useId();
  useEffect(() => setDrawn(true), [setDrawn]);
  const top = ticksUpTo(max, STEPS).at(-1) ?? 1;
  return (
    <div className="size-full" onKeyDownCapture={asSideways}>
      <BarChart
        responsive
        data={[...rows]}
        layout="vertical"
        margin={NO_MARGIN}
        barSize={STRIP_HEIGHT - 1}
        title={label}
        desc="Move through the bars with the arrow keys."
        style={{ width: "100%", height: "100%" }}
      >
        <defs>
          {series.map(({ key, fill, isHatched }) =>
            isHatched ? <Hatch key={key} id={`${base}-${key}`} fill={fill} /> : null,
          )}
        </defs>
        <XAxis type="number" domain={[0, top]} allowDataOverflow hide />
        <YAxis type="category" dataKey="id" hide />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: "var(--color-ink)", fillOpacity: 0.05 }}
          wrapperStyle={{ zIndex: 20 }}
          content={({ active, payload }) => {
            const row: BarRow | undefined = active ? payload?.[0]?.payload : undefined;
            return row ? <RowHint row={row} series={series} format={format} /> : null;
          }}
        />
        {series.map(({ key, fill, isHatched }, index) => (
          <Bar
            key={key}
            dataKey={(row: BarRow) => row.values[index] ?? 0}
            name={key}
            stackId="all"
            fill={isHatched ? `url(#${base}-${key})` : fill}
            stroke={isHatched ? fill : "var(--color-paper)"}
            isAnimationActive={false}
            shape={Segment}
          />
        ))}
        <ZIndexLayer zIndex={DefaultZIndexes.activeBar}>
          <Whiskers rows={rows} top={top} />
        </ZIndexLayer>
      </BarChart>
    </div>
  );
}

/** Drawn again only for other figures: what renders around it does so at every key press. */
export const BarsPlot = memo(Plot, (before, after) => before.rows === after.rows);

/** The library takes a chart of rows from the bottom up, and left and right alone; a list goes down by down and by right. */
const sideways: Readonly<Record<string, string>> = {
  ArrowDown: "ArrowLeft",
  ArrowRight: "ArrowLeft",
  ArrowUp: "ArrowRight",
  ArrowLeft: "ArrowRight",
};

function asSideways(event: KeyboardEvent) {
  const key = sideways[event.key];
  // What we send ourselves passes.
  if (key === undefined || !event.nativeEvent.isTrusted) return;
  event.preventDefault();
  event.stopPropagation();
  event.target.dispatchEvent(new globalThis.KeyboardEvent("keydown", { key, bubbles: true }));
}

/** As the drawn strip has it: half a pixel in, with a hairline around. */
const Segment = ({ x, y, width, height, fill, stroke }: BarShapeProps) =>
  width > 0 ? <rect x={x} y={y} width={width} height={height} fill={fill} stroke={stroke} strokeWidth="1" /> : null;

function Whiskers({ rows, top }: { rows: readonly BarRow[]; top: number }) {
  const area = usePlotArea();
  if (!area) return null;
  const band = area.height / rows.length;
  const path = rows
    .flatMap(({ low, high }, index) => {
      if (low === undefined || high === undefined || high <= low) return [];
      const from = area.x + (low / top) * area.width;
      const to = area.x + (high / top) * area.width;
      const middle = area.y + (index + 0.5) * band;
      return [`M${from} ${middle - 4}v8M${from} ${middle}H${to}M${to} ${middle - 4}v8`];
    })
    .join("");
  return (
    <g fill="none" pointerEvents="none">
      <path d={path} stroke="var(--color-paper)" strokeWidth="4" />
      <path d={path} stroke="var(--color-ink)" strokeWidth="1.25" />
    </g>
  );
}

function RowHint({ row, series, format }: { row: BarRow } & Pick<StackedBarsProps, "series" | "format">) {
  const total = row.values.reduce((sum, value) => sum + value, 0);
  return (
    <PlotHint
      title={row.name}
      lines={[
        ...series.map(({ key, label }, index) => ({ key, label, value: format(row.values[index] ?? 0) })),
        { key: "total", label: "In all", value: format(total) },
        ...(row.low === undefined || row.high === undefined
          ? []
          : [{ key: "range", label: "Low to high", value: `${format(row.low)} – ${format(row.high)}` }]),
      ]}
    />
  );
}
