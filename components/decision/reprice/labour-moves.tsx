import { cx } from "@/components/ui/cx";
import { Table, Td, Th } from "@/components/ui/table";
import type { RepriceReport } from "@/lib/decisions/reprice";
import { formatNumber } from "@/lib/format/number";
import { formatAmount } from "@/lib/wording/bill-arithmetic";
import { labourWorkLabels, perLabels } from "@/lib/wording/labels";
import { Difference } from "./difference";
import { Pair } from "./pair";

const hoursInFigures = (hours: number): string => formatNumber(hours, 2);

/** The frozen labour ledger beside today's. */
export function LabourMoves({ report: { labour, chosen } }: { report: RepriceReport }) {
  return (
    <Table caption={`Labour of ${chosen.before.name}, then and today`} isCaptionHidden>
      <thead>
        <tr>
          <Th className="w-full min-w-44">Work</Th>
          <Th isFigure>Hours</Th>
          <Th isFigure>Then ($)</Th>
          <Th isFigure>Today ($)</Th>
          <Th isFigure>Difference ($)</Th>
        </tr>
      </thead>
      <tbody>
        {labour.map(({ work, per, hours, usd }) => (
          <tr key={`${work} ${per}`} className={cx(usd.difference === 0 && hours.difference === 0 && "text-muted")}>
            <Th scope="row" className="font-normal">
              {labourWorkLabels[work].label}, {perLabels[per].label}
            </Th>
            <Td isFigure>
              <Pair before={hours.before} after={hours.after} format={hoursInFigures} />
            </Td>
            <Td isFigure>{formatAmount(usd.before ?? 0)}</Td>
            <Td isFigure>{formatAmount(usd.after ?? 0)}</Td>
            <Td isFigure>
              <Difference value={usd.difference} format={formatAmount} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
