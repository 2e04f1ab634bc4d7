import { createBill } from "../../bill";
import type { CloudBilling } from "../../clouds/cloud";
import { countOf, formatUsd } from "../../format-count";
import type { PriceBook, Region } from "../../price-books/price-book";
import { machinesOf } from "../../price-books/rates";
import { err, ok, type Result } from "../../result";
import type { SizedScenario } from "../../scenario/sized";
import {
  cheapestBound,
  chooseNodes,
  type NodeChoice,
  type NodePlan,
  type NodeRequest,
} from "../../sizing/choose-nodes";
import type { PodGroup } from "../../sizing/demand";
import { podLoad } from "../../sizing/pack";
import type { BoughtMachines, PlatformContext, Sizing, SizingFailure } from "../platform";
import { candidatesFor, confirmedAmong } from "./node-candidates";
import { asksForSpare, type NodeRules, wantsRedundancy } from "./node-rules";

/** The best and the next three; months after the first show none. */
const TYPES_SHOWN = 4;

/** What sizings were worked out from: months of one evaluation share them. */
interface Worked {
  readonly book: PriceBook;
  readonly values: PlatformContext["assumptions"];
  /** By the rules and then by the pods of a month. */
  readonly byRules: Map<NodeRules, Map<string, Sized>>;
}

interface Sized {
  readonly typesShown: number;
  /** GiB a month; null where egress does not ride on the machines and decides nothing. */
  readonly egressGib: number | null;
  readonly sized: Result<Sizing, SizingFailure>;
}

/** Platforms with the same rules size the same pods alike, and so do months with the same pods: worked out once. */
const sizings = new WeakMap<SizedScenario, Worked>();

/**
 * Sizes the workers of one platform: the general pool, and a pool of GPU machines where pods ask for GPUs. A platform of one host
 * has one machine, and then that has the GPUs.
 */
export function sizeNodes(
  context: PlatformContext,
  rules: NodeRules,
  typesShown = context.demand.month === 1 ? TYPES_SHOWN : 1,
): Result<Sizing, SizingFailure> {
  const { book, scenario, assumptions: values } = context;
  let worked = sizings.get(scenario);
  if (worked === undefined || worked.book !== book || worked.values !== values) {
    worked = { book, values, byRules: new Map() };
    sizings.set(scenario, worked);
  }
  const ofRules = worked.byRules.get(rules) ?? new Map<string, Sized>();
  worked.byRules.set(rules, ofRules);
  const { egressGib: egress, podsSignature } = context.demand;
  const egressGib = trafficUsdPerGib(book, scenario, rules) > 0 ? egress : null;
  const known = ofRules.get(podsSignature);
  if (known !== undefined && known.egressGib === egressGib && known.typesShown >= typesShown) return known.sized;
  const sized = sizePools(context, rules, typesShown);
  ofRules.set(podsSignature, { typesShown, egressGib, sized });
  return sized;
}

const trafficPrices = new WeakMap<PriceBook, Map<CloudBilling, Partial<Record<Region, number>>>>();

/** USD for a GiB above what the machines include; a book's own number for each cloud and region. */
function trafficUsdPerGib(book: PriceBook, { region }: SizedScenario, { cloud }: NodeRules): number {
  const ofBook = trafficPrices.get(book) ?? new Map<CloudBilling, Partial<Record<Region, number>>>();
  trafficPrices.set(book, ofBook);
  const prices = ofBook.get(cloud) ?? {};
  ofBook.set(cloud, prices);
  prices[region] ??= cloud.pooledEgressUsdPerGib(createBill(book, region));
  return prices[region];
}

