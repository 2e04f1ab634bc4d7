import type { Metadata } from "next";
import { BookList } from "@/components/catalogue/book-list";
import { PlatformList } from "@/components/catalogue/platform-list";
import { SourceTable } from "@/components/catalogue/source-table";
import { Part } from "@/components/reading/part";
import { QuietPage } from "@/components/reading/quiet-page";
import { platformKinds } from "@/lib/planner/evaluation";
import { platforms } from "@/lib/planner/platforms/index";
import { defaultPriceBook, priceBooks } from "@/lib/planner/price-books/index";
import { platformKindLabels } from "@/lib/wording/labels";

export const metadata: Metadata = {
  title: "Catalogue",
  description:
    "Every platform Berth compares, with what its provider promises and certifies, and the price books with their sources and dates.",
};

const parts = [
  ...platformKinds.map((kind) => ({ id: kind, title: platformKindLabels[kind].label })),
  { id: "price-books", title: "Price books" },
  { id: "sources", title: "Sources" },
];

export default function CataloguePage() {
  return (
    <QuietPage
      title="Catalogue"
      lead={`What Berth knows before it hears of your team: ${platforms.length} ways to run containers, the prices they are computed with, and where all of it was read.`}
      parts={parts}
    >
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
        isLater
        lead="A published book is never edited: a correction is a new book, so a decision can be computed again years later."
      >
        <BookList books={priceBooks} />
      </Part>
      <Part
        id="sources"
        title="Sources"
        isLater
        lead={`What “${defaultPriceBook.label}” was read from. Other books name theirs on their own pages.`}
      >
        <SourceTable book={defaultPriceBook} />
      </Part>
    </QuietPage>
  );
}
