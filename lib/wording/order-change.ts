import { formatCount, formatList, formatOrdinal, plural } from "@/lib/format/number";

export interface Placed {
  readonly id: string;
  readonly name: string;
}

/** How many moves a sentence can carry. */
const MOST_MOVES = 3;

/** What changes in an order when something is left out of it, largest moves first; empty when nothing does. */
export function wordOrderChange(before: readonly Placed[], after: readonly Placed[]): string {
  const moves = after
    .map(({ id, name }, to) => ({ name, to, from: before.findIndex((each) => each.id === id) }))
    .filter(({ from, to }) => from !== -1 && from !== to)
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || a.to - b.to);
  if (moves.length === 0) return "";
  const named = moves
    .slice(0, MOST_MOVES)
    .map(
      ({ name, from, to }) =>
        `${name} ${to < from ? "rises" : "falls"} from ${formatOrdinal(from + 1)} to ${formatOrdinal(to + 1)}`,
    );
  const rest = moves.length - named.length;
  if (rest === 0) return `${formatList(named)}.`;
  return `${named.join(", ")}; ${formatCount(rest)} more ${plural(rest, "changes", "change")} place.`;
}
