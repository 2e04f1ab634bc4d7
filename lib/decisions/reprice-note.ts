/** What a re-priced record remembers of it: Markdown, made once from the report. */
import { formatDate } from "@/lib/format/dates";
import { formatUsd, formatUsdCents, formatUsdDifference } from "@/lib/format/money";
import { formatNumber, plural } from "@/lib/format/number";
import type { Move, RepriceReport } from "./reprice";
import { MAX_PART } from "./words";

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
  const head = [
    ...(own === "" ? [] : [own]),
    `**Looked at again on ${formatDate(on)}**, with ${scenario} and ${plainMarkdown(report.after.priceBook.label)}. ${plainMarkdown(report.headline)}`,
    facts.join("\n"),
  ].join("\n\n");
  const lines = report.why.map((sentence) => `- ${plainMarkdown(sentence)}`);
  return [head, whatFits(lines, MAX_PART - head.length - "\n\n".length).join("\n")].join("\n\n");
}

/** Whole lines only; that some are left out is the last of them. */
function whatFits(lines: readonly string[], room: number): readonly string[] {
  const leftOut = (count: number) =>
    `- ${formatNumber(count)} more ${plural(count, "reason")} found no room here: look at the record at today’s prices.`;
  const lengthOf = (some: readonly string[]) => some.join("\n").length;
  if (lengthOf(lines) <= room) return lines;
  let told = lines.length - 1;
  while (told > 0 && lengthOf([...lines.slice(0, told), leftOut(lines.length - told)]) > room) told -= 1;
  return [...lines.slice(0, told), leftOut(lines.length - told)];
}

const moveLine = (label: string, { before, after, difference }: Move, format: (usd: number) => string): string => {
  const figure = (usd: number | null) => (usd === null ? "no figure" : format(usd));
  const by = difference === null ? "" : ` (${formatUsdDifference(difference, format)})`;
  return `- ${label}: ${figure(before)} → ${figure(after)}${by}`;
};

/** Text that Markdown shows as it is, whoever wrote it: names of a team's own providers stand in it. */
export const plainMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|~$!&]/g, (sign) => (sign === "$" ? sign : `\\${sign}`));
