import { describe, expect, test } from "vitest";
import type { MachineType } from "@/lib/planner/price-books/price-book";
import {
  aksAllocatable,
  type Capacity,
  dockerHostAllocatable,
  doksAllocatable,
  eksAllocatable,
  eksAutoAllocatable,
  gkeAllocatable,
  k3sAllocatable,
  usable,
} from "@/lib/planner/sizing/allocatable";

const machine = (id: string, vcpus: number, memoryGib: number): MachineType => ({
  id,
  cloud: "aws",
  family: id.split(/[.-]/)[0] ?? id,
  arch: "x86_64",
  vcpus,
  memoryGib,
  diskGib: 0,
  offers: {},
});
const capacity = (cpuMillis: number, memoryMib: number, pods: number): Capacity => ({ cpuMillis, memoryMib, pods });

describe("GKE (DOMAIN 3.1)", () => {
  // e2-small: 2,048 − 25 % − 100 = 1,436. e2-standard-2: 8,192 − 1,024 − 819.2 − 100 = 6,248.8.
  // 8 vCPU 32 GiB: 32,768 − 1,024 − 819.2 − 819.2 − 6 % of 16,384 (983.04) − 100 = 29,022.56; 60 + 10 + 10 + 10 = 90 m kept.
  const cases: [string, number, number, number, number][] = [
    ["e2-small", 2, 2, 940, 1_436],
    ["e2-medium", 2, 4, 940, 2_972],
    ["e2-standard-2", 2, 8, 1_930, 6_249],
    ["e2-standard-4", 4, 16, 3_920, 13_622],
    ["e2-standard-8", 8, 32, 7_910, 29_023],
  ];
  for (const [id, vcpus, gib, cpu, memory] of cases)
    test(`${id} leaves ${cpu} m and ${memory} MiB`, () =>
      expect(gkeAllocatable(machine(id, vcpus, gib))).toEqual(capacity(cpu, memory, 110)));
  test("below 1 GiB 255 MiB are kept", () =>
    expect(gkeAllocatable(machine("f1", 1, 0.6)).memoryMib).toBe(Math.round(614.4 - 255 - 100)));
});

describe("EKS (DOMAIN 3.1)", () => {
  // t3.small: 2,048 − (255 + 11 × 11) − 100 = 1,572. m6i.xlarge: 16,384 − (255 + 638) − 100 = 15,391.
  const cases: [string, number, number, number, number, number][] = [
    ["t3.small", 2, 2, 1_930, 1_572, 11],
    ["t3.medium", 2, 4, 1_930, 3_554, 17],
    ["t3.large", 2, 8, 1_930, 7_452, 35],
    ["m6i.large", 2, 8, 1_930, 7_518, 29],
    ["m6i.xlarge", 4, 16, 3_920, 15_391, 58],
    // ENI table: t4g.small 3 × 4; xlarge and 2xlarge 4 × 15; m7g.medium 2 × 4 = 8 pods, 4,096 − (255 + 88) − 100.
    ["t4g.small", 2, 2, 1_930, 1_572, 11],
    ["m5.2xlarge", 8, 32, 7_910, 32_768 - 893 - 100, 58],
    ["m7g.medium", 1, 4, 940, 3_653, 8],
  ];
  for (const [id, vcpus, gib, cpu, memory, pods] of cases)
    test(`${id} leaves ${cpu} m and ${memory} MiB for ${pods} pods`, () =>
      expect(eksAllocatable(machine(id, vcpus, gib))).toEqual(capacity(cpu, memory, pods)));
  test("m6i.large with 110 pods, as in Auto Mode, leaves 6,627 MiB", () =>
    expect(eksAutoAllocatable(machine("m6i.large", 2, 8))).toEqual(capacity(1_930, 6_627, 110)));
});

