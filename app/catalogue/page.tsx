import type { Metadata } from "next";
import { BookList } from "@/components/catalogue/book-list";
import { Part } from "@/components/catalogue/part";
import { PlatformList } from "@/components/catalogue/platform-list";
import { SourceTable } from "@/components/catalogue/source-table";
import { PageHeading } from "@/components/shell/page-heading";
import { platforms } from "@/lib/planner/platforms/index";
import { defaultPriceBook, priceBooks } from "@/lib/planner/price-books/index";

export const metadata: Metadata = {
  title: "Catalogue",
  description:
    "Every platform Berth compares, with what its provider promises and certifies, and the price books with their sources and dates.",
};

export default function CataloguePage() {
  return (
    <div className="grid gap-10">
      <PageHeading title="Catalogue">
        What Berth knows before it hears of your team: {platforms.length} ways to run containers, the prices they are
        computed with, and where all of it was read.
      </PageHeading>
      <Part
        id="platforms"
        title="Platforms"
        lead="A promised uptime is the provider's own and about the part named; a certificate covers the layer below yours and nothing you build on it."
      >
        <PlatformList platforms={platforms} />
      </Part>
      <Part
        id="price-books"
        title="Price books"
        lead="A published book is never edited: a correction is a new book, so a decision can be computed again years later."
      >
        <BookList books={priceBooks} />
      </Part>
      <Part
        id="sources"
        title="Sources"
        lead={`What ${defaultPriceBook.label} was read from. Older books name theirs on their own pages.`}
      >
        <SourceTable book={defaultPriceBook} />
      </Part>
    </div>
  );
}
