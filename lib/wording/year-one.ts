import { formatUsd } from "@/lib/format/money";
import { formatCount } from "@/lib/format/number";
import type { Evaluation, PlatformEvaluation } from "@/lib/planner/evaluation";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { wordOrderChange } from "./order-change";
import { platformOf } from "./recommendation";

type YearOne = NonNullable<PlatformEvaluation["yearOne"]>;

/** What the bars of the first year say, for whoever does not look at them. */
export function wordYearOne(evaluation: Evaluation, withLabour: boolean): string {
  const fitting = evaluation.platforms.flatMap(({ id, name, status, yearOne }) =>
    status === "eligible" && yearOne !== null ? [{ id, name, yearOne }] : [],
  );
  const sorted = (by: boolean) => fitting.toSorted((a, b) => amount(a.yearOne, by) - amount(b.yearOne, by));
  const order = sorted(withLabour);
  const [cheapest] = order;
  const dearest = order.at(-1);
  if (cheapest === undefined || dearest === undefined) return "No platform that fits has a price.";
  const range =
    order.length === 1
      ? `One platform fits: ${nameInSentence(cheapest.name)} at ${formatUsd(amount(cheapest.yearOne, withLabour))}.`
      : `Of ${formatCount(order.length)} platforms that fit, ${nameInSentence(cheapest.name)} costs least at ${formatUsd(amount(cheapest.yearOne, withLabour))} and ${nameInSentence(dearest.name)} most at ${formatUsd(amount(dearest.yearOne, withLabour))}.`;
  if (!withLabour) {
    const moves = wordOrderChange(sorted(true), order);
    return `${range} ${moves === "" ? "Leaving your labour out does not change the order." : `Without your labour, ${moves}`}`;
  }
  const pick = platformOf(evaluation, evaluation.recommendation.platform);
  return pick?.yearOne ? `${range} ${labourShare(pick.name, pick.yearOne)}` : range;
}

const amount = (yearOne: YearOne, withLabour: boolean): number =>
  yearOne.totalUsd - (withLabour ? 0 : yearOne.labourUsd);

function labourShare(name: string, { labourUsd, totalUsd }: YearOne): string {
  if (totalUsd <= 0) return "";
  const percent = Math.round((labourUsd / totalUsd) * 100);
  return `Your own labour is ${percent}% of what ${nameInSentence(name)} costs.`;
}
