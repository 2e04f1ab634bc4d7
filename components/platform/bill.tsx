import { AssumedMark, Unsure, UnverifiedMark } from "@/components/assumptions/mark";
import { Table, Td, Th } from "@/components/ui/table";
import { formatUsdCents } from "@/lib/format/money";
import type { BillLine, PlatformEvaluation } from "@/lib/planner/evaluation";
import { formatAmount, formatQuantity, formatUnitPrice, groupBill, notesOf } from "@/lib/wording/bill-arithmetic";
import { billCategoryLabels } from "@/lib/wording/labels";
import { Section } from "./section";

/** The first month, line by line, so that a pocket calculator gets the total. */
export function Bill({ platform }: { platform: PlatformEvaluation }) {
  const { monthly } = platform;
  return (
    <Section
      id="bill"
      title="The bill of the first month"
      lead="Quantity times unit price makes the amount, rounded to whole cents on each line. The total adds the lines as printed."
    >
      {monthly === null ? (
        <p className="text-sm">{noBill(platform)}</p>
      ) : (
        <Table caption={`Bill of ${platform.name} for the first month, in US dollars`} isCaptionHidden>
          <thead>
            <tr>
              <Th className="min-w-56">Item</Th>
              <Th isFigure>Quantity</Th>
              <Th isFigure>Unit price ($)</Th>
              <Th isFigure>Amount ($)</Th>
            </tr>
          </thead>
          {groupBill(monthly.lines).map(({ category, lines, subtotalUsd }) => (
            <tbody key={category}>
              <tr>
                <th scope="rowgroup" colSpan={4} className="pt-4 pb-0.5 text-left text-xs font-medium text-muted">
                  {billCategoryLabels[category].label}
                </th>
              </tr>
              {lines.map((line) => (
                <Line key={`${line.item} ${line.unitPriceUsd} ${line.quantity}`} line={line} />
              ))}
              {lines.length > 1 ? (
                <tr>
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
          <tfoot>
            <tr>
              <th scope="row" colSpan={3} className="border-t border-edge py-2 text-left font-semibold">
                Total infrastructure
              </th>
              <td className="figures border-t border-edge py-2 pl-2 text-right font-semibold" data-bill-total>
                {formatUsdCents(monthly.infrastructureUsd)}
              </td>
            </tr>
          </tfoot>
        </Table>
      )}
    </Section>
  );
}

const noBill = ({ status, missingPrices }: PlatformEvaluation): string =>
  status === "unpriced" && missingPrices.length > 0
    ? `This price book has no figure for ${missingPrices.join(", ")}. A bill with a hole in it would be wrong, so there is none.`
    : "Nothing on this platform holds the workload, so there is nothing to bill.";

function Line({ line }: { line: BillLine }) {
  const { doubt, remarks } = notesOf(line);
  const isAssumed = line.assumed && !line.unverified;
  const quantity = formatQuantity(line.quantity);
  const unitPrice = formatUnitPrice(line.unitPriceUsd);
  return (
    <tr data-bill-line>
      <th scope="row" className="border-b border-line py-1.5 pr-2 text-left align-baseline font-normal">
        <span className="mr-1.5">{line.item}</span>
        {isAssumed ? <AssumedMark /> : null}
        {line.unverified ? <UnverifiedMark /> : null}
        <span className="block max-w-prose text-xs text-muted">
          {doubt ? <span className="block text-warn">The price is not confirmed: {doubt}.</span> : null}
          {remarks.length > 0 ? <span className="block">{remarks.join("; ")}</span> : null}
          <span className="block text-faint">Price: {line.source}</span>
        </span>
      </th>
      <Td isFigure>
        {isAssumed ? <Unsure>{quantity}</Unsure> : quantity}
        {line.unit ? <span className="block text-xs text-muted">{line.unit}</span> : null}
      </Td>
      <Td isFigure>
        <span aria-hidden="true" className="mr-1 text-faint">
          ×
        </span>
        {line.unverified ? <Unsure>{unitPrice}</Unsure> : unitPrice}
      </Td>
      <Td isFigure>
        <span aria-hidden="true" className="mr-1 text-faint">
          =
        </span>
        {formatAmount(line.amountUsd)}
      </Td>
    </tr>
  );
}
