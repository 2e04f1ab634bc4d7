import type { Evidence } from "./evaluation";
import { err, ok, type Result } from "./result";
import { type PlatformId, platformIds } from "./scenario/choices";
import type { FieldError } from "./scenario/faults";
import type { ThreePoint } from "./three-point";

/** A number that somebody chose. The team may choose another inside its range; nothing else in the planner is guessed. */
export interface AssumptionFacts {
  readonly label: string;
  readonly unit: string;
  readonly default: number;
  /** Inclusive range accepted from a team. */
  readonly min: number;
  readonly max: number;
  readonly evidence: Evidence;
}

const choice = (text: string): Evidence => ({ text, grade: "S" });

export const assumptionFacts = {
  egressMbPerUserDay: {
    label: "Data sent to one daily user on one day",
    unit: "MB",
    default: 5,
    min: 0,
    max: 500,
    evidence: choice("0.3 MB for an API alone, 5 MB for a single-page app without a CDN, 50 MB for media"),
  },
  requestsPerUserDay: {
    label: "Requests of one daily user on one day",
    unit: "requests",
    default: 50,
    min: 1,
    max: 10_000,
    evidence: choice("20 to 200 for an application with an API; 50 in between"),
  },
  cpuMsPerRequest: {
    label: "CPU time of one request, all services together",
    unit: "ms",
    default: 20,
    min: 0.1,
    max: 10_000,
    evidence: choice("10 to 50 ms; 20 ms means 50 requests a second on one core"),
  },
  secondsPerRequest: {
    label: "Time one request keeps an instance busy",
    unit: "s",
    default: 0.2,
    min: 0.001,
    max: 300,
    evidence: choice("no survey found; measure yours, because request-based bills follow it"),
  },
  peakFactorSteady: {
    label: "Peak against average load, steady traffic",
    unit: "×",
    default: 1.5,
    min: 1,
    max: 100,
    evidence: choice("flat traffic still has busier hours"),
  },
  peakFactorDailyPeak: {
    label: "Peak against average load, daily peak",
    unit: "×",
    default: 3,
    min: 1,
    max: 100,
    evidence: { text: "2 to 5 in system-design texts, 3 as their usual value", grade: "C" },
  },
  peakFactorSpiky: {
    label: "Peak against average load, spiky traffic",
    unit: "×",
    default: 10,
    min: 1,
    max: 1_000,
    evidence: choice("launches, sales and news multiply a daily peak by about three"),
  },
  peakHoursPercentDailyPeak: {
    label: "Share of hours at peak, daily peak",
    unit: "%",
    default: 33,
    min: 0,
    max: 100,
    evidence: choice("eight of twenty-four hours"),
  },
  peakHoursPercentSpiky: {
    label: "Share of hours at peak, spiky traffic",
    unit: "%",
    default: 10,
    min: 0,
    max: 100,
    evidence: choice("two or three hours a day"),
  },
  loadUtilisationPercent: {
    label: "CPU use at peak that we plan for",
    unit: "%",
    default: 60,
    min: 10,
    max: 100,
    evidence: { text: "capacity planners cap use at 60 to 70%", grade: "C" },
  },
  targetFillPercent: {
    label: "Share of a node given to workloads",
    unit: "%",
    default: 70,
    min: 10,
    max: 100,
    evidence: choice("leaves room for rolling updates and bursts; requests never fill a node beyond it"),
  },
  daemonCpuMillis: {
    label: "CPU of system pods on a managed node",
    unit: "m",
    default: 150,
    min: 0,
    max: 4_000,
    evidence: choice("no authoritative table exists; check yours with kubectl describe node"),
  },
  daemonMemoryMib: {
    label: "Memory of system pods on a managed node",
    unit: "MiB",
    default: 250,
    min: 0,
    max: 16_000,
    evidence: choice("no authoritative table exists; check yours with kubectl describe node"),
  },
  agentCpuMillis: {
    label: "CPU of monitoring and log agents on a node",
    unit: "m",
    default: 100,
    min: 0,
    max: 4_000,
    evidence: { text: "one guide uses 100 m and 200 MiB for an agent", grade: "C" },
  },
  agentMemoryMib: {
    label: "Memory of monitoring and log agents on a node",
    unit: "MiB",
    default: 200,
    min: 0,
    max: 16_000,
    evidence: { text: "one guide uses 100 m and 200 MiB for an agent", grade: "C" },
  },
  hourlyRateUsd: {
    label: "Cost of an hour of work, where a scenario states none",
    unit: "USD/h",
    default: 100,
    min: 0,
    max: 1_000,
    evidence: {
      text: "the lesson's rate; the mean wage of US developers, $69.50 an hour (BLS, 2024), with benefits comes to $99",
      grade: "L",
    },
  },
  capacityHoursPerEngineer: {
    label: "Working hours of one engineer in a month",
    unit: "h",
    default: 140,
    min: 1,
    max: 250,
    evidence: choice("about 20 working days of 7 hours"),
  },
  sparePercentEngineers: {
    label: "Share of engineers' time the platform may take",
    unit: "%",
    default: 10,
    min: 1,
    max: 100,
    evidence: choice("beyond a tenth of the team's hours, upkeep is what gets skipped"),
  },
  sparePercentPlatformEngineers: {
    label: "Share of platform engineers' time operations may take",
    unit: "%",
    default: 50,
    min: 1,
    max: 100,
    evidence: { text: "Google's SRE book caps operational work at half of an SRE's time", grade: "A" },
  },
  operatorsWithoutPlatformTeam: {
    label: "People who learn to operate the platform when nobody is dedicated to it",
    unit: "people",
    default: 2,
    min: 1,
    max: 100,
    evidence: choice("one to run it and one who can when the first is away"),
  },
  sharedFailurePercentOneZone: {
    label: "Failures that take all machines of one zone at once",
    unit: "%",
    default: 10,
    min: 0,
    max: 100,
    evidence: { text: "failures correlate; the share is not published", grade: "U" },
  },
  sharedFailurePercentMultiZone: {
    label: "Failures that take machines in several zones at once",
    unit: "%",
    default: 5,
    min: 0,
    max: 100,
    evidence: { text: "failures correlate; the share is not published", grade: "U" },
  },
  snapshotFactor: {
    label: "Backup storage for each stored GiB",
    unit: "×",
    default: 1.5,
    min: 0,
    max: 100,
    evidence: choice("one full copy and two weeks of small daily changes"),
  },
  logsGibPerPodBasic: {
    label: "Logs of one pod in a month, basic monitoring",
    unit: "GiB",
    default: 0.5,
    min: 0,
    max: 1_000,
    evidence: choice("no survey found; verbose applications write far more"),
  },
  logsGibPerPodFull: {
    label: "Logs of one pod in a month, full monitoring",
    unit: "GiB",
    default: 2,
    min: 0,
    max: 1_000,
    evidence: choice("no survey found; verbose applications write far more"),
  },
  metricSeriesPerPod: {
    label: "Metric series of one pod, full monitoring",
    unit: "series",
    default: 500,
    min: 0,
    max: 100_000,
    evidence: choice("container metrics plus a client library's own; read every 30 seconds"),
  },
} as const satisfies Record<string, AssumptionFacts>;

