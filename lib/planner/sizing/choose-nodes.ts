import { invariant } from "../invariant";
import type { MachineOffer, MachineType } from "../price-books/price-book";
import type { Capacity } from "./allocatable";
import type { PodGroup } from "./demand";
import { fewestNodes, type NodeCapacity, pack } from "./pack";

/** A machine type on offer, with what it gives to workloads and what one of it costs. */
export interface NodeCandidate {
  readonly type: MachineType;
  readonly offer: MachineOffer;
  readonly usable: Capacity;
  /** USD a month for one, with the disk and the address that come with it. */
  readonly monthlyUsd: number;
}

export interface NodeRequest {
  readonly candidates: readonly NodeCandidate[];
  /** Pods of one cluster at all hours, and at peak. */
  readonly base: readonly PodGroup[];
  readonly peak: readonly PodGroup[];
  /** Share of the month at peak, 0 to 1. */
  readonly peakShare: number;
  /** Machines come and go with the load and are billed for the time they ran. */
  readonly elastic: boolean;
  readonly minNodes: number;
  /** Most machines the platform can spread one cluster over; absent: any number. */
  readonly maxNodes?: number;
  /** Machines kept beyond what the pods need, so that one may fail. */
  readonly spareNodes: number;
  readonly clusters: number;
  /** Egress whose free part rides on the machines: GiB a month, and USD for each GiB above it. Zero price: no such thing. */
  readonly traffic: { readonly egressGib: number; readonly usdPerGib: number };
}

export interface NodePlan {
  readonly candidate: NodeCandidate;
  /** Machines at peak, all clusters together, those bought only for their traffic included. */
  readonly count: number;
  /** Machines paid for on average. */
  readonly machineMonths: number;
  /** Of `count`, machines bought because their traffic allowance costs less than the overage. */
  readonly forTraffic: number;
  /** Machines plus overage, USD a month: what candidates are compared by. */
  readonly costUsd: number;
}

export interface NodeChoice {
  readonly best: NodePlan;
  /** The next cheapest types, cheapest first. */
  readonly others: readonly NodePlan[];
}

/**
 * Machines beyond which a cluster is built from larger ones. Our choice: each further machine is more to patch and to
 * watch, and nobody packs one pod on each of two hundred machines.
 */
const MOST_MACHINES = 50;
/** Types at least this large, against the largest on offer, are always in the running. */
const AMONG_THE_LARGEST = 0.9;

/**
 * Candidates that are not too small for the workload. As it grows, the choice only ever narrows and never runs out, so
 * that a larger workload is never cheaper than a smaller one.
 */
function largeEnough(request: NodeRequest): readonly NodeCandidate[] {
  const largest = Math.max(0, ...request.candidates.map(({ usable }) => usable.cpuMillis));
  return request.candidates.filter(
    (candidate) =>
      candidate.usable.cpuMillis >= largest * AMONG_THE_LARGEST ||
      fewestNodes(request.peak, capacityOf(candidate)) <= MOST_MACHINES,
  );
}

const GPU_FREE = 0;
const capacityOf = ({ usable, type }: NodeCandidate): NodeCapacity => ({
  ...usable,
  gpus: type.gpu?.count ?? GPU_FREE,
});

/**
 * The cheapest machine type and count that really hold the pods, by packing them.
 *
 * Types are taken in the order of a lower bound of their cost; once the bound of the next type is above the best few
 * found, no later type can be among them.
 *
 * @param keep how many of the cheapest types to return, 1 or more
 * @returns null when no candidate holds the largest pod
 */
export function chooseNodes(request: NodeRequest, keep: number): NodeChoice | null {
  invariant(keep >= 1, "keep at least one plan");
  const bounded = largeEnough(request)
    .filter(({ usable }) => usable.cpuMillis > 0 && usable.memoryMib > 0 && usable.pods > 0)
    .map((candidate) => ({ candidate, boundUsd: lowerBound(request, candidate) }))
    .sort((a, b) => a.boundUsd - b.boundUsd || byName(a.candidate, b.candidate));
  const plans: NodePlan[] = [];
  for (const { candidate, boundUsd } of bounded) {
    const worst = plans[keep - 1];
    if (worst !== undefined && boundUsd > worst.costUsd) break;
    const plan = planFor(request, candidate);
    if (plan === null) continue;
    plans.push(plan);
    plans.sort((a, b) => a.costUsd - b.costUsd || a.count - b.count || byName(a.candidate, b.candidate));
    plans.length = Math.min(plans.length, keep);
  }
  const [best, ...others] = plans;
  return best === undefined ? null : { best, others };
}

const byName = (a: NodeCandidate, b: NodeCandidate): number =>
  a.type.id < b.type.id ? -1 : a.type.id > b.type.id ? 1 : 0;

function lowerBound(request: NodeRequest, candidate: NodeCandidate): number {
  const node = capacityOf(candidate);
  const nodes = (pods: readonly PodGroup[]) => Math.max(request.minNodes, fewestNodes(pods, node) + request.spareNodes);
  return priceOf(request, candidate, nodes(request.base), nodes(request.peak)).costUsd;
}

function planFor(request: NodeRequest, candidate: NodeCandidate): NodePlan | null {
  const node = capacityOf(candidate);
  const peak = pack(request.peak, node);
  if (peak === null) return null;
  const same = request.base === request.peak || !request.elastic;
  const base = same ? peak : pack(request.base, node);
  if (base === null) return null;
  if (request.maxNodes !== undefined && peak.nodes > request.maxNodes) return null;
  const nodes = (packed: number) => Math.max(request.minNodes, packed + request.spareNodes);
  return priceOf(request, candidate, nodes(base.nodes), nodes(peak.nodes));
}

/** A plan of fixed counts. More machines than the pods need are bought only where their traffic is cheaper than overage. */
function priceOf(request: NodeRequest, candidate: NodeCandidate, baseNodes: number, peakNodes: number): NodePlan {
  const { clusters, elastic, peakShare, traffic } = request;
  const allowanceGib = candidate.offer.trafficGib ?? 0;
  const neededMonths = clusters * (elastic ? baseNodes + (peakNodes - baseNodes) * peakShare : peakNodes);
  const cost = (machineMonths: number): number =>
    machineMonths * candidate.monthlyUsd +
    Math.max(0, traffic.egressGib - machineMonths * allowanceGib) * traffic.usdPerGib;

  let forTraffic = 0;
  if (request.maxNodes === undefined && candidate.monthlyUsd < allowanceGib * traffic.usdPerGib) {
    const missing = Math.max(0, traffic.egressGib - neededMonths * allowanceGib) / allowanceGib;
    const [fewer, more] = [Math.floor(missing), Math.ceil(missing)];
    forTraffic = cost(neededMonths + more) < cost(neededMonths + fewer) ? more : fewer;
  }
  return {
    candidate,
    count: clusters * peakNodes + forTraffic,
    machineMonths: neededMonths + forTraffic,
    forTraffic,
    costUsd: cost(neededMonths + forTraffic),
  };
}

/** Best single type by plain division: ignores that pods cannot be cut, so it can be infeasible. For comparison only. */
export function cheapestByDivision(request: NodeRequest): number {
  return Math.min(...request.candidates.map((candidate) => lowerBound(request, candidate)));
}
