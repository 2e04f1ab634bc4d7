/**
 * What a price book is. A published book is immutable: a new month is a new book. Prices are list prices in USD,
 * before tax and private discounts, kept as decimal strings exactly as published.
 */
import type { Platform } from "../platforms/platform";

/** Where a team's users are served from. Each book says which provider region stands for it. */
export type Region = "us-east" | "eu-central";

/** Whose lists the published books hold. */
export const publishedClouds = ["aws", "azure", "gcp", "digitalocean", "hetzner", "fly", "railway"] as const;
export type PublishedCloud = (typeof publishedClouds)[number];

/** A provider that only one team's book has. */
export type PrivateProviderId = `private-${string}`;

/** Who sells the machines and services of a price book. */
export type Cloud = PublishedCloud | PrivateProviderId;

/** Where a figure was read, in words a reader without our notes understands. */
export interface PriceSource {
  /** What was read: "AWS EC2 on-demand list for us-east-1, as packaged by the Karpenter project". */
  readonly title: string;
  /** ISO date, or year and month, on which it was published or read. */
  readonly date: string;
  /** How much to trust it: the vendor's own words, a dataset made from the vendor's price feed, or somebody's note. */
  readonly grade: "vendor" | "dataset" | "secondary" | "unverified" | "lesson";
  readonly url?: string;
}

/** The unit one price buys. Hours are clock hours; a month is 730 of them. */
export type RateUnit =
  | "hour"
  | "month"
  | "vCPU-hour"
  | "GiB-hour"
  | "vCPU-second"
  | "GiB-second"
  | "vCPU-month"
  | "GiB-month"
  | "GiB"
  | "TB"
  | "disk-month"
  | "million requests"
  | "million samples"
  | "percent";

export interface PaidRate {
  /** USD per `per` as a decimal string; always above zero, because a price of nothing is a `FreeRate`. */
  readonly price: string;
  readonly per: RateUnit;
  /** The provider's own name of the region the figure holds for: "us-east-1", "all regions". */
  readonly region: string;
  /** ISO date, year-month or year; "undated" only together with `unverified`. */
  readonly asOf: string;
  /** Keys into `PriceBook.sources`. Never empty. */
  readonly sources: readonly string[];
  /** Units of `per` a month that cost nothing, per account and not per cluster. */
  readonly freeAllowance?: number;
  /** Cheaper prices for larger amounts: each holds for the billable quantity above `above`. Ascending. */
  readonly tiers?: readonly { readonly above: number; readonly price: string }[];
  /** The figure as published, when that was in euro. `price` is this times `PriceBook.usdPerEur`. */
  readonly eur?: string;
  /** Present when nobody confirmed the figure; says what is in doubt. Shown wherever the figure is used. */
  readonly unverified?: string;
  readonly note?: string;
}

/** Something the provider says it does not charge for. An absent rate is unknown, never free. */
export interface FreeRate {
  readonly free: true;
  /** Why nothing is charged: "control plane is included in the node price". */
  readonly why: string;
  readonly region: string;
  readonly asOf: string;
  readonly sources: readonly string[];
  readonly unverified?: string;
  readonly note?: string;
}

export type Rate = PaidRate | FreeRate;

/** A machine type in one region. */
export interface MachineOffer {
  /** The provider's own region name. */
  readonly region: string;
  /** USD per month of 730 hours as a decimal string: the monthly cap where there is one, else hourly × 730. */
  readonly month: string;
  /** The same on the spot market, when known. */
  readonly spotMonth?: string;
  /** The same with a one-year commitment and nothing paid upfront, when known. */
  readonly oneYearMonth?: string;
  /** Egress included each month in GiB, 1 TB counted as 1,000. Absent: none. */
  readonly trafficGib?: number;
  readonly asOf: string;
  readonly sources: readonly string[];
  readonly eur?: string;
  readonly unverified?: string;
  /** Seen as sold out or hard to order; says when. Still priced, but named wherever it is used. */
  readonly scarce?: string;
}

export interface MachineType {
  /** The provider's own name: "t3.medium", "Standard_D2s_v5", "cx23". Unique within a cloud. */
  readonly id: string;
  readonly cloud: Cloud;
  readonly family: string;
  readonly arch: "x86_64" | "arm64";
  readonly vcpus: number;
  readonly memoryGib: number;
  /** Local disk in the price, GiB; 0 means a boot disk is bought separately. */
  readonly diskGib: number;
  readonly gpu?: { readonly model: string; readonly count: number };
  readonly offers: Readonly<Partial<Record<Region, MachineOffer>>>;
}

export interface PriceBook {
  readonly id: string;
  readonly label: string;
  /** Two sentences for a reader: what this book is and what it is good for. */
  readonly about: string;
  /** "list": today's list prices. "lesson": a founding text's approximate figures, kept as history. */
  readonly kind: "list" | "lesson";
  /** ISO date of the book as a whole. */
  readonly asOf: string;
  readonly currency: "USD";
  /** USD for one euro, and where the rate comes from; null when the book holds no euro figures. */
  readonly usdPerEur: { readonly rate: string; readonly date: string; readonly source: string } | null;
  readonly sources: Readonly<Record<string, PriceSource>>;
  /** Which provider region stands for each of ours. A cloud that is absent has no such region in this book. */
  readonly regions: Readonly<Record<Region, Readonly<Partial<Record<Cloud, string>>>>>;
  /** Platforms the book prices; null means every platform whose figures are all here. */
  readonly platforms: readonly string[] | null;
  /** Bill categories the book has no figures for at all; named under "not included" on every result. */
  readonly notCovered: readonly string[];
  /** Rates by key, then by our region; `all` holds where no region of its own is given. */
  readonly rates: Readonly<Record<string, Readonly<Partial<Record<Region | "all", Rate>>>>>;
  readonly machines: readonly MachineType[];
  /** The machine bought when a team says how many worker machines it wants instead of what runs on them. */
  readonly referenceMachines: Readonly<Record<Region, Readonly<Partial<Record<Cloud, string>>>>>;
  /** Doubts about this book that a reader of any result should know. */
  readonly doubts: readonly string[];
  /** Never in a published book: what a team put over it, made by `withTeamPrices`. */
  readonly team?: TeamOverlay;
}

/** A figure as the team has it, beside the published one. */
export interface OwnFigure {
  /** USD as a decimal string; null where nothing is published. */
  readonly published: string | null;
  readonly percentOff: number | null;
  readonly note: string;
  readonly date: string;
}

/** One of the team's statements that changes a figure of the book in a region. */
export interface Overridden extends OwnFigure {
  readonly what: "rate" | "machine" | "discount" | "own-machine" | "own-provider";
  /** "aws.egress" · "aws/t3.small/on-demand" · "aws/machines" · "hetzner/big-box" · "private-acme" */
  readonly key: string;
  readonly region: Region | "all";
  /** USD as a decimal string; null where it stands for many figures. */
  readonly own: string | null;
}

/** Everything about a team's own prices that is not in the rates and machines themselves. Lives beside them, never on the wire. */
export interface TeamOverlay {
  readonly overridden: readonly Overridden[];
  /** By the very rate or offer object that stands in the book; tiers in the order of the rate's steps. */
  readonly rates: ReadonlyMap<Rate, readonly OwnFigure[]>;
  readonly offers: ReadonlyMap<MachineOffer, OwnOfferFigures>;
  /** Platforms of private providers. */
  readonly platforms: readonly Platform[];
}

export interface OwnOfferFigures {
  readonly month?: OwnFigure;
  readonly spotMonth?: OwnFigure;
  readonly oneYearMonth?: OwnFigure;
}
