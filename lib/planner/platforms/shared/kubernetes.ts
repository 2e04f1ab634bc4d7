/** What the managed clusters of one provider have in common. */

import type { Bill } from "../../bill";
import { aws, chargeNat } from "../../clouds/aws";
import { azure } from "../../clouds/azure";
import type { CloudBilling } from "../../clouds/cloud";
import { digitalocean } from "../../clouds/digitalocean";
import { gcp } from "../../clouds/gcp";
import { hetzner, hetznerLoadBalancerTrafficGib } from "../../clouds/hetzner";
import { machinesOf } from "../../price-books/rates";
import { err, ok, type Result } from "../../result";
import {
  AKS_PODS,
  aksAllocatable,
  doksAllocatable,
  eksAllocatable,
  eksAutoAllocatable,
  gkeAllocatable,
  k3sAllocatable,
} from "../../sizing/allocatable";
import { HOURS_PER_MONTH } from "../../time";
import type { BoughtMachines, PlatformContext, Sizing, SizingFailure } from "../platform";
import {
  chargeNodes,
  chargeSurroundings,
  k3sOverhead,
  loadBalancersOf,
  managedOverhead,
  type NodeRules,
  ownMonitoringPods,
  sizeNodes,
  trafficIncluded,
  wantsRedundancy,
} from "./nodes";

/** NAT gateways: one, or one in each of two zones for redundancy, for every cluster. */
export const natGateways = ({ scenario }: PlatformContext): number =>
  scenario.clusters * (wantsRedundancy(scenario) ? 2 : 1);

export function chargeEksControlPlane({ scenario }: PlatformContext, bill: Bill): void {
  bill.charge("aws.eks.control-plane", {
    category: "control-plane",
    item: "EKS control plane",
    quantity: scenario.clusters * HOURS_PER_MONTH,
  });
}

const TOO_SMALL_FOR_PODS = /\.(nano|micro|small)$/;

export const eksNodes: NodeRules = {
  cloud: aws,
  allocatable: eksAllocatable,
  // Contradiction C08: a t3.small takes 11 pods; it stays the lesson's, and the reference when machines are stated.
  accepts: ({ family, id }, { book }) =>
    book.kind === "lesson" || !(family.startsWith("t") && TOO_SMALL_FOR_PODS.test(id)),
  everyNode: managedOverhead,
  disk: true,
  publicAddress: false,
  elastic: true,
  spot: true,
  minNodes: 1,
  notes: (_context, { id, family }) =>
    family.startsWith("t") && id.endsWith(".small")
      ? [`${id} takes 11 pods, 3 to 4 of them the system's; a t3.medium or larger leaves room to grow.`]
      : [],
};

/** Auto Mode runs no burstable families and takes at most 110 pods on a node. */
export const eksAutoNodes: NodeRules = {
  ...eksNodes,
  allocatable: eksAutoAllocatable,
  accepts: ({ family }, { demand }) => demand.machines !== null || !family.startsWith("t"),
  notes: () => [],
};

export function chargeEksCluster(context: PlatformContext, sizing: Sizing, bill: Bill, rules: NodeRules): void {
  chargeEksControlPlane(context, bill);
  chargeNodes(context, sizing, bill, rules);
  chargeNat(bill, natGateways(context));
}

/** The last lines of every EKS bill; support comes last because it is a share of the rest. */
export const chargeEksSurroundings = (context: PlatformContext, bill: Bill): void =>
  chargeSurroundings(context, bill, aws, { loadBalancers: loadBalancersOf(context), includedGib: 0 });

/** System pools want 2 vCPU and 4 GB and no B-series; the founding lesson's B2s stays as history in its own book. */
export const aksNodes: NodeRules = {
  cloud: azure,
  allocatable: (machine) => aksAllocatable(machine, AKS_PODS),
  accepts: ({ family, vcpus, memoryGib }, { book }) =>
    book.kind === "lesson" || (!family.startsWith("B") && vcpus >= 2 && memoryGib >= 4),
  everyNode: managedOverhead,
  disk: true,
  publicAddress: false,
  elastic: true,
  spot: true,
  minNodes: 1,
  notes: (_context, { family }) =>
    family.startsWith("B")
      ? ["AKS no longer accepts B-series machines in system pools; this is the lesson's historic price."]
      : [],
};

