import type { LineRow } from "@/components/charts/lines";
import { Table, Td, Th } from "@/components/ui/table";
import { formatBareUsd, formatUsd, formatUsdTick } from "@/lib/format/money";
import type { Priced } from "./roles";

/** Pens of all but the strong line: told apart by their gaps, since colours alone would not do. */
const pens = [
  { stroke: "var(--color-ink)" },
  { stroke: "var(--color-labour)", dash: "7 4" },
  { stroke: "var(--color-downtime)", dash: "2 3" },
  { stroke: "var(--color-muted)", dash: "9 3 2 3" },
  { stroke: "var(--color-edge)", dash: "4 4" },
  { stroke: "var(--color-ink)", dash: "1 4" },
  { stroke: "var(--color-labour)", dash: "12 4" },
] as const;

/** The axes of twelve months in dollars. */
export const monthByMonth = {
  namedSteps: [1, 3, 6, 9, 12],
  stepName: "Month",
  format: formatUsd,
  formatTick: formatUsdTick,
} as const;

/**
 * One line for each platform, in their order.
 *
 * @param strong  id of the one that stands out, where it is among them
 * @param spentBy what a platform has cost by the end of each month
 */
export function cumulativeLines(
  platforms: readonly Priced[],
  strong: string | null,
  spentBy: (platform: Priced) => readonly number[],
): readonly LineRow[] {
  const others = platforms.filter(({ id }) => id !== strong);
  return platforms.map((platform) => {
    const { id, name } = platform;
    const isStrong = id === strong;
    const pen = isStrong
      ? { stroke: "var(--color-accent)" }
      : (pens[others.indexOf(platform) % pens.length] ?? pens[0]);
    return { id, name, values: spentBy(platform), isStrong, ...pen };
  });
}

export const spentWithLabour = ({ yearOne }: Priced): readonly number[] =>
  yearOne.months.map(({ cumulativeUsd }) => cumulativeUsd);

/** The lines in figures. */
export function CumulativeTable({ lines }: { lines: readonly LineRow[] }) {
  "use memo";
  return (
    <Table caption="Spent by the end of each month, in US dollars" isCaptionHidden>
      <thead>
        <tr>
          <Th>Month</Th>
          {lines.map(({ id, name }) => (
            <Th key={id} isFigure className="min-w-24 whitespace-normal">
              {name}, $
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(lines[0]?.values ?? []).map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: months have no other name than their place
          <tr key={index}>
            <Th scope="row" className="figures">
              {index + 1}
            </Th>
            {lines.map(({ id, values }) => (
              <Td key={id} isFigure>
                {formatBareUsd(values[index] ?? 0)}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
