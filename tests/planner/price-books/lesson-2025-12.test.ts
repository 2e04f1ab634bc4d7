import { describe, expect, test } from "vitest";
import { toCents } from "@/lib/planner/money";
import { lesson202512 as book } from "@/lib/planner/price-books/lesson-2025-12";
import type { Cloud } from "@/lib/planner/price-books/price-book";
import { findMachine, findRate } from "@/lib/planner/price-books/rates";

const regions = ["us-east", "eu-central"] as const;

describe("the lesson's machines, in both regions", () => {
  // Three nodes as the lesson prints them: 36 at DigitalOcean, 40 at Azure and AWS, 50 at Google.
  const machines: [cloud: Cloud, id: string, vcpus: number, memoryGib: number, count: number, cents: number][] = [
    ["digitalocean", "s-1vcpu-2gb", 1, 2, 3, 36_00],
    ["azure", "Standard_B2s", 2, 4, 3, 40_00],
    ["gcp", "e2-small", 2, 2, 3, 50_00],
    ["aws", "t3.small", 2, 2, 3, 40_00],
    ["hetzner", "cx22", 2, 4, 1, 4_00],
    ["hetzner", "cx32", 4, 8, 1, 8_00],
    ["hetzner", "cx42", 8, 16, 1, 16_00],
    ["hetzner", "ccx13", 2, 8, 1, 15_00],
  ];
  for (const [cloud, id, vcpus, memoryGib, count, cents] of machines) {
    test(`${count} × ${id}`, () => {
      const machine = findMachine(book, cloud, id);
      expect(machine).toMatchObject({ vcpus, memoryGib });
      for (const region of regions) {
        expect(toCents(count * Number(machine?.offers[region]?.month))).toBe(cents);
        expect(machine?.offers[region]?.region).toBe("not stated");
      }
    });
  }

  test("are the only ones", () => expect(book.machines).toHaveLength(machines.length));

  test("share 2 TB of traffic for each Droplet", () => {
    expect(findMachine(book, "digitalocean", "s-1vcpu-2gb")?.offers["us-east"]?.trafficGib).toBe(2_000);
  });

  test("have the lesson's disks at Hetzner", () => {
    const disks = ["cx22", "cx32", "cx42", "ccx13"].map((id) => findMachine(book, "hetzner", id)?.diskGib);
    expect(disks).toEqual([40, 80, 160, 80]);
  });
});

describe("the lesson's rates", () => {
  const paid: [key: string, units: number, cents: number][] = [
    ["digitalocean.doks.ha", 1, 40_00],
    // 72 ÷ 730 × 730
    ["gcp.gke.fee", 730, 72_00],
    ["aws.eks.control-plane", 730, 72_00],
    ...(["aws.alb.month", "azure.lb.month", "gcp.lb.month", "digitalocean.lb", "hetzner.lb"] as const).map(
      (key): [string, number, number] => [key, 1, 15_00],
    ),
    ...(["aws.ebs.gp3", "azure.disk.standard-ssd", "digitalocean.volume", "hetzner.volume"] as const).map(
      (key): [string, number, number] => [key, 100, 7_00],
    ),
    ["gcp.pd.balanced", 100, 4_00],
    ...(["aws", "azure", "gcp", "digitalocean", "hetzner"] as const).map((cloud): [string, number, number] => [
      `${cloud}.egress`,
      100,
      10_00,
    ]),
  ];
  for (const [key, units, cents] of paid) {
    test(key, () => {
      for (const region of regions) {
        const rate = findRate(book, key, region);
        if (!rate || "free" in rate) throw new Error(`${key} has no price`);
        expect(toCents(units * Number(rate.price))).toBe(cents);
      }
    });
  }

  const free = [
    "digitalocean.doks.control-plane",
    "azure.aks.free",
    "gcp.gke.fee-zonal",
    "hetzner.k3s",
    "aws.ipv4",
    "azure.ip",
    "gcp.ip",
    "digitalocean.ipv4",
    "hetzner.ipv4",
    "aws.node-disk",
    "azure.node-disk",
    "gcp.node-disk",
    "aws.nat.hour",
  ];
  test("cost nothing where the lesson says so or has them in its node price", () => {
    for (const key of free) expect(findRate(book, key, "us-east"), key).toMatchObject({ free: true });
  });

  test("are these and no others", () => {
    expect(Object.keys(book.rates).sort()).toEqual([...paid.map(([key]) => key), ...free].sort());
  });

  test("say where a range was cut to its middle", () => {
    expect(findRate(book, "aws.alb.month", "us-east")?.note).toContain("10 to 20");
    expect(findRate(book, "aws.egress", "us-east")?.note).toContain("0.08 to 0.12");
    expect(findRate(book, "gcp.gke.fee", "us-east")?.note).toContain("720 hours");
  });
});

test("the lesson prices only the platforms it names, and no backup, observability or support", () => {
  expect(book.platforms).toEqual([
    "doks",
    "doks-ha",
    "aks-free",
    "gke-zonal",
    "gke-regional",
    "eks",
    "hetzner-k3s",
    "hetzner-k3s-ha",
  ]);
  expect(book.notCovered).toEqual(["backup", "observability", "support"]);
});

test("every figure of the lesson names the lesson and nothing else", () => {
  expect(Object.entries(book.sources)).toEqual([
    ["lesson", { title: 'The founding lesson "Beyond Docker Desktop"', date: "2025-12", grade: "lesson" }],
  ]);
});
