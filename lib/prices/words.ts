import { formatDate } from "@/lib/format/dates";
import { formatUsdRate } from "@/lib/format/money";
import { formatList, formatNumber, plural } from "@/lib/format/number";
import { assumptionFacts, isAssumptionId } from "@/lib/planner/assumptions";
import type { PublishedCloud, Region } from "@/lib/planner/price-books/price-book";
import { lessPercent } from "@/lib/planner/price-books/team-figures";
import type {
  discountScopes,
  OwnPlatformKind,
  OwnProvider,
  OwnRateName,
  Place,
  PriceChange,
  PurchaseKind,
} from "@/lib/planner/price-books/team-prices";
import { cloudLabels, platformKindLabels, platformLabels, regionLabels } from "@/lib/wording/labels";
import { findMachineItem, findRateItem, type PriceCatalogue } from "./catalogue";
import type { EntryChange, PriceEntry } from "./entries";

export const purchaseWords: Readonly<Record<PurchaseKind | "any", string>> = {
  any: "however it is bought",
  "on-demand": "on demand",
  "one-year": "one-year commitment",
  spot: "spot market",
};

export const scopeWords: Readonly<Record<(typeof discountScopes)[number], string>> = {
  machines: "Machines",
  services: "Services beside the machines",
  everything: "Everything",
};

export const ownRateWords: Readonly<Record<OwnRateName, { readonly label: string; readonly per: string }>> = {
  "control-plane": { label: "Control plane", per: "a month for each cluster" },
  "load-balancer": { label: "Load balancer", per: "a month" },
  address: { label: "Public address of a machine", per: "a month" },
  volume: { label: "Volumes", per: "a month for each GiB" },
  egress: { label: "Outgoing traffic above what machines include", per: "for each GiB" },
  snapshot: { label: "Backups", per: "a month for each GiB kept" },
  support: { label: "Support plan", per: "a month" },
};

export const placeWords = (place: Place): string => (place === "all" ? "every region" : regionLabels[place].label);

export const cloudWords = (cloud: PublishedCloud): string => cloudLabels[cloud].label;

/** "labour.doks.operations" is not in the table of assumptions: one for each platform and part. */
export function assumptionWords(id: string): { readonly label: string; readonly unit: string } {
  if (isAssumptionId(id)) return { label: assumptionFacts[id].label, unit: assumptionFacts[id].unit };
  const [, platform = "", part] = id.split(".");
  const name = Object.entries(platformLabels).find(([known]) => known === platform)?.[1].label ?? platform;
  return {
    label: `${part === "setup" ? "Set-up" : "Operations"} of ${name}`,
    unit: part === "setup" ? "h" : "h a month",
  };
}

export interface EntryWords {
  /** What it is about: "Outgoing traffic, Amazon Web Services". */
  readonly what: string;
  /** Where and how: "US East · on demand". */
  readonly where: string;
  /** The published figure; "–" where there is none to compare with. */
  readonly published: string;
  readonly own: string;
}

const NONE = "–";

export function entryWords(entry: PriceEntry, catalogue: PriceCatalogue): EntryWords {
  switch (entry.kind) {
    case "rate": {
      const { value } = entry;
      const item = findRateItem(catalogue, value.key);
      const unit = item === undefined ? "" : item.per === "percent" ? " percent" : ` for each ${item.per}`;
      return {
        what: item === undefined ? value.key : `${item.label}, ${cloudWords(item.cloud)}`,
        where: placeWords(value.region),
        ...figures(item?.published ?? {}, value.region, value.change, (usd) =>
          item?.per === "percent" ? `${usd} percent` : `${formatUsdRate(Number(usd))}${unit}`,
        ),
      };
    }
    case "machine": {
      const { value } = entry;
      const item = findMachineItem(catalogue, value);
      const bought = value.purchase === "any" ? "on-demand" : value.purchase;
      const published: Partial<Record<Region, string>> = {};
      for (const [region, offer] of Object.entries(item?.published ?? {}) as [Region, Record<string, string>][])
        if (offer[bought] !== undefined) published[region] = offer[bought];
      return {
        what: `${value.type}, ${cloudWords(value.cloud)}`,
        where: `${placeWords(value.region)} · ${purchaseWords[value.purchase]}`,
        ...figures(published, value.region, value.change, (usd) => `${formatUsdRate(roundedRate(usd))} a month`),
      };
    }
    case "discount":
      return {
        what: cloudWords(entry.value.cloud),
        where: scopeWords[entry.value.on],
        published: "list prices",
        own: percentWords(entry.value.percentOff),
      };
    case "own-machine":
      return {
        what: `${entry.value.id}, ${cloudWords(entry.value.cloud)}`,
        where: `Own machine type: ${sizeWords(entry.value)}`,
        published: NONE,
        own: offerWords(entry.value.offers),
      };
    case "provider":
      return {
        what: entry.value.name,
        where: `Own provider: ${formatList(entry.value.kinds.map(kindWords))}`,
        published: NONE,
        own: `${entry.value.machines.length} ${plural(entry.value.machines.length, "machine type")}`,
      };
    case "assumption": {
      const { value } = entry;
      const { label, unit } = assumptionWords(value.id);
      return {
        what: label,
        where: "Assumption",
        published: isAssumptionId(value.id) ? valueWords(assumptionFacts[value.id].default, unit) : "by experience",
        own: valueWords(value.value, unit),
      };
    }
    default:
      return entry satisfies never;
  }
}

