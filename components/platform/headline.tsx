import { Unsure } from "@/components/assumptions/mark";
import { Badge } from "@/components/ui/badge";
import { formatHours } from "@/lib/format/hours";
import { formatUsd } from "@/lib/format/money";
import { formatNumber, formatOrdinal } from "@/lib/format/number";
import { formatAvailability } from "@/lib/format/percent";
import type { Evaluation, PlatformEvaluation, PlatformFacts } from "@/lib/planner/evaluation";
import { platformKindLabels, statusLabels } from "@/lib/wording/labels";
import { Figure } from "./figure";
import { missingInWords } from "./missing-prices";

interface HeadlineProps {
  evaluation: Evaluation;
  platform: PlatformEvaluation;
  facts: Pick<PlatformFacts, "summary">;
}

/** What it is, where it stands, and the four figures everything else explains. */
export function Headline({ evaluation, platform, facts }: HeadlineProps) {
  const { yearOne, monthly, labour, availability } = platform;
  return (
    <div className="grid gap-4">
      <div className="grid gap-1">
        <p className="text-xs text-muted">
          {platformKindLabels[platform.kind].label} · {platform.provider}
        </p>
        <h2 id="platform-view-title" tabIndex={-1} className="text-2xl outline-none">
          {platform.name}
        </h2>
        <p className="max-w-prose text-muted">{facts.summary}</p>
      </div>
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-sm">
        <Badge tone={tones[platform.status]}>{statusLabels[platform.status].label}</Badge>
        {standing(evaluation, platform)}
      </p>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-y border-line py-3 lg:grid-cols-4">
        <Figure
          term="Year one, labour included"
          unit={yearOne ? `${formatUsd(yearOne.lowUsd)} to ${formatUsd(yearOne.highUsd)}` : "no price"}
        >
          {yearOne ? formatUsd(yearOne.totalUsd) : "–"}
        </Figure>
        <Figure term="Infrastructure" unit="first month">
          {monthly ? formatUsd(monthly.infrastructureUsd) : "–"}
        </Figure>
        <Figure term="Work" unit={`hours a month, after ${formatHours(labour.setupHours.mean)} to begin with`}>
          <Unsure>{formatHours(labour.monthlyHours.mean)}</Unsure>
        </Figure>
        <Figure
          term="Availability"
          unit={availability.meetsTarget ? "expected; meets your target" : "expected; misses your target"}
        >
          <Unsure>{formatAvailability(availability.expectedPercent.likely)}</Unsure>
        </Figure>
      </dl>
    </div>
  );
}

const tones = { eligible: "ok", excluded: "danger", unpriced: "warn" } as const;

function standing({ platforms }: Evaluation, platform: PlatformEvaluation): string {
  if (platform.status === "excluded")
    return platform.gates.length === 1
      ? "One hard constraint speaks against it."
      : `${platform.gates.length} hard constraints speak against it.`;
  if (platform.rank === null) return `No rank without a price: ${missingInWords(platform)}.`;
  const ranked = platforms.filter(({ rank }) => rank !== null);
  const first = ranked.find(({ rank }) => rank === 1);
  const second = ranked.find(({ rank }) => rank === 2);
  const place = `${formatOrdinal(platform.rank)} of ${ranked.length}, with ${formatNumber(platform.points.total, 1, 1)} points`;
  const gap = (other: PlatformEvaluation) => formatNumber(Math.abs(other.points.total - platform.points.total), 1, 1);
  if (platform.rank === 1)
    return second ? `${place}: the pick, ${gap(second)} ahead of ${second.name}.` : `${place}: the pick.`;
  return first ? `${place}, ${gap(first)} behind ${first.name}.` : `${place}.`;
}
