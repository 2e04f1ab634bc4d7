/** Readers of other hands than those that wrote the files. */
import { parse as parseCsvText } from "csv-parse/sync";
import readSheets from "read-excel-file/node";
import { getDocumentProxy } from "unpdf";

type PDFDocumentProxy = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Rows of a CSV by their headings. */
export const readCsv = (text: string): Record<string, string>[] =>
  parseCsvText(text, { bom: true, columns: true, relax_column_count: false });

export async function readPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return await getDocumentProxy(new Uint8Array(bytes));
}

/** The text of each page, lines in the order in which they were drawn. */
export async function pageTexts(pdf: PDFDocumentProxy): Promise<string[]> {
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map((item: object) => ("str" in item ? String(item.str) : "")).join(" "));
  }
  return texts;
}

/** A text without its line ends: where a sentence was broken is no part of it. */
export const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

export { readSheets };
