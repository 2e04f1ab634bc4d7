import { describe, expect, test } from "vitest";
import { breakEvenStep, layoutLines } from "@/lib/charts/lines";
import { spread } from "@/lib/charts/spread";

describe("spread", () => {
  const bounds = { from: 0, to: 100 };
  const spread20 = (...middles: number[]) =>
    spread(
      middles.map((at) => ({ at, size: 20 })),
      bounds,
    );

  test("leaves labels alone that do not touch", () => expect(spread20(10, 50, 90)).toEqual([10, 50, 90]));
  // 40 and 44 take 20 each: centred on 42, so 32 and 52.
  test("moves two that touch apart by the same amount", () => expect(spread20(44, 40)).toEqual([52, 32]));
  // 85 and 87: centred on 86 they would end at 106, so the pair is pushed back to 70 and 90.
  test("keeps a group inside its bounds", () => expect(spread20(85, 87)).toEqual([70, 90]));
  // 40 and 44 → 32 and 52; 60 touches 52, so all three centre on (40 + 24 + 20) ÷ 3 = 28: 28, 48, 68.
  test("joins a neighbour that the group runs into", () => expect(spread20(40, 44, 60)).toEqual([28, 48, 68]));
  // Sizes 10 and 30: starts want 35 and 29 − 10 = 19, their mean 27, so the middles are 32 and 52.
  test("gives a taller label more room", () =>
    expect(
      spread(
        [
          { at: 40, size: 10 },
          { at: 44, size: 30 },
        ],
        bounds,
      ),
    ).toEqual([32, 52]));
  test("is empty for nothing", () => expect(spread([], bounds)).toEqual([]));
});

describe("layoutLines", () => {
  test("spans the steps from edge to edge and the values from the ground up", () => {
    // Reach 40 in 4 steps of 10; height 100 → 2.5 for each unit, counted from the bottom.
    const layout = layoutLines([{ id: "a", values: [10, 20, 40] }], {
      width: 90,
      height: 100,
      steps: 4,
      labelHeight: 20,
    });
    expect(layout.max).toBe(40);
    expect(layout.lines[0]?.points).toEqual([
      { x: 0, y: 75 },
      { x: 45, y: 50 },
      { x: 90, y: 0 },
    ]);
    // The line ends at the very top; its label is 20 high, so its middle stays at 10.
    expect(layout.lines[0]?.labelY).toBe(10);
  });
});

describe("breakEvenStep", () => {
  // After three months 30 against 33: the dear start has paid off.
  test("names the step from which the dear start is cheaper", () =>
    expect(breakEvenStep([20, 25, 30], [11, 22, 33])).toBe(3));
  test("is null when the first was never dearer", () => expect(breakEvenStep([5, 10], [6, 12])).toBeNull());
  test("is null when it never gets cheaper", () => expect(breakEvenStep([20, 25], [11, 22])).toBeNull());
  // Cheaper in month 2, dearer again in month 3, cheaper for good from month 4.
  test("counts only from where it stays cheaper", () =>
    expect(breakEvenStep([10, 10, 30, 30], [5, 20, 25, 40])).toBe(4));
});
