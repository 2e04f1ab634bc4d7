/** Text in lines: measured with the fonts it is set in, so that every line's place is known before anything is drawn. */
import { type Face, settable, textWidth } from "../fonts";

/** A stretch of text of one kind. A line break in it is kept. */
export interface Run {
  readonly text: string;
  readonly face?: Face;
  /** Where it leads. */
  readonly link?: string;
}

export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly link?: string;
  readonly x: number;
  readonly width: number;
}

export type Line = readonly Piece[];

const widths = new Map<Face, Map<string, number>>();
/** More words than any record repeats. */
const MOST_KEPT = 20_000;

/** Width at size 1. */
function widthOf(word: string, face: Face): number {
  let known = widths.get(face);
  if (known === undefined || known.size > MOST_KEPT) {
    known = new Map();
    widths.set(face, known);
  }
  const width = known.get(word) ?? textWidth(word, 1, face);
  known.set(word, width);
  return width;
}

interface Word {
  readonly text: string;
  readonly face: Face;
  readonly link?: string;
  /** Whether a blank stands before it. */
  readonly hasBlank: boolean;
  readonly isBreak?: true;
}

function wordsOf(runs: readonly Run[]): Word[] {
  const words: Word[] = [];
  let hasBlank = false;
  for (const { text, face = "regular", link } of runs) {
    for (const part of settable(text).split(/(\n|[^\S\n\u00a0]+)/)) {
      if (part === "") continue;
      if (part === "\n") {
        words.push({ text: "", face, hasBlank: false, isBreak: true });
        hasBlank = false;
      } else if (/^\s/.test(part) && part.trim() === "") hasBlank = true;
      else {
        words.push({ text: part, face, hasBlank, ...(link === undefined ? {} : { link }) });
        hasBlank = false;
      }
    }
  }
  return words;
}

/** Runs in lines of at most a width. What is wider than a line is broken wherever it must be. */
export function linesOf(runs: readonly Run[], width: number, size: number): Line[] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let at = 0;
  const finish = () => {
    lines.push(line);
    line = [];
    at = 0;
  };
  const put = (text: string, { face, link }: Word, hasBlank: boolean) => {
    const blank = hasBlank && at > 0 ? widthOf(" ", face) * size : 0;
    const wide = widthOf(text, face) * size;
    const last = line.at(-1);
    if (last !== undefined && last.face === face && last.link === link) {
      line[line.length - 1] = {
        ...last,
        text: `${last.text}${blank > 0 ? " " : ""}${text}`,
        width: last.width + blank + wide,
      };
    } else line.push({ text, face, x: at + blank, width: wide, ...(link === undefined ? {} : { link }) });
    at += blank + wide;
  };
  for (const word of wordsOf(runs)) {
    if (word.isBreak) {
      finish();
      continue;
    }
    const wide = widthOf(word.text, word.face) * size;
    const blank = word.hasBlank && at > 0 ? widthOf(" ", word.face) * size : 0;
    if (at > 0 && at + blank + wide > width && (word.hasBlank || wide > width)) finish();
    if (wide <= width - at || wide <= width) {
      put(word.text, word, word.hasBlank);
      continue;
    }
    let rest = [...word.text];
    while (rest.length > 0) {
      let fits = 0;
      let reach = 0;
      while (fits < rest.length) {
        reach += widthOf(rest[fits] ?? "", word.face) * size;
        if (reach > width && fits > 0) break;
        fits += 1;
      }
      put(rest.slice(0, fits).join(""), word, false);
      rest = rest.slice(fits);
      if (rest.length > 0) finish();
    }
  }
  if (line.length > 0 || lines.length === 0) finish();
  return lines;
}
