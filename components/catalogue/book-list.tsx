import { formatDate } from "@/lib/format/dates";
import { formatNumber, plural } from "@/lib/format/number";
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
          <p className="figures text-muted">{contents(book)}</p>
        </li>
      ))}
    </ul>
  );
}

const contents = ({ rates, machines, sources, doubts }: PriceBook): string =>
  [
    counted(Object.keys(rates).length, "rate"),
    counted(machines.length, "machine type"),
    counted(Object.keys(sources).length, "source"),
    counted(doubts.length, "doubt"),
  ].join(" · ");

const counted = (count: number, one: string): string => `${formatNumber(count)} ${plural(count, one)}`;
