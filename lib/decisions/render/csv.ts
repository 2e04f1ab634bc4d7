/** Bills and ledgers as tables for a spreadsheet. A cell that would be taken for a formula gets a quote before it. */
import { stringify } from "csv-stringify/sync";
import { csvOptions } from "@/lib/export/pieces";
import type { PlatformEvaluation } from "@/lib/planner/evaluation";
import { billCategoryLabels, labourWorkLabels } from "@/lib/wording/labels";
import { type Option, type RecordDocument, verdictLabels } from "../document";
import { notIncludedOf, numberOf } from "./basis";
import { costOf, perLabels } from "./markdown";

type Cell = string | number | null;

export const csvText = (rows: readonly (readonly Cell[])[]): string => stringify([...rows], csvOptions);

/** Says which signs these are: without it a spreadsheet takes "·" for something else. */
const BYTE_ORDER_MARK = "\ufeff";

/** The chosen one first, then the others in the order of the comparison. */
export const chosenFirst = ({ options }: RecordDocument): readonly Option[] =>
  options.toSorted((a, b) => Number(b.verdict === "chosen") - Number(a.verdict === "chosen"));

/** What every row repeats, so that a row taken out of the table still says what it rests on. */
const stamp = (doc: RecordDocument): readonly Cell[] => [doc.pricesAsOf, numberOf(doc), doc.hash];
const stamped = ["prices as of", "record", "sha256"] as const;

/**
 * The bill of the first month, line by line, of every platform with a price. `row` tells lines from totals and from what no
 * bill holds, so that nothing is added twice.
 */
export function renderBillCsv(doc: RecordDocument): string {
  const ending = stamp(doc);
  const lines = chosenFirst(doc).flatMap(({ platform, verdict }) => {
    if (platform.monthly === null) return [];
    const { name, monthly } = platform;
    const row = (kind: string, cells: readonly Cell[]) => [kind, name, verdictLabels[verdict], ...cells, ...ending];
    return [
      ...monthly.lines.map((line) =>
        row("line", [
          billCategoryLabels[line.category].label,
          line.item,
          line.quantity,
          line.unit,
          line.unitPriceUsd,
          line.amountUsd,
          line.assumed ? "yes" : "no",
          line.source,
          line.note ?? "",
        ]),
      ),
      row("total", ["", "Total infrastructure, month 1", null, "", null, monthly.infrastructureUsd, "", "", ""]),
    ];
  });
  return (
    BYTE_ORDER_MARK +
    csvText([
      [
        "row",
        "platform",
        "verdict",
        "category",
        "item",
        "quantity",
        "unit",
        "unit price (USD)",
        "amount (USD)",
        "assumed",
        "source",
        "note",
        ...stamped,
      ],
      ...lines,
      ...notIncludedOf(doc).map((item) => [
        "not included",
        "",
        "",
        "",
        item,
        null,
        "",
        null,
        null,
        "",
        "",
        "",
        ...ending,
      ]),
    ])
  );
}

/** The hours of every platform that can be chosen, line by line, with their evidence. */
export function renderLedgerCsv(doc: RecordDocument): string {
  const ending = stamp(doc);
  const total = (labour: PlatformEvaluation["labour"], per: "once" | "month"): readonly Cell[] => {
    const { low, likely, high, mean } = per === "once" ? labour.setupHours : labour.monthlyHours;
    const name = per === "once" ? "Once, together" : "Every month, together";
    return [name, perLabels[per], low, likely, high, mean, costOf(labour.lines, per), "", "", ""];
  };
  const lines = chosenFirst(doc).flatMap(({ platform: { name, kind, labour }, verdict }) => {
    if (kind === "local") return [];
    const row = (what: string, cells: readonly Cell[]) => [what, name, verdictLabels[verdict], ...cells, ...ending];
    return [
      ...labour.lines.map((line) =>
        row("line", [
          labourWorkLabels[line.work].label,
          perLabels[line.per],
          line.low,
          line.likely,
          line.high,
          line.mean,
          line.amountUsd,
          line.detail ?? "",
          line.source,
          line.grade,
        ]),
      ),
      row("total", total(labour, "once")),
      row("total", total(labour, "month")),
    ];
  });
  return (
    BYTE_ORDER_MARK +
    csvText([
      [
        "row",
        "platform",
        "verdict",
        "work",
        "per",
        "low (h)",
        "likely (h)",
        "high (h)",
        "mean (h)",
        "cost (USD)",
        "detail",
        "evidence",
        "grade",
        ...stamped,
      ],
      ...lines,
      ...notIncludedOf(doc).map((item) => [
        "not included",
        "",
        "",
        item,
        "",
        null,
        null,
        null,
        null,
        null,
        "",
        "",
        "",
        ...ending,
      ]),
    ])
  );
}
