import type { Bill, Purchase } from "../../bill";
import { createBill } from "../../bill";
import type { CloudBilling } from "../../clouds/cloud";
import { countOf, formatUsd } from "../../format-count";
import type { MachineType, PriceBook } from "../../price-books/price-book";
import { machinesOf } from "../../price-books/rates";
import { err, ok, type Result } from "../../result";
import { REDUNDANCY_TARGET_PERCENT, type Scenario } from "../../scenario";
import { type Capacity, usable } from "../../sizing/allocatable";
import {
  cheapestBound,
  chooseNodes,
  type NodeCandidate,
  type NodeChoice,
  type NodePlan,
  type NodeRequest,
} from "../../sizing/choose-nodes";
import type { Demand, PodGroup } from "../../sizing/demand";
import type { BoughtMachines, PlatformContext, Sizing, SizingFailure } from "../platform";

/** How a platform turns machines of a cloud into room for pods. */
export interface NodeRules {
  readonly cloud: CloudBilling;
  readonly allocatable: (machine: MachineType) => Capacity;
  /** Machine types the platform accepts as workers. */
  readonly accepts: (machine: MachineType, context: PlatformContext) => boolean;
  /** What runs on every node beside the workload. */
  readonly everyNode: (context: PlatformContext) => NodeOverhead;
  readonly disk: boolean;
  readonly publicAddress: boolean;
  /** The provider bills machines for the time they ran, and the platform can add and remove them. */
  readonly elastic: boolean;
  readonly spot: boolean;
  /** Fewest machines a cluster of this kind makes sense with; redundancy asks for at least two by itself. */
  readonly minNodes: number;
  readonly maxNodes?: number;
  /** Egress included elsewhere than in the workers: load balancers, servers. GiB a month. */
  readonly includedElsewhereGib?: (context: PlatformContext) => number;
  /** False where the egress does not pass through the machines. */
  readonly trafficRidesOnMachines?: boolean;
  /** Platform pods beside the workload, for one cluster. */
  readonly ownPods?: (context: PlatformContext) => readonly PodGroup[];
  readonly notes?: (context: PlatformContext, worker: MachineType) => readonly string[];
  readonly role?: string;
}

export interface NodeOverhead {
  readonly cpuMillis: number;
  readonly memoryMib: number;
  readonly pods: number;
}

/** Pods the system itself runs on a node of a managed cluster, of the node's limit: 3 to 4 on EKS (DOMAIN C08). */
const SYSTEM_PODS = 4;

const agents = ({ scenario, assumptions }: PlatformContext): NodeOverhead =>
  scenario.observability.monitoring === "none"
    ? { cpuMillis: 0, memoryMib: 0, pods: 0 }
    : { cpuMillis: assumptions.agentCpuMillis, memoryMib: assumptions.agentMemoryMib, pods: 1 };

/** System pods and agents on a node of a managed cluster. */
export function managedOverhead(context: PlatformContext): NodeOverhead {
  const { cpuMillis, memoryMib, pods } = agents(context);
  return {
    cpuMillis: cpuMillis + context.assumptions.daemonCpuMillis,
    memoryMib: memoryMib + context.assumptions.daemonMemoryMib,
    pods: pods + SYSTEM_PODS,
  };
}

/** K3s ships less: 100 m and 150 MiB (DOMAIN 3.2). */
export function k3sOverhead(context: PlatformContext): NodeOverhead {
  const { cpuMillis, memoryMib, pods } = agents(context);
  return { cpuMillis: cpuMillis + 100, memoryMib: memoryMib + 150, pods: pods + SYSTEM_PODS };
}

export const hostOverhead = agents;

/** A metrics and log stack a team runs itself where the provider sells none. Our choice: one pod of 1 vCPU and 4 GiB. */
export const ownMonitoringPods = ({ scenario }: PlatformContext): readonly PodGroup[] =>
  scenario.observability.monitoring === "full" ? [{ cpuMillis: 1000, memoryMib: 4096, gpus: 0, count: 1 }] : [];

