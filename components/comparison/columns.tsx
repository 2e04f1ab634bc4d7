import type { ReactNode } from "react";
import { formatHours } from "@/lib/format/hours";
import { formatBareUsd } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";
import { formatAvailability, formatPercent } from "@/lib/format/percent";
import type { PlatformEvaluation } from "@/lib/planner/evaluation";
import type { ColumnId } from "@/lib/view-state";
import { platformKindLabels } from "@/lib/wording/labels";
import { isPriced, yearOneUsd } from "./roles";
import { StatusBadge } from "./status-badge";

export interface Column {
  readonly id: ColumnId;
  readonly heading: string;
  readonly isFigure: boolean;
  /** Null has no place in an order and stands last. */
  readonly sortValue: (platform: PlatformEvaluation) => number | string | null;
  readonly cell: (platform: PlatformEvaluation) => ReactNode;
  /** The direction one expects at the first press. */
  readonly first: "ascending" | "descending";
}

const NONE = "–";
type Value = (platform: PlatformEvaluation) => number | null;

/** A column of figures: what it sorts by is what it shows. */
const figures = (
  id: ColumnId,
  heading: string,
  value: Value,
  format: (value: number) => string,
  first: Column["first"] = "ascending",
): Column => ({
  id,
  heading,
  isFigure: true,
  first,
  sortValue: value,
  cell: (platform) => {
    const found = value(platform);
    return found === null ? NONE : format(found);
  },
});

const words = (id: ColumnId, heading: string, word: (platform: PlatformEvaluation) => string): Column => ({
  id,
  heading,
  isFigure: false,
  first: "ascending",
  sortValue: word,
  cell: word,
});

const points = (value: number): string => formatNumber(value, 1, 1);
const statusOrder = { eligible: 0, excluded: 1, unpriced: 2 } as const;

export const columns: Readonly<Record<ColumnId, Column>> = {
  rank: figures("rank", "Rank", ({ rank }) => rank, String),
  kind: words("kind", "Kind", ({ kind }) => platformKindLabels[kind].label),
  provider: words("provider", "Provider", ({ provider }) => provider),
  status: {
    id: "status",
    heading: "Status",
    isFigure: false,
    first: "ascending",
    sortValue: ({ status }) => statusOrder[status],
    cell: ({ status }) => <StatusBadge status={status} />,
  },
  "year-one": figures("year-one", "First year, $", ({ yearOne }) => yearOne?.totalUsd ?? null, formatBareUsd),
  "year-one-infrastructure": figures(
    "year-one-infrastructure",
    "Without labour, $",
    (platform) => (isPriced(platform) ? yearOneUsd(platform, false) : null),
    formatBareUsd,
  ),
  range: {
    ...figures("range", "Low to high, $", ({ yearOne }) => yearOne?.highUsd ?? null, formatBareUsd),
    cell: ({ yearOne }) => (yearOne ? `${formatBareUsd(yearOne.lowUsd)} – ${formatBareUsd(yearOne.highUsd)}` : NONE),
  },
  "infrastructure-per-month": figures(
    "infrastructure-per-month",
    "Bill a month, $",
    ({ monthly }) => monthly?.infrastructureUsd ?? null,
    formatBareUsd,
  ),
  "hours-per-month": figures(
    "hours-per-month",
    "Work a month, h",
    ({ labour }) => labour.monthlyHours.mean,
    formatHours,
  ),
  "setup-hours": figures("setup-hours", "Work once, h", ({ labour }) => labour.setupHours.mean, formatHours),
  availability: figures(
    "availability",
    "Expected up, %",
    ({ availability }) => availability.expectedPercent.likely,
    (percent) => formatAvailability(percent).replace("%", ""),
    "descending",
  ),
  "downtime-minutes": figures(
    "downtime-minutes",
    "Down a month, min",
    ({ availability }) => availability.downtimeMinutesPerMonth,
    (minutes) => formatNumber(minutes, minutes < 10 ? 1 : 0),
  ),
  "meets-target": words("meets-target", "Meets target", ({ availability }) =>
    availability.meetsTarget ? "yes" : "no",
  ),
  points: figures(
    "points",
    "Points",
    (platform) => (platform.rank === null ? null : platform.points.total),
    points,
    "descending",
  ),
  "cost-value": figures("cost-value", "Cost, of 100", (platform) => platform.points.cost, points, "descending"),
  "operations-value": figures(
    "operations-value",
    "Operations, of 100",
    (platform) => platform.points.operations,
    points,
    "descending",
  ),
  "control-value": figures(
    "control-value",
    "Control, of 100",
    (platform) => platform.points.control,
    points,
    "descending",
  ),
  "control-plane-sla": figures(
    "control-plane-sla",
    "Control plane promise, %",
    ({ availability }) => availability.controlPlaneSlaPercent,
    (percent) => formatPercent(percent).replace("%", ""),
    "descending",
  ),
};
