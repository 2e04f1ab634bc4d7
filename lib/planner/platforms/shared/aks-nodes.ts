/** What both tiers of AKS have in common. */
import type { Bill } from "../../bill";
import { azure, chargeOutbound } from "../../clouds/azure";
import { AKS_PODS, aksAllocatable } from "../../sizing/allocatable";
import { HOURS_PER_MONTH } from "../../time";
import type { PlatformContext, Sizing } from "../platform";
import { chargeNodes, chargeSurroundings, loadBalancersOf } from "./charge-nodes";
import { managedOverhead, type NodeOverhead, type NodeRules } from "./node-rules";

/** What a Windows node keeps beyond a Linux one: 2 GB (AKS documentation). */
const WINDOWS_MIB = Math.round(2e9 / 1024 ** 2);

/** Which services need Windows is not asked, so every node is sized for it. */
function aksOverhead(context: PlatformContext): NodeOverhead {
  const overhead = managedOverhead(context);
  return context.scenario.needs.includes("windows")
    ? { ...overhead, memoryMib: overhead.memoryMib + WINDOWS_MIB }
    : overhead;
}

/** System pools want 2 vCPU and 4 GB and no B-series; the founding lesson's B2s stays as history in its own book. */
export const aksNodes: NodeRules = {
  cloud: azure,
  allocatable: (machine) => aksAllocatable(machine, AKS_PODS),
  accepts: ({ family, vcpus, memoryGib }, { book }) =>
    book.kind === "lesson" || (!family.startsWith("B") && vcpus >= 2 && memoryGib >= 4),
  everyNode: aksOverhead,
  disk: true,
  publicAddress: false,
  elastic: true,
  spot: true,
  minNodes: 1,
  notes: ({ scenario, demand }, { family }) => [
    ...(family.startsWith("B")
      ? ["AKS no longer accepts B-series machines in system pools; this is the lesson's historic price."]
      : []),
    ...(scenario.needs.includes("windows") && demand.machines === null
      ? ["Windows nodes keep 2 GB more for the system; every node is sized for it."]
      : []),
  ],
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
  chargeOutbound(bill, { clusters: context.scenario.clusters, hasEntryPoints: loadBalancersOf(context) > 0 });
  chargeSurroundings(context, bill, azure, { loadBalancers: loadBalancersOf(context), machinesIncludeGib: 0 });
}
