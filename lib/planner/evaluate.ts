import { type Assumptions, assumptionFacts, assumptionIds, type LabourAssumptionId } from "./assumptions";
import { availabilityOf, downtimeUsd } from "./availability";
import type {
  Evaluation,
  Gate,
  MonthTotals,
  PlatformEvaluation,
  PlatformStatus,
  SizingResult,
  UsedAssumption,
} from "./evaluation";
import { doesNotFit, gatesOf } from "./gates";
import { type Ledger, ledgerOf, levelOn, spareHours } from "./labour";
import { type Cents, centsToUsd, sumCents, toCents } from "./money";
import { type MonthResult, type Year, yearOf } from "./months";
import { notIncluded } from "./not-included";
import { platforms as allPlatforms, getPlatform } from "./platforms";
import { rememberCompared } from "./platforms/compared";
import type { Platform, Sizing } from "./platforms/platform";
import type { PriceBook } from "./price-books/price-book";
import { machinesOf } from "./price-books/rates";
import { byMerit, recommend } from "./recommend";
import { rules } from "./rules";
import { judgeAll, type Reference } from "./rules/rule";
import type { ParsedScenario, Scenario } from "./scenario/scenario";
import type { Demand } from "./sizing/demand";
import { bearableUsd, controlValue, costValue, operationsValue, weighed } from "./values";
import { warningsFor } from "./warnings";

/** Changes with every change that can change a result. */
export const ENGINE_VERSION = "1.2.0";

/** What "fits one server" means to the rules: a size every provider rents by the hour. Our choice. */
const ONE_SERVER = { vcpus: 16, memoryGib: 64 };

/**
 * The one door: the complete, deterministic result for one scenario, one price book, one set of assumptions.
 *
 * @param parsed      from `parseScenario`
 * @param book        the price book to price it with
 * @param assumptions from `parseAssumptions`
 * @param platforms   platforms to compare; all, with those of a team's own book, unless a test says otherwise. Results of one
 *                    do not depend on the rest
 */
export function evaluate(
  { scenario, assumed }: ParsedScenario,
  book: PriceBook,
  assumptions: Assumptions,
  platforms: readonly Platform[] = platformsOf(book),
): Evaluation {
  const year = yearOf(scenario, book, assumptions.values);
  const reference = referenceOf(scenario, book, assumptions, year);
  const evaluated = platforms.map((platform) =>
    evaluatePlatform(platform, { scenario, book, assumptions, year, reference }),
  );
  const ranked = rank(evaluated);
  const evaluation: Evaluation = {
    engineVersion: ENGINE_VERSION,
    priceBook: {
      id: book.id,
      label: book.label,
      asOf: book.asOf,
      currency: book.currency,
      ...ownPrices(book, scenario),
    },
    scenario,
    assumed,
    changedAssumptions: changed(assumptions, scenario),
    recommendation: recommend(ranked, scenario, assumptions.values),
    platforms: ranked,
    notIncluded: notIncluded(scenario, book),
    warnings: warningsFor(scenario, year.demands[0]),
  };
  return rememberCompared(evaluation, platforms);
}

/** A team's own book may bring platforms of its own. */
const platformsOf = ({ team }: PriceBook): readonly Platform[] =>
  team === undefined ? allPlatforms : [...allPlatforms, ...team.platforms];

function ownPrices({ team }: PriceBook, { region }: Scenario): Pick<Evaluation["priceBook"], "overridden"> {
  const overridden = team?.overridden.filter((own) => own.region === "all" || own.region === region) ?? [];
  return overridden.length === 0 ? {} : { overridden };
}

interface Setting {
  readonly scenario: Scenario;
  readonly book: PriceBook;
  readonly assumptions: Assumptions;
  readonly year: Year;
  readonly reference: Reference;
}

