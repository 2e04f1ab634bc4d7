/** Which machines of a cloud a platform may buy, and what one of them costs. */
import { createBill, type Purchase } from "../../bill";
import type { CloudBilling } from "../../clouds/cloud";
import { listMonthUsd } from "../../price-books/machine-price";
import type { MachineType, PriceBook } from "../../price-books/price-book";
import { machinesOf } from "../../price-books/rates";
import type { SizedScenario } from "../../scenario/sized";
import { usable } from "../../sizing/allocatable";
import type { NodeCandidate } from "../../sizing/choose-nodes";
import type { BoughtMachines, PlatformContext } from "../platform";
import { type NodeRules, purchaseOf } from "./node-rules";

/** Candidates change only with what their key names; moving a slider of the workload finds them ready. */
const candidateLists = new WeakMap<PriceBook, Map<NodeRules, Map<string, readonly NodeCandidate[]>>>();
/** Keys kept for one platform: enough for what a page tries out, few enough never to matter. */
const MOST_LISTS = 64;

/** Lists of one evaluation, found without putting a key together: its months all ask for the same. */
interface OfScenario {
  readonly book: PriceBook;
  readonly values: PlatformContext["assumptions"];
  readonly general: Map<NodeRules, readonly NodeCandidate[]>;
  readonly gpu: Map<NodeRules, readonly NodeCandidate[]>;
}
const listsOfScenarios = new WeakMap<SizedScenario, OfScenario>();

export function candidatesFor(context: PlatformContext, rules: NodeRules, gpu: boolean): readonly NodeCandidate[] {
  const { book, scenario, assumptions: values } = context;
  let lists = listsOfScenarios.get(scenario);
  if (lists === undefined || lists.book !== book || lists.values !== values) {
    lists = { book, values, general: new Map(), gpu: new Map() };
    listsOfScenarios.set(scenario, lists);
  }
  const ofRules = gpu ? lists.gpu : lists.general;
  let list = ofRules.get(rules);
  if (list === undefined) {
    list = candidatesByKey(context, rules, gpu);
    ofRules.set(rules, list);
  }
  return list;
}

function candidatesByKey(context: PlatformContext, rules: NodeRules, gpu: boolean): readonly NodeCandidate[] {
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

const confirmedLists = new WeakMap<readonly NodeCandidate[], readonly NodeCandidate[]>();

/** Those of a list whose price somebody confirmed; the same list each time. */
export function confirmedAmong(candidates: readonly NodeCandidate[]): readonly NodeCandidate[] {
  let confirmed = confirmedLists.get(candidates);
  if (confirmed === undefined) {
    confirmed = candidates.filter(({ offer }) => offer.unverified === undefined);
    confirmedLists.set(candidates, confirmed);
  }
  return confirmed;
}

function listCandidates(context: PlatformContext, rules: NodeRules, gpu: boolean): readonly NodeCandidate[] {
  const { book, scenario, assumptions } = context;
  const prices = createBill(book, scenario.region);
  const extrasUsd = rules.cloud.machineExtrasUsd(prices, rules);
  const feeShare = rules.feeShare?.(prices) ?? 0;
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
      usable: { ...room, pods: room.pods - everyNode.pods, gpus: type.gpu?.count ?? 0 },
      monthlyUsd: blendedUsd(offer, purchase) + listMonthUsd(book, offer) * feeShare + extrasUsd,
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

const byPrice = new WeakMap<readonly MachineType[], readonly MachineType[]>();

/** Confirmed machines without GPUs, cheapest first; in the order of the book where they cost the same. */
function confirmedByPrice(machines: readonly MachineType[], region: SizedScenario["region"]): readonly MachineType[] {
  let sorted = byPrice.get(machines);
  if (sorted === undefined) {
    const usd = ({ offers }: MachineType): number => Number(offers[region]?.month);
    sorted = machines
      .filter(
        ({ offers, gpu }) =>
          offers[region] !== undefined && offers[region].unverified === undefined && gpu === undefined,
      )
      .sort((a, b) => usd(a) - usd(b));
    byPrice.set(machines, sorted);
  }
  return sorted;
}

/** The cheapest confirmed machine of at least this size. */
export function cheapestMachine(
  context: PlatformContext,
  cloud: CloudBilling,
  least: { readonly vcpus: number; readonly memoryGib: number },
  rules: Pick<NodeRules, "accepts">,
): Pick<BoughtMachines, "type" | "offer"> | null {
  const { book, scenario } = context;
  const arch = scenario.needs.includes("arm") ? "arm64" : "x86_64";
  // The book keeps one list of machines for each cloud and region.
  const machines = confirmedByPrice(machinesOf(book, cloud.cloud, scenario.region), scenario.region);
  const type = machines.find(
    (machine) =>
      machine.arch === arch &&
      machine.vcpus >= least.vcpus &&
      machine.memoryGib >= least.memoryGib &&
      rules.accepts(machine, context),
  );
  const offer = type?.offers[scenario.region];
  return type === undefined || offer === undefined ? null : { type, offer };
}
