import "server-only";
import type { Checkable } from "@/db/queries/decision-checks";
import { openAlerts } from "@/db/queries/decision-reviews";
import { checkConditions, checkReviewDate, type Found, type Unseen } from "@/lib/decisions/check-conditions";
import { factsOf, listBooks } from "@/lib/decisions/today";
import { defaultPriceBook } from "@/lib/planner/price-books/index";
import { err, ok, type Result } from "@/lib/planner/result";

export interface Checked {
  /** What is met, new or not. */
  readonly met: readonly Found[];
  /** Of these, what nobody has been told of yet. */
  readonly opened: readonly Found[];
  readonly unseen: readonly Unseen[];
}

/**
 * Holds an accepted record against today and opens an alert for whatever is met: what the page does for one record and the command
 * for all of them.
 *
 * @param today ISO day
 * @returns why the planner refuses the scenario today, where it does; the day of review is looked at all the same
 */
export async function checkRecord(record: Checkable, today: string): Promise<Result<Checked, string>> {
  const due = checkReviewDate(record.reviewOn, today);
  const dates = due === null ? [] : [due];
  const facts = record.conditions.length === 0 ? null : factsOf(record, listBooks[0] ?? defaultPriceBook);
  if (facts?.ok === false) {
    await openAlerts(record, record.id, dates);
    return err(facts.error.map(({ path, message }) => `${path}: ${message}`).join(" "));
  }
  const { met, unseen } = facts === null ? { met: [], unseen: [] } : checkConditions(record, facts.value);
  const found = [...dates, ...met];
  return ok({ met: found, unseen, opened: await openAlerts(record, record.id, found) });
}
