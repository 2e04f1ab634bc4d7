/** Steps a reader counts in without thinking. */
const STEPS = [1, 2, 2.5, 5, 10] as const;

/**
 * Even, round ticks from zero to the first one at or beyond the largest value.
 *
 * @param max   largest value to be shown, 0 or more
 * @param count about how many steps there should be, 1 or more
 * @returns the ticks in order, the first 0, the last at least `max`; [0, 1] when there is nothing to show
 */
export function ticksUpTo(max: number, count: number): readonly number[] {
  if (!(max > 0)) return [0, 1];
  const rough = max / count;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  // A hair of tolerance, or binary fractions push an exact fit up by a whole step.
  const factor = STEPS.find((step) => step * magnitude >= rough * (1 - 1e-9)) ?? 10;
  const step = factor * magnitude;
  const last = Math.ceil(max / step - 1e-9);
  return Array.from({ length: last + 1 }, (_, index) => cleaned(index * step));
}

/** 0.30000000000000004 is 0.3 to a reader. */
const cleaned = (value: number): number => Number(value.toPrecision(12));
