import { expect, test, vi } from "vitest";
import { exampleTexts } from "@/lib/samples";

/** As Next does for the two halves of a page. */
async function freshCopy() {
  vi.resetModules();
  const { evaluateOnce } = await import("@/components/workspace/evaluate-once");
  const { evaluateState } = await import("@/components/workspace/evaluate-state");
  return { evaluateOnce, evaluateState };
}

const state = { fields: exampleTexts, priceBook: null, assumptions: {} };

test("two copies of the modules give one and the same evaluation, which is that of the state", async () => {
  const first = (await freshCopy()).evaluateOnce(state);
  const { evaluateOnce, evaluateState } = await freshCopy();
  expect(evaluateOnce({ ...state })).toBe(first);
  expect(first).toEqual(evaluateState(state));
});

test("what an evaluation depends on is told apart, and how it is shown is not", async () => {
  const { evaluateOnce, evaluateState } = await freshCopy();
  const others = [
    { ...state, fields: { ...exampleTexts, "workload.services": "9" } },
    { ...state, priceBook: "lesson-2025-12" },
    { ...state, assumptions: { peakFactorDailyPeak: 9 } },
  ];
  for (const other of others) {
    const shown = { ...other, view: "whatever" };
    expect(evaluateOnce(shown)).toEqual(evaluateState(other));
    expect(evaluateOnce(other)).toBe(evaluateOnce(shown));
    expect(evaluateOnce(other)).not.toEqual(evaluateOnce(state));
  }
});
