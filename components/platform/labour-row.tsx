import type { ReactNode } from "react";
import { Unsure } from "@/components/assumptions/mark";
import { cx } from "@/components/ui/cx";
import { formatNumber } from "@/lib/format/number";
import type { Hours } from "@/lib/planner/evaluation";
import { formatAmount } from "@/lib/wording/bill-arithmetic";

/** On a phone five figures stand side by side under their heading. */
export const phoneGrid = "max-sm:grid max-sm:grid-cols-[repeat(4,minmax(0,4fr))_minmax(0,6fr)]";

interface LabourRowProps {
  hours: Hours;
  amountUsd: number;
  /** A sum is heavier and has no line below it. */
  isTotal?: boolean | undefined;
  /** What the hours are for. */
  children: ReactNode;
}

const figure = (hours: number): string => formatNumber(hours, 2);

export function LabourRow({ hours, amountUsd, isTotal, children }: LabourRowProps) {
  const line = isTotal ? "py-2" : "py-1.5 sm:border-b sm:border-line";
  const cell = cx("figures px-2 text-right align-baseline whitespace-nowrap max-sm:px-0", line);
  return (
    <tr className={cx(phoneGrid, isTotal ? "font-medium" : "max-sm:border-b max-sm:border-line")}>
      <th
        scope="row"
        className={cx(
          "pr-2 text-left align-baseline max-sm:col-span-full max-sm:pb-0",
          isTotal ? "font-medium" : "font-normal",
          line,
        )}
      >
        {children}
      </th>
      {(["low", "likely", "high"] as const).map((key) => (
        <td key={key} className={cx(cell, "text-muted")}>
          {figure(hours[key])}
        </td>
      ))}
      <td className={cell}>{isTotal ? figure(hours.mean) : <Unsure>{figure(hours.mean)}</Unsure>}</td>
      <td className={cx(cell, "sm:pr-0")}>{formatAmount(amountUsd)}</td>
    </tr>
  );
}
