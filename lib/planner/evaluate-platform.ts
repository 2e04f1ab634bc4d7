/** One platform: gates, machines and bill, labour, availability, the year and its points. */
import type { Assumptions } from "./assumptions";
import { availabilityOf } from "./availability";
import type { Gate, PlatformEvaluation, PlatformStatus, SizingResult } from "./evaluation";
import { doesNotFit, gatesOf } from "./gates";
import { ledgerOf } from "./labour";
import { addCents, centsToUsd } from "./money";
import type { MonthResult, Year } from "./months";
import type { Platform, Sizing } from "./platforms/platform";
import type { PriceBook } from "./price-books/price-book";
import { rules } from "./rules";
import { judgeAll, type Reference } from "./rules/rule";
import type { Scenario } from "./scenario/scenario";
import type { Demand } from "./sizing/demand";
import { totalYear } from "./tco";
import { spareHours } from "./team";
import { bearableUsd, controlValue, costValue, operationsValue, weighed } from "./values";

/** What "fits one server" means to the rules: a size every provider rents by the hour. Our choice. */
const ONE_SERVER = { vcpus: 16, memoryGib: 64 };

/** What is the same for every platform of an evaluation. */
interface Setting {
  readonly scenario: Scenario;
  readonly book: PriceBook;
  readonly assumptions: Assumptions;
  readonly year: Year;
  readonly reference: Reference;
  readonly fitsOneServer: boolean;
  /** Copies of the service that has fewest. */
  readonly fewestCopies: number;
  readonly spareHours: number;
  readonly bearableUsd: number;
}

type Given = Pick<Setting, "scenario" | "book" | "assumptions" | "year" | "reference">;

/** Adds what follows from a scenario whatever the platform. */
export function settingOf(given: Given): Setting {
  const { scenario, assumptions, year } = given;
  const [demand] = year.demands;
  return {
    ...given,
    fitsOneServer: fitsOneServer(demand),
    fewestCopies: fewestCopies(scenario, demand),
    spareHours: spareHours(scenario, assumptions.values),
    bearableUsd: bearableUsd(scenario, assumptions.values),
  };
}

const fitsOneServer = (demand: Demand): boolean => {
  const total = (pick: "cpuMillis" | "memoryMib") => demand.peak.reduce((sum, pod) => sum + pod[pick] * pod.count, 0);
  return total("cpuMillis") <= ONE_SERVER.vcpus * 1000 && total("memoryMib") <= ONE_SERVER.memoryGib * 1024;
};

const fewestCopies = ({ workload }: Scenario, demand: Demand): number =>
  workload.items === undefined
    ? Math.max(1, demand.peakPods / workload.services)
    : Math.min(...workload.items.map(({ replicas }) => replicas));

export function evaluatePlatform(platform: Platform, setting: Setting): PlatformEvaluation {
  const { scenario, book, assumptions, year } = setting;
  const [demand] = year.demands;
  const priced = book.platforms === null || book.platforms.includes(platform.id);
  const months: readonly MonthResult[] = priced
    ? year.monthsOf(platform)
    : [{ ok: false, failure: { code: "price_missing", what: `the book “${book.label}” does not price it` } }];
  const gates = [...gatesOf(platform, scenario, book), ...fitGates(months, scenario)];
  const [start] = months;
  const complete = months.every((month) => month.ok);
  const priceless = complete ? [] : pricesMissing(months);
  const status: PlatformStatus = gates.length > 0 ? "excluded" : complete ? "eligible" : "unpriced";

  const sizing = start?.ok ? start.sizing : null;
  const ledgerFor = memoised((workerNodes: number) => ledgerOf(platform, scenario, assumptions, workerNodes));
  const ledger = ledgerFor(sizing?.workerNodes ?? 0);
  const availability = availabilityOf(platform, scenario, assumptions.values, {
    workerNodes: sizing?.workerNodes ?? 0,
    fewestCopies: setting.fewestCopies,
  });
  const yearOne = complete ? totalYear(months, ledgerFor, availability.expectedPercent, scenario) : null;
  const infrastructureUsd = start?.ok ? centsToUsd(start.cents) : null;

  const cost = yearOne === null ? null : costValue(yearOne.totalUsd, setting.bearableUsd);
  const operations = operationsValue(ledger.monthlyHours.mean, setting.spareHours);
  const control = controlValue(platform);
  const rulePoints = judgeAll(rules, {
    scenario,
    values: assumptions.values,
    platform,
    demand,
    infrastructureUsd,
    workerNodes: sizing?.workerNodes ?? 0,
    fitsOneServer: setting.fitsOneServer,
    monthlyHours: ledger.monthlyHours.mean,
    availability,
    reference: setting.reference,
  });
  const total =
    weighed({ cost: cost ?? 0, operations, control }, scenario) +
    rulePoints.reduce((sum, { points }) => sum + points, 0);

  return {
    id: platform.id,
    name: platform.name,
    provider: platform.provider,
    kind: platform.kind,
    status,
    gates,
    rank: null,
    points: {
      total: round1(total),
      cost: cost === null ? null : round1(cost),
      operations: round1(operations),
      control: round1(control),
      rules: rulePoints,
    },
    sizing: sizing === null ? null : shown(sizing),
    monthly:
      start?.ok === true
        ? {
            infrastructureUsd: centsToUsd(start.cents),
            labourUsd: centsToUsd(ledger.monthlyCents),
            totalUsd: centsToUsd(addCents(start.cents, ledger.monthlyCents)),
            lines: start.bill.lines(),
          }
        : null,
    missingPrices: priceless,
    labour: { setupHours: ledger.setupHours, monthlyHours: ledger.monthlyHours, lines: ledger.lines },
    availability,
    yearOne,
    notIncluded: platform.notIncluded,
  };
}

const round1 = (value: number): number => Math.round(value * 10) / 10;

function memoised<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

/** Prices that months lack, in words, each named once. */
const pricesMissing = (months: readonly MonthResult[]): readonly string[] => [
  ...new Set(
    months.flatMap((month) => (!month.ok && month.failure.code === "price_missing" ? [month.failure.what] : [])),
  ),
];

/** The first month the workload no longer fits, as a gate. */
function fitGates(months: readonly MonthResult[], scenario: Scenario): Gate[] {
  const index = months.findIndex((month) => !month.ok && month.failure.code === "does_not_fit");
  const month = months[index];
  return month === undefined || month.ok || month.failure.code !== "does_not_fit"
    ? []
    : [doesNotFit(month.failure, index + 1, scenario.workload.growthPercentPerMonth)];
}

function shown(sizing: Sizing): SizingResult {
  return {
    machines: [
      ...sizing.machines.map(({ role, type, count }) => ({
        role,
        type: type.id,
        count,
        vcpus: type.vcpus,
        memoryGib: type.memoryGib,
      })),
      ...sizing.instances.map(({ role, type, count, vcpus, memoryGib }) => ({ role, type, count, vcpus, memoryGib })),
    ],
    pods: sizing.pods,
    cpuUse: sizing.cpuUse,
    memoryUse: sizing.memoryUse,
    alternatives: sizing.alternatives,
    pricedOn: sizing.pricedOn,
    notes: sizing.notes,
  };
}
