/** Platforms that sell instances of a container instead of machines. */
import type { Bill } from "../../bill";
import { formatPlain } from "../../format-count";
import { err, ok, type Result } from "../../result";
import type { ServiceDemand } from "../../sizing/demand";
import { HOURS_PER_MONTH, SECONDS_PER_MONTH } from "../../time";
import type { BoughtInstances, PlatformContext, Sizing, SizingFailure } from "../platform";

/** A shape a platform sells: vCPU and GiB of one instance. */
export interface InstanceShape {
  readonly vcpus: number;
  readonly memoryGib: number;
}

/** Names of shapes met so far: months and platforms ask for the same ones again and again. */
const shapeNames = new Map<number, Map<number, string>>();
/** Numbers of vCPU kept: more than one workload has. */
const MOST_KEPT = 1_000;

export function shapeName({ vcpus, memoryGib }: InstanceShape): string {
  let names = shapeNames.get(vcpus);
  if (names === undefined || names.size >= MOST_KEPT) {
    if (shapeNames.size >= MOST_KEPT) shapeNames.clear();
    names = new Map();
    shapeNames.set(vcpus, names);
  }
  let name = names.get(memoryGib);
  if (name === undefined) {
    name = `${formatPlain(vcpus, 3)} vCPU, ${formatPlain(memoryGib, 3)} GiB`;
    names.set(memoryGib, name);
  }
  return name;
}

/** How many instances of one service run on average and at peak, all services alike and all clusters together. */
export interface Running {
  readonly count: number;
  readonly instanceMonths: number;
}

/** Every copy of the service runs all the time; those only needed at peak run while it lasts where the platform scales. */
export function alwaysOn(
  { demand, scenario }: PlatformContext,
  { replicas, peakReplicas, alike }: ServiceDemand,
  scales: boolean,
): Running {
  const copies = scenario.clusters * alike;
  const extra = (peakReplicas - replicas) * (scales ? demand.peakShare : 1);
  return { count: Math.round(copies * peakReplicas), instanceMonths: copies * (replicas + extra) };
}

/** Requests a second that reach one service: requests are spread evenly over the services. */
export const requestRate = ({ demand }: PlatformContext): number =>
  demand.averageRequestsPerSecond / Math.max(1, demand.serviceCount);

/**
 * Average number of instances of one service that are kept busy by its requests.
 *
 * Requests that come at random keep at least one busy for 1 − e^(−λT) of the time; more are busy when requests exceed what
 * one may take at once or what its CPU can do.
 *
 * @param busySeconds how long one request keeps an instance busy, idle time after it included
 */
export function busyInstances({
  requestsPerSecond,
  busySeconds,
  concurrency,
  cpuSecondsPerRequest,
  vcpus,
  utilisation,
}: {
  readonly requestsPerSecond: number;
  readonly busySeconds: number;
  readonly concurrency: number;
  readonly cpuSecondsPerRequest: number;
  readonly vcpus: number;
  readonly utilisation: number;
}): number {
  const load = requestsPerSecond * busySeconds;
  if (concurrency === 1) return Math.max(load, (requestsPerSecond * cpuSecondsPerRequest) / vcpus);
  return Math.max(
    1 - Math.exp(-load),
    (requestsPerSecond * busySeconds) / concurrency,
    (requestsPerSecond * cpuSecondsPerRequest) / (vcpus * utilisation),
  );
}

/** Puts each service of the workload into a shape the platform sells. */
export function shapeServices(
  { demand }: PlatformContext,
  shapeOf: (service: ServiceDemand) => InstanceShape | null,
  platform: string,
): Result<readonly { readonly service: ServiceDemand; readonly shape: InstanceShape }[], SizingFailure> {
  if (demand.hasGpus) return err({ code: "price_missing", what: `GPUs on ${platform}` });
  const shaped: { service: ServiceDemand; shape: InstanceShape }[] = [];
  for (const service of demand.services) {
    const shape = shapeOf(service);
    if (shape === null)
      return err({
        code: "does_not_fit",
        message: `A service asks for ${formatPlain(service.cpuMillis / 1000, 3)} vCPU and ${formatPlain(service.memoryMib / 1024)} GiB; ${platform} has no instance that large.`,
        wayBack: "Split the largest service into smaller copies.",
      });
    shaped.push({ service, shape });
  }
  return ok(shaped);
}

/** The smallest shape of a list that holds a service; lists run from small to large. */
export const smallestOf =
  (shapes: readonly InstanceShape[], extraMib = 0) =>
  ({ cpuMillis, memoryMib }: ServiceDemand): InstanceShape | null =>
    shapes.find(({ vcpus, memoryGib }) => vcpus * 1000 >= cpuMillis && memoryGib * 1024 >= memoryMib + extraMib) ??
    null;

/** A sizing made of instances only. */
export function instanceSizing(
  { demand, scenario }: PlatformContext,
  instances: readonly BoughtInstances[],
  pricedOn: string,
  notes: readonly string[],
): Sizing {
  return {
    machines: [],
    instances,
    pods: demand.peakPods * scenario.clusters,
    workerNodes: 0,
    cpuUse: null,
    memoryUse: null,
    alternatives: [],
    pricedOn,
    host: null,
    notes:
      demand.machines === null
        ? notes
        : [...notes, "There are no machines to count here, so it is priced for the services as stated."],
  };
}

/** vCPU and GiB of all instances, averaged over the month. */
export function totalsOf(instances: readonly BoughtInstances[]): InstanceShape {
  return {
    vcpus: instances.reduce((sum, { vcpus, instanceMonths }) => sum + vcpus * instanceMonths, 0),
    memoryGib: instances.reduce((sum, { memoryGib, instanceMonths }) => sum + memoryGib * instanceMonths, 0),
  };
}

/** Charges vCPU and memory by the hour or the second. */
export function chargeInstances(
  bill: Bill,
  instances: readonly BoughtInstances[],
  {
    vcpuKey,
    memoryKey,
    per,
    what,
    assumed = false,
    note,
  }: {
    readonly vcpuKey: string;
    readonly memoryKey: string;
    readonly per: "hour" | "second";
    readonly what: string;
    readonly assumed?: boolean;
    readonly note?: string;
  },
): void {
  const { vcpus, memoryGib } = totalsOf(instances);
  const time = per === "hour" ? HOURS_PER_MONTH : SECONDS_PER_MONTH;
  const shared = { category: "compute" as const, assumed, ...(note === undefined ? {} : { note }) };
  bill.charge(vcpuKey, { ...shared, item: `vCPU of ${what}`, quantity: vcpus * time });
  bill.charge(memoryKey, { ...shared, item: `Memory of ${what}`, quantity: memoryGib * time });
}

/** Shapes of AWS Fargate, small to large: vCPU with the GiB it may have. */
export const FARGATE_SHAPES: readonly InstanceShape[] = [
  ...[0.5, 1, 2].map((memoryGib) => ({ vcpus: 0.25, memoryGib })),
  ...[1, 2, 3, 4].map((memoryGib) => ({ vcpus: 0.5, memoryGib })),
  ...range(2, 8, 1).map((memoryGib) => ({ vcpus: 1, memoryGib })),
  ...range(4, 16, 1).map((memoryGib) => ({ vcpus: 2, memoryGib })),
  ...range(8, 30, 1).map((memoryGib) => ({ vcpus: 4, memoryGib })),
  ...range(16, 60, 4).map((memoryGib) => ({ vcpus: 8, memoryGib })),
  ...range(32, 120, 8).map((memoryGib) => ({ vcpus: 16, memoryGib })),
];

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}
