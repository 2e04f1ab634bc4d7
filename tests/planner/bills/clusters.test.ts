import { describe, expect, test } from "vitest";
import { billOf, type Line, platformOf } from "../support";

// Two pods of 500 m and 1,024 MiB, 70 % × (allocatable − 250 m/450 MiB of system pods and agents).

/** e2-standard-2: 70 % × (1,930 − 250) = 1,176 m and 70 % × (6,249 − 450) = 4,059 MiB; an e2-medium leaves 483 m. */
const gkeNode: Line[] = [
  // 0.067011 × 730 = 48.91803; disk 100 × 0.10; address 730 × 0.005
  ["compute", 1, 48.91803, 48.92],
  ["storage", 100, 0.1, 10],
  ["network", 730, 0.005, 3.65],
];
/** First five rules 730 × 0.025; data 500 × 0.008; volume 20 × 0.10; egress 500 × 0.12; snapshots 30 × 0.05; logs free. */
const gcpAround: Line[] = [
  ["load-balancer", 730, 0.025, 18.25],
  ["load-balancer", 500, 0.008, 4],
  ["storage", 20, 0.1, 2],
  ["egress", 500, 0.12, 60],
  ["backup", 30, 0.05, 1.5],
  ["observability", 0, 0.5, 0],
];
const fee: Line = ["control-plane", 730, 0.1, 73];
/** The credit is 74.40, the fee 73: no more than the fee comes back. */
const credit: Line = ["control-plane", 1, -73, -73];

describe("GKE", () => {
  // 48.92 + 10 + 3.65 + 18.25 + 4 + 2 + 60 + 1.50 = 148.32
  test("zonal: the credit pays the fee", () =>
    expect(billOf("gke-zonal")).toEqual({
      machines: ["1 e2-standard-2"],
      lines: [fee, credit, ...gkeNode, ...gcpAround],
      total: 148.32,
    }));
  test("zonal with the credit used elsewhere: 73 more", () => {
    const bill = billOf("gke-zonal", { cloud: { gkeCreditUsed: true } });
    expect(bill.lines).toEqual([fee, ...gkeNode, ...gcpAround]);
    expect(bill.total).toBe(221.32);
  });
  test("regional: the credit does not apply", () => {
    expect(billOf("gke-regional").lines).toEqual([fee, ...gkeNode, ...gcpAround]);
    expect(billOf("gke-regional").total).toBe(221.32);
  });
  test("two zonal clusters: two fees, one credit", () => {
    const { lines, machines } = billOf("gke-zonal", { clusters: 2 });
    expect(lines.slice(0, 2)).toEqual([["control-plane", 1_460, 0.1, 146], credit]);
    expect(machines).toEqual(["2 e2-standard-2"]);
  });
  test("Frankfurt: 0.086336 × 730 = 63.02528, disks 0.12, snapshots 0.059", () => {
    // 63.03 + 12 + 3.65 + 18.25 + 4 + 2.40 + 60 + 1.77 = 165.10
    const { lines, total } = billOf("gke-zonal", { region: "eu-central" });
    expect(lines).toContainEqual(["compute", 1, 63.02528, 63.03]);
    expect(lines).toContainEqual(["storage", 100, 0.12, 12]);
    expect(lines).toContainEqual(["backup", 30, 0.059, 1.77]);
    expect(total).toBe(165.1);
  });
});

describe("GKE Autopilot", () => {
  test("pods by their requests, the fee paid by the credit", () => {
    // 1 vCPU × 730 × 0.0445 = 32.485; 2 GiB: 1,460 × 0.0049225 = 7.187; 2 GiB of scratch × 0.040004 = 0.08;
    // 32.49 + 7.19 + 0.08 + 85.75 = 125.51
    const { lines, total } = billOf("gke-autopilot");
    expect(lines).toEqual([
      fee,
      credit,
      ["compute", 730, 0.0445, 32.49],
      ["compute", 1_460, 0.0049225, 7.19],
      ["storage", 2, 0.040004, 0.08],
      ...gcpAround,
    ]);
    expect(total).toBe(125.51);
  });
  const shapes: [string, number, number, number, number][] = [
    // 10 m and 31 MiB are raised to 50 m and 52 MiB (0.0508 GiB ≥ 0.05 × 1)
    ["the least pod", 0.01, 0.03, 0.05, 52 / 1024],
    // 1 GiB for each vCPU at least: 2 vCPU with 1 GiB gets 2 GiB
    ["too little memory", 2, 1, 2, 2],
    // 6.5 GiB for each vCPU at most: 0.5 vCPU with 13 GiB gets 2 vCPU
    ["too little CPU", 0.5, 13, 2, 13],
  ];
  for (const [name, cpu, memory, vcpus, gib] of shapes)
    test(`${name}: ${cpu} vCPU and ${memory} GiB are billed as ${vcpus} and ${gib.toFixed(2)}`, () => {
      const { lines } = billOf("gke-autopilot", {
        workload: { services: 1, cpuPerReplica: cpu, memoryGibPerReplica: memory, dailyActiveUsers: 0 },
      });
      expect(lines[2]?.[1]).toBeCloseTo(vcpus * 730, 3);
      expect(lines[3]?.[1]).toBeCloseTo(gib * 730, 3);
    });
});

