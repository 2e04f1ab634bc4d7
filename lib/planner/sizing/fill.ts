import type { NodeCapacity, PodLoad } from "./pack";

/** Told of each way a node is filled: how many nodes, which entries of the load, how many pods of each. */
type OnPattern = (nodes: number, entries: readonly number[], taken: readonly number[]) => void;

/**
 * Each node is filled with the largest pods first and then with whatever still fits, which is first-fit decreasing taken
 * node by node. Equal nodes are filled at once, so the work grows with the number of distinct pod shapes and not with the
 * number of pods. Ends above `most` nodes.
 */
export function fill(load: PodLoad, node: NodeCapacity, most: number, onPattern?: OnPattern): number {
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
