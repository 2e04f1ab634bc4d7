/** What a re-priced record remembers of it: Markdown, made once from the report. */
import { formatDate } from "@/lib/format/dates";
import { formatUsd, formatUsdCents, formatUsdDifference } from "@/lib/format/money";
import type { Move, RepriceReport } from "./reprice";

/** @param on ISO day; @param text what somebody adds, Markdown; empty: nothing */
export function repriceNote(
  report: RepriceReport,
  { on, text }: { readonly on: string; readonly text: string },
): string {
  const { basis, infrastructure, yearOne } = report;
  const scenario = basis === "frozen" ? "the frozen scenario" : "the scenario as it is saved now";
  const facts = [
    moveLine("Infrastructure in month 1", infrastructure, formatUsdCents),
    moveLine("First year, infrastructure", yearOne.infrastructure, formatUsd),
    moveLine("First year, own labour", yearOne.labour, formatUsd),
    ...(yearOne.downtime.before === null && yearOne.downtime.after === null
      ? []
      : [moveLine("First year, expected downtime", yearOne.downtime, formatUsd)]),
    moveLine("First year, together", yearOne.total, formatUsd),
  ];
  const own = text.trim();
  return [
    ...(own === "" ? [] : [own]),
    `**Looked at again on ${formatDate(on)}**, with ${scenario} and ${plainMarkdown(report.after.priceBook.label)}. ${plainMarkdown(report.headline)}`,
    facts.join("\n"),
    report.why.map((sentence) => `- ${plainMarkdown(sentence)}`).join("\n"),
  ].join("\n\n");
}

const moveLine = (label: string, { before, after, difference }: Move, format: (usd: number) => string): string => {
  const figure = (usd: number | null) => (usd === null ? "no figure" : format(usd));
  const by = difference === null ? "" : ` (${formatUsdDifference(difference, format)})`;
  return `- ${label}: ${figure(before)} → ${figure(after)}${by}`;
};

/** Text that Markdown shows as it is, whoever wrote it: names of a team's own providers stand in it. */
export const plainMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|~$!&]/g, (sign) => (sign === "$" ? sign : `\\${sign}`));
