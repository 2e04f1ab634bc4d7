/** What the overrides of rates and machines have in common. */
import { isDecimal, multiplyDecimals } from "./decimal";
import type { OwnFigure } from "./price-book";
import type { PriceChange, Stated } from "./team-prices";

/** Named as the source of a figure in place of a publication. */
export const TEAM_SOURCE = "The team's own price";

/** A share of 0 is the list price, said on purpose: it keeps a discount of the whole provider away from a figure. */
export const changesNothing = (change: PriceChange): boolean => "percentOff" in change && change.percentOff === 0;

export const isNothing = (price: string): boolean => isDecimal(price) && Number(price) === 0;

/**
 * A published price less a share, without rounding: "0.0416" less 12.5 is "0.0364".
 *
 * @param percentOff 0 to 100, at most two decimals
 */
export function lessPercent(price: string, percentOff: number): string {
  const kept = 10_000 - Math.round(percentOff * 100);
  const share = kept === 10_000 ? "1" : `0.${String(kept).padStart(4, "0")}`;
  return multiplyDecimals(price, share);
}

export const percentOf = (change: PriceChange): number | null => ("percentOff" in change ? change.percentOff : null);

export const ownFigure = (published: string | null, change: PriceChange, { note, date }: Stated): OwnFigure => ({
  published,
  percentOff: percentOf(change),
  note,
  date,
});
