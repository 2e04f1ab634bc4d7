/** A record as a workbook: figures are numbers, totals are formulas with their values, and what people typed is never one. */
import { type CellStyle, type WriteSheet, type Cell as WrittenCell, writeXlsx } from "hucre/xlsx";
import { formatDate } from "@/lib/format/dates";
import type { PlatformEvaluation } from "@/lib/planner/evaluation";
import { billCategoryLabels, labourWorkLabels } from "@/lib/wording/labels";
import { type Fact, type RecordDocument, verdictLabels } from "../document";
import { hashRecipe } from "../hash-recipe";
import { assumptionsOf, basisOf, linksOf, notIncludedOf, numberOf, otherAssumptions, ownPricesOf } from "./basis";
import { chosenFirst } from "./csv";
import { costOf, perLabels } from "./markdown";
import { xmlText } from "./xml-text";

const USD = "#,##0.00;[Red]-#,##0.00";
const RATE = "#,##0.00######";
const HOURS = "#,##0.00";
const COUNT = "#,##0.####";
const PERCENT = "0.000";

/** A cell: text or a number as it is, a number with its format, or a formula with the value it has. */
type Cell =
  | string
  | number
  | null
  | { readonly value: number; readonly format: string; readonly isStrong?: boolean }
  | { readonly formula: string; readonly value: number; readonly format: string }
  | { readonly text: string; readonly isStrong: true };

interface Page {
  readonly name: string;
  readonly widths: readonly number[];
  /** The first row is the heading, which stays in sight. */
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the rows below the heading can be filtered. */
  readonly isTable?: boolean;
}

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function renderXlsx(doc: RecordDocument): Promise<Uint8Array> {
  const { record } = doc;
  const pages = [summary(doc), options(doc), bill(doc), labour(doc), months(doc), assumptions(doc), basis(doc)];
  return await writeXlsx({
    sheets: pages.map(sheetOf),
    defaultFont: { name: "Calibri", size: 11 },
    properties: {
      title: `${numberOf(doc)} ${record.title}`,
      subject: `Prices as of ${formatDate(doc.pricesAsOf)}; SHA-256 of the numbers ${doc.hash}`,
      creator: "Berth",
      created: record.createdAt,
      modified: record.updatedAt,
    },
  });
}

const strong = (text: string): Cell => ({ text, isStrong: true });
const usd = (value: number | null | undefined): Cell =>
  value === null || value === undefined ? null : { value, format: USD };
const as = (format: string, value: number | null): Cell => (value === null ? null : { value, format });

/** "A", "B" … of a column counted from 0. */
const letter = (column: number): string => String.fromCharCode(65 + column);

function summary(doc: RecordDocument): Page {
  const { record, chosen, onePage, statusLabel, date, people } = doc;
  const { yearOne, monthly, labour: work, availability } = chosen;
  const rows: (readonly Cell[])[] = [
    [strong(`${numberOf(doc)} ${record.title}`), null, null],
    [onePage.decision],
    [null],
    ["Status", statusLabel],
    [record.decidedOn === null ? "Last changed" : "Decided", formatDate(date)],
    ["Team", record.teamName],
    ["Deciders", people.deciders.join(", ") || "nobody named"],
    ["Consulted", people.consulted.join(", ") || "nobody named"],
    ["Informed", people.informed.join(", ") || "nobody named"],
    ["Agreement", doc.agreementInWords],
    ...linksOf(doc).map((line) => [line]),
    [null],
    [strong("What it costs (USD)")],
  ];
  if (yearOne !== null) {
    const first = rows.length + 2;
    const last = first + (yearOne.downtimeUsd === null ? 1 : 2);
    rows.push(
      ["First year, labour included", { formula: `SUM(B${first}:B${last})`, value: yearOne.totalUsd, format: USD }],
      ["of it infrastructure", usd(yearOne.infrastructureUsd)],
      ["of it your own labour", usd(yearOne.labourUsd)],
      ...(yearOne.downtimeUsd === null ? [] : [["of it expected downtime", usd(yearOne.downtimeUsd)]]),
      ["Low", usd(yearOne.lowUsd)],
      ["High", usd(yearOne.highUsd)],
    );
  }
  rows.push(
    ["Infrastructure in month 1", usd(monthly?.infrastructureUsd)],
    ["Own work, hours once", as(HOURS, work.setupHours.mean)],
    ["Own work, hours a month", as(HOURS, work.monthlyHours.mean)],
    ["An hour costs", usd(doc.evaluation.scenario.team.hourlyRateUsd)],
    ["Expected availability, %", as(PERCENT, availability.expectedPercent.likely)],
    [null],
    ...block("Why", onePage.reasons, "It has the most points; no single rule decides."),
    ...block("What it gives up", onePage.sacrifices, "Nothing that was asked for."),
    ...block("When it is looked at again", onePage.lookAgain, "No date and no condition is set."),
    ["Prices as of", formatDate(doc.pricesAsOf)],
    ["SHA-256 of the numbers", doc.hash],
  );
  return { name: "Summary", widths: [34, 70], rows };
}

