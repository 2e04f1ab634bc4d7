import { Table, Td, Th } from "@/components/ui/table";
import { formatUsdCents } from "@/lib/format/money";
import type { PlatformEvaluation } from "@/lib/planner/evaluation";
import { formatAmount, groupBill } from "@/lib/wording/bill-arithmetic";
import { billCategoryLabels } from "@/lib/wording/labels";
import { BillRow } from "./bill-row";
import { sourcesOf } from "./bill-sources";
import { sourceAnchor } from "./section";

interface BillTableProps {
  name: string;
  monthly: NonNullable<PlatformEvaluation["monthly"]>;
}

/** Lines by category with their subtotals, the total, and under it what the prices were read from. */
export function BillTable({ name, monthly }: BillTableProps) {
  const { titles, noteOf } = sourcesOf(monthly.lines);
  return (
    <>
      <Table caption={`Bill of ${name} for the first month, in US dollars`} isCaptionHidden className="max-sm:block">
        {/* On a phone the arithmetic of a line stands under its item, and its signs take the place of the headings. */}
        <thead className="max-sm:sr-only">
          <tr>
            <Th className="w-full min-w-48">Item</Th>
            <Th isFigure>Quantity</Th>
            <Th isFigure>Unit price ($)</Th>
            <Th isFigure>Amount ($)</Th>
          </tr>
        </thead>
        {groupBill(monthly.lines).map(({ category, lines, subtotalUsd }) => (
          <tbody key={category} className="max-sm:block">
            <tr className="max-sm:block">
              <th
                scope="rowgroup"
                colSpan={4}
                className="pt-4 pb-0.5 text-left text-xs font-medium text-muted max-sm:block"
              >
                {billCategoryLabels[category].label}
              </th>
            </tr>
            {lines.map((line) => (
              <BillRow key={`${line.item} ${line.unitPriceUsd} ${line.quantity}`} line={line} source={noteOf(line)} />
            ))}
            {lines.length > 1 ? (
              <tr className="max-sm:flex max-sm:justify-between">
                <th scope="row" colSpan={3} className="py-1.5 text-left text-xs font-medium">
                  {billCategoryLabels[category].label}, together
                </th>
                <Td isFigure className="border-b-0 font-medium">
                  {formatAmount(subtotalUsd)}
                </Td>
              </tr>
            ) : null}
          </tbody>
        ))}
        <tfoot className="max-sm:block">
          <tr className="max-sm:flex max-sm:justify-between max-sm:border-t max-sm:border-edge">
            <th scope="row" colSpan={3} className="py-2 text-left font-semibold sm:border-t sm:border-edge">
              Total infrastructure
            </th>
            <td className="figures py-2 pl-2 text-right font-semibold sm:border-t sm:border-edge" data-bill-total>
              {formatUsdCents(monthly.infrastructureUsd)}
            </td>
          </tr>
        </tfoot>
      </Table>
      <ol aria-label="Sources of the prices" className="grid max-w-prose gap-0.5 text-xs text-muted">
        {titles.map((title, index) => (
          <li key={title} id={sourceAnchor(index + 1)} className="grid scroll-mt-14 grid-cols-[1.25rem_minmax(0,1fr)]">
            <span className="figures">{index + 1}</span>
            {title}
          </li>
        ))}
      </ol>
    </>
  );
}
