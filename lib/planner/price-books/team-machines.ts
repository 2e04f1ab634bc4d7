import type {
  Cloud,
  MachineOffer,
  MachineType,
  Overridden,
  OwnFigure,
  OwnOfferFigures,
  PriceBook,
  Region,
} from "./price-book";
import { changesNothing, lessPercent, ownFigure, TEAM_SOURCE } from "./team-figures";
import type {
  CloudMachine,
  MachineOverride,
  OwnMachine,
  PriceChange,
  PurchaseKind,
  Stated,
  TeamPrices,
} from "./team-prices";

const regions = ["us-east", "eu-central"] as const satisfies Region[];

/** The field of an offer that each way of buying is priced by. */
const FIELDS = { "on-demand": "month", "one-year": "oneYearMonth", spot: "spotMonth" } as const satisfies Record<
  PurchaseKind,
  keyof OwnOfferFigures
>;

export interface ChangedMachines {
  readonly machines: readonly MachineType[];
  readonly own: ReadonlyMap<MachineOffer, OwnOfferFigures>;
  readonly overridden: readonly Overridden[];
}

/** The machines of a book with a team's overrides and discounts, and the types the team added to a published cloud. */
export function changeMachines(book: PriceBook, prices: TeamPrices): ChangedMachines {
  const own = new Map<MachineOffer, OwnOfferFigures>();
  const overridden: Overridden[] = [];
  const added = prices.ownMachines.map((machine) => addedMachine(book, machine, own, overridden));
  const replaced = new Set(prices.ownMachines.map(({ cloud, id }) => `${cloud} ${id}`));
  const machines = book.machines
    .filter(({ cloud, id }) => !replaced.has(`${cloud} ${id}`))
    .map((machine) => changeMachine(machine, prices, own, overridden));
  return { machines: [...machines, ...added], own, overridden };
}

function changeMachine(
  machine: MachineType,
  { machines, discounts }: TeamPrices,
  own: Map<MachineOffer, OwnOfferFigures>,
  overridden: Overridden[],
): MachineType {
  const stated = machines.filter(({ cloud, type }) => cloud === machine.cloud && type === machine.id);
  const discount = discounts.find(({ cloud, on }) => cloud === machine.cloud && on !== "services");
  if (stated.length === 0 && discount === undefined) return machine;
  const wide: Statement | undefined = discount && { ...discount, change: { percentOff: discount.percentOff } };
  const offers: Partial<Record<Region, MachineOffer>> = {};
  for (const region of regions) {
    const published = machine.offers[region];
    if (published === undefined) continue;
    const figures: { -readonly [Field in keyof OwnOfferFigures]: OwnFigure } = {};
    let offer = published;
    for (const [purchase, field] of Object.entries(FIELDS) as [PurchaseKind, keyof OwnOfferFigures][]) {
      const override = mostSpecific(stated, region, purchase);
      const statement = override ?? wide;
      const price = statement && changed(published[field], statement.change);
      if (statement === undefined || price === undefined) continue;
      const figure = ownFigure(published[field] ?? null, statement.change, statement);
      offer = { ...offer, [field]: price };
      figures[field] = figure;
      if (override !== undefined)
        overridden.push({
          what: "machine",
          key: `${machine.cloud}/${machine.id}/${purchase}`,
          region,
          own: price,
          ...figure,
        });
    }
    offers[region] = offer === published ? published : restated(offer, figures);
    if (offer !== published) own.set(offers[region], figures);
  }
  return { ...machine, offers };
}

type Statement = Stated & { readonly change: PriceChange };

/** What is said of this region goes before what is said of all, then what is said of this way of buying. */
function mostSpecific(
  stated: readonly MachineOverride[],
  region: Region,
  purchase: PurchaseKind,
): MachineOverride | undefined {
  const fits = (place: MachineOverride["region"], bought: MachineOverride["purchase"]) =>
    stated.find((override) => override.region === place && override.purchase === bought);
  return fits(region, purchase) ?? fits(region, "any") ?? fits("all", purchase) ?? fits("all", "any");
}

/** Undefined where nothing changes: a share of nothing, or of a price nobody publishes. */
function changed(published: string | undefined, change: PriceChange): string | undefined {
  if ("usd" in change) return change.usd;
  return published === undefined || changesNothing(change) ? undefined : lessPercent(published, change.percentOff);
}

/** A figure of the team's own for the regular price is nobody's unconfirmed one; a share off it stays as doubtful as it was. */
function restated({ eur: _eur, unverified, ...offer }: MachineOffer, { month }: OwnOfferFigures): MachineOffer {
  if (month !== undefined && month.percentOff === null) return { ...offer, asOf: month.date, sources: [TEAM_SOURCE] };
  return unverified === undefined ? offer : { ...offer, unverified };
}

function addedMachine(
  book: PriceBook,
  machine: CloudMachine,
  own: Map<MachineOffer, OwnOfferFigures>,
  overridden: Overridden[],
): MachineType {
  const { cloud, note, date } = machine;
  const made = ownMachineType(cloud, machine, (region) => book.regions[region][cloud]);
  for (const region of regions) {
    const offer = made.offers[region];
    if (offer === undefined) continue;
    const figure = { published: null, percentOff: null, note, date };
    own.set(offer, { month: figure });
    overridden.push({ what: "own-machine", key: `${cloud}/${machine.id}`, region, own: offer.month, ...figure });
  }
  return made;
}

/** A machine type of the team's own; it is not sold where the provider has no region. */
export function ownMachineType(
  cloud: Cloud,
  { id, arch, vcpus, memoryGib, diskGib, offers, date }: OwnMachine,
  regionName: (region: Region) => string | undefined,
): MachineType {
  const sold: Partial<Record<Region, MachineOffer>> = {};
  for (const region of regions) {
    const offer = offers[region];
    const place = regionName(region);
    if (offer === undefined || place === undefined) continue;
    sold[region] = { region: place, ...offer, asOf: date, sources: [TEAM_SOURCE] };
  }
  return { id, cloud, family: "Own", arch, vcpus, memoryGib, diskGib, offers: sold };
}
