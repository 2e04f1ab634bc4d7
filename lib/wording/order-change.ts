import { formatCount, formatList, formatOrdinal, plural } from "@/lib/format/number";
import { nameInSentence } from "@/lib/planner/name-in-sentence";

export interface Placed {
  readonly id: string;
  readonly name: string;
}

interface Move {
  readonly from: number;
  readonly to: number;
}

/** Who is among the first is what a reader wants to know. */
const HEAD = 3;
const atHead = ({ from, to }: Move): boolean => Math.min(from, to) < HEAD;
const distance = ({ from, to }: Move): number => Math.abs(to - from);

/** How many moves a sentence can carry. */
const MOST_MOVES = 3;

/** What changes in an order when something is left out of it: moves among the first, then the largest; empty when nothing does. */
export function wordOrderChange(before: readonly Placed[], after: readonly Placed[]): string {
  const moves = after
    .map(({ id, name }, to) => ({ name, to, from: before.findIndex((each) => each.id === id) }))
    .filter(({ from, to }) => from !== -1 && from !== to)
    .sort((a, b) => Number(atHead(b)) - Number(atHead(a)) || distance(b) - distance(a) || a.to - b.to);
  if (moves.length === 0) return "";
  const named = moves
    .slice(0, MOST_MOVES)
    .map(
      ({ name, from, to }) =>
        `${nameInSentence(name)} ${to < from ? "rises" : "falls"} from ${formatOrdinal(from + 1)} to ${formatOrdinal(to + 1)}`,
    );
  const rest = moves.length - named.length;
  if (rest === 0) return `${formatList(named)}.`;
  return `${named.join(", ")}; ${formatCount(rest)} more ${plural(rest, "changes", "change")} place.`;
}
