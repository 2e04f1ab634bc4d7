import type { Bill } from "../bill";
import { HOURS_PER_MONTH } from "../time";
import { type CloudBilling, chargeManagedObservability, chargeSnapshots, wantsSupport } from "./cloud";

/** The root volume that EKS managed node groups and common machine images start with, GiB. */
const NODE_DISK_GIB = 20;
/** A load balancer stands in two zones and holds a public address in each. */
const ADDRESSES_PER_LOAD_BALANCER = 2;
/** New connections a second that one capacity unit covers: AWS's definition of the unit. */
const CONNECTIONS_PER_LCU = 25;

export const aws: CloudBilling = {
  cloud: "aws",
  name: "Amazon Web Services",

  machineExtrasUsd(bill, { disk, publicAddress }) {
    const diskUsd =
      !disk || bill.has("aws.node-disk") ? 0 : NODE_DISK_GIB * (bill.price("aws.ebs.gp3", "boot disks") ?? 0);
    const addressUsd = publicAddress ? HOURS_PER_MONTH * (bill.price("aws.ipv4", "public addresses") ?? 0) : 0;
    return diskUsd + addressUsd;
  },

  chargeMachineExtras(bill, machineMonths, { disk, publicAddress }) {
    if (disk && bill.has("aws.node-disk"))
      bill.charge("aws.node-disk", {
        category: "storage",
        item: "Boot disks",
        quantity: machineMonths,
        unit: "disk-month",
      });
    else if (disk)
      bill.charge("aws.ebs.gp3", {
        category: "storage",
        item: `Boot disks, ${NODE_DISK_GIB} GiB each`,
        quantity: machineMonths * NODE_DISK_GIB,
        assumed: true,
      });
    if (publicAddress)
      bill.charge("aws.ipv4", {
        category: "network",
        item: "Public IPv4 of the machines",
        quantity: machineMonths * HOURS_PER_MONTH,
      });
  },

  chargeLoadBalancers(bill, { demand }, count) {
    if (count === 0) return;
    if (bill.has("aws.alb.month"))
      return bill.charge("aws.alb.month", { category: "load-balancer", item: "Load balancers", quantity: count });
    bill.charge("aws.alb.hour", {
      category: "load-balancer",
      item: "Application load balancers",
      quantity: count * HOURS_PER_MONTH,
    });
    // One unit covers 1 GB an hour or 25 new connections a second, whichever is used more.
    const units = Math.max(demand.egressGib, (demand.averageRequestsPerSecond / CONNECTIONS_PER_LCU) * HOURS_PER_MONTH);
    bill.charge("aws.alb.lcu", {
      category: "load-balancer",
      item: "Load balancer capacity units",
      quantity: units,
      unit: "LCU-hour",
      assumed: true,
      note: "1 GB or 25 new connections a second for each unit and hour",
    });
    bill.charge("aws.ipv4", {
      category: "network",
      item: "Public IPv4 of the load balancers",
      quantity: count * ADDRESSES_PER_LOAD_BALANCER * HOURS_PER_MONTH,
    });
  },

  chargeStorage(bill, { demand, scenario }) {
    const gib = demand.storageGib * scenario.clusters;
    if (gib > 0) bill.charge("aws.ebs.gp3", { category: "storage", item: "Volumes, gp3", quantity: gib });
  },

  chargeBackups: (bill, context, gib) => chargeSnapshots(bill, "aws.ebs.snapshot", context, gib),

  includedByLoadBalancersGib: () => null,

  pooledEgressUsdPerGib: () => 0,

  chargeEgress(bill, { demand }) {
    if (demand.egressGib > 0)
      bill.charge("aws.egress", { category: "egress", item: "Internet egress", quantity: demand.egressGib });
  },

  chargeObservability: (bill, context, pods) =>
    chargeManagedObservability(bill, context, pods, { logs: "aws.logs", metrics: "aws.prometheus" }),

  chargeSupport(bill, { scenario }) {
    if (!wantsSupport(scenario) || !bill.covers("support")) return;
    const least = bill.price("aws.support.minimum", "support") ?? 0;
    const share = (bill.price("aws.support.share", "support") ?? 0) / 100;
    const usage = bill.subtotalUsd();
    if (usage * share > least)
      bill.chargeAmount("aws.support.share", {
        category: "support",
        item: "Business Support+",
        quantity: usage,
        unit: "USD of use",
        unitPriceUsd: share,
        note: "the first tier's share; larger bills pay less on the part above it",
      });
    else bill.charge("aws.support.minimum", { category: "support", item: "Business Support+", quantity: 1 });
  },
};

/**
 * NAT gateways for machines without public addresses, one for each zone when the target asks for redundancy.
 * Data through them (image pulls, calls to others) is not modelled.
 */
export function chargeNat(bill: Bill, gateways: number): void {
  bill.charge("aws.nat.hour", { category: "network", item: "NAT gateways", quantity: gateways * HOURS_PER_MONTH });
  bill.charge("aws.ipv4", {
    category: "network",
    item: "Public IPv4 of the NAT gateways",
    quantity: gateways * HOURS_PER_MONTH,
  });
}