describe("AKS 1.29 and later (DOMAIN 3.1)", () => {
  // 20 MB × 110 + 50 MB = 2,250 MB = 2,145.8 MiB; a quarter of 4 GiB is 1,024, of 8 GiB 2,048, of 16 GiB 4,096 MiB.
  // 4,096 − 1,024 − 100 = 2,972; 8,192 − 2,048 − 100 = 6,044; with 250 pods 16,384 − 4,096 − 100 = 12,188.
  const cases: [number, number, number, number, number][] = [
    [2, 4, 110, 1_900, 2_972],
    [2, 8, 110, 1_900, 6_044],
    [4, 16, 250, 3_860, 12_188],
  ];
  for (const [vcpus, gib, pods, cpu, memory] of cases)
    test(`${vcpus} vCPU ${gib} GiB with ${pods} pods leaves ${cpu} m and ${memory} MiB`, () =>
      expect(aksAllocatable(machine("D", vcpus, gib), pods)).toEqual(capacity(cpu, memory, pods)));
  // Microsoft's figures are MB of 10^6 bytes: 650 MB = 619.9 MiB, 4,096 − 619.9 − 100 = 3,376.1;
  // 2,250 MB = 2,145.8 MiB, 16,384 − 2,145.8 − 100 = 14,138.2. DOMAIN 3.1 prints both.
  const inMegabytes: [number, number, number, number][] = [
    [2, 4, 30, 3_376],
    [4, 16, 110, 14_138],
  ];
  for (const [vcpus, gib, pods, memory] of inMegabytes)
    test(`AKS keeps megabytes, not mebibytes: ${vcpus} vCPU ${gib} GiB with ${pods} pods leaves ${memory} MiB`, () =>
      expect(aksAllocatable(machine("D", vcpus, gib), pods).memoryMib).toBe(memory));
  const kept: [number, number][] = [
    [1, 60],
    [8, 180],
    [16, 260],
    [32, 420],
    [64, 740],
  ];
  for (const [cores, millis] of kept)
    test(`${cores} cores keep ${millis} m`, () =>
      expect(aksAllocatable(machine("D", cores, 64)).cpuMillis).toBe(cores * 1000 - millis));
});

describe("DOKS, K3s and a Docker host", () => {
  test("the autoscaler's fixture: 1 vCPU 2 GiB offers 380 m, 1,024 MiB, 110 pods", () =>
    expect(doksAllocatable(machine("s-1vcpu-2gb", 1, 2))).toEqual(capacity(380, 1_024, 110)));
  // By memory: 3 → 1.66, 4 → 2.5, 8 → 6, 16 → 13, 32 → 28, 64 → 58 GiB.
  const table: [number, number][] = [
    [3, 1_700],
    [4, 2_560],
    [8, 6_144],
    [16, 13_312],
    [32, 28_672],
    [64, 59_392],
  ];
  for (const [gib, mib] of table)
    test(`a DOKS node of ${gib} GiB offers ${mib} MiB`, () =>
      expect(doksAllocatable(machine("s", 4, gib)).memoryMib).toBe(mib));
  // 4,096 − 0.3 × 1,024 × 2 − 100 = 3,381.6
  test("a K3s agent keeps 0.3 GB for the system, 0.3 GB for itself and 100 MiB", () =>
    expect(k3sAllocatable(machine("cx23", 2, 4))).toEqual(capacity(2_000, 3_382, 110)));
  // 4,096 − 307.2 − 100 = 3,688.8
  test("a Docker host keeps the system's share only", () =>
    expect(dockerHostAllocatable(machine("cx23", 2, 4)).memoryMib).toBe(3_689));
  // A shared-core type sells half of its two vCPU (e2-medium) or a quarter (e2-small): DOMAIN 3.1 says 1,060 m are kept.
  test("a Docker host of a shared-core type does not offer two whole vCPU", () =>
    expect(dockerHostAllocatable({ ...machine("e2-medium", 2, 4), cloud: "gcp" }).cpuMillis).toBeLessThanOrEqual(
      1_000,
    ));
});

test("workloads may fill 70 % of what is left after system pods and agents", () => {
  // (1,930 − 250) × 0.7 = 1,176; (6,249 − 450) × 0.7 = 4,059.3
  expect(usable(capacity(1_930, 6_249, 110), { cpuMillis: 250, memoryMib: 450 }, 0.7)).toEqual(
    capacity(1_176, 4_059, 110),
  );
});
