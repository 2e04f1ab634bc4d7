import type {
  AssumptionOverride,
  CloudMachine,
  MachineOverride,
  OwnProvider,
  ProviderDiscount,
  RateOverride,
  TeamPrices,
} from "@/lib/planner/price-books/team-prices";

/** One statement of a team's prices: what the page lists, changes and takes back one by one. */
export type PriceEntry =
  | { readonly kind: "rate"; readonly value: RateOverride }
  | { readonly kind: "machine"; readonly value: MachineOverride }
  | { readonly kind: "discount"; readonly value: ProviderDiscount }
  | { readonly kind: "assumption"; readonly value: AssumptionOverride }
  | { readonly kind: "own-machine"; readonly value: CloudMachine }
  | { readonly kind: "provider"; readonly value: OwnProvider };

export type EntryKind = PriceEntry["kind"];

/** The list of a team's prices that each kind stands in. */
export const listOf = {
  rate: "rates",
  machine: "machines",
  discount: "discounts",
  assumption: "assumptions",
  "own-machine": "ownMachines",
  provider: "providers",
} as const satisfies Record<EntryKind, keyof TeamPrices>;

/** What an entry is about, whatever it says: two entries of one id cannot both hold. */
export function entryId({ kind, value }: PriceEntry): string {
  switch (kind) {
    case "rate":
      return `rate/${value.key}/${value.region}`;
    case "machine":
      return `machine/${value.cloud}/${value.type}/${value.region}/${value.purchase}`;
    case "discount":
      return `discount/${value.cloud}/${value.on}`;
    case "assumption":
      return `assumption/${value.id}`;
    case "own-machine":
      return `own-machine/${value.cloud}/${value.id}`;
    case "provider":
      return `provider/${value.id}`;
    default:
      return kind satisfies never;
  }
}

export const entriesOf = (prices: TeamPrices): readonly PriceEntry[] => [
  ...prices.discounts.map((value) => ({ kind: "discount", value }) as const),
  ...prices.rates.map((value) => ({ kind: "rate", value }) as const),
  ...prices.machines.map((value) => ({ kind: "machine", value }) as const),
  ...prices.ownMachines.map((value) => ({ kind: "own-machine", value }) as const),
  ...prices.providers.map((value) => ({ kind: "provider", value }) as const),
  ...prices.assumptions.map((value) => ({ kind: "assumption", value }) as const),
];

const byId = (prices: TeamPrices): Map<string, PriceEntry> =>
  new Map(entriesOf(prices).map((entry) => [entryId(entry), entry]));

function fromEntries(entries: Iterable<PriceEntry>): TeamPrices {
  const lists: { [List in keyof TeamPrices]: PriceEntry["value"][] } = {
    rates: [],
    machines: [],
    discounts: [],
    assumptions: [],
    ownMachines: [],
    providers: [],
  };
  for (const { kind, value } of entries) lists[listOf[kind]].push(value);
  return lists as unknown as TeamPrices; // each value went into the list of its kind
}

/** Puts an entry in place of `was`, or at the end of its list. */
export function withEntry(prices: TeamPrices, entry: PriceEntry, was?: string): TeamPrices {
  const entries = entriesOf(prices).filter((one) => entryId(one) !== entryId(entry));
  const at = was === undefined ? -1 : entriesOf(prices).findIndex((one) => entryId(one) === was);
  const kept = entries.filter((one) => entryId(one) !== was);
  return fromEntries(at === -1 ? [...kept, entry] : [...kept.slice(0, at), entry, ...kept.slice(at)]);
}

export const withoutEntry = (prices: TeamPrices, id: string): TeamPrices =>
  fromEntries(entriesOf(prices).filter((entry) => entryId(entry) !== id));

export type EntryChange =
  | { readonly id: string; readonly did: "added"; readonly to: PriceEntry }
  | { readonly id: string; readonly did: "changed"; readonly from: PriceEntry; readonly to: PriceEntry }
  | { readonly id: string; readonly did: "removed"; readonly from: PriceEntry };

/** JSON with its keys in order, so that what the database turned round is still the same. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

export const sameEntry = (one: PriceEntry, other: PriceEntry): boolean =>
  canonical(one.value) === canonical(other.value);

/** What changed from one state to another, entry by entry. */
export function changesBetween(from: TeamPrices, to: TeamPrices): readonly EntryChange[] {
  const [before, after] = [byId(from), byId(to)];
  const changes: EntryChange[] = [];
  for (const [id, entry] of after) {
    const was = before.get(id);
    if (was === undefined) changes.push({ id, did: "added", to: entry });
    else if (!sameEntry(was, entry)) changes.push({ id, did: "changed", from: was, to: entry });
  }
  for (const [id, entry] of before) if (!after.has(id)) changes.push({ id, did: "removed", from: entry });
  return changes;
}

/** One's own changes against `base`, put on top of what somebody else made of it. */
export function onTopOf(base: TeamPrices, mine: TeamPrices, theirs: TeamPrices): TeamPrices {
  let merged = theirs;
  for (const change of changesBetween(base, mine))
    merged = change.did === "removed" ? withoutEntry(merged, change.id) : withEntry(merged, change.to, change.id);
  return merged;
}

/** Ids of entries that both have changed, and not to the same. */
export function changedByBoth(base: TeamPrices, mine: TeamPrices, theirs: TeamPrices): readonly string[] {
  const [own, other] = [byId(mine), byId(theirs)];
  const touched = new Set(changesBetween(base, theirs).map(({ id }) => id));
  return changesBetween(base, mine)
    .map(({ id }) => id)
    .filter((id) => {
      const [a, b] = [own.get(id), other.get(id)];
      return touched.has(id) && !(a === b || (a !== undefined && b !== undefined && sameEntry(a, b)));
    });
}

interface Revision {
  readonly number: number;
  readonly content: TeamPrices;
  readonly by: string | null;
}

export interface Origin {
  readonly revision: number;
  /** Null: an account that is gone. */
  readonly by: string | null;
}

/**
 * Who said each entry of the newest revision: the one who made the revision since which it stands unchanged.
 *
 * @param revisions newest first, without gaps; an entry older than the last of them is not in the answer
 */
export function originsOf(revisions: readonly Revision[]): Readonly<Record<string, Origin>> {
  const [newest] = revisions;
  if (newest === undefined) return {};
  const states = revisions.map(({ content }) => byId(content));
  const origins: Record<string, Origin> = {};
  for (const [id, entry] of states[0] ?? []) {
    const differs = states.findIndex((state) => {
      const was = state.get(id);
      return was === undefined || !sameEntry(was, entry);
    });
    const since = differs === -1 ? revisions.at(-1) : revisions[differs - 1];
    // The oldest one known may only carry on what an older one said.
    if (since !== undefined && (differs !== -1 || since.number === 1))
      origins[id] = { revision: since.number, by: since.by };
  }
  return origins;
}
