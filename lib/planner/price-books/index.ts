import { lesson202512 } from "./lesson-2025-12";
import { list202610 } from "./list-2026-10";
import type { PriceBook } from "./price-book";

/** Every published book: lists first, the newest in front. Books leave never, so that old decisions can be recomputed. */
export const priceBooks: readonly PriceBook[] = [list202610, lesson202512];

/** The newest list book, used where a scenario names none. */
export const defaultPriceBook: PriceBook = list202610;

export const getPriceBook = (id: string): PriceBook | null => priceBooks.find((book) => book.id === id) ?? null;
