import "server-only";
import { platforms } from "@/lib/planner/platforms";
import type { Platform, PlatformKnowledge } from "@/lib/planner/platforms/platform";
import { defaultPriceBook, priceBooks } from "@/lib/planner/price-books";
import type { PriceBook } from "@/lib/planner/price-books/price-book";
import { A_WEEK, FIVE_MINUTES, published } from "./published";
import { refuse } from "./respond";

/** What is known of a platform whatever the scenario: all of it that is data. */
export interface PlatformEntry extends PlatformKnowledge {
  readonly cloud: Platform["cloud"];
  readonly host: boolean;
}

export interface PriceBookEntry extends Pick<PriceBook, "id" | "label" | "about" | "kind" | "asOf" | "currency"> {
  /** The one used where a request names none. */
  readonly default: boolean;
  readonly counts: {
    /** Platforms it prices; null: every platform whose figures are all there. */
    readonly platforms: number | null;
    readonly rates: number;
    readonly machines: number;
    readonly sources: number;
  };
}

export const platformEntries = (): readonly PlatformEntry[] =>
  platforms.map(({ gates: _gates, size: _size, bill: _bill, ...knowledge }) => knowledge);

export const priceBookEntries = (): readonly PriceBookEntry[] =>
  priceBooks.map(({ id, label, about, kind, asOf, currency, ...book }) => ({
    id,
    label,
    about,
    kind,
    asOf,
    currency,
    default: id === defaultPriceBook.id,
    counts: {
      platforms: book.platforms?.length ?? null,
      rates: Object.keys(book.rates).length,
      machines: book.machines.length,
      sources: Object.keys(book.sources).length,
    },
  }));

export const answerPlatforms = published(() => ({ platforms: platformEntries() }), FIVE_MINUTES);
export const answerPriceBooks = published(() => ({ priceBooks: priceBookEntries() }), FIVE_MINUTES);

const answers = new Map(priceBooks.map((book) => [book.id, published(() => book, A_WEEK)]));

export const answerPriceBook = (request: Request, id: string): Response =>
  answers.get(id)?.(request) ?? refuse({ code: "unknown_price_book" });
