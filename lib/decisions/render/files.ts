/** The files a record can be had as: what follows the last slash of their address, and what they are. */
import "server-only";
import type { RecordDocument } from "../document";
import { renderChartPng } from "./chart-png";
import { renderChartSvg } from "./chart-svg";
import type { ChartName } from "./charts";
import { renderBillCsv, renderLedgerCsv } from "./csv";
import type { FileName } from "./file-names";
import { renderFocusCsv } from "./focus";
import { renderFrozen, renderJson } from "./json";
import { renderMarkdown } from "./markdown";
import { type Paper, renderPdf } from "./pdf";
import { renderXlsx, XLSX_TYPE } from "./xlsx";

export interface FileChoices {
  readonly paper: Paper;
  readonly chart: ChartName;
  /** Where the JSON Schema of the file is published. */
  readonly schemaAddress: string;
}

export interface RenderedFile {
  /** "0007-run-on-gke-autopilot.pdf": ASCII, so that every program takes it. */
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

const CSV = "text/csv; charset=utf-8";
const JSON_TYPE = "application/json; charset=utf-8";

export async function renderFile(doc: RecordDocument, file: FileName, choices: FileChoices): Promise<RenderedFile> {
  const { paper, chart, schemaAddress } = choices;
  const made = (ending: string, type: string, content: string | Uint8Array): RenderedFile => ({
    name: `${doc.fileName}${ending}`,
    type,
    content,
  });
  switch (file) {
    case "md":
      return made(".md", "text/markdown; charset=utf-8", renderMarkdown(doc));
    case "pdf":
      return made(".pdf", "application/pdf", await renderPdf(doc, paper));
    case "xlsx":
      return made(".xlsx", XLSX_TYPE, await renderXlsx(doc));
    case "bill.csv":
      return made("-bill.csv", CSV, renderBillCsv(doc));
    case "ledger.csv":
      return made("-ledger.csv", CSV, renderLedgerCsv(doc));
    case "focus.csv":
      return made("-focus.csv", CSV, renderFocusCsv(doc));
    case "json":
      return made(".json", JSON_TYPE, renderJson(doc, schemaAddress));
    case "frozen.json":
      return made("-frozen.json", JSON_TYPE, renderFrozen(doc));
    case "chart.svg":
      return made(`-${chart}.svg`, "image/svg+xml", renderChartSvg(doc, chart));
    case "chart.png":
      return made(`-${chart}.png`, "image/png", await renderChartPng(doc, chart));
    default:
      return file satisfies never;
  }
}
