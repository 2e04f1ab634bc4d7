import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layoutSideLabels, linesOf } from "@/lib/charts/side-labels";
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

describe("layoutSideLabels", () => {
  const frame = { left: 0, right: 400, top: 0, bottom: 300, lineHeight: 12, letterWidth: 5, markRadius: 4 };

  test("names the left half on the left and the right half on the right, each beside its mark", () => {
    const labels = layoutSideLabels(
      [
        { id: "a", name: "Ten words.", x: 150, y: 100 },
        { id: "b", name: "Ten words.", x: 250, y: 100 },
      ],
      frame,
    );
    expect(labels.map(({ side, x, y }) => ({ side, x, y }))).toEqual([
      { side: "left", x: 0, y: 100 },
      { side: "right", x: 400, y: 100 },
    ]);
    // Ten letters of 5 and a gap of 3: the leader starts at 53, which is where the column ends, and stops a radius before the mark.
    expect(labels[0]?.leader).toEqual([
      { x: 53, y: 100 },
      { x: 53, y: 100 },
      { x: 146, y: 100 },
    ]);
  });

  test("names a mark on the other side where its own name would cover it", () => {
    const [label] = layoutSideLabels([{ id: "a", name: "Ten words.", x: 40, y: 100 }], frame);
    expect(label?.side).toBe("right");
  });

  test("breaks a long name after its comma, or near its middle", () => {
    expect(linesOf("DigitalOcean Kubernetes, HA control plane")).toEqual([
      "DigitalOcean Kubernetes,",
      "HA control plane",
    ]);
    expect(linesOf("A name without a comma and rather long")).toEqual(["A name without a", "comma and rather long"]);
    expect(linesOf("Fly.io")).toEqual(["Fly.io"]);
  });

  test("never lets two names of one side overlap while there is room", () =>
    fc.assert(
      fc.property(fc.array(fc.record({ x: fc.nat(400), y: fc.nat(300) }), { maxLength: 20 }), (points) => {
        const inputs = points.map((point, index) => ({ ...point, id: String(index), name: "Some name" }));
        for (const side of ["left", "right"]) {
          const middles = layoutSideLabels(inputs, frame)
            .filter((label) => label.side === side)
            .map(({ y }) => y)
            .sort((a, b) => a - b);
          for (const [index, y] of middles.entries())
            if (index > 0) expect(y - (middles[index - 1] ?? 0)).toBeGreaterThanOrEqual(12);
        }
      }),
    ));
});
