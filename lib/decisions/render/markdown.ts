/** A record as MADR 4: what a repository keeps beside the code. */
import type { ListItem, PhrasingContent, Root, RootContent, Table } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { stringify } from "yaml";
import { formatDate } from "@/lib/format/dates";
import { formatUsd, formatUsdCents } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";
import type { LabourLine } from "@/lib/planner/evaluation";
import { formatAmount, formatQuantity, formatUnitPrice, groupBill } from "@/lib/wording/bill-arithmetic";
import { billCategoryLabels, labourWorkLabels } from "@/lib/wording/labels";
import { type Fact, type Option, type RecordDocument, verdictLabels } from "../document";
import { formatRecordNumber } from "../file-name";
import { hashRecipe } from "../hash-recipe";
import { assumptionsOf, basisOf, linksOf, notIncludedOf, numberOf, otherAssumptions, ownPricesOf } from "./basis";
import { inSentence } from "./in-sentence";
import { proseUnder } from "./prose";

export const renderMarkdown = (doc: RecordDocument): string =>
  `---\n${frontMatter(doc)}---\n\n${toMarkdown(treeOf(doc), {
    bullet: "*",
    emphasis: "_",
    rule: "-",
    listItemIndent: "one",
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  })}`;

/**
 * The keys of MADR 4.0.0, in its order. A name is whatever a person called themselves, so the library quotes it, and for readers
 * of YAML 1.1 too, to whom "No" and "12:30:45" are no text.
 */
const frontMatter = ({ record, date, people }: RecordDocument): string =>
  stringify(
    {
      status:
        record.status === "superseded" && record.supersededBy !== null
          ? `superseded by ADR-${formatRecordNumber(record.supersededBy.number)}`
          : record.status,
      date,
      "decision-makers": people.deciders,
      consulted: people.consulted,
      informed: people.informed,
    },
    { lineWidth: 0, compat: "yaml-1.1" },
  );

const text = (value: string): PhrasingContent => ({ type: "text", value });
const strong = (value: string): PhrasingContent => ({ type: "strong", children: [text(value)] });
const code = (value: string): PhrasingContent => ({ type: "inlineCode", value });
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: "paragraph", children });
const heading = (depth: 1 | 2 | 3 | 4, value: string): RootContent => ({
  type: "heading",
  depth,
  children: [text(value)],
});

function list(lines: readonly (string | readonly PhrasingContent[])[]): readonly RootContent[] {
  if (lines.length === 0) return [];
  const items = lines.map(
    (line): ListItem => ({
      type: "listItem",
      spread: false,
      children: [{ type: "paragraph", children: typeof line === "string" ? [text(line)] : [...line] }],
    }),
  );
  return [{ type: "list", ordered: false, spread: false, children: items }];
}

/** @param figures how many of the columns hold figures, from the second on */
function table(headings: readonly string[], rows: readonly (readonly string[])[], figures: readonly number[]): Table {
  const row = (cells: readonly string[]) => ({
    type: "tableRow" as const,
    children: cells.map((cell) => ({ type: "tableCell" as const, children: cell === "" ? [] : [text(cell)] })),
  });
  return {
    type: "table",
    align: headings.map((_, index) => (figures.includes(index) ? "right" : "left")),
    children: [row(headings), ...rows.map(row)],
  };
}

const facts = (all: readonly Fact[]): readonly RootContent[] =>
  list(all.map(({ label, value }) => [text(`${label}: `), strong(value)]));

const NOTHING = "Nothing is written here.";
const words = (markdown: string, depth: 2 | 3 = 2): readonly RootContent[] => proseUnder(markdown, depth);
const wordsOrNot = (markdown: string): readonly RootContent[] =>
  markdown.trim() === "" ? [paragraph(text(NOTHING))] : words(markdown);

function treeOf(doc: RecordDocument): Root {
  const { record, words: own, options } = doc;
  return {
    type: "root",
    children: [
      heading(1, record.title),
      paragraph(text(headline(doc))),
      heading(2, "Context and Problem Statement"),
      ...wordsOrNot(own.context),
      heading(2, "Decision Drivers"),
      ...words(own.drivers),
      ...facts([
        {
          label: "What matters how much",
          value: doc.priorities.map(({ label, value }) => `${label} ${value}`).join(" · "),
        },
        ...doc.constraints,
      ]),
      heading(2, "Considered Options"),
      ...list(options.map(({ platform }) => platform.name)),
      optionsTable(options),
      heading(2, "Decision Outcome"),
      ...outcome(doc),
      heading(3, "Consequences"),
      ...consequences(doc),
      heading(3, "Confirmation"),
      ...(own.confirmation.trim() === "" ? [paragraph(text(NOTHING))] : words(own.confirmation, 3)),
      heading(2, "Pros and Cons of the Options"),
      ...options.flatMap(prosAndCons),
      heading(2, "More Information"),
      ...moreInformation(doc),
    ],
  };
}

