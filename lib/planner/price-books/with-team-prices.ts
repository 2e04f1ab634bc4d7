import { privatePlatforms } from "../platforms/private/private-platforms";
import type { Overridden, PriceBook, Region } from "./price-book";
import { changeMachines } from "./team-machines";
import type { TeamPrices } from "./team-prices";
import { type ProviderEntries, providerEntries } from "./team-providers";
import { changeRates } from "./team-rates";

/** Deriving is pure, so what was derived once is the answer each time, and what is worked out from it can be kept. */
const derived = new WeakMap<PriceBook, WeakMap<TeamPrices, PriceBook>>();

/**
 * A published book as a team pays it: its own prices in place of the published, its own machine types and providers added.
 * The published book stays as it is. Overrides of what this book does not have are without effect.
 *
 * @returns the book itself where no figure of it changes
 */
export function withTeamPrices(book: PriceBook, prices: TeamPrices): PriceBook {
  const known = derived.get(book) ?? new WeakMap<TeamPrices, PriceBook>();
  derived.set(book, known);
  const made = known.get(prices) ?? derive(book, prices);
  known.set(prices, made);
  return made;
}

function derive(book: PriceBook, prices: TeamPrices): PriceBook {
  const rates = changeRates(book, prices);
  const machines = changeMachines(book, prices);
  const providers = prices.providers.map(providerEntries);
  const overridden = [
    ...discountsIn(book, prices),
    ...rates.overridden,
    ...machines.overridden,
    ...providers.flatMap((entries) => entries.overridden),
  ];
  if (overridden.length === 0) return book;
  const platforms = prices.providers.flatMap(privatePlatforms);
  return {
    ...book,
    rates: Object.assign({}, rates.rates, ...providers.map((entries) => entries.rates)),
    machines: [...machines.machines, ...providers.flatMap((entries) => entries.machines)],
    regions: withPlaces(book.regions, prices, providers, (entries) => entries.regions),
    referenceMachines: withPlaces(book.referenceMachines, prices, providers, (entries) => entries.references),
    platforms: book.platforms === null ? null : [...book.platforms, ...platforms.map(({ id }) => id)],
    team: {
      overridden,
      rates: new Map([...rates.own, ...providers.flatMap((entries) => entries.ownRates)]),
      offers: new Map([...machines.own, ...providers.flatMap((entries) => entries.ownOffers)]),
      platforms,
    },
  };
}

/** A discount is one statement, however many figures it changes. */
const discountsIn = (book: PriceBook, { discounts }: TeamPrices): Overridden[] =>
  discounts
    .filter(({ cloud, on, percentOff }) => {
      const sells = book.machines.some((machine) => machine.cloud === cloud);
      const serves = Object.keys(book.rates).some((key) => key.startsWith(`${cloud}.`));
      return percentOff > 0 && ((sells && on !== "services") || (serves && on !== "machines"));
    })
    .map(({ cloud, on, percentOff, note, date }) => ({
      what: "discount",
      key: `${cloud}/${on}`,
      region: "all",
      published: null,
      own: null,
      percentOff,
      note,
      date,
    }));

type ByPlace = PriceBook["regions"];

function withPlaces(
  published: ByPlace,
  { providers }: TeamPrices,
  entries: readonly ProviderEntries[],
  pick: (entries: ProviderEntries) => Readonly<Partial<Record<Region, string>>>,
): ByPlace {
  const own = (region: Region) =>
    Object.fromEntries(
      providers.flatMap(({ id }, index) => {
        const made = entries[index];
        const place = made && pick(made)[region];
        return place === undefined ? [] : [[id, place]];
      }),
    );
  return {
    "us-east": { ...published["us-east"], ...own("us-east") },
    "eu-central": { ...published["eu-central"], ...own("eu-central") },
  };
}
