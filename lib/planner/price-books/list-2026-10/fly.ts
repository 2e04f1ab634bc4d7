import { parseMachineTable } from "../machine-table";
import type { Rates } from "./stand-in";

const table = `
id|family|arch|vcpus|gib|disk|both|both-origin
shared-cpu-1x 256MB|shared-cpu|x86_64|1|0.25|0|2.0481|june
shared-cpu-1x 1GB|shared-cpu|x86_64|1|1|0|5.9921|
shared-cpu-1x 2GB|shared-cpu|x86_64|1|2|0|11.2643|
shared-cpu-2x 512MB|shared-cpu|x86_64|2|0.5|0|4.0961|
shared-cpu-2x 4GB|shared-cpu|x86_64|2|4|0|22.5286|
shared-cpu-4x 8GB|shared-cpu|x86_64|4|8|0|45.0572|
performance-1x 2GB|performance|x86_64|1|2|0|32.6371|
performance-1x 4GB|performance|x86_64|1|4|0|43.141|
performance-2x 4GB|performance|x86_64|2|4|0|65.2843|
performance-4x 8GB|performance|x86_64|4|8|0|130.5585|unverified
performance-8x 16GB|performance|x86_64|8|16|0|261.1271|unverified
`;

const notes = {
  region: "base region; others cost 1.0 to 1.6 times as much",
  asOf: "2026",
  sources: ["fly-notes"],
};
const origins = {
  default: notes,
  june: { ...notes, asOf: "2026-06-07" },
  unverified: {
    ...notes,
    asOf: "undated",
    sources: ["unverified"],
    unverified: "no document was found for this size; it follows the smaller ones",
  },
};

/**
 * Presets by size. The published prices are for 30 days: here × 730 ÷ 720 hours, to four places. A machine's root file
 * system comes with it, so its disk of 0 means that none is sold and not that one must be bought.
 */
export const flyMachines = parseMachineTable({
  cloud: "fly",
  text: table,
  origins: { "us-east": origins, "eu-central": origins },
});

const docs = { asOf: "2026-08-07", sources: ["fly-docs"] } as const;

export const flyRates: Rates = {
  "fly.ram": {
    all: {
      price: "5.0694",
      per: "GiB-month",
      region: "base region; others cost 1.0 to 1.6 times as much",
      ...docs,
      note: "memory beyond the preset's; published as 5.00 for 30 days, here for 730 hours",
    },
  },
  "fly.volume": { all: { price: "0.15", per: "GiB-month", region: "all regions", ...docs } },
  "fly.snapshot": { all: { price: "0.08", per: "GiB-month", region: "all regions", ...docs, freeAllowance: 10 } },
  "fly.egress": { all: { price: "0.02", per: "GiB", region: "North America and Europe", ...docs } },
  "fly.ipv4.shared": {
    all: {
      free: true,
      why: "a shared IPv4 address and IPv6 addresses come with every app; a dedicated IPv4 address is 2.00 a month",
      region: "all regions",
      ...docs,
    },
  },
  "fly.support.standard": { all: { price: "29", per: "month", region: "all regions", ...docs } },
  "fly.monitoring": {
    all: {
      free: true,
      why: "metrics and dashboards come with every app",
      region: "all regions",
      asOf: "undated",
      sources: ["unverified"],
      unverified: "no page was found that says they are free",
    },
  },
};
