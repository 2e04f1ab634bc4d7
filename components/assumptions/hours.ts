import { formatNumber } from "@/lib/format/number";
import type { ThreePoint } from "@/lib/planner/three-point";

export const points = [
  { key: "low", label: "Low" },
  { key: "likely", label: "Likely" },
  { key: "high", label: "High" },
] as const satisfies readonly { key: keyof ThreePoint; label: string }[];

/** "10 / 24 / 48" */
export const formatThree = ({ low, likely, high }: ThreePoint): string =>
  [low, likely, high].map((hours) => formatNumber(hours, 2)).join(" / ");

export type DraftHours = Readonly<Record<keyof ThreePoint, number | null>>;

/** Three hours in ascending order, or what is wrong with them and where. */
export function checkHours(
  { low, likely, high }: DraftHours,
  most: number,
): { readonly hours: ThreePoint } | { readonly error: string; readonly at: keyof ThreePoint } {
  for (const [key, value] of [
    ["low", low],
    ["likely", likely],
    ["high", high],
  ] as const)
    if (value === null || value < 0 || value > most)
      return { error: `Enter hours from 0 to ${formatNumber(most)}.`, at: key };
  if (low === null || likely === null || high === null) return { error: "Enter all three.", at: "low" };
  if (likely < low) return { error: "Likely is at least as much as low.", at: "likely" };
  if (high < likely) return { error: "High is at least as much as likely.", at: "high" };
  return { hours: { low, likely, high } };
}
