import { describe, expect, test } from "vitest";
import { billOf, type Line, platformOf } from "../support";

// Two pods of 500 m and 1,024 MiB. t3a.medium: 70 % × (1,930 − 250) = 1,176 m, 70 % × (3,554 − 450) = 2,172 MiB.
const plane: Line = ["control-plane", 730, 0.1, 73];
const natOnce: Line[] = [
  ["network", 730, 0.045, 32.85],
  ["network", 730, 0.005, 3.65],
];
/** ALB 730 × 0.0225 = 16.425; 500 LCU-hours × 0.008; two addresses; volume 20 × 0.08; 400 × 0.09; 30 × 0.05; logs free. */
const around: Line[] = [
  ["load-balancer", 730, 0.0225, 16.43],
  ["load-balancer", 500, 0.008, 4],
  ["network", 1_460, 0.005, 7.3],
  ["storage", 20, 0.08, 1.6],
  ["egress", 400, 0.09, 36],
  ["backup", 30, 0.05, 1.5],
  ["observability", 0, 0.5, 0],
];

describe("EKS with managed nodes", () => {
  test("one node, one NAT gateway", () => {
    // 73 + 0.0376 × 730 = 27.45 + 1.60 + 36.50 + 66.83 = 205.38
    expect(billOf("eks")).toEqual({
      machines: ["1 t3a.medium"],
      lines: [plane, ["compute", 1, 27.448, 27.45], ["storage", 20, 0.08, 1.6], ...natOnce, ...around],
      total: 205.38,
    });
  });
  test("two NAT gateways and a spare node where 99.9 % is asked for", () => {
    // 2 services × 2 copies = 4 pods, two to a t3a.medium, and one node more: 3
    const { machines, lines } = billOf("eks", { availabilityTargetPercent: 99.9 });
    expect(machines).toEqual(["3 t3a.medium"]);
    expect(lines).toContainEqual(["network", 1_460, 0.045, 65.7]);
  });
  test("two NAT gateways and two nodes where a node may die", () => {
    const { machines, lines } = billOf("eks", { needs: ["node-failover"] });
    expect(machines).toEqual(["2 t3a.medium"]);
    expect(lines).toContainEqual(["network", 1_460, 0.045, 65.7]);
  });
  test("two clusters have two planes and two NAT gateways, and each its entry point", () => {
    const { machines, lines } = billOf("eks", { clusters: 2 });
    expect(machines).toEqual(["2 t3a.medium"]);
    expect(lines).toContainEqual(["control-plane", 1_460, 0.1, 146]);
    expect(lines).toContainEqual(["network", 1_460, 0.045, 65.7]);
    expect(lines).toContainEqual(["load-balancer", 1_460, 0.0225, 32.85]);
  });
  test("Frankfurt: t3a.medium 0.0432, disks 0.0952, NAT 0.052, ALB 0.027", () => {
    // 73 + 31.54 + 1.90 + 37.96 + 3.65 + 19.71 + 4 + 7.30 + 1.90 + 36 + 1.50 = 218.46
    const { lines, total } = billOf("eks", { region: "eu-central" });
    expect(lines.slice(0, 6)).toEqual([
      plane,
      ["compute", 1, 31.536, 31.54],
      ["storage", 20, 0.0952, 1.9],
      ["network", 730, 0.052, 37.96],
      ["network", 730, 0.005, 3.65],
      ["load-balancer", 730, 0.027, 19.71],
    ]);
    expect(total).toBe(218.46);
  });
  test("egress runs down the steps: 100 free, 10,240 at 0.09, the rest at 0.085", () => {
    const { lines } = billOf("eks", { workload: { egressGibPerMonth: 20_340 } });
    // 20,240 billable: 10,240 × 0.09 = 921.60; 10,000 × 0.085 = 850
    expect(lines.filter(([category]) => category === "egress")).toEqual([
      ["egress", 10_240, 0.09, 921.6],
      ["egress", 10_000, 0.085, 850],
    ]);
  });
  test("support is the greater of 29 and 9 % of the bill", () => {
    const small = billOf("eks", { downtimeTolerance: "revenue-critical" });
    // 205.38 × 9 % = 18.48 < 29
    expect(small.lines.at(-1)).toEqual(["support", 1, 29, 29]);
    const { lines } = billOf("eks", { downtimeTolerance: "revenue-critical", workload: { egressGibPerMonth: 5_000 } });
    // LCU 5,000 × 0.008 = 40 (36 more), egress 4,900 × 0.09 = 441 (405 more): 646.38 × 0.09 = 58.17
    expect(lines.at(-1)).toEqual(["support", 646.38, 0.09, 58.17]);
  });
  test("full monitoring: logs above 5 GiB and metric samples above 40 million", () => {
    const { lines } = billOf("eks", {
      observability: { monitoring: "full" },
      workload: { services: 4 },
    });
    // 4 pods × 2 GiB = 8 − 5 = 3 × 0.50 = 1.50; 4 × 500 series × 87,600 readings = 175.2 − 40 = 135.2 million × 0.09 = 12.17
    expect(lines.filter(([category]) => category === "observability")).toEqual([
      ["observability", 3, 0.5, 1.5],
      ["observability", 135.2, 0.09, 12.17],
    ]);
  });
});

