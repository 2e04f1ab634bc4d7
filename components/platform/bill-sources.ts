import { formatDate } from "@/lib/format/dates";
import type { BillLine } from "@/lib/planner/evaluation";

export interface SourceNote {
  /** As numbered under the bill. */
  readonly number: number;
  /** Region and date of this very price: "us-east-1, 2 October 2026". */
  readonly place: string;
}

export interface BillSources {
  readonly titles: readonly string[];
  readonly noteOf: (line: BillLine) => SourceNote;
}

/** Lines often share a source: it is written once under the bill, and each line keeps its own region and date. */
export function sourcesOf(lines: readonly BillLine[]): BillSources {
  const titles: string[] = [];
  const notes = new Map<BillLine, SourceNote>();
  for (const line of lines) {
    const { title, place } = partsOf(line.source);
    if (!titles.includes(title)) titles.push(title);
    notes.set(line, { number: titles.indexOf(title) + 1, place });
  }
  return { titles, noteOf: (line) => notes.get(line) ?? { number: 0, place: "" } };
}

/** "title; title · region · date", as the planner writes it; anything else is a title as it stands. */
function partsOf(source: string): { readonly title: string; readonly place: string } {
  const parts = source.split(" · ");
  const [date, region] = [parts.at(-1), parts.at(-2)];
  if (parts.length < 3 || date === undefined || region === undefined) return { title: source, place: "" };
  return { title: parts.slice(0, -2).join(" · "), place: `${region}, ${formatDate(date)}` };
}
