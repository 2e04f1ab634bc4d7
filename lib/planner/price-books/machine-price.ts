import type { MachineOffer, PriceBook, Region } from "./price-book";
import type { PurchaseKind } from "./team-prices";

/**
 * What a book asks for one machine of a type, USD for a month of 730 hours: also of a type that an evaluation no longer buys.
 *
 * @param type the provider's own name: "t3.medium"
 * @returns null where the region has no such machine, or machines of two providers go by that name
 */
export function machineMonthUsd(
  book: PriceBook,
  region: Region,
  type: string,
  purchase: PurchaseKind = "on-demand",
): number | null {
  const offers = book.machines.flatMap(({ id, offers: places }) => {
    const offer = id === type ? places[region] : undefined;
    return offer === undefined ? [] : [offer];
  });
  const [offer] = offers;
  if (offer === undefined || offers.length > 1) return null;
  const prices = { "on-demand": offer.month, "one-year": offer.oneYearMonth, spot: offer.spotMonth };
  const price = prices[purchase];
  return price === undefined ? null : Number(price);
}

/** USD a month that the provider lists for a machine on demand, whatever a team pays for it; the team's own figure where none is listed. */
export const listMonthUsd = ({ team }: PriceBook, offer: MachineOffer): number =>
  Number(team?.offers.get(offer)?.month?.published ?? offer.month);
