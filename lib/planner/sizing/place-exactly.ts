import type { NodeCapacity, PodLoad } from "./pack";

/** Partial fillings looked at before giving up. Our choice: it settles two thirds of the cases the bench generates. */
const MOST_STEPS = 2_000;

/** Pods of each entry on each node, node after node: `placed[node * entries + entry]`. */
export type Placement = Float64Array;

/**
 * Places all pods on so many nodes, or proves that nobody can, by trying what could matter: exact as far as it gets.
 *
 * Nodes are filled one after the other. The largest pod that is left has to go somewhere, so each node is filled around it,
 * with as many of the larger pods as fit first. Left out are fillings with room for one more pod (one with it is no worse),
 * those that waste more than all nodes together can spare, and what is left over when it was hopeless before.
 *
 * @param nodes whole nodes, 1 or more
 * @returns the placement; "impossible" when there is none; "unknown" after MOST_STEPS
 */
export function placeExactly(load: PodLoad, node: NodeCapacity, nodes: number): Placement | "impossible" | "unknown" {
  const { cpuMillis, memoryMib, gpus, counts, total } = load;
  const entries = counts.length;
  const placed: Placement = new Float64Array(nodes * entries);
  const left = new Float64Array(counts);
  const laterCpu = new Float64Array(nodes * (entries + 1));
  const laterMemory = new Float64Array(nodes * (entries + 1));
  const hopeless = new Set<string>();
  let cpuLeft = total.cpuMillis;
  let memoryLeft = total.memoryMib;
  let podsLeft = total.pods;
  let steps = 0;

  const fillNext = (at: number): boolean => {
    const nodesLeft = nodes - at;
    const spareCpu = nodesLeft * node.cpuMillis - cpuLeft;
    const spareMemory = nodesLeft * node.memoryMib - memoryLeft;
    if (podsLeft === 0) return true;
    if (spareCpu < 0 || spareMemory < 0 || podsLeft > nodesLeft * node.pods) return false;
    const key = `${at}:${left.join()}`;
    if (hopeless.has(key)) return false;
    let first = 0;
    while (left[first] === 0) first += 1;
    const base = at * (entries + 1);
    // What all pods from an entry on could still add to this node.
    for (let entry = entries - 1; entry >= first; entry -= 1) {
      const count = left[entry] as number; // 0 ≤ first ≤ entry < entries, the length of every array of the load
      laterCpu[base + entry] = (laterCpu[base + entry + 1] as number) + count * (cpuMillis[entry] as number);
      laterMemory[base + entry] = (laterMemory[base + entry + 1] as number) + count * (memoryMib[entry] as number);
    }
    const hasRoom = (cpu: number, memory: number, gpu: number, slots: number): boolean => {
      if (slots < 1) return false;
      for (let entry = first; entry < entries; entry += 1)
        if (
          (left[entry] as number) > 0 &&
          (cpuMillis[entry] as number) <= cpu &&
          (memoryMib[entry] as number) <= memory &&
          (gpus[entry] as number) <= gpu
        )
          return true;
      return false;
    };
    const fill = (from: number, cpu: number, memory: number, gpu: number, slots: number): boolean => {
      let entry = from;
      while (entry < entries && left[entry] === 0) entry += 1;
      steps += 1;
      if (steps > MOST_STEPS) return false;
      if (cpu - (laterCpu[base + entry] as number) > spareCpu) return false;
      if (memory - (laterMemory[base + entry] as number) > spareMemory) return false;
      if (entry === entries) return !hasRoom(cpu, memory, gpu, slots) && fillNext(at + 1);
      const [podCpu, podMemory, podGpus] = [cpuMillis[entry], memoryMib[entry], gpus[entry]] as [
        number,
        number,
        number,
      ];
      const available = left[entry] as number;
      let most = Math.min(available, slots, Math.floor(cpu / podCpu), Math.floor(memory / podMemory));
      if (podGpus > 0) most = Math.min(most, Math.floor(gpu / podGpus));
      for (let count = most; count >= (entry === first ? 1 : 0); count -= 1) {
        left[entry] = available - count;
        cpuLeft -= count * podCpu;
        memoryLeft -= count * podMemory;
        podsLeft -= count;
        placed[at * entries + entry] = count;
        if (fill(entry + 1, cpu - count * podCpu, memory - count * podMemory, gpu - count * podGpus, slots - count))
          return true;
        left[entry] = available;
        cpuLeft += count * podCpu;
        memoryLeft += count * podMemory;
        podsLeft += count;
        placed[at * entries + entry] = 0;
        if (steps > MOST_STEPS) return false;
      }
      return false;
    };
    if (fill(first, node.cpuMillis, node.memoryMib, node.gpus, node.pods)) return true;
    hopeless.add(key);
    return false;
  };

  if (fillNext(0)) return placed;
  return steps > MOST_STEPS ? "unknown" : "impossible";
}
