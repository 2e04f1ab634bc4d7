import { describe, expect, test } from "vitest";
import { billOf, type Change, platformOf } from "../support";

/** An API of a quarter vCPU, and a model on a GPU: 4,000 m and 16,384 MiB (DOMAIN 4.1). */
const withModel = (replicas: number, more: Change = {}): Change => ({
  ...more,
  workload: {
    items: [
      { name: "api", replicas, cpu: 0.25, memoryGib: 0.5 },
      { name: "model", replicas, cpu: 4, memoryGib: 16, gpu: 1 },
    ],
  },
});

describe("a GPU pool on EKS", () => {
  // g4dn.2xlarge, 8 vCPU 32 GiB and one T4: 70 % × (7,910 − 250) = 5,362 m, 70 % × (32,094 − 450) = 22,150 MiB: one model each.
  // 0.752 × 730 = 548.96. A g4dn.xlarge leaves 2,569 m.
  test("one machine for one model", () =>
    expect(billOf("eks", withModel(1)).machines).toEqual(["1 t3a.medium", "1 g4dn.2xlarge"]));
  test("has a spare where the target is 99.9 % or more, like the other machines: DOMAIN 3.2", () => {
    const { machines, lines } = billOf("eks", withModel(2, { availabilityTargetPercent: 99.9 }));
    expect(machines).toEqual(["2 t3a.medium", "3 g4dn.2xlarge"]);
    expect(lines).toContainEqual(["compute", 3, 548.96, 1_646.88]);
  });
  test("has two machines where one may die", () =>
    expect(billOf("eks", withModel(1, { needs: ["node-failover"] })).machines).toEqual([
      "2 t3a.medium",
      "2 g4dn.2xlarge",
    ]));
});

describe("one host with Compose is one machine, and that one has the GPUs", () => {
  const on = (primary: "aws" | "azure" | "gcp" | "digitalocean", replicas = 1) =>
    billOf("compose", withModel(replicas, { cloud: { primary } })).machines;
  // 70 % × (8,000 − 100) = 5,530 m and 70 % × (32,361 − 200) = 22,512 MiB on a g4dn.2xlarge hold 4,250 m and 16,896 MiB.
  test("on AWS", () => expect(on("aws")).toEqual(["1 g4dn.2xlarge"]));
  test("on Azure", () => expect(on("azure")).toEqual(["1 Standard_NC8as_T4_v3"]));
  test("on Google Cloud", () => expect(on("gcp")).toEqual(["1 g2-standard-8"]));
  test("on DigitalOcean", () => expect(on("digitalocean")).toEqual(["1 gpu-4000adax1-20gb"]));
  // Two models ask for two GPUs in one machine: the book's smallest has eight.
  test("two models", () => expect(on("aws", 2)).toEqual(["1 p4d.24xlarge"]));
  // Nine models ask for nine GPUs and 36 vCPU, nine APIs for 2.25 vCPU; 9 × 16.5 GiB.
  test("nine models are too many, and it says how many GPUs that takes", () => {
    const [gate] = platformOf("compose", withModel(9, { cloud: { primary: "aws" } })).gates;
    expect(gate?.message).toContain("38.3 vCPU, 148.5 GiB and 9 GPUs");
  });
  test("billed once, with its disk and its address", () => {
    const { lines } = billOf("compose", withModel(1, { cloud: { primary: "aws" } }));
    expect(lines.slice(0, 3)).toEqual([
      ["compute", 1, 548.96, 548.96],
      ["storage", 20, 0.08, 1.6],
      ["network", 730, 0.005, 3.65],
    ]);
  });
});
