/** A picture as plain shapes, in units of which one is a point on paper and a pixel on screen. SVG and PDF draw the same ones. */

/** Colours of the light theme in app/globals.css: a file has no dark one. */
export const inks = {
  paper: "#ffffff",
  ink: "#1c1b18",
  muted: "#57534b",
  edge: "#8c877c",
  line: "#e2dfd7",
  accent: "#0e5f63",
  infrastructure: "#1b6c74",
  labour: "#b27a22",
  downtime: "#94405a",
} as const;
export type Ink = keyof typeof inks;

export interface Box {
  readonly kind: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Ink;
  /** Stripes in place of an even colour. */
  readonly isHatched?: boolean;
}

export interface Stroke {
  readonly kind: "stroke";
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly ink: Ink;
  readonly width: number;
  readonly dash?: readonly number[];
}

export interface Label {
  readonly kind: "label";
  readonly text: string;
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  readonly size: number;
  readonly ink: Ink;
  readonly anchor: "start" | "middle" | "end";
  readonly isBold?: boolean;
  /** On paper only: pictures have none. */
  readonly isSlanted?: boolean;
}

export type Shape = Box | Stroke | Label;

export interface Drawing {
  readonly title: string;
  /** What the picture says, for whoever does not look at it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export const box = (shape: Omit<Box, "kind">): Box => ({ kind: "box", ...shape });
export const stroke = (shape: Omit<Stroke, "kind">): Stroke => ({ kind: "stroke", ...shape });
export const label = (shape: Omit<Label, "kind">): Label => ({ kind: "label", ...shape });

/** The same, moved. */
export const moved = (shapes: readonly Shape[], dx: number, dy: number): readonly Shape[] =>
  shapes.map((shape) =>
    shape.kind === "stroke"
      ? { ...shape, points: shape.points.map(({ x, y }) => ({ x: x + dx, y: y + dy })) }
      : { ...shape, x: shape.x + dx, y: shape.y + dy },
  );

/** Distance between two stripes of a hatch, and the width of one. */
export const HATCH_STEP = 5;
export const HATCH_WIDTH = 1.75;

/** The stripes of a hatched box, from its lower left to its upper right, cut at its edges. */
export function stripes({ x, y, width, height }: Box): { x1: number; y1: number; x2: number; y2: number }[] {
  const found: { x1: number; y1: number; x2: number; y2: number }[] = [];
  for (let at = HATCH_STEP / 2; at < width + height; at += HATCH_STEP) {
    const [fromX, fromY] = at <= height ? [0, at] : [at - height, height];
    const [toX, toY] = at <= width ? [at, 0] : [width, at - width];
    found.push({ x1: x + fromX, y1: y + fromY, x2: x + toX, y2: y + toY });
  }
  return found;
}
