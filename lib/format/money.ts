import { formatNumber, MINUS } from "./number";

const withSign = (amount: number, digits: string): string => {
  const bare = digits.replace(MINUS, "");
  return amount < 0 && /[1-9]/.test(bare) ? `${MINUS}$${bare}` : `$${bare}`;
};

/** Whole dollars, for headlines and charts: "$1,234". Less than a dollar keeps its cents: it is not nothing. */
export function formatUsd(amount: number): string {
  const small = amount !== 0 && Math.abs(amount) < 1;
  return withSign(amount, formatNumber(amount, small ? 2 : 0, small ? 2 : 0));
}

/** The same where the heading of a column names the unit: "1,234". */
export const formatBareUsd = (amount: number): string => formatUsd(amount).replace("$", "");

/** Dollars and cents, for bills: "$1,234.50". */
export const formatUsdCents = (amount: number): string => withSign(amount, formatNumber(amount, 2, 2));

/** A unit price as published, from cents to millionths: "$0.0416", "$12.00". */
export const formatUsdRate = (rate: number): string => withSign(rate, formatNumber(rate, 8, 2));

/** A difference, always with its sign: "+$12.00", "−$3.50", "$0.00". */
export function formatUsdDifference(amount: number, format: (amount: number) => string = formatUsdCents): string {
  const text = format(amount);
  return amount > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Steps in which a sentence rounds: finer than one in fifty, coarse enough to be remembered. */
const steps = [
  { from: 100_000, step: 1_000 },
  { from: 1_000, step: 100 },
  { from: 100, step: 10 },
] as const;

/** An amount inside a sentence that says "about": "$9,400" for 9,378. */
export function formatUsdAbout(amount: number): string {
  const step = steps.find(({ from }) => Math.abs(amount) >= from)?.step ?? 1;
  return formatUsd(Math.round(amount / step) * step);
}

/** The tick of an axis: "$0", "$500", "$2.5k", "$30k", "$1.2M". */
export function formatUsdTick(amount: number): string {
  const size = Math.abs(amount);
  if (size >= 1_000_000) return withSign(amount, `${formatNumber(amount / 1_000_000, 2)}M`);
  if (size >= 1_000) return withSign(amount, `${formatNumber(amount / 1_000, 2)}k`);
  return withSign(amount, formatNumber(amount, 2));
}
