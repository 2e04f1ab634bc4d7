"use client";

import { Segmented } from "@/components/ui/segmented";
import { formatDate } from "@/lib/format/dates";
import { Group } from "./group";
import { usePlanner, usePlannerStore } from "./planner-context";

/** A price book as the form offers it. The first is the one that holds when nobody chooses. */
export interface BookChoice {
  readonly id: string;
  readonly label: string;
  readonly asOf: string;
  readonly about: string;
  readonly kind: "list" | "lesson";
}

export const PRICES_ID = "prices";
const kinds = { list: "List prices", lesson: "The lesson’s" } as const;

export function PricesGroup({ books }: { books: readonly BookChoice[] }) {
  const store = usePlannerStore();
  const priceBook = usePlanner((state) => state.priceBook);
  const chosen = books.find(({ id }) => id === priceBook) ?? books[0];
  if (!chosen) return null;
  return (
    <Group
      id={PRICES_ID}
      title="Prices"
      paths={[]}
      aside={chosen === books[0] ? "newest" : "1 set"}
      summarise={() => [{ text: `${chosen.label}, as of ${formatDate(chosen.asOf)}`, isAssumed: priceBook === null }]}
    >
      <div>
        <Segmented
          legend="Price book"
          name="book"
          // The newest book has no name in a link: next month it will be another.
          segments={books.map(({ id, kind, asOf }, index) => ({
            value: index === 0 ? "" : id,
            label: (
              <>
                {kinds[kind]} <span className="block text-xs font-normal text-muted">{formatDate(asOf)}</span>
              </>
            ),
          }))}
          value={chosen === books[0] ? "" : chosen.id}
          onValueChange={(id) => store.setPriceBook(id === "" ? null : id)}
          isFull
        />
        <p className="mt-1.5 text-xs text-muted">{chosen.about}</p>
        <p className="mt-1 text-xs text-muted">
          <a href={`/catalogue/price-books/${chosen.id}`} className="link">
            Every price and its source
          </a>
        </p>
      </div>
    </Group>
  );
}
