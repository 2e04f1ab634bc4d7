import { describe, expect, test } from "vitest";
import type { Change } from "../support";
import { billOf, evaluated, platformIn, platformOf } from "../support";

// The scenario of support.ts: two containers of 500 m and 1,024 MiB; 20 GiB stored, 30 GiB of snapshots (× 1.5),
// 500 GiB of egress; one pod's logs are 0.5 GiB, 1 GiB together. Two containers need 1,000 m and 2,048 MiB of
// 70 % × (machine − 0.3 GB system − 100 MiB − 100 m/200 MiB of agents).
const on = (primary: "aws" | "azure" | "gcp" | "digitalocean" | "hetzner", more: Change = {}): Change => ({
  ...more,
  cloud: { primary },
});

describe("Compose, one host and no load balancer", () => {
  // 4 GiB: (2,000 − 100) × 0.7 = 1,330 m; (3,689 − 200) × 0.7 = 2,442 MiB. 2 GiB: 1,008 MiB, too little.
  test("on DigitalOcean: s-2vcpu-4gb 24.00, disk and address in the price, 4,000 GiB of traffic included", () => {
    // 24 + volume 20 × 0.10 = 2 + snapshots 30 × 0.06 = 1.80 = 27.80
    expect(billOf("compose", on("digitalocean"))).toEqual({
      machines: ["1 s-2vcpu-4gb"],
      lines: [
        ["compute", 1, 24, 24],
        ["network", 1, 0, 0],
        ["storage", 20, 0.1, 2],
        ["egress", 0, 0.01, 0],
        ["backup", 30, 0.06, 1.8],
        ["observability", 1, 0, 0],
      ],
      total: 27.8,
    });
  });
  test("on AWS: t3a.medium, boot disk, address, egress above 100 GB", () => {
    // 0.0376 × 730 = 27.448; disk 20 × 0.08 = 1.60; address 730 × 0.005 = 3.65; volume 1.60; egress 400 × 0.09 = 36;
    // snapshots 30 × 0.05 = 1.50; logs 1 GiB of 5 free. Together 71.80
    expect(billOf("compose", on("aws"))).toEqual({
      machines: ["1 t3a.medium"],
      lines: [
        ["compute", 1, 27.448, 27.45],
        ["storage", 20, 0.08, 1.6],
        ["network", 730, 0.005, 3.65],
        ["storage", 20, 0.08, 1.6],
        ["egress", 400, 0.09, 36],
        ["backup", 30, 0.05, 1.5],
        ["observability", 0, 0.5, 0],
      ],
      total: 71.8,
    });
  });
  test("on Azure: B2als v2, P10 disk, E-disk of the next size up, egress above 100 GB", () => {
    // 0.0376 × 730 = 27.448; P10 19.71; address 3.65; 20 GiB pay for 32 × 0.075 = 2.40; 400 × 0.087 = 34.80;
    // snapshots 30 × 0.05 = 1.50. Together 27.45 + 19.71 + 3.65 + 2.40 + 34.80 + 1.50 = 89.51
    const { machines, lines, total } = billOf("compose", on("azure"));
    expect(machines).toEqual(["1 Standard_B2als_v2"]);
    expect(lines).toContainEqual(["storage", 32, 0.075, 2.4]);
    expect(lines).toContainEqual(["storage", 1, 19.71, 19.71]);
    expect(total).toBe(89.51);
  });
  test("on Hetzner in Ashburn: cpx21 31.99 euro, 2 TB included", () => {
    // 31.99 × 1.1133 = 35.614467; IPv4 0.50 × 1.1133 = 0.55665; volume 20 × 0.0572 × 1.1133 = 1.2736;
    // snapshots 30 × 0.0143 × 1.1133 = 0.4776. 35.61 + 0.56 + 1.27 + 0.48 = 37.92
    expect(billOf("compose", on("hetzner"))).toEqual({
      machines: ["1 cpx21"],
      lines: [
        ["compute", 1, 35.614467, 35.61],
        ["network", 1, 0.55665, 0.56],
        ["storage", 20, 0.06368076, 1.27],
        ["egress", 0, 1.1133, 0],
        ["backup", 30, 0.01592019, 0.48],
        ["observability", 1, 0, 0],
      ],
      total: 37.92,
    });
  });
  test("on Hetzner in Germany: cpx22 19.49 euro, because CX could not be ordered", () => {
    // 19.49 × 1.1133 = 21.698217 → 21.70; + 0.56 + 1.27 + 0.48 = 24.01
    const { machines, total } = billOf("compose", on("hetzner", { region: "eu-central" }));
    expect(machines).toEqual(["1 cpx22"]);
    expect(total).toBe(24.01);
  });
  // e2-medium shares a core: half of two vCPU, about 940 m for workloads (DOMAIN 3.1). Two containers of 500 m want
  // 1,000 m, so it takes an e2-standard-2: 0.067011 × 730 = 48.92.
  test("on Google a shared-core e2-medium does not carry one whole vCPU of containers", () =>
    expect(billOf("compose", on("gcp")).machines).toEqual(["1 e2-standard-2"]));
});

