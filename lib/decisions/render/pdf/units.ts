/** What a page is made of: strips of known height, each with its place in the document's structure. */
import type { Drawing, Ink, Shape } from "../drawing";
import { label, stroke } from "../drawing";
import { linesOf, type Piece, type Run } from "./typeset";

/** From the outside in: a structure element by its type and a name that is the same for all its parts. */
export type TagPath = readonly (readonly [type: string, id: string])[];

export interface LinkArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly url: string;
}

export interface Part {
  readonly tag: TagPath;
  readonly shapes: readonly Shape[];
  readonly links?: readonly LinkArea[];
  /** For a picture: what it says. */
  readonly alt?: string;
}

export interface Unit {
  readonly height: number;
  /** Room above it, but at the top of a page. */
  readonly gap: number;
  readonly parts: readonly Part[];
  /** Stands on one page with what follows. */
  readonly keepsNext?: boolean;
  /** Title and level in the list of bookmarks, 1 or 2. */
  readonly bookmark?: { readonly title: string; readonly level: 1 | 2 };
  /** Drawn again where a page begins with this unit. */
  readonly head?: Unit;
}

export interface Style {
  readonly size: number;
  readonly leading: number;
  readonly ink?: Ink;
}

export const body: Style = { size: 8.5, leading: 11.25 };
export const small: Style = { size: 7.25, leading: 9.25, ink: "muted" };
export const cells: Style = { size: 7.25, leading: 9.25 };

let counted = 0;
/** A name for a structure element that no other has. */
export const fresh = (): string => {
  counted += 1;
  return String(counted);
};

/** The shapes of one line whose letters stand at a height. */
function lineShapes(
  line: readonly Piece[],
  { x, baseline, style, isBold }: { x: number; baseline: number; style: Style; isBold?: boolean },
): { shapes: Shape[]; links: LinkArea[] } {
  const shapes: Shape[] = [];
  const links: LinkArea[] = [];
  for (const piece of line) {
    shapes.push(
      label({
        text: piece.text,
        x: x + piece.x,
        y: baseline,
        size: style.size,
        ink: piece.link === undefined ? (style.ink ?? "ink") : "accent",
        anchor: "start",
        isBold: isBold === true || piece.face === "bold",
        isSlanted: piece.face === "oblique",
      }),
    );
    if (piece.link !== undefined)
      links.push({
        x: x + piece.x,
        y: baseline - style.size,
        width: piece.width,
        height: style.leading,
        url: piece.link,
      });
  }
  return { shapes, links };
}

const BASELINE = 0.78;

/** Letters of a line stand a little above the end of its strip. */
const baselineOf = ({ leading }: Style): number => leading * BASELINE;

interface TextOptions {
  readonly style?: Style;
  readonly x?: number;
  readonly width: number;
  readonly gap?: number;
  readonly tag?: TagPath;
  readonly isBold?: boolean;
  readonly keepsNext?: boolean;
  /** Stands before the first line, to its left: the sign of a list. */
  readonly mark?: { readonly text: string; readonly x: number };
  /** Stands to the left of every line: a quote. */
  readonly bars?: readonly number[];
}

/** A paragraph: one unit for each line, so that a page can end within it. */
export function textUnits(runs: readonly Run[] | string, options: TextOptions): Unit[] {
  const { style = body, x = 0, width, gap = 4, isBold, keepsNext, mark, bars = [] } = options;
  const tag = options.tag ?? [["P", fresh()]];
  const set = typeof runs === "string" ? [{ text: runs }] : runs;
  const bold = isBold === true ? set.map((run) => ({ ...run, face: "bold" as const })) : set;
  const lines = linesOf(bold, width - x, style.size);
  return lines.map((line, index) => {
    const { shapes, links } = lineShapes(line, {
      x,
      baseline: baselineOf(style),
      style,
      ...(isBold === undefined ? {} : { isBold }),
    });
    const marks: Shape[] =
      index === 0 && mark !== undefined
        ? [
            label({
              text: mark.text,
              x: mark.x,
              y: baselineOf(style),
              size: style.size,
              ink: "muted",
              anchor: "start",
            }),
          ]
        : [];
    const rules = bars.map((bar) =>
      stroke({
        points: [
          { x: bar, y: 0 },
          { x: bar, y: style.leading },
        ],
        ink: "edge",
        width: 1,
      }),
    );
    return {
      height: style.leading,
      gap: index === 0 ? gap : 0,
      // Neither the first line of a paragraph stands alone at the end of a page, nor its last at the top of one.
      ...(keepsNext || (lines.length > 1 && (index === 0 || index === lines.length - 2)) ? { keepsNext: true } : {}),
      parts: [{ tag, shapes: [...marks, ...shapes, ...rules], links }],
    };
  });
}

/** A heading, with a bookmark that leads to it. */
export function headingUnits(title: string, level: 1 | 2 | 3, width: number): Unit[] {
  const styles = {
    1: { size: 18, leading: 22 },
    2: { size: 11.5, leading: 15 },
    3: { size: 9, leading: 12 },
  } as const;
  const gap = { 1: 0, 2: 11, 3: 6 }[level];
  const units = textUnits(title, {
    style: styles[level],
    width,
    gap,
    isBold: true,
    keepsNext: true,
    tag: [[`H${level}`, fresh()]],
  });
  const [first, ...rest] = units;
  if (first === undefined || level === 3) return units;
  return [{ ...first, bookmark: { title, level } }, ...rest];
}

