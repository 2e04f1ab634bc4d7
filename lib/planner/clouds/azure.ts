import type { Bill } from "../bill";
import { HOURS_PER_MONTH } from "../time";
import { type CloudBilling, chargeManagedObservability, chargeSnapshots, wantsSupport } from "./cloud";

/** Sizes in which Azure sells managed disks, GiB; a volume pays for the next one up. */
const DISK_SIZES = [4, 8, 16, 32, 64, 128, 256, 512, 1024];
const LARGEST_DISK = 1024;
/** Rules in the load balancer's base price. */
const RULES_INCLUDED = 5;

/** GiB paid for when `gib` are asked for. */
export function azureDiskGib(gib: number): number {
  const whole = Math.floor(gib / LARGEST_DISK) * LARGEST_DISK;
  const rest = gib - whole;
  return rest === 0 ? whole : whole + (DISK_SIZES.find((size) => size >= rest) ?? LARGEST_DISK);
}

export const azure: CloudBilling = {
  cloud: "azure",
  name: "Microsoft Azure",

  machineExtrasUsd(bill, { disk, publicAddress }) {
    const diskUsd =
      !disk || bill.has("azure.node-disk") ? 0 : (bill.price("azure.disk.premium-p10", "operating-system disks") ?? 0);
    return diskUsd + (publicAddress ? HOURS_PER_MONTH * (bill.price("azure.ip", "public addresses") ?? 0) : 0);
  },

  chargeMachineExtras(bill, machineMonths, { disk, publicAddress }) {
    if (disk)
      bill.charge(bill.has("azure.node-disk") ? "azure.node-disk" : "azure.disk.premium-p10", {
        category: "storage",
        item: "Operating-system disks, 128 GiB each",
        quantity: machineMonths,
        unit: "disk-month",
        assumed: true,
        note: "AKS's usual size; types with a large cache can do without",
      });
    if (publicAddress)
      bill.charge("azure.ip", {
        category: "network",
        item: "Public IPv4 of the machines",
        quantity: machineMonths * HOURS_PER_MONTH,
      });
  },

  chargeLoadBalancers(bill, { demand, scenario }, count) {
    if (count === 0) return;
    if (bill.has("azure.lb.month"))
      return bill.charge("azure.lb.month", { category: "load-balancer", item: "Load balancers", quantity: count });
    chargeStandardLoadBalancers(bill, scenario.clusters);
    const above = (count / scenario.clusters - RULES_INCLUDED) * scenario.clusters;
    if (above > 0)
      bill.charge("azure.lb.rule", {
        category: "load-balancer",
        item: "Rules above five",
        quantity: above * HOURS_PER_MONTH,
        unit: "rule-hour",
      });
    bill.charge("azure.lb.data", {
      category: "load-balancer",
      item: "Data through the load balancer",
      quantity: demand.egressGib,
    });
    bill.charge("azure.ip", {
      category: "network",
      item: "Public IPv4 of the entry points",
      quantity: count * HOURS_PER_MONTH,
    });
  },

  chargeStorage(bill, { demand, scenario }) {
    // The lesson has one price for a GB of storage, and no sizes of disks.
    const inSteps = bill.book.kind !== "lesson";
    const gib = (inSteps ? azureDiskGib(demand.storageGib) : demand.storageGib) * scenario.clusters;
    if (gib > 0)
      bill.charge("azure.disk.standard-ssd", {
        category: "storage",
        item: "Volumes, standard SSD",
        quantity: gib,
        ...(inSteps ? { note: "sold in fixed sizes; the next one up is paid" } : {}),
      });
  },

  chargeBackups: (bill, context, gib) => chargeSnapshots(bill, "azure.disk.snapshot", context, gib),

  includedByLoadBalancersGib: () => null,

  pooledEgressUsdPerGib: () => 0,

  chargeEgress(bill, { demand }) {
    if (demand.egressGib > 0)
      bill.charge("azure.egress", { category: "egress", item: "Internet egress", quantity: demand.egressGib });
  },

  chargeObservability: (bill, context, pods) =>
    chargeManagedObservability(bill, context, pods, { logs: "azure.logs", metrics: "azure.prometheus" }),

  chargeSupport(bill, { scenario }) {
    if (wantsSupport(scenario))
      bill.charge("azure.support.standard", { category: "support", item: "Standard support", quantity: 1 });
  },
};

/** One for each cluster. */
const chargeStandardLoadBalancers = (bill: Bill, clusters: number): void =>
  bill.charge("azure.lb.hour", {
    category: "load-balancer",
    item: "Standard load balancers, first five rules",
    quantity: clusters * HOURS_PER_MONTH,
  });

/**
 * Nodes without addresses of their own leave through the load balancer, by an address that AKS keeps for each cluster beside
 * those of the entry points; where nothing comes in, the load balancer is there for that alone.
 * Source: learn.microsoft.com/azure/aks/load-balancer-standard, "outbound type loadBalancer".
 */
export function chargeOutbound(
  bill: Bill,
  { clusters, hasEntryPoints }: { readonly clusters: number; readonly hasEntryPoints: boolean },
): void {
  if (bill.has("azure.lb.month")) return; // the lesson's node prices hold everything around them
  if (!hasEntryPoints) chargeStandardLoadBalancers(bill, clusters);
  bill.charge("azure.ip", {
    category: "network",
    item: "Public IPv4 for outbound traffic",
    quantity: clusters * HOURS_PER_MONTH,
  });
}
