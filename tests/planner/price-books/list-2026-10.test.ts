import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { toCents } from "@/lib/planner/money";
import { list202610 as book } from "@/lib/planner/price-books/list-2026-10";
import type { Cloud, MachineOffer, PaidRate, Region } from "@/lib/planner/price-books/price-book";
import { findMachine, findRate, machinesOf } from "@/lib/planner/price-books/rates";

const HOURS = 730;

function offer(cloud: Cloud, id: string, region: Region): MachineOffer {
  const found = findMachine(book, cloud, id)?.offers[region];
  if (!found) throw new Error(`${cloud} ${id} is not sold in ${region}`);
  return found;
}
function paid(key: string, region: Region): PaidRate {
  const rate = findRate(book, key, region);
  if (!rate || "free" in rate) throw new Error(`${key} has no price in ${region}`);
  return rate;
}
const month = (cloud: Cloud, id: string, region: Region) => Number(offer(cloud, id, region).month);
const price = (key: string, region: Region) => Number(paid(key, region).price);

describe("bills worked by hand from the sources", () => {
  const cases: { name: string; usd: number; cents: number }[] = [
    // 3 × 0.0208 × 730 = 45.552; 0.10 × 730 = 73; together 118.552
    {
      name: "EKS with three t3.small in us-east-1",
      usd: 3 * month("aws", "t3.small", "us-east") + price("aws.eks.control-plane", "us-east") * HOURS,
      cents: 118_55,
    },
    // 3 × 0.024 × 730 = 52.56; with 73 it is 125.56
    {
      name: "EKS with three t3.small in Frankfurt",
      usd: 3 * month("aws", "t3.small", "eu-central") + price("aws.eks.control-plane", "eu-central") * HOURS,
      cents: 125_56,
    },
    // 5.49 × 1.1133 = 6.112017
    { name: "one CX23", usd: month("hetzner", "cx23", "eu-central"), cents: 6_11 },
    // 0.50 × 1.1133 = 0.55665
    { name: "one IPv4 address at Hetzner", usd: price("hetzner.ipv4", "eu-central"), cents: 56 },
    // 5.99 × 1.1133 = 6.668667
    {
      name: "a CX23 with its address",
      usd: month("hetzner", "cx23", "eu-central") + price("hetzner.ipv4", "eu-central"),
      cents: 6_67,
    },
    // 8.99 × 1.1133 = 10.008567
    {
      name: "a CX33 with its address",
      usd: month("hetzner", "cx33", "eu-central") + price("hetzner.ipv4", "eu-central"),
      cents: 10_01,
    },
    // 43.49 × 1.1133 = 48.417417
    {
      name: "a CCX13 with its address",
      usd: month("hetzner", "ccx13", "eu-central") + price("hetzner.ipv4", "eu-central"),
      cents: 48_42,
    },
    // (3 × 5.99 + 7.49) × 1.1133 = 25.46 × 1.1133 = 28.344618
    {
      name: "three CX23 with addresses and a load balancer",
      usd:
        3 * (month("hetzner", "cx23", "eu-central") + price("hetzner.ipv4", "eu-central")) +
        price("hetzner.lb", "eu-central"),
      cents: 28_34,
    },
    // (3 × 19.99 + 7.49) × 1.1133 = 67.46 × 1.1133 = 75.103218
    {
      name: "three CPX22 with addresses and a load balancer",
      usd:
        3 * (month("hetzner", "cpx22", "eu-central") + price("hetzner.ipv4", "eu-central")) +
        price("hetzner.lb", "eu-central"),
      cents: 75_10,
    },
    // 3 × 12 = 36; with the load balancer 48; with the high-availability plane 88
    { name: "three DOKS nodes", usd: 3 * month("digitalocean", "s-1vcpu-2gb", "us-east"), cents: 36_00 },
    {
      name: "three DOKS nodes, load balancer, high availability",
      usd:
        3 * month("digitalocean", "s-1vcpu-2gb", "eu-central") +
        price("digitalocean.lb", "eu-central") +
        price("digitalocean.doks.ha", "eu-central"),
      cents: 88_00,
    },
    // 0.0416 × 730 = 30.368
    { name: "one B2s in eastus", usd: month("azure", "Standard_B2s", "us-east"), cents: 30_37 },
    // 3 × 30.368 = 91.104
    { name: "three B2s in eastus", usd: 3 * month("azure", "Standard_B2s", "us-east"), cents: 91_10 },
    // 3 × 0.048 × 730 = 105.12
    { name: "three B2s in westeurope", usd: 3 * month("azure", "Standard_B2s", "eu-central"), cents: 105_12 },
    { name: "an AKS control plane with a promise", usd: price("azure.aks.standard", "us-east") * HOURS, cents: 73_00 },
    // 0.016753 × 730 = 12.22969
    { name: "one e2-small in us-east1", usd: month("gcp", "e2-small", "us-east"), cents: 12_23 },
    // 3 × 0.021584 × 730 = 47.26896
    { name: "three e2-small in Frankfurt", usd: 3 * month("gcp", "e2-small", "eu-central"), cents: 47_27 },
    // 3 × 100 × 0.04
    { name: "three standard disks of 100 GiB", usd: 300 * price("gcp.pd.standard", "us-east"), cents: 12_00 },
    // 3 × 0.005 × 730
    { name: "three addresses at Google", usd: 3 * price("gcp.ip", "us-east") * HOURS, cents: 10_95 },
    // 0.10 × 730 = 73, and the credit of 74.40 is 744 hours
    { name: "a GKE control plane", usd: price("gcp.gke.fee", "us-east") * HOURS, cents: 73_00 },
    { name: "what the credit pays for", usd: price("gcp.gke.credit", "us-east"), cents: 74_40 },
    // 0.0445 × 730 = 32.485, halves away from zero
    { name: "one Autopilot vCPU", usd: price("gcp.autopilot.vcpu", "us-east") * HOURS, cents: 32_49 },
    // 0.0049225 × 730 = 3.593425
    { name: "one Autopilot GiB", usd: price("gcp.autopilot.memory", "us-east") * HOURS, cents: 3_59 },
    // 0.04048 × 730 = 29.5504; 0.004445 × 730 = 3.24485
    { name: "one Fargate vCPU", usd: price("aws.fargate.vcpu", "us-east") * HOURS, cents: 29_55 },
    { name: "one Fargate GiB", usd: price("aws.fargate.memory", "us-east") * HOURS, cents: 3_24 },
    // 0.0225 × 730 = 16.425, halves away from zero
    { name: "one load balancer at AWS", usd: price("aws.alb.hour", "us-east") * HOURS, cents: 16_43 },
    // 0.045 × 730 = 32.85
    { name: "one NAT gateway", usd: price("aws.nat.hour", "us-east") * HOURS, cents: 32_85 },
    // 0.9 ÷ 10 a million; 100 million less the 40 that are free
    { name: "60 million samples at AWS", usd: 60 * price("aws.prometheus", "us-east"), cents: 5_40 },
    // 5.91 × 730 ÷ 720 = 5.99208…
    { name: "a Fly machine with 1 GB", usd: month("fly", "shared-cpu-1x 1GB", "us-east"), cents: 5_99 },
    // 76.80 ÷ 1,024 × 100
    { name: "100 GiB of standard SSD at Azure", usd: 100 * price("azure.disk.standard-ssd", "us-east"), cents: 7_50 },
  ];
  for (const { name, usd, cents } of cases) test(name, () => expect(toCents(usd)).toBe(cents));
});

