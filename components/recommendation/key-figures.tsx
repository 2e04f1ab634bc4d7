import { formatHours, formatMinutes } from "@/lib/format/hours";
import { formatUsd } from "@/lib/format/money";
import { formatAvailability, formatPercent } from "@/lib/format/percent";
import type { Evaluation, PlatformEvaluation } from "@/lib/planner/evaluation";
import { yearOneHours } from "@/lib/wording/recommendation";

interface Figure {
  label: string;
  value: string;
  detail: string;
}

/** The four figures of the pick that a meeting asks for. */
export function KeyFigures({ pick, evaluation }: { pick: PlatformEvaluation; evaluation: Evaluation }) {
  "use memo";
  return (
    <dl className="grid grid-cols-2 border-y border-line sm:grid-cols-4 sm:divide-x sm:divide-line">
      {figuresOf(pick, evaluation).map(({ label, value, detail }) => (
        <div key={label} className="py-3 pr-3 sm:px-4 sm:first:pl-0">
          <dt className="text-xs text-muted">{label}</dt>
          <dd className="figures text-lg font-semibold">{value}</dd>
          <dd className="figures text-xs text-muted">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}

function figuresOf(pick: PlatformEvaluation, evaluation: Evaluation): readonly Figure[] {
  const { scenario } = evaluation;
  const { monthly, yearOne, labour, availability } = pick;
  const budget = scenario.budgetUsdPerMonth;
  return [
    {
      label: "First year",
      value: yearOne === null ? "no price" : formatUsd(yearOne.totalUsd),
      detail: yearOne === null ? "" : `${formatUsd(yearOne.lowUsd)} to ${formatUsd(yearOne.highUsd)}`,
    },
    {
      label: "Bill a month",
      value: monthly === null ? "no price" : formatUsd(monthly.infrastructureUsd),
      detail: budget === null ? "no budget set" : `budget ${formatUsd(budget)}`,
    },
    {
      label: "Your work, first year",
      value: `${formatHours(yearOneHours(pick, evaluation))} h`,
      detail: `${formatHours(labour.setupHours.mean)} h once, ${formatHours(labour.monthlyHours.mean)} h a month`,
    },
    {
      label: "Expected up",
      value: formatAvailability(availability.expectedPercent.likely),
      detail: `${formatMinutes(availability.downtimeMinutesPerMonth)} down a month; target ${formatPercent(scenario.availabilityTargetPercent)}`,
    },
  ];
}