describe("without a cloud of the team's own", () => {
  for (const region of ["us-east", "eu-central"] as const)
    for (const id of ["compose", "swarm", "eks-anywhere"] as const)
      test(`${id} in ${region} is priced on the cheapest cloud, and says which`, () => {
        const open = platformOf(id, { region, needs: ["on-premises"] });
        for (const primary of ["aws", "azure", "gcp", "digitalocean", "hetzner"] as const)
          expect(
            platformOf(id, on(primary, { region, needs: ["on-premises"] })).monthly?.infrastructureUsd,
            primary,
          ).toBeGreaterThanOrEqual(open.monthly?.infrastructureUsd ?? 0);
        expect(open.sizing?.notes.join(" ")).toMatch(/DigitalOcean|Hetzner/);
      });
});

describe("Swarm, three managers that also work", () => {
  test("on DigitalOcean: three machines and a load balancer", () => {
    // One container each on (3,382 − 200) × 0.7 = 2,227 MiB; smaller: 2 GiB leaves (1,334 − 200) × 0.7 = 793 MiB < 1,024.
    // 3 × 24 = 72; load balancer 12; volume 2; snapshots 1.80 = 87.80
    expect(billOf("swarm", on("digitalocean"))).toEqual({
      machines: ["3 s-2vcpu-4gb"],
      lines: [
        ["compute", 3, 24, 72],
        ["network", 3, 0, 0],
        ["load-balancer", 1, 12, 12],
        ["storage", 20, 0.1, 2],
        ["egress", 0, 0.01, 0],
        ["backup", 30, 0.06, 1.8],
        ["observability", 1, 0, 0],
      ],
      total: 87.8,
    });
  });
  // With a load balancer in front its 20 TB count, as they do for K3s on the same cloud: three cpx21 and no overage.
  test("DEFECT on Hetzner the traffic of the load balancer counts for Swarm as it does for K3s", () => {
    const evaluation = evaluated(on("hetzner", { workload: { egressGibPerMonth: 15_000 } }));
    const egress = (id: "swarm" | "hetzner-k3s") =>
      platformIn(evaluation, id).monthly?.lines.find(({ category }) => category === "egress")?.amountUsd;
    expect(egress("hetzner-k3s")).toBe(0);
    expect(egress("swarm")).toBe(0);
  });
});

test("one host has no spare, whatever the target, and does not claim one", () => {
  const change: Change = { availabilityTargetPercent: 99.95 };
  expect(platformOf("compose", change).sizing?.notes.join(" ")).not.toMatch(/more than the pods need/);
  expect(platformOf("swarm", change).sizing?.notes.join(" ")).toMatch(/One machine more than the pods need/);
});

describe("EKS Anywhere on stand-in machines", () => {
  // Three servers of 2 vCPU 8 GiB or more: s-4vcpu-8gb 48 (g-2vcpu-8gb is 63); two workers of 4 GiB at 24.
  // 144 + 48 + 2 + 1.80 = 195.80
  test("on DigitalOcean: three servers and two workers, free software", () => {
    const { machines, lines, total } = billOf("eks-anywhere", on("digitalocean"));
    expect(machines).toEqual(["3 s-4vcpu-8gb", "2 s-2vcpu-4gb"]);
    expect(lines.slice(0, 3)).toEqual([
      ["control-plane", 1, 0, 0],
      ["control-plane", 3, 48, 144],
      ["compute", 2, 24, 48],
    ]);
    expect(total).toBe(195.8);
  });
  // Priced with its three servers a cluster: DigitalOcean 9 × 48 + 42 × 12 = 936 for the machines, AWS one-year
  // 9 × 54.896 + 42 × 9.52504 = 894.12 and 51 × 5.25 for disks and addresses: 1,161.87.
  test("DEFECT its cheapest cloud is that of workers and servers together", () => {
    const change: Change = {
      needs: ["on-premises"],
      clusters: 3,
      purchase: { commitment: "one-year" },
      observability: { monitoring: "none", backups: false },
      workload: { machines: 14, egressGibPerMonth: 3, storageGib: 1_970 },
    };
    expect(billOf("eks-anywhere", change).total).toBeLessThanOrEqual(
      billOf("eks-anywhere", on("digitalocean", change)).total,
    );
  });
  test("says that hardware stands in and that the subscription is left out", () => {
    const platform = platformOf("eks-anywhere");
    expect(platform.sizing?.notes.join(" ")).toMatch(/stand in/);
    expect(platform.notIncluded.join(" ")).toMatch(/subscription/);
  });
});

test("Docker Desktop and kind cost nothing, and say that nothing is rented", () => {
  for (const id of ["docker-desktop", "kind"] as const) {
    expect(billOf(id)).toEqual({ machines: [], lines: [["compute", 1, 0, 0]], total: 0 });
    expect(platformOf(id).sizing?.notes).toHaveLength(1);
  }
});
