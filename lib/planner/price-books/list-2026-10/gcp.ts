import type { PaidRate } from "../price-book";
import { type Rates, readElsewhere, standIn } from "./stand-in";

const list = { asOf: "2026-07-30", sources: ["gcp-cyclenerd"] } as const;

/** A figure read for us-central1, which Google prices like us-east1. */
const iowaOnly = (rate: Omit<PaidRate, "region">) => {
  const iowa = { ...rate, region: "us-central1" };
  return { "us-east": readElsewhere(iowa, "us-east1"), "eu-central": standIn(iowa, "Frankfurt") };
};

/** Storage prices of the list, which holds both regions. */
const listed = ({ usEast, frankfurt, note }: { usEast: string; frankfurt: string; note?: string }) => {
  const common = { per: "GiB-month", ...list, ...(note ? { note } : {}) } as const;
  return {
    "us-east": { ...common, price: usEast, region: "us-east1" },
    "eu-central": { ...common, price: frankfurt, region: "europe-west3" },
  };
};

const autopilot = { asOf: "2026-10-02", sources: ["course-check-kubernetes", "infracost-2026-07"] } as const;
const autopilotBelgium = {
  region: "europe-west1",
  asOf: "undated",
  sources: ["unverified"],
  unverified: "it is approximate and no document was found for it",
} as const;

const runTierOne = {
  region: "us-east1 and the other tier 1 regions",
  asOf: "2026-10-02",
  sources: ["course-check-serverless", "cloud-run-page"],
} as const;
const runFrankfurt = {
  region: "europe-west3 (tier 2)",
  asOf: "2024-07-01",
  sources: ["infracost-2024-07", "cloud-run-page"],
} as const;
const freePerAccount = "the free amount is that of the billing account, in every region";
const instanceMemoryFree = "the free amount is general knowledge";

