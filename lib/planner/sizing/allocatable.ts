/** What is left of a machine for workloads, provider by provider: DOMAIN 3.1, with its sources. */
import { invariant } from "../invariant";
import type { MachineType } from "../price-books/price-book";

export interface Capacity {
  /** vCPU in thousandths. */
  readonly cpuMillis: number;
  readonly memoryMib: number;
  /** Most pods the network or the kubelet allows. */
  readonly pods: number;
}

const MIB_PER_GIB = 1024;
/** AKS counts its reservation in megabytes. */
const MIB_PER_MB = 1e6 / 1024 ** 2;
/** The kubelet evicts pods below this much free memory: Kubernetes' default, used by GKE, EKS and AKS. */
const EVICTION_MIB = 100;

/** Sums a rate over bands of a quantity: `[width, share]`, the last width being Infinity. */
function banded(amount: number, bands: readonly (readonly [width: number, share: number])[]): number {
  let left = amount;
  let total = 0;
  for (const [width, share] of bands) {
    const inBand = Math.min(left, width);
    total += inBand * share;
    left -= inBand;
  }
  return total;
}

/** CPU that GKE and EKS keep: 6% of core 1, 1% of core 2, 0.5% of cores 3 and 4, 0.25% above. Thousandths of a vCPU. */
const reservedCpuMillis = (vcpus: number): number =>
  banded(vcpus * 1000, [
    [1000, 0.06],
    [1000, 0.01],
    [2000, 0.005],
    [Number.POSITIVE_INFINITY, 0.0025],
  ]);

/** GKE's shared-core types sell a fraction of their two vCPU: 1,060 m are reserved. */
const GKE_SHARED_CORE = new Set(["e2-micro", "e2-small", "e2-medium"]);
const GKE_PODS = 110;

/** GKE: 25% of the first 4 GiB, 20% of the next 4, 10% of the next 8, 6% of the next 112, 2% above; 255 MiB below 1 GiB. */
export function gkeAllocatable({ id, vcpus, memoryGib }: MachineType): Capacity {
  const memoryMib = memoryGib * MIB_PER_GIB;
  const reserved =
    memoryGib < 1
      ? 255
      : banded(memoryMib, [
          [4 * MIB_PER_GIB, 0.25],
          [4 * MIB_PER_GIB, 0.2],
          [8 * MIB_PER_GIB, 0.1],
          [112 * MIB_PER_GIB, 0.06],
          [Number.POSITIVE_INFINITY, 0.02],
        ]);
  return {
    cpuMillis: GKE_SHARED_CORE.has(id) ? 940 : Math.round(vcpus * 1000 - reservedCpuMillis(vcpus)),
    memoryMib: Math.round(memoryMib - reserved - EVICTION_MIB),
    pods: GKE_PODS,
  };
}

/** Types with fewer addresses than their size suggests (general knowledge). */
const FEWER_ADDRESSES: Readonly<Record<string, readonly [number, number]>> = {
  "g4dn.xlarge": [3, 10],
  "g4dn.2xlarge": [3, 10],
};

/** Elastic network interfaces × addresses on each, by size: awslabs/amazon-eks-ami. Sizes from 4xlarge up: 8 × 30. */
function eksPods({ id, family }: MachineType): number {
  const size = id.split(".")[1] ?? "";
  const burstable = family.startsWith("t");
  const [interfaces, addresses] = (FEWER_ADDRESSES[id] ??
    {
      nano: [2, 2],
      micro: [2, 2],
      small: [3, 4],
      medium: burstable ? [3, 6] : [2, 4],
      large: burstable ? [3, 12] : [3, 10],
      xlarge: [4, 15],
      "2xlarge": [4, 15],
    }[size] ?? [8, 30]) as [number, number]; // literal pairs above
  return interfaces * (addresses - 1) + 2;
}

/** EKS with the default VPC network plug-in: memory kept is 255 + 11 × pods MiB. */
export const eksAllocatable = (machine: MachineType): Capacity => eksWithPods(machine, eksPods(machine));

/** EKS Auto Mode: at most 110 pods on a node, reserved for as such. */
export const eksAutoAllocatable = (machine: MachineType): Capacity => eksWithPods(machine, 110);

function eksWithPods({ vcpus, memoryGib }: MachineType, pods: number): Capacity {
  return {
    cpuMillis: Math.round(vcpus * 1000 - reservedCpuMillis(vcpus)),
    memoryMib: Math.round(memoryGib * MIB_PER_GIB - (255 + 11 * pods) - EVICTION_MIB),
    pods,
  };
}

