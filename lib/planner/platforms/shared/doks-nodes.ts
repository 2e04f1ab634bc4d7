/** What both kinds of DOKS have in common. */
import type { Bill } from "../../bill";
import { digitalocean } from "../../clouds/digitalocean";
import { doksAllocatable } from "../../sizing/allocatable";
import type { PlatformContext, Sizing } from "../platform";
import { chargeNodes, chargeSurroundings, loadBalancersOf, trafficIncluded } from "./charge-nodes";
import { managedOverhead, type NodeRules, ownMonitoringPods } from "./node-rules";

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
    machinesIncludeGib: trafficIncluded(sizing),
  });