/** Whether the target or a need asks that a machine may die: DOMAIN 3.2. */
export const wantsRedundancy = ({ availabilityTargetPercent, needs }: Scenario): boolean =>
  availabilityTargetPercent >= REDUNDANCY_TARGET_PERCENT || needs.includes("node-failover");

const isBig = (scenario: Scenario): boolean => scenario.availabilityTargetPercent >= REDUNDANCY_TARGET_PERCENT;

const purchaseOf = ({ purchase }: Scenario, rules: NodeRules): Purchase => ({
  oneYear: purchase.commitment === "one-year",
  spotShare: rules.spot ? purchase.spotShare : 0,
});

/** The best and the next three; months after the first show none. */
const TYPES_SHOWN = 4;

/** What a sizing was worked out from, beside the month and the rules. */
interface Worked {
  readonly book: PriceBook;
  readonly scenario: Scenario;
  readonly values: PlatformContext["assumptions"];
  readonly byRules: Map<NodeRules, { readonly typesShown: number; readonly sized: Result<Sizing, SizingFailure> }>;
}

/** Platforms with the same rules size the same month alike: worked out once, kept as long as the month's demand lives. */
const sizings = new WeakMap<Demand, Worked>();

/** Sizes the workers of one platform: the general pool, and a pool of GPU machines where pods ask for GPUs. */
export function sizeNodes(
  context: PlatformContext,
  rules: NodeRules,
  typesShown = context.demand.month === 1 ? TYPES_SHOWN : 1,
): Result<Sizing, SizingFailure> {
  const { book, scenario, assumptions: values, demand } = context;
  let worked = sizings.get(demand);
  if (worked === undefined || worked.book !== book || worked.scenario !== scenario || worked.values !== values) {
    worked = { book, scenario, values, byRules: new Map() };
    sizings.set(demand, worked);
  }
  const known = worked.byRules.get(rules);
  if (known !== undefined && known.typesShown >= typesShown) return known.sized;
  const sized = sizePools(context, rules, typesShown);
  worked.byRules.set(rules, { typesShown, sized });
  return sized;
}

function sizePools(context: PlatformContext, rules: NodeRules, typesShown: number): Result<Sizing, SizingFailure> {
  const { book, scenario, demand } = context;
  const region = book.regions[scenario.region][rules.cloud.cloud];
  if (region === undefined) return missing(`machines of ${rules.cloud.name} in this region`);
  if (demand.machines !== null) return statedMachines(context, rules, demand.machines, region);

  const general = generalPods(context, rules);
  const workers = choosePool(context, rules, general, false, typesShown);
  if (!workers.ok) return workers;
  const pools = [{ role: rules.role ?? "worker", choice: workers.value, pods: general.peak }];
  if (demand.hasGpus) {
    const withGpus = (groups: readonly PodGroup[]) => groups.filter(({ gpus }) => gpus > 0);
    const gpu = choosePool(context, rules, { base: withGpus(demand.base), peak: withGpus(demand.peak) }, true, 1);
    if (!gpu.ok) return gpu;
    pools.push({ role: `GPU ${rules.role ?? "worker"}`, choice: gpu.value, pods: withGpus(demand.peak) });
  }
  const machines = pools.map(({ role, choice }) => boughtFrom(role, choice.best));
  const { best, others } = workers.value;
  return ok({
    machines,
    instances: [],
    pods: demand.peakPods * scenario.clusters,
    workerNodes: machines.reduce((sum, { count }) => sum + count, 0),
    ...fillOf(context, rules, best, general.peak),
    alternatives: others.map((plan) => alternative(plan, best)),
    pricedOn: `${rules.cloud.name}, ${region}`,
    host: null,
    notes: [...(rules.notes?.(context, best.candidate.type) ?? []), ...notesOf(context, best)],
  });
}

const missing = (what: string): Result<never, SizingFailure> => err({ code: "price_missing", what });

function boughtFrom(role: string, { candidate, count, machineMonths }: NodePlan): BoughtMachines {
  return { role, type: candidate.type, offer: candidate.offer, count, machineMonths };
}

