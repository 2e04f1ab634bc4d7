/** A guess as three numbers: what it takes when all goes well, usually, and when little does. */
export interface ThreePoint {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Mean of the PERT distribution with λ = 4: (low + 4 × likely + high) ÷ 6. DOMAIN: labour headlines use it. */
export const meanOf = ({ low, likely, high }: ThreePoint): number => (low + 4 * likely + high) / 6;

export const scale = ({ low, likely, high }: ThreePoint, factor: number): ThreePoint => ({
  low: low * factor,
  likely: likely * factor,
  high: high * factor,
});

export const add = (a: ThreePoint, b: ThreePoint): ThreePoint => ({
  low: a.low + b.low,
  likely: a.likely + b.likely,
  high: a.high + b.high,
});

export const ZERO_POINTS: ThreePoint = { low: 0, likely: 0, high: 0 };
