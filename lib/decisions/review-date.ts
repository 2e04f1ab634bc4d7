/** Half a year: list prices and the three Kubernetes releases of a year move by then. Our choice; a team sets its own. */
export const REVIEW_AFTER_MONTHS = 6;

/**
 * The day on which a new record is looked at again.
 *
 * @param today ISO day
 * @returns ISO day; the last of a month where the month has no such day
 */
export function defaultReviewOn(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + REVIEW_AFTER_MONTHS + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + REVIEW_AFTER_MONTHS, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** A day, and none that is long past or out of any plan. */
export const isPlannable = (day: string): boolean => day >= "2000-01-01" && day <= "2100-12-31";
