/** Three priorities as shares of one, and back. They are kept with a sum of three, so that 1 : 1 : 1 is the middle. */
import { readField } from "@/lib/link/read-field";
import type { FieldTexts } from "@/lib/link/scenario-texts";

export interface Priorities {
  readonly cost: number;
  readonly operations: number;
  readonly control: number;
}
export type Priority = keyof Priorities;
export const priorities: readonly Priority[] = ["cost", "operations", "control"];

const SUM = 3;
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The shares that the texts state; a third each where they state none that can be used. */
export function shareOf(fields: FieldTexts): Priorities {
  const weights = priorities.map((priority) => {
    const read = readField(`priorities.${priority}`, fields[`priorities.${priority}`] ?? "1");
    return read.ok ? Number(read.value) : 1;
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const [cost, operations, control] = weights.map((weight) => (sum > 0 ? weight / sum : 1 / 3)) as [
    number,
    number,
    number,
  ]; // of three
  return { cost, operations, control };
}

/** The texts of any three weights. */
export function textsOfPriorities(weights: Priorities): FieldTexts {
  const sum = weights.cost + weights.operations + weights.control;
  const text = (weight: number) => String(rounded(sum > 0 ? (weight / sum) * SUM : 1));
  return {
    "priorities.cost": text(weights.cost),
    "priorities.operations": text(weights.operations),
    "priorities.control": text(weights.control),
  };
}

/** One share moved; the other two give or take in proportion to what they have. */
export function moveShare(shares: Priorities, moved: Priority, to: number): Priorities {
  const others = priorities.filter((priority) => priority !== moved);
  const left = 1 - to;
  const had = others.reduce((total, priority) => total + shares[priority], 0);
  const next = { ...shares, [moved]: to };
  for (const priority of others) next[priority] = had > 0 ? (shares[priority] / had) * left : left / others.length;
  return next;
}
