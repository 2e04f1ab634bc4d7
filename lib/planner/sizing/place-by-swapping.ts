import type { NodeCapacity, PodLoad } from "./pack";
import type { Placement } from "./place-exactly";

/** Exchanges before giving up. Our choice: most of what is found takes fewer than thirty, and hardly any more than these. */
const MOST_SWAPS = 120;
/** For so many exchanges a shape stays away from the node it has left, so that nothing goes round in circles. Found by trying. */
const REST = 12;

/**
 * Places all pods on so many nodes by overfilling them and mending that: pods are spread evenly, largest first, and then the
 * node with most beyond its room gives a pod away or exchanges one, whichever leaves least beyond any room. Takes back what
 * it did, and so finds placements that packing in a fixed order never does; misses some, and proves nothing.
 *
 * Bounded by MOST_SWAPS × shapes on one node × shapes on all others, and the same for the same input.
 *
 * @param load  pods, largest first; GPUs are not looked at
 * @param nodes whole nodes, 1 or more
 */
export function placeBySwapping(load: PodLoad, node: NodeCapacity, nodes: number): Placement | null {
  const { cpuMillis, memoryMib, counts } = load;
  const entries = counts.length;
  const placed: Placement = new Float64Array(nodes * entries);
  /** What is on each node beyond its room: below zero is room left. */
  const overCpu = new Float64Array(nodes).fill(-node.cpuMillis);
  const overMemory = new Float64Array(nodes).fill(-node.memoryMib);
  const overPods = new Float64Array(nodes).fill(-node.pods);
  const perMilli = 1 / node.cpuMillis;
  const perMib = 1 / node.memoryMib;
  const perPod = 1 / node.pods;
  /** How far a node is overfilled, in nodes. */
  const excess = (cpu: number, memory: number, pods: number): number =>
    (cpu > 0 ? cpu * perMilli : 0) + (memory > 0 ? memory * perMib : 0) + (pods > 0 ? pods * perPod : 0);
  /** The entries on each node, ascending: `present[at * entries + 0 … kinds[at] - 1]`. */
  const present = new Int32Array(nodes * entries);
  const kinds = new Int32Array(nodes);
  const appear = (entry: number, at: number): void => {
    let slot = at * entries + (kinds[at] as number);
    for (; slot > at * entries && (present[slot - 1] as number) > entry; slot -= 1)
      present[slot] = present[slot - 1] as number;
    present[slot] = entry;
    kinds[at] = (kinds[at] as number) + 1;
  };
  const vanish = (entry: number, at: number): void => {
    const last = at * entries + (kinds[at] as number) - 1;
    const slot = present.indexOf(entry, at * entries);
    present.copyWithin(slot, slot + 1, last + 1);
    kinds[at] = (kinds[at] as number) - 1;
  };
  const put = (entry: number, at: number, count: 1 | -1): void => {
    const before = placed[at * entries + entry] as number;
    placed[at * entries + entry] = before + count;
    if (before === 0) appear(entry, at);
    else if (before + count === 0) vanish(entry, at);
    overCpu[at] = (overCpu[at] as number) + count * (cpuMillis[entry] as number);
    overMemory[at] = (overMemory[at] as number) + count * (memoryMib[entry] as number);
    overPods[at] = (overPods[at] as number) + count;
  };
  // Every index below is under `nodes` or `entries`, the lengths of the arrays it reads.

  for (let entry = 0; entry < entries; entry += 1)
    for (let copy = 0; copy < (counts[entry] as number); copy += 1) {
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      let fullest = 0;
      for (let at = 0; at < nodes; at += 1) {
        const cpu = (overCpu[at] as number) + (cpuMillis[entry] as number);
        const memory = (overMemory[at] as number) + (memoryMib[entry] as number);
        const over = excess(cpu, memory, (overPods[at] as number) + 1);
        const full = Math.max(cpu * perMilli, memory * perMib);
        if (over < least || (over === least && full < fullest)) {
          best = at;
          least = over;
          fullest = full;
        }
      }
      put(entry, best, 1);
    }

  /** The exchange before which an entry may not come to a node again. */
  const restsUntil = new Int32Array(nodes * entries);
  for (let swap = 1; swap <= MOST_SWAPS; swap += 1) {
    let worst = -1;
    let worstExcess = 0;
    for (let at = 0; at < nodes; at += 1) {
      const over = excess(overCpu[at] as number, overMemory[at] as number, overPods[at] as number);
      if (over > worstExcess) {
        worst = at;
        worstExcess = over;
      }
    }
    if (worst < 0) return placed;

    let least = Number.POSITIVE_INFINITY;
    let giving = -1;
    let taking = -1;
    let other = -1;
    for (let slot = worst * entries, last = slot + (kinds[worst] as number); slot < last; slot += 1) {
      const give = present[slot] as number;
      const cpu = cpuMillis[give] as number;
      const memory = memoryMib[give] as number;
      const [restCpu, restMemory] = [(overCpu[worst] as number) - cpu, (overMemory[worst] as number) - memory];
      const pods = overPods[worst] as number;
      const without = excess(restCpu, restMemory, pods - 1);
      for (let at = 0; at < nodes; at += 1) {
        if (at === worst || (restsUntil[at * entries + give] as number) > swap) continue;
        const podsThere = overPods[at] as number;
        const before = excess(overCpu[at] as number, overMemory[at] as number, podsThere);
        if (without - before >= least) continue;
        const [moreCpu, moreMemory] = [(overCpu[at] as number) + cpu, (overMemory[at] as number) + memory];
        const given = without + excess(moreCpu, moreMemory, podsThere + 1) - before;
        if (given < least) {
          least = given;
          giving = give;
          taking = -1;
          other = at;
        }
        const samePods = (pods > 0 ? pods * perPod : 0) + (podsThere > 0 ? podsThere * perPod : 0) - before;
        for (let place = at * entries, end = place + (kinds[at] as number); place < end; place += 1) {
          const take = present[place] as number;
          if (take === give || (restsUntil[worst * entries + take] as number) > swap) continue;
          const takenCpu = cpuMillis[take] as number;
          const takenMemory = memoryMib[take] as number;
          const exchanged =
            excess(restCpu + takenCpu, restMemory + takenMemory, 0) +
            excess(moreCpu - takenCpu, moreMemory - takenMemory, 0) +
            samePods;
          if (exchanged < least) {
            least = exchanged;
            giving = give;
            taking = take;
            other = at;
          }
        }
      }
    }
    if (other < 0) return null;
    put(giving, worst, -1);
    put(giving, other, 1);
    restsUntil[worst * entries + giving] = swap + REST;
    if (taking < 0) continue;
    put(taking, other, -1);
    put(taking, worst, 1);
    restsUntil[other * entries + taking] = swap + REST;
  }
  return null;
}