/** A monthly price made from an hourly one has more digits than anybody reads. */
const roundedRate = (usd: string): number => Math.round(Number(usd) * 100) / 100;

export const kindWords = (kind: OwnPlatformKind): string => platformKindLabels[kind].label.replace(/^One/, "one");

export const sizeWords = ({ vcpus, memoryGib }: { readonly vcpus: number; readonly memoryGib: number }): string =>
  `${formatNumber(vcpus, 2)} vCPU, ${formatNumber(memoryGib, 2)} GiB`;

const offerWords = (offers: Readonly<Partial<Record<Region, { readonly month: string }>>>): string =>
  (Object.entries(offers) as [Region, { month: string }][])
    .map(([region, { month }]) => `${formatUsdRate(Number(month))} a month in ${regionLabels[region].label}`)
    .join("; ");

const percentWords = (percentOff: number): string =>
  percentOff === 0 ? "list price, whatever the discount" : `${formatNumber(percentOff, 2)}% off`;

type Value = number | { readonly low: number; readonly likely: number; readonly high: number };

function valueWords(value: Value, unit: string): string {
  const text =
    typeof value === "number"
      ? formatNumber(value, 4)
      : `${formatNumber(value.low, 2)} / ${formatNumber(value.likely, 2)} / ${formatNumber(value.high, 2)}`;
  return unit === "%" || unit === "×" ? `${text}${unit}` : `${text} ${unit}`;
}

/** What is published and what the team has, each once where the regions agree. */
function figures(
  published: Readonly<Partial<Record<Region, string>>>,
  place: Place,
  change: PriceChange,
  write: (usd: string) => string,
): Pick<EntryWords, "published" | "own"> {
  const here = (Object.entries(published) as [Region, string][])
    .filter(([region]) => place === "all" || region === place)
    .map(([, usd]) => usd);
  const each = (make: (usd: string) => string) => [...new Set(here.map((usd) => write(make(usd))))].join(" or ");
  const list = here.length === 0 ? NONE : each((usd) => usd);
  if ("usd" in change) return { published: list, own: write(change.usd) };
  const off = percentWords(change.percentOff);
  return {
    published: list,
    own:
      here.length === 0 || change.percentOff === 0
        ? off
        : `${off}: ${each((usd) => lessPercent(usd, change.percentOff))}`,
  };
}

/** One change of a revision: "Outgoing traffic, Amazon Web Services (US East): $0.03 for each GiB". */
export function changeWords(change: EntryChange, catalogue: PriceCatalogue): string {
  switch (change.did) {
    case "added": {
      const { what, where, own } = entryWords(change.to, catalogue);
      return `${what} (${where}): ${own}`;
    }
    case "removed": {
      const { what, where, own } = entryWords(change.from, catalogue);
      const isOwn = change.from.kind === "own-machine" || change.from.kind === "provider";
      return `${what} (${where}): ${isOwn ? "removed" : `${own} taken back`}`;
    }
    case "changed": {
      const [from, to] = [entryWords(change.from, catalogue), entryWords(change.to, catalogue)];
      return `${to.what} (${to.where}): ${from.own === to.own ? otherwise(change) : `${from.own} → ${to.own}`}`;
    }
    default:
      return change satisfies never;
  }
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  note: "note",
  date: "date",
  name: "name",
  kinds: "what can be run there",
  regions: "regions",
  machines: "machine types",
  rates: "prices",
  promises: "promised uptime",
  certificates: "certificates",
  onPremises: "whether it is on premises",
  hours: "hours",
  arch: "processor",
  vcpus: "vCPU",
  memoryGib: "memory",
  diskGib: "disk",
  offers: "included traffic",
} satisfies Partial<Record<keyof OwnProvider | string, string>>;

function otherwise({ from, to }: Extract<EntryChange, { did: "changed" }>): string {
  const [before, after] = [from.value, to.value] as unknown as [Record<string, unknown>, Record<string, unknown>]; // plain data
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return `new ${formatList(fields.map((field) => FIELD_WORDS[field] ?? field))}`;
}

export const sinceWords = (date: string): string => formatDate(date);
