import { layoutSideLabels, type SideLabel } from "./side-labels";
import { type Point, pointOf, TRIANGLE_HEIGHT, type Weights } from "./triangle";

/** Units of the drawing; on a phone about one pixel each. */
export const TRIANGLE_VIEW = { width: 360, height: 350 } as const;
export const SIDE = 324;
export const ORIGIN: Point = { x: (TRIANGLE_VIEW.width - SIDE) / 2, y: 34 };
export const MARK_RADIUS = 4;
export const FONT_SIZE = 11;
export const LINE_HEIGHT = 12;
/** Mean width of a letter in units of the font size; generous, so that wide names still fit. */
const LETTER = 0.52;

export interface MarkInput {
  readonly id: string;
  readonly name: string;
  readonly weights: Weights;
}

export interface TriangleLayout {
  readonly corners: { readonly left: Point; readonly right: Point; readonly top: Point };
  readonly marks: readonly (MarkInput & { readonly at: Point })[];
  readonly labels: readonly SideLabel[];
}

/** Where weights stand in the drawing. */
export const placeOf = (weights: Weights): Point => {
  const { x, y } = pointOf(weights, SIDE);
  return { x: ORIGIN.x + x, y: ORIGIN.y + y };
};

/** Marks, each with its name at one side of the drawing. */
export function layoutTriangle(inputs: readonly MarkInput[]): TriangleLayout {
  const marks = inputs.map((input) => ({ ...input, at: placeOf(input.weights) }));
  return {
    corners: { left: placeOf([1, 0, 0]), right: placeOf([0, 1, 0]), top: placeOf([0, 0, 1]) },
    marks,
    labels: layoutSideLabels(
      marks.map(({ id, name, at }) => ({ id, name, ...at })),
      {
        left: 1,
        right: TRIANGLE_VIEW.width - 1,
        top: ORIGIN.y,
        bottom: ORIGIN.y + SIDE * TRIANGLE_HEIGHT - 3,
        lineHeight: LINE_HEIGHT,
        letterWidth: FONT_SIZE * LETTER,
        markRadius: MARK_RADIUS,
      },
    ),
  };
}
