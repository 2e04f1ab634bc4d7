import type { Evaluation } from "@/lib/planner/evaluation";

/** What is said of the pick outside of the results: little enough to travel with the page. */
export interface Pick {
  /** Null: nothing passes the gates with a price. */
  readonly name: string | null;
  readonly yearOneUsd: number | null;
  readonly bookLabel: string;
  readonly bookAsOf: string;
}

export function pickOf({ recommendation, platforms, priceBook }: Evaluation): Pick {
  const platform = platforms.find(({ id }) => id === recommendation.platform);
  return {
    name: platform?.name ?? null,
    yearOneUsd: platform?.yearOne?.totalUsd ?? null,
    bookLabel: priceBook.label,
    bookAsOf: priceBook.asOf,
  };
}

export const isSamePick = (a: Pick, b: Pick): boolean =>
  a.name === b.name && a.yearOneUsd === b.yearOneUsd && a.bookLabel === b.bookLabel && a.bookAsOf === b.bookAsOf;