export type AssumptionId = keyof typeof assumptionFacts;
export const assumptionIds = Object.keys(assumptionFacts) as AssumptionId[]; // keys of a literal: nothing else can be there

export type LabourPart = "setup" | "operations";
/** "labour.doks.operations": the three-point hours of one platform, whatever the team's experience. */
export type LabourAssumptionId = `labour.${PlatformId}.${LabourPart}`;

/** Every assumption an evaluation rests on. `labour` holds only what a team put in place of our table. */
export interface Assumptions {
  readonly values: Readonly<Record<AssumptionId, number>>;
  readonly labour: Readonly<Partial<Record<LabourAssumptionId, ThreePoint>>>;
}

/** What a request may carry: any number by its id, any labour estimate as three hours. */
export type AssumptionOverrides = Readonly<Record<string, number | ThreePoint>>;

export const defaultAssumptions: Assumptions = {
  values: Object.fromEntries(assumptionIds.map((id) => [id, assumptionFacts[id].default])) as Record<
    AssumptionId,
    number
  >, // complete: made from all ids
  labour: {},
};

/** Sixty people for a year. Our choice: beyond it an estimate is a slip of the pen. */
export const MOST_HOURS = 100_000;

/**
 * Puts a team's own numbers in place of the defaults.
 *
 * @param overrides numbers by assumption id, or `{ low, likely, high }` hours by `labour.PLATFORM.setup|operations`
 * @returns all assumptions, or every unknown id and every value outside its range, at `assumptions.ID`
 */
export function parseAssumptions(overrides: unknown): Result<Assumptions, readonly FieldError[]> {
  if (overrides === undefined || overrides === null) return ok(defaultAssumptions);
  if (typeof overrides !== "object" || Array.isArray(overrides))
    return err([{ path: "assumptions", message: "Must be an object of numbers by assumption id." }]);
  const faults: FieldError[] = [];
  const values: Record<AssumptionId, number> = { ...defaultAssumptions.values };
  const labour: Partial<Record<LabourAssumptionId, ThreePoint>> = {};
  for (const [id, value] of Object.entries(overrides)) {
    const fault = (message: string) => faults.push({ path: `assumptions.${id}`, message });
    if (isAssumptionId(id)) {
      const { min, max, unit } = assumptionFacts[id];
      if (typeof value !== "number" || !Number.isFinite(value) || value < min || value > max)
        fault(`Must be a number from ${min} to ${max} (${unit}).`);
      else values[id] = value;
    } else if (isLabourId(id)) {
      if (isThreePoint(value)) labour[id] = { low: value.low, likely: value.likely, high: value.high };
      else fault(`Must be hours { low, likely, high } in ascending order, from 0 to ${MOST_HOURS}.`);
    } else fault("This assumption is not known.");
  }
  return faults.length > 0 ? err(faults) : ok({ values, labour });
}

export const isAssumptionId = (id: string): id is AssumptionId => Object.hasOwn(assumptionFacts, id);

const isLabourId = (id: string): id is LabourAssumptionId => {
  const [head, platform, part, ...rest] = id.split(".");
  return (
    head === "labour" &&
    rest.length === 0 &&
    (part === "setup" || part === "operations") &&
    platformIds.some((known) => known === platform)
  );
};

function isThreePoint(value: unknown): value is ThreePoint {
  if (typeof value !== "object" || value === null) return false;
  if (!("low" in value && "likely" in value && "high" in value)) return false;
  if (Object.keys(value).length !== 3) return false;
  const { low, likely, high } = value;
  return (
    typeof low === "number" &&
    typeof likely === "number" &&
    typeof high === "number" &&
    low >= 0 &&
    low <= likely &&
    likely <= high &&
    high <= MOST_HOURS
  );
}
