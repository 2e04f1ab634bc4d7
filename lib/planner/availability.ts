import type { Assumptions } from "./assumptions";
import type { PlatformEvaluation } from "./evaluation";
import type { AvailabilityClass, Platform } from "./platforms/platform";
import type { Scenario } from "./scenario/scenario";
import { levelOf, staysPut } from "./team";
import type { ThreePoint } from "./three-point";
import { HOURS_PER_MONTH } from "./time";

/** DOMAIN 2.4: expected availability of the request path in percent, before the database. */
const EXPECTED: Readonly<Record<AvailabilityClass, ThreePoint>> = {
  local: { low: 90, likely: 95, high: 98 },
  "single-host": { low: 99, likely: 99.5, high: 99.9 },
  swarm: { low: 99.5, likely: 99.8, high: 99.9 },
  "paas-with-sla": { low: 99.9, likely: 99.95, high: 99.98 },
  "paas-without-sla": { low: 99.5, likely: 99.9, high: 99.95 },
  "managed-one-zone": { low: 99.7, likely: 99.9, high: 99.95 },
  "managed-multi-zone": { low: 99.9, likely: 99.95, high: 99.99 },
  "k3s-one-server": { low: 99.3, likely: 99.7, high: 99.9 },
  "k3s-ha": { low: 99.5, likely: 99.9, high: 99.95 },
  "eks-anywhere": { low: 99.3, likely: 99.8, high: 99.95 },
};

const SELF_MANAGED: ReadonlySet<AvailabilityClass> = new Set(["k3s-one-server", "k3s-ha", "eks-anywhere"]);
const PAAS: ReadonlySet<AvailabilityClass> = new Set(["paas-with-sla", "paas-without-sla"]);
const CLUSTERS: ReadonlySet<AvailabilityClass> = new Set([
  "managed-one-zone",
  "managed-multi-zone",
  "k3s-one-server",
  "k3s-ha",
  "eks-anywhere",
]);
const MULTI_ZONE: ReadonlySet<AvailabilityClass> = new Set(["managed-multi-zone"]);

const round3 = (value: number): number => Math.round(value * 1000) / 1000;
const percent = (value: number): string => `${round3(value)}%`;

/** Written once: an evaluation needs it for each of two dozen platforms. */
const CLASS_IN_WORDS = Object.fromEntries(
  Object.entries(EXPECTED).map(([kind, { low, likely, high }]) => [
    kind,
    `${percent(low)} to ${percent(high)} for this class of platform, ${percent(likely)} likely.`,
  ]),
) as Readonly<Record<AvailabilityClass, string>>; // its keys are those of the table

/** DOMAIN 2.4: care caps what redundancy could reach. */
const CAP_WITHOUT_ALERTS = 99.5;
const CAP_BUSINESS_HOURS = 99.8;
const NOVICE_SELF_MANAGED_POINTS = 0.2;

/** Several parts in a row: all must work. Shares from 0 to 1. */
export const inSeries = (parts: readonly number[]): number => parts.reduce((product, part) => product * part, 1);

const NEGLIGIBLE = 1e-15;

/**
 * At least `needed` of `count` equal parts work, each on its own with availability `each`.
 *
 * @param each  0 to 1
 * @returns 0 to 1; binomial sum, built up term by term so that large counts neither overflow nor vanish
 */
export function needsOf(needed: number, count: number, each: number): number {
  if (each >= 1) return 1;
  if (each <= 0) return needed <= 0 ? 1 : 0;
  // From all parts up downwards: term(k) = C(n, k) a^k (1 − a)^(n − k)
  let logTerm = count * Math.log(each);
  let sum = Math.exp(logTerm);
  for (let up = count - 1; up >= needed; up -= 1) {
    logTerm += Math.log(((up + 1) / (count - up)) * ((1 - each) / each));
    const term = Math.exp(logTerm);
    sum += term;
    // Past the most likely count the terms only shrink; what is left no longer shows.
    if (up < count * each && term < sum * NEGLIGIBLE) break;
  }
  return Math.min(1, sum);
}

/**
 * The same where a share of the failures takes all parts at once (a zone, a bad deployment).
 *
 * @param sharedShare share of failures in common, 0 to 1
 */
export const redundantWithSharedFailures = (needed: number, count: number, each: number, sharedShare: number): number =>
  (1 - sharedShare * (1 - each)) * needsOf(needed, count, 1 - (1 - sharedShare) * (1 - each));

/** What availability looks at in a sizing: only how many machines and copies there are. */
export interface Shape {
  readonly workerNodes: number;
  /** Copies of the service that has fewest. */
  readonly fewestCopies: number;
}

/**
 * Expected availability of the path a request takes: entry, machines, application; the control plane is not in it.
 * Starts from the class of platform, takes off what redundancy or care is missing, and never promises more than the
 * published parts of the path allow together.
 */
