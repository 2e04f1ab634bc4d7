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
import { PhoneWord, phoneCell, phoneQuiet, phoneRow } from "./phone";

/** The frozen bill beside today's, by category, with what became of each line. */
export function BillMoves({ report: { lines, infrastructure, chosen } }: { report: RepriceReport }) {
  const categories = [...new Set(lines.map(({ category }) => category))];
  return (
    <Table
      caption={`Bill of ${chosen.before.name} for the first month, then and today, in US dollars`}
      isCaptionHidden
      className="max-sm:block"
    >
      {/* On a phone the figures of a line stand under its item, each with its own word. */}
      <thead className="max-sm:sr-only">
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
        <tbody key={category} className="max-sm:block">
          <tr className="max-sm:block">
            <th
              scope="rowgroup"
              colSpan={6}
              className="pt-4 pb-0.5 text-left text-xs font-medium text-muted max-sm:block"
            >
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
      <tfoot className="max-sm:block">
        <tr className={cx(phoneRow, "font-semibold max-sm:border-t max-sm:border-b-0 max-sm:border-edge")}>
          <th
            scope="row"
            colSpan={3}
            className="py-2 text-left font-semibold max-sm:basis-full max-sm:pb-0 sm:border-t sm:border-edge"
          >
            Total infrastructure
          </th>
          {[infrastructure.before, infrastructure.after].map((usd, index) => (
            <td key={index === 0 ? "then" : "today"} className={sum}>
              <PhoneWord>{index === 0 ? "then" : "today"}</PhoneWord>
              {usd === null ? "–" : formatAmount(usd)}
            </td>
          ))}
          <td className={sum}>
            <Difference value={infrastructure.difference} format={formatAmount} />
          </td>
        </tr>
      </tfoot>
    </Table>
  );
}

const sum = "figures py-2 text-right sm:border-t sm:border-edge sm:px-2 sm:last:pr-0";

function Row({ line }: { line: LineMove }) {
  const { item, unit, before, after, differenceUsd, listedUsd } = line;
  const isSame = before !== null && after !== null && differenceUsd === 0 && before.unitPriceUsd === after.unitPriceUsd;
  return (
    <tr className={cx(phoneRow, isSame && "text-muted")}>
      <th
        scope="row"
        className="py-1.5 pr-2 text-left align-baseline font-normal max-sm:basis-full max-sm:pb-0 sm:border-b sm:border-line"
      >
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
      </th>
      <Td isFigure className={phoneCell}>
        <Pair before={before?.quantity ?? null} after={after?.quantity ?? null} format={formatQuantity} />
        {unit ? <span className="text-xs text-muted max-sm:ml-1 sm:block">{unit}</span> : null}
      </Td>
      <Td isFigure className={cx(phoneCell, "max-sm:mr-auto")}>
        <PhoneWord>×</PhoneWord>
        <Pair before={before?.unitPriceUsd ?? null} after={after?.unitPriceUsd ?? null} format={formatUnitPrice} />
      </Td>
      <Td isFigure className={cx(phoneCell, isSame && phoneQuiet)}>
        <PhoneWord>then</PhoneWord>
        {before === null ? "–" : formatAmount(before.amountUsd)}
      </Td>
      <Td isFigure className={phoneCell}>
        <PhoneWord>today</PhoneWord>
        {after === null ? "–" : formatAmount(after.amountUsd)}
      </Td>
      <Td isFigure className={cx(phoneCell, isSame && phoneQuiet)}>
        <Difference value={differenceUsd} format={formatAmount} />
      </Td>
    </tr>
  );
}