function headline(doc: RecordDocument): string {
  const { record, statusLabel, date } = doc;
  const day = record.decidedOn === null ? `last changed on ${formatDate(date)}` : `decided on ${formatDate(date)}`;
  return `Decision record ${numberOf(doc)} of ${record.teamName}. ${statusLabel}, ${day}.`;
}

const figure = (usd: number): string => formatNumber(usd);

const optionsTable = (options: readonly Option[]): Table =>
  table(
    ["Option", "Verdict", "First year ($)", "Low to high ($)", "Why not, or why"],
    options.map(({ platform: { name, yearOne }, verdict, reason }) => [
      name,
      verdictLabels[verdict],
      yearOne === null ? "no price" : figure(yearOne.totalUsd),
      yearOne === null ? "" : `${figure(yearOne.lowUsd)} – ${figure(yearOne.highUsd)}`,
      reason,
    ]),
    [2, 3],
  );

function outcome(doc: RecordDocument): readonly RootContent[] {
  const { chosen, reasons, onePage, words: own, isPick, pick } = doc;
  const [first, ...others] = reasons;
  return [
    paragraph(
      text(
        `Chosen option: "${chosen.name}", because ${first === undefined ? "of what is written here." : inSentence(first)}`,
      ),
    ),
    paragraph(strong(onePage.decision)),
    ...list(others),
    ...words(own.outcome),
    ...(isPick
      ? []
      : [
          paragraph(
            text(
              pick === null
                ? "Berth picks none: every platform fails a constraint."
                : `Berth picks ${pick.name}. Why not that:`,
            ),
          ),
          ...words(own.whyNotPick),
        ]),
    paragraph(text("What it costs:")),
    ...facts(onePage.costs),
  ];
}

const good = (sentence: string): string => `Good, because ${inSentence(sentence)}`;
const bad = (sentence: string): string => `Bad, because ${inSentence(sentence)}`;

const consequences = ({ onePage, sacrifices, words: own }: RecordDocument): readonly RootContent[] => [
  ...list([...onePage.reasons.map(good), ...(sacrifices.length === 0 ? [] : sacrifices.map(bad))]),
  ...(own.good.trim() === "" ? [] : [paragraph(text("Good, in the team’s words:")), ...words(own.good, 3)]),
  ...(own.bad.trim() === "" ? [] : [paragraph(text("Bad, in the team’s words:")), ...words(own.bad, 3)]),
  ...(sacrifices.length === 0 && own.bad.trim() === ""
    ? [paragraph(text("It gives up nothing that was asked for."))]
    : []),
];

function prosAndCons({ platform, verdict, reason }: Option): readonly RootContent[] {
  const { name, provider, yearOne, monthly, points } = platform;
  const speaking = (sign: 1 | -1) => points.rules.filter((rule) => Math.sign(rule.points) === sign);
  return [
    heading(3, name),
    paragraph(text(`${provider}. ${verdictLabels[verdict]}${reason === "" ? "." : `: ${reason}`}`)),
    ...list([
      ...(yearOne === null
        ? []
        : [
            `First year ${formatUsd(yearOne.totalUsd)}, between ${formatUsd(yearOne.lowUsd)} and ${formatUsd(yearOne.highUsd)}: infrastructure ${formatUsd(yearOne.infrastructureUsd)}, own labour ${formatUsd(yearOne.labourUsd)}${yearOne.downtimeUsd === null ? "" : `, expected downtime ${formatUsd(yearOne.downtimeUsd)}`}`,
          ]),
      ...(monthly === null ? [] : [`Infrastructure in month 1: ${formatUsdCents(monthly.infrastructureUsd)}`]),
      ...speaking(1).map(({ message }) => good(message)),
      ...speaking(-1).map(({ message }) => bad(message)),
    ]),
  ];
}

