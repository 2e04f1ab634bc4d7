import { formatUsd } from "@/lib/format/money";
import { formatNumber, plural } from "@/lib/format/number";
import { formatPercent } from "@/lib/format/percent";
import type { Condition } from "./conditions";

/** "The bill of DOKS passes $500 a month." */
export function conditionInWords(condition: Condition, platformName: string): string {
  switch (condition.kind) {
    case "users-over":
      return `There are more than ${formatNumber(condition.users)} daily ${plural(condition.users, "user")}.`;
    case "bill-over":
      return `The bill of ${platformName} passes ${formatUsd(condition.usdPerMonth)} a month.`;
    case "services-over":
      return `There are more than ${formatNumber(condition.services)} ${plural(condition.services, "service")}.`;
    case "price-moved":
      return `A price on the bill of ${platformName} moves by more than ${formatPercent(condition.percent)}.`;
    case "lifecycle-changed":
      return `The provider changes what becomes of ${platformName}: maintenance, closing, an end.`;
    default:
      condition satisfies never;
      return "";
  }
}
