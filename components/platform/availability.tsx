import { Unsure } from "@/components/assumptions/mark";
import { formatMinutes } from "@/lib/format/hours";
import { formatAvailability, formatPercent } from "@/lib/format/percent";
import type { PlatformEvaluation, PlatformKind } from "@/lib/planner/evaluation";
import { Section } from "./section";

interface AvailabilityProps {
  platform: PlatformEvaluation;
  targetPercent: number;
}

/** Kinds with a control plane of which one could expect a promise. */
const clusters: ReadonlySet<PlatformKind> = new Set(["swarm", "managed-kubernetes", "self-managed-kubernetes"]);

/** What to expect of the path a request takes, and how that figure came about. */
export function Availability({ platform: { kind, availability }, targetPercent }: AvailabilityProps) {
  const { expectedPercent, controlPlaneSlaPercent } = availability;
  const { low, likely, high } = expectedPercent;
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
      {controlPlaneSlaPercent === null && clusters.has(kind) ? (
        <p className="max-w-prose text-sm text-muted">
          Nobody promises an uptime of the control plane. Running containers do not need it; deploying, scaling and
          replacing them does.
        </p>
      ) : null}
    </Section>
  );
}
