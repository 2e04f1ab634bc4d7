import type { PaidRate } from "../price-book";
import { type Rates, standIn } from "./stand-in";

/** A figure read for eastus only. */
const eastusOnly = (rate: Omit<PaidRate, "region">) => {
  const eastus = { ...rate, region: "eastus" };
  return { "us-east": eastus, "eu-central": standIn(eastus, "West Europe") };
};

/** A figure read for another region than either of ours. */
const neitherRegion = (rate: PaidRate) => ({
  "us-east": standIn(rate, "East US"),
  "eu-central": standIn(rate, "West Europe"),
});

const containerApps = { asOf: "2026-10-02", sources: ["course-check-serverless", "container-apps-docs"] } as const;
const noDocument = "no document was found for it";

export const azureRates: Rates = {
  "azure.aks.free": {
    all: {
      free: true,
      why: "the Free tier has no fee, and no promise of availability either",
      region: "all regions",
      asOf: "2026-07-06",
      sources: ["aks-docs"],
      note: "Microsoft recommends it for fewer than 10 nodes",
    },
  },
  "azure.aks.standard": {
    all: {
      price: "0.1",
      per: "hour",
      region: "eastus and most regions",
      asOf: "2026-10-02",
      sources: ["course-check-kubernetes"],
    },
  },
  "azure.lb.hour": {
    all: {
      price: "0.025",
      per: "hour",
      region: "eastus, westeurope",
      asOf: "undated",
      sources: ["unverified"],
      unverified: "no document was found for the price of the first five rules",
      note: "Standard load balancer, first five rules together",
    },
  },
  "azure.lb.rule": neitherRegion({
    price: "0.01",
    per: "hour",
    region: "westus",
    asOf: "2024-08-30",
    sources: ["infracost-2024-08"],
    note: "each rule above five",
  }),
  "azure.lb.data": {
    all: {
      price: "0.005",
      per: "GiB",
      region: "eastus, westeurope",
      asOf: "2024-07-01",
      sources: ["infracost-2024-07"],
    },
  },
  "azure.ip": eastusOnly({
    price: "0.005",
    per: "hour",
    asOf: "2026-04-03",
    sources: ["infracost-2026-04"],
    note: "Standard static IPv4 address",
  }),
  "azure.disk.standard-ssd": eastusOnly({
    price: "0.075",
    per: "GiB-month",
    asOf: "2024-07-01",
    sources: ["infracost-2024-07"],
    note: "76.80 for the 1 TiB disk E30, spread over its size; disks are sold in steps, and transactions cost extra",
  }),
  "azure.disk.premium-p10": eastusOnly({
    price: "19.71",
    per: "disk-month",
    asOf: "2024-08-30",
    sources: ["infracost-2024-08"],
    note: "128 GiB",
  }),
  "azure.disk.snapshot": (() => {
    const westeurope: PaidRate = {
      price: "0.05",
      per: "GiB-month",
      region: "westeurope",
      asOf: "2024-07-01",
      sources: ["infracost-2024-07"],
    };
    return { "us-east": standIn(westeurope, "East US"), "eu-central": westeurope };
  })(),
  "azure.blob": eastusOnly({
    price: "0.0184",
    per: "GiB-month",
    asOf: "2026-01-20",
    sources: ["cloud-cost-bundle"],
    note: "hot tier, kept in one region",
  }),
  "azure.egress": {
    all: {
      price: "0.087",
      per: "GiB",
      region: "North America and Europe",
      asOf: "2026-01-20",
      sources: ["cloud-cost-bundle"],
      freeAllowance: 100,
      tiers: [{ above: 10_240, price: "0.083" }],
      note: "over Microsoft's network; the step at 10 TB is counted as 10,240 GiB; the price above 50 TB was not found, so that of 10 to 50 TB goes on",
    },
  },
  "azure.logs": {
    "us-east": {
      price: "2.3",
      per: "GiB",
      region: "eastus",
      asOf: "2026-10-02",
      sources: ["course-check-kubernetes"],
      freeAllowance: 5,
      note: "Log Analytics ingestion; the free 5 GB of a billing account are general knowledge",
    },
    "eu-central": {
      price: "2.99",
      per: "GiB",
      region: "westeurope",
      asOf: "2024-08-30",
      sources: ["infracost-2024-08"],
      freeAllowance: 5,
      note: "Log Analytics ingestion; the free 5 GB of a billing account are general knowledge",
    },
  },
  "azure.prometheus": {
    all: {
      price: "0.016",
      per: "million samples",
      region: "all regions",
      asOf: "2026",
      sources: ["prometheus-notes"],
      note: "published as 0.16 for 10 million samples; 18 months of storage included, queries cost extra",
    },
  },
  "azure.container-apps.vcpu": {
    all: {
      price: "0.000024",
      per: "vCPU-second",
      region: "eastus and most regions",
      ...containerApps,
      freeAllowance: 180_000,
      note: "while a replica is active",
    },
  },
  "azure.container-apps.memory": {
    all: {
      price: "0.000003",
      per: "GiB-second",
      region: "eastus and most regions",
      ...containerApps,
      freeAllowance: 360_000,
    },
  },
  "azure.container-apps.idle-vcpu": eastusOnly({
    price: "0.000003",
    per: "vCPU-second",
    asOf: "undated",
    sources: ["unverified", "container-apps-docs"],
    unverified: `Microsoft's documentation says that idle replicas cost less, but not how much: ${noDocument}`,
  }),
  "azure.container-apps.requests": eastusOnly({
    price: "0.4",
    per: "million requests",
    asOf: "undated",
    sources: ["unverified", "container-apps-docs"],
    freeAllowance: 2,
    unverified: `the free 2 million are documented, the price is not: ${noDocument}`,
  }),
  "azure.support.standard": {
    all: {
      price: "100",
      per: "month",
      region: "all regions",
      asOf: "2026",
      sources: ["azure-support-page"],
      note: "the page calls its figures indicative",
    },
  },
};