describe("machines", () => {
  test("cover every type of the regions", () => {
    const counts = (["aws", "azure", "gcp", "digitalocean", "hetzner", "fly", "railway"] as const).map((cloud) => [
      cloud,
      machinesOf(book, cloud, "us-east").length,
      machinesOf(book, cloud, "eu-central").length,
    ]);
    expect(counts).toEqual([
      ["aws", 141, 133],
      ["azure", 78, 78],
      ["gcp", 72, 66],
      ["digitalocean", 26, 26],
      ["hetzner", 9, 18],
      ["fly", 11, 11],
      ["railway", 0, 0],
    ]);
  });

  test("of Hetzner's cheap lines say that they sell out, and no others do", () => {
    const scarce = book.machines.filter(({ offers }) => Object.values(offers).some((each) => each.scarce));
    expect(scarce.map(({ id }) => id)).toEqual(["cx23", "cx33", "cx43", "cx53", "cax11", "cax21", "cax31", "cax41"]);
    expect(offer("hetzner", "cx23", "eu-central").scarce).toContain("2026-09-29");
    expect(offer("hetzner", "cax11", "eu-central").scarce).toContain("2026-08-25");
  });

  test("bring the traffic that their plan lists, and none where the list is silent", () => {
    const traffic = (cloud: Cloud, id: string, region: Region) => offer(cloud, id, region).trafficGib;
    expect(traffic("hetzner", "cx23", "eu-central")).toBe(20_000);
    expect(traffic("hetzner", "ccx33", "eu-central")).toBe(30_000);
    expect(traffic("hetzner", "ccx43", "eu-central")).toBe(40_000);
    expect(traffic("hetzner", "ccx43", "us-east")).toBe(4_000);
    expect(traffic("hetzner", "cpx51", "us-east")).toBe(5_000);
    expect(traffic("digitalocean", "s-1vcpu-2gb", "us-east")).toBe(2_000);
    expect(traffic("digitalocean", "s-2vcpu-2gb", "us-east")).toBe(3_000);
    expect(traffic("digitalocean", "s-8vcpu-16gb", "eu-central")).toBe(6_000);
    expect(traffic("digitalocean", "g-2vcpu-8gb", "us-east")).toBeUndefined();
    expect(traffic("digitalocean", "s-1vcpu-2gb-amd", "us-east")).toBeUndefined();
    expect(traffic("aws", "t3.small", "us-east")).toBeUndefined();
  });

  test("bring a boot disk at DigitalOcean and Hetzner, and none at the big three", () => {
    for (const { cloud, id, diskGib } of book.machines) {
      if (cloud === "digitalocean" || cloud === "hetzner") expect(diskGib, id).toBeGreaterThan(0);
      else expect(diskGib, id).toBe(0);
    }
  });

  test("without a document say so", () => {
    expect(offer("aws", "g5.xlarge", "eu-central").unverified).toMatch(/no document/);
    expect(offer("digitalocean", "c-2", "us-east").unverified).toMatch(/no document/);
    expect(offer("digitalocean", "gpu-h100x1-80gb", "us-east").unverified).toMatch(/vCPUs, memory and disk/);
    expect(offer("azure", "Standard_D2as_v5", "us-east").unverified).toMatch(/Windows/);
    expect(offer("azure", "Standard_D2as_v5", "eu-central").unverified).toBeUndefined();
    expect(offer("fly", "performance-8x 16GB", "us-east").unverified).toMatch(/no document/);
  });

  test("name the source of their spot and one-year prices only where they have some", () => {
    expect(offer("aws", "t3.small", "us-east").sources).toEqual([
      "aws-karpenter",
      "aws-spot-advisor",
      "aws-t3-one-year",
    ]);
    expect(offer("aws", "t3.small", "eu-central").sources).toEqual(["eu-cloud-prices-aws", "aws-spot-advisor"]);
    expect(offer("aws", "m8i.large", "us-east").sources).toEqual(["aws-karpenter"]);
  });

  test("of reference at Azure are the cheapest x86 types AKS accepts with 2 vCPUs and 4 GiB", () => {
    for (const region of ["us-east", "eu-central"] as const) {
      const [cheapest] = machinesOf(book, "azure", region)
        .filter(({ id, arch, vcpus, memoryGib }) => {
          return arch === "x86_64" && vcpus === 2 && memoryGib >= 4 && !id.startsWith("Standard_B");
        })
        .sort((a, b) => month("azure", a.id, region) - month("azure", b.id, region));
      expect(book.referenceMachines[region].azure).toBe(cheapest?.id);
    }
  });
});