/** Cores to thousandths kept by AKS; between the published sizes we interpolate, above them the last slope goes on. */
const AKS_CPU = [
  [1, 60],
  [2, 100],
  [4, 140],
  [8, 180],
  [16, 260],
  [32, 420],
  [64, 740],
] as const;
/** The cap we plan AKS with: pod-subnet and kubenet default. Overlay allows 250 and keeps more memory for it. */
export const AKS_PODS = 110;

/** AKS 1.29 and later: min(20 MB × pods + 50 MB, 25% of memory) and 100 MiB are kept. */
export function aksAllocatable({ vcpus, memoryGib }: MachineType, pods: number = AKS_PODS): Capacity {
  const memoryMib = memoryGib * MIB_PER_GIB;
  return {
    cpuMillis: Math.round(vcpus * 1000 - interpolate(AKS_CPU, vcpus)),
    memoryMib: Math.round(memoryMib - Math.min((20 * pods + 50) * MIB_PER_MB, memoryMib * 0.25) - EVICTION_MIB),
    pods,
  };
}

/** GiB of a Droplet to GiB that pods can have; the table is not DigitalOcean's own, its first row is the autoscaler's fixture. */
const DOKS_MEMORY = [
  [2, 1],
  [3, 1.66],
  [4, 2.5],
  [8, 6],
  [16, 13],
  [32, 28],
  [64, 58],
] as const;
/** The fixture's 1 vCPU node offers 380 m; we keep the same 620 m on every size because no formula is published. */
const DOKS_RESERVED_MILLIS = 620;

/** DOKS: no published formula. Smallest worker node has 2 GiB. */
export function doksAllocatable({ vcpus, memoryGib }: MachineType): Capacity {
  return {
    cpuMillis: Math.round(vcpus * 1000 - DOKS_RESERVED_MILLIS),
    memoryMib: Math.round(interpolate(DOKS_MEMORY, memoryGib) * MIB_PER_GIB),
    pods: 110,
  };
}

/** 0.3 GB for the operating system and 0.3 GB for the K3s agent, which measured 275 MB; K3s itself reserves nothing. */
const OS_MIB = 0.3 * MIB_PER_GIB;
const AGENT_MIB = 0.3 * MIB_PER_GIB;

/** vCPU that Google's shared-core types have on average; their two vCPU are bursts (general knowledge). */
const SHARED_CORE_MILLIS: Readonly<Record<string, number>> = { "e2-micro": 250, "e2-small": 500, "e2-medium": 1000 };
const hostMillis = ({ id, vcpus }: MachineType): number => SHARED_CORE_MILLIS[id] ?? vcpus * 1000;

/** A K3s agent. */
export const k3sAllocatable = (machine: MachineType): Capacity => ({
  cpuMillis: hostMillis(machine),
  memoryMib: Math.round(machine.memoryGib * MIB_PER_GIB - OS_MIB - AGENT_MIB - EVICTION_MIB),
  pods: 110,
});

/** A Docker host keeps the operating system and the engine; nothing limits the number of containers. */
export const dockerHostAllocatable = (machine: MachineType): Capacity => ({
  cpuMillis: hostMillis(machine),
  memoryMib: Math.round(machine.memoryGib * MIB_PER_GIB - OS_MIB - EVICTION_MIB),
  pods: Number.MAX_SAFE_INTEGER,
});

/** A Swarm manager that also works keeps as much again for its share of the cluster. */
export const swarmAllocatable = (machine: MachineType): Capacity => ({
  ...dockerHostAllocatable(machine),
  memoryMib: Math.round(machine.memoryGib * MIB_PER_GIB - OS_MIB - AGENT_MIB - EVICTION_MIB),
});

/** Straight lines between the points of a table; beyond its ends the nearest line goes on, never below zero. */
function interpolate(table: readonly (readonly [x: number, y: number])[], x: number): number {
  invariant(table.length >= 2, "a table to interpolate needs two points");
  const above = table.findIndex(([at]) => at >= x);
  const upper = Math.max(1, above === -1 ? table.length - 1 : above);
  const [x0, y0] = table[upper - 1] as readonly [number, number]; // both inside the table by construction
  const [x1, y1] = table[upper] as readonly [number, number];
  return Math.max(0, y0 + ((x - x0) * (y1 - y0)) / (x1 - x0));
}

/**
 * What workloads may fill: the allowed share of what the node offers, less what runs on every node.
 *
 * @param fill share of allocatable that may be requested, 0 to 1
 */
export function usable(
  allocatable: Capacity,
  everyNode: { readonly cpuMillis: number; readonly memoryMib: number },
  fill: number,
): Capacity {
  return {
    cpuMillis: Math.floor((allocatable.cpuMillis - everyNode.cpuMillis) * fill),
    memoryMib: Math.floor((allocatable.memoryMib - everyNode.memoryMib) * fill),
    pods: allocatable.pods,
  };
}
