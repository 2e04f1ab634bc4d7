/** What a team puts over a published book. A set is whole, dated and never edited: a change is a new revision. */
import type { AssumptionOverrides } from "../assumptions";
import type { ThreePoint } from "../three-point";
import type { MachineType, PrivateProviderId, PublishedCloud, Region } from "./price-book";

/** Why the team says so, and the ISO date on which it was agreed or read. */
export interface Stated {
  readonly note: string;
  readonly date: string;
}

/** A share off the published price, 0 to 100 with at most two decimals; or a figure in USD, a decimal string, in its place. */
export type PriceChange = { readonly percentOff: number } | { readonly usd: string };

export type Place = Region | "all";

/** One rate of a book. A figure holds for any amount: cheaper steps for larger ones go, free amounts stay. */
export interface RateOverride extends Stated {
  /** "aws.egress" */
  readonly key: string;
  readonly region: Place;
  readonly change: PriceChange;
}

export const purchases = ["on-demand", "one-year", "spot"] as const;
export type PurchaseKind = (typeof purchases)[number];

/** One machine type of a book, as it is bought in one way or in any. A figure is for one way of buying. */
export interface MachineOverride extends Stated {
  readonly cloud: PublishedCloud;
  readonly type: string;
  readonly region: Place;
  readonly purchase: PurchaseKind | "any";
  readonly change: PriceChange;
}

export const discountScopes = ["machines", "services", "everything"] as const;

/** A share off all that a provider sells; what has an override of its own keeps that. Credits are never made smaller. */
export interface ProviderDiscount extends Stated {
  readonly cloud: PublishedCloud;
  readonly on: (typeof discountScopes)[number];
  readonly percentOff: number;
}

export interface AssumptionOverride extends Stated {
  /** As in `AssumptionOverrides`: "peakFactorSpiky", "labour.doks.operations". */
  readonly id: string;
  readonly value: number | ThreePoint;
}

/** A machine type no book has. What every machine of its cloud pays for beside it (boot disk, address) is billed for it too. */
export interface OwnMachine extends Stated, Pick<MachineType, "id" | "arch" | "vcpus" | "memoryGib" | "diskGib"> {
  readonly offers: Readonly<Partial<Record<Region, OwnOffer>>>;
}

export interface OwnOffer {
  /** USD a month of 730 hours, a decimal string above zero. */
  readonly month: string;
  /** Egress included each month, GiB. */
  readonly trafficGib?: number;
}

/** Clouds whose machines carry containers of the team's own; on the others the provider places them. */
export const machineClouds = ["aws", "azure", "gcp", "digitalocean", "hetzner"] as const satisfies PublishedCloud[];

/** A machine type that the team can buy from a published cloud. */
export interface CloudMachine extends OwnMachine {
  readonly cloud: (typeof machineClouds)[number];
}

export const ownRateNames = [
  "control-plane",
  "load-balancer",
  "address",
  "volume",
  "egress",
  "snapshot",
  "support",
] as const;
export type OwnRateName = (typeof ownRateNames)[number];

/** What is not said is unknown, and a platform that needs it has no price. */
export type OwnRate =
  | { readonly usd: string }
  /** Nothing is charged, and why: "part of the hosting contract". */
  | { readonly free: string }
  /** Paid elsewhere: left out of the bill and named beside it. */
  | { readonly notIncluded: string };

export const ownPlatformKinds = ["managed-kubernetes", "self-managed-kubernetes", "single-host"] as const;
export type OwnPlatformKind = (typeof ownPlatformKinds)[number];

/** A provider no book has: a regional cloud, or a platform inside the company. All of it is the team's own statement. */
export interface OwnProvider extends Stated {
  readonly id: PrivateProviderId;
  readonly name: string;
  /** What can be run there; each is compared as a platform of its own. */
  readonly kinds: readonly OwnPlatformKind[];
  /** The provider's own name of the region that stands for ours. At least one. */
  readonly regions: Readonly<Partial<Record<Region, string>>>;
  readonly machines: readonly OwnMachine[];
  readonly rates: Readonly<Partial<Record<OwnRateName, OwnRate>>>;
  /** Promised uptime, percent; absent: none. */
  readonly promises: {
    readonly controlPlane?: number;
    readonly machine?: number;
    readonly loadBalancer?: number;
  };
  /** Held by the provider, as the team has been told. */
  readonly certificates: readonly ("soc2" | "iso27001" | "hipaa" | "pci" | "fedramp")[];
  /** It stands on premises of the company's own. */
  readonly onPremises: boolean;
  /** Own hours in place of those of the nearest kind of platform. */
  readonly hours?: { readonly setup: ThreePoint; readonly operations: ThreePoint };
}

export interface TeamPrices {
  readonly rates: readonly RateOverride[];
  readonly machines: readonly MachineOverride[];
  readonly discounts: readonly ProviderDiscount[];
  readonly assumptions: readonly AssumptionOverride[];
  readonly ownMachines: readonly CloudMachine[];
  readonly providers: readonly OwnProvider[];
}

export const noTeamPrices: TeamPrices = {
  rates: [],
  machines: [],
  discounts: [],
  assumptions: [],
  ownMachines: [],
  providers: [],
};

/** The team's assumptions as an evaluation takes them; a scenario's own go on top. */
export const teamAssumptions = ({ assumptions }: TeamPrices): AssumptionOverrides =>
  Object.fromEntries(assumptions.map(({ id, value }) => [id, value]));
