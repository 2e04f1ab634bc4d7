import type { PriceBook, PublishedCloud, Region } from "@/lib/planner/price-books/price-book";
import type { PurchaseKind } from "@/lib/planner/price-books/team-prices";
import { rateLabel } from "@/lib/wording/rate-labels";

/** What a team can override, in words: small enough to be searched in the browser. */
export interface PriceCatalogue {
  readonly book: { readonly id: string; readonly label: string };
  readonly rates: readonly RateItem[];
  readonly machines: readonly MachineItem[];
}

export interface RateItem {
  readonly key: string;
  readonly cloud: PublishedCloud;
  readonly label: string;
  readonly per: string;
  /** USD as published, by region. */
  readonly published: Readonly<Partial<Record<Region, string>>>;
}

export interface MachineItem {
  readonly cloud: PublishedCloud;
  readonly type: string;
  readonly vcpus: number;
  readonly memoryGib: number;
  readonly published: Readonly<Partial<Record<Region, Readonly<Partial<Record<PurchaseKind, string>>>>>>;
}

const regions = ["us-east", "eu-central"] as const satisfies Region[];

/** Free rates are not in it: there is no price to put another in place of. */
export const catalogueOf = (book: PriceBook): PriceCatalogue => ({
  book: { id: book.id, label: book.label },
  rates: Object.entries(book.rates).flatMap(([key, places]) => {
    const published: Partial<Record<Region, string>> = {};
    let per = "";
    for (const region of regions) {
      const rate = places[region] ?? places.all;
      if (rate === undefined || "free" in rate) continue;
      published[region] = rate.price;
      per = rate.per;
    }
    const cloud = key.split(".")[0] as PublishedCloud; // every priced key begins with its cloud; a test says so
    return per === "" ? [] : [{ key, cloud, label: rateLabel(key), per, published }];
  }),
  machines: book.machines.flatMap(({ cloud, id, vcpus, memoryGib, offers }) => {
    if (cloud.startsWith("private-")) return [];
    const published: Partial<Record<Region, Partial<Record<PurchaseKind, string>>>> = {};
    for (const region of regions) {
      const offer = offers[region];
      if (offer === undefined) continue;
      published[region] = {
        "on-demand": offer.month,
        ...(offer.oneYearMonth === undefined ? {} : { "one-year": offer.oneYearMonth }),
        ...(offer.spotMonth === undefined ? {} : { spot: offer.spotMonth }),
      };
    }
    return [{ cloud: cloud as PublishedCloud, type: id, vcpus, memoryGib, published }]; // private ones were left out
  }),
});

export const findRateItem = ({ rates }: PriceCatalogue, key: string): RateItem | undefined =>
  rates.find((item) => item.key === key);

export const findMachineItem = (
  { machines }: PriceCatalogue,
  { cloud, type }: Pick<MachineItem, "cloud" | "type">,
): MachineItem | undefined => machines.find((item) => item.cloud === cloud && item.type === type);