describe("rates", () => {
  test("borrowed from another region say which, and that ours was not found", () => {
    expect(paid("aws.alb.lcu", "eu-central")).toMatchObject({
      price: "0.008",
      region: "us-east-1",
      unverified: "no Frankfurt figure found; this is the us-east-1 price",
    });
    expect(paid("aws.alb.lcu", "us-east").unverified).toBeUndefined();
    expect(paid("aws.app-runner.vcpu", "eu-central")).toMatchObject({ price: "0.064", region: "eu-west-1" });
    expect(paid("azure.disk.snapshot", "us-east").unverified).toBe(
      "no East US figure found; this is the westeurope price",
    );
    expect(paid("hetzner.lb", "us-east").unverified).toMatch(/^no Ashburn or Hillsboro figure found/);
    expect(paid("gcp.autopilot.vcpu", "us-east")).toMatchObject({ region: "us-central1" });
    expect(paid("gcp.autopilot.vcpu", "us-east").note).toMatch(/us-east1 was not read separately/);
    expect(paid("gcp.autopilot.vcpu", "eu-central")).toMatchObject({ price: "0.049", region: "europe-west1" });
    expect(paid("gcp.autopilot.vcpu", "eu-central").unverified).toMatch(/no Frankfurt figure found.*no document/);
  });

  test("of a region name a place of that region, unless they say what is in doubt", () => {
    const foreign = { "us-east": /europe|eu-|fsn1/, "eu-central": /us-|eastus$|ash/ };
    for (const [key, places] of Object.entries(book.rates)) {
      for (const region of ["us-east", "eu-central"] as const) {
        const rate = places[region];
        if (rate && foreign[region].test(rate.region)) expect(rate.unverified, `${key} in ${region}`).toBeTruthy();
      }
    }
  });

  test("keep what an account gets free", () => {
    expect(paid("aws.egress", "eu-central").freeAllowance).toBe(100);
    expect(paid("gcp.run.request-vcpu", "us-east").freeAllowance).toBe(180_000);
    expect(paid("gcp.run.request-vcpu", "eu-central").freeAllowance).toBe(180_000);
    expect(paid("azure.container-apps.memory", "us-east").freeAllowance).toBe(360_000);
    expect(paid("gcp.egress", "us-east").freeAllowance).toBeUndefined();
  });

  test("that cost nothing say why", () => {
    expect(findRate(book, "azure.aks.free", "us-east")).toMatchObject({ free: true });
    expect(findRate(book, "digitalocean.monitoring", "us-east")).toMatchObject({ free: true, sources: ["unverified"] });
  });
});

test("no word of ours stands where a reader looks: no file, no key", () => {
  const words = JSON.stringify([book.about, book.doubts, book.regions, book.sources, book.rates, book.machines[0]]);
  expect(words).not.toMatch(/\.csv|README|DOMAIN|CONTRACT|\/work|factcheck-|doubt \d/);
});

// A published book is never edited. A change of any figure changes this; a correction is a new book.
test("the figures are those that were published", () => {
  const figures = [
    book.machines.map(({ cloud, id, vcpus, memoryGib, diskGib, offers }) => [
      `${cloud} ${id} ${vcpus} ${memoryGib} ${diskGib}`,
      Object.entries(offers).map(([region, { month, spotMonth, oneYearMonth, trafficGib }]) => {
        return [region, month, spotMonth, oneYearMonth, trafficGib];
      }),
    ]),
    Object.entries(book.rates).map(([key, places]) => [
      key,
      Object.entries(places).map(([place, rate]) => {
        return "free" in rate ? [place, "free"] : [place, rate.per, rate.price, rate.freeAllowance, rate.tiers];
      }),
    ]),
  ];
  const digest = createHash("sha256").update(JSON.stringify(figures)).digest("hex").slice(0, 16);
  expect(digest).toBe("d683270eb7d6a974");
});
