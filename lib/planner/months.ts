/** What each month asks for, and what each platform buys and bills for it. */
import type { Assumptions } from "./assumptions";
import { type Bill, createBill } from "./bill";
import type { Cents } from "./money";
import type { Platform, PlatformContext, Sizing, SizingFailure } from "./platforms/platform";
import type { PriceBook } from "./price-books/price-book";
import type { Scenario } from "./scenario/scenario";
import { type SizedScenario, sizedPart } from "./scenario/sized";
import { type Demand, demandOf } from "./sizing/demand";

const MONTHS = 12;

/** One month of one platform, or why there is none. */
export type MonthResult =
  | { readonly ok: true; readonly sizing: Sizing; readonly bill: Bill; readonly cents: Cents }
  | { readonly ok: false; readonly failure: SizingFailure };

export interface Year {
  /** Twelve months; one and the same object where nothing grows. */
  readonly demands: readonly [Demand, ...Demand[]];
  readonly monthsOf: (platform: Platform) => readonly MonthResult[];
}

/** Of each book the year worked out last, by all that went into it: most changes of a page ask for the same year again. */
const lastYears = new WeakMap<PriceBook, { readonly key: string; readonly year: Year }>();

/** The year of a scenario. Each platform's months are worked out when they are first asked for. */
export function yearOf(scenario: Scenario, book: PriceBook, values: Assumptions["values"]): Year {
  const sized = sizedPart(scenario);
  const key = `${JSON.stringify(sized)}${textOf(values)}`;
  const last = lastYears.get(book);
  if (last?.key === key) return last.year;
  const year = newYear(sized, book, values);
  lastYears.set(book, { key, year });
  return year;
}

/** Assumptions are made once and used for many scenarios. */
const texts = new WeakMap<Assumptions["values"], string>();
function textOf(values: Assumptions["values"]): string {
  const text = texts.get(values) ?? JSON.stringify(values);
  texts.set(values, text);
  return text;
}

function newYear(scenario: SizedScenario, book: PriceBook, values: Assumptions["values"]): Year {
  const demands = demandsOf(scenario, values);
  const known = new Map<Platform, readonly MonthResult[]>();
  return {
    demands,
    monthsOf(platform) {
      let months = known.get(platform);
      if (months === undefined) {
        months = workOut(platform, { scenario, book, assumptions: values }, demands);
        known.set(platform, months);
      }
      return months;
    },
  };
}

function demandsOf(scenario: SizedScenario, values: Assumptions["values"]): Year["demands"] {
  const start = demandOf(scenario, values, 1);
  const later = Array.from({ length: MONTHS - 1 }, (_, index) =>
    scenario.workload.growthPercentPerMonth === 0 ? start : demandOf(scenario, values, index + 2),
  );
  return [start, ...later];
}

/** Twelve months; a month that asks for the same as the one before is not worked out again. */
function workOut(
  platform: Platform,
  shared: Omit<PlatformContext, "demand">,
  demands: readonly Demand[],
): readonly MonthResult[] {
  const months: MonthResult[] = [];
  for (const [index, demand] of demands.entries()) {
    const before = months[index - 1];
    months.push(
      before !== undefined && demand === demands[index - 1] ? before : monthOf(platform, { ...shared, demand }),
    );
  }
  return months;
}

function monthOf(platform: Platform, context: PlatformContext): MonthResult {
  const shows = context.demand.month === 1;
  const sized = platform.size(context);
  if (!sized.ok) return { ok: false, failure: sized.error };
  const bill = createBill(context.book, context.scenario.region, shows);
  platform.bill(context, sized.value, bill);
  const missing = bill.missing();
  if (missing.length > 0) return { ok: false, failure: { code: "price_missing", what: missing.join("; ") } };
  return { ok: true, sizing: sized.value, bill, cents: bill.total() };
}
