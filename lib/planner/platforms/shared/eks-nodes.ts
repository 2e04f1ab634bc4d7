/** What the clusters of EKS have in common. */
import type { Bill } from "../../bill";
import { aws, chargeNat } from "../../clouds/aws";
import { eksAllocatable, eksAutoAllocatable } from "../../sizing/allocatable";
import { HOURS_PER_MONTH } from "../../time";
import type { PlatformContext, Sizing } from "../platform";
import { chargeNodes, chargeSurroundings, loadBalancersOf } from "./charge-nodes";
import { managedOverhead, type NodeRules, wantsRedundancy } from "./node-rules";

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

/** The fee of Auto Mode as a share of a machine's on-demand price at list, whatever the machine is bought for. */
export const autoModeFeeShare = (prices: Bill): number =>
  (prices.price("aws.eks.auto-mode", "Auto Mode fee") ?? 0) / 100;

/** Auto Mode runs no burstable families and takes at most 110 pods on a node. */
export const eksAutoNodes: NodeRules = {
  ...eksNodes,
  feeShare: autoModeFeeShare,
  allocatable: eksAutoAllocatable,
  accepts: ({ family }, { demand }) => demand.machines !== null || !family.startsWith("t"),
  notes: ({ demand }, { family }) =>
    demand.machines !== null && family.startsWith("t")
      ? ["Auto Mode runs no burstable machines; the reference machine is priced for comparison only."]
      : [],
};

export function chargeEksCluster(context: PlatformContext, sizing: Sizing, bill: Bill, rules: NodeRules): void {
  chargeEksControlPlane(context, bill);
  chargeNodes(context, sizing, bill, rules);
  chargeNat(bill, natGateways(context));
}

/** The last lines of every EKS bill with nodes; support comes last because it is a share of the rest. */
export const chargeEksSurroundings = (context: PlatformContext, bill: Bill): void =>
  chargeSurroundings(context, bill, aws, { loadBalancers: loadBalancersOf(context), machinesIncludeGib: 0 });
