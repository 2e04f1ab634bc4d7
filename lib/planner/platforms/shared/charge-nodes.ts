import type { Bill } from "../../bill";
import type { CloudBilling } from "../../clouds/cloud";
import type { PlatformContext, Sizing } from "../platform";
import { type NodeRules, purchaseOf } from "./node-rules";

/** Bills the machines of a sizing with the disks and addresses that come with them. */
export function chargeNodes({ scenario }: PlatformContext, sizing: Sizing, bill: Bill, rules: NodeRules): void {
  let machineMonths = 0;
  for (const machine of sizing.machines) {
    machineMonths += machine.machineMonths;
    bill.chargeMachines(
      machine.role === "server" ? { ...machine, category: "control-plane" } : machine,
      purchaseOf(scenario, rules),
    );
  }
  rules.cloud.chargeMachineExtras(bill, machineMonths, rules);
}

/** Egress the machines of a sizing include, GiB a month. */
export const trafficIncluded = (sizing: Sizing): number =>
  sizing.machines.reduce((sum, { offer, machineMonths }) => sum + (offer.trafficGib ?? 0) * machineMonths, 0);

/** Everything a cluster or host pays for beside its machines and its control plane, in the order of the bill. */
export function chargeSurroundings(
  context: PlatformContext,
  bill: Bill,
  cloud: CloudBilling,
  { loadBalancers, machinesIncludeGib }: { readonly loadBalancers: number; readonly machinesIncludeGib: number },
): void {
  const { scenario, demand } = context;
  const storedGib = demand.storageGib * scenario.clusters;
  cloud.chargeLoadBalancers(bill, context, loadBalancers);
  cloud.chargeStorage(bill, context);
  cloud.chargeEgress(bill, context, cloud.includedByLoadBalancersGib(loadBalancers) ?? machinesIncludeGib);
  cloud.chargeBackups(bill, context, storedGib);
  cloud.chargeObservability(bill, context, demand.peakPods * scenario.clusters);
  cloud.chargeSupport(bill, context);
}

/** Load-balanced entry points of all clusters. */
export const loadBalancersOf = ({ scenario }: PlatformContext): number =>
  scenario.workload.publicEntryPoints * scenario.clusters;
