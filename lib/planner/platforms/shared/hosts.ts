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
import type { Scenario } from "../../scenario";
import type { PlatformContext, Sizing, SizingFailure } from "../platform";
import {
  azureCertificates,
  cloudRunCertificates,
  digitalOceanCertificates,
  eksCertificates,
  hetznerCertificates,
} from "./certificates";
import { chargeNodes, chargeSurroundings, leastNodesUsd, type NodeRules, sizeNodes, trafficIncluded } from "./nodes";

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

const hostsOpenTo = ({ cloud }: Scenario): readonly CloudBilling[] => {
  const own = hostClouds.filter((known) => known.cloud === cloud.primary);
  return own.length > 0 ? own : hostClouds;
};

/** Certificates of every cloud the host may stand in. */
export const hostCertificatesFor = (scenario: Scenario): readonly Certificates[] =>
  hostsOpenTo(scenario).flatMap(({ cloud }) => certificatesByCloud[cloud] ?? []);

const holdsAll = (cloud: Cloud, { compliance }: Scenario): boolean =>
  compliance.every(
    (regime) => regime === "eu-residency" || certificatesByCloud[cloud]?.[regime].level !== "none-found",
  );

export const cloudBilling = (cloud: Cloud | null): CloudBilling =>
  hostClouds.find((known) => known.cloud === cloud) ?? aws;

/**
 * Sizes a platform on the team's primary cloud, or on the one whose whole bill is lowest when there is none, and names it.
 * The cloud is chosen for the busiest month, so that it stays the same all year.
 */
export function sizeOnHost(
  context: PlatformContext,
  rulesOn: (cloud: CloudBilling) => NodeRules,
  bill: (context: PlatformContext, sizing: Sizing, bill: Bill) => void,
): Result<Sizing, SizingFailure> {
  const { scenario, book, busiest } = context;
  const open = hostsOpenTo(scenario);
  const own = open.length === 1 ? open[0] : undefined;
  const sizeOn = (
    cloud: CloudBilling,
    demand: PlatformContext["demand"],
    typesShown?: number,
  ): Result<Sizing, SizingFailure> => {
    const sized = sizeNodes({ ...context, demand }, rulesOn(cloud), typesShown);
    return sized.ok ? ok({ ...sized.value, host: cloud.cloud }) : sized;
  };
  if (own !== undefined) return sizeOn(own, context.demand);

  let best: { readonly cloud: CloudBilling; readonly cents: number } | null = null;
  let failure: SizingFailure = { code: "price_missing", what: "a host machine in this region" };
  for (const cloud of open) {
    if (!holdsAll(cloud.cloud, scenario)) continue;
    if (book.regions[scenario.region][cloud.cloud] === undefined) continue;
    // Machines alone cost more there than everything elsewhere: no need to look closer.
    if (best !== null && leastNodesUsd({ ...context, demand: busiest }, rulesOn(cloud)) * 100 > best.cents) continue;
    const sized = sizeOn(cloud, busiest, 1);
    if (!sized.ok) {
      failure = sized.error;
      continue;
    }
    const paid = createBill(book, scenario.region);
    bill({ ...context, demand: busiest }, sized.value, paid);
    if (paid.missing().length > 0) continue;
    const cents = paid.total();
    if (best === null || cents < best.cents) best = { cloud, cents };
  }
  if (best === null) return err(failure);
  const sized = sizeOn(best.cloud, context.demand);
  if (!sized.ok) return sized;
  return ok({
    ...sized.value,
    notes: [
      `No cloud was named, so it is priced on the cheapest that can be ordered: ${best.cloud.name}.`,
      ...sized.value.notes,
    ],
  });
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
  chargeSurroundings(context, bill, cloud, { loadBalancers, includedGib: trafficIncluded(sizing) });
}
