import type { PaidRate, PriceBook } from "../price-book";

/** The rates one provider adds to the book. */
export type Rates = PriceBook["rates"];

/** Another region's figure where the region's own was not found. It says so wherever the price is shown. */
export const standIn = (rate: PaidRate, place: string): PaidRate => ({
  ...rate,
  unverified: `no ${place} figure found; this is the ${rate.region} price${rate.unverified ? `, and ${rate.unverified}` : ""}`,
});

/** The figure of a region which the provider prices like ours; nobody read ours separately. */
export const readElsewhere = (rate: PaidRate, place: string): PaidRate => ({
  ...rate,
  note: `${rate.note ? `${rate.note}; ` : ""}${place} was not read separately, this is the ${rate.region} price`,
});
