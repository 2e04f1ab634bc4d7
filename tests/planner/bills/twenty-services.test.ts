import { describe, expect, test } from "vitest";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import { billOf, type Change, type Line } from "../support";

/**
 * Twenty services of two copies, 0.25 vCPU and 512 MiB each: 40 pods, 10 vCPU and 20 GiB; target 99.95 %, so one machine to
 * spare and a support plan; 500 GiB stored, 750 GiB of snapshots; 2,000 GiB of egress through one entry point; 20 GiB of logs.
 */
const twenty: Change = {
  team: { engineers: 12, onCall: "around-the-clock" },
  availabilityTargetPercent: 99.95,
  workload: {
    services: 20,
    cpuPerReplica: 0.25,
    memoryGibPerReplica: 0.5,
    storageGib: 500,
    egressGibPerMonth: 2_000,
  },
};

interface Worked {
  readonly id: PlatformId;
  readonly machines: readonly string[];
  readonly lines: readonly Line[];
  readonly total: number;
}

/** Around any AKS cluster: load balancer, its data, address, a 512 GiB disk, egress above 100 GB, snapshots, logs, support. */
const azureAround: readonly Line[] = [
  ["load-balancer", 730, 0.025, 18.25],
  ["load-balancer", 2_000, 0.005, 10],
  ["network", 730, 0.005, 3.65],
  ["storage", 512, 0.075, 38.4],
  ["egress", 1_900, 0.087, 165.3],
  ["backup", 750, 0.05, 37.5],
  ["observability", 15, 2.3, 34.5],
  ["support", 1, 100, 100],
];
/** Four nodes of ten pods and one to spare: (3,860 − 250) × 70 % = 2,527 m. 0.172 × 730 = 125.56; a P10 disk each. */
const aksNodes: readonly Line[] = [
  ["compute", 5, 125.56, 627.8],
  ["storage", 5, 19.71, 98.55],
];

