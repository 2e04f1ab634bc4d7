import { HOURS_PER_MONTH } from "../time";
import { type CloudBilling, chargeManagedObservability, chargeSnapshots, wantsSupport } from "./cloud";

/** GKE's usual boot disk: 100 GiB of balanced persistent disk. */
const NODE_DISK_GIB = 100;
/** Forwarding rules in the block price. */
const RULES_INCLUDED = 5;

export const gcp: CloudBilling = {
  cloud: "gcp",
  name: "Google Cloud",

  machineExtrasUsd(bill, { disk, publicAddress }) {
    const diskUsd =
      !disk || bill.has("gcp.node-disk") ? 0 : NODE_DISK_GIB * (bill.price("gcp.pd.balanced", "boot disks") ?? 0);
    return diskUsd + (publicAddress ? HOURS_PER_MONTH * (bill.price("gcp.ip", "public addresses") ?? 0) : 0);
  },

  chargeMachineExtras(bill, machineMonths, { disk, publicAddress }) {
    if (disk && bill.has("gcp.node-disk"))
      bill.charge("gcp.node-disk", {
        category: "storage",
        item: "Boot disks",
        quantity: machineMonths,
        unit: "disk-month",
      });
    else if (disk)
      bill.charge("gcp.pd.balanced", {
        category: "storage",
        item: `Boot disks, ${NODE_DISK_GIB} GiB each`,
        quantity: machineMonths * NODE_DISK_GIB,
        assumed: true,
        note: "the usual disk of a GKE node; a standard disk costs less than half",
      });
    if (publicAddress)
      bill.charge("gcp.ip", {
        category: "network",
        item: "Public IPv4 of the machines",
        quantity: machineMonths * HOURS_PER_MONTH,
      });
  },

  chargeLoadBalancers(bill, { demand }, count) {
    if (count === 0) return;
    if (bill.has("gcp.lb.month"))
      return bill.charge("gcp.lb.month", { category: "load-balancer", item: "Load balancers", quantity: count });
    bill.charge("gcp.lb.first-five", {
      category: "load-balancer",
      item: "Forwarding rules, first five",
      quantity: HOURS_PER_MONTH,
    });
    if (count > RULES_INCLUDED)
      bill.charge("gcp.lb.rule", {
        category: "load-balancer",
        item: "Forwarding rules above five",
        quantity: (count - RULES_INCLUDED) * HOURS_PER_MONTH,
        unit: "rule-hour",
      });
    bill.charge("gcp.lb.data", {
      category: "load-balancer",
      item: "Data through the load balancer",
      quantity: demand.egressGib,
    });
  },

  chargeStorage(bill, { demand, scenario }) {
    const gib = demand.storageGib * scenario.clusters;
    if (gib > 0)
      bill.charge("gcp.pd.balanced", { category: "storage", item: "Volumes, balanced persistent disk", quantity: gib });
  },

  chargeBackups: (bill, context, gib) => chargeSnapshots(bill, "gcp.snapshot", context, gib),

  includedByLoadBalancersGib: () => null,

  pooledEgressUsdPerGib: () => 0,

  chargeEgress(bill, { demand }) {
    if (demand.egressGib > 0)
      bill.charge("gcp.egress", {
        category: "egress",
        item: "Internet egress, premium tier",
        quantity: demand.egressGib,
      });
  },

  chargeObservability: (bill, context, pods) =>
    chargeManagedObservability(bill, context, pods, { logs: "gcp.logs", metrics: "gcp.prometheus" }),

  chargeSupport(bill, { scenario }) {
    if (!wantsSupport(scenario) || !bill.covers("support")) return;
    const least = bill.price("gcp.support.minimum", "support") ?? 0;
    const share = (bill.price("gcp.support.share", "support") ?? 0) / 100;
    const usage = bill.subtotalUsd();
    if (usage * share > least)
      bill.chargeAmount("gcp.support.share", {
        category: "support",
        item: "Standard Support",
        quantity: usage,
        unit: "USD of use",
        unitPriceUsd: share,
      });
    else bill.charge("gcp.support.minimum", { category: "support", item: "Standard Support", quantity: 1 });
  },
};
