import { formatNumber } from "@/lib/format/number";
import type { BillCategory, BillLine } from "@/lib/planner/evaluation";

/** The planner works out amounts from quantities of at most four decimals, so these are the figures themselves. */
export const formatQuantity = (quantity: number): string => formatNumber(quantity, 4);
/** A unit price as published, from cents to millionths; the heading says dollars. */
export const formatUnitPrice = (usd: number): string => formatNumber(usd, 8, 2);
/** Dollars and cents under a heading that says dollars. */
export const formatAmount = (usd: number): string => formatNumber(usd, 2, 2);

export interface BillGroup {
  readonly category: BillCategory;
  readonly lines: readonly BillLine[];
  readonly subtotalUsd: number;
}

const inCents = (usd: number): number => Math.round(usd * 100);

/** Lines by category, in the order in which the categories first appear; subtotals add whole cents. */
export function groupBill(lines: readonly BillLine[]): BillGroup[] {
  const categories = [...new Set(lines.map(({ category }) => category))];
  return categories.map((category) => {
    const own = lines.filter((line) => line.category === category);
    return { category, lines: own, subtotalUsd: own.reduce((sum, line) => sum + inCents(line.amountUsd), 0) / 100 };
  });
}

const DOUBT = "unverified: ";

/** What a line says beside its source: the doubt about its price apart from everything else. */
export function notesOf({ note }: Pick<BillLine, "note">): {
  readonly doubt: string | null;
  readonly remarks: readonly string[];
} {
  const parts = note === undefined ? [] : note.split(" · ");
  const doubt = parts.find((part) => part.startsWith(DOUBT));
  return { doubt: doubt?.slice(DOUBT.length) ?? null, remarks: parts.filter((part) => part !== doubt) };
}
