import { type CloudBilling, chargeSnapshots, wantsSupport } from "./cloud";

export const digitalocean: CloudBilling = {
  cloud: "digitalocean",
  name: "DigitalOcean",

  // A Droplet's disk and public address are in its price.
  machineExtrasUsd: () => 0,
  chargeMachineExtras(bill, machineMonths, { publicAddress }) {
    if (publicAddress)
      bill.charge("digitalocean.ipv4", {
        category: "network",
        item: "Public IPv4 of the machines",
        quantity: machineMonths,
        unit: "address-month",
      });
  },

  chargeLoadBalancers(bill, _context, count) {
    if (count > 0)
      bill.charge("digitalocean.lb", { category: "load-balancer", item: "Regional load balancers", quantity: count });
  },

  chargeStorage(bill, { demand, scenario }) {
    const gib = demand.storageGib * scenario.clusters;
    if (gib > 0) bill.charge("digitalocean.volume", { category: "storage", item: "Volumes", quantity: gib });
  },

  chargeBackups: (bill, context, gib) => chargeSnapshots(bill, "digitalocean.snapshot", context, gib),

  includedByLoadBalancersGib: () => null,

  pooledEgressUsdPerGib: (bill) => bill.price("digitalocean.egress", "egress") ?? 0,

  chargeEgress(bill, { demand }, includedGib) {
    if (demand.egressGib > 0)
      bill.charge("digitalocean.egress", {
        category: "egress",
        item: "Internet egress above the machines' pooled traffic",
        quantity: Math.max(0, demand.egressGib - includedGib),
        note: `${Math.round(demand.egressGib)} GiB sent, ${Math.round(includedGib)} GiB included`,
      });
  },

  chargeObservability(bill, { scenario }) {
    if (scenario.observability.monitoring !== "none")
      bill.charge("digitalocean.monitoring", {
        category: "observability",
        item: "Metrics and alerts",
        quantity: 1,
        unit: "account",
      });
  },

  chargeSupport(bill, { scenario }) {
    if (wantsSupport(scenario))
      bill.charge("digitalocean.support.developer", { category: "support", item: "Developer support", quantity: 1 });
  },
};
