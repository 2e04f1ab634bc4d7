import type { Point } from "./triangle";

export interface LabelInput extends Point {
  readonly id: string;
  /** Size of the written label. */
  readonly width: number;
  readonly height: number;
  /** How far from its mark it may stand. */
  readonly reach: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly box: Box;
  /** From the mark to the label when they stand apart. */
  readonly leader: { readonly from: Point; readonly to: Point } | null;
}

export interface LabelFrame {
  readonly bounds: Box;
  readonly markRadius: number;
  /** Places already taken, by corner words for instance. */
  readonly taken: readonly Box[];
}

/** Distances from the mark that are tried, nearest first. */
const DISTANCES = [3, 8, 14, 20, 28, 36, 46, 58, 74] as const;
/** Right and left read best, then straight above and below, then the diagonals. */
const DIRECTIONS = [0, 180, 270, 90, 330, 30, 210, 150, 300, 60, 240, 120] as const;
const LEADER_FROM = 8;

/**
 * Labels beside their marks, none over another label or another mark, earlier inputs first choice.
 *
 * @returns what found a place; a label that found none is left out and must be named elsewhere
 */
export function placeLabels(inputs: readonly LabelInput[], frame: LabelFrame): readonly PlacedLabel[] {
  const marks = inputs.map(({ x, y }) => around({ x, y }, frame.markRadius));
  const taken: Box[] = [...frame.taken];
  const leaders: { from: Point; to: Point }[] = [];
  const placed: PlacedLabel[] = [];
  for (const [index, input] of inputs.entries()) {
    const others = marks.filter((mark, other) => other !== index && mark !== marks[index]);
    const label = candidates(input, frame.markRadius).find(
      ({ box, leader }) =>
        inside(box, frame.bounds) &&
        ![...taken, ...others].some((other) => overlaps(box, other)) &&
        !leaders.some((line) => crosses(line, box)) &&
        !(
          leader !== null &&
          (taken.some((other) => crosses(leader, other)) || leaders.some((line) => meet(line, leader)))
        ),
    );
    if (label === undefined) continue;
    taken.push(label.box);
    if (label.leader !== null) leaders.push(label.leader);
    placed.push({ id: input.id, ...label });
  }
  return placed;
}

function* candidatesOf(input: LabelInput, radius: number) {
  for (const distance of DISTANCES.filter((each) => each <= input.reach))
    for (const direction of DIRECTIONS) {
      const angle = (direction / 180) * Math.PI;
      const reach = radius + distance;
      const tip = { x: input.x + Math.cos(angle) * reach, y: input.y + Math.sin(angle) * reach };
      const box = boxAt(tip, angle, input);
      const from = { x: input.x + Math.cos(angle) * radius, y: input.y + Math.sin(angle) * radius };
      yield { box, leader: distance < LEADER_FROM ? null : { from, to: tip } };
    }
}

const candidates = (input: LabelInput, radius: number) => [...candidatesOf(input, radius)];

/** The box whose side facing the mark touches the tip. */
function boxAt(tip: Point, angle: number, { width, height }: LabelInput): Box {
  const across = Math.cos(angle);
  const down = Math.sin(angle);
  const left = tip.x - (width * (1 - Math.sign(Math.round(across * 10)))) / 2;
  const top = tip.y - (height * (1 - Math.sign(Math.round(down * 2)))) / 2;
  return { left, top, right: left + width, bottom: top + height };
}

const around = ({ x, y }: Point, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

const inside = (box: Box, bounds: Box): boolean =>
  box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

type Segment = { readonly from: Point; readonly to: Point };

/** Whether a line runs through a box. */
function crosses(line: Segment, { left, top, right, bottom }: Box): boolean {
  const within = ({ x, y }: Point) => x > left && x < right && y > top && y < bottom;
  if (within(line.from) || within(line.to)) return true;
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ] as const;
  return corners.some((corner, index) => meet(line, { from: corner, to: corners[(index + 1) % 4] ?? corner }));
}

/** Whether two lines cross between their ends. */
function meet(a: Segment, b: Segment): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return (
    side(a.from, a.to, b.from) * side(a.from, a.to, b.to) < 0 &&
    side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0
  );
}
