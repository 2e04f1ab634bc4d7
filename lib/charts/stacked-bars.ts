import { ticksUpTo } from "./ticks";

export interface BarInput {
  readonly id: string;
  /** One value for each series, in the order in which they are stacked; each 0 or more. */
  readonly values: readonly number[];
  /** Ends of the range of the whole; absent where there is none. */
  readonly low?: number;
  readonly high?: number;
}

export interface BarSegment {
  /** Index of the series. */
  readonly series: number;
  readonly x: number;
  readonly width: number;
}

export interface Bar {
  readonly id: string;
  readonly total: number;
  readonly y: number;
  readonly height: number;
  /** Only those wider than nothing. */
  readonly segments: readonly BarSegment[];
  readonly whisker: { readonly from: number; readonly to: number } | null;
}

export interface StackedBarsLayout {
  readonly width: number;
  readonly height: number;
  readonly max: number;
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  readonly bars: readonly Bar[];
}

export interface StackedBarsFrame {
  /** Width of the plot in any unit; 100 gives per cent. */
  readonly width: number;
  /** Height of a row with its gap, and of the bar centred in it. */
  readonly rowHeight: number;
  readonly barHeight: number;
  /** About how many steps the axis has. */
  readonly steps: number;
  /** Largest value of the axis when several charts share one scale. */
  readonly max?: number;
}

/** Largest value a set of bars reaches, ranges included. */
export const reachOf = (rows: readonly BarInput[]): number =>
  Math.max(0, ...rows.map((row) => Math.max(totalOf(row), row.high ?? 0)));

const totalOf = ({ values }: BarInput): number => values.reduce((sum, value) => sum + value, 0);

/** Horizontal stacked bars from zero: where every rectangle, whisker and tick stands. */
export function layoutStackedBars(rows: readonly BarInput[], frame: StackedBarsFrame): StackedBarsLayout {
  const values = ticksUpTo(frame.max ?? reachOf(rows), frame.steps);
  const max = values.at(-1) ?? 1;
  const place = (value: number): number => (value / max) * frame.width;
  return {
    width: frame.width,
    height: rows.length * frame.rowHeight,
    max,
    ticks: values.map((value) => ({ value, x: place(value) })),
    bars: rows.map((row, index) => ({
      id: row.id,
      total: totalOf(row),
      y: index * frame.rowHeight + (frame.rowHeight - frame.barHeight) / 2,
      height: frame.barHeight,
      segments: stack(row.values, place),
      whisker:
        row.low === undefined || row.high === undefined || row.high <= row.low
          ? null
          : { from: place(row.low), to: place(row.high) },
    })),
  };
}

function stack(values: readonly number[], place: (value: number) => number): BarSegment[] {
  let reached = 0;
  return values.flatMap((value, series) => {
    if (value <= 0) return [];
    const segment = { series, x: place(reached), width: place(value) };
    reached += value;
    return [segment];
  });
}