function moreInformation(doc: RecordDocument): readonly RootContent[] {
  const { record, words: own, votes, agreementInWords, people } = doc;
  return [
    ...words(own.moreInformation),
    ...list(linksOf(doc)),
    heading(3, "How far the deciders agree"),
    ...(people.deciders.length === 0 && votes.length === 0
      ? [paragraph(text("No deciders are named."))]
      : [paragraph(text(agreementInWords))]),
    ...list(
      votes.map(({ sentence, reason, afterwards }) =>
        [`${sentence}${reason === "" ? "." : `: “${reason.replace(/\s+/g, " ")}”.`}`, afterwards]
          .filter(Boolean)
          .join(" "),
      ),
    ),
    ...(record.notes.length === 0 ? [] : [heading(3, "Notes added later")]),
    ...record.notes.flatMap(({ body, by, at, kind }) => [
      paragraph(
        strong(
          `${kind === "repriced" ? "Re-priced" : "Amended"} on ${formatDate(at.toISOString().slice(0, 10))} by ${by ?? "a former member"}`,
        ),
      ),
      ...words(body, 3),
    ]),
    heading(3, "When it is looked at again"),
    ...(doc.lookAgain.length === 0 ? [paragraph(text("No date and no condition is set."))] : list(doc.lookAgain)),
    ...bill(doc),
    ...ledger(doc),
    ...assumptions(doc),
    heading(3, "Where the numbers come from"),
    ...facts(basisOf(doc)),
    ...list(ownPricesOf(doc)),
    ...(doc.warnings.length === 0 ? [] : [paragraph(text("Before you rely on these figures:")), ...list(doc.warnings)]),
    paragraph(text("Not included:")),
    ...list(notIncludedOf(doc)),
    paragraph(
      text(
        "Fingerprint of the numbers (SHA-256 over the canonical JSON of the part named “frozen” in the exported JSON file): ",
      ),
      code(doc.hash),
    ),
    { type: "code", lang: "sh", value: hashRecipe(`${doc.fileName}.json`) },
  ];
}

function bill({ chosen }: RecordDocument): readonly RootContent[] {
  if (chosen.monthly === null) return [];
  const rows = groupBill(chosen.monthly.lines).flatMap(({ category, lines }) =>
    lines.map((line) => [
      billCategoryLabels[category].label,
      line.item,
      `${formatQuantity(line.quantity)} ${line.unit}`,
      formatUnitPrice(line.unitPriceUsd),
      formatAmount(line.amountUsd),
      [line.source, line.note].filter(Boolean).join(". "),
    ]),
  );
  return [
    heading(3, `The bill of ${chosen.name}, first month`),
    table(
      ["Kind", "Item", "Quantity", "Unit price ($)", "Amount ($)", "Source"],
      [...rows, ["Total", "", "", "", formatAmount(chosen.monthly.infrastructureUsd), ""]],
      [2, 3, 4],
    ),
  ];
}

const hours = (value: number): string => formatNumber(value, 2);

export const perLabels: Readonly<Record<LabourLine["per"], string>> = { once: "once", month: "a month" };

function ledger({ chosen, evaluation }: RecordDocument): readonly RootContent[] {
  const { labour } = chosen;
  const total = (label: string, per: LabourLine["per"], sum: typeof labour.setupHours) => [
    label,
    perLabels[per],
    hours(sum.low),
    hours(sum.likely),
    hours(sum.high),
    hours(sum.mean),
    formatAmount(costOf(labour.lines, per)),
    "",
  ];
  return [
    heading(3, `The work on ${chosen.name}`),
    paragraph(
      text(
        `The mean is (low + 4 × likely + high) ÷ 6, and an hour costs ${formatUsd(evaluation.scenario.team.hourlyRateUsd)}.`,
      ),
    ),
    table(
      ["Work", "Per", "Low (h)", "Likely (h)", "High (h)", "Mean (h)", "Cost ($)", "Evidence"],
      [
        ...labour.lines.map((line) => [
          labourWorkLabels[line.work].label,
          perLabels[line.per],
          hours(line.low),
          hours(line.likely),
          hours(line.high),
          hours(line.mean),
          formatAmount(line.amountUsd),
          [line.detail, line.source].filter(Boolean).join(". "),
        ]),
        total("Once, together", "once", labour.setupHours),
        total("Every month, together", "month", labour.monthlyHours),
      ],
      [2, 3, 4, 5, 6],
    ),
  ];
}

/** Adds the lines as printed, in whole cents. */
export const costOf = (lines: readonly LabourLine[], per: LabourLine["per"]): number =>
  lines.filter((line) => line.per === per).reduce((cents, { amountUsd }) => cents + Math.round(amountUsd * 100), 0) /
  100;

function assumptions(doc: RecordDocument): readonly RootContent[] {
  const { own, assumed } = assumptionsOf(doc);
  return [
    heading(3, "Assumptions"),
    paragraph(
      text(
        own.length === 0 ? "The team’s own numbers: none, every assumption is Berth’s own." : "The team’s own numbers:",
      ),
    ),
    ...facts(own),
    ...(assumed.length === 0 ? [] : [paragraph(text("Asked and not answered, so assumed:")), ...facts(assumed)]),
    paragraph(text(otherAssumptions(doc))),
  ];
}
