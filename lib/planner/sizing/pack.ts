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
 * Places pods on identical nodes: each node is filled with the largest pods first and then with whatever still fits,
 * which is first-fit decreasing taken node by node. Equal nodes are filled at once, so the work grows with the number of
 * distinct pod shapes and not with the number of pods.
 *
 * @returns the nodes and what is on them; null when some pod is larger than a node
 */
export function pack(groups: readonly PodGroup[], node: NodeCapacity): Packing | null {
  const { order, least } = prepare(groups, node);
  if (order === null) return null;
  const left = groups.map(({ count }) => count);
  let open = order;
  let nodes = 0;
  const patterns: NodePattern[] = [];
  while (open.length > 0) {
    const placed = fillOne(groups, left, open, node, least);
    let repeat = Number.POSITIVE_INFINITY;
    for (const { group, count } of placed) repeat = Math.min(repeat, Math.floor((left[group] ?? 0) / count));
    for (const { group, count } of placed) left[group] = (left[group] ?? 0) - count * repeat;
    nodes += repeat;
    patterns.push({ nodes: repeat, pods: placed });
    open = open.filter((group) => (left[group] ?? 0) > 0);
  }
  return { nodes, patterns };
}

/** Largest pods first, by the share of the node they take in their scarcer resource; null when one does not fit at all. */
function prepare(groups: readonly PodGroup[], node: NodeCapacity) {
  const share = (pod: PodGroup): number =>
    Math.max(pod.cpuMillis / node.cpuMillis, pod.memoryMib / node.memoryMib, pod.gpus > 0 ? pod.gpus / node.gpus : 0);
  const least = { cpuMillis: Number.POSITIVE_INFINITY, memoryMib: Number.POSITIVE_INFINITY };
  const order: number[] = [];
  for (const [index, pod] of groups.entries()) {
    if (pod.count === 0) continue;
    if (pod.cpuMillis > node.cpuMillis || pod.memoryMib > node.memoryMib || pod.gpus > node.gpus || node.pods < 1)
      return { order: null, least };
    least.cpuMillis = Math.min(least.cpuMillis, pod.cpuMillis);
    least.memoryMib = Math.min(least.memoryMib, pod.memoryMib);
    order.push(index);
  }
  const shares = groups.map(share);
  order.sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b);
  return { order, least };
}

function fillOne(
  groups: readonly PodGroup[],
  left: readonly number[],
  open: readonly number[],
  node: NodeCapacity,
  least: { readonly cpuMillis: number; readonly memoryMib: number },
): { group: number; count: number }[] {
  let { cpuMillis, memoryMib, pods, gpus } = node;
  const placed: { group: number; count: number }[] = [];
  for (const group of open) {
    if (cpuMillis < least.cpuMillis || memoryMib < least.memoryMib || pods < 1) break;
    const pod = groups[group];
    if (pod === undefined) continue;
    const count = Math.min(
      left[group] ?? 0,
      Math.floor(cpuMillis / pod.cpuMillis),
      Math.floor(memoryMib / pod.memoryMib),
      pods,
      pod.gpus > 0 ? Math.floor(gpus / pod.gpus) : Number.POSITIVE_INFINITY,
    );
    if (count < 1) continue;
    placed.push({ group, count });
    cpuMillis -= count * pod.cpuMillis;
    memoryMib -= count * pod.memoryMib;
    gpus -= count * pod.gpus;
    pods -= count;
  }
  return placed;
}

/**
 * Nodes that no packing can go below: the largest of the totals divided by what one node offers.
 * It ignores that pods cannot be cut, so it can be lower than anything feasible.
 */
export function fewestNodes(groups: readonly PodGroup[], node: NodeCapacity): number {
  let cpuMillis = 0;
  let memoryMib = 0;
  let gpus = 0;
  let pods = 0;
  for (const pod of groups) {
    cpuMillis += pod.cpuMillis * pod.count;
    memoryMib += pod.memoryMib * pod.count;
    gpus += pod.gpus * pod.count;
    pods += pod.count;
  }
  return Math.ceil(
    Math.max(cpuMillis / node.cpuMillis, memoryMib / node.memoryMib, pods / node.pods, gpus > 0 ? gpus / node.gpus : 0),
  );
}
