import { stringify } from "csv-stringify/sync";

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A JSON list, one entry after the other. */
export async function* jsonList(rows: Rows<unknown>): AsyncGenerator<string> {
  let separator = "[\n";
  for await (const row of rows) {
    yield separator + JSON.stringify(row, null, 2);
    separator = ",\n";
  }
  yield separator === "[\n" ? "[]\n" : "\n]\n";
}

type Cell = string | number | boolean | Date | null;

export const csvOptions = {
  // RFC 4180. A cell that a spreadsheet would take for a formula gets a quote before it.
  record_delimiter: "\r\n",
  escape_formulas: true,
} as const;

const cellText = (cell: Cell): string | number => {
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === "boolean" ? (cell ? "yes" : "no") : cell;
};

/** A table: its headings, and a row for each entry. */
export async function* csvTable<Row>(
  headings: readonly string[],
  rows: Rows<Row>,
  cells: (row: Row) => readonly Cell[],
): AsyncGenerator<string> {
  yield stringify([headings], csvOptions);
  for await (const row of rows) yield stringify([cells(row).map(cellText)], csvOptions);
}

/** One line of Markdown that says what it says and nothing more, whatever somebody called a thing. */
export const markdownText = (text: string): string =>
  text.replace(/[\r\n]+/g, " ").replace(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`);