function evaluatePlatform(platform: Platform, setting: Setting): PlatformEvaluation {
  const { scenario, book, assumptions, year, reference } = setting;
  const [demand] = year.demands;
  const priced = book.platforms === null || book.platforms.includes(platform.id);
  const months: readonly MonthResult[] = priced
    ? year.monthsOf(platform)
    : [{ ok: false, failure: { code: "price_missing", what: `the book “${book.label}” does not price it` } }];
  const gates = [...gatesOf(platform, scenario, book), ...fitGates(months, scenario)];
  const [start] = months;
  const priceless = months.flatMap((month) =>
    !month.ok && month.failure.code === "price_missing" ? [month.failure.what] : [],
  );
  const complete = months.every((month) => month.ok);
  const status: PlatformStatus = gates.length > 0 ? "excluded" : complete ? "eligible" : "unpriced";

  const sizing = start?.ok ? start.sizing : null;
  const ledgerFor = memoised((workerNodes: number) => ledgerOf(platform, scenario, assumptions, workerNodes));
  const ledger = ledgerFor(sizing?.workerNodes ?? 0);
  const availability = availabilityOf(platform, scenario, assumptions.values, {
    workerNodes: sizing?.workerNodes ?? 0,
    fewestCopies: fewestCopies(scenario, demand),
  });
  const yearOne = complete ? totalYear(months, ledgerFor, availability.expectedPercent, scenario) : null;
  const infrastructureUsd = start?.ok ? centsToUsd(start.cents) : null;

  const spare = spareHours(scenario, assumptions.values);
  const cost = yearOne === null ? null : costValue(yearOne.totalUsd, bearableUsd(scenario, assumptions.values));
  const operations = operationsValue(ledger.monthlyHours.mean, spare);
  const control = controlValue(platform);
  const rulePoints = judgeAll(rules, {
    scenario,
    values: assumptions.values,
    platform,
    demand,
    infrastructureUsd,
    workerNodes: sizing?.workerNodes ?? 0,
    fitsOneServer: fitsOneServer(demand),
    monthlyHours: ledger.monthlyHours.mean,
    availability,
    reference,
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
            totalUsd: centsToUsd(sumCents([start.cents, ledger.monthlyCents])),
            lines: start.bill.lines(),
          }
        : null,
    missingPrices: status === "unpriced" || priceless.length > 0 ? [...new Set(priceless)] : [],
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

/** The first month the workload no longer fits, as a gate. */
function fitGates(months: readonly MonthResult[], scenario: Scenario): Gate[] {
  for (const [index, month] of months.entries())
    if (!month.ok && month.failure.code === "does_not_fit")
      return [doesNotFit(month.failure, index + 1, scenario.workload.growthPercentPerMonth)];
  return [];
}

const fitsOneServer = (demand: Demand): boolean => {
  const total = (pick: "cpuMillis" | "memoryMib") => demand.peak.reduce((sum, pod) => sum + pod[pick] * pod.count, 0);
  return total("cpuMillis") <= ONE_SERVER.vcpus * 1000 && total("memoryMib") <= ONE_SERVER.memoryGib * 1024;
};

const fewestCopies = ({ workload }: Scenario, demand: Demand): number =>
  workload.items === undefined
    ? Math.max(1, demand.peakPods / workload.services)
    : Math.min(...workload.items.map(({ replicas }) => replicas));

function totalYear(
  months: readonly MonthResult[],
  ledgerFor: (workerNodes: number) => Ledger,
  expected: PlatformEvaluation["availability"]["expectedPercent"],
  scenario: Scenario,
): NonNullable<PlatformEvaluation["yearOne"]> {
  const perHour = scenario.downtimeCostUsdPerHour;
  const downtime = (availability: number): Cents => toCents(perHour === null ? 0 : downtimeUsd(availability, perHour));
  const rate = scenario.team.hourlyRateUsd;
  const totals: MonthTotals[] = [];
  let cumulative = toCents(0);
  let infrastructure = toCents(0);
  let labour = toCents(0);
  let down = toCents(0);
  let lowHours = 0;
  let highHours = 0;
  for (const [index, month] of months.entries()) {
    if (!month.ok) continue;
    const ledger = ledgerFor(month.sizing.workerNodes);
    const once = index === 0;
    const labourCents = once ? sumCents([ledger.setupCents, ledger.monthlyCents]) : ledger.monthlyCents;
    lowHours += ledger.monthlyHours.low + (once ? ledger.setupHours.low : 0);
    highHours += ledger.monthlyHours.high + (once ? ledger.setupHours.high : 0);
    const downCents = downtime(expected.likely);
    const total = sumCents([month.cents, labourCents, downCents]);
    infrastructure = sumCents([infrastructure, month.cents]);
    labour = sumCents([labour, labourCents]);
    down = sumCents([down, downCents]);
    cumulative = sumCents([cumulative, total]);
    totals.push({
      month: index + 1,
      infrastructureUsd: centsToUsd(month.cents),
      labourUsd: centsToUsd(labourCents),
      downtimeUsd: centsToUsd(downCents),
      totalUsd: centsToUsd(total),
      cumulativeUsd: centsToUsd(cumulative),
    });
  }
  const end = (hours: number, availability: number) =>
    centsToUsd(
      sumCents([infrastructure, toCents(hours * rate), toCents(centsToUsd(downtime(availability)) * totals.length)]),
    );
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

function shown({ machines, instances, ...sizing }: Sizing): SizingResult {
  return {
    machines: [
      ...machines.map(({ role, type, count }) => ({
        role,
        type: type.id,
        count,
        vcpus: type.vcpus,
        memoryGib: type.memoryGib,
      })),
      ...instances.map(({ role, type, count, vcpus, memoryGib }) => ({ role, type, count, vcpus, memoryGib })),
    ],
    pods: sizing.pods,
    cpuUse: sizing.cpuUse,
    memoryUse: sizing.memoryUse,
    alternatives: sizing.alternatives,
    pricedOn: sizing.pricedOn,
    notes: sizing.notes,
  };
}

/** Eligible first, by merit; then excluded, then unpriced, each by merit. */
function rank(platforms: readonly PlatformEvaluation[]): readonly PlatformEvaluation[] {
  const order: Readonly<Record<PlatformStatus, number>> = { eligible: 0, excluded: 1, unpriced: 2 };
  return [...platforms]
    .sort((a, b) => order[a.status] - order[b.status] || byMerit(a, b))
    .map((platform, index) => (platform.status === "eligible" ? { ...platform, rank: index + 1 } : platform));
}

/** The founding texts compare with DOKS and K3s; rules that do get both, whatever platforms are on the list. */
function referenceOf(scenario: Scenario, book: PriceBook, assumptions: Assumptions, year: Year): Reference {
  const managed = getPlatform("doks");
  const own = getPlatform("hetzner-k3s");
  const month = managed === null ? undefined : year.monthsOf(managed)[0];
  const hours = (platform: Platform | null) =>
    platform === null ? 0 : ledgerOf(platform, scenario, assumptions, 0).monthlyHours.likely;
  const node = (cloud: "digitalocean" | "hetzner"): number | null => {
    const type = machinesOf(book, cloud, scenario.region).find(
      ({ id }) => id === book.referenceMachines[scenario.region][cloud],
    );
    const offer = type?.offers[scenario.region];
    return offer === undefined ? null : Number(offer.month);
  };
  return {
    infrastructureUsd: month?.ok === true ? centsToUsd(month.cents) : null,
    monthlyHours: hours(managed),
    managedNodeUsd: node("digitalocean"),
    ownNodeUsd: node("hetzner"),
    ownMonthlyHours: hours(own),
  };
}

function changed({ values, labour }: Assumptions, scenario: Scenario): readonly UsedAssumption[] {
  const numbers = assumptionIds
    .filter((id) => values[id] !== assumptionFacts[id].default)
    .map((id) => ({ id, value: values[id], default: assumptionFacts[id].default, changed: true }));
  const hours = allPlatforms.flatMap((platform) =>
    (["operations", "setup"] as const).flatMap((part) => {
      const id: LabourAssumptionId = `labour.${platform.id}.${part}`;
      const value = labour[id];
      return value === undefined
        ? []
        : [{ id, value, default: platform.labour[part][levelOn(platform, scenario)], changed: true }];
    }),
  );
  return [...numbers, ...hours];
}
