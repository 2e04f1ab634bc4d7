import { formatDate } from "@/lib/format/dates";
import type { OwnPrice } from "@/lib/planner/evaluation";
import { formatUnitPrice } from "@/lib/wording/bill-arithmetic";

/** Under the unit price of a bill: what the list says. The word carries it, the stroke repeats it. */
export function PublishedPrice({ own: { publishedUsd } }: { own: OwnPrice }) {
  if (publishedUsd === null) return null;
  return (
    <span className="text-xs text-muted max-sm:ml-1 sm:block">
      list <s>{formatUnitPrice(publishedUsd)}</s>
    </span>
  );
}

/** Beside the item of a bill: that the price is the team's, since when and why. */
export function OwnPriceNote({ own: { publishedUsd, percentOff, note, date } }: { own: OwnPrice }) {
  const what =
    percentOff !== null
      ? `Your price: ${percentOff}% off the list`
      : publishedUsd === null
        ? "Your own entry"
        : "Your price";
  return (
    <span className="block text-accent">
      {what}, {formatDate(date)}
      {note === "" ? "" : `: ${note}`}
    </span>
  );
}
