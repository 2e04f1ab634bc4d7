import { type ReactNode, type RefObject, useId } from "react";
import { cx } from "@/components/ui/cx";
import { type BarInput, layoutStackedBars, type StackedBarsLayout } from "@/lib/charts/stacked-bars";
import { BarStrip, STRIP_HEIGHT } from "./bar-strip";
import { Hatches } from "./hatch";
import type { FigureWords, Series } from "./series";

export interface BarRow extends BarInput {
  readonly name: string;
  /** The name as it stands beside its bar: a link, with marks behind it. */
  readonly label: ReactNode;
}

export interface StackedBarsProps extends FigureWords {
  rows: readonly BarRow[];
  series: readonly Series[];
  /** Names the list for assistive technology. */
  label: string;
  /** Largest value of the axis, where several charts share it. */
  max: number;
  /** Pale, for what is shown and does not compete. */
  isQuiet?: boolean | undefined;
  isAxisHidden?: boolean | undefined;
  chartRef?: RefObject<HTMLDivElement | null> | undefined;
  /** Draws the bars in the drawn ones' place, once it can. */
  plot?: ReactNode;
  isPlotDrawn?: boolean | undefined;
}

/** A row: two lines of name above the bar where the column is narrow, beside it where there is room. */
const ROW = "h-14 grid-rows-[2rem_1rem] gap-y-0.5 @xl:h-9 @xl:grid-rows-1 @xl:gap-y-0";
const COLUMNS =
  "grid-cols-[minmax(0,1fr)_auto] @xl:grid-cols-[14rem_minmax(0,1fr)_4.5rem] @4xl:grid-cols-[19rem_minmax(0,1fr)_4.5rem]";
/** Where the bars are: below the names on a phone, between names and figures elsewhere. */
const PLOT = "left-0 right-0 @xl:left-[14.75rem] @xl:right-[5.25rem] @4xl:left-[19.75rem]";
/** On a phone the bars stand in the lower part of their rows. */
const PLOT_ROWS = "top-[17px] -bottom-[17px] @xl:inset-y-0";

export function StackedBars(props: StackedBarsProps) {
  const base = useId();
  const { rows, series, label, format, isQuiet, chartRef, plot, isPlotDrawn } = props;
  const layout = layoutStackedBars(rows, {
    width: 100,
    rowHeight: STRIP_HEIGHT,
    barHeight: STRIP_HEIGHT,
    steps: 4,
    max: props.max,
  });
  const paintOf = (index: number): string => {
    const one = series[index];
    return one?.isHatched ? `url(#${base}-${one.key})` : (one?.fill ?? "none");
  };
  return (
    <div ref={chartRef} className="@container">
      <Hatches
        hatches={series.filter(({ isHatched }) => isHatched).map(({ key, fill }) => ({ id: `${base}-${key}`, fill }))}
      />
      <div className="relative">
        <GridLines layout={layout} />
        <ol aria-label={label} className="relative">
          {rows.map((row, index) => {
            const bar = layout.bars[index];
            return (
              <li key={row.id} className={cx("grid content-center gap-x-3 @xl:items-center", ROW, COLUMNS)}>
                <span className="line-clamp-2 min-w-0 self-end bg-paper text-sm leading-4 @xl:self-center">
                  {row.label}
                </span>
                <span className="figures self-end bg-paper text-right text-sm leading-4 @xl:order-last @xl:self-center">
                  {format(bar?.total ?? 0)}
                </span>
                {bar ? (
                  <BarStrip
                    bar={bar}
                    series={series}
                    paintOf={paintOf}
                    className={cx("col-span-2 @xl:col-span-1", isQuiet && "opacity-55", isPlotDrawn && "invisible")}
                  />
                ) : null}
              </li>
            );
          })}
        </ol>
        {plot ? <div className={cx("absolute", PLOT_ROWS, PLOT, !isPlotDrawn && "invisible")}>{plot}</div> : null}
      </div>
      {props.isAxisHidden ? null : <Axis layout={layout} formatTick={props.formatTick} />}
    </div>
  );
}

function GridLines({ layout }: { layout: StackedBarsLayout }) {
  return (
    <div className={cx("absolute inset-y-0", PLOT)}>
      <svg aria-hidden="true" width="100%" height="100%" className="overflow-visible text-line">
        {layout.ticks.map(({ value, x }) => (
          <line key={value} x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" stroke="currentColor" strokeWidth="1" />
        ))}
      </svg>
    </div>
  );
}

function Axis({ layout, formatTick }: { layout: StackedBarsLayout } & Pick<FigureWords, "formatTick">) {
  return (
    <div aria-hidden="true" className="relative h-5">
      <div className={cx("figures absolute top-1 h-4 text-xs text-muted", PLOT)}>
        {layout.ticks.map(({ value, x }, index) => (
          <span
            key={value}
            style={{ left: `${x}%` }}
            className={cx(
              "absolute",
              index === 0 ? "" : index === layout.ticks.length - 1 ? "-translate-x-full" : "-translate-x-1/2",
            )}
          >
            {formatTick(value)}
          </span>
        ))}
      </div>
    </div>
  );
}
