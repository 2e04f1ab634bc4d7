import { Unsure } from "@/components/assumptions/mark";
import { formatMinutes } from "@/lib/format/hours";
import { formatAvailability, formatPercent } from "@/lib/format/percent";
import type { PlatformEvaluation } from "@/lib/planner/evaluation";
import { Section } from "./section";

interface AvailabilityProps {
  platform: PlatformEvaluation;
  targetPercent: number;
}

/** What to expect of the path a request takes, and how that figure came about. */
export function Availability({ platform: { availability }, targetPercent }: AvailabilityProps) {
  const { low, likely, high } = availability.expectedPercent;
  return (
    <Section id="availability" title="Availability">
      <p className="max-w-prose text-sm">
        Expect <Unsure>{formatAvailability(likely)}</Unsure>, between {formatAvailability(low)} and{" "}
        {formatAvailability(high)}: about {formatMinutes(availability.downtimeMinutesPerMonth)} of downtime a month.{" "}
        {availability.meetsTarget
          ? `That meets your target of ${formatPercent(targetPercent)}.`
          : `That misses your target of ${formatPercent(targetPercent)}.`}
      </p>
      <ol className="grid max-w-prose list-decimal gap-1 pl-5 text-sm marker:text-muted">
        {availability.basis.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="max-w-prose text-sm text-muted">
        {availability.controlPlaneSlaPercent === null
          ? "Nobody promises an uptime of the control plane. Running containers do not need it; deploying, scaling and replacing them does."
          : `The promise of ${formatPercent(availability.controlPlaneSlaPercent)} is about the control plane. Running containers do not need it, so it is no part of the figure above; deploying, scaling and replacing them needs it.`}
      </p>
    </Section>
  );
}
