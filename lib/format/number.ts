/** A typographic minus, as wide as a plus; the hyphen that Intl writes is not one. */
export const MINUS = "\u2212";

const formatters = new Map<string, Intl.NumberFormat>();

/** One formatter for each pair of digits, made once: making one costs more than a thousand uses. */
function formatterFor(least: number, most: number): Intl.NumberFormat {
  const key = `${least}/${most}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat("en-US", { minimumFractionDigits: least, maximumFractionDigits: most });
  formatters.set(key, made);
  return made;
}

/**
 * A number with thousands separators and a real minus sign.
 *
 * @param most  decimals at most, 0 to 20
 * @param least decimals at least, so that a column of figures lines up
 */
export function formatNumber(value: number, most = 0, least = 0): string {
  const text = formatterFor(least, most).format(value);
  // "-0" and "-0.0" are zeroes that lost their digits.
  return text.startsWith("-") ? (/[1-9]/.test(text) ? MINUS : "") + text.slice(1) : text;
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