/** A list of sentences. */
export function listUnits(
  lines: readonly string[],
  width: number,
  { x = 0, isNumbered = false, style = body }: { x?: number; isNumbered?: boolean; style?: Style } = {},
): Unit[] {
  const list = fresh();
  return lines.flatMap((line, index) =>
    textUnits(line, {
      style,
      x: x + 12,
      width,
      gap: 2,
      tag: [
        ["L", list],
        ["LI", fresh()],
        ["LBody", fresh()],
      ],
      mark: { text: isNumbered ? `${index + 1}.` : "•", x },
    }),
  );
}

export interface Column {
  readonly heading: string;
  readonly width: number;
  readonly isFigure?: boolean;
}

export interface CellText {
  readonly text: string;
  readonly isBold?: boolean;
  readonly ink?: Ink;
}

const CELL_GAP = 8;
const PAD = 1.75;

/** A table: one unit for each row, and the heading again on every page. */
export function tableUnits(
  columns: readonly Column[],
  rows: readonly { readonly cells: readonly (string | CellText)[]; readonly isStrong?: boolean }[],
): Unit[] {
  const table = fresh();
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const row = (texts: readonly (string | CellText)[], isHead: boolean, isStrong: boolean): Unit => {
    const rowId = fresh();
    let x = 0;
    let tallest = 1;
    const parts = columns.map((column, index): Part => {
      const given = texts[index] ?? "";
      const cell = typeof given === "string" ? { text: given } : given;
      const isBold = isHead || isStrong || cell.isBold === true;
      const inner = column.width - (index === columns.length - 1 ? 0 : CELL_GAP);
      const lines = linesOf([{ text: cell.text, face: isBold ? "bold" : "regular" }], inner, cells.size);
      tallest = Math.max(tallest, lines.length);
      const shapes = lines.flatMap((line, at): Shape[] =>
        line.map((piece) =>
          label({
            text: piece.text,
            x: column.isFigure ? x + inner : x + piece.x,
            y: PAD + at * cells.leading + baselineOf(cells),
            size: cells.size,
            ink: cell.ink ?? (isHead ? "muted" : "ink"),
            anchor: column.isFigure ? "end" : "start",
            isBold,
          }),
        ),
      );
      x += column.width;
      return {
        tag: [
          ["Table", table],
          ["TR", rowId],
          [isHead ? "TH" : "TD", fresh()],
        ],
        shapes,
      };
    });
    const height = tallest * cells.leading + 2 * PAD;
    const rule: Part = {
      tag: [],
      shapes: [
        stroke({
          points: [
            { x: 0, y: height },
            { x: total, y: height },
          ],
          ink: isHead ? "edge" : "line",
          width: isHead ? 0.75 : 0.5,
        }),
      ],
    };
    return { height, gap: isHead ? 5 : 0, parts: [...parts, rule], ...(isHead ? { keepsNext: true } : {}) };
  };
  const head = row(
    columns.map(({ heading }) => heading),
    true,
    false,
  );
  const last = rows.length - 1;
  return [
    head,
    ...rows.map(({ cells: texts, isStrong }, index) => ({
      ...row(texts, false, isStrong === true),
      head,
      // A table's total does not stand alone on a new page.
      ...(index === last - 1 ? { keepsNext: true } : {}),
    })),
  ];
}

export interface FactText {
  readonly label: string;
  readonly value: string;
}

/** Names and their values in two columns. */
export function factUnits(facts: readonly FactText[], width: number): Unit[] {
  const gutter = 20;
  const column = (width - gutter) / 2;
  const list = fresh();
  const rows: FactText[][] = [];
  const half = Math.ceil(facts.length / 2);
  for (let index = 0; index < half; index += 1)
    rows.push([facts[index], facts[index + half]].filter((fact) => fact !== undefined));
  return rows.map((row, index) => {
    let tallest = 1;
    const parts = row.map((fact, side): Part => {
      const x = side * (column + gutter);
      const left = linesOf([{ text: fact.label }], column * 0.5 - 4, cells.size);
      const right = linesOf([{ text: fact.value }], column * 0.5 - 4, cells.size);
      tallest = Math.max(tallest, left.length, right.length);
      const words = (lines: ReturnType<typeof linesOf>, ink: Ink, isRight: boolean) =>
        lines.flatMap((line, at) =>
          line.map((piece) =>
            label({
              text: piece.text,
              x: isRight ? x + column : x + piece.x,
              y: PAD + at * cells.leading + baselineOf(cells),
              size: cells.size,
              ink,
              anchor: isRight ? "end" : "start",
            }),
          ),
        );
      return {
        tag: [
          ["L", list],
          ["LI", fresh()],
        ],
        shapes: [...words(left, "muted", false), ...words(right, "ink", true)],
      };
    });
    const height = tallest * cells.leading + 2 * PAD;
    const rules = row.map((_, side): Part => {
      const x = side * (column + gutter);
      return {
        tag: [],
        shapes: [
          stroke({
            points: [
              { x, y: height },
              { x: x + column, y: height },
            ],
            ink: "line",
            width: 0.5,
          }),
        ],
      };
    });
    return { height, gap: index === 0 ? 3 : 0, parts: [...parts, ...rules] };
  });
}

/** A chart, whole on one page. */
export const figureUnit = (drawing: Drawing): Unit => ({
  height: drawing.height,
  gap: 4,
  parts: [{ tag: [["Figure", fresh()]], shapes: drawing.shapes, alt: `${drawing.title}. ${drawing.description}` }],
});