export function availabilityOf(
  platform: Platform,
  scenario: Scenario,
  values: Assumptions["values"],
  { workerNodes, fewestCopies }: Shape,
): PlatformEvaluation["availability"] {
  const { class: kind, controlPlaneSlaPercent } = platform.availability;
  let expected = EXPECTED[kind];
  const basis = [CLASS_IN_WORDS[kind]];

  const lower = (to: ThreePoint, why: string) => {
    const next = lowest(expected, to);
    if (next.likely < expected.likely || next.high < expected.high) basis.push(why);
    expected = next;
  };
  const cap = (at: number, why: string) => lower({ low: at, likely: at, high: at }, why);

  if (CLUSTERS.has(kind) && platform.labour.growsWithNodes && workerNodes === 1)
    lower(EXPECTED["single-host"], "One worker machine: when it dies, everything on it is away until it is replaced.");
  else if (CLUSTERS.has(kind) && fewestCopies < 2)
    lower(EXPECTED.swarm, "One copy of a service: five to six minutes without it when its machine dies.");

  const path = pathCeiling(platform, values, workerNodes, MULTI_ZONE.has(kind));
  // Published promises bound what may be hoped for, not what is likely.
  if (path !== null && path.percent < expected.high) {
    expected = { ...expected, high: Math.max(expected.likely, path.percent) };
    basis.push(
      `${path.why}: together ${percent(path.percent)}, so no more than ${percent(expected.high)} is hoped for.`,
    );
  }

  const { monitoring } = scenario.observability;
  const { onCall } = scenario.team;
  if (monitoring === "none") cap(CAP_WITHOUT_ALERTS, "No monitoring: outages are found by users, at most 99.5%.");
  if (onCall === "none") cap(CAP_WITHOUT_ALERTS, "Nobody is called when it fails: at most 99.5%.");
  else if (onCall === "business-hours" && !PAAS.has(kind))
    cap(
      CAP_BUSINESS_HOURS,
      "Cared for in business hours only: one night's outage uses up a month of 99.9%, so at most 99.8%.",
    );

  if (SELF_MANAGED.has(kind) && levelOf(scenario) === "novice" && !staysPut(scenario, platform)) {
    const take = (value: number) => value - NOVICE_SELF_MANAGED_POINTS;
    expected = { low: take(expected.low), likely: take(expected.likely), high: take(expected.high) };
    basis.push("First self-managed cluster of this team: 0.2 points less.");
  }
  if (controlPlaneSlaPercent !== null)
    basis.push(
      `The control plane's ${percent(controlPlaneSlaPercent)} is not in the path: running pods serve without it; deploys and scaling wait.`,
    );

  const rounded = { low: round3(expected.low), likely: round3(expected.likely), high: round3(expected.high) };
  return {
    expectedPercent: rounded,
    downtimeMinutesPerMonth: Math.round((1 - rounded.likely / 100) * HOURS_PER_MONTH * 60 * 10) / 10,
    meetsTarget: rounded.likely >= scenario.availabilityTargetPercent,
    basis,
    controlPlaneSlaPercent,
  };
}

/** The most the published parts of the request path allow together, percent; null when none is published. */
function pathCeiling(
  { availability, labour }: Platform,
  values: Assumptions["values"],
  workerNodes: number,
  multiZone: boolean,
): { readonly percent: number; readonly why: string } | null {
  const { entrySlaPercent, machineSlaPercent } = availability;
  const parts: number[] = [];
  const words: string[] = [];
  if (entrySlaPercent !== null) {
    parts.push(entrySlaPercent / 100);
    words.push(`entry promised ${percent(entrySlaPercent)}`);
  }
  // A lone machine is taken off by its own row already.
  if (machineSlaPercent !== null && labour.growsWithNodes && workerNodes > 1) {
    const shared = (multiZone ? values.sharedFailurePercentMultiZone : values.sharedFailurePercentOneZone) / 100;
    // Enough machines to carry the load at the planned fill; of a few, all but one.
    const needed = Math.min(workerNodes - 1, Math.ceil((workerNodes * values.targetFillPercent) / 100));
    parts.push(redundantWithSharedFailures(needed, workerNodes, machineSlaPercent / 100, shared));
    words.push(`${needed} of ${workerNodes} machines promised ${percent(machineSlaPercent)} each`);
  }
  if (parts.length === 0) return null;
  return { percent: inSeries(parts) * 100, why: capitalise(words.join(", ")) };
}

const lowest = (a: ThreePoint, b: ThreePoint): ThreePoint => ({
  low: Math.min(a.low, b.low),
  likely: Math.min(a.likely, b.likely),
  high: Math.min(a.high, b.high),
});

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Cost of the downtime to expect in one month, USD: (1 − A) × 730 h × cost of an hour.
 *
 * @param availabilityPercent 0 to 100
 */
export const downtimeUsd = (availabilityPercent: number, usdPerHour: number): number =>
  (1 - availabilityPercent / 100) * HOURS_PER_MONTH * usdPerHour;