const bills: readonly Worked[] = [
  {
    // Hetzner is cheapest: cpx51 237.99 euro × 1.1133; (16,000 − 100) × 70 % = 11,130 m ≥ 10,000;
    // (32,361 − 200) × 70 % = 22,512 MiB ≥ 20,480. 500 × 0.0572 × 1.1133; 750 × 0.0143 × 1.1133; 5 TB included.
    id: "compose",
    machines: ["1 cpx51"],
    lines: [
      ["compute", 1, 264.954267, 264.95],
      ["network", 1, 0.55665, 0.56],
      ["storage", 500, 0.06368076, 31.84],
      ["egress", 0, 1.1133, 0],
      ["backup", 750, 0.01592019, 11.94],
      ["observability", 1, 0, 0],
      ["support", 1, 0, 0],
    ],
    total: 309.29,
  },
  {
    // s-2vcpu-4gb: (2,000 − 100) × 70 % = 1,330 m; (3,382 − 200) × 70 % = 2,226 MiB: four pods. Ten and one to spare.
    id: "swarm",
    machines: ["11 s-2vcpu-4gb"],
    lines: [
      ["compute", 11, 24, 264],
      ["network", 11, 0, 0],
      ["load-balancer", 1, 12, 12],
      ["storage", 500, 0.1, 50],
      ["egress", 0, 0.01, 0],
      ["backup", 750, 0.06, 45],
      ["observability", 1, 0, 0],
      ["support", 1, 24, 24],
    ],
    total: 395,
  },
  {
    // 1.52 million requests × 0.2 s × 0.25 vCPU = 76,042 of 180,000 vCPU-s free, 152,083 of 360,000 GiB-s free.
    id: "cloud-run",
    machines: ["20 0.25 vCPU, 0.5 GiB"],
    lines: [
      ["compute", 0, 0.000024, 0],
      ["compute", 0, 0.0000025, 0],
      ["compute", 0, 0.4, 0],
      ["storage", 495, 0.02, 9.9],
      ["egress", 1_024, 0.12, 122.88],
      ["egress", 976, 0.11, 107.36],
      ["backup", 500, 0.02, 10],
      ["observability", 0, 0.5, 0],
      ["support", 1, 29, 29],
    ],
    total: 279.14,
  },
  {
    // 40 × 0.25 × 730 = 7,300 vCPU-h, 40 × 0.5 × 730 = 14,600 GiB-h; an address for each task and two for the balancer;
    // 2,000 LCU-h for 2,000 GiB. 9 % support on 747.63.
    id: "ecs-express",
    machines: ["40 0.25 vCPU, 0.5 GiB"],
    lines: [
      ["control-plane", 1, 0, 0],
      ["compute", 7_300, 0.04048, 295.5],
      ["compute", 14_600, 0.004445, 64.9],
      ["network", 29_200, 0.005, 146],
      ["load-balancer", 730, 0.0225, 16.43],
      ["load-balancer", 2_000, 0.008, 16],
      ["network", 1_460, 0.005, 7.3],
      ["storage", 500, 0.023, 11.5],
      ["egress", 1_900, 0.09, 171],
      ["backup", 500, 0.023, 11.5],
      ["observability", 15, 0.5, 7.5],
      ["support", 747.63, 0.09, 67.29],
    ],
    total: 814.92,
  },
  {
    // s-4vcpu-8gb: (3,380 − 250) × 70 % = 2,191 m, (6,144 − 450) × 70 % = 3,985 MiB: seven pods. Six and one to spare.
    id: "doks",
    machines: ["7 s-4vcpu-8gb"],
    lines: [
      ["control-plane", 1, 0, 0],
      ["compute", 7, 48, 336],
      ["network", 7, 0, 0],
      ["load-balancer", 1, 12, 12],
      ["storage", 500, 0.1, 50],
      ["egress", 0, 0.01, 0],
      ["backup", 750, 0.06, 45],
      ["observability", 1, 0, 0],
      ["support", 1, 24, 24],
    ],
    total: 467,
  },
  {
    id: "aks-free",
    machines: ["5 Standard_D4as_v5"],
    lines: [["control-plane", 730, 0, 0], ...aksNodes, ["network", 730, 0.005, 3.65], ...azureAround],
    total: 1_137.6,
  },
  {
    id: "aks-standard",
    machines: ["5 Standard_D4as_v5"],
    lines: [["control-plane", 730, 0.1, 73], ...aksNodes, ["network", 730, 0.005, 3.65], ...azureAround],
    total: 1_210.6,
  },
  {
    // e2-standard-4: (3,920 − 250) × 70 % = 2,569 m: ten pods. 0.13402 × 730 = 97.8368; 500 GiB of boot disks.
    id: "gke-zonal",
    machines: ["5 e2-standard-4"],
    lines: [
      ["control-plane", 730, 0.1, 73],
      ["control-plane", 1, -73, -73],
      ["compute", 5, 97.83679, 489.18],
      ["storage", 500, 0.1, 50],
      ["network", 3_650, 0.005, 18.25],
      ["load-balancer", 730, 0.025, 18.25],
      ["load-balancer", 2_000, 0.008, 16],
      ["storage", 500, 0.1, 50],
      ["egress", 1_024, 0.12, 122.88],
      ["egress", 976, 0.11, 107.36],
      ["backup", 750, 0.05, 37.5],
      ["observability", 0, 0.5, 0],
      ["support", 1, 29, 29],
    ],
    total: 938.42,
  },
  {
    // m6a.xlarge 0.1728 × 730 = 126.144, 12 % of five 75.69; a gateway and its address in each of two zones.
    id: "eks-auto",
    machines: ["5 m6a.xlarge"],
    lines: [
      ["control-plane", 730, 0.1, 73],
      ["compute", 5, 126.144, 630.72],
      ["storage", 100, 0.08, 8],
      ["network", 1_460, 0.045, 65.7],
      ["network", 1_460, 0.005, 7.3],
      ["compute", 630.72, 0.12, 75.69],
      ["load-balancer", 730, 0.0225, 16.43],
      ["load-balancer", 2_000, 0.008, 16],
      ["network", 1_460, 0.005, 7.3],
      ["storage", 500, 0.08, 40],
      ["egress", 1_900, 0.09, 171],
      ["backup", 750, 0.05, 37.5],
      ["observability", 15, 0.5, 7.5],
      ["support", 1_156.14, 0.09, 104.05],
    ],
    total: 1_260.19,
  },
  {
    // cpx21 31.99 euro × 1.1133 = 35.614467: (3,000 − 200) × 70 % = 1,960 m, (3,382 − 350) × 70 % = 2,122 MiB: four pods.
    // Ten workers and one to spare, three servers.
    id: "hetzner-k3s-ha",
    machines: ["3 cpx21", "11 cpx21"],
    lines: [
      ["control-plane", 3, 35.614467, 106.84],
      ["compute", 11, 35.614467, 391.76],
      ["network", 14, 0.55665, 7.79],
      ["load-balancer", 1, 8.338617, 8.34],
      ["storage", 500, 0.06368076, 31.84],
      ["egress", 0, 1.1133, 0],
      ["backup", 750, 0.01592019, 11.94],
      ["observability", 1, 0, 0],
      ["support", 1, 0, 0],
    ],
    total: 558.51,
  },
];

describe("the bill of twenty services, worked by hand", () => {
  for (const { id, machines, lines, total } of bills)
    test(`on ${id}: ${machines.join(" and ")}, ${total}`, () =>
      expect(billOf(id, twenty)).toEqual({ machines, lines, total }));
});
