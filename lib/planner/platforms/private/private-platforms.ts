/** Platforms of a provider that one team entered, made from the same parts as the published ones. */
import type { OwnPlatformKind, OwnProvider } from "../../price-books/team-prices";
import { gkeAllocatable } from "../../sizing/allocatable";
import type { Platform } from "../platform";
import { chargeNodes, chargeSurroundings, loadBalancersOf, trafficIncluded } from "../shared/charge-nodes";
import { composeRules } from "../shared/host-rules";
import { chargeK3sOn, k3sRules, sizeK3sOn } from "../shared/k3s-nodes";
import { managedOverhead, type NodeRules, ownMonitoringPods } from "../shared/node-rules";
import { sizeNodes } from "../shared/nodes";
import { chargeOwn, privateCloud } from "./private-cloud";
import { privateKnowledge } from "./private-knowledge";

type Workings = Pick<Platform, "size" | "bill">;

/** Machines are paid for the whole month: whether they may come and go within it, the team is not asked. */
function managed(provider: OwnProvider): Workings {
  const cloud = privateCloud(provider);
  const rules: NodeRules = {
    cloud,
    // No formula of the provider's own is asked for; Google's is the published one that keeps most.
    allocatable: gkeAllocatable,
    accepts: ({ memoryGib }) => memoryGib >= 2,
    everyNode: managedOverhead,
    disk: false,
    publicAddress: true,
    elastic: false,
    spot: false,
    minNodes: 1,
    ownPods: ownMonitoringPods,
  };
  return {
    size: (context) => sizeNodes(context, rules),
    bill(context, sizing, bill) {
      chargeOwn(provider, bill, "control-plane", {
        category: "control-plane",
        item: "Control plane",
        quantity: context.scenario.clusters,
        unit: "cluster-month",
      });
      chargeNodes(context, sizing, bill, rules);
      chargeSurroundings(context, bill, cloud, {
        loadBalancers: loadBalancersOf(context),
        machinesIncludeGib: trafficIncluded(sizing),
      });
    },
  };
}

function selfManaged(provider: OwnProvider): Workings {
  const rules: NodeRules = { ...k3sRules(privateCloud(provider), 1), elastic: false };
  return {
    size: (context) => sizeK3sOn(context, rules, 1),
    bill: (context, sizing, bill) => chargeK3sOn(context, sizing, bill, rules),
  };
}

function oneHost(provider: OwnProvider): Workings {
  const cloud = privateCloud(provider);
  const rules: NodeRules = { ...composeRules(cloud), ownPods: ownMonitoringPods };
  return {
    size: (context) => sizeNodes(context, rules),
    bill(context, sizing, bill) {
      chargeNodes(context, sizing, bill, rules);
      // The host's own proxy is the entry point: no load balancer.
      chargeSurroundings(context, bill, cloud, { loadBalancers: 0, machinesIncludeGib: trafficIncluded(sizing) });
    },
  };
}

const make: Readonly<Record<OwnPlatformKind, (provider: OwnProvider) => Workings>> = {
  "managed-kubernetes": managed,
  "self-managed-kubernetes": selfManaged,
  "single-host": oneHost,
};

export const privatePlatforms = (provider: OwnProvider): readonly Platform[] =>
  provider.kinds.map((kind) => ({
    ...privateKnowledge(provider, kind),
    cloud: provider.id,
    host: false,
    ...make[kind](provider),
  }));
