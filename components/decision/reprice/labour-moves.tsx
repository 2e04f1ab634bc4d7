import { cx } from "@/components/ui/cx";
import { Table, Td, Th } from "@/components/ui/table";
import type { RepriceReport } from "@/lib/decisions/reprice";
import { formatNumber } from "@/lib/format/number";
import { formatAmount } from "@/lib/wording/bill-arithmetic";
import { labourWorkLabels, perLabels } from "@/lib/wording/labels";
import { Difference } from "./difference";
import { Pair } from "./pair";
import { PhoneWord, phoneCell, phoneQuiet, phoneRow } from "./phone";

const hoursInFigures = (hours: number): string => formatNumber(hours, 2);

/** The frozen labour ledger beside today's. */
export function LabourMoves({ report: { labour, chosen } }: { report: RepriceReport }) {
  return (
    <Table caption={`Labour of ${chosen.before.name}, then and today`} isCaptionHidden className="max-sm:block">
      <thead className="max-sm:sr-only">
        <tr>
          <Th className="w-full min-w-44">Work</Th>
          <Th isFigure>Hours</Th>
          <Th isFigure>Then ($)</Th>
          <Th isFigure>Today ($)</Th>
          <Th isFigure>Difference ($)</Th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {labour.map(({ work, per, hours, usd }) => (
          <tr
            key={`${work} ${per}`}
            className={cx(phoneRow, usd.difference === 0 && hours.difference === 0 && "text-muted")}
          >
            <th
              scope="row"
              className="py-1.5 pr-2 text-left align-baseline font-normal max-sm:basis-full max-sm:pb-0 sm:border-b sm:border-line"
            >
              {labourWorkLabels[work].label}, {perLabels[per].label}
            </th>
            <Td isFigure className={cx(phoneCell, "max-sm:mr-auto")}>
              <Pair before={hours.before} after={hours.after} format={hoursInFigures} />
              <PhoneWord> h</PhoneWord>
            </Td>
            <Td isFigure className={cx(phoneCell, usd.difference === 0 && phoneQuiet)}>
              <PhoneWord>then</PhoneWord>
              {formatAmount(usd.before ?? 0)}
            </Td>
            <Td isFigure className={phoneCell}>
              <PhoneWord>today</PhoneWord>
              {formatAmount(usd.after ?? 0)}
            </Td>
            <Td isFigure className={cx(phoneCell, usd.difference === 0 && phoneQuiet)}>
              <Difference value={usd.difference} format={formatAmount} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
