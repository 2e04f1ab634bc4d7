import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseNodes, type NodeCandidate } from "@/lib/planner/sizing/choose-nodes";
import type { PodGroup } from "@/lib/planner/sizing/demand";
import { countNodes, type NodeCapacity, type PodLoad, pack, podLoad } from "@/lib/planner/sizing/pack";
import { place } from "@/lib/planner/sizing/place";
import { placeBySwapping } from "@/lib/planner/sizing/place-by-swapping";
import { type Placement, placeExactly } from "@/lib/planner/sizing/place-exactly";

const pods = (count: number, cpuMillis: number, memoryMib = 100, gpus = 0): PodGroup => ({
  count,
  cpuMillis,
  memoryMib,
  gpus,
});
const node = (cpuMillis: number, memoryMib = 4096, most = 110, gpus = 0): NodeCapacity => ({
  cpuMillis,
  memoryMib,
  pods: most,
  gpus,
});

// Two nodes of 1,200 m: 600 + 300 + 300 and 400 + 400 + 400. Largest first gives 600 + 400, then 400 + 400 + 300, then 300.
const puzzle = [pods(1, 600), pods(3, 400), pods(2, 300)];

/** Placed pods never exceed a node, and all of them are placed. */
function expectToHold(load: PodLoad, capacity: NodeCapacity, nodes: number, placement: Placement): void {
  const shapes = load.counts.length;
  const placed = Array.from({ length: shapes }, () => 0);
  for (let at = 0; at < nodes; at += 1) {
    const used = { cpuMillis: 0, memoryMib: 0, gpus: 0, pods: 0 };
    for (let entry = 0; entry < shapes; entry += 1) {
      const count = placement[at * shapes + entry] ?? Number.NaN;
      used.cpuMillis += count * (load.cpuMillis[entry] ?? 0);
      used.memoryMib += count * (load.memoryMib[entry] ?? 0);
      used.gpus += count * (load.gpus[entry] ?? 0);
      used.pods += count;
      placed[entry] = (placed[entry] ?? 0) + count;
    }
    expect(used.cpuMillis).toBeLessThanOrEqual(capacity.cpuMillis);
    expect(used.memoryMib).toBeLessThanOrEqual(capacity.memoryMib);
    expect(used.gpus).toBeLessThanOrEqual(capacity.gpus);
    expect(used.pods).toBeLessThanOrEqual(capacity.pods);
  }
  expect(placed).toEqual([...load.counts]);
}

describe("pods that packing in order puts on a node too many", () => {
  test("are counted on three nodes in order, and packed on two", () => {
    expect(countNodes(podLoad(puzzle), node(1200))).toBe(3);
    expect(pack(puzzle, node(1200))?.nodes).toBe(2);
  });

  test("are named once each on the nodes they are packed on", () => {
    const patterns = pack(puzzle, node(1200))?.patterns.map(({ nodes, pods: inside }) => ({ nodes, inside }));
    expect(patterns).toEqual([
      {
        nodes: 1,
        inside: [
          { group: 0, count: 1 },
          { group: 2, count: 2 },
        ],
      },
      { nodes: 1, inside: [{ group: 1, count: 3 }] },
    ]);
  });

  // Memory is what is short here: 600 + 300 + 300 and 400 + 400 + 400 MiB again, with CPU to spare.
  test("are found whatever is short", () => {
    const hungry = puzzle.map(({ count, cpuMillis }) => pods(count, 10, cpuMillis));
    expect(pack(hungry, node(1000, 1200))?.nodes).toBe(2);
  });

  // Two small machines at $10 hold the puzzle; three would cost more than the large one at $25.
  test("decide which machines are cheapest", () => {
    const candidate = (id: string, monthlyUsd: number, usable: NodeCapacity): NodeCandidate => ({
      type: { id, cloud: "hetzner", family: "x", arch: "x86_64", vcpus: 1, memoryGib: 1, diskGib: 0, offers: {} },
      offer: { region: "here", month: String(monthlyUsd), asOf: "2026-10-01", sources: ["test"] },
      usable,
      monthlyUsd,
    });
    const choice = chooseNodes(
      {
        candidates: [candidate("small", 10, node(1200)), candidate("large", 25, node(4800, 16_384))],
        base: puzzle,
        peak: puzzle,
        peakShare: 1,
        elastic: false,
        minNodes: 1,
        spareNodes: 0,
        clusters: 1,
        traffic: { egressGib: 0, usdPerGib: 0 },
      },
      4,
    );
    expect(choice?.best).toMatchObject({ candidate: { type: { id: "small" } }, count: 2, costUsd: 20 });
    expect(choice?.others).toMatchObject([{ candidate: { type: { id: "large" } }, count: 1, costUsd: 25 }]);
  });
});

describe("looking closely", () => {
  // Three pods of 600 m and two nodes of 1,000 m: no two share one.
  test("proves what cannot be", () => {
    const load = podLoad([pods(3, 600)]);
    expect(placeExactly(load, node(1000), 2)).toBe("impossible");
    expect(placeBySwapping(load, node(1000), 2)).toBeNull();
  });

  // 2 × 2 + 4 × 1 GPUs on two nodes of 4; one more finds none.
  test("counts GPUs", () => {
    const full = podLoad([pods(2, 100, 100, 2), pods(4, 200, 100, 1)]);
    expect(place(full, node(4000, 4096, 110, 4), 2)).not.toBeNull();
    const tooMuch = podLoad([pods(2, 100, 100, 2), pods(5, 200, 100, 1)]);
    expect(place(tooMuch, node(4000, 4096, 110, 4), 2)).toBeNull();
  });

  // Three pods to a node: 600 + 300 + 300 and 400 × 3 just do; two to a node cannot hold six.
  test("keeps to the number of pods a node takes", () => {
    expect(place(podLoad(puzzle), node(1200, 4096, 3), 2)).not.toBeNull();
    expect(place(podLoad(puzzle), node(1200, 4096, 2), 2)).toBeNull();
  });

  test("finds the puzzle by swapping too", () => {
    const load = podLoad(puzzle);
    const placement = placeBySwapping(load, node(1200), 2);
    expect(placement).not.toBeNull();
    if (placement !== null) expectToHold(load, node(1200), 2, placement);
  });

  const group = fc.record({
    cpuMillis: fc.integer({ min: 100, max: 2_000 }),
    memoryMib: fc.integer({ min: 100, max: 4_096 }),
    gpus: fc.constant(0),
    count: fc.integer({ min: 1, max: 6 }),
  });
  const asked = [fc.array(group, { minLength: 1, maxLength: 10 }), fc.integer({ min: 1, max: 12 })] as const;
  const room = node(4000, 8192, 12);

  test("places every pod and overfills no node, and neither way finds what the other proves impossible", () => {
    fc.assert(
      fc.property(...asked, (groups, nodes) => {
        const load = podLoad(groups);
        const exactly = placeExactly(load, room, nodes);
        const swapped = placeBySwapping(load, room, nodes);
        if (typeof exactly !== "string") expectToHold(load, room, nodes, exactly);
        if (swapped !== null) {
          expectToHold(load, room, nodes, swapped);
          expect(exactly).not.toBe("impossible");
        }
      }),
      { numRuns: 300 },
    );
  });

  test("gives the same placement for the same pods", () => {
    fc.assert(
      fc.property(...asked, (groups, nodes) => {
        const again = place(podLoad(structuredClone(groups)), room, nodes);
        expect(again?.placement).toEqual(place(podLoad(groups), room, nodes)?.placement);
      }),
      { numRuns: 100 },
    );
  });
});
