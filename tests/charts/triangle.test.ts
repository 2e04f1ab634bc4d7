import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overlaps, placeLabels } from "@/lib/charts/place-labels";
import { distance, pointOf, sharesOf, shiftShare, weightsAt, wholePercents } from "@/lib/charts/triangle";

const SIDE = 100;
const weights = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .filter(([a, b, c]) => a + b + c > 0);

describe("the triangle", () => {
  test("puts a single weight in its corner", () => {
    expect(pointOf([1, 0, 0], SIDE)).toEqual({ x: 0, y: SIDE * (Math.sqrt(3) / 2) });
    expect(pointOf([0, 7, 0], SIDE)).toEqual({ x: 100, y: SIDE * (Math.sqrt(3) / 2) });
    expect(pointOf([0, 0, 2], SIDE)).toEqual({ x: 50, y: 0 });
  });

  test("puts equal weights, and none at all, in the middle", () => {
    // A third of the height above the base: 86.60 × 2 ÷ 3 = 57.74 from the top.
    expect(pointOf([5, 5, 5], SIDE).y).toBeCloseTo(57.735, 3);
    expect(pointOf([0, 0, 0], SIDE).x).toBeCloseTo(50);
  });

  test("finds the shares of any point it drew", () =>
    fc.assert(
      fc.property(weights, (given) => {
        const back = weightsAt(pointOf(given, SIDE), SIDE);
        for (const [index, share] of sharesOf(given).entries()) expect(back[index]).toBeCloseTo(share, 9);
      }),
    ));

  test("takes a point outside for the nearest on the edge", () => {
    // Straight below the middle of the base: half and half, nothing of the top.
    expect(weightsAt({ x: 50, y: 200 }, SIDE).map((share) => Number(share.toFixed(9)))).toEqual([0.5, 0.5, 0]);
    expect(weightsAt({ x: -500, y: 90 }, SIDE)).toEqual([1, 0, 0]);
  });

  test("adds to one share and takes from the others in proportion", () => {
    // 0.5 + 0.1 = 0.6; the other two share 0.4 as 3 : 2.
    const [left, right, top] = shiftShare([0.5, 0.3, 0.2], 0, 0.1);
    expect([left, right, top].map((share) => Number(share.toFixed(9)))).toEqual([0.6, 0.24, 0.16]);
    expect(shiftShare([1, 0, 0], 0, -0.2).map((share) => Number(share.toFixed(9)))).toEqual([0.8, 0.1, 0.1]);
  });

  test("rounds shares to whole per cents that sum to a hundred", () => {
    expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33]);
    fc.assert(fc.property(weights, (given) => wholePercents(given).reduce((a, b) => a + b) === 100));
  });

  test("measures distance as a share of the side", () => expect(distance([1, 0, 0], [0, 1, 0])).toBeCloseTo(1));
});

describe("placeLabels", () => {
  const bounds = { left: 0, top: 0, right: 400, bottom: 300 };

  test("puts a lone label to the right of its mark without a leader", () => {
    // Mark at 100, radius 4, distance 3: the text starts at 107, centred on the mark's height.
    const [label] = placeLabels([{ id: "a", x: 100, y: 100, width: 40, height: 12, reach: 20 }], {
      bounds,
      markRadius: 4,
      taken: [],
    });
    expect(label?.box).toEqual({ left: 107, top: 94, right: 147, bottom: 106 });
    expect(label?.leader).toBeNull();
  });

  test("never lets two labels overlap or leave the frame", () =>
    fc.assert(
      fc.property(fc.array(fc.record({ x: fc.nat(400), y: fc.nat(300) }), { maxLength: 20 }), (points) => {
        const inputs = points.map((point, index) => ({
          ...point,
          id: String(index),
          width: 60,
          height: 12,
          reach: 60,
        }));
        const placed = placeLabels(inputs, { bounds, markRadius: 4, taken: [] });
        placed.forEach(({ box }, index) => {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(400);
          for (const other of placed.slice(index + 1)) expect(overlaps(box, other.box)).toBe(false);
        });
      }),
    ));
});
