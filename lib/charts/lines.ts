import { spread } from "./spread";
import { ticksUpTo } from "./ticks";

export interface LineInput {
  readonly id: string;
  /** One value for each step, in order; each 0 or more. */
  readonly values: readonly number[];
}

export interface LinesFrame {
  readonly width: number;
  readonly height: number;
  /** About how many steps the value axis has. */
  readonly steps: number;
  /** Height one direct label takes, so that none covers another. */
  readonly labelHeight: number;
}

export interface Line {
  readonly id: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Middle of the direct label, moved off its neighbours. */
  readonly labelY: number;
}

export interface LinesLayout {
  readonly max: number;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly lines: readonly Line[];
}

/** Lines over equal steps, from zero upwards; the first step stands at the left edge, the last at the right. */
export function layoutLines(inputs: readonly LineInput[], frame: LinesFrame): LinesLayout {
  const values = ticksUpTo(Math.max(0, ...inputs.flatMap((line) => line.values)), frame.steps);
  const max = values.at(-1) ?? 1;
  const yOf = (value: number): number => frame.height - (value / max) * frame.height;
  const half = frame.labelHeight / 2;
  const labels = spread(
    inputs.map((line) => ({ at: yOf(line.values.at(-1) ?? 0), size: frame.labelHeight })),
    { from: 0, to: frame.height },
  );
  return {
    max,
    ticks: values.map((value) => ({ value, y: yOf(value) })),
    lines: inputs.map((line, index) => ({
      id: line.id,
      points: line.values.map((value, step) => ({
        x: line.values.length < 2 ? 0 : (step / (line.values.length - 1)) * frame.width,
        y: yOf(value),
      })),
      labelY: labels[index] ?? half,
    })),
  };
}

/**
 * The step from which one line, dearer at first, is and stays the cheaper one.
 *
 * @returns 1 for the first step; null when it was never dearer, or never ends up cheaper
 */
export function breakEvenStep(dearAtFirst: readonly number[], other: readonly number[]): number | null {
  const gaps = dearAtFirst.map((value, step) => value - (other[step] ?? value));
  if ((gaps[0] ?? 0) <= 0) return null;
  const lastDearer = gaps.findLastIndex((gap) => gap >= 0);
  return lastDearer === gaps.length - 1 ? null : lastDearer + 2;
}
