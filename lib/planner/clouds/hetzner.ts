import type { Bill } from "../bill";
import { findRate } from "../price-books/rates";
import { type CloudBilling, chargeSnapshots, wantsSupport } from "./cloud";

/** Traffic that comes with each load balancer, GiB; with one in front, it carries the egress. */
const LOAD_BALANCER_TRAFFIC_GIB = 20_000;
const GIB_PER_TB = 1_000;

/** GiB that one unit of the egress rate buys: Hetzner's list asks by the TB, the founding lesson by the GB. */
function gibPerEgressUnit({ book, region }: Bill): number {
  const rate = findRate(book, "hetzner.egress", region);
  return rate !== null && "per" in rate && rate.per === "GiB" ? 1 : GIB_PER_TB;
}

export const hetzner: CloudBilling = {
  cloud: "hetzner",
  name: "Hetzner Cloud",

  machineExtrasUsd: (bill, { publicAddress }) =>
    publicAddress ? (bill.price("hetzner.ipv4", "public addresses") ?? 0) : 0,
  chargeMachineExtras(bill, machineMonths, { publicAddress }) {
    if (publicAddress)
      bill.charge("hetzner.ipv4", {
        category: "network",
        item: "Public IPv4 of the machines",
        quantity: machineMonths,
        unit: "address-month",
      });
  },

  chargeLoadBalancers(bill, _context, count) {
    if (count > 0) bill.charge("hetzner.lb", { category: "load-balancer", item: "Load balancers", quantity: count });
  },

  chargeStorage(bill, { demand, scenario }) {
    const gib = demand.storageGib * scenario.clusters;
    if (gib > 0) bill.charge("hetzner.volume", { category: "storage", item: "Volumes", quantity: gib });
  },

  chargeBackups: (bill, context, gib) => chargeSnapshots(bill, "hetzner.snapshot", context, gib),

  includedByLoadBalancersGib: (count) => (count > 0 ? count * LOAD_BALANCER_TRAFFIC_GIB : null),

  pooledEgressUsdPerGib: (bill) => (bill.price("hetzner.egress", "egress") ?? 0) / gibPerEgressUnit(bill),

  chargeEgress(bill, { demand }, includedGib) {
    if (demand.egressGib > 0)
      bill.charge("hetzner.egress", {
        category: "egress",
        item: "Internet egress above the traffic included",
        quantity: Math.max(0, demand.egressGib - includedGib) / gibPerEgressUnit(bill),
        note: `${Math.round(demand.egressGib)} GiB sent, ${Math.round(includedGib)} GiB included`,
      });
  },

  chargeObservability(bill, { scenario }) {
    if (scenario.observability.monitoring !== "none")
      bill.charge("hetzner.monitoring", {
        category: "observability",
        item: "Console graphs; anything more you run yourself",
        quantity: 1,
        unit: "account",
      });
  },

  chargeSupport(bill, { scenario }) {
    if (wantsSupport(scenario))
      bill.charge("hetzner.support", {
        category: "support",
        item: "Ticket and phone support",
        quantity: 1,
        unit: "account",
      });
  },
};
