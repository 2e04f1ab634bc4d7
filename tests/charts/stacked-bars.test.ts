import { describe, expect, test } from "vitest";
import { layoutStackedBars, reachOf } from "@/lib/charts/stacked-bars";
import { ticksUpTo } from "@/lib/charts/ticks";

describe("ticksUpTo", () => {
  // 9,400 in about 4 steps: 2,350 a step, next round step 2,500, and 4 × 2,500 = 10,000 covers it.
  test("counts in round steps until the largest value is covered", () =>
    expect(ticksUpTo(9_400, 4)).toEqual([0, 2_500, 5_000, 7_500, 10_000]));
  // 100 in 4: exactly 25, which is 2.5 × 10.
  test("ends at the value itself when a step fits it", () => expect(ticksUpTo(100, 4)).toEqual([0, 25, 50, 75, 100]));
  test("writes fractions cleanly", () => expect(ticksUpTo(0.3, 3)).toEqual([0, 0.1, 0.2, 0.3]));
  test("still has an axis when everything is free", () => expect(ticksUpTo(0, 4)).toEqual([0, 1]));
});

describe("layoutStackedBars", () => {
  const frame = { width: 200, rowHeight: 30, barHeight: 16, steps: 4 };

  test("places segments end to end on the axis of the ticks", () => {
    // Reach 80 → 4 steps of 20; 200 ÷ 80 = 2.5 units for each dollar. 20 → 50 wide, 40 → 100 wide from 50 on.
    const layout = layoutStackedBars([{ id: "a", values: [20, 40, 0], low: 50, high: 80 }], frame);
    expect(layout.max).toBe(80);
    expect(layout.ticks.map(({ x }) => x)).toEqual([0, 50, 100, 150, 200]);
    expect(layout.bars[0]?.segments).toEqual([
      { series: 0, x: 0, width: 50 },
      { series: 1, x: 50, width: 100 },
    ]);
    expect(layout.bars[0]?.total).toBe(60);
    // 50 × 2.5 and 80 × 2.5
    expect(layout.bars[0]?.whisker).toEqual({ from: 125, to: 200 });
  });

  test("centres each bar in its row", () => {
    // (30 − 16) ÷ 2 = 7, then one row further down 37.
    const layout = layoutStackedBars(
      [
        { id: "a", values: [1] },
        { id: "b", values: [2] },
      ],
      frame,
    );
    expect(layout.bars.map(({ y }) => y)).toEqual([7, 37]);
    expect(layout.height).toBe(60);
  });

  test("draws no whisker without a range", () => {
    const layout = layoutStackedBars([{ id: "a", values: [5], low: 5, high: 5 }], frame);
    expect(layout.bars[0]?.whisker).toBeNull();
  });

  test("shares an axis with another chart when told its reach", () => {
    const layout = layoutStackedBars([{ id: "a", values: [10] }], { ...frame, max: 80 });
    expect(layout.bars[0]?.segments[0]?.width).toBe(25);
  });

  test("reaches as far as the longest bar or range", () =>
    expect(
      reachOf([
        { id: "a", values: [3, 4] },
        { id: "b", values: [1], low: 0, high: 9 },
      ]),
    ).toBe(9));
});
