import type { Capacity } from "./allocatable";
import type { PodGroup } from "./demand";

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

/** What a GPU node offers beside `Capacity`; pods without GPUs never go there. */
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
  readonly otherOrders: readonly PodLoad[];
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
  const inOrder = (size: (pod: PodGroup) => number, otherOrders: readonly PodLoad[]): PodLoad => {
    const sizes = new Map(order.map(({ index, pod }) => [index, size(pod)]));
    const sorted = order.toSorted((a, b) => (sizes.get(b.index) ?? 0) - (sizes.get(a.index) ?? 0) || a.index - b.index);
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
  // One shape has one order; hundreds of them pack well in any.
  const others =
    order.length < 2 || order.length > MOST_SHAPES_REORDERED
      ? []
      : [cpuShare, memoryShare, (pod: PodGroup) => cpuShare(pod) + memoryShare(pod)].map((size) => inOrder(size, []));
  return inOrder((pod) => Math.max(cpuShare(pod), memoryShare(pod), gpuShare(pod)), others);
}

const MOST_SHAPES_REORDERED = 64;

/** Places pods on identical nodes and says what is on them; null when some pod is larger than a node. */
export function pack(pods: readonly PodGroup[], node: NodeCapacity): Packing | null {
  const best = bestWay(podLoad(pods), node);
  if (best === null) return null;
  const patterns: NodePattern[] = [];
  const nodes = best.way(best.load, node, (repeat, entries, taken) => {
    const placed = entries.map((entry, at) => ({ group: best.load.groups[entry] ?? 0, count: taken[at] ?? 0 }));
    patterns.push({ nodes: repeat, pods: placed });
  });
  return { nodes, patterns };
}

/**
 * Nodes that hold the pods, by the best of a few ways of packing them.
 *
 * @returns whole nodes; null when some pod is larger than a node
 */
export const countNodes = (load: PodLoad, node: NodeCapacity): number | null => bestWay(load, node)?.nodes ?? null;

/** Told of each way a node is filled: how many nodes, which entries of the load, how many pods of each. */
type OnPattern = (nodes: number, entries: readonly number[], taken: readonly number[]) => void;
type Way = (load: PodLoad, node: NodeCapacity, onPattern?: OnPattern) => number;

interface WayFound {
  readonly load: PodLoad;
  readonly way: Way;
  readonly nodes: number;
}

/** First in one order, then in others, then by match; no further than until the totals allow no fewer nodes. */
function bestWay(load: PodLoad, node: NodeCapacity): WayFound | null {
  const { largest, counts, otherOrders } = load;
  if (largest.cpuMillis > node.cpuMillis || largest.memoryMib > node.memoryMib || largest.gpus > node.gpus) return null;
  if (counts.length > 0 && node.pods < 1) return null;
  let best: WayFound = { load, way: fill, nodes: fill(load, node) };
  if (otherOrders.length === 0) return best;
  const bound = fewestNodes(load, node);
  const tries: readonly (readonly [PodLoad, Way])[] = [
    ...otherOrders.map((other) => [other, fill] as const),
    [load, fillByMatch] as const,
  ];
  for (const [other, way] of tries) {
    if (best.nodes <= bound) break;
    const nodes = way(other, node);
    if (nodes < best.nodes) best = { load: other, way, nodes };
  }
  return best;
}

/**
 * Fills each node pod by pod with the one that matches best what is left of it: the largest product of what the pod takes
 * and what the node still has, both as shares of the node. Finds fits that no fixed order does. Equal nodes are filled at
 * once.
 */
function fillByMatch(load: PodLoad, node: NodeCapacity, onPattern?: OnPattern): number {
  const { cpuMillis, memoryMib, gpus, counts } = load;
  const left = Float64Array.from(counts);
  let pods = counts.reduce((sum, count) => sum + count, 0);
  let nodes = 0;
  while (pods > 0) {
    let cpu = node.cpuMillis;
    let memory = node.memoryMib;
    let gpu = node.gpus;
    let slots = node.pods;
    const taken = new Map<number, number>();
    for (;;) {
      let best = -1;
      let bestMatch = -1;
      for (let entry = 0; entry < left.length && slots > 0; entry += 1) {
        const podCpu = cpuMillis[entry] as number; // entry < left.length, which is the length of every array of the load
        const podMemory = memoryMib[entry] as number;
        if (podCpu > cpu || podMemory > memory || (gpus[entry] as number) > gpu) continue;
        if ((left[entry] as number) <= (taken.get(entry) ?? 0)) continue;
        const match =
          (podCpu / node.cpuMillis) * (cpu / node.cpuMillis) + (podMemory / node.memoryMib) * (memory / node.memoryMib);
        if (match > bestMatch) {
          best = entry;
          bestMatch = match;
        }
      }
      if (best < 0) break;
      cpu -= cpuMillis[best] as number;
      memory -= memoryMib[best] as number;
      gpu -= gpus[best] as number;
      slots -= 1;
      taken.set(best, (taken.get(best) ?? 0) + 1);
    }
    let repeat = Number.POSITIVE_INFINITY;
    for (const [entry, count] of taken) repeat = Math.min(repeat, Math.floor((left[entry] as number) / count));
    for (const [entry, count] of taken) {
      left[entry] = (left[entry] as number) - count * repeat;
      pods -= count * repeat;
    }
    nodes += repeat;
    onPattern?.(repeat, [...taken.keys()], [...taken.values()]);
  }
  return nodes;
}

/**
 * Each node is filled with the largest pods first and then with whatever still fits, which is first-fit decreasing taken
 * node by node. Equal nodes are filled at once, so the work grows with the number of distinct pod shapes and not with the
 * number of pods.
 */
function fill(load: PodLoad, node: NodeCapacity, onPattern?: OnPattern): number {
  const { cpuMillis, memoryMib, gpus, counts, smallest } = load;
  const left = Float64Array.from(counts);
  const open = Int32Array.from(counts, (_, entry) => entry);
  let openCount = open.length;
  let nodes = 0;
  const entries: number[] = [];
  const taken: number[] = [];
  while (openCount > 0) {
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
