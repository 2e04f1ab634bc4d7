/** Bill and ledger, month by month, to year one. */
import { downtimeUsd } from "./availability";
import type { MonthTotals, PlatformEvaluation } from "./evaluation";
import type { Ledger } from "./labour";
import { addCents, type Cents, centsToUsd, toCents } from "./money";
import type { MonthResult } from "./months";
import type { Scenario } from "./scenario/scenario";

type YearOne = NonNullable<PlatformEvaluation["yearOne"]>;

/**
 * The first year of one platform; set-up falls into its first month.
 *
 * @param ledgerFor the ledger of a month with so many worker machines
 * @param expected  availability in percent, low, likely, high
 */
export function totalYear(
  months: readonly MonthResult[],
  ledgerFor: (workerNodes: number) => Ledger,
  expected: PlatformEvaluation["availability"]["expectedPercent"],
  scenario: Scenario,
): YearOne {
  const perHour = scenario.downtimeCostUsdPerHour;
  const downtime = (availability: number): Cents => toCents(perHour === null ? 0 : downtimeUsd(availability, perHour));
  const downCents = downtime(expected.likely);
  const totals: MonthTotals[] = [];
  const none = toCents(0);
  let [cumulative, infrastructure, labour, down] = [none, none, none, none];
  let lowHours = 0;
  let highHours = 0;
  for (const month of months) {
    if (!month.ok) continue;
    const ledger = ledgerFor(month.sizing.workerNodes);
    const once = totals.length === 0;
    const labourCents = once ? addCents(ledger.setupCents, ledger.monthlyCents) : ledger.monthlyCents;
    lowHours += ledger.monthlyHours.low + (once ? ledger.setupHours.low : 0);
    highHours += ledger.monthlyHours.high + (once ? ledger.setupHours.high : 0);
    const total = addCents(addCents(month.cents, labourCents), downCents);
    infrastructure = addCents(infrastructure, month.cents);
    labour = addCents(labour, labourCents);
    down = addCents(down, downCents);
    cumulative = addCents(cumulative, total);
    totals.push({
      month: totals.length + 1,
      infrastructureUsd: centsToUsd(month.cents),
      labourUsd: centsToUsd(labourCents),
      downtimeUsd: centsToUsd(downCents),
      totalUsd: centsToUsd(total),
      cumulativeUsd: centsToUsd(cumulative),
    });
  }
  const end = (hours: number, availability: number): number => {
    const away = toCents(centsToUsd(downtime(availability)) * totals.length);
    return centsToUsd(addCents(addCents(infrastructure, toCents(hours * scenario.team.hourlyRateUsd)), away));
  };
  return {
    infrastructureUsd: centsToUsd(infrastructure),
    labourUsd: centsToUsd(labour),
    downtimeUsd: perHour === null ? null : centsToUsd(down),
    totalUsd: centsToUsd(cumulative),
    lowUsd: end(lowHours, expected.high),
    highUsd: end(highHours, expected.low),
    months: totals,
  };
}
