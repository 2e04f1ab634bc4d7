import "server-only";
import { latestRevision } from "@/db/queries/prices";
import { getScenario } from "@/db/queries/scenarios";
import { hashOf } from "@/lib/api/seal";
import type { DecisionRecord } from "@/lib/decisions/record";
import { type Basis, bases, type RepriceReport, repriceReport } from "@/lib/decisions/reprice";
import { listBooks, todayOf } from "@/lib/decisions/today";
import { defaultPriceBook } from "@/lib/planner/price-books/index";
import type { PriceBook } from "@/lib/planner/price-books/price-book";
import { ok, type Result } from "@/lib/planner/result";
import type { FieldError } from "@/lib/planner/scenario/faults";
import type { TeamScope } from "@/lib/teams/scope";

export interface Reading {
  readonly report: RepriceReport;
  /** Tells whether the same would be read again: of the evaluation of today. */
  readonly seen: string;
}

export const newestBook: PriceBook = listBooks[0] ?? defaultPriceBook;

export const bookOf = (id: unknown): PriceBook => listBooks.find((book) => book.id === id) ?? newestBook;

export const basisOf = (text: unknown): Basis => bases.find((basis) => basis === text) ?? "frozen";

/** The scenario a record came from, while somebody can still open it. */
export async function scenarioOf(scope: TeamScope, record: DecisionRecord) {
  const scenario = record.scenario === null ? null : await getScenario(scope, record.scenario.id);
  return scenario === null || scenario.state === "deleted" ? null : scenario;
}

/** A record at one book and one scenario; the planner's objections where it refuses that scenario today. */
export async function reportFor(
  scope: TeamScope,
  record: DecisionRecord,
  how: { readonly book: PriceBook; readonly basis: Basis },
): Promise<Result<Reading, readonly FieldError[]>> {
  const [scenario, prices] = await Promise.all([scenarioOf(scope, record), latestRevision(scope)]);
  const { platform, frozen } = record;
  const today = todayOf({ platform, frozen, scenario: scenario?.content ?? null, prices }, how);
  if (!today.ok) return today;
  return ok({ report: repriceReport(record, today.value), seen: hashOf(today.value.evaluation) });
}
