/** Two bills of one platform line by line: what a year did to them. Figures come from evaluations alone. */
import type { BillCategory, BillLine, PlatformEvaluation } from "@/lib/planner/evaluation";
import { machineMonthUsd } from "@/lib/planner/price-books/machine-price";
import type { PriceBook, Region } from "@/lib/planner/price-books/price-book";
import type { PurchaseKind } from "@/lib/planner/price-books/team-prices";

type LineFigures = Pick<BillLine, "quantity" | "unitPriceUsd" | "amountUsd">;

export interface LineMove {
  readonly category: BillCategory;
  readonly item: string;
  readonly unit: string;
  /** Null: the line is new. */
  readonly before: LineFigures | null;
  /** Null: the line is gone. */
  readonly after: LineFigures | null;
  readonly differenceUsd: number;
  /** Of a machine that is no longer bought: what the book asks for it today. */
  readonly listedUsd: number | null;
}

const MACHINES = "machine-month";

export const inCents = (usd: number): number => Math.round(usd * 100);
export const differenceUsd = (before: number, after: number): number => (inCents(after) - inCents(before)) / 100;

/**
 * Pairs the lines of two bills: one and the same item, by category, name and unit, of one and the same provider. A machine type is
 * part of the name, so that no two types are ever compared. The order is that of the first bill; what is new comes behind.
 *
 * @param after null, or without a bill: every line is gone
 * @param book  the one `after` was evaluated with, where machines are looked up that it no longer buys
 */
export function billMoves(
  before: PlatformEvaluation,
  after: PlatformEvaluation | null,
  { book, region }: { readonly book: PriceBook; readonly region: Region },
): readonly LineMove[] {
  const then = keyed(before);
  const now = keyed(after);
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key): LineMove[] => {
    const [was, is] = [then.get(key), now.get(key)];
    const line = is ?? was;
    if (line === undefined) return [];
    return [
      {
        category: line.category,
        item: line.item,
        unit: line.unit,
        before: was ? figuresOf(was) : null,
        after: is ? figuresOf(is) : null,
        differenceUsd: differenceUsd(was?.amountUsd ?? 0, is?.amountUsd ?? 0),
        listedUsd: was && !is ? listedUsd(was, book, region) : null,
      },
    ];
  });
}

const figuresOf = ({ quantity, unitPriceUsd, amountUsd }: BillLine): LineFigures => ({
  quantity,
  unitPriceUsd,
  amountUsd,
});

/** Lines by what they are; the second of the same is another. */
function keyed(platform: PlatformEvaluation | null): ReadonlyMap<string, BillLine> {
  const known = new Map<string, BillLine>();
  const provider = platform?.sizing?.pricedOn.split(", ")[0] ?? ""; // books differ in what they call a region
  for (const line of platform?.monthly?.lines ?? []) {
    const parts = [provider, line.category, line.item, line.unit];
    let turn = 1;
    while (known.has(JSON.stringify([...parts, turn]))) turn += 1;
    known.set(JSON.stringify([...parts, turn]), line);
  }
  return known;
}

/** How the bill names the ways of buying a machine, behind its type and its role. */
const purchases: Readonly<Record<string, PurchaseKind>> = { "one-year commitment": "one-year", "spot market": "spot" };

function listedUsd({ unit, item }: BillLine, book: PriceBook, region: Region): number | null {
  if (unit !== MACHINES) return null;
  const [type = "", ...rest] = item.split(", ");
  return machineMonthUsd(book, region, type, purchases[rest.at(-1) ?? ""]);
}

/** A unit price that is another than then. */
export interface PriceMoved {
  readonly item: string;
  readonly unit: string;
  readonly fromUsd: number;
  readonly toUsd: number;
  /** Against then, negative where it fell; null where it was free. */
  readonly percent: number | null;
}

/** The unit prices that moved, the furthest first. Credits are no prices: what they take off follows from the rest of the bill. */
export function pricesMoved(moves: readonly LineMove[]): readonly PriceMoved[] {
  return moves
    .flatMap(({ item, unit, before, after, listedUsd: listed }): PriceMoved[] => {
      const [fromUsd, toUsd] = [before?.unitPriceUsd, after?.unitPriceUsd ?? listed];
      if (fromUsd === undefined || toUsd === undefined || toUsd === null) return [];
      if (fromUsd === toUsd || fromUsd < 0 || toUsd < 0) return [];
      return [{ item, unit, fromUsd, toUsd, percent: percentOf(fromUsd, toUsd) }];
    })
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.item < b.item ? -1 : 1));
}

const sizeOf = ({ percent }: PriceMoved): number => (percent === null ? Number.POSITIVE_INFINITY : Math.abs(percent));

/** To a millionth, so that binary fractions do not carry 10 to 10.000000000000002. */
const percentOf = (from: number, to: number): number | null =>
  from === 0 ? null : Math.round(((to - from) / from) * 1e8) / 1e6;