interface Pods {
  readonly base: readonly PodGroup[];
  readonly peak: readonly PodGroup[];
}

/** Pods without GPUs, with those the platform brings itself. The month's own lists where nothing is added or taken. */
function generalPods(context: PlatformContext, rules: NodeRules): Pods {
  const { demand } = context;
  const own = rules.ownPods?.(context) ?? [];
  if (own.length === 0 && !demand.hasGpus) return { base: demand.base, peak: demand.peak };
  const without = (groups: readonly PodGroup[]) => [...groups.filter(({ gpus }) => gpus === 0), ...own];
  return { base: without(demand.base), peak: without(demand.peak) };
}

function poolRequest(context: PlatformContext, rules: NodeRules, pods: Pods, gpu: boolean): NodeRequest {
  const { scenario, demand } = context;
  const elastic = rules.elastic && scenario.needs.includes("autoscaling");
  const onMachines = !gpu && rules.trafficRidesOnMachines !== false;
  const oneHost = rules.maxNodes !== undefined;
  return {
    candidates: candidates(context, rules, gpu),
    base: elastic ? pods.base : pods.peak,
    peak: pods.peak,
    peakShare: demand.peakShare,
    elastic,
    minNodes: gpu ? 0 : Math.max(rules.minNodes, wantsRedundancy(scenario) && !oneHost ? 2 : 1),
    spareNodes: !gpu && isBig(scenario) && !oneHost ? 1 : 0,
    ...(rules.maxNodes === undefined ? {} : { maxNodes: rules.maxNodes }),
    clusters: scenario.clusters,
    traffic: {
      egressGib: Math.max(0, demand.egressGib - (rules.includedElsewhereGib?.(context) ?? 0)),
      usdPerGib: onMachines ? rules.cloud.pooledEgressUsdPerGib(createBill(context.book, scenario.region)) : 0,
    },
  };
}

/** The least the machines can cost on this cloud, USD a month, before anything is packed. */
export const leastNodesUsd = (context: PlatformContext, rules: NodeRules): number =>
  context.demand.machines !== null ? 0 : cheapestBound(poolRequest(context, rules, generalPods(context, rules), false));

function choosePool(
  context: PlatformContext,
  rules: NodeRules,
  pods: Pods,
  gpu: boolean,
  keep: number,
): Result<NodeChoice, SizingFailure> {
  const request = poolRequest(context, rules, pods, gpu);
  if (request.candidates.length === 0) return missing(`${gpu ? "GPU machines" : "machines"} of ${rules.cloud.name}`);
  // A price nobody confirmed is used only where no confirmed one does.
  const confirmed = request.candidates.filter(({ offer }) => offer.unverified === undefined);
  const choice = chooseNodes({ ...request, candidates: confirmed }, keep) ?? chooseNodes(request, keep);
  return choice === null ? err(tooLarge(rules, pods.peak)) : ok(choice);
}

function tooLarge(rules: NodeRules, pods: readonly PodGroup[]): SizingFailure {
  const cpu = Math.max(0, ...pods.map(({ cpuMillis }) => cpuMillis)) / 1000;
  const memory = Math.max(0, ...pods.map(({ memoryMib }) => memoryMib)) / 1024;
  if (rules.maxNodes === 1) {
    const total = (pick: (pod: PodGroup) => number) => pods.reduce((sum, pod) => sum + pick(pod) * pod.count, 0);
    return {
      code: "does_not_fit",
      message: `No single machine of ${rules.cloud.name} in the price book holds ${(total((pod) => pod.cpuMillis) / 1000).toFixed(1)} vCPU and ${(total((pod) => pod.memoryMib) / 1024).toFixed(1)} GiB with room to spare.`,
      wayBack: "Fewer or smaller copies, or a platform that spreads over machines.",
    };
  }
  return {
    code: "does_not_fit",
    message: `The largest pod asks for ${cpu} vCPU and ${memory.toFixed(1)} GiB; no machine of ${rules.cloud.name} in the price book offers that much after what the system keeps.`,
    wayBack: "Split the largest service into smaller copies.",
  };
}

