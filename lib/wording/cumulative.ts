import { breakEvenStep } from "@/lib/charts/lines";
import { formatUsd } from "@/lib/format/money";
import { formatList } from "@/lib/format/number";
import { nameInSentence } from "@/lib/planner/name-in-sentence";

export interface Curve {
  readonly name: string;
  /** What has been spent by the end of each month. */
  readonly cumulativeUsd: readonly number[];
}

/** What the curves say: what the first month takes, who ends cheapest, and where lines cross. */
export function wordCumulative(curves: readonly Curve[]): string {
  const [first, ...others] = curves.map((curve) => ({ ...curve, name: nameInSentence(curve.name) }));
  if (first === undefined) return "No platform has a price to add up.";
  const start = `${first.name} takes ${formatUsd(first.cumulativeUsd[0] ?? 0)} in its first month, set-up included, and ${formatUsd(first.cumulativeUsd.at(-1) ?? 0)} by the end of the year.`;
  const crossings = others.flatMap((other) => {
    const paysOff = breakEvenStep(first.cumulativeUsd, other.cumulativeUsd);
    if (paysOff !== null) return [`${first.name} starts dearer than ${other.name} and breaks even in month ${paysOff}`];
    const losesLead = breakEvenStep(other.cumulativeUsd, first.cumulativeUsd);
    return losesLead === null
      ? []
      : [`${other.name} starts dearer than ${first.name} and breaks even in month ${losesLead}`];
  });
  if (others.length === 0) return start;
  if (crossings.length > 0) return `${start} ${formatList(crossings)}.`;
  return `${start} Its line crosses none of the others within the year.`;
}
