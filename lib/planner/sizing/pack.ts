import type { Capacity } from "./allocatable";
import { capacityKey } from "./capacity-key";
import type { PodGroup } from "./demand";
import { fill } from "./fill";
import { type Placed, place } from "./place";

/** One way to fill a node, and how many nodes are filled that way. */
export interface NodePattern {
  readonly nodes: number;
  /** Pods on each of these nodes, by index of the group. */
  readonly pods: readonly { readonly group: number; readonly count: number }[];
}

export interface Packing {
  readonly nodes: number;
  readonly patterns: readonly NodePattern[];
}

/** What a GPU node offers beside `Capacity`. Pods without GPUs go there only where a platform has one machine for all. */
export type NodeCapacity = Capacity & { readonly gpus: number };

/**
 * Pods made ready to be packed on many types of node: in flat arrays, largest first. A pod is as large as its share of
 * everything requested in the resource it takes most of, which is the same order for every type of node.
 */
export interface PodLoad {
  /** Index of the group behind each entry. */
  readonly groups: Int32Array;
  readonly cpuMillis: Float64Array;
  readonly memoryMib: Float64Array;
  readonly gpus: Float64Array;
  readonly counts: Float64Array;
  /** By what they are sorted, descending, where that is the share of the scarcest resource; null in other orders. */
  readonly shares: Float64Array | null;
  readonly largest: { readonly cpuMillis: number; readonly memoryMib: number; readonly gpus: number };
  readonly smallest: { readonly cpuMillis: number; readonly memoryMib: number };
  /** The same pods in other orders, tried where the first one leaves more nodes than the totals ask for. */
  readonly otherOrders: () => readonly PodLoad[];
  readonly total: {
    readonly cpuMillis: number;
    readonly memoryMib: number;
    readonly gpus: number;
    readonly pods: number;
  };
}

const loads = new WeakMap<readonly PodGroup[], PodLoad>();

/** Made once for each list of pods: many platforms pack the same ones. */
export function podLoad(pods: readonly PodGroup[]): PodLoad {
  const known = loads.get(pods);
  if (known !== undefined) return known;
  const load = loadOf(pods);
  loads.set(pods, load);
  return load;
}

function loadOf(pods: readonly PodGroup[]): PodLoad {
  const total = { cpuMillis: 0, memoryMib: 0, gpus: 0, pods: 0 };
  const largest = { cpuMillis: 0, memoryMib: 0, gpus: 0 };
  const smallest = { cpuMillis: Number.POSITIVE_INFINITY, memoryMib: Number.POSITIVE_INFINITY };
  const order: number[] = [];
  for (let index = 0; index < pods.length; index += 1) {
    const pod = pods[index] as PodGroup; // index < length
    if (pod.count === 0) continue;
    order.push(index);
    total.cpuMillis += pod.cpuMillis * pod.count;
    total.memoryMib += pod.memoryMib * pod.count;
    total.gpus += pod.gpus * pod.count;
    total.pods += pod.count;
    largest.cpuMillis = Math.max(largest.cpuMillis, pod.cpuMillis);
    largest.memoryMib = Math.max(largest.memoryMib, pod.memoryMib);
    largest.gpus = Math.max(largest.gpus, pod.gpus);
    smallest.cpuMillis = Math.min(smallest.cpuMillis, pod.cpuMillis);
    smallest.memoryMib = Math.min(smallest.memoryMib, pod.memoryMib);
  }
  const gpuShare = ({ gpus }: PodGroup) => (total.gpus > 0 ? gpus / total.gpus : 0);
  const cpuShare = ({ cpuMillis }: PodGroup) => cpuMillis / total.cpuMillis;
  const memoryShare = ({ memoryMib }: PodGroup) => memoryMib / total.memoryMib;
  const largestShare = (pod: PodGroup) => Math.max(cpuShare(pod), memoryShare(pod), gpuShare(pod));
  const inOrder = (size: (pod: PodGroup) => number): PodLoad => {
    const sizes = Float64Array.from(pods.map(size));
    const groups = Int32Array.from(order).sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b); // both in pods
    const column = (pick: (pod: PodGroup) => number): Float64Array => {
      const values = new Float64Array(groups.length);
      for (let at = 0; at < groups.length; at += 1) values[at] = pick(pods[groups[at] as number] as PodGroup);
      return values;
    };
    return {
      groups,
      cpuMillis: column(({ cpuMillis }) => cpuMillis),
      memoryMib: column(({ memoryMib }) => memoryMib),
      gpus: column(({ gpus }) => gpus),
      counts: column(({ count }) => count),
      shares: size === largestShare ? column(largestShare) : null,
      largest,
      smallest,
      otherOrders,
      total,
    };
  };
  let others: readonly PodLoad[] | undefined;
  function otherOrders(): readonly PodLoad[] {
    others ??= [cpuShare, memoryShare, (pod: PodGroup) => cpuShare(pod) + memoryShare(pod)].map(inOrder);
    return others;
  }
  return inOrder(largestShare);
}

/** Hundreds of shapes pack well in any order. */
const MOST_SHAPES_REORDERED = 64;