export const gcpRates: Rates = {
  "gcp.gke.fee": {
    all: {
      price: "0.1",
      per: "hour",
      region: "all regions",
      asOf: "2026-10-02",
      sources: ["course-check-kubernetes", "gke-page"],
      note: "the same for zonal, regional and Autopilot clusters",
    },
  },
  "gcp.gke.credit": {
    all: {
      price: "74.40",
      per: "month",
      region: "all regions",
      asOf: "2026-10-02",
      sources: ["course-check-kubernetes", "gke-page"],
      note: "taken off the fee of one zonal or Autopilot cluster of a billing account; regional clusters get none",
    },
  },
  "gcp.autopilot.vcpu": {
    "us-east": readElsewhere(
      { price: "0.0445", per: "vCPU-hour", region: "us-central1", ...autopilot, note: "general-purpose pods" },
      "us-east1",
    ),
    "eu-central": standIn({ price: "0.049", per: "vCPU-hour", ...autopilotBelgium }, "Frankfurt"),
  },
  "gcp.autopilot.memory": {
    "us-east": readElsewhere(
      { price: "0.0049225", per: "GiB-hour", region: "us-central1", ...autopilot, note: "general-purpose pods" },
      "us-east1",
    ),
    "eu-central": standIn({ price: "0.0054", per: "GiB-hour", ...autopilotBelgium }, "Frankfurt"),
  },
  "gcp.autopilot.storage": iowaOnly({
    price: "0.040004",
    per: "GiB-month",
    asOf: "2026-07-01",
    sources: ["infracost-2026-07"],
    note: "ephemeral storage of pods",
  }),
  "gcp.lb.first-five": iowaOnly({
    price: "0.025",
    per: "hour",
    asOf: "undated",
    sources: ["unverified"],
    unverified: "no document was found for the price of the first five rules",
    note: "first five forwarding rules, charged together",
  }),
  "gcp.lb.rule": iowaOnly({
    price: "0.01",
    per: "hour",
    asOf: "2024-07-01",
    sources: ["infracost-2024-07"],
    note: "each forwarding rule above five",
  }),
  "gcp.lb.data": iowaOnly({ price: "0.008", per: "GiB", asOf: "2024-07-01", sources: ["infracost-2024-07"] }),
  "gcp.pd.balanced": listed({ usEast: "0.1", frankfurt: "0.12", note: "what GKE nodes boot from by default" }),
  "gcp.pd.standard": listed({ usEast: "0.04", frankfurt: "0.048" }),
  "gcp.snapshot": listed({
    usEast: "0.05",
    frankfurt: "0.059",
    note: "test results of the Infracost project showed 0.026 in July 2024",
  }),
  "gcp.storage": (() => {
    const standard = { price: "0.02", per: "GiB-month", ...list, note: "Standard class, kept in one region" } as const;
    return {
      "us-east": readElsewhere({ ...standard, region: "us-central1", freeAllowance: 5 }, "us-east1"),
      "eu-central": standIn({ ...standard, region: "europe-west1" }, "Frankfurt"),
    };
  })(),
  "gcp.egress": {
    all: {
      price: "0.12",
      per: "GiB",
      region: "US and Europe",
      asOf: "2026-03-09",
      sources: ["gcp-egress-article", "cloud-cost-bundle"],
      tiers: [
        { above: 1_024, price: "0.11" },
        { above: 10_240, price: "0.08" },
      ],
      note: "premium tier, steps at 1 and 10 TiB; a small free amount, 1 GiB with Cloud Run, is not counted",
    },
  },
  "gcp.ip": {
    "us-east": { price: "0.005", per: "hour", region: "us-east1", ...list, note: "in use by a machine" },
    "eu-central": { price: "0.005", per: "hour", region: "europe-west3", ...list, note: "in use by a machine" },
  },
  "gcp.logs": {
    all: {
      price: "0.5",
      per: "GiB",
      region: "all regions",
      asOf: "2026-08-19",
      sources: ["agentdeals", "infracost-2024-07"],
      freeAllowance: 50,
      note: "free for each project; the free amount was read in August 2026, the price in July 2024",
    },
  },
  "gcp.prometheus": {
    all: {
      price: "0.06",
      per: "million samples",
      region: "all regions",
      asOf: "2026",
      sources: ["prometheus-notes"],
      note: "first 50 billion samples; the price beyond was not found, so this one goes on",
    },
  },
  "gcp.run.request-vcpu": {
    "us-east": { price: "0.000024", per: "vCPU-second", ...runTierOne, freeAllowance: 180_000, note: freePerAccount },
    "eu-central": {
      price: "0.0000336",
      per: "vCPU-second",
      ...runFrankfurt,
      freeAllowance: 180_000,
      note: freePerAccount,
    },
  },
  "gcp.run.request-memory": {
    "us-east": { price: "0.0000025", per: "GiB-second", ...runTierOne, freeAllowance: 360_000, note: freePerAccount },
    "eu-central": {
      price: "0.0000035",
      per: "GiB-second",
      ...runFrankfurt,
      freeAllowance: 360_000,
      note: freePerAccount,
    },
  },
  "gcp.run.requests": {
    all: {
      price: "0.4",
      per: "million requests",
      region: "all regions",
      asOf: "2026",
      sources: ["cloud-run-page", "state-of-cloud-pricing"],
      freeAllowance: 2,
      note: "only where a service is billed by request",
    },
  },
  "gcp.run.instance-vcpu": {
    "us-east": {
      price: "0.000018",
      per: "vCPU-second",
      region: runTierOne.region,
      asOf: "2025",
      sources: ["cloud-run-page"],
      freeAllowance: 240_000,
      note: freePerAccount,
    },
    "eu-central": {
      price: "0.0000216",
      per: "vCPU-second",
      ...runFrankfurt,
      freeAllowance: 240_000,
      note: `worked out from a bill of 28.38 for 1,314,000 vCPU-seconds; ${freePerAccount}`,
    },
  },
  "gcp.run.instance-memory": {
    "us-east": {
      price: "0.000002",
      per: "GiB-second",
      region: runTierOne.region,
      asOf: "undated",
      sources: ["unverified"],
      freeAllowance: 450_000,
      unverified: "no document was found for the price or for the free amount",
      note: freePerAccount,
    },
    "eu-central": {
      price: "0.0000024",
      per: "GiB-second",
      ...runFrankfurt,
      freeAllowance: 450_000,
      note: `worked out from a bill of 1.58 for 657,000 GiB-seconds; ${instanceMemoryFree}; ${freePerAccount}`,
    },
  },
  "gcp.support.minimum": {
    all: {
      price: "29",
      per: "month",
      region: "all regions",
      asOf: "undated",
      sources: ["unverified"],
      unverified: "no document was found for Google's support prices",
      note: "Standard Support; the greater of this and a share of the bill",
    },
  },
  "gcp.support.share": {
    all: {
      price: "3",
      per: "percent",
      region: "all regions",
      asOf: "undated",
      sources: ["unverified"],
      unverified: "no document was found for Google's support prices",
      note: "Standard Support",
    },
  },
};
