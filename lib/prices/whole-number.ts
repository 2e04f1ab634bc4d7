const LARGEST = 2_147_483_647; // of a column of type integer

/** A whole number of an address, 1 or more; null for anything else, which is no driver's business. */
export function wholeNumber(text: string | readonly string[] | undefined): number | null {
  const number = typeof text === "string" && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= LARGEST ? number : null;
}
