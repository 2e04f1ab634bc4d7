import type { ReactNode, RefObject } from "react";
import { cx } from "@/components/ui/cx";
import { type LineInput, type LinesLayout, layoutLines } from "@/lib/charts/lines";
import { LineLabels } from "./line-labels";
import type { FigureWords } from "./series";

export interface LineRow extends LineInput {
  readonly name: string;
  /** A CSS colour. */
  readonly stroke: string;
  /** Dashes in pixels; absent for a line without gaps. */
  readonly dash?: string | undefined;
  readonly isStrong?: boolean | undefined;
}

export interface LinesProps extends FigureWords {
  lines: readonly LineRow[];
  /** Steps that are named below the chart, counted from 1. */
  namedSteps: readonly number[];
  /** What a step is: "Month". */
  stepName: string;
  /** Names the picture for assistive technology. */
  label: string;
  chartRef?: RefObject<HTMLDivElement | null> | undefined;
  plot?: ReactNode;
  isPlotDrawn?: boolean | undefined;
}

export const LINES_HEIGHT = 300;
/** Three lines of small print, less when there are many to place. */
const LABEL_HEIGHT = 44;
/** Units across; the drawing stretches to its column, its pens do not. */
const ACROSS = 1000;

/** Lines from a common ground, each named at its own end. */
export function Lines(props: LinesProps) {
  const { lines, chartRef, plot, isPlotDrawn } = props;
  const labelHeight = Math.min(LABEL_HEIGHT, LINES_HEIGHT / Math.max(1, lines.length));
  const layout = layoutLines(lines, { width: ACROSS, height: LINES_HEIGHT, steps: 4, labelHeight });
  const count = Math.max(2, ...lines.map(({ values }) => values.length));
  return (
    <div ref={chartRef} className="pt-2 pl-12">
      <div className="grid grid-cols-[minmax(0,1fr)_8.25rem] sm:grid-cols-[minmax(0,1fr)_13rem]">
        <div className="relative" style={{ height: LINES_HEIGHT }}>
          <Ground layout={layout} formatTick={props.formatTick} />
          <svg
            role="img"
            aria-label={props.label}
            viewBox={`0 0 ${ACROSS} ${LINES_HEIGHT}`}
            preserveAspectRatio="none"
            width="100%"
            height={LINES_HEIGHT}
            className={cx("absolute inset-0 overflow-visible", isPlotDrawn && "invisible")}
          >
            {layout.lines.map((line, index) => (
              <polyline
                key={line.id}
                points={line.points.map(({ x, y }) => `${round(x)},${round(y)}`).join(" ")}
                fill="none"
                stroke={lines[index]?.stroke}
                strokeWidth={lines[index]?.isStrong ? 2.5 : 1.75}
                strokeDasharray={lines[index]?.dash}
                strokeLinejoin="round"
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </svg>
          {plot ? <div className={cx("absolute inset-0", !isPlotDrawn && "invisible")}>{plot}</div> : null}
        </div>
        <LineLabels layout={layout} lines={lines} format={props.format} height={LINES_HEIGHT} />
        <div aria-hidden="true" className="figures relative h-5 text-xs text-muted">
          <span className="absolute top-1 right-full pr-2">{props.stepName}</span>
          {props.namedSteps.map((step) => (
            <span
              key={step}
              style={{ left: `${((step - 1) / (count - 1)) * 100}%` }}
              className={cx(
                "absolute top-1",
                step === 1 ? "" : step === count ? "-translate-x-full" : "-translate-x-1/2",
              )}
            >
              {step}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;

function Ground({ layout, formatTick }: { layout: LinesLayout } & Pick<FigureWords, "formatTick">) {
  return (
    <div aria-hidden="true" className="absolute inset-0">
      {layout.ticks.map(({ value, y }) => (
        <div
          key={value}
          style={{ top: y }}
          className={cx("absolute inset-x-0 border-t", value === 0 ? "border-edge" : "border-line")}
        >
          <span className="figures absolute -top-2.5 right-full pr-2 text-xs text-muted">{formatTick(value)}</span>
        </div>
      ))}
    </div>
  );
}