export function chargeAks(
  context: PlatformContext,
  sizing: Sizing,
  bill: Bill,
  tier: { readonly key: string; readonly item: string },
): void {
  bill.charge(tier.key, {
    category: "control-plane",
    item: tier.item,
    quantity: context.scenario.clusters * HOURS_PER_MONTH,
    unit: "hour",
  });
  chargeNodes(context, sizing, bill, aksNodes);
  chargeSurroundings(context, bill, azure, { loadBalancers: loadBalancersOf(context), includedGib: 0 });
}

export const gkeNodes: NodeRules = {
  cloud: gcp,
  allocatable: gkeAllocatable,
  // Contradiction C07: an e2-small leaves 1.4 GiB; e2-medium is the least to start from.
  accepts: ({ memoryGib }, { book }) => book.kind === "lesson" || memoryGib >= 4,
  everyNode: managedOverhead,
  disk: true,
  publicAddress: true,
  elastic: true,
  spot: true,
  minNodes: 1,
  notes: (_context, { id }) =>
    id === "e2-micro" || id === "e2-small"
      ? [`${id} offers 940 m of CPU and little memory to pods; e2-medium or larger is the better start.`]
      : [],
};

/** The GKE fee, less the monthly credit that pays for one zonal or Autopilot cluster of a billing account. */
export function chargeGkeFee(
  { scenario }: PlatformContext,
  bill: Bill,
  { creditApplies }: { readonly creditApplies: boolean },
): void {
  bill.charge("gcp.gke.fee", {
    category: "control-plane",
    item: "GKE cluster fee",
    quantity: scenario.clusters * HOURS_PER_MONTH,
  });
  if (!creditApplies || scenario.cloud.gkeCreditUsed) return;
  const fee = HOURS_PER_MONTH * (bill.price("gcp.gke.fee", "GKE cluster fee") ?? 0);
  const credit = bill.price("gcp.gke.credit", "GKE monthly credit") ?? 0;
  bill.chargeAmount("gcp.gke.credit", {
    category: "control-plane",
    item: "GKE credit of the billing account, for one cluster",
    quantity: 1,
    unit: "month",
    unitPriceUsd: -Math.min(fee, credit),
  });
}

export function chargeGkeNodes(context: PlatformContext, sizing: Sizing, bill: Bill): void {
  chargeNodes(context, sizing, bill, gkeNodes);
  chargeSurroundings(context, bill, gcp, { loadBalancers: loadBalancersOf(context), includedGib: 0 });
}

/** Billed for the month's highest node count: machines that come and go save nothing within the month. */
export const doksNodes: NodeRules = {
  cloud: digitalocean,
  allocatable: doksAllocatable,
  accepts: ({ memoryGib }) => memoryGib >= 2,
  everyNode: managedOverhead,
  disk: false,
  publicAddress: true,
  elastic: false,
  spot: false,
  minNodes: 1,
  ownPods: ownMonitoringPods,
  notes: ({ scenario }) =>
    scenario.needs.includes("autoscaling")
      ? ["DOKS bills the month's highest number of nodes, so autoscaling saves nothing within a month."]
      : [],
};

export function chargeDoks(context: PlatformContext, sizing: Sizing, bill: Bill): void {
  bill.charge("digitalocean.doks.control-plane", {
    category: "control-plane",
    item: "DOKS control plane",
    quantity: context.scenario.clusters,
    unit: "cluster-month",
  });
  chargeNodes(context, sizing, bill, doksNodes);
}

