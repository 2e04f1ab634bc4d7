import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PriceBookPage } from "@/components/catalogue/price-book-page";
import { getPriceBook } from "@/lib/planner/price-books/index";

type Props = PageProps<"/catalogue/price-books/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const book = getPriceBook((await params).id);
  return book ? { title: book.label, description: book.about } : {};
}

export default async function CataloguePriceBookPage({ params }: Props) {
  const book = getPriceBook((await params).id);
  if (!book) notFound();
  return <PriceBookPage book={book} />;
}