/** Candidates change only with what their key names; moving a slider of the workload finds them ready. */
const candidateLists = new WeakMap<PriceBook, Map<NodeRules, Map<string, readonly NodeCandidate[]>>>();
/** Keys kept for one platform: enough for what a page tries out, few enough never to matter. */
const MOST_LISTS = 64;

function candidates(context: PlatformContext, rules: NodeRules, gpu: boolean): readonly NodeCandidate[] {
  const { book, scenario, assumptions, demand } = context;
  const everyNode = rules.everyNode(context);
  const purchase = purchaseOf(scenario, rules);
  const key = [
    scenario.region,
    gpu,
    scenario.needs.includes("arm"),
    demand.machines !== null,
    purchase.oneYear,
    purchase.spotShare,
    everyNode.cpuMillis,
    everyNode.memoryMib,
    everyNode.pods,
    assumptions.targetFillPercent,
  ].join("/");
  const ofBook = candidateLists.get(book) ?? new Map<NodeRules, Map<string, readonly NodeCandidate[]>>();
  candidateLists.set(book, ofBook);
  const ofRules = ofBook.get(rules) ?? new Map<string, readonly NodeCandidate[]>();
  ofBook.set(rules, ofRules);
  let list = ofRules.get(key);
  if (list === undefined) {
    if (ofRules.size >= MOST_LISTS) ofRules.clear();
    list = listCandidates(context, rules, gpu);
    ofRules.set(key, list);
  }
  return list;
}

function listCandidates(context: PlatformContext, rules: NodeRules, gpu: boolean): readonly NodeCandidate[] {
  const { book, scenario, assumptions } = context;
  const prices = createBill(book, scenario.region);
  const extrasUsd = rules.cloud.machineExtrasUsd(prices, rules);
  const everyNode = rules.everyNode(context);
  const purchase = purchaseOf(scenario, rules);
  const arch = scenario.needs.includes("arm") ? "arm64" : "x86_64";
  const fill = assumptions.targetFillPercent / 100;
  const found: NodeCandidate[] = [];
  for (const type of machinesOf(book, rules.cloud.cloud, scenario.region)) {
    const offer = type.offers[scenario.region];
    if (offer === undefined || type.arch !== arch || (type.gpu !== undefined) !== gpu) continue;
    if (isSliceOfGpu(type) || !rules.accepts(type, context)) continue;
    const room = usable(rules.allocatable(type), everyNode, fill);
    found.push({
      type,
      offer,
      usable: { ...room, pods: room.pods - everyNode.pods },
      monthlyUsd: blendedUsd(offer, purchase) + extrasUsd,
    });
  }
  return found;
}

/** "A10 (1/6)": a part of a GPU is not the whole one a service asks for. */
const isSliceOfGpu = ({ gpu }: MachineType): boolean => gpu !== undefined && /\(1\/\d+\)/.test(gpu.model);

/** What one machine costs on average under the team's way of buying. */
function blendedUsd(offer: NodeCandidate["offer"], { oneYear, spotShare }: Purchase): number {
  const regular = Number((oneYear ? offer.oneYearMonth : undefined) ?? offer.month);
  return offer.spotMonth === undefined ? regular : regular * (1 - spotShare) + Number(offer.spotMonth) * spotShare;
}

/** Buys the book's reference machine as often as the team said, and sizes nothing. */
function statedMachines(
  context: PlatformContext,
  rules: NodeRules,
  machines: number,
  region: string,
): Result<Sizing, SizingFailure> {
  const { book, scenario } = context;
  const reference = book.referenceMachines[scenario.region][rules.cloud.cloud];
  const type = machinesOf(book, rules.cloud.cloud, scenario.region).find(({ id }) => id === reference);
  const offer = type?.offers[scenario.region];
  if (type === undefined || offer === undefined) return missing(`a reference machine of ${rules.cloud.name}`);
  if (rules.maxNodes !== undefined && machines > rules.maxNodes)
    return err({
      code: "does_not_fit",
      message: `${countOf(machines, "worker machine")} cannot be one host.`,
      wayBack: "State one machine, or describe the services and let Berth size the host.",
    });
  const count = machines * scenario.clusters;
  return ok({
    machines: [{ role: rules.role ?? "worker", type, offer, count, machineMonths: count }],
    instances: [],
    pods: 0,
    workerNodes: count,
    cpuUse: null,
    memoryUse: null,
    alternatives: [],
    pricedOn: `${rules.cloud.name}, ${region}`,
    host: null,
    notes: ["The number of machines is the team's; nothing was sized.", ...(rules.notes?.(context, type) ?? [])],
  });
}

