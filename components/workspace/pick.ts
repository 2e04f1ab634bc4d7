import { formatDate } from "@/lib/format/dates";
import type { Evaluation } from "@/lib/planner/evaluation";

/** What is said of the pick outside of the results: little enough to travel with the page. */
export interface Pick {
  /** Null: nothing passes the gates with a price. */
  readonly name: string | null;
  readonly yearOneUsd: number | null;
  readonly bookLabel: string;
  /** How old the prices are, and how many of them are the team's own. */
  readonly prices: string;
}

export function pickOf({ recommendation, platforms, priceBook }: Evaluation): Pick {
  const platform = platforms.find(({ id }) => id === recommendation.platform);
  return {
    name: platform?.name ?? null,
    yearOneUsd: platform?.yearOne?.totalUsd ?? null,
    bookLabel: priceBook.label,
    prices: pricesInWords(priceBook),
  };
}

function pricesInWords({ asOf, overridden = [] }: Evaluation["priceBook"]): string {
  const own = overridden.length === 0 ? "" : `, ${overridden.length} of your own`;
  return `Prices as of ${formatDate(asOf)}${own}`;
}

export const isSamePick = (a: Pick, b: Pick): boolean =>
  a.name === b.name && a.yearOneUsd === b.yearOneUsd && a.bookLabel === b.bookLabel && a.prices === b.prices;
