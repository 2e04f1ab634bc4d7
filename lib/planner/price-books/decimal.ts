import { invariant } from "../invariant";

const DECIMAL = /^(0|[1-9]\d*)(\.\d+)?$/;

/** Whether the text is a plain decimal number of zero or more: "0.0416", never "1e-3", "-1", "NaN", ".5" or "1,000". */
export const isDecimal = (text: string): boolean => DECIMAL.test(text);

/**
 * Product of two decimal strings without rounding, trailing zeros cut: "5.49" × "1.1133" is "6.112017".
 *
 * @throws InvariantError when one of them is not a plain decimal
 */
export function multiplyDecimals(left: string, right: string): string {
  const [a, b] = [scaled(left), scaled(right)];
  const places = a.places + b.places;
  const digits = (a.units * b.units).toString().padStart(places + 1, "0");
  if (places === 0) return digits;
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, "");
}

/** Whether two decimal strings are the same number: "12" and "12.00" are. */
export const sameDecimal = (left: string, right: string): boolean =>
  multiplyDecimals(left, "1.0") === multiplyDecimals(right, "1.0");

function scaled(text: string): { units: bigint; places: number } {
  invariant(isDecimal(text), `not a decimal: "${text}"`);
  const [whole = "", fraction = ""] = text.split(".");
  return { units: BigInt(whole + fraction), places: fraction.length };
}
