import type { Capacity } from "./allocatable";
import type { PodGroup } from "./demand";
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
  const order: { readonly index: number; readonly pod: PodGroup }[] = [];
  for (const [index, pod] of pods.entries()) {
    if (pod.count === 0) continue;
    order.push({ index, pod });
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
  const inOrder = (size: (pod: PodGroup) => number): PodLoad => {
    const sized = order.map(({ index, pod }) => ({ index, pod, size: size(pod) }));
    const sorted = sized.sort((a, b) => b.size - a.size || a.index - b.index);
    return {
      groups: Int32Array.from(sorted, ({ index }) => index),
      cpuMillis: Float64Array.from(sorted, ({ pod }) => pod.cpuMillis),
      memoryMib: Float64Array.from(sorted, ({ pod }) => pod.memoryMib),
      gpus: Float64Array.from(sorted, ({ pod }) => pod.gpus),
      counts: Float64Array.from(sorted, ({ pod }) => pod.count),
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
  return inOrder((pod) => Math.max(cpuShare(pod), memoryShare(pod), gpuShare(pod)));
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
    const placed = entries.map((entry, at) => ({ group: quick.load.groups[entry] ?? 0, count: taken[at] ?? 0 }));
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

/** First in one order, then in others, no further than until the totals allow no fewer nodes. */
function bestOrder(
  load: PodLoad,
  node: NodeCapacity,
  most: number,
): { readonly load: PodLoad; readonly nodes: number } | null {
  if (!holdsLargest(load, node)) return null;
  let best = { load, nodes: fill(load, node, most) };
  if (load.counts.length < 2 || load.counts.length > MOST_SHAPES_REORDERED) return best;
  const bound = fewestNodes(load, node);
  if (best.nodes <= bound) return best;
  for (const other of load.otherOrders()) {
    const nodes = fill(other, node, Math.min(most, best.nodes - 1));
    if (nodes < best.nodes) best = { load: other, nodes };
    if (best.nodes <= bound) break;
  }
  return best;
}

/** Told of each way a node is filled: how many nodes, which entries of the load, how many pods of each. */
type OnPattern = (nodes: number, entries: readonly number[], taken: readonly number[]) => void;

/**
 * Each node is filled with the largest pods first and then with whatever still fits, which is first-fit decreasing taken
 * node by node. Equal nodes are filled at once, so the work grows with the number of distinct pod shapes and not with the
 * number of pods. Ends above `most` nodes.
 */
function fill(load: PodLoad, node: NodeCapacity, most: number, onPattern?: OnPattern): number {
  const { cpuMillis, memoryMib, gpus, counts, smallest } = load;
  const left = new Float64Array(counts);
  const open = new Int32Array(counts.length);
  for (let entry = 0; entry < open.length; entry += 1) open[entry] = entry;
  let openCount = open.length;
  let nodes = 0;
  const entries: number[] = [];
  const taken: number[] = [];
  while (openCount > 0 && nodes <= most) {
    let cpu = node.cpuMillis;
    let memory = node.memoryMib;
    let gpu = node.gpus;
    let slots = node.pods;
    let repeat = Number.POSITIVE_INFINITY;
    entries.length = 0;
    taken.length = 0;
    for (let at = 0; at < openCount; at += 1) {
      if (cpu < smallest.cpuMillis || memory < smallest.memoryMib || slots < 1) break;
      const entry = open[at] as number; // at < openCount ≤ open.length
      const podCpu = cpuMillis[entry] as number;
      const podMemory = memoryMib[entry] as number;
      const podGpus = gpus[entry] as number;
      if (podCpu > cpu || podMemory > memory || podGpus > gpu) continue;
      const available = left[entry] as number;
      let count = Math.min(available, slots, Math.floor(cpu / podCpu), Math.floor(memory / podMemory));
      if (podGpus > 0) count = Math.min(count, Math.floor(gpu / podGpus));
      cpu -= count * podCpu;
      memory -= count * podMemory;
      gpu -= count * podGpus;
      slots -= count;
      entries.push(entry);
      taken.push(count);
      repeat = Math.min(repeat, Math.floor(available / count));
    }
    nodes += repeat;
    let emptied = false;
    for (let at = 0; at < entries.length; at += 1) {
      const entry = entries[at] as number;
      const rest = (left[entry] as number) - (taken[at] as number) * repeat;
      left[entry] = rest;
      if (rest === 0) emptied = true;
    }
    onPattern?.(repeat, entries, taken);
    if (emptied) {
      let kept = 0;
      for (let at = 0; at < openCount; at += 1) {
        const entry = open[at] as number;
        if ((left[entry] as number) > 0) open[kept++] = entry;
      }
      openCount = kept;
    }
  }
  return nodes;
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
