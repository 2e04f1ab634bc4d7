import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", globalThis); // a browser without requestIdleCallback
  vi.resetModules();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const load = () => import("@/components/workspace/work");

test("no work is endless work, and later the last counts", async () => {
  const { lastWorkMs, timed } = await load();
  expect(lastWorkMs()).toBe(Number.POSITIVE_INFINITY);
  expect(timed(() => vi.advanceTimersByTime(40) && "answer")).toBe("answer");
  expect(lastWorkMs()).toBe(40);
  timed(() => vi.advanceTimersByTime(3));
  expect(lastWorkMs()).toBe(3);
});

test("warming up works in turns until there was enough with what a visitor asked for, and then no more", async () => {
  const { timed, warmUp } = await load();
  for (let asked = 0; asked < 3; asked += 1) timed(() => undefined);
  const turns: number[] = [];
  warmUp((turn) => turns.push(turn));
  expect(turns).toEqual([]); // nothing at once: somebody may be typing
  vi.runAllTimers();
  expect(turns).toEqual([5, 4, 3, 2, 1]);
  warmUp((turn) => turns.push(turn));
  vi.runAllTimers();
  expect(turns).toHaveLength(5);
});

test("warming up can be called off between two turns", async () => {
  const { warmUp } = await load();
  const turns: number[] = [];
  const stop = warmUp((turn) => turns.push(turn));
  vi.advanceTimersToNextTimer();
  stop();
  vi.runAllTimers();
  expect(turns).toEqual([8]);
});
