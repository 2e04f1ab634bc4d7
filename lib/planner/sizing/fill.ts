import type { NodeCapacity, PodLoad } from "./pack";

/** Told of each way a node is filled: how many nodes, which entries of the load, how many pods of each. Lists hold for the call. */
type OnPattern = (nodes: number, entries: Int32Array, taken: Float64Array) => void;

/** Lists that one filling needs and the next one takes over, so that hundreds of them leave nothing behind to clear away. */
const workspaceOf = (shapes: number) => ({
  left: new Float64Array(shapes),
  open: new Int32Array(shapes),
  entries: new Int32Array(shapes),
  taken: new Float64Array(shapes),
});
let workspace = workspaceOf(64);

/**
 * Each node is filled with the largest pods first and then with whatever still fits, which is first-fit decreasing taken
 * node by node. Equal nodes are filled at once, so the work grows with the number of distinct pod shapes and not with the
 * number of pods. Ends above `most` nodes.
 */
export function fill(load: PodLoad, node: NodeCapacity, most: number, onPattern?: OnPattern): number {
  const { cpuMillis, memoryMib, gpus, counts, shares, smallest, total } = load;
  if (workspace.left.length < counts.length) workspace = workspaceOf(counts.length);
  const { left, open, entries, taken } = workspace;
  left.set(counts);
  let openCount = counts.length;
  for (let entry = 0; entry < openCount; entry += 1) open[entry] = entry;
  let nodes = 0;
  while (openCount > 0 && nodes <= most) {
    let cpu = node.cpuMillis;
    let memory = node.memoryMib;
    let gpu = node.gpus;
    let slots = node.pods;
    let repeat = Number.POSITIVE_INFINITY;
    let kinds = 0;
    for (let at = 0; at < openCount; at += 1) {
      if (cpu < smallest.cpuMillis || memory < smallest.memoryMib || slots < 1) break;
      const entry = open[at] as number; // at < openCount ≤ open.length
      const podCpu = cpuMillis[entry] as number;
      const podMemory = memoryMib[entry] as number;
      const podGpus = gpus[entry] as number;
      if (podCpu > cpu || podMemory > memory || podGpus > gpu) {
        if (shares === null) continue;
        // A pod that fits takes no larger share of anything than there is left of it.
        const gpuRoom = total.gpus > 0 ? gpu / total.gpus : 0;
        const room = Math.max(cpu / total.cpuMillis, memory / total.memoryMib, gpuRoom);
        if ((shares[entry] as number) > room) at = firstNotAbove(room, shares, open, at + 1, openCount) - 1;
        continue;
      }
      const available = left[entry] as number;
      let count = Math.min(available, slots, Math.floor(cpu / podCpu), Math.floor(memory / podMemory));
      if (podGpus > 0) count = Math.min(count, Math.floor(gpu / podGpus));
      cpu -= count * podCpu;
      memory -= count * podMemory;
      gpu -= count * podGpus;
      slots -= count;
      entries[kinds] = entry;
      taken[kinds] = count;
      kinds += 1;
      repeat = Math.min(repeat, Math.floor(available / count));
    }
    nodes += repeat;
    let emptied = false;
    for (let at = 0; at < kinds; at += 1) {
      const entry = entries[at] as number;
      const rest = (left[entry] as number) - (taken[at] as number) * repeat;
      left[entry] = rest;
      if (rest === 0) emptied = true;
    }
    onPattern?.(repeat, entries.subarray(0, kinds), taken.subarray(0, kinds));
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

/** Of open entries by descending share, the first whose share is not above a limit, by halving; the end where all are. */
function firstNotAbove(limit: number, shares: Float64Array, open: Int32Array, from: number, end: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((shares[open[middle] as number] as number) > limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
