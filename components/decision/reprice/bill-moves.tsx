import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { Table, Td, Th } from "@/components/ui/table";
import type { LineMove } from "@/lib/decisions/bill-moves";
import type { RepriceReport } from "@/lib/decisions/reprice";
import { formatUsdRate } from "@/lib/format/money";
import { formatAmount, formatQuantity, formatUnitPrice } from "@/lib/wording/bill-arithmetic";
import { billCategoryLabels } from "@/lib/wording/labels";
import { Difference } from "./difference";
import { Pair } from "./pair";

/** The frozen bill beside today's, by category, with what became of each line. */
export function BillMoves({ report: { lines, infrastructure, chosen } }: { report: RepriceReport }) {
  const categories = [...new Set(lines.map(({ category }) => category))];
  return (
    <Table caption={`Bill of ${chosen.before.name} for the first month, then and today, in US dollars`} isCaptionHidden>
      <thead>
        <tr>
          <Th className="w-full min-w-52">Item</Th>
          <Th isFigure>Quantity</Th>
          <Th isFigure>Unit price ($)</Th>
          <Th isFigure>Then ($)</Th>
          <Th isFigure>Today ($)</Th>
          <Th isFigure>Difference ($)</Th>
        </tr>
      </thead>
      {categories.map((category) => (
        <tbody key={category}>
          <tr>
            <th scope="rowgroup" colSpan={6} className="pt-4 pb-0.5 text-left text-xs font-medium text-muted">
              {billCategoryLabels[category].label}
            </th>
          </tr>
          {lines
            .filter((line) => line.category === category)
            .map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and none ever changes its place
              <Row key={`${line.item} ${line.unit} ${place}`} line={line} />
            ))}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row" colSpan={3} className="border-t border-edge py-2 text-left font-semibold">
            Total infrastructure
          </th>
          <Td isFigure className="border-t border-b-0 border-edge font-semibold">
            {infrastructure.before === null ? "–" : formatAmount(infrastructure.before)}
          </Td>
          <Td isFigure className="border-t border-b-0 border-edge font-semibold">
            {infrastructure.after === null ? "–" : formatAmount(infrastructure.after)}
          </Td>
          <Td isFigure className="border-t border-b-0 border-edge">
            <Difference value={infrastructure.difference} format={formatAmount} />
          </Td>
        </tr>
      </tfoot>
    </Table>
  );
}

function Row({ line }: { line: LineMove }) {
  const { item, unit, before, after, differenceUsd, listedUsd } = line;
  const isSame = before !== null && after !== null && differenceUsd === 0 && before.unitPriceUsd === after.unitPriceUsd;
  return (
    <tr className={cx(isSame && "text-muted")}>
      <Th scope="row" className="font-normal">
        <span className="mr-1.5">{item}</span>
        {before === null ? <Badge tone="accent">New</Badge> : null}
        {after === null ? <Badge tone="warn">Gone</Badge> : null}
        {listedUsd === null || before === null ? null : (
          <span className="block text-xs text-muted">
            {listedUsd === before.unitPriceUsd
              ? "Its price is what it was; something else is bought today."
              : `Listed at ${formatUsdRate(listedUsd)} today, ${formatUsdRate(before.unitPriceUsd)} then; something else is bought.`}
          </span>
        )}
      </Th>
      <Td isFigure>
        <Pair before={before?.quantity ?? null} after={after?.quantity ?? null} format={formatQuantity} />
        {unit ? <span className="block text-xs text-muted">{unit}</span> : null}
      </Td>
      <Td isFigure>
        <Pair before={before?.unitPriceUsd ?? null} after={after?.unitPriceUsd ?? null} format={formatUnitPrice} />
      </Td>
      <Td isFigure>{before === null ? "–" : formatAmount(before.amountUsd)}</Td>
      <Td isFigure>{after === null ? "–" : formatAmount(after.amountUsd)}</Td>
      <Td isFigure>
        <Difference value={differenceUsd} format={formatAmount} />
      </Td>
    </tr>
  );
}
