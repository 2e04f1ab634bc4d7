import { type PlacedLabel, placeLabels } from "./place-labels";
import { type Point, pointOf, TRIANGLE_HEIGHT, type Weights } from "./triangle";

/** Units of the drawing; on a phone about one pixel each. */
export const TRIANGLE_VIEW = { width: 360, height: 348 } as const;
export const SIDE = 320;
export const ORIGIN: Point = { x: (TRIANGLE_VIEW.width - SIDE) / 2, y: 34 };
export const MARK_RADIUS = 4;
export const FONT_SIZE = 10.5;
/** Mean width of a letter in units of the font size; generous, so that wide names still fit. */
const LETTER = 0.54;
const LINE = 13;
/** How far a name may stand from its mark; beyond, a reader no longer connects the two. */
const NEAR = 4;
const FAR = 46;

export interface MarkInput {
  readonly id: string;
  readonly name: string;
  readonly weights: Weights;
  /** Named only where there is room right beside it. */
  readonly isQuiet?: boolean | undefined;
}

export interface TriangleLayout {
  readonly corners: { readonly left: Point; readonly right: Point; readonly top: Point };
  readonly marks: readonly (MarkInput & { readonly at: Point })[];
  readonly labels: readonly (PlacedLabel & { readonly name: string })[];
  readonly here: Point;
}

/** Where weights stand in the drawing. */
export const placeOf = (weights: Weights): Point => {
  const { x, y } = pointOf(weights, SIDE);
  return { x: ORIGIN.x + x, y: ORIGIN.y + y };
};

/** Marks, names that found room beside them (earlier marks choose first), and the movable point. */
export function layoutTriangle(inputs: readonly MarkInput[], here: Weights): TriangleLayout {
  const marks = inputs.map((input) => ({ ...input, at: placeOf(input.weights) }));
  const point = placeOf(here);
  const names = new Map(inputs.map(({ id, name }) => [id, name]));
  const labels = placeLabels(
    marks.map(({ id, name, at, isQuiet }) => ({
      id,
      ...at,
      width: name.length * FONT_SIZE * LETTER,
      height: LINE,
      reach: isQuiet ? NEAR : FAR,
    })),
    {
      bounds: {
        left: 2,
        top: ORIGIN.y - 4,
        right: TRIANGLE_VIEW.width - 2,
        bottom: ORIGIN.y + SIDE * TRIANGLE_HEIGHT - 2,
      },
      markRadius: MARK_RADIUS,
      taken: [],
    },
  );
  return {
    corners: { left: placeOf([1, 0, 0]), right: placeOf([0, 1, 0]), top: placeOf([0, 0, 1]) },
    marks,
    labels: labels.map((label) => ({ ...label, name: names.get(label.id) ?? "" })),
    here: point,
  };
}
