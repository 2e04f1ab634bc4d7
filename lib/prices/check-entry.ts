import { noTeamPrices, type TeamPrices } from "@/lib/planner/price-books/team-prices";
import { parseTeamPrices } from "@/lib/planner/price-books/team-prices-schema";
import type { FieldError } from "@/lib/planner/scenario/faults";
import type { PriceCatalogue } from "./catalogue";
import { type EntryKind, entriesOf, entryId, listOf, type PriceEntry, withEntry, withoutEntry } from "./entries";

/** The field that says what an entry is about, where a second one about the same is refused. */
const SUBJECT: Readonly<Record<EntryKind, string>> = {
  rate: "key",
  machine: "key",
  discount: "on",
  assumption: "id",
  "own-machine": "id",
  provider: "name",
};

/**
 * What is wrong with an entry before it joins the others, by the dotted path inside it: "change.usd".
 *
 * @param was the id of the entry it takes the place of; absent: it is new
 */
export function checkEntry(
  prices: TeamPrices,
  entry: PriceEntry,
  catalogue: PriceCatalogue,
  was?: string,
): readonly FieldError[] {
  const id = entryId(entry);
  const others = was === undefined ? prices : withoutEntry(prices, was);
  if (entriesOf(others).some((other) => entryId(other) === id))
    return [{ path: SUBJECT[entry.kind], message: "There is an entry for this already: change that one." }];
  if (
    entry.kind === "own-machine" &&
    catalogue.machines.some(({ cloud, type }) => cloud === entry.value.cloud && type === entry.value.id)
  )
    return [{ path: "id", message: "The price book has a machine type of this name: override its price." }];
  const list = listOf[entry.kind];
  const alone = faultsIn(withEntry(noTeamPrices, entry), `${list}.0.`);
  if (alone.length > 0) return alone;
  const next = withEntry(others, entry);
  return faultsIn(next, `${list}.${next[list].length - 1}.`);
}

function faultsIn(prices: TeamPrices, prefix: string): readonly FieldError[] {
  const parsed = parseTeamPrices(prices);
  if (parsed.ok) return [];
  return parsed.error
    .filter(({ path }) => path.startsWith(prefix))
    .map(({ path, message }) => ({ path: path.slice(prefix.length), message }));
}
