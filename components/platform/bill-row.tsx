import { AssumedMark, Unsure, UnverifiedMark } from "@/components/assumptions/mark";
import { OwnPriceNote, PublishedPrice } from "@/components/prices/own-price";
import { Td } from "@/components/ui/table";
import type { BillLine } from "@/lib/planner/evaluation";
import { formatAmount, formatQuantity, formatUnitPrice, notesOf } from "@/lib/wording/bill-arithmetic";
import type { SourceNote } from "./bill-sources";
import { sourceAnchor } from "./section";

/** Without a line of its own on a phone, where the row has one. */
const cell = "max-sm:border-b-0 max-sm:px-1 max-sm:last:pl-1";

/** One line: what, how much of it, at what price, and what one should know about either. */
export function BillRow({ line, source }: { line: BillLine; source: SourceNote }) {
  const { doubt, remarks } = notesOf(line);
  const isAssumed = line.assumed && !line.unverified;
  const quantity = formatQuantity(line.quantity);
  const unitPrice = formatUnitPrice(line.unitPriceUsd);
  return (
    <tr
      data-bill-line
      className="max-sm:flex max-sm:flex-wrap max-sm:items-baseline max-sm:justify-end max-sm:border-b max-sm:border-line"
    >
      <th
        scope="row"
        className="py-1.5 pr-2 text-left align-baseline font-normal max-sm:basis-full max-sm:pb-0 sm:border-b sm:border-line"
      >
        <span className="mr-1.5">{line.item}</span>
        {isAssumed ? <AssumedMark /> : null}
        {line.unverified ? <UnverifiedMark /> : null}
        <span className="block text-xs text-muted">
          {line.own ? <OwnPriceNote own={line.own} /> : null}
          {doubt ? <span className="block text-warn">The price is not confirmed: {doubt}.</span> : null}
          {remarks.length > 0 ? <span className="block">{remarks.join("; ")}</span> : null}
          <span className="block">
            {source.place ? `${source.place}, ` : ""}
            <a href={`#${sourceAnchor(source.number)}`} className="underline decoration-line underline-offset-2">
              source {source.number}
            </a>
          </span>
        </span>
      </th>
      <Td isFigure className={cell}>
        {isAssumed ? <Unsure>{quantity}</Unsure> : quantity}
        {line.unit ? <span className="text-xs text-muted max-sm:ml-1 sm:block">{line.unit}</span> : null}
      </Td>
      <Td isFigure className={cell}>
        <span aria-hidden="true" className="mr-1 text-faint">
          ×
        </span>
        {line.unverified ? <Unsure>{unitPrice}</Unsure> : unitPrice}
        {line.own ? <PublishedPrice own={line.own} /> : null}
      </Td>
      <Td isFigure className={cell}>
        <span aria-hidden="true" className="mr-1 text-faint">
          =
        </span>
        {formatAmount(line.amountUsd)}
      </Td>
    </tr>
  );
}
