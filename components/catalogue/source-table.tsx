import { Table, Td, Th } from "@/components/ui/table";
import { formatDate } from "@/lib/format/dates";
import type { PriceBook, PriceSource } from "@/lib/planner/price-books/price-book";
import { priceGradeLabels } from "@/lib/wording/labels";

const order: readonly PriceSource["grade"][] = ["vendor", "dataset", "secondary", "lesson", "unverified"];

/** Everything a book was read from: the vendors' own words first. */
export function SourceTable({ book }: { book: PriceBook }) {
  const sources = Object.entries(book.sources).toSorted(
    ([, a], [, b]) => order.indexOf(a.grade) - order.indexOf(b.grade),
  );
  return (
    <Table caption={`Sources of ${book.label}`} isCaptionHidden>
      <thead>
        <tr>
          <Th>What was read</Th>
          <Th className="max-sm:hidden">Trust</Th>
          <Th>Date</Th>
        </tr>
      </thead>
      <tbody>
        {sources.map(([key, { title, date, grade, url }]) => (
          <tr key={key} id={`source-${key}`} className="scroll-mt-4 target:bg-accent-soft">
            <Td>
              {url ? (
                <a href={url} className="link">
                  {title}
                </a>
              ) : (
                title
              )}
              <span className="block text-xs text-muted sm:hidden">{priceGradeLabels[grade].label}</span>
            </Td>
            <Td className="text-muted max-sm:hidden">{priceGradeLabels[grade].label}</Td>
            <Td className="whitespace-nowrap text-muted">{formatDate(date)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
