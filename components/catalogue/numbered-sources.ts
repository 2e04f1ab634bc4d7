import type { PriceBook, PriceSource } from "@/lib/planner/price-books/price-book";

const order: readonly PriceSource["grade"][] = ["vendor", "dataset", "secondary", "lesson", "unverified"];

export interface NumberedSource extends PriceSource {
  readonly key: string;
  /** By which rates refer to it. */
  readonly number: number;
}

/** A book's sources, the vendors' own words first, numbered in the order in which they are printed. */
export const numberedSources = (book: PriceBook): NumberedSource[] =>
  Object.entries(book.sources)
    .toSorted(([, a], [, b]) => order.indexOf(a.grade) - order.indexOf(b.grade))
    .map(([key, source], index) => ({ key, number: index + 1, ...source }));

export const sourceId = (number: number): string => `source-${number}`;
