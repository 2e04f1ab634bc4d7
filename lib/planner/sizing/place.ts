import { capacityKey } from "./capacity-key";
import type { NodeCapacity, PodLoad } from "./pack";
import { placeBySwapping } from "./place-by-swapping";
import { type Placement, placeExactly } from "./place-exactly";

/** Beyond these a try takes milliseconds, and packing in order leaves little to find: many pods fill the gaps. Our choice. */
const MOST_PODS = 300;
const MOST_SHAPES = 64;
/** With more shapes the exact search sees too small a part of what there is. Our choice. */
const MOST_SHAPES_EXACTLY = 16;

export interface Placed {
  /** The pods in the order the placement counts them in. */
  readonly load: PodLoad;
  readonly placement: Placement;
}

/** Whether a closer look can find anything and is worth its time. One shape packs perfectly in any order. */
export const isWorthPlacing = ({ counts, total }: PodLoad): boolean =>
  counts.length > 1 && counts.length <= MOST_SHAPES && total.pods <= MOST_PODS;

/** Platforms of one cloud ask the same of the same pods; as long as the pods are around, so is what was found. */
const found = new WeakMap<PodLoad, Map<string, Placed | null>>();

/**
 * Looks hard for a way to hold the pods on so many nodes, fewer than packing in order needs: first exactly, as far as that
 * gets, then by swapping. What is not found may still exist; what is found holds.
 *
 * Deterministic and bounded: both tries count their steps and not the time. Usually well below a millisecond, at worst a few.
 *
 * @param nodes whole nodes, 1 or more; no pod is larger than one
 */
export function place(load: PodLoad, node: NodeCapacity, nodes: number): Placed | null {
  if (!isWorthPlacing(load)) return null;
  const ofLoad = found.get(load) ?? new Map<string, Placed | null>();
  found.set(load, ofLoad);
  const key = `${nodes}/${capacityKey(node)}`;
  let placed = ofLoad.get(key);
  if (placed === undefined) {
    placed = lookHard(load, node, nodes);
    ofLoad.set(key, placed);
  }
  return placed;
}

function lookHard(load: PodLoad, node: NodeCapacity, nodes: number): Placed | null {
  const sorted = largestFirst(load, node);
  const exactly = load.counts.length > MOST_SHAPES_EXACTLY ? "unknown" : placeExactly(sorted, node, nodes);
  if (exactly === "impossible") return null;
  if (exactly !== "unknown") return { load: sorted, placement: exactly };
  // Swapping does not look at GPUs; a GPU pool is small and rarely mixed.
  const swapped = load.total.gpus > 0 ? null : placeBySwapping(sorted, node, nodes);
  return swapped === null ? null : { load: sorted, placement: swapped };
}

/** Sorted by the share of this node that a pod takes in the resource it takes most of. */
function largestFirst(load: PodLoad, node: NodeCapacity): PodLoad {
  const sizes = load.cpuMillis.map((millis, entry) =>
    Math.max(millis / node.cpuMillis, (load.memoryMib[entry] ?? 0) / node.memoryMib),
  );
  const order = [...sizes.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const sorted = (values: Float64Array): Float64Array => Float64Array.from(order, (entry) => values[entry] ?? 0);
  return {
    ...load,
    groups: Int32Array.from(order, (entry) => load.groups[entry] ?? 0),
    cpuMillis: sorted(load.cpuMillis),
    memoryMib: sorted(load.memoryMib),
    gpus: sorted(load.gpus),
    counts: sorted(load.counts),
    shares: null,
  };
}
