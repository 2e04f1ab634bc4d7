import { invariant } from "./invariant";

/** Whole cents of USD. Only `toCents`, `addCents` and `sumCents` make one. */
export type Cents = number & { readonly __unit: "cents" };

/**
 * Rounds an amount in USD to whole cents, halves away from zero.
 * A product like 1.005 × 100 lands a hair below the half it stands for; the tiny nudge puts it back.
 *
 * @throws InvariantError when the result is no safe integer
 */
export function toCents(amountUsd: number): Cents {
  const hundredfold = Math.abs(amountUsd) * 100;
  const cents = Math.sign(amountUsd) * Math.round(hundredfold * (1 + Number.EPSILON)) + 0; // + 0 turns -0 into 0
  // Asked first, so that the message is not put together for each of thousands of amounts.
  if (!Number.isSafeInteger(cents)) invariant(false, `amount out of range: ${amountUsd}`);
  return cents as Cents;
}

/** Adds amounts that were rounded already, so that a printed column adds up to its printed total. */
export function sumCents(amounts: readonly Cents[]): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total as Cents;
}

/** The sum of two, for running totals. */
export const addCents = (a: Cents, b: Cents): Cents => (a + b) as Cents;

/** Whole cents as a USD number with at most two decimals, for the edge. */
export const centsToUsd = (cents: Cents): number => cents / 100;
