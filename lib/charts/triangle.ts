/** Three weights of 0 or more; only their shares count. The order is left corner, right corner, top corner. */
export type Weights = readonly [left: number, right: number, top: number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Height of an equilateral triangle of side 1. */
export const TRIANGLE_HEIGHT = Math.sqrt(3) / 2;

/** Weights as shares of one; three equal thirds when all are zero. */
export function sharesOf([left, right, top]: Weights): Weights {
  const sum = left + right + top;
  return sum > 0 ? [left / sum, right / sum, top / sum] : [1 / 3, 1 / 3, 1 / 3];
}

/** Where weights stand in a triangle whose left corner is (0, side × height) and whose top is (side ÷ 2, 0). */
export function pointOf(weights: Weights, side: number): Point {
  const [, right, top] = sharesOf(weights);
  return { x: side * (right + top / 2), y: side * TRIANGLE_HEIGHT * (1 - top) };
}

/** The shares at a point; a point outside counts as the nearest place on the edge. */
export function weightsAt({ x, y }: Point, side: number): Weights {
  const top = 1 - y / (side * TRIANGLE_HEIGHT);
  const right = x / side - top / 2;
  return nearestShares([1 - right - top, right, top]);
}

/**
 * Projection onto the shares that are all 0 or more and sum to one. Barycentric distance and distance on paper agree up to
 * a factor in an equilateral triangle, so the nearest shares are the nearest point.
 */
function nearestShares(raw: Weights): Weights {
  const sorted = [...raw].sort((a, b) => b - a);
  let shift = 0;
  let sum = 0;
  sorted.forEach((value, index) => {
    sum += value;
    const candidate = (sum - 1) / (index + 1);
    if (value > candidate) shift = candidate;
  });
  const [left, right, top] = raw;
  return [Math.max(0, left - shift), Math.max(0, right - shift), Math.max(0, top - shift)];
}

/** Adds to one share and takes from the other two in proportion, staying within 0 to 1. */
export function shiftShare(weights: Weights, corner: 0 | 1 | 2, by: number): Weights {
  const shares = sharesOf(weights);
  const wanted = Math.min(1, Math.max(0, shares[corner] + by));
  const rest = 1 - shares[corner];
  const scaled = (share: number, index: number): number => {
    if (index === corner) return wanted;
    return rest > 0 ? (share / rest) * (1 - wanted) : (1 - wanted) / 2;
  };
  return [scaled(shares[0], 0), scaled(shares[1], 1), scaled(shares[2], 2)];
}

/** Shares as whole per cent that sum to 100: the largest remainders are rounded up. */
export function wholePercents(weights: Weights): Weights {
  const exact = sharesOf(weights).map((share) => share * 100);
  const floors = exact.map((value) => Math.floor(value + 1e-9));
  const missing = 100 - floors.reduce((sum, value) => sum + value, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - (floors[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) floors[index] = (floors[index] ?? 0) + 1;
  return [floors[0] ?? 0, floors[1] ?? 0, floors[2] ?? 0];
}

/** Distance between two sets of weights, as a share of the triangle's side. */
export function distance(a: Weights, b: Weights): number {
  const from = pointOf(a, 1);
  const to = pointOf(b, 1);
  return Math.hypot(to.x - from.x, to.y - from.y);
}
