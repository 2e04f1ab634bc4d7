import type { Bill, Purchase } from "../../bill";
import type { CloudBilling } from "../../clouds/cloud";
import type { MachineType } from "../../price-books/price-book";
import { REDUNDANCY_TARGET_PERCENT } from "../../scenario/derived";
import type { SizedScenario } from "../../scenario/sized";
import type { Capacity } from "../../sizing/allocatable";
import type { PodGroup } from "../../sizing/demand";
import type { PlatformContext } from "../platform";

/** How a platform turns machines of a cloud into room for pods. */
export interface NodeRules {
  readonly cloud: CloudBilling;
  readonly allocatable: (machine: MachineType) => Capacity;
  /** Machine types the platform accepts as workers. */
  readonly accepts: (machine: MachineType, context: PlatformContext) => boolean;
  /** What runs on every node beside the workload. */
  readonly everyNode: (context: PlatformContext) => NodeOverhead;
  readonly disk: boolean;
  readonly publicAddress: boolean;
  /** The provider bills machines for the time they ran, and the platform can add and remove them. */
  readonly elastic: boolean;
  readonly spot: boolean;
  /** Of machines that come and go: their price for part of a month against that part of the monthly price; 1 when left out. */
  readonly partMonthFactor?: number;
  /** A fee on each machine as a share of its on-demand price at list, whatever it is bought for. */
  readonly feeShare?: (prices: Bill) => number;
  /** Fewest machines a cluster of this kind makes sense with; redundancy asks for at least two by itself. */
  readonly minNodes: number;
  readonly maxNodes?: number;
  /** Egress included elsewhere than in the workers: load balancers, servers. GiB a month. */
  readonly includedElsewhereGib?: (context: PlatformContext) => number;
  /** Platform pods beside the workload, for one cluster. */
  readonly ownPods?: (context: PlatformContext) => readonly PodGroup[];
  readonly notes?: (context: PlatformContext, worker: MachineType) => readonly string[];
  readonly role?: string;
}

export interface NodeOverhead {
  readonly cpuMillis: number;
  readonly memoryMib: number;
  readonly pods: number;
}

/** Pods the system itself runs on a node of a managed cluster, of the node's limit: 3 to 4 on EKS (DOMAIN C08). */
const SYSTEM_PODS = 4;

const agents = ({ scenario, assumptions }: PlatformContext): NodeOverhead =>
  scenario.observability.monitoring === "none"
    ? { cpuMillis: 0, memoryMib: 0, pods: 0 }
    : { cpuMillis: assumptions.agentCpuMillis, memoryMib: assumptions.agentMemoryMib, pods: 1 };

/** System pods and agents on a node of a managed cluster. */
export function managedOverhead(context: PlatformContext): NodeOverhead {
  const { cpuMillis, memoryMib, pods } = agents(context);
  return {
    cpuMillis: cpuMillis + context.assumptions.daemonCpuMillis,
    memoryMib: memoryMib + context.assumptions.daemonMemoryMib,
    pods: pods + SYSTEM_PODS,
  };
}

/** K3s ships less: 100 m and 150 MiB (DOMAIN 3.2). */
export function k3sOverhead(context: PlatformContext): NodeOverhead {
  const { cpuMillis, memoryMib, pods } = agents(context);
  return { cpuMillis: cpuMillis + 100, memoryMib: memoryMib + 150, pods: pods + SYSTEM_PODS };
}

export const hostOverhead = agents;

/** A metrics and log stack a team runs itself where the provider sells none. Our choice: one pod of 1 vCPU and 4 GiB. */
export const ownMonitoringPods = ({ scenario }: PlatformContext): readonly PodGroup[] =>
  scenario.observability.monitoring === "full" ? [{ cpuMillis: 1000, memoryMib: 4096, gpus: 0, count: 1 }] : [];

/** Whether the target or a need asks that a machine may die: DOMAIN 3.2. */
export const wantsRedundancy = ({ availabilityTargetPercent, needs }: SizedScenario): boolean =>
  availabilityTargetPercent >= REDUNDANCY_TARGET_PERCENT || needs.includes("node-failover");

/** The target asks for a spare machine. */
export const asksForSpare = (scenario: SizedScenario): boolean =>
  scenario.availabilityTargetPercent >= REDUNDANCY_TARGET_PERCENT;

/** The team’s way of buying machines, as far as the platform can follow it. */
export const purchaseOf = ({ purchase }: SizedScenario, rules: NodeRules): Purchase => ({
  oneYear: purchase.commitment === "one-year",
  spotShare: rules.spot ? purchase.spotShare : 0,
});
