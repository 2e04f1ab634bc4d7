import type { Assumptions } from "../assumptions";
import type { SizedScenario } from "../scenario/sized";
import { DAYS_PER_MONTH, SECONDS_PER_DAY } from "../time";

/** Identical pods of one cluster: what each requests, and how many there are. */
export interface PodGroup {
  readonly cpuMillis: number;
  readonly memoryMib: number;
  readonly gpus: number;
  readonly count: number;
}

/** One separately deployed service, for platforms that bill each service on its own. */
export interface ServiceDemand {
  readonly cpuMillis: number;
  readonly memoryMib: number;
  readonly gpus: number;
  /** Copies at all hours, and copies at peak. */
  readonly replicas: number;
  readonly peakReplicas: number;
  /** How many services are exactly like this one, itself included. */
  readonly alike: number;
}

/** What one month asks for. Pods are those of one cluster; users, requests and traffic are those of the whole product. */
export interface Demand {
  /** 1 to 12 */
  readonly month: number;
  /** Worker machines when the team stated them instead of a workload. */
  readonly machines: number | null;
  readonly services: readonly ServiceDemand[];
  readonly serviceCount: number;
  /** Pods at all hours. */
  readonly base: readonly PodGroup[];
  /** Pods at peak: the base, or more where the requests stated cannot carry the users. */
  readonly peak: readonly PodGroup[];
  readonly basePods: number;
  readonly peakPods: number;
  /** Share of the month at peak, 0 to 1. */
  readonly peakShare: number;
  readonly requestsPerMonth: number;
  readonly averageRequestsPerSecond: number;
  readonly peakRequestsPerSecond: number;
  /** vCPU the users need at peak, and vCPU the team's own requests add up to. */
  readonly neededVcpus: number;
  readonly statedVcpus: number;
  readonly egressGib: number;
  readonly storageGib: number;
  readonly hasGpus: boolean;
  /** Equal for months of one scenario that ask for the same pods or machines. */
  readonly podsSignature: string;
}

const peakFactor = (scenario: SizedScenario, values: Assumptions["values"]): number =>
  ({
    steady: values.peakFactorSteady,
    "daily-peak": values.peakFactorDailyPeak,
    spiky: values.peakFactorSpiky,
  })[scenario.workload.traffic];

const peakShare = (scenario: SizedScenario, values: Assumptions["values"]): number =>
  ({
    steady: 1,
    "daily-peak": values.peakHoursPercentDailyPeak / 100,
    spiky: values.peakHoursPercentSpiky / 100,
  })[scenario.workload.traffic];

/** Growth since month 1 as a factor: (1 + g)^(month − 1). */
export const growthFactor = (scenario: SizedScenario, month: number): number =>
  (1 + scenario.workload.growthPercentPerMonth / 100) ** (month - 1);

/** Keeps 12.000000000000002 copies from becoming 13. */
const ROUNDING_SLACK = 1e-9;
const ceil = (value: number): number => Math.ceil(value - ROUNDING_SLACK);

/**
 * What a month asks of a platform.
 *
 * Users and traffic follow the growth exactly; copies follow it to the nearest whole copy of all services of one shape,
 * because the room left on each node (`targetFillPercent`) takes the rest. Explicit services run as stated; otherwise
 * copies are added where the stated requests cannot carry the users' peak (DOMAIN 4.2).
 *
 * @param month 1 to 12
 */
export function demandOf(scenario: SizedScenario, values: Assumptions["values"], month: number): Demand {
  const { workload } = scenario;
  const growth = growthFactor(scenario, month);
  const users = workload.dailyActiveUsers * growth;
  const requestsPerMonth = users * values.requestsPerUserDay * DAYS_PER_MONTH;
  const averageRequestsPerSecond = (users * values.requestsPerUserDay) / SECONDS_PER_DAY;
  const factor = peakFactor(scenario, values);
  const peakRequestsPerSecond = averageRequestsPerSecond * factor;
  const vcpusPerRequestRate = values.cpuMsPerRequest / 1000 / (values.loadUtilisationPercent / 100);
  const neededVcpus = peakRequestsPerSecond * vcpusPerRequestRate;

  const shapes = shapesOf(scenario);
  const grown = shapes.map((shape) => ({ ...shape, copies: Math.max(1, Math.round(shape.copies * growth)) }));
  const statedVcpus = grown.reduce((sum, { cpuMillis, copies }) => sum + (cpuMillis * copies) / 1000, 0);
  const stretch = workload.items === undefined ? Math.max(1, neededVcpus / statedVcpus) : 1;
  const baseStretch = workload.items === undefined ? Math.max(1, neededVcpus / factor / statedVcpus) : 1;

  const base = grown.map(({ cpuMillis, memoryMib, gpus, copies }) => ({
    cpuMillis,
    memoryMib,
    gpus,
    count: ceil(copies * baseStretch),
  }));
  const peak = grown.map(({ cpuMillis, memoryMib, gpus, copies }) => ({
    cpuMillis,
    memoryMib,
    gpus,
    count: ceil(copies * stretch),
  }));
  const machines = workload.machines === undefined ? null : Math.max(1, Math.round(workload.machines * growth));
  return {
    month,
    machines,
    services: grown.map(({ cpuMillis, memoryMib, gpus, alike }, index) => ({
      cpuMillis,
      memoryMib,
      gpus,
      alike,
      replicas: (base[index]?.count ?? 0) / alike,
      peakReplicas: (peak[index]?.count ?? 0) / alike,
    })),
    serviceCount: workload.services,
    base,
    peak,
    basePods: countPods(base),
    peakPods: countPods(peak),
    peakShare: peakShare(scenario, values),
    requestsPerMonth,
    averageRequestsPerSecond,
    peakRequestsPerSecond,
    neededVcpus,
    statedVcpus,
    egressGib: workload.egressGibPerMonth * growth,
    storageGib: workload.storageGib * growth,
    hasGpus: peak.some(({ gpus }) => gpus > 0),
    podsSignature: `${machines ?? ""}/${base.map(({ count }) => count).join(",")}/${peak.map(({ count }) => count).join(",")}`,
  };
}

export const countPods = (groups: readonly PodGroup[]): number => groups.reduce((sum, { count }) => sum + count, 0);

interface Shape {
  readonly cpuMillis: number;
  readonly memoryMib: number;
  readonly gpus: number;
  /** All copies of all services of this shape. */
  readonly copies: number;
  /** Services of this shape. */
  readonly alike: number;
}

/** The workload as distinct pod shapes, so that a thousand equal services cost no more to size than one. */
function shapesOf({ workload }: SizedScenario): readonly Shape[] {
  if (workload.items === undefined)
    return [
      {
        cpuMillis: toMillis(workload.cpuPerReplica),
        memoryMib: toMib(workload.memoryGibPerReplica),
        gpus: 0,
        copies: workload.services * workload.replicasPerService,
        alike: workload.services,
      },
    ];
  const shapes = new Map<string, Shape>();
  for (const { cpu, memoryGib, gpu = 0, replicas } of workload.items) {
    const cpuMillis = toMillis(cpu);
    const memoryMib = toMib(memoryGib);
    const key = `${cpuMillis}/${memoryMib}/${gpu}`;
    const known = shapes.get(key);
    shapes.set(key, {
      cpuMillis,
      memoryMib,
      gpus: gpu,
      copies: (known?.copies ?? 0) + replicas,
      alike: (known?.alike ?? 0) + 1,
    });
  }
  return [...shapes.values()];
}

const toMillis = (vcpus: number): number => Math.round(vcpus * 1000);
const toMib = (gib: number): number => Math.ceil(gib * 1024);
