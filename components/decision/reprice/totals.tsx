import { Table, Td, Th } from "@/components/ui/table";
import type { Move, RepriceReport } from "@/lib/decisions/reprice";
import { formatNumber } from "@/lib/format/number";
import { formatAmount } from "@/lib/wording/bill-arithmetic";
import { Difference } from "./difference";

/** The sums of both sides: the month, the year with labour, and the place among the others. */
export function Totals({ report }: { report: RepriceReport }) {
  const { infrastructure, yearOne, points, rank } = report;
  const hasDowntime = yearOne.downtime.before !== null || yearOne.downtime.after !== null;
  const rows: readonly { label: string; move: Move; format: (value: number) => string; isSum?: boolean }[] = [
    { label: "Infrastructure in month 1 ($)", move: infrastructure, format: formatAmount },
    { label: "First year, infrastructure ($)", move: yearOne.infrastructure, format: formatAmount },
    { label: "First year, your own labour ($)", move: yearOne.labour, format: formatAmount },
    ...(hasDowntime
      ? [{ label: "First year, expected downtime ($)", move: yearOne.downtime, format: formatAmount }]
      : []),
    { label: "First year, together ($)", move: yearOne.total, format: formatAmount, isSum: true },
    { label: "Points", move: points, format: (value) => formatNumber(value, 1, 1) },
    { label: "Place", move: rank, format: (value) => formatNumber(value) },
  ];
  return (
    <Table caption="Totals then and today" isCaptionHidden className="max-w-3xl">
      <thead>
        <tr>
          <Th className="w-full min-w-24">
            <span className="sr-only">What</span>
          </Th>
          <Th isFigure className="max-sm:px-1 max-sm:last:pr-0">
            Then
          </Th>
          <Th isFigure className="max-sm:px-1 max-sm:last:pr-0">
            Today
          </Th>
          <Th isFigure className="max-sm:px-1 max-sm:last:pr-0">
            Difference
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, move, format, isSum }) => (
          <tr key={label} className={isSum ? "font-semibold" : undefined}>
            <Th scope="row" className={isSum ? "font-semibold" : "font-normal"}>
              {label}
            </Th>
            <Td isFigure className="max-sm:px-1 max-sm:last:pr-0">
              {move.before === null ? "–" : format(move.before)}
            </Td>
            <Td isFigure className="max-sm:px-1 max-sm:last:pr-0">
              {move.after === null ? "–" : format(move.after)}
            </Td>
            <Td isFigure className="max-sm:px-1 max-sm:last:pr-0">
              <Difference value={move.difference} format={format} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
