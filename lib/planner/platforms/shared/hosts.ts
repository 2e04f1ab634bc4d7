/** Platforms that run on machines of whatever cloud the team uses. */
import { type Bill, createBill } from "../../bill";
import { aws } from "../../clouds/aws";
import { azure } from "../../clouds/azure";
import type { CloudBilling } from "../../clouds/cloud";
import { digitalocean } from "../../clouds/digitalocean";
import { gcp } from "../../clouds/gcp";
import { hetzner } from "../../clouds/hetzner";
import type { Certificates } from "../../evaluation";
import type { Cloud } from "../../price-books/price-book";
import { err, ok, type Result } from "../../result";
import type { SizedScenario } from "../../scenario/sized";
import type { PlatformContext, Sizing, SizingFailure } from "../platform";
import {
  azureCertificates,
  cloudRunCertificates,
  digitalOceanCertificates,
  eksCertificates,
  hetznerCertificates,
} from "./certificates";
import { chargeNodes, chargeSurroundings, trafficIncluded } from "./charge-nodes";
import type { NodeRules } from "./node-rules";
import { leastNodesUsd, sizeNodes } from "./nodes";

/** Usually the cheapest first, so that the others are soon out of the running. */
const hostClouds: readonly CloudBilling[] = [digitalocean, hetzner, aws, azure, gcp];

/** What the machines of each cloud inherit: the sets read for its main container service. */
const certificatesByCloud: Readonly<Partial<Record<Cloud, Certificates>>> = {
  aws: eksCertificates,
  azure: azureCertificates,
  gcp: cloudRunCertificates,
  digitalocean: digitalOceanCertificates,
  hetzner: hetznerCertificates,
};

const hostsOpenTo = ({ cloud }: SizedScenario): readonly CloudBilling[] => {
  const own = hostClouds.filter((known) => known.cloud === cloud.primary);
  return own.length > 0 ? own : hostClouds;
};

/** Certificates of every cloud the host may stand in. */
export const hostCertificatesFor = (scenario: SizedScenario): readonly Certificates[] =>
  hostsOpenTo(scenario).flatMap(({ cloud }) => certificatesByCloud[cloud] ?? []);

const holdsAll = (cloud: Cloud, { compliance }: SizedScenario): boolean =>
  compliance.every(
    (regime) => regime === "eu-residency" || certificatesByCloud[cloud]?.[regime].level !== "none-found",
  );

export const cloudBilling = (cloud: Cloud | null): CloudBilling =>
  hostClouds.find((known) => known.cloud === cloud) ?? aws;

/** How a platform uses hosts: its rules on each cloud, its bill, and what it adds to the workers. */
export interface HostPlan {
  readonly rulesOn: (cloud: CloudBilling) => NodeRules;
  readonly bill: (context: PlatformContext, sizing: Sizing, bill: Bill) => void;
  readonly finish?: (context: PlatformContext, sizing: Sizing) => Result<Sizing, SizingFailure>;
}

/**
 * Sizes a platform on the team's primary cloud, or on the one whose whole bill of the month is lowest when there is none,
 * and names it. Each month takes its own cheapest, so that a larger workload is never cheaper than a smaller one.
 */
export function sizeOnHost(context: PlatformContext, plan: HostPlan): Result<Sizing, SizingFailure> {
  const open = hostsOpenTo(context.scenario);
  const own = open.length === 1 ? open[0] : undefined;
  if (own !== undefined) return sizeOn(context, plan, own);
  const host = cheapestHost(context, plan);
  if (!host.ok) return host;
  const sized = sizeOn(context, plan, host.value);
  if (!sized.ok) return sized;
  const note = `No cloud was named, so it is priced on the cheapest that can be ordered: ${host.value.name}.`;
  return ok({ ...sized.value, notes: [note, ...sized.value.notes] });
}

function sizeOn(
  context: PlatformContext,
  { rulesOn, finish }: HostPlan,
  cloud: CloudBilling,
  typesShown?: number,
): Result<Sizing, SizingFailure> {
  const sized = sizeNodes(context, rulesOn(cloud), typesShown);
  if (!sized.ok) return sized;
  const sizing = { ...sized.value, host: cloud.cloud };
  return finish === undefined ? ok(sizing) : finish(context, sizing);
}

/** What one cloud could not hold, said of all of them: it is said when none could. */
const onAnyCloud = (failure: SizingFailure, { name }: CloudBilling): SizingFailure =>
  failure.code === "does_not_fit" ? { ...failure, message: failure.message.replaceAll(name, "any cloud") } : failure;

function cheapestHost(context: PlatformContext, plan: HostPlan): Result<CloudBilling, SizingFailure> {
  const { scenario, book } = context;
  let best: { readonly cloud: CloudBilling; readonly cents: number } | null = null;
  let failure: SizingFailure = { code: "price_missing", what: "a host machine in this region" };
  for (const cloud of hostsOpenTo(scenario)) {
    if (!holdsAll(cloud.cloud, scenario) || book.regions[scenario.region][cloud.cloud] === undefined) continue;
    // Machines alone cost more there than everything elsewhere: no need to look closer.
    if (best !== null && leastNodesUsd(context, plan.rulesOn(cloud)) * 100 > best.cents) continue;
    // The first is mostly taken in the end, so it is sized with all that is shown, and not twice.
    const sized = sizeOn(context, plan, cloud, best === null ? undefined : 1);
    if (!sized.ok) {
      failure = onAnyCloud(sized.error, cloud);
      continue;
    }
    const paid = createBill(book, scenario.region, false);
    plan.bill(context, sized.value, paid);
    if (paid.missing().length > 0) continue;
    const cents = paid.total();
    if (best === null || cents < best.cents) best = { cloud, cents };
  }
  return best === null ? err(failure) : ok(best.cloud);
}

/** Machines that were sold out at the last look are no ground to stand a comparison on. */
export const isOrderable = (offer: { readonly scarce?: string | undefined } | undefined): boolean =>
  offer !== undefined && offer.scarce === undefined;

/** Bills machines on the host's cloud with everything around them. */
export function chargeOnHost(
  context: PlatformContext,
  sizing: Sizing,
  bill: Bill,
  rulesOn: (cloud: CloudBilling) => NodeRules,
  { loadBalancers }: { readonly loadBalancers: number },
): void {
  const cloud = cloudBilling(sizing.host);
  chargeNodes(context, sizing, bill, rulesOn(cloud));
  chargeSurroundings(context, bill, cloud, { loadBalancers, machinesIncludeGib: trafficIncluded(sizing) });
}
