import type { NodeCapacity, PodLoad } from "@/lib/planner/sizing/pack";

type Resource = "cpuMillis" | "memoryMib";

class OutOfSteps extends Error {}

/**
 * Whether so many nodes hold the pods at all, by trying every way that could matter: slow and certain, where the planner's
 * packing is quick and may miss one.
 *
 * The largest pod that is left goes on some node, so each node is filled around it; only ways of filling that leave no room
 * for another pod are tried, and none that leaves more than the remaining nodes can hold in all.
 *
 * @param mostSteps ways of filling a node to try before giving up
 */
export function canPack(load: PodLoad, node: NodeCapacity, nodes: number, mostSteps: number): "yes" | "no" | "unknown" {
  const shapes = load.counts.length;
  const order = largestFirst(load, node);
  const size = (entry: number, resource: Resource): number => load[resource][order[entry] ?? 0] ?? 0;
  const hopeless = new Set<string>();
  let steps = 0;

  const isTooMuch = (left: readonly number[], nodesLeft: number): boolean => {
    let cpu = 0;
    let memory = 0;
    let pods = 0;
    for (const [entry, count] of left.entries()) {
      cpu += count * size(entry, "cpuMillis");
      memory += count * size(entry, "memoryMib");
      pods += count;
    }
    return cpu > nodesLeft * node.cpuMillis || memory > nodesLeft * node.memoryMib || pods > nodesLeft * node.pods;
  };

  const holds = (left: number[], nodesLeft: number): boolean => {
    const first = left.findIndex((count) => count > 0);
    if (first === -1) return true;
    if (nodesLeft === 0 || isTooMuch(left, nodesLeft)) return false;
    const key = `${nodesLeft}:${left.join()}`;
    if (hopeless.has(key)) return false;

    const fill = (entry: number, cpu: number, memory: number, slots: number): boolean => {
      if (entry === shapes) {
        steps += 1;
        if (steps > mostSteps) throw new OutOfSteps();
        const hasRoom = left.some(
          (count, other) =>
            count > 0 && slots > 0 && size(other, "cpuMillis") <= cpu && size(other, "memoryMib") <= memory,
        );
        return !hasRoom && holds(left, nodesLeft - 1);
      }
      const available = left[entry] ?? 0;
      const most =
        available === 0
          ? 0
          : Math.min(
              available,
              slots,
              Math.floor(cpu / size(entry, "cpuMillis")),
              Math.floor(memory / size(entry, "memoryMib")),
            );
      for (let count = most; count >= (entry === first ? 1 : 0); count -= 1) {
        left[entry] = available - count;
        const isHeld = fill(
          entry + 1,
          cpu - count * size(entry, "cpuMillis"),
          memory - count * size(entry, "memoryMib"),
          slots - count,
        );
        left[entry] = available;
        if (isHeld) return true;
      }
      return false;
    };
    if (fill(first, node.cpuMillis, node.memoryMib, node.pods)) return true;
    hopeless.add(key);
    return false;
  };

  try {
    const counts = order.map((entry) => load.counts[entry] ?? 0);
    return holds(counts, nodes) ? "yes" : "no";
  } catch (error) {
    if (error instanceof OutOfSteps) return "unknown";
    throw error;
  }
}

/** Entries by the share of the node a pod takes in the resource it takes most of: large ones are soon out of the way. */
function largestFirst({ cpuMillis, memoryMib }: PodLoad, node: NodeCapacity): number[] {
  const share = (entry: number): number =>
    Math.max((cpuMillis[entry] ?? 0) / node.cpuMillis, (memoryMib[entry] ?? 0) / node.memoryMib);
  return [...cpuMillis.keys()].sort((a, b) => share(b) - share(a) || a - b);
}