const block = (title: string, lines: readonly string[], none: string): readonly (readonly Cell[])[] => [
  [strong(title)],
  ...(lines.length === 0 ? [none] : lines).map((line) => [line]),
  [null],
];

function options(doc: RecordDocument): Page {
  const rows = doc.options.map(({ platform, verdict, reason }, index): readonly Cell[] => {
    const { yearOne, monthly, labour: work, availability, points, rank } = platform;
    const row = index + 2;
    return [
      platform.name,
      platform.provider,
      verdictLabels[verdict],
      rank,
      yearOne === null ? null : { formula: `SUM(F${row}:H${row})`, value: yearOne.totalUsd, format: USD },
      usd(yearOne?.infrastructureUsd),
      usd(yearOne?.labourUsd),
      usd(yearOne?.downtimeUsd),
      usd(yearOne?.lowUsd),
      usd(yearOne?.highUsd),
      usd(monthly?.infrastructureUsd),
      as(HOURS, work.setupHours.mean),
      as(HOURS, work.monthlyHours.mean),
      as(PERCENT, availability.expectedPercent.likely),
      as("0.0", points.total),
      reason,
    ];
  });
  return {
    name: "Options",
    widths: [34, 20, 14, 6, 16, 16, 16, 16, 14, 14, 18, 12, 14, 14, 8, 90],
    isTable: true,
    rows: [
      [
        "Platform",
        "Provider",
        "Verdict",
        "Rank",
        "First year ($)",
        "Infrastructure ($)",
        "Labour ($)",
        "Downtime ($)",
        "Low ($)",
        "High ($)",
        "Infra, month 1 ($)",
        "Hours once",
        "Hours a month",
        "Availability %",
        "Points",
        "Why not, or why",
      ],
      ...rows,
    ],
  };
}

/** Rows of each platform with a total below them. */
function stacked<T extends PlatformEvaluation>(
  platforms: readonly T[],
  rowsOf: (platform: T, firstRow: number) => readonly (readonly Cell[])[],
): (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  for (const platform of platforms) rows.push(...rowsOf(platform, rows.length + 2));
  return rows;
}

const platformsOf = (doc: RecordDocument): readonly PlatformEvaluation[] =>
  chosenFirst(doc)
    .map(({ platform }) => platform)
    .filter(({ kind }) => kind !== "local");

function bill(doc: RecordDocument): Page {
  const rows = stacked(platformsOf(doc), ({ name, monthly }, firstRow) => {
    if (monthly === null) return [];
    const lines = monthly.lines.map((line): readonly Cell[] => [
      name,
      billCategoryLabels[line.category].label,
      line.item,
      as(COUNT, line.quantity),
      line.unit,
      as(RATE, line.unitPriceUsd),
      usd(line.amountUsd),
      line.assumed ? "yes" : "no",
      line.source,
      line.note ?? null,
    ]);
    const range = `G${firstRow}:G${firstRow + lines.length - 1}`;
    return [
      ...lines,
      [
        strong(name),
        strong("Total infrastructure, month 1"),
        null,
        null,
        null,
        null,
        { formula: lines.length === 0 ? "0" : `SUM(${range})`, value: monthly.infrastructureUsd, format: USD },
      ],
    ];
  });
  return {
    name: "Bill",
    widths: [34, 26, 44, 12, 18, 16, 16, 10, 70, 50],
    isTable: true,
    rows: [
      ["Platform", "Kind", "Item", "Quantity", "Unit", "Unit price ($)", "Amount ($)", "Assumed", "Source", "Note"],
      ...rows,
    ],
  };
}

function labour(doc: RecordDocument): Page {
  const rows = stacked(platformsOf(doc), ({ name, labour: work }, firstRow) => {
    let row = firstRow;
    return (["once", "month"] as const).flatMap((per) => {
      const lines = work.lines.filter((line) => line.per === per);
      const hours = per === "once" ? work.setupHours : work.monthlyHours;
      const from = row;
      row += lines.length + 1;
      const total = (column: number, value: number, format: string): Cell => ({
        formula: lines.length === 0 ? "0" : `SUM(${letter(column)}${from}:${letter(column)}${from + lines.length - 1})`,
        value,
        format,
      });
      return [
        ...lines.map((line): readonly Cell[] => [
          name,
          labourWorkLabels[line.work].label,
          perLabels[per],
          as(HOURS, line.low),
          as(HOURS, line.likely),
          as(HOURS, line.high),
          as(HOURS, line.mean),
          usd(line.amountUsd),
          line.detail ?? null,
          line.source,
        ]),
        [
          strong(name),
          strong(per === "once" ? "Once, together" : "Every month, together"),
          perLabels[per],
          total(3, hours.low, HOURS),
          total(4, hours.likely, HOURS),
          total(5, hours.high, HOURS),
          total(6, hours.mean, HOURS),
          total(7, costOf(work.lines, per), USD),
        ],
      ];
    });
  });
  return {
    name: "Labour",
    widths: [34, 28, 10, 10, 10, 10, 10, 14, 50, 80],
    isTable: true,
    rows: [
      ["Platform", "Work", "Per", "Low (h)", "Likely (h)", "High (h)", "Mean (h)", "Cost ($)", "Detail", "Evidence"],
      ...rows,
    ],
  };
}

