/** What was found on looking again, in sentences: page, mail and log of the command say the same. */
import { formatDate } from "@/lib/format/dates";
import { formatUsd, formatUsdCents, formatUsdRate } from "@/lib/format/money";
import { formatCount, formatList, formatNumber, MINUS, plural } from "@/lib/format/number";
import { formatPercent } from "@/lib/format/percent";
import { lifecycleLabels } from "@/lib/wording/labels";
import type { PriceMoved } from "./bill-moves";
import type { Found, Unseen } from "./check-conditions";

/** "The scenario has 120,000 daily users; the limit is 100,000." */
export function foundInWords(found: Found, platformName: string): string {
  switch (found.kind) {
    case "users-over":
      return `There are ${formatNumber(found.seen)} daily ${plural(found.seen, "user")} now; the limit is ${formatNumber(found.users)}.`;
    case "services-over":
      return `There are ${formatNumber(found.seen)} ${plural(found.seen, "service")} now; the limit is ${formatNumber(found.services)}.`;
    case "bill-over":
      return `The bill of ${platformName} comes to ${formatUsdCents(found.seenUsd)} a month at today’s prices; the limit is ${formatUsd(found.usdPerMonth)}.`;
    case "price-moved": {
      const rest = found.more > 0 ? [`${formatCount(found.more)} more`] : [];
      return `On the bill of ${platformName} ${found.prices.length + found.more === 1 ? "a price" : "prices"} moved by more than ${formatPercent(found.percent)}: ${formatList([...found.prices.map(priceMovedInWords), ...rest])}.`;
    }
    case "lifecycle-changed":
      return found.to === null
        ? `${capital(platformName)} is not in the catalogue any more.`
        : `What becomes of ${platformName} has changed: then “${lifecycleLabels[found.from].label.toLowerCase()}”, now “${lifecycleLabels[found.to].label.toLowerCase()}”.`;
    case "review-date":
      return `The day to look at it again was ${formatDate(found.reviewOn)}.`;
    default:
      found satisfies never;
      return "";
  }
}

/** "t3.medium, worker $30.37 → $33.40 a machine-month (+10%)" */
export const priceMovedInWords = ({ item, unit, fromUsd, toUsd, percent }: PriceMoved): string =>
  `“${item}” ${formatUsdRate(fromUsd)} → ${formatUsdRate(toUsd)}${unit === "" ? "" : ` per ${unit}`}${percent === null ? " (free before)" : ` (${signedPercent(percent)})`}`;

const signedPercent = (percent: number): string =>
  `${percent < 0 ? MINUS : "+"}${formatNumber(Math.abs(percent), decimalsFor(Math.abs(percent)))}%`;

export const unseenInWords = ({ kind }: Unseen, platformName: string): string =>
  kind === "price-moved"
    ? `Today’s prices of ${platformName} cannot be compared with those of the frozen bill.`
    : `There is no bill of ${platformName} at today’s prices.`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const decimalsFor = (percent: number): number => (percent < 1 ? 2 : percent < 10 ? 1 : 0);