/** D2as v6, the cheapest confirmed non-B size with 2 vCPU and room for 2,048 MiB: 0.0908 × 730 = 66.284, P10 disk 19.71. */
const aksNode: Line[] = [
  ["compute", 1, 66.284, 66.28],
  ["storage", 1, 19.71, 19.71],
];
/** First five rules 18.25; data 500 × 0.005; address 3.65; 20 GiB pay for 32 × 0.075; (500 − 100) × 0.087; 30 × 0.05. */
const azureAround: Line[] = [
  ["load-balancer", 730, 0.025, 18.25],
  ["load-balancer", 500, 0.005, 2.5],
  ["network", 730, 0.005, 3.65],
  ["storage", 32, 0.075, 2.4],
  ["egress", 400, 0.087, 34.8],
  ["backup", 30, 0.05, 1.5],
  ["observability", 0, 2.3, 0],
];

describe("AKS", () => {
  const outbound: Line = ["network", 730, 0.005, 3.65];
  // 66.28 + 19.71 + 18.25 + 2.50 + 3.65 + 2.40 + 34.80 + 1.50 = 149.09, and 3.65 for the cluster's own address, by which its
  // machines leave, makes 152.74; Standard 73 more
  test("Free tier", () =>
    expect(billOf("aks-free")).toEqual({
      machines: ["1 Standard_D2as_v6"],
      lines: [["control-plane", 730, 0, 0], ...aksNode, outbound, ...azureAround],
      total: 152.74,
    }));
  test("Standard tier", () => {
    const { lines, total } = billOf("aks-standard");
    expect(lines).toEqual([["control-plane", 730, 0.1, 73], ...aksNode, outbound, ...azureAround]);
    expect(total).toBe(225.74);
  });
  // Two pods of 500 m and 1,536 MiB. D2as_v6: 70 % × (6,044 − 450) = 3,915 MiB, both. Windows nodes keep 2 GB = 1,907 MiB more
  // (DOMAIN 3.1): 70 % × (5,594 − 1,907) = 2,580 MiB, one. Cheapest for both: E2s_v5, 70 % × (13,688 − 1,907) = 8,246 MiB.
  test("Windows nodes keep 2 GB more for the system", () => {
    const workload = { memoryGibPerReplica: 1.5 };
    expect(billOf("aks-free", { workload }).machines).toEqual(["1 Standard_D2as_v6"]);
    expect(billOf("aks-free", { workload, needs: ["windows"] }).machines).toEqual(["1 Standard_E2s_v5"]);
  });
  // A load balancer belongs to a cluster: three clusters have three, 3 × 18.25 = 54.75, and three volumes of 32 GiB.
  test("DEFECT three clusters pay for three load balancers", () =>
    expect(billOf("aks-free", { clusters: 3 }).lines).toContainEqual(["load-balancer", 2_190, 0.025, 54.75]));
  test("DEFECT three clusters pay for three disks of 32 GiB", () =>
    expect(billOf("aks-free", { clusters: 3 }).lines).toContainEqual(["storage", 96, 0.075, 7.2]));
});

