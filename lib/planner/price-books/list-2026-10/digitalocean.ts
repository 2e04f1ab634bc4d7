import { parseMachineTable } from "../machine-table";
import type { Rates } from "./stand-in";

const table = `
id|family|arch|vcpus|gib|disk|gpu|both|both-traffic|both-origin
s-1vcpu-1gb|Basic|x86_64|1|1|25||6|1000|
s-1vcpu-2gb|Basic|x86_64|1|2|50||12|2000|
s-2vcpu-2gb|Basic|x86_64|2|2|60||18|3000|
s-2vcpu-4gb|Basic|x86_64|2|4|80||24|4000|
s-4vcpu-8gb|Basic|x86_64|4|8|160||48|5000|
s-8vcpu-16gb|Basic|x86_64|8|16|320||96|6000|
g-2vcpu-8gb|General Purpose|x86_64|2|8|25||63||skypilot
g-4vcpu-16gb|General Purpose|x86_64|4|16|50||126||unverified
g-8vcpu-32gb|General Purpose|x86_64|8|32|100||252||unverified
g-16vcpu-64gb|General Purpose|x86_64|16|64|200||504||skypilot-canine
c-2|CPU-Optimized|x86_64|2|4|25||42||unverified
c-4|CPU-Optimized|x86_64|4|8|50||84||unverified
c-8|CPU-Optimized|x86_64|8|16|100||168||unverified
c-16|CPU-Optimized|x86_64|16|32|200||336||unverified
s-1vcpu-1gb-amd|Premium AMD|x86_64|1|1|25||7||old
s-1vcpu-2gb-amd|Premium AMD|x86_64|1|2|50||14||old
s-2vcpu-2gb-amd|Premium AMD|x86_64|2|2|60||21||old
s-2vcpu-4gb-amd|Premium AMD|x86_64|2|4|80||28||old
s-4vcpu-8gb-amd|Premium AMD|x86_64|4|8|160||56||old
s-8vcpu-16gb-amd|Premium AMD|x86_64|8|16|320||112||old
gpu-4000adax1-20gb|GPU|x86_64|8|32|500|1 RTX4000-Ada|554.8||gpu
gpu-6000adax1-48gb|GPU|x86_64|8|64|500|1 RTX6000-Ada|1379.7||gpu-6000
gpu-l40sx1-48gb|GPU|x86_64|8|64|500|1 L40S|1146.1||gpu
gpu-h100x1-80gb|GPU|x86_64|20|240|720|1 H100-80|2474.7||gpu
gpu-h100x8-640gb|GPU|x86_64|160|1920|2046|8 H100-80|17461.6||gpu
gpu-mi300x1-192gb|GPU|x86_64|20|240|720|1 MI300X|1452.7||gpu
`;

const origins = (region: string) => {
  const basic = { region, asOf: "2026-07-26", sources: ["canine-prices", "do-price-note"] };
  const gpu = {
    region: "selected data centres (nyc2, tor1, ams3, atl1)",
    asOf: "2026-05-28",
    sources: ["do-docs-droplets", "unverified"],
    unverified: `sold in selected data centres only, perhaps not in ${region}; the price is documented, its vCPUs, memory and disk are general knowledge`,
  };
  return {
    default: basic,
    skypilot: { region, asOf: "2025", sources: ["do-skypilot"] },
    "skypilot-canine": { region, asOf: "2026-07-26", sources: ["do-skypilot", "canine-prices"] },
    old: {
      region,
      asOf: "2022-07",
      sources: ["do-price-note", "do-size-list"],
      unverified: "the price is that of July 2022 and was not read again since",
    },
    unverified: {
      region,
      asOf: "undated",
      sources: ["unverified"],
      unverified: "no document was found for this price",
    },
    gpu,
    "gpu-6000": {
      ...gpu,
      asOf: "2025-05-07",
      unverified: `${gpu.unverified}; the price is of May 2025, other public notes show 1.57 an hour`,
    },
  };
};

/**
 * Prices are the monthly cap as published, GPU types hourly × 730. All data centres cost the same. The traffic of the
 * types without a figure is not known: the list that gives it names the Basic plans only.
 */
export const digitaloceanMachines = parseMachineTable({
  cloud: "digitalocean",
  text: table,
  origins: { "us-east": origins("nyc3"), "eu-central": origins("fra1") },
});

export const digitaloceanRates: Rates = {
  "digitalocean.doks.control-plane": {
    all: {
      free: true,
      why: "the standard control plane costs nothing; the worker machines are billed as Droplets",
      region: "all regions",
      asOf: "2026-08-25",
      sources: ["do-docs-kubernetes", "market-scan"],
    },
  },
  "digitalocean.doks.ha": {
    all: {
      price: "40",
      per: "month",
      region: "all regions",
      asOf: "2026-08-25",
      sources: ["do-docs-kubernetes", "market-scan"],
      note: "high-availability control plane; it probably cannot be switched off again",
    },
  },
  "digitalocean.lb": {
    all: {
      price: "12",
      per: "month",
      region: "all regions",
      asOf: "2026-08-25",
      sources: ["do-docs-load-balancers", "market-scan"],
      note: "regional HTTP load balancer, each of its nodes",
    },
  },
  "digitalocean.volume": {
    all: {
      price: "0.1",
      per: "GiB-month",
      region: "all regions",
      asOf: "2026-08-25",
      sources: ["market-scan"],
    },
  },
  "digitalocean.snapshot": {
    all: { price: "0.06", per: "GiB-month", region: "all regions", asOf: "2026", sources: ["do-notes"] },
  },
  "digitalocean.egress": {
    all: {
      price: "0.01",
      per: "GiB",
      region: "all regions",
      asOf: "2026-08-25",
      sources: ["do-docs-droplets", "do-price-note"],
      note: "beyond the traffic that comes with the Droplets, which a team shares",
    },
  },
  "digitalocean.ipv4": {
    all: {
      free: true,
      why: "a Droplet's public address is in its price",
      region: "all regions",
      asOf: "undated",
      sources: ["unverified"],
      unverified: "no page was found that says so",
    },
  },
  "digitalocean.monitoring": {
    all: {
      free: true,
      why: "metrics and alerts come with Droplets and clusters",
      region: "all regions",
      asOf: "undated",
      sources: ["unverified"],
      unverified: "no page was found that says so",
    },
  },
  "digitalocean.support.developer": {
    all: {
      price: "24",
      per: "month",
      region: "all regions",
      asOf: "undated",
      sources: ["unverified"],
      unverified: "no document was found for DigitalOcean's support prices",
    },
  },
};
