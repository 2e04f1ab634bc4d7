import { distance, type Weights } from "@/lib/charts/triangle";
import { formatList } from "@/lib/format/number";
import { nameInSentence } from "@/lib/planner/name-in-sentence";

export interface Placed {
  readonly name: string;
  readonly weights: Weights;
}

/** A balance in words: "40% cost, 30% operations, 30% control". */
export const wordBalance = ([cost, operations, control]: Weights): string =>
  formatList([`${cost}% cost`, `${operations}% operations`, `${control}% control`]);

const MOST_NEAR = 3;

/** Which platforms share the team's balance, and which lies farthest from it. */
export function wordTriangle(percents: Weights, platforms: readonly Placed[]): string {
  const sorted = platforms.toSorted((a, b) => distance(a.weights, percents) - distance(b.weights, percents));
  const near = sorted.slice(0, MOST_NEAR).map(({ name }) => nameInSentence(name));
  const last = sorted[MOST_NEAR] === undefined ? undefined : sorted.at(-1);
  const far = last === undefined ? "" : ` ${nameInSentence(last.name)} lies farthest.`;
  const nearest =
    near.length === 0
      ? "No platform that fits can be placed."
      : `Of the platforms that fit, the balance of ${formatList(near)} comes nearest.${far}`;
  return `Your priorities are ${wordBalance(percents)}. ${nearest}`;
}
