/** K3s with one server or three: on Hetzner, or on whatever provider a team entered. */
import type { Bill } from "../../bill";
import type { CloudBilling } from "../../clouds/cloud";
import { hetzner } from "../../clouds/hetzner";
import { err, ok, type Result } from "../../result";
import { k3sAllocatable } from "../../sizing/allocatable";
import { HOURS_PER_MONTH } from "../../time";
import type { PlatformContext, Sizing, SizingFailure } from "../platform";
import { chargeNodes, chargeSurroundings, loadBalancersOf, trafficIncluded } from "./charge-nodes";
import { cheapestMachine } from "./node-candidates";
import { k3sOverhead, type NodeRules, ownMonitoringPods } from "./node-rules";
import { sizeNodes } from "./nodes";

type Servers = 1 | 3;

/** Behind a load balancer its own traffic counts; without one, that of the servers and the workers. */
export const k3sRules = (cloud: CloudBilling, servers: Servers): NodeRules => ({
  cloud,
  allocatable: k3sAllocatable,
  accepts: () => true,
  everyNode: k3sOverhead,
  disk: false,
  publicAddress: true,
  elastic: true,
  spot: false,
  // With three servers the workers are meant to survive the loss of one of theirs too.
  minNodes: servers === 3 ? 2 : 1,
  ownPods: ownMonitoringPods,
  includedElsewhereGib: (context) =>
    cloud.includedByLoadBalancersGib(loadBalancersOf(context)) === null
      ? (serverFor(context, cloud, false)?.offer.trafficGib ?? 0) * servers * context.scenario.clusters
      : Number.MAX_SAFE_INTEGER,
});

/** Hetzner bills by the hour up to a monthly cap, which about 624 hours reach (the price book's notes). */
const HOURS_TO_CAP = 624;

const onHetzner = (servers: Servers): NodeRules => ({
  ...k3sRules(hetzner, servers),
  partMonthFactor: HOURS_PER_MONTH / HOURS_TO_CAP,
  notes: ({ scenario, demand }) =>
    scenario.needs.includes("autoscaling") && demand.machines === null
      ? [
          `A machine that comes for the peak is billed by the hour, and about ${HOURS_TO_CAP} hours cost as much as a month.`,
        ]
      : [],
});

const rulesFor: Readonly<Record<Servers, NodeRules>> = { 1: onHetzner(1), 3: onHetzner(3) };

const serverFor = (context: PlatformContext, cloud: CloudBilling, large: boolean) =>
  cheapestMachine(context, cloud, large ? { vcpus: 4, memoryGib: 8 } : { vcpus: 2, memoryGib: 4 }, {
    accepts: () => true,
  });

/** Agents one server of 2 vCPU and 4 GiB can lead; above that 4 vCPU and 8 GiB. Three servers carry half as much again. */
const AGENTS_OF_SMALL_SERVER = 350;
const HA_LOAD = 1.5;

/** Servers that a private network of Hetzner takes at most. */
const MOST_ON_PRIVATE_NETWORK = 100;

/** Agents and, apart from them, the servers that run the cluster. */
export function sizeK3s(context: PlatformContext, servers: Servers): Result<Sizing, SizingFailure> {
  const sized = sizeK3sOn(context, rulesFor[servers], servers);
  if (!sized.ok) return sized;
  const inCluster = servers + sized.value.workerNodes / context.scenario.clusters;
  if (inCluster <= MOST_ON_PRIVATE_NETWORK) return sized;
  const note = `A private network holds ${MOST_ON_PRIVATE_NETWORK} servers; this cluster has ${Math.ceil(inCluster)}.`;
  return ok({ ...sized.value, notes: [...sized.value.notes, note] });
}

export function sizeK3sOn(context: PlatformContext, rules: NodeRules, servers: Servers): Result<Sizing, SizingFailure> {
  const sized = sizeNodes(context, rules);
  if (!sized.ok) return sized;
  const { scenario } = context;
  const agents = sized.value.workerNodes / scenario.clusters;
  const server = serverFor(context, rules.cloud, agents * (servers === 3 ? HA_LOAD : 1) > AGENTS_OF_SMALL_SERVER);
  if (server === null) return err({ code: "price_missing", what: `a server of ${rules.cloud.name}` });
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

export const chargeK3s = (context: PlatformContext, sizing: Sizing, bill: Bill): void =>
  chargeK3sOn(context, sizing, bill, rulesFor[1]);

export function chargeK3sOn(context: PlatformContext, sizing: Sizing, bill: Bill, rules: NodeRules): void {
  chargeNodes(context, sizing, bill, rules);
  chargeSurroundings(context, bill, rules.cloud, {
    loadBalancers: loadBalancersOf(context),
    machinesIncludeGib: trafficIncluded(sizing),
  });
}
