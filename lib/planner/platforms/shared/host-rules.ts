/** How Compose, Swarm and EKS Anywhere use machines of whatever cloud they are priced on. */
import type { CloudBilling } from "../../clouds/cloud";
import { dockerHostAllocatable, k3sAllocatable, swarmAllocatable } from "../../sizing/allocatable";
import type { PlatformContext } from "../platform";
import { loadBalancersOf } from "./charge-nodes";
import { isOrderable } from "./hosts";
import { cheapestMachine } from "./node-candidates";
import { hostOverhead, k3sOverhead, type NodeRules, ownMonitoringPods } from "./node-rules";

const orderable: NodeRules["accepts"] = ({ offers }, { scenario }) => isOrderable(offers[scenario.region]);

/** One set of rules for each cloud, the same object every time, so that what is worked out with it can be kept. */
function onEachCloud(make: (cloud: CloudBilling) => NodeRules): (cloud: CloudBilling) => NodeRules {
  const made = new WeakMap<CloudBilling, NodeRules>();
  return (cloud) => {
    const rules = made.get(cloud) ?? make(cloud);
    made.set(cloud, rules);
    return rules;
  };
}

/** A machine has its disk from the cloud where the price does not hold one. */
const rented = (cloud: CloudBilling) => ({
  cloud,
  accepts: orderable,
  disk: true,
  publicAddress: true,
  elastic: false,
  spot: false,
});

/** Providers without a metrics service of their own leave full monitoring to the team. */
const ownMonitoring = (cloud: CloudBilling): Pick<NodeRules, "ownPods"> =>
  cloud.cloud === "digitalocean" || cloud.cloud === "hetzner" ? { ownPods: ownMonitoringPods } : {};

export const composeRules = onEachCloud((cloud) => ({
  ...rented(cloud),
  ...ownMonitoring(cloud),
  allocatable: dockerHostAllocatable,
  everyNode: hostOverhead,
  minNodes: 1,
  maxNodes: 1,
  role: "host",
}));

/** Three managers, which also work: fewer cannot lose one and keep a majority. */
const SWARM_MANAGERS = 3;

export const swarmRules = onEachCloud((cloud) => ({
  ...rented(cloud),
  ...ownMonitoring(cloud),
  allocatable: swarmAllocatable,
  everyNode: hostOverhead,
  minNodes: SWARM_MANAGERS,
  includedElsewhereGib: (context) =>
    cloud.includedByLoadBalancersGib(loadBalancersOf(context)) === null ? 0 : Number.MAX_SAFE_INTEGER,
  role: "manager and worker",
}));

/** Machines of EKS Anywhere's control plane. Their size is its usual one, from general knowledge. */
const ANYWHERE_SERVERS = 3;
const ANYWHERE_SERVER_LEAST = { vcpus: 2, memoryGib: 8 };

/** What runs the control plane of every cluster; null where the cloud sells nothing of the size. */
export function anywhereServers(context: PlatformContext, cloud: CloudBilling) {
  const server = cheapestMachine(context, cloud, ANYWHERE_SERVER_LEAST, { accepts: orderable });
  return server === null ? null : { ...server, count: ANYWHERE_SERVERS * context.scenario.clusters };
}

export const anywhereRules = onEachCloud((cloud) => ({
  ...rented(cloud),
  ...ownMonitoring(cloud),
  allocatable: k3sAllocatable,
  everyNode: k3sOverhead,
  minNodes: 2,
  // The servers' traffic is pooled with that of the workers, and is bought with them anyway.
  includedElsewhereGib: (context) => {
    const servers = anywhereServers(context, cloud);
    return servers === null ? 0 : (servers.offer.trafficGib ?? 0) * servers.count;
  },
}));
