import { cpus, loadavg } from "node:os";

/** One figure, and beside it what it should be. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  /** Absent: for information. */
  readonly aim?: string;
  readonly isMissed?: boolean;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
  /** How it was measured, and what else a reader should know. */
  readonly notes?: readonly string[];
}

/** A figure that should not be above (or, for scores, below) its aim. */
export const atMost = (what: string, value: number, aim: number, format: (value: number) => string): Row => ({
  what,
  figure: format(value),
  aim: `≤ ${format(aim)}`,
  isMissed: value > aim,
});

export const atLeast = (what: string, value: number, aim: number, format: (value: number) => string): Row => ({
  what,
  figure: format(value),
  aim: `≥ ${format(aim)}`,
  isMissed: value < aim,
});

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
export const ratio = (value: number): string => value.toFixed(3);

const GAP = "   ";
const FIGURE_WIDTH = 14;
const AIM_WIDTH = 11;
const NOTE_WIDTH = 100;

/** A busy machine makes every time longer: readers get to know how busy it was. */
const load = (): string => `load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`;

export function printSection({ title, rows, notes = [] }: Section): void {
  const widest = Math.max(...rows.map(({ what }) => what.length));
  console.log(`\n${title}  (${load()})\n`);
  console.log(`  ${"".padEnd(widest)}${GAP}${"figure".padStart(FIGURE_WIDTH)}${GAP}${"aim".padStart(AIM_WIDTH)}`);
  for (const { what, figure, aim = "", isMissed } of rows)
    console.log(
      `  ${what.padEnd(widest)}${GAP}${figure.padStart(FIGURE_WIDTH)}${GAP}${aim.padStart(AIM_WIDTH)}${isMissed ? `${GAP}missed` : ""}`.trimEnd(),
    );
  if (notes.length > 0) console.log();
  for (const note of notes) console.log(wrapped(note));
}

function wrapped(note: string): string {
  const lines = [""];
  for (const word of note.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line.length + word.length >= NOTE_WIDTH && line !== "") lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.map((line) => `  ${line}`).join("\n");
}
