import { formatDate } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/number";
import type { PriceBook } from "@/lib/planner/price-books/price-book";

/** The published price books, each with what it is good for. */
export function BookList({ books }: { books: readonly PriceBook[] }) {
  return (
    <ul>
      {books.map((book) => (
        <li key={book.id} className="grid gap-1 border-t border-line py-3 text-sm">
          <h3 className="flex flex-wrap items-baseline gap-x-2 text-base">
            <a href={`/catalogue/price-books/${book.id}`} className="link">
              {book.label}
            </a>
            <span className="text-sm font-normal text-muted">as of {formatDate(book.asOf)}</span>
          </h3>
          <p className="max-w-prose">{book.about}</p>
          <p className="figures text-muted">
            {formatNumber(Object.keys(book.rates).length)} rates · {formatNumber(book.machines.length)} machine types ·{" "}
            {formatNumber(Object.keys(book.sources).length)} sources · {formatNumber(book.doubts.length)} doubts
          </p>
        </li>
      ))}
    </ul>
  );
}
