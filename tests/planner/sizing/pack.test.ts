import { describe, expect, test } from "vitest";
import type { PodGroup } from "@/lib/planner/sizing/demand";
import { countNodes, fewestNodes, type NodeCapacity, pack, podLoad } from "@/lib/planner/sizing/pack";

const pods = (count: number, cpuMillis: number, memoryMib: number, gpus = 0): PodGroup => ({
  count,
  cpuMillis,
  memoryMib,
  gpus,
});
const node = (cpuMillis: number, memoryMib: number, most = 110, gpus = 0): NodeCapacity => ({
  cpuMillis,
  memoryMib,
  pods: most,
  gpus,
});

describe("packing by hand", () => {
  test("nothing needs no node", () => expect(pack([], node(1000, 1000))?.nodes).toBe(0));
  test("ten pods of 500 m on nodes of 1,000 m fill five", () =>
    expect(pack([pods(10, 500, 100)], node(1000, 4096))?.nodes).toBe(5));

  // Three pods of 600 m: 1,800 ÷ 1,000 says two nodes, but no two pods share one.
  test("pods cannot be cut: plain division says two nodes, three are needed", () => {
    const three = [pods(3, 600, 100)];
    expect(fewestNodes(podLoad(three), node(1000, 4096))).toBe(2);
    expect(pack(three, node(1000, 4096))?.nodes).toBe(3);
  });

  test("the scarcer resource decides: 6 × 1,000 MiB on 2,500 MiB nodes take three", () =>
    expect(pack([pods(6, 10, 1000)], node(4000, 2500))?.nodes).toBe(3));

  test("the pods limit decides: 40 small pods on nodes that take 17 need three", () => {
    const small = [pods(40, 10, 10)];
    expect(pack(small, node(4000, 8192, 17))?.nodes).toBe(3);
    expect(fewestNodes(podLoad(small), node(4000, 8192, 17))).toBe(3);
  });

  // 700 + 300 = 1,000 twice over: small pods fill the gaps beside the large ones.
  test("small pods fill the gaps that large ones leave", () =>
    expect(pack([pods(2, 300, 100), pods(2, 700, 100)], node(1000, 4096))?.nodes).toBe(2));

  test("GPUs are counted: five pods of two GPUs on nodes of eight need two", () =>
    expect(pack([pods(5, 100, 100, 2)], node(96_000, 1_000_000, 110, 8))?.nodes).toBe(2));
  test("a pod with a GPU does not go on a node without", () =>
    expect(pack([pods(1, 100, 100, 1)], node(1000, 1000))).toBeNull());
  test("a pod larger than the node goes nowhere", () =>
    expect(pack([pods(1, 1001, 100)], node(1000, 1000))).toBeNull());
  test("a pod of exactly the node's size fits", () =>
    expect(pack([pods(1, 1000, 1000)], node(1000, 1000))?.nodes).toBe(1));

  test("a count that ended at a limit answers for lower limits only", () => {
    const load = podLoad([pods(30, 600, 100), pods(3, 500, 300)]); // 30 nodes and two more for pairs of the others
    expect(countNodes(load, node(1000, 4096), 4)).toBeGreaterThan(4);
    expect(countNodes(load, node(1000, 4096), 3)).toBeGreaterThan(3);
    expect(countNodes(load, node(1000, 4096), 31)).toBeGreaterThan(31);
    expect(countNodes(load, node(1000, 4096), 32)).toBe(32);
    expect(countNodes(load, node(1000, 4096))).toBe(32);
    expect(countNodes(load, node(1000, 4096), 5)).toBeGreaterThan(5);
    expect(countNodes(load, node(1100, 4096))).toBe(30);
  });

  test("patterns name every pod once", () => {
    const packing = pack([pods(7, 300, 300), pods(2, 900, 100)], node(1000, 1000));
    const placed = [0, 0];
    for (const { nodes, pods: inside } of packing?.patterns ?? [])
      for (const { group, count } of inside) placed[group] = (placed[group] ?? 0) + nodes * count;
    expect(placed).toEqual([7, 2]);
    // two of 900 m alone on a node, then three of 300 m to a node: 3 + 3 + 1
    expect(packing?.nodes).toBe(5);
  });
});