test("EKS Auto Mode: no burstable machines, 12 % of their on-demand price on top", () => {
  // m6a.large with 110 pods: 70 % × (6,627 − 450) = 4,323 MiB. 0.0864 × 730 = 63.072; × 12 % = 7.57.
  // 73 + 63.07 + 1.60 + 36.50 + 7.57 + 66.83 = 248.57
  expect(billOf("eks-auto")).toEqual({
    machines: ["1 m6a.large"],
    lines: [
      plane,
      ["compute", 1, 63.072, 63.07],
      ["storage", 20, 0.08, 1.6],
      ...natOnce,
      ["compute", 63.072, 0.12, 7.57],
      ...around,
    ],
    total: 248.57,
  });
});

// m7i-flex.large 0.09576 × 730 = 69.9048, disk 1.60, fee 69.9048 × 12 % = 8.3886: 79.8934
test("Auto Mode compares machines with its fee on them", () => {
  const alternatives = platformOf("eks-auto").sizing?.alternatives ?? [];
  expect(alternatives.find(({ type }) => type === "m7i-flex.large")?.monthlyUsd).toBe(79.89);
});

describe("EKS on Fargate", () => {
  test("pods are rounded up after 256 MB, two DNS pods and a NAT gateway included", () => {
    // 0.5 vCPU, 1,024 + 256 MiB → 2 GB. vCPU (2 × 0.5 + 2 × 0.25) × 730 = 1,095 × 0.04048 = 44.33;
    // memory (2 × 2 + 2 × 0.5) × 730 = 3,650 × 0.004445 = 16.22. Pods take no block volumes (DOMAIN 3.3): 20 GiB of S3 at 0.023
    // and a second copy, 0.46 each. 73 + 44.33 + 16.22 + 36.50 + 16.43 + 4 + 7.30 + 0.46 + 36 + 0.46 = 234.70
    const withoutVolumes = around.map((line): Line => {
      const isStored = line[0] === "storage" || line[0] === "backup";
      return isStored ? [line[0], 20, 0.023, 0.46] : line;
    });
    expect(billOf("eks-fargate")).toEqual({
      machines: ["2 0.5 vCPU, 2 GiB", "2 0.25 vCPU, 0.5 GiB"],
      lines: [
        plane,
        ["compute", 1_095, 0.04048, 44.33],
        ["compute", 3_650, 0.004445, 16.22],
        ...natOnce,
        ...withoutVolumes,
      ],
      total: 234.7,
    });
  });
  test("no block volumes are on the bill, because there are none", () => {
    const items = platformOf("eks-fargate").monthly?.lines.map(({ item }) => item) ?? [];
    expect(items.filter((item) => /gp3|Snapshots/.test(item))).toEqual([]);
  });
  const shapes: [number, number, string][] = [
    // the documented example: 1 vCPU and 8 GB become 2 vCPU and 9 GB
    [1, 8, "1 2 vCPU, 9 GiB"],
    [0.25, 0.25, "1 0.25 vCPU, 0.5 GiB"],
    [0.25, 0.5, "1 0.25 vCPU, 1 GiB"],
    [4, 30, "1 8 vCPU, 32 GiB"],
    [8, 60, "1 16 vCPU, 64 GiB"],
  ];
  for (const [cpu, memory, expected] of shapes)
    test(`${cpu} vCPU and ${memory} GB become ${expected.slice(2)}`, () =>
      expect(
        billOf("eks-fargate", {
          workload: { services: 1, cpuPerReplica: cpu, memoryGibPerReplica: memory },
        }).machines[0],
      ).toBe(expected));
});
