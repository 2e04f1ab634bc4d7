/** What the clusters of GKE have in common. */
import type { Bill } from "../../bill";
import { gcp } from "../../clouds/gcp";
import { gkeAllocatable } from "../../sizing/allocatable";
import { HOURS_PER_MONTH } from "../../time";
import type { PlatformContext, Sizing } from "../platform";
import { chargeNodes, chargeSurroundings, loadBalancersOf } from "./charge-nodes";
import { managedOverhead, type NodeRules } from "./node-rules";

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
  chargeSurroundings(context, bill, gcp, { loadBalancers: loadBalancersOf(context), machinesIncludeGib: 0 });
}
