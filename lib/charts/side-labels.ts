import { spread } from "./spread";
import type { Point } from "./triangle";

export interface SideLabelInput extends Point {
  readonly id: string;
  readonly name: string;
}

export interface SideLabel {
  readonly id: string;
  readonly side: "left" | "right";
  /** One or two lines of the name. */
  readonly lines: readonly string[];
  /** Outer end of the text: its start on the left, its end on the right. */
  readonly x: number;
  /** Middle of the text. */
  readonly y: number;
  /** From the text level to the end of its column, then to the rim of its mark. */
  readonly leader: readonly [from: Point, bend: Point, to: Point];
}

export interface SideFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly lineHeight: number;
  /** Mean width of a letter. */
  readonly letterWidth: number;
  readonly markRadius: number;
}

/** Names longer than this take two lines. */
const LONGEST_LINE = 27;
/** Air between two names, and between a name and its leader. */
const GAP = 1.5;
const LEADER_GAP = 3;

/**
 * Names in a column on either side, each tied to its mark by a line. Marks on the left half are named on the left, so that
 * both columns carry the same; a name that would cover its own mark goes to the other side.
 */
export function layoutSideLabels(inputs: readonly SideLabelInput[], frame: SideFrame): readonly SideLabel[] {
  const byX = inputs.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const half = Math.ceil(byX.length / 2);
  const sideOf = new Map(byX.map((input, index) => [input.id, sideFor(input, index < half, frame)]));
  return (["left", "right"] as const).flatMap((side) => {
    const column = inputs
      .filter(({ id }) => sideOf.get(id) === side)
      .map((input) => ({ ...input, lines: linesOf(input.name) }));
    const middles = spread(
      column.map(({ y, lines }) => ({ at: y, size: lines.length * frame.lineHeight + GAP })),
      { from: frame.top, to: frame.bottom },
    );
    const columnWidth = Math.max(0, ...column.map(({ lines }) => widthOf(lines, frame)));
    return column.map(({ id, lines, ...mark }, index): SideLabel => {
      const y = middles[index] ?? mark.y;
      const x = side === "left" ? frame.left : frame.right;
      const inwards = (width: number): Point => ({ x: x + (side === "left" ? 1 : -1) * (width + LEADER_GAP), y });
      const bend = inwards(columnWidth);
      return {
        id,
        side,
        lines,
        x,
        y,
        leader: [inwards(widthOf(lines, frame)), bend, rimTowards(mark, bend, frame.markRadius)],
      };
    });
  });
}

const widthOf = (lines: readonly string[], { letterWidth }: SideFrame): number =>
  Math.max(...lines.map((line) => line.length)) * letterWidth;

function sideFor({ x, name }: SideLabelInput, isLeft: boolean, frame: SideFrame): SideLabel["side"] {
  const room = widthOf(linesOf(name), frame) + LEADER_GAP + frame.markRadius;
  if (isLeft) return x < frame.left + room ? "right" : "left";
  return x > frame.right - room ? "left" : "right";
}

/** A long name breaks after a comma, or else at the space nearest its middle. */
export function linesOf(name: string): readonly string[] {
  if (name.length <= LONGEST_LINE) return [name];
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const afterComma = spaces.find((index) => name[index - 1] === ",");
  const middle = spaces.toSorted((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0];
  const at = afterComma ?? middle;
  return at === undefined ? [name] : [name.slice(0, at), name.slice(at + 1)];
}

/** The place on a mark's rim that faces a point. */
function rimTowards({ x, y }: Point, from: Point, radius: number): Point {
  const length = Math.hypot(x - from.x, y - from.y);
  const share = length > radius ? (length - radius) / length : 0;
  return { x: from.x + (x - from.x) * share, y: from.y + (y - from.y) * share };
}
