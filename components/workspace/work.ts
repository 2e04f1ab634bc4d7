/**
 * How quick the engine is in this browser, and what makes it quicker. A compiler that has seen code run a few times makes it
 * run several times faster; the first keys of a visitor would pay for that.
 */
import { whenIdle } from "@/components/ui/when-idle";

/** Evaluations after which the browser's compiler has seen enough. */
const ENOUGH = 8;

let count = 0;
let lastMs = Number.POSITIVE_INFINITY;

/** What the last evaluation took, in ms; endless before the first. */
export const lastWorkMs = (): number => lastMs;

export function timed<T>(work: () => T): T {
  const start = performance.now();
  const result = work();
  lastMs = performance.now() - start;
  count += 1;
  return result;
}

/** Works in idle moments, one at a time, until there has been enough of it. Returns how to call it off. */
export function warmUp(work: (turn: number) => void): () => void {
  let stop: () => void = () => undefined;
  const next = () => {
    if (count >= ENOUGH) return;
    stop = whenIdle(() => {
      timed(() => work(ENOUGH - count));
      next();
    });
  };
  next();
  return () => stop();
}
