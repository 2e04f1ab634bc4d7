import { formatHours, formatMinutes } from "@/lib/format/hours";
import { formatUsd, formatUsdCents, formatUsdDifference } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";
import { formatAvailability, formatPercent } from "@/lib/format/percent";
import {
  type BillCategory,
  type BillLine,
  billCategories,
  type LabourLine,
  type LabourWork,
} from "@/lib/planner/evaluation";
import { billCategoryLabels, labourWorkLabels, perLabels } from "@/lib/wording/labels";
import { type Compared, type CompareGroup, type CompareRow, figureRow, NONE, wordRow } from "./compare-rows";
import { isPriced, yearOneUsd } from "./roles";

const dollars = { value: formatUsd, difference: (value: number) => formatUsdDifference(value, formatUsd) };
const cents = { value: formatUsdCents, difference: (value: number) => formatUsdDifference(value) };
const signed = (text: string, value: number): string => (value > 0 && /[1-9]/.test(text) ? `+${text}` : text);
const hours = {
  value: (value: number) => `${formatHours(value)} h`,
  difference: (value: number) => signed(`${formatHours(value)} h`, value),
};
const points = {
  value: (value: number) => formatNumber(value, 1, 1),
  difference: (value: number) => signed(formatNumber(value, 1, 1), value),
};

export const overview = (compared: readonly Compared[]): CompareGroup => {
  const all = compared.map(({ platform }) => platform);
  return {
    id: "overview",
    title: "In all",
    rows: [
      figureRow(
        { id: "year", label: "First year" },
        all.map(({ yearOne }) => yearOne?.totalUsd ?? null),
        dollars,
      ),
      figureRow(
        { id: "year-infra", label: "First year without labour" },
        all.map((platform) => (isPriced(platform) ? yearOneUsd(platform, false) : null)),
        dollars,
      ),
      wordRow(
        { id: "range", label: "Low to high" },
        all.map(({ yearOne }) => (yearOne ? `${formatUsd(yearOne.lowUsd)} – ${formatUsd(yearOne.highUsd)}` : "–")),
      ),
      figureRow(
        { id: "points", label: "Points" },
        all.map((platform) => (platform.rank === null ? null : platform.points.total)),
        points,
      ),
    ],
  };
};

/** The bill of the first month by category, each line under its sum. */
export const bill = (compared: readonly Compared[]): CompareGroup => ({
  id: "bill",
  title: "Bill of the first month",
  rows: [
    figureRow(
      { id: "bill-total", label: "All together" },
      compared.map(({ platform }) => platform.monthly?.infrastructureUsd ?? null),
      cents,
    ),
    ...billCategories
      .filter((category) => compared.some(({ platform }) => linesOf(platform, category).length > 0))
      .map((category) => categoryRow(category, compared)),
  ],
});

const linesOf = (platform: Compared["platform"], category: BillCategory) =>
  platform.monthly?.lines.filter((line) => line.category === category) ?? [];

function categoryRow(category: BillCategory, compared: readonly Compared[]): CompareRow {
  const sums = compared.map(({ platform }) =>
    platform.monthly === null
      ? null
      : linesOf(platform, category).reduce((sum, { amountUsd }) => sum + Math.round(amountUsd * 100), 0) / 100,
  );
  const row = figureRow({ id: category, label: billCategoryLabels[category].label }, sums, cents);
  return {
    ...row,
    cells: row.cells.map((cell, index) => {
      const lines = compared[index] ? linesOf(compared[index].platform, category) : [];
      // A bill without such a line is another thing than a line of nothing.
      return lines.length === 0 ? { ...cell, text: NONE } : { ...cell, details: lines.map(detailOf) };
    }),
  };
}

const detailOf = ({ item, amountUsd, assumed, unverified }: BillLine): string =>
  `${item}: ${formatUsdCents(amountUsd)}${unverified ? " (unverified)" : assumed ? " (assumed)" : ""}`;

export const labour = (compared: readonly Compared[]): CompareGroup => ({
  id: "labour",
  title: "Your own hours",
  rows: [
    figureRow(
      { id: "once", label: "Once, all together" },
      compared.map(({ platform }) => platform.labour.setupHours.mean),
      hours,
    ),
    figureRow(
      { id: "monthly", label: "Each month, all together" },
      compared.map(({ platform }) => platform.labour.monthlyHours.mean),
      hours,
    ),
    ...worksOf(compared).map(({ work, per }) =>
      figureRow(
        { id: `${work} ${per}`, label: `${labourWorkLabels[work].label}, ${perLabels[per].label}` },
        compared.map(({ platform }) => hoursFor(platform.labour.lines, work, per)),
        hours,
      ),
    ),
  ],
});

function worksOf(compared: readonly Compared[]): readonly { work: LabourWork; per: LabourLine["per"] }[] {
  const works = new Map<string, { work: LabourWork; per: LabourLine["per"] }>();
  for (const { platform } of compared)
    for (const { work, per } of platform.labour.lines) works.set(`${work} ${per}`, { work, per });
  return [...works.values()];
}

const hoursFor = (lines: readonly LabourLine[], work: LabourWork, per: LabourLine["per"]): number =>
  lines.filter((line) => line.work === work && line.per === per).reduce((sum, { mean }) => sum + mean, 0);

export const availability = (compared: readonly Compared[]): CompareGroup => {
  const all = compared.map(({ platform }) => platform.availability);
  return {
    id: "availability",
    title: "Availability",
    rows: [
      wordRow(
        { id: "expected", label: "Expected up" },
        all.map(({ expectedPercent }) => formatAvailability(expectedPercent.likely)),
      ),
      wordRow(
        { id: "expected-range", label: "Low to high" },
        all.map(({ expectedPercent: { low, high } }) => `${formatAvailability(low)} – ${formatAvailability(high)}`),
      ),
      wordRow(
        { id: "down", label: "Down in a month" },
        all.map(({ downtimeMinutesPerMonth }) => formatMinutes(downtimeMinutesPerMonth)),
      ),
      wordRow(
        { id: "target", label: "Meets the target" },
        all.map(({ meetsTarget }) => (meetsTarget ? "Yes" : "No")),
      ),
      wordRow(
        { id: "promise", label: "Promise about the control plane" },
        all.map(({ controlPlaneSlaPercent }) =>
          controlPlaneSlaPercent === null ? "None" : formatPercent(controlPlaneSlaPercent),
        ),
      ),
    ],
  };
};
