import type { Cloud, MachineType, PriceBook, Rate, Region } from "./price-book";

/** The rate of this region, else the one that holds everywhere; null when the book has neither, which is never free. */
export const findRate = (book: PriceBook, key: string, region: Region): Rate | null =>
  ratesIn(book, region).get(key) ?? null;

/** The rates that hold in a region, by key. Made once: one evaluation asks for hundreds. */
function ratesIn(book: PriceBook, region: Region): ReadonlyMap<string, Rate> {
  const { ratesByRegion } = indexOf(book);
  let rates = ratesByRegion.get(region);
  if (!rates) {
    const found = new Map<string, Rate>();
    for (const [key, { all, [region]: own }] of Object.entries(book.rates)) {
      const rate = own ?? all;
      if (rate) found.set(key, rate);
    }
    ratesByRegion.set(region, found);
    rates = found;
  }
  return rates;
}

/** A machine type by the provider's own name, in whatever region it is sold; null when the book has none of that name. */
export const findMachine = (book: PriceBook, cloud: Cloud, id: string): MachineType | null =>
  indexOf(book).byId.get(`${cloud} ${id}`) ?? null;

/** The machine types a cloud sells in a region, in the order of the book. The same list each time. */
export function machinesOf(book: PriceBook, cloud: Cloud, region: Region): readonly MachineType[] {
  const { byPlace } = indexOf(book);
  const place = `${cloud} ${region}`;
  let machines = byPlace.get(place);
  if (!machines) {
    machines = book.machines.filter((machine) => machine.cloud === cloud && machine.offers[region]);
    byPlace.set(place, machines);
  }
  return machines;
}

interface BookIndex {
  readonly ratesByRegion: Map<Region, ReadonlyMap<string, Rate>>;
  readonly byId: ReadonlyMap<string, MachineType>;
  readonly byPlace: Map<string, readonly MachineType[]>;
}

/** Books are immutable, so what was found once stays true as long as the book lives. */
const indexes = new WeakMap<PriceBook, BookIndex>();

function indexOf(book: PriceBook): BookIndex {
  let index = indexes.get(book);
  if (!index) {
    const byId = new Map(book.machines.map((machine) => [`${machine.cloud} ${machine.id}`, machine]));
    index = { ratesByRegion: new Map(), byId, byPlace: new Map() };
    indexes.set(book, index);
  }
  return index;
}
