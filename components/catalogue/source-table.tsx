import { Table, Td, Th } from "@/components/ui/table";
import { formatDate } from "@/lib/format/dates";
import type { PriceBook } from "@/lib/planner/price-books/price-book";
import { priceGradeLabels } from "@/lib/wording/labels";
import { numberedSources, sourceId } from "./numbered-sources";

/** Everything a book was read from. */
export function SourceTable({ book }: { book: PriceBook }) {
  return (
    <Table caption={`Sources of ${book.label}`} isCaptionHidden>
      <thead>
        <tr>
          <Th isFigure>
            <span className="sr-only">Number</span>
          </Th>
          <Th>What was read</Th>
          <Th className="max-sm:hidden">Trust</Th>
          <Th>Date</Th>
        </tr>
      </thead>
      <tbody>
        {numberedSources(book).map(({ key, number, title, date, grade, url }) => (
          <tr key={key} id={sourceId(number)} className="scroll-mt-4 target:bg-accent-soft">
            <Td isFigure className="text-muted">
              {number}
            </Td>
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
            <Td className="text-muted sm:whitespace-nowrap">{formatDate(date)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
