import type { Rates } from "./stand-in";

const docs = { region: "all regions", asOf: "2026-08-07", sources: ["railway-docs"] } as const;

/** Railway sells use by the minute and no machines. */
export const railwayRates: Rates = {
  "railway.plan.pro": {
    all: { price: "20", per: "month", ...docs, note: "for each workspace; counts towards the first 20 of use" },
  },
  "railway.memory": {
    all: { price: "10", per: "GiB-month", ...docs, note: "on actual use; 0.000231 for a GB-minute" },
  },
  "railway.cpu": {
    all: { price: "20", per: "vCPU-month", ...docs, note: "on actual use; 0.000463 for a vCPU-minute" },
  },
  "railway.egress": { all: { price: "0.05", per: "GiB", ...docs } },
  "railway.volume": { all: { price: "0.15", per: "GiB-month", ...docs } },
  "railway.monitoring": {
    all: {
      free: true,
      why: "metrics and logs come with every service",
      region: "all regions",
      asOf: "undated",
      sources: ["unverified"],
      unverified: "no page was found that says they are free",
    },
  },
};
