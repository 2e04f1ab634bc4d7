import { invariant } from "../invariant";
import type { MachineOffer, MachineType } from "../price-books/price-book";
import type { Capacity } from "./allocatable";
import type { PodGroup } from "./demand";
import { countNodes, fewestNodes, type NodeCapacity, type PodLoad, podLoad } from "./pack";

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
 * watch, which costs more hours than small machines save dollars.
 */
const MOST_MACHINES = 20;
/** Types at least this large, against the largest on offer, are always in the running. */
const AMONG_THE_LARGEST = 0.9;

/**
 * Candidates that are not too small for the workload. As it grows, the choice only ever narrows and never runs out, so
 * that a larger workload is never cheaper than a smaller one.
 */
function largeEnough(request: Loaded): readonly NodeCandidate[] {
  let largest = 0;
  for (const { usable } of request.candidates) largest = Math.max(largest, usable.cpuMillis);
  return request.candidates.filter(
    (candidate) =>
      candidate.usable.cpuMillis >= largest * AMONG_THE_LARGEST ||
      fewestNodes(request.peakLoad, capacityOf(candidate)) <= MOST_MACHINES,
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
export function chooseNodes(asked: NodeRequest, keep: number): NodeChoice | null {
  invariant(keep >= 1, "keep at least one plan");
  const request = loaded(asked);
  const bounded = largeEnough(request)
    .filter(canHoldAnything)
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

/** A request with its pods made ready once for all candidates. */
interface Loaded extends NodeRequest {
  readonly baseLoad: PodLoad;
  readonly peakLoad: PodLoad;
}

function loaded(request: NodeRequest): Loaded {
  const peakLoad = podLoad(request.peak);
  const baseLoad = request.elastic && request.base !== request.peak ? podLoad(request.base) : peakLoad;
  return { ...request, baseLoad, peakLoad };
}

const byName = (a: NodeCandidate, b: NodeCandidate): number =>
  a.type.id < b.type.id ? -1 : a.type.id > b.type.id ? 1 : 0;

function lowerBound(request: Loaded, candidate: NodeCandidate): number {
  const node = capacityOf(candidate);
  const peak = Math.max(request.minNodes, fewestNodes(request.peakLoad, node) + request.spareNodes);
  const base =
    request.baseLoad === request.peakLoad
      ? peak
      : Math.max(request.minNodes, fewestNodes(request.baseLoad, node) + request.spareNodes);
  const months = neededMonths(request, base, peak);
  return costOf(request, candidate, months + boughtForTraffic(request, candidate, months));
}

/** The least any candidate can cost, USD a month: cheap to know, before anything is packed. Infinity without candidates. */
export function cheapestBound(asked: NodeRequest): number {
  const request = loaded(asked);
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of request.candidates)
    if (canHoldAnything(candidate)) least = Math.min(least, lowerBound(request, candidate));
  return least;
}

const canHoldAnything = ({ usable }: NodeCandidate): boolean =>
  usable.cpuMillis > 0 && usable.memoryMib > 0 && usable.pods > 0;

function planFor(request: Loaded, candidate: NodeCandidate): NodePlan | null {
  const node = capacityOf(candidate);
  const peak = countNodes(request.peakLoad, node);
  if (peak === null || (request.maxNodes !== undefined && peak > request.maxNodes)) return null;
  const base = request.baseLoad === request.peakLoad ? peak : countNodes(request.baseLoad, node);
  if (base === null) return null;
  const nodes = (packed: number) => Math.max(request.minNodes, packed + request.spareNodes);
  return priceOf(request, candidate, nodes(base), nodes(peak));
}

function priceOf(request: Loaded, candidate: NodeCandidate, baseNodes: number, peakNodes: number): NodePlan {
  const months = neededMonths(request, baseNodes, peakNodes);
  const forTraffic = boughtForTraffic(request, candidate, months);
  return {
    candidate,
    count: request.clusters * peakNodes + forTraffic,
    machineMonths: months + forTraffic,
    forTraffic,
    costUsd: costOf(request, candidate, months + forTraffic),
  };
}

/** Machines paid for on average, all clusters together. */
const neededMonths = ({ clusters, elastic, peakShare }: NodeRequest, baseNodes: number, peakNodes: number): number =>
  clusters * (elastic ? baseNodes + (peakNodes - baseNodes) * peakShare : peakNodes);

/** Machines and the egress they do not include, USD a month. */
function costOf({ traffic }: NodeRequest, { monthlyUsd, offer }: NodeCandidate, machineMonths: number): number {
  const overGib = traffic.egressGib - machineMonths * (offer.trafficGib ?? 0);
  return machineMonths * monthlyUsd + (overGib > 0 ? overGib * traffic.usdPerGib : 0);
}

/** More machines than the pods need are bought only where their traffic is cheaper than paying for it by the GiB. */
function boughtForTraffic(request: NodeRequest, candidate: NodeCandidate, months: number): number {
  const { traffic, maxNodes } = request;
  const allowanceGib = candidate.offer.trafficGib ?? 0;
  if (maxNodes !== undefined || candidate.monthlyUsd >= allowanceGib * traffic.usdPerGib) return 0;
  const missing = Math.max(0, traffic.egressGib - months * allowanceGib) / allowanceGib;
  const [fewer, more] = [Math.floor(missing), Math.ceil(missing)];
  return costOf(request, candidate, months + more) < costOf(request, candidate, months + fewer) ? more : fewer;
}

/** Best single type by plain division: ignores that pods cannot be cut, so it can be infeasible. For comparison only. */
export function cheapestByDivision(request: NodeRequest): number {
  const ready = loaded(request);
  return Math.min(...request.candidates.map((candidate) => lowerBound(ready, candidate)));
}