function months(doc: RecordDocument): Page {
  const rows = stacked(platformsOf(doc), ({ name, yearOne }, firstRow) => {
    if (yearOne === null) return [];
    const last = firstRow + yearOne.months.length - 1;
    const total = (column: number, value: number): Cell => ({
      formula: `SUM(${letter(column)}${firstRow}:${letter(column)}${last})`,
      value,
      format: USD,
    });
    const summed = (of: "infrastructureUsd" | "labourUsd" | "downtimeUsd") =>
      yearOne.months.reduce((cents, month) => cents + Math.round(month[of] * 100), 0) / 100;
    return [
      ...yearOne.months.map((month, index): readonly Cell[] => {
        const row = firstRow + index;
        return [
          name,
          month.month,
          usd(month.infrastructureUsd),
          usd(month.labourUsd),
          usd(month.downtimeUsd),
          { formula: `SUM(C${row}:E${row})`, value: month.totalUsd, format: USD },
          {
            formula: index === 0 ? `F${row}` : `G${row - 1}+F${row}`,
            value: month.cumulativeUsd,
            format: USD,
          },
        ];
      }),
      [
        strong(name),
        strong("Year"),
        total(2, summed("infrastructureUsd")),
        total(3, summed("labourUsd")),
        total(4, summed("downtimeUsd")),
        total(5, yearOne.totalUsd),
      ],
    ];
  });
  return {
    name: "Twelve months",
    widths: [34, 8, 18, 16, 16, 16, 16],
    isTable: true,
    rows: [
      ["Platform", "Month", "Infrastructure ($)", "Labour ($)", "Downtime ($)", "Together ($)", "Spent so far ($)"],
      ...rows,
    ],
  };
}

function assumptions(doc: RecordDocument): Page {
  const { own, assumed } = assumptionsOf(doc);
  const rows = (kind: string, facts: readonly Fact[]): readonly (readonly Cell[])[] =>
    facts.map(({ label, value }) => [kind, label, value]);
  return {
    name: "Assumptions",
    widths: [34, 44, 80],
    isTable: true,
    rows: [
      ["Kind", "What", "Value"],
      ...rows("What matters how much", doc.priorities),
      ...rows("What the team stated", doc.constraints),
      ...rows("The team’s own numbers", own),
      ...rows("Asked and not answered, so assumed", assumed),
      ["Everything else", otherAssumptions(doc), null],
    ],
  };
}

function basis(doc: RecordDocument): Page {
  const rows = (kind: string, lines: readonly string[]): readonly (readonly Cell[])[] =>
    lines.map((line) => [kind, line]);
  return {
    name: "Basis and not included",
    widths: [34, 120],
    rows: [
      ["What", "Value"],
      ...basisOf(doc).map(({ label, value }) => [label, value]),
      ...rows("A price of the team’s own", ownPricesOf(doc)),
      ...rows("Before you rely on these figures", doc.warnings),
      ...rows("Not included", notIncludedOf(doc)),
      ["SHA-256 of the numbers", doc.hash],
      ["Recompute it from the JSON file", hashRecipe(`${doc.fileName}.json`)],
    ],
  };
}

const heading: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DFECEA" } },
  border: { bottom: { style: "thin", color: { rgb: "8C877C" } } },
  alignment: { vertical: "top", wrapText: true },
};
const bold: CellStyle = { font: { bold: true } };

function sheetOf({ name, widths, rows, isTable }: Page): WriteSheet {
  const cells = new Map<string, Partial<WrittenCell>>();
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      const written = cellOf(cell, at === 0);
      if (written !== null) cells.set(`${at},${column}`, written);
    });
  });
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map(() => null)),
    cells,
    freezePane: { rows: 1 },
    ...(isTable ? { autoFilter: { range: `A1:${letter(widths.length - 1)}${rows.length}` } } : {}),
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "$1:$1" },
    headerFooter: { oddFooter: "&P / &N" },
  };
}

function cellOf(cell: Cell, isHeading: boolean): Partial<WrittenCell> | null {
  if (cell === null) return null;
  if (typeof cell === "string" || (typeof cell === "object" && "text" in cell)) {
    const value = typeof cell === "string" ? cell : cell.text;
    const style = isHeading ? heading : typeof cell === "string" ? null : bold;
    return { value: storable(value), type: "string", ...(style ? { style } : {}) };
  }
  if (typeof cell === "number") return { value: cell, type: "number" };
  if ("formula" in cell)
    return {
      value: cell.value,
      type: "formula",
      formula: cell.formula,
      formulaResult: cell.value,
      style: { numFmt: cell.format, font: { bold: true } },
    };
  return { value: cell.value, type: "number", style: { numFmt: cell.format } };
}

/** A cell holds 32,767 characters. */
const MOST_IN_CELL = 32_767;
const storable = (text: string): string => xmlText(text).slice(0, MOST_IN_CELL);