describe("DOKS", () => {
  // s-4vcpu-8gb: 70 % × (3,380 − 250) = 2,191 m, 70 % × (6,144 − 450) = 3,985 MiB, both pods. s-2vcpu-4gb holds one: 2 × 24
  // costs the same 48; the fewer machines win. 48 + 12 + 2 + 1.80 = 63.80
  const lines: Line[] = [
    ["load-balancer", 1, 12, 12],
    ["storage", 20, 0.1, 2],
    ["egress", 0, 0.01, 0],
    ["backup", 30, 0.06, 1.8],
    ["observability", 1, 0, 0],
  ];
  test("free control plane", () =>
    expect(billOf("doks")).toEqual({
      machines: ["1 s-4vcpu-8gb"],
      lines: [["control-plane", 1, 0, 0], ["compute", 1, 48, 48], ["network", 1, 0, 0], ...lines],
      total: 63.8,
    }));
  test("the redundant control plane is 40 more", () => {
    expect(billOf("doks-ha").total).toBe(103.8);
    expect(billOf("doks-ha").lines).toContainEqual(["control-plane", 1, 40, 40]);
  });
  test("both regions cost the same", () => expect(billOf("doks", { region: "eu-central" }).total).toBe(63.8));
  test("autoscaling saves nothing within the month: the peak is billed", () => {
    const load = { workload: { dailyActiveUsers: 200_000, egressGibPerMonth: 500 } };
    const compute = (needs: "autoscaling"[]) =>
      billOf("doks", { ...load, needs }).lines.find(([category]) => category === "compute");
    expect(compute(["autoscaling"])).toEqual(compute([]));
  });
  test("traffic above what the nodes include costs 0.01 a GiB", () => {
    // one s-4vcpu-8gb includes 5,000 GiB: 6,000 − 5,000 = 1,000 × 0.01 = 10
    const found = billOf("doks", { workload: { egressGibPerMonth: 6_000 } });
    expect(found.lines).toSatisfy((all: Line[]) =>
      all.some(([category, quantity]) => category === "egress" && quantity <= 1_000),
    );
  });
});

describe("K3s on Hetzner", () => {
  // us: 2 vCPU 4 GiB or more is cpx21, 31.99 × 1.1133 = 35.614467; worker 70 % × (3,000 − 200) = 1,960 m,
  // 70 % × (3,382 − 350) = 2,122 MiB. LB11 7.49 × 1.1133 = 8.338617.
  test("one server and one worker in Ashburn", () => {
    // 35.61 + 35.61 + 1.11 + 8.34 + 1.27 + 0.48 = 82.42
    expect(billOf("hetzner-k3s")).toEqual({
      machines: ["1 cpx21", "1 cpx21"],
      lines: [
        ["control-plane", 1, 35.614467, 35.61],
        ["compute", 1, 35.614467, 35.61],
        ["network", 2, 0.55665, 1.11],
        ["load-balancer", 1, 8.338617, 8.34],
        ["storage", 20, 0.06368076, 1.27],
        ["egress", 0, 1.1133, 0],
        ["backup", 30, 0.01592019, 0.48],
        ["observability", 1, 0, 0],
      ],
      total: 82.42,
    });
  });
  test("three servers and two workers in Ashburn", () => {
    // 106.84 + 71.23 + 2.78 + 8.34 + 1.27 + 0.48 = 190.94
    const { machines, total } = billOf("hetzner-k3s-ha");
    expect(machines).toEqual(["3 cpx21", "2 cpx21"]);
    expect(total).toBe(190.94);
  });
  test("in Germany on cx23, named as hard to order", () => {
    // 5.49 × 1.1133 = 6.112017, server and worker; 1.11 + 8.34 + 1.27 + 0.48: 6.11 + 6.11 + 11.20 = 23.42
    const { machines, total } = billOf("hetzner-k3s", { region: "eu-central" });
    expect(machines).toEqual(["1 cx23", "1 cx23"]);
    expect(total).toBe(23.42);
  });
  // DOMAIN 3.2: a private network of Hetzner holds 100 servers. One server and 99 workers are 100.
  test("says when a cluster is larger than a private network", () => {
    const notes = (machines: number) => platformOf("hetzner-k3s", { workload: { machines } }).sizing?.notes.join(" ");
    expect(notes(99)).not.toMatch(/private network/);
    expect(notes(100)).toMatch(/private network holds 100 servers; this cluster has 101/);
  });
  // 138,240 users are 80 requests a second, 240 at peak: 8 vCPU, 16 pods of 500 m; 6 at all hours. A cx43 holds 11: one machine,
  // and a second for 33 % of 730 h, of which a month's price pays 624: 1 + 0.33 × 730 ÷ 624 = 1.3861 × 15.99 × 1.1133 = 24.67.
  test("a machine that comes for the peak is paid by the hour, which is dearer than by the month", () => {
    const { machines, lines } = billOf("hetzner-k3s", {
      region: "eu-central",
      needs: ["autoscaling"],
      observability: { monitoring: "none" },
      workload: { services: 4, memoryGibPerReplica: 0.5, dailyActiveUsers: 138_240 },
    });
    expect(machines).toEqual(["1 cx23", "2 cx43"]);
    expect(lines).toContainEqual(["compute", 1.3861, 17.801667, 24.67]);
  });
  // Server and worker include 20 TB each; 30 TB need no third machine.
  test("DEFECT without a load balancer the server's traffic counts too", () =>
    expect(
      billOf("hetzner-k3s", {
        region: "eu-central",
        workload: { publicEntryPoints: 0, egressGibPerMonth: 30_000 },
      }).machines,
    ).toEqual(["1 cx23", "1 cx23"]));
});
