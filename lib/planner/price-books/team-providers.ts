import type {
  MachineOffer,
  MachineType,
  Overridden,
  OwnFigure,
  OwnOfferFigures,
  PriceBook,
  Rate,
  RateUnit,
  Region,
} from "./price-book";
import { TEAM_SOURCE } from "./team-figures";
import { ownMachineType } from "./team-machines";
import type { OwnProvider, OwnRate, OwnRateName, Stated } from "./team-prices";

const regions = ["us-east", "eu-central"] as const satisfies Region[];

export const ownRateUnits = {
  "control-plane": "month",
  "load-balancer": "month",
  address: "month",
  volume: "GiB-month",
  egress: "GiB",
  snapshot: "GiB-month",
  support: "month",
} as const satisfies Record<OwnRateName, RateUnit>;

/** The key of a private provider's rate in the team's book. */
export const ownRateKey = ({ id }: Pick<OwnProvider, "id">, name: OwnRateName): string => `${id}.${name}`;

export interface ProviderEntries {
  readonly rates: PriceBook["rates"];
  readonly machines: readonly MachineType[];
  readonly regions: Readonly<Partial<Record<Region, string>>>;
  readonly references: Readonly<Partial<Record<Region, string>>>;
  /** What is behind its rates and offers: nothing published. */
  readonly ownRates: readonly (readonly [Rate, readonly OwnFigure[]])[];
  readonly ownOffers: readonly (readonly [MachineOffer, OwnOfferFigures])[];
  readonly overridden: readonly Overridden[];
}

/** What one private provider adds to a book. */
export function providerEntries(provider: OwnProvider): ProviderEntries {
  const { id } = provider;
  const rates: Record<string, PriceBook["rates"][string]> = {};
  for (const [name, rate] of Object.entries(provider.rates) as [OwnRateName, OwnRate][]) {
    const entry = rateOf(provider, name, rate);
    if (entry !== null) rates[ownRateKey(provider, name)] = { all: entry };
  }
  const machines = provider.machines.map((machine) =>
    ownMachineType(id, machine, (region) => provider.regions[region]),
  );
  const references: Partial<Record<Region, string>> = {};
  for (const region of regions) {
    const reference = referenceOf(machines, region);
    if (reference !== undefined) references[region] = reference;
  }
  return {
    rates,
    machines,
    regions: provider.regions,
    references,
    ownRates: Object.values(rates).flatMap((places) =>
      Object.values(places).map((rate) => [rate, [nothingPublished(provider)]] as const),
    ),
    ownOffers: machines.flatMap((machine, index) =>
      Object.values(machine.offers).map(
        (offer) => [offer, { month: nothingPublished(provider.machines[index] ?? provider) }] as const,
      ),
    ),
    overridden: regions
      .filter((region) => provider.regions[region] !== undefined)
      .map((region) => ({ what: "own-provider", key: id, region, own: null, ...nothingPublished(provider) })),
  };
}

const nothingPublished = ({ note, date }: Stated): OwnFigure => ({ published: null, percentOff: null, note, date });

/** Null where it is left out of the bill. */
function rateOf({ name: seller, date }: OwnProvider, name: OwnRateName, rate: OwnRate): Rate | null {
  const origin = { region: seller, asOf: date, sources: [TEAM_SOURCE] };
  if ("notIncluded" in rate) return null;
  if ("free" in rate) return { free: true, why: rate.free, ...origin };
  return { price: rate.usd, per: ownRateUnits[name], ...origin };
}

/** Least memory that makes a worker of a machine: what Berth's own reference machines have. */
const REFERENCE_GIB = 2;

/** Bought when a scenario names a number of machines: the cheapest that makes a worker. */
function referenceOf(machines: readonly MachineType[], region: Region): string | undefined {
  const price = ({ offers }: MachineType) => Number(offers[region]?.month ?? Number.POSITIVE_INFINITY);
  return machines
    .filter((machine) => machine.memoryGib >= REFERENCE_GIB && machine.offers[region] !== undefined)
    .sort((a, b) => price(a) - price(b) || (a.id < b.id ? -1 : 1))[0]?.id;
}
