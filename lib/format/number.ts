/** A typographic minus, as wide as a plus; the hyphen that Intl writes is not one. */
export const MINUS = "\u2212";

/** The digits of a number of 0 or more as it is written, and how many of them stand before its point. */
function digitsOf(value: number): { digits: string; point: number } {
  const [mantissa = "", exponent] = value.toExponential().split("e");
  return { digits: mantissa.replace(".", ""), point: Number(exponent) + 1 };
}

/** As many decimals as `most`, the last rounded half away from zero: as it is written, so that 1.005 becomes 1.01. */
function rounded(value: number, most: number): { whole: string; decimals: string } {
  if (Number.isSafeInteger(value)) return { whole: String(value), decimals: "" };
  let { digits, point } = digitsOf(value);
  const kept = point + most;
  if (kept < digits.length) {
    const isUp = kept >= 0 && (digits[kept] ?? "0") >= "5";
    const length = Math.max(kept, 0);
    digits = (BigInt(digits.slice(0, length) || "0") + (isUp ? 1n : 0n)).toString().padStart(length, "0");
    point += digits.length - length;
  }
  const places = digits.padStart(digits.length + Math.max(0, 1 - point), "0").padEnd(Math.max(point, 1), "0");
  const whole = Math.max(point, 1);
  return { whole: places.slice(0, whole), decimals: places.slice(whole) };
}

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ",");

/**
 * A number with thousands separators and a real minus sign. By hand: to make Intl's formatter takes a phone 50 ms, before the
 * first number of a page.
 *
 * @param most  decimals at most, 0 to 20
 * @param least decimals at least, so that a column of figures lines up
 */
export function formatNumber(value: number, most = 0, least = 0): string {
  if (!Number.isFinite(value)) return String(value).replace("-", MINUS).replace("Infinity", "∞");
  const { whole, decimals } = rounded(Math.abs(value), most);
  const text = decimals.replace(/0+$/, "").padEnd(least, "0");
  const amount = grouped(whole) + (text === "" ? "" : `.${text}`);
  // What has lost its digits is a zero without a sign.
  return value < 0 && /[1-9]/.test(amount) ? MINUS + amount : amount;
}

const words = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A count inside a sentence: words up to twelve, figures beyond. */
export const formatCount = (count: number): string => words[count] ?? formatNumber(count);

const suffixes: Readonly<Record<number, string>> = { 1: "st", 2: "nd", 3: "rd" };

/** 1st, 2nd, 3rd, 11th, 22nd. */
export function formatOrdinal(place: number): string {
  const isTeen = Math.floor((place % 100) / 10) === 1;
  return `${formatNumber(place)}${(isTeen ? undefined : suffixes[place % 10]) ?? "th"}`;
}

/** "a", "a and b", "a, b and c". */
export function formatList(items: readonly string[], joint = "and"): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${joint} ${last}`;
}

/** "1 hour", "3 hours". */
export const plural = (count: number, one: string, many = `${one}s`): string => (count === 1 ? one : many);
