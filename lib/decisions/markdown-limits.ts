/**
 * What nobody writes, and what keeps a parser of Markdown busy for seconds. Parsers look back over what is open for each mark
 * that could close it, and ahead for each that could open, so the work grows with the marks times the text. All limits our
 * choice: several times what a text of 20,000 characters needs, and little enough that the worst of them is read in well under a
 * second (tests/decisions/markdown-limits.test.ts).
 */
import { formatNumber } from "@/lib/format/number";

interface Limit {
  readonly most: number;
  /** Of what, after "more than 800". */
  readonly what: string;
  readonly count: (text: string) => number;
}

const every =
  (pattern: RegExp) =>
  (text: string): number => {
    let found = 0;
    for (const _ of text.matchAll(pattern)) found += 1;
    return found;
  };

/** Markers of lists and quotes that open each line. */
const markers = (text: string): readonly number[] =>
  text.split("\n").map((line) => line.match(/[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/gy)?.length ?? 0);

/** Whether a line can be the dashes and bars under the head of a table, in a list or a quote perhaps. */
const isUnderHead = (line: string): boolean => line.includes("|") && /^[-:|> \t]+$/.test(line);

/** Cells that the tables can have: a short row is filled up to the width of its head. */
function cells(text: string): number {
  let [all, width] = [0, 0];
  for (const line of text.split("\n")) {
    if (/^[> \t]*$/.test(line)) width = 0;
    else if (isUnderHead(line)) width = Math.max(width, line.split("|").length);
    all += width;
  }
  return all;
}

const limits: readonly Limit[] = [
  { most: 2_000, what: "lines", count: (text) => text.split("\n").length },
  { most: 2_000, what: "marks of emphasis (*, _ and ~)", count: every(/[*_~]/g) },
  { most: 800, what: "square brackets", count: every(/[[\]]/g) },
  { most: 200, what: "beginnings of comments (<! and <?)", count: every(/<[!?]/g) },
  { most: 200, what: "lines of nothing but = or -", count: every(/^[> \t]*(?:=+|-+)[ \t]*$/gm) },
  { most: 12, what: "lists and quotes in each other", count: (text) => markers(text).reduce((a, b) => Math.max(a, b)) },
  { most: 2_000, what: "items of lists and levels of quotes", count: (text) => markers(text).reduce((a, b) => a + b) },
  { most: 8_000, what: "cells of tables", count: cells },
];

/** What a text has too much of, as a sentence for its writer; null: it can be read. */
export function excessOf(text: string): string | null {
  const excess = limits.find(({ most, count }) => count(text) > most);
  return excess
    ? `This holds more than ${formatNumber(excess.most)} ${excess.what}. Make it shorter or plainer.`
    : null;
}