function sizePools(context: PlatformContext, rules: NodeRules, typesShown: number): Result<Sizing, SizingFailure> {
  const { book, scenario, demand } = context;
  const region = book.regions[scenario.region][rules.cloud.cloud];
  if (region === undefined) return missing(`machines of ${rules.cloud.name} in this region`);
  if (demand.machines !== null) return statedMachines(context, rules, demand.machines, region);

  const onGpuHost = demand.hasGpus && isOneHost(rules);
  const general = onGpuHost ? withOwnPods(context, rules, demand) : generalPods(context, rules);
  const workers = choosePool(context, rules, general, onGpuHost, typesShown);
  if (!workers.ok) return workers;
  const pools = [{ role: rules.role ?? "worker", choice: workers.value, pods: general.peak }];
  if (demand.hasGpus && !onGpuHost) {
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
    notes: [...(rules.notes?.(context, best.candidate.type) ?? []), ...notesOf(context, rules, best)],
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
  if (!demand.hasGpus) return withOwnPods(context, rules, demand);
  const without = (groups: readonly PodGroup[]) => groups.filter(({ gpus }) => gpus === 0);
  return withOwnPods(context, rules, { base: without(demand.base), peak: without(demand.peak) });
}

/** Pods with those the platform brings itself. The same lists where it brings none. */
function withOwnPods(context: PlatformContext, rules: NodeRules, { base, peak }: Pods): Pods {
  const own = rules.ownPods?.(context) ?? [];
  return own.length === 0 ? { base, peak } : { base: [...base, ...own], peak: [...peak, ...own] };
}

const isOneHost = ({ maxNodes }: NodeRules): boolean => maxNodes !== undefined;

function poolRequest(context: PlatformContext, rules: NodeRules, pods: Pods, gpu: boolean): NodeRequest {
  const { scenario, demand } = context;
  const elastic = rules.elastic && scenario.needs.includes("autoscaling");
  const oneHost = isOneHost(rules);
  // Traffic rides on the general machines, so that it is not counted twice.
  const carriesTraffic = !gpu || oneHost;
  return {
    candidates: candidatesFor(context, rules, gpu),
    base: elastic ? pods.base : pods.peak,
    peak: pods.peak,
    peakShare: Math.min(1, demand.peakShare * (rules.partMonthFactor ?? 1)),
    elastic,
    minNodes: Math.max(gpu ? 1 : rules.minNodes, wantsRedundancy(scenario) && !oneHost ? 2 : 1),
    spareNodes: asksForSpare(scenario) && !oneHost ? 1 : 0,
    ...(rules.maxNodes === undefined ? {} : { maxNodes: rules.maxNodes }),
    clusters: scenario.clusters,
    traffic: {
      egressGib: Math.max(0, demand.egressGib - (rules.includedElsewhereGib?.(context) ?? 0)),
      usdPerGib: carriesTraffic ? trafficUsdPerGib(context.book, scenario, rules) : 0,
    },
  };
}

/** The least the machines can cost on this cloud, USD a month, before anything is packed. */
export const leastNodesUsd = (context: PlatformContext, rules: NodeRules): number =>
  context.demand.machines !== null || (context.demand.hasGpus && isOneHost(rules))
    ? 0
    : cheapestBound(poolRequest(context, rules, generalPods(context, rules), false));

function choosePool(
  context: PlatformContext,
  rules: NodeRules,
  pods: Pods,
  gpu: boolean,
  keep: number,
): Result<NodeChoice, SizingFailure> {
  const request = poolRequest(context, rules, pods, gpu);
  if (request.candidates.length === 0) {
    const arm = context.scenario.needs.includes("arm") ? "Arm " : "";
    return missing(`${arm}${gpu ? "GPU machines" : "machines"} of ${rules.cloud.name} in this region`);
  }
  // A price nobody confirmed is used only where no confirmed one does.
  const candidates = confirmedAmong(request.candidates);
  const choice = chooseNodes({ ...request, candidates }, keep) ?? chooseNodes(request, keep);
  return choice === null ? err(tooLarge(rules, pods.peak)) : ok(choice);
}

function tooLarge(rules: NodeRules, pods: readonly PodGroup[]): SizingFailure {
  const most = (pick: (pod: PodGroup) => number) => Math.max(0, ...pods.map(pick));
  const total = (pick: (pod: PodGroup) => number) => pods.reduce((sum, pod) => sum + pick(pod) * pod.count, 0);
  if (isOneHost(rules))
    return {
      code: "does_not_fit",
      message: `No single machine of ${rules.cloud.name} in the price book holds ${sizeOf(total, 1)} with room to spare.`,
      wayBack: "Fewer or smaller copies, or a platform that spreads over machines.",
    };
  return {
    code: "does_not_fit",
    message: `The largest pod asks for ${sizeOf(most)}; no machine of ${rules.cloud.name} in the price book offers that much after what the system keeps.`,
    wayBack: "Split the largest service into smaller copies.",
  };
}

/** "0.5 vCPU and 1.0 GiB", "4 vCPU, 16.0 GiB and 2 GPUs" */
function sizeOf(amount: (pick: (pod: PodGroup) => number) => number, cpuDecimals?: number): string {
  const vcpus = amount(({ cpuMillis }) => cpuMillis) / 1000;
  const cpu = `${cpuDecimals === undefined ? vcpus : vcpus.toFixed(cpuDecimals)} vCPU`;
  const memory = `${(amount(({ memoryMib }) => memoryMib) / 1024).toFixed(1)} GiB`;
  const gpus = amount((pod) => pod.gpus);
  return gpus === 0 ? `${cpu} and ${memory}` : `${cpu}, ${memory} and ${countOf(gpus, "GPU")}`;
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
  const { total } = podLoad(pods);
  const share = (pick: "cpuMillis" | "memoryMib") => {
    const requested = total[pick] * context.scenario.clusters;
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

function notesOf(
  { scenario, demand }: PlatformContext,
  rules: NodeRules,
  { candidate, forTraffic }: NodePlan,
): string[] {
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
  if (asksForSpare(scenario) && rules.maxNodes === undefined)
    notes.push("One machine more than the pods need, so that one may fail (target of 99.9% or above).");
  if (candidate.offer.scarce !== undefined) notes.push(`${candidate.type.id}: ${candidate.offer.scarce}.`);
  if (candidate.offer.unverified !== undefined)
    notes.push(`${candidate.type.id}: price unverified, ${candidate.offer.unverified}.`);
  return notes;
}