function fillOf(context: PlatformContext, rules: NodeRules, { candidate, count }: NodePlan, pods: readonly PodGroup[]) {
  const offered = rules.allocatable(candidate.type);
  const everyNode = rules.everyNode(context);
  const share = (pick: "cpuMillis" | "memoryMib") => {
    const requested = pods.reduce((sum, pod) => sum + pod[pick] * pod.count, 0) * context.scenario.clusters;
    return Math.round((requested / ((offered[pick] - everyNode[pick]) * count)) * 1e4) / 1e4;
  };
  return { cpuUse: share("cpuMillis"), memoryUse: share("memoryMib") };
}

function alternative({ candidate, count, costUsd }: NodePlan, best: NodePlan) {
  const dearer = costUsd - best.costUsd;
  const why =
    dearer < 0.005
      ? `the same price with ${count > best.count ? "more" : "other"} machines`
      : `${formatUsd(dearer)} a month more${candidate.usable.pods <= 30 && candidate.usable.pods < best.candidate.usable.pods ? `, takes ${candidate.usable.pods} pods at most` : ""}`;
  const doubt = candidate.offer.scarce ?? candidate.offer.unverified;
  return {
    type: candidate.type.id,
    count,
    monthlyUsd: Math.round(costUsd * 100) / 100,
    why: doubt === undefined ? why : `${why}; ${doubt}`,
  };
}

function notesOf(context: PlatformContext, { candidate, forTraffic }: NodePlan): string[] {
  const { scenario, demand } = context;
  const notes: string[] = [];
  const extra = demand.peakPods - demand.basePods;
  const stated = demand.statedVcpus;
  if (demand.neededVcpus > stated && scenario.workload.items === undefined)
    notes.push(
      `${Math.round(demand.peakRequestsPerSecond)} requests a second at peak need ${demand.neededVcpus.toFixed(1)} vCPU; the services as stated request ${stated.toFixed(1)}, so copies were added${extra > 0 ? ` (${demand.basePods} pods at all hours, ${demand.peakPods} at peak)` : ""}.`,
    );
  if (forTraffic > 0)
    notes.push(
      `${countOf(forTraffic, "machine")} more than the pods need: the traffic they include costs less than paying for it by the GiB.`,
    );
  if (isBig(scenario))
    notes.push("One machine more than the pods need, so that one may fail (target of 99.9% or above).");
  if (candidate.offer.scarce !== undefined) notes.push(`${candidate.type.id}: ${candidate.offer.scarce}.`);
  if (candidate.offer.unverified !== undefined)
    notes.push(`${candidate.type.id}: price unverified, ${candidate.offer.unverified}.`);
  return notes;
}

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
  { loadBalancers, includedGib }: { readonly loadBalancers: number; readonly includedGib: number },
): void {
  const { scenario, demand } = context;
  const storedGib = demand.storageGib * scenario.clusters;
  cloud.chargeLoadBalancers(bill, context, loadBalancers);
  cloud.chargeStorage(bill, storedGib);
  cloud.chargeEgress(bill, context, includedGib);
  cloud.chargeBackups(bill, context, storedGib);
  cloud.chargeObservability(bill, context, demand.peakPods * scenario.clusters);
  cloud.chargeSupport(bill, context);
}

/** Load-balanced entry points of all clusters. */
export const loadBalancersOf = ({ scenario }: PlatformContext): number =>
  scenario.workload.publicEntryPoints * scenario.clusters;