export const chargeDoksSurroundings = (context: PlatformContext, sizing: Sizing, bill: Bill): void =>
  chargeSurroundings(context, bill, digitalocean, {
    loadBalancers: loadBalancersOf(context),
    includedGib: trafficIncluded(sizing),
  });

const carriedByLoadBalancers = (context: PlatformContext): boolean => loadBalancersOf(context) > 0;

/** Behind a load balancer its own traffic counts; without one, that of the machines. */
export const k3sNodes: NodeRules = {
  cloud: hetzner,
  allocatable: k3sAllocatable,
  accepts: () => true,
  everyNode: k3sOverhead,
  disk: false,
  publicAddress: true,
  elastic: true,
  spot: false,
  minNodes: 1,
  ownPods: ownMonitoringPods,
  includedElsewhereGib: (context) => (carriedByLoadBalancers(context) ? Number.MAX_SAFE_INTEGER : 0),
};

/** With three servers the workers are meant to survive one of theirs too. */
const k3sHaNodes: NodeRules = { ...k3sNodes, minNodes: 2 };

/** Agents one server of 2 vCPU and 4 GiB can lead; above that 4 vCPU and 8 GiB. Three servers carry half as much again. */
const AGENTS_OF_SMALL_SERVER = 350;
const HA_LOAD = 1.5;

/** Agents and, apart from them, the servers that run the cluster. */
export function sizeK3s(context: PlatformContext, servers: 1 | 3): Result<Sizing, SizingFailure> {
  const sized = sizeNodes(context, servers === 3 ? k3sHaNodes : k3sNodes);
  if (!sized.ok) return sized;
  const { scenario } = context;
  const agents = sized.value.workerNodes / scenario.clusters;
  const large = agents * (servers === 3 ? HA_LOAD : 1) > AGENTS_OF_SMALL_SERVER;
  const server = cheapestMachine(
    context,
    hetzner,
    large ? { vcpus: 4, memoryGib: 8 } : { vcpus: 2, memoryGib: 4 },
    k3sNodes,
  );
  if (server === null) return err({ code: "price_missing", what: "a server of Hetzner Cloud" });
  const count = servers * scenario.clusters;
  return ok({
    ...sized.value,
    machines: [{ ...server, role: "server", count, machineMonths: count }, ...sized.value.machines],
    notes: [
      `${count} ${count === 1 ? "server runs" : "servers run"} the cluster and ${sized.value.workerNodes} ${sized.value.workerNodes === 1 ? "worker carries" : "workers carry"} the pods.`,
      ...sized.value.notes,
    ],
  });
}

export function chargeK3s(context: PlatformContext, sizing: Sizing, bill: Bill): void {
  const behind = carriedByLoadBalancers(context);
  chargeNodes(context, sizing, bill, k3sNodes);
  chargeSurroundings(context, bill, hetzner, {
    loadBalancers: loadBalancersOf(context),
    includedGib: behind ? hetznerLoadBalancerTrafficGib(loadBalancersOf(context)) : trafficIncluded(sizing),
  });
}

/** The cheapest confirmed machine of at least this size. */
export function cheapestMachine(
  context: PlatformContext,
  cloud: CloudBilling,
  least: { readonly vcpus: number; readonly memoryGib: number },
  rules: Pick<NodeRules, "accepts">,
): Pick<BoughtMachines, "type" | "offer"> | null {
  const { book, scenario } = context;
  const arch = scenario.needs.includes("arm") ? "arm64" : "x86_64";
  let best: Pick<BoughtMachines, "type" | "offer"> | null = null;
  for (const type of machinesOf(book, cloud.cloud, scenario.region)) {
    const offer = type.offers[scenario.region];
    if (offer === undefined || offer.unverified !== undefined || type.arch !== arch || type.gpu !== undefined) continue;
    if (type.vcpus < least.vcpus || type.memoryGib < least.memoryGib) continue;
    if (!rules.accepts(type, context)) continue;
    if (best === null || Number(offer.month) < Number(best.offer.month)) best = { type, offer };
  }
  return best;
}
