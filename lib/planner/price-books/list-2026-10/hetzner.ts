import { parseMachineTable } from "../machine-table";
import type { PaidRate } from "../price-book";
import { type Rates, standIn } from "./stand-in";

const table = `
id|family|arch|vcpus|gib|disk|us|us-eur|us-traffic|eu|eu-eur|eu-traffic|eu-origin
cx23|CX|x86_64|2|4|40||||6.112017|5.49|20000|cx
cx33|CX|x86_64|4|8|80||||9.451917|8.49|20000|cx
cx43|CX|x86_64|8|16|160||||17.801667|15.99|20000|cx
cx53|CX|x86_64|16|32|320||||32.831217|29.49|20000|cx
cax11|CAX|arm64|2|4|40||||6.668667|5.99|20000|cax
cax21|CAX|arm64|4|8|80||||11.678517|10.49|20000|cax
cax31|CAX|arm64|8|16|160||||23.368167|20.99|20000|cax
cax41|CAX|arm64|16|32|320||||45.634167|40.99|20000|cax
cpx12|CPX|x86_64|1|2|40||||12.791817|11.49|20000|
cpx22|CPX|x86_64|2|4|80||||21.698217|19.49|20000|
cpx32|CPX|x86_64|4|8|160||||39.511017|35.49|20000|
cpx42|CPX|x86_64|8|16|320||||77.363217|69.49|20000|
cpx52|CPX|x86_64|12|24|480||||111.875517|100.49|20000|
cpx62|CPX|x86_64|16|32|640||||144.717867|129.99|20000|
cpx11|CPX|x86_64|2|2|40|19.471617|17.49|1000||||
cpx21|CPX|x86_64|3|4|80|35.614467|31.99|2000||||
cpx31|CPX|x86_64|4|8|160|69.570117|62.49|3000||||
cpx41|CPX|x86_64|8|16|240|134.141517|120.49|4000||||
cpx51|CPX|x86_64|16|32|360|264.954267|237.99|5000||||
ccx13|CCX|x86_64|2|8|80|48.417417|43.49|1000|47.860767|42.99|20000|
ccx23|CCX|x86_64|4|16|160|97.402617|87.49|2000|95.732667|85.99|20000|
ccx33|CCX|x86_64|8|32|240|156.964167|140.99|3000|154.180917|138.49|30000|
ccx43|CCX|x86_64|16|64|360|311.156217|279.49|4000|307.259667|275.99|40000|
`;

const api = { asOf: "2026-09-29", sources: ["hetzner-api"] };
const europe = { ...api, region: "fsn1/nbg1/hel1" };
const soldOut =
  "shown as not orderable on 2026-09-03 and 2026-09-29; on 2026-10-04 the page still said currently not available";

/** Monthly caps without VAT and without the IPv4 address, converted from euro. */
export const hetznerMachines = parseMachineTable({
  cloud: "hetzner",
  text: table,
  origins: {
    "us-east": { default: { ...api, region: "ash/hil" } },
    "eu-central": {
      default: europe,
      cx: { ...europe, scarce: soldOut },
      cax: {
        ...europe,
        sources: ["hetzner-cax"],
        scarce: `shown as not orderable on 2026-08-25, then ${soldOut}`,
      },
    },
  },
});

/** A figure read for the European locations only. */
const europeOnly = (rate: Omit<PaidRate, "region">) => {
  const here = { ...rate, region: "fsn1/nbg1/hel1" };
  return { "us-east": standIn(here, "Ashburn or Hillsboro"), "eu-central": here };
};

export const hetznerRates: Rates = {
  "hetzner.lb": europeOnly({
    price: "8.338617",
    per: "month",
    eur: "7.49",
    asOf: "2026-08-25",
    sources: ["market-scan", "eu-cloud-prices-hetzner"],
    note: "LB11, with 20 TB of traffic",
  }),
  "hetzner.volume": europeOnly({
    price: "0.06368076",
    per: "GiB-month",
    eur: "0.0572",
    asOf: "2026-09-29",
    sources: ["hetzner-api", "hetzner-price-api"],
  }),
  "hetzner.snapshot": {
    all: {
      price: "0.01592019",
      per: "GiB-month",
      eur: "0.0143",
      region: "all locations",
      asOf: "2026-04-01",
      sources: ["eu-cloud-prices-hetzner"],
      note: "published with VAT as EUR 0.017",
    },
  },
  "hetzner.egress": {
    all: {
      price: "1.1133",
      per: "TB",
      eur: "1.00",
      region: "Europe, ash and hil",
      asOf: "2026-09-29",
      sources: ["hetzner-api"],
      note: "beyond the traffic that comes with each server: 20 TB or more in Europe, 1 to 5 TB in the US",
    },
  },
  "hetzner.ipv4": {
    all: {
      price: "0.55665",
      per: "month",
      eur: "0.50",
      region: "all locations",
      asOf: "2026-10-04",
      sources: ["hetzner-api", "hetzner-price-service"],
      note: "IPv6 is free",
    },
  },
  "hetzner.monitoring": {
    all: {
      free: true,
      why: "the console shows graphs of each server; there is no managed metrics product, so you run your own",
      region: "all locations",
      asOf: "undated",
      sources: ["unverified"],
      unverified: "no page was found that says so",
    },
  },
  "hetzner.support": {
    all: {
      free: true,
      why: "ticket and telephone support are included, without a promised time to answer",
      region: "all locations",
      asOf: "2026",
      sources: ["hetzner-support-page"],
    },
  },
  "hetzner.k3s": {
    all: {
      free: true,
      why: "K3s is open source software",
      region: "your own machines",
      asOf: "2026",
      sources: ["k3s-docs"],
    },
  },
};
