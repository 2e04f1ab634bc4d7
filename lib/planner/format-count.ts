/** Groups the digits of a number the same way everywhere: 1,234.5. No locale, so that a record reads the same in any place. */
export function formatCount(value: number, decimals = 0): string {
  const text = Math.abs(value).toFixed(decimals);
  const sign = value < 0 && Number(text) > 0 ? "−" : "";
  if (Math.abs(value) < 999) return `${sign}${text}`; // nothing to group, even when rounded up
  const [whole = "0", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** USD for a sentence: whole dollars from ten up, cents below. */
export const formatUsd = (usd: number): string =>
  `${usd < 0 ? "−" : ""}$${formatCount(Math.abs(usd), Math.abs(usd) >= 10 || Number.isInteger(usd) ? 0 : 2)}`;

/** A number without needless decimals: 99.95, 12, 0.5. */
export function formatPlain(value: number, most = 2): string {
  const text = formatCount(value, most);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** "1 service", "3 services". */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
