import { setTimeout as wait } from "node:timers/promises";

/** Does the work and answers no sooner than after so long, so that how long the work took does not show. */
export async function atLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([work(), wait(milliseconds)]);
  return result;
}
