import { invariant } from "../invariant";
import type { MachineOffer, MachineType } from "../price-books/price-book";
import { type CandidateTree, treeOf } from "./candidate-tree";
import type { PodGroup } from "./demand";
import { countNodes, fewestNodes, holdsLargest, type NodeCapacity, type PodLoad, podLoad } from "./pack";
import { isWorthPlacing, place } from "./place";

/** A machine type on offer, with what it gives to workloads and what one of it costs. */
export interface NodeCandidate {
  readonly type: MachineType;
  readonly offer: MachineOffer;
  readonly usable: NodeCapacity;
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
 * Not too small for the workload. As it grows, the choice only ever narrows and never runs out, so that a larger workload is
 * never cheaper than a smaller one.
 */
const isLargeEnough = ({ usable }: NodeCandidate, fewest: number, largestCpuMillis: number): boolean =>
  fewest <= MOST_MACHINES || usable.cpuMillis >= largestCpuMillis * AMONG_THE_LARGEST;

/**
 * The cheapest machine type and count that really hold the pods, by packing them.
 *
 * Types are taken in the order of a lower bound of their cost; once the bound of the next type is above the best few
 * found, no later type can be among them. Packing in order is quick and may need a machine too many, so that at the end
 * every cheaper purchase whose totals would do is looked at closely, until one holds the pods.
 *
 * @param keep how many of the cheapest types to return, 1 or more; the first does not depend on it
 * @returns null when no candidate holds the largest pod
 */
export function chooseNodes(asked: NodeRequest, keep: number): NodeChoice | null {
  invariant(keep >= 1, "keep at least one plan");
  const request = loaded(asked);
  /** The cheapest found, cheapest first, no more than are kept. */
  const plans: NodePlan[] = [];
  for (const candidate of cheapestFirst(request, () => plans[keep - 1]?.costUsd ?? Number.POSITIVE_INFINITY)) {
    const plan = planFor(request, candidate, plans[keep - 1]?.costUsd);
    if (plan === null) continue;
    const dearer = plans.findIndex((other) => byCost(plan, other) < 0);
    plans.splice(dearer === -1 ? plans.length : dearer, 0, plan);
    if (plans.length > keep) plans.pop();
  }
  const [packed] = plans;
  if (packed === undefined) return null;
  const best = lookClosely(request, packed);
  const others = plans
    .filter(({ candidate }) => candidate !== best.candidate)
    .slice(0, keep - 1)
    .map((plan) => {
      const found = planBelow(request, plan.candidate, plan.costUsd, { tries: MOST_TRIES_OF_OTHERS });
      return found === null || found.costUsd < best.costUsd ? plan : found;
    });
  return { best, others: others.sort(byCost) };
}

const byCost = (a: NodePlan, b: NodePlan): number =>
  a.costUsd - b.costUsd || a.count - b.count || byName(a.candidate, b.candidate);

/**
 * Candidates by the least they can cost, cheapest first, as long as that is not above a limit. One that is worse than another
 * in everything comes after it and is looked at only then, so most are never looked at.
 */
function* cheapestFirst(request: Loaded, limitUsd: () => number): Generator<NodeCandidate> {
  const { roots, largestCpuMillis } = treeOf(request.candidates, request.traffic.usdPerGib === 0);
  /** Trees to look at next, and the least that the candidate at the top of each can cost. */
  const open: CandidateTree[] = [];
  const leastUsd: number[] = [];
  const add = (trees: readonly CandidateTree[]): void => {
    for (const tree of trees) {
      const usd = lowerBound(request, tree.candidate, largestCpuMillis);
      if (usd === Number.POSITIVE_INFINITY || usd > limitUsd()) continue;
      open.push(tree);
      leastUsd.push(usd);
    }
  };
  add(roots);
  while (open.length > 0) {
    const usd = Math.min(...leastUsd);
    if (usd > limitUsd()) return;
    const at = leastUsd.indexOf(usd);
    const { candidate, worse } = open[at] as CandidateTree; // one for each of the sums
    open.splice(at, 1);
    leastUsd.splice(at, 1);
    yield candidate;
    add(worse);
  }
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

/** The least a candidate can cost, USD a month, before anything is packed. Infinity when it is not eligible. */
function lowerBound(request: Loaded, candidate: NodeCandidate, largestCpuMillis: number): number {
  const { peakLoad, maxNodes } = request;
  const fewest = fewestNodes(peakLoad, candidate.usable);
  const isEligible =
    (maxNodes === undefined || fewest <= maxNodes) &&
    isLargeEnough(candidate, fewest, largestCpuMillis) &&
    holdsLargest(peakLoad, candidate.usable);
  return isEligible ? dividedUsd(request, candidate, fewest) : Number.POSITIVE_INFINITY;
}

/** Cost of so many machines as the totals ask for, USD a month. */
function dividedUsd(request: Loaded, candidate: NodeCandidate, fewest: number): number {
  const peak = withSpare(request, fewest);
  const base =
    request.baseLoad === request.peakLoad ? peak : withSpare(request, fewestNodes(request.baseLoad, candidate.usable));
  const months = neededMonths(request, base, peak);
  return costOf(request, candidate, months + boughtForTraffic(request, candidate, months));
}

/** The least any candidate can cost, USD a month: cheap to know, before anything is packed. Infinity without candidates. */
export function cheapestBound(asked: NodeRequest): number {
  const request = loaded(asked);
  const { roots, largestCpuMillis } = treeOf(request.candidates, request.traffic.usdPerGib === 0);
  let least = Number.POSITIVE_INFINITY;
  for (const { candidate } of roots) least = Math.min(least, lowerBound(request, candidate, largestCpuMillis));
  return least;
}

const withSpare = ({ minNodes, spareNodes }: NodeRequest, packed: number): number =>
  Math.max(minNodes, packed + spareNodes);

/** @param worstUsd the plan need not be exact when it costs more than this */
function planFor(request: Loaded, candidate: NodeCandidate, worstUsd = Number.POSITIVE_INFINITY): NodePlan | null {
  const { peakLoad, baseLoad, maxNodes } = request;
  const most = mostNodes(request, candidate, worstUsd);
  const peak = countNodes(peakLoad, candidate.usable, most);
  if (peak === null || peak > most || (maxNodes !== undefined && peak > maxNodes)) return null;
  const base = baseLoad === peakLoad ? peak : countNodes(baseLoad, candidate.usable);
  if (base === null) return null;
  return priceOf(request, candidate, withSpare(request, base), withSpare(request, peak));
}

/** Nodes at peak beyond which a candidate surely costs more; Infinity where the price does not simply follow their number. */
function mostNodes(
  { elastic, traffic, clusters, spareNodes }: Loaded,
  { monthlyUsd }: NodeCandidate,
  usd: number,
): number {
  if (elastic || traffic.usdPerGib > 0 || monthlyUsd <= 0) return Number.POSITIVE_INFINITY;
  // One more for what is lost in fractions of a cent.
  return Math.floor(usd / (clusters * monthlyUsd)) - spareNodes + 1;
}

/** Counts to try closely for the best plan of one request, and for each of the others: hardly any need as many. Our choice. */
const MOST_TRIES = 12;
const MOST_TRIES_OF_OTHERS = 3;

/** Tries that are left, counted down. */
interface Effort {
  tries: number;
}

/** A cheaper plan than the best that was packed, if one is found: candidates by the least they can cost. */
function lookClosely(request: Loaded, packed: NodePlan): NodePlan {
  if (!isWorthPlacing(request.peakLoad)) return packed;
  const effort: Effort = { tries: MOST_TRIES };
  let best = packed;
  for (const candidate of cheapestFirst(request, () => best.costUsd))
    best = planBelow(request, candidate, best.costUsd, effort) ?? best;
  return best;
}

/** A plan with this candidate that costs less than the limit, if one is found: fewest machines first. */
function planBelow(request: Loaded, candidate: NodeCandidate, limitUsd: number, effort: Effort): NodePlan | null {
  const { peakLoad, baseLoad } = request;
  if (!isWorthPlacing(peakLoad)) return null;
  const node = candidate.usable;
  const cheaper = (base: number, peak: number): NodePlan | null => {
    const plan = priceOf(request, candidate, withSpare(request, base), withSpare(request, peak));
    return plan.costUsd < limitUsd ? plan : null;
  };
  /** Fewest nodes found as long as they make a cheaper plan, else as many as packing in order takes. */
  const search = (load: PodLoad, isCheaper: (nodes: number) => boolean): number | null => {
    const packed = countNodes(load, node);
    if (packed === null) return null;
    for (let nodes = fewestNodes(load, node); nodes < packed && isCheaper(nodes) && effort.tries > 0; nodes += 1) {
      effort.tries -= 1;
      if (place(load, node, nodes) !== null) return nodes;
    }
    return packed;
  };
  const isOneLoad = baseLoad === peakLoad;
  const leastBase = (peak: number) => (isOneLoad ? peak : Math.min(peak, fewestNodes(baseLoad, node)));
  const peak = search(peakLoad, (nodes) => cheaper(leastBase(nodes), nodes) !== null);
  if (peak === null) return null;
  const base = isOneLoad ? peak : search(baseLoad, (nodes) => cheaper(nodes, peak) !== null);
  return base === null ? null : cheaper(base, peak);
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
  return Math.min(
    ...request.candidates.map((candidate) =>
      dividedUsd(ready, candidate, fewestNodes(ready.peakLoad, candidate.usable)),
    ),
  );
}