/** Places pods on as few identical nodes as we can find and says what is on them; null when some pod is larger than a node. */
export function pack(pods: readonly PodGroup[], node: NodeCapacity): Packing | null {
  const load = podLoad(pods);
  const quick = bestOrder(load, node, Number.POSITIVE_INFINITY);
  if (quick === null) return null;
  for (let nodes = fewestNodes(load, node); nodes < quick.nodes; nodes += 1) {
    const placed = place(load, node, nodes);
    if (placed !== null) return { nodes, patterns: patternsOf(placed, nodes) };
  }
  const patterns: NodePattern[] = [];
  const nodes = fill(quick.load, node, Number.POSITIVE_INFINITY, (repeat, entries, taken) => {
    const placed = Array.from(entries, (entry, at) => ({
      group: quick.load.groups[entry] ?? 0,
      count: taken[at] ?? 0,
    }));
    patterns.push({ nodes: repeat, pods: placed });
  });
  return { nodes, patterns };
}

function patternsOf({ load, placement }: Placed, nodes: number): NodePattern[] {
  const shapes = load.counts.length;
  return Array.from({ length: nodes }, (_, at) => ({
    nodes: 1,
    pods: [...placement.subarray(at * shapes, (at + 1) * shapes)].flatMap((count, entry) =>
      count > 0 ? [{ group: load.groups[entry] ?? 0, count }] : [],
    ),
  }));
}

/**
 * Nodes that hold the pods, packed in the best of a few orders. Quick; `place` may still find a way with fewer.
 *
 * @param most counting ends above this many; what is returned is then more than that and not exact
 * @returns whole nodes; null when some pod is larger than a node
 */
export const countNodes = (load: PodLoad, node: NodeCapacity, most = Number.POSITIVE_INFINITY): number | null =>
  bestOrder(load, node, most)?.nodes ?? null;

/** Whether a node has room for each pod by itself. */
export const holdsLargest = ({ largest, counts }: PodLoad, node: NodeCapacity): boolean =>
  largest.cpuMillis <= node.cpuMillis &&
  largest.memoryMib <= node.memoryMib &&
  largest.gpus <= node.gpus &&
  (counts.length === 0 || node.pods >= 1);

/** The order of a load that takes fewest nodes, and how many that are. */
interface Counted {
  readonly load: PodLoad;
  readonly nodes: number;
  /** Counting ended above this many. */
  readonly most: number;
}

/** Many machine types offer the same room: on those the same pods are counted once, as long as they are around. */
const counted = new WeakMap<PodLoad, Map<string, Counted>>();

/** First in one order, then in others, no further than until the totals allow no fewer nodes. */
function bestOrder(load: PodLoad, node: NodeCapacity, most: number): Pick<Counted, "load" | "nodes"> | null {
  if (!holdsLargest(load, node)) return null;
  if (load.counts.length < 2) return { load, nodes: nodesOfOneShape(load, node) };
  const ofLoad = counted.get(load) ?? new Map<string, Counted>();
  counted.set(load, ofLoad);
  const key = capacityKey(node);
  const known = ofLoad.get(key);
  // A count that did not end early holds whatever the limit; one that did says that there are more than its own.
  if (known !== undefined && (known.nodes <= known.most || most <= known.most)) return known;
  const best = { ...tryOrders(load, node, most), most };
  ofLoad.set(key, best);
  return best;
}

/** Equal pods are not packed but divided: each node takes as many as fit, the last one what is left. */
function nodesOfOneShape({ largest, total }: PodLoad, node: NodeCapacity): number {
  if (total.pods === 0) return 0;
  const byMachine = Math.min(
    Math.floor(node.cpuMillis / largest.cpuMillis),
    Math.floor(node.memoryMib / largest.memoryMib),
    node.pods,
  );
  const onOne = largest.gpus > 0 ? Math.min(byMachine, Math.floor(node.gpus / largest.gpus)) : byMachine;
  return Math.ceil(total.pods / onOne);
}

function tryOrders(load: PodLoad, node: NodeCapacity, most: number): Pick<Counted, "load" | "nodes"> {
  let best = { load, nodes: fill(load, node, most) };
  if (load.counts.length > MOST_SHAPES_REORDERED) return best;
  const bound = fewestNodes(load, node);
  if (best.nodes <= bound) return best;
  for (const other of load.otherOrders()) {
    const nodes = fill(other, node, Math.min(most, best.nodes - 1));
    if (nodes < best.nodes) best = { load: other, nodes };
    if (best.nodes <= bound) break;
  }
  return best;
}

/**
 * Nodes that no packing can go below: the largest of the totals divided by what one node offers.
 * It ignores that pods cannot be cut, so it can be lower than anything feasible.
 */
export function fewestNodes({ total }: PodLoad, node: NodeCapacity): number {
  return Math.ceil(
    Math.max(
      total.cpuMillis / node.cpuMillis,
      total.memoryMib / node.memoryMib,
      total.pods / node.pods,
      total.gpus > 0 ? total.gpus / node.gpus : 0,
    ),
  );
}
