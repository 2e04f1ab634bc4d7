/** Numbers as people type them and as links carry them. */

const GROUPED = /^[-+]?[1-9]\d{0,2}([, _\u00a0\u202f']\d{3})+(\.\d+)?$/;
const PLAIN = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d{1,3})?$/i;

/**
 * Reads "1,000", "1 000", "0,25", "$40", "99.5 %" and the like.
 *
 * @returns null when it is not a number somebody could have meant
 */
export function parseNumber(text: string): number | null {
  const bare = text
    .trim()
    .replace(/^\$\s*/, "")
    .replace(/\s*%$/, "")
    .replace("\u2212", "-");
  const digits = GROUPED.test(bare)
    ? bare.replace(/[, _\u00a0\u202f']/g, "")
    : bare.replace(/^([-+]?\d*),(\d+)$/, "$1.$2");
  if (!PLAIN.test(digits)) return null;
  const value = Number(digits);
  return Number.isFinite(value) ? value + 0 : null; // + 0 turns -0 into 0
}
