import type { NodeCandidate } from "./choose-nodes";

/** A candidate with those that are worse than it in everything: no workload makes one of them the cheaper choice. */
export interface CandidateTree {
  readonly candidate: NodeCandidate;
  readonly worse: readonly CandidateTree[];
}

export interface CandidateTrees {
  /** Candidates that nothing beats in everything. */
  readonly roots: readonly CandidateTree[];
  /** vCPU thousandths of the largest on offer, whatever it holds. */
  readonly largestCpuMillis: number;
}

const known = new WeakMap<readonly NodeCandidate[], { ordered?: CandidateTrees; flat?: CandidateTrees }>();

/**
 * The candidates of a list that hold anything, each below one that offers at least as much for no more money. Made once for
 * each list: it depends on nothing else.
 *
 * @param byPrice false where something beside the machines is paid by them, such as traffic: then all are roots
 */
export function treeOf(candidates: readonly NodeCandidate[], byPrice: boolean): CandidateTrees {
  const made = known.get(candidates) ?? {};
  known.set(candidates, made);
  if (byPrice) {
    made.ordered ??= trees(candidates, closestBetter);
    return made.ordered;
  }
  made.flat ??= trees(candidates, () => null);
  return made.flat;
}

const canHoldAnything = ({ usable }: NodeCandidate): boolean =>
  usable.cpuMillis > 0 && usable.memoryMib > 0 && usable.pods > 0;

/** At least as good in everything, and better in something or, where they are alike, first in the list. */
function isBetter(a: NodeCandidate, b: NodeCandidate, aIsFirst: boolean): boolean {
  const asGood =
    a.monthlyUsd <= b.monthlyUsd &&
    a.usable.cpuMillis >= b.usable.cpuMillis &&
    a.usable.memoryMib >= b.usable.memoryMib &&
    a.usable.pods >= b.usable.pods &&
    a.usable.gpus >= b.usable.gpus;
  const areAlike =
    a.monthlyUsd === b.monthlyUsd &&
    a.usable.cpuMillis === b.usable.cpuMillis &&
    a.usable.memoryMib === b.usable.memoryMib &&
    a.usable.pods === b.usable.pods &&
    a.usable.gpus === b.usable.gpus;
  return asGood && (!areAlike || aIsFirst);
}

/** The dearest of those that are better, so that trees grow deep and little of them is looked at. */
function closestBetter(candidate: NodeCandidate, index: number, all: readonly NodeCandidate[]): NodeCandidate | null {
  let closest: NodeCandidate | null = null;
  for (const [at, other] of all.entries())
    if (other !== candidate && isBetter(other, candidate, at < index))
      if (closest === null || other.monthlyUsd > closest.monthlyUsd) closest = other;
  return closest;
}

function trees(candidates: readonly NodeCandidate[], parentOf: typeof closestBetter): CandidateTrees {
  const able = candidates.filter(canHoldAnything);
  const nodes = new Map(able.map((candidate) => [candidate, { candidate, worse: [] as CandidateTree[] }]));
  const roots: CandidateTree[] = [];
  for (const [index, candidate] of able.entries()) {
    const node = nodes.get(candidate);
    if (node === undefined) continue;
    const parent = parentOf(candidate, index, able);
    (parent === null ? roots : (nodes.get(parent)?.worse ?? roots)).push(node);
  }
  return { roots, largestCpuMillis: Math.max(0, ...candidates.map(({ usable }) => usable.cpuMillis)) };
}
