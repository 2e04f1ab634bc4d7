import type { FreeRate, Overridden, OwnFigure, PaidRate, PriceBook, Rate } from "./price-book";
import { changesNothing, isNothing, lessPercent, ownFigure, TEAM_SOURCE } from "./team-figures";
import type { Place, PriceChange, ProviderDiscount, RateOverride, Stated, TeamPrices } from "./team-prices";

/** What a provider takes off its bill: a discount must not make it smaller. */
const CREDITS: ReadonlySet<string> = new Set(["gcp.gke.credit"]);

/** Shares of a bill: what a provider takes off the bill makes them smaller already. */
const SHARES_OF_THE_BILL: ReadonlySet<string> = new Set(["aws.support.share", "gcp.support.share"]);

type Places = PriceBook["rates"][string];

export interface ChangedRates {
  readonly rates: PriceBook["rates"];
  readonly own: ReadonlyMap<Rate, readonly OwnFigure[]>;
  readonly overridden: readonly Overridden[];
}

/** The rates of a book with a team's overrides and discounts. */
export function changeRates(book: PriceBook, { rates: overrides, discounts }: TeamPrices): ChangedRates {
  const rates: Record<string, Places> = { ...book.rates };
  const own = new Map<Rate, readonly OwnFigure[]>();
  const overridden: Overridden[] = [];
  for (const [key, places] of Object.entries(book.rates)) {
    const stated = overrides.filter((override) => override.key === key);
    const discount = discountOn(key, discounts);
    if (stated.length === 0 && discount === null) continue;
    const changed: { -readonly [Place in keyof Places]: Places[Place] } = {};
    for (const place of placesOf(places, stated)) {
      const published = places[place] ?? places.all;
      if (published === undefined) continue;
      const override = stated.find(({ region }) => region === place) ?? stated.find(({ region }) => region === "all");
      const statement = override ?? discount;
      const made = statement === null ? null : changeRate(published, statement);
      changed[place] = made?.rate ?? published;
      if (made === null || statement === null) continue;
      own.set(made.rate, made.figures);
      if (override !== undefined && !("free" in published))
        overridden.push({
          what: "rate",
          key,
          region: place,
          own: "free" in made.rate ? "0" : made.rate.price,
          ...ownFigure(published.price, override.change, override),
        });
    }
    rates[key] = changed;
  }
  return { rates, own, overridden };
}

/** The places a book has a rate for, and those a team names apart from `all`. */
const placesOf = (places: Places, stated: readonly RateOverride[]): Place[] =>
  (["all", "us-east", "eu-central"] as const).filter(
    (place) => places[place] !== undefined || stated.some(({ region }) => region === place && places.all !== undefined),
  );

type Discount = Stated & { readonly change: PriceChange };

function discountOn(key: string, discounts: readonly ProviderDiscount[]): Discount | null {
  if (CREDITS.has(key) || SHARES_OF_THE_BILL.has(key)) return null;
  const found = discounts.find(({ cloud, on }) => key.startsWith(`${cloud}.`) && on !== "machines");
  return found === undefined ? null : { ...found, change: { percentOff: found.percentOff } };
}

/** Null where nothing changes: a share of nothing, or something that is free already. */
function changeRate(
  rate: Rate,
  { change, ...stated }: Discount,
): { readonly rate: Rate; readonly figures: readonly OwnFigure[] } | null {
  if ("free" in rate || changesNothing(change)) return null;
  const published = [rate.price, ...(rate.tiers ?? []).map(({ price }) => price)];
  if ("usd" in change) {
    const figures = [ownFigure(rate.price, change, stated)];
    const { price: _price, tiers: _tiers, eur: _eur, unverified: _unverified, ...kept } = rate;
    const own = { ...kept, asOf: stated.date, sources: [TEAM_SOURCE] };
    return { rate: isNothing(change.usd) ? free(own, stated.note) : { price: change.usd, ...own }, figures };
  }
  const figures = published.map((price) => ownFigure(price, change, stated));
  if (change.percentOff === 100) return { rate: free(rate, stated.note), figures };
  const { eur: _eur, ...kept } = rate;
  return {
    rate: {
      ...kept,
      price: lessPercent(rate.price, change.percentOff),
      ...(rate.tiers === undefined
        ? {}
        : {
            tiers: rate.tiers.map(({ above, price }) => ({ above, price: lessPercent(price, change.percentOff) })),
          }),
    },
    figures,
  };
}

const free = ({ region, asOf, sources }: Pick<PaidRate, "region" | "asOf" | "sources">, why: string): FreeRate => ({
  free: true,
  why,
  region,
  asOf,
  sources,
});
