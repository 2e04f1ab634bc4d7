/** Assumptions in a link: `a.peakFactorSpiky=12`, and hours as low, likely and high: `a.labour.doks.operations=3~6~12`. */
import type { AssumptionId, AssumptionOverrides } from "@/lib/planner/assumptions";
import { platformIds } from "@/lib/planner/scenario/choices";
import type { ThreePoint } from "@/lib/planner/three-point";
import { parseNumber } from "./numbers";

export const ASSUMPTION_PREFIX = "a.";
const MOST_HOURS = 100_000;

/** Least, most and default of each, as in the planner's table, whose words are too many for the first page load (a test holds both equal). */
export const assumptionLimits: Readonly<Record<AssumptionId, readonly [min: number, max: number, preset: number]>> = {
  egressMbPerUserDay: [0, 500, 5],
  requestsPerUserDay: [1, 10_000, 50],
  cpuMsPerRequest: [0.1, 10_000, 20],
  secondsPerRequest: [0.001, 300, 0.2],
  peakFactorSteady: [1, 100, 1.5],
  peakFactorDailyPeak: [1, 100, 3],
  peakFactorSpiky: [1, 1_000, 10],
  peakHoursPercentDailyPeak: [0, 100, 33],
  peakHoursPercentSpiky: [0, 100, 10],
  loadUtilisationPercent: [10, 100, 60],
  targetFillPercent: [10, 100, 70],
  daemonCpuMillis: [0, 4_000, 150],
  daemonMemoryMib: [0, 16_000, 250],
  agentCpuMillis: [0, 4_000, 100],
  agentMemoryMib: [0, 16_000, 200],
  hourlyRateUsd: [0, 1_000, 100],
  capacityHoursPerEngineer: [1, 250, 140],
  sparePercentEngineers: [1, 100, 10],
  sparePercentPlatformEngineers: [1, 100, 50],
  operatorsWithoutPlatformTeam: [1, 100, 2],
  sharedFailurePercentOneZone: [0, 100, 10],
  sharedFailurePercentMultiZone: [0, 100, 5],
  snapshotFactor: [0, 100, 1.5],
  logsGibPerPodBasic: [0, 1_000, 0.5],
  logsGibPerPodFull: [0, 1_000, 2],
  metricSeriesPerPod: [0, 100_000, 500],
};

const isAssumptionId = (id: string): id is AssumptionId => Object.hasOwn(assumptionLimits, id);

const isLabourId = (id: string): boolean => {
  const [head, platform, part, ...rest] = id.split(".");
  return (
    head === "labour" &&
    rest.length === 0 &&
    (part === "setup" || part === "operations") &&
    platformIds.some((known) => known === platform)
  );
};

export const isKnownAssumption = (id: string): boolean => isAssumptionId(id) || isLabourId(id);

/** One assumption from its text; null when it is unknown or outside its range. */
export function readAssumption(id: string, text: string): number | ThreePoint | null {
  if (isAssumptionId(id)) {
    const [min, max] = assumptionLimits[id];
    const value = parseNumber(text);
    return value !== null && value >= min && value <= max ? value : null;
  }
  if (!isLabourId(id)) return null;
  const points = text.split("~").map(parseNumber);
  const [low, likely, high] = points;
  if (points.length !== 3 || low == null || likely == null || high == null) return null;
  return low >= 0 && low <= likely && likely <= high && high <= MOST_HOURS ? { low, likely, high } : null;
}

const textOf = (value: number | ThreePoint): string =>
  typeof value === "number" ? String(value) : [value.low, value.likely, value.high].join("~");

const isDefault = (id: string, value: number | ThreePoint): boolean =>
  isAssumptionId(id) && value === assumptionLimits[id][2];

/** Those that differ from their defaults, by id in alphabetical order, so that one set has one text. */
export const writeAssumptions = (overrides: AssumptionOverrides): [key: string, text: string][] =>
  Object.entries(overrides)
    .filter(([id, value]) => !isDefault(id, value))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, value]) => [`${ASSUMPTION_PREFIX}${id}`, textOf(value)]);
