import { Table, Td, Th } from "@/components/ui/table";
import { formatUsd } from "@/lib/format/money";
import type { PlatformEvaluation } from "@/lib/planner/evaluation";
import { formatAmount } from "@/lib/wording/bill-arithmetic";
import { Section } from "./section";

/** The first year, month by month. Set-up, learning and migration fall in the first. */
export function TwelveMonths({ platform }: { platform: PlatformEvaluation }) {
  const { yearOne } = platform;
  if (yearOne === null) return null;
  const hasDowntime = yearOne.downtimeUsd !== null;
  const columns = [
    { name: "Infrastructure ($)", of: "infrastructureUsd", sum: yearOne.infrastructureUsd },
    { name: "Labour ($)", of: "labourUsd", sum: yearOne.labourUsd },
    ...(hasDowntime
      ? [{ name: "Expected downtime ($)", of: "downtimeUsd", sum: yearOne.downtimeUsd ?? 0 } as const]
      : []),
    { name: "Month ($)", of: "totalUsd", sum: yearOne.totalUsd },
  ] as const;
  return (
    <Section
      id="months"
      title="Twelve months"
      lead={`Set-up, learning and migration fall in month 1; growth is applied month by month. With labour at its low and high ends${hasDowntime ? " and downtime at its best and worst" : ""}, year one lies between ${formatUsd(yearOne.lowUsd)} and ${formatUsd(yearOne.highUsd)}.`}
    >
      <Table caption={`Costs of ${platform.name} in each month of the first year, in US dollars`} isCaptionHidden>
        <thead>
          <tr>
            <Th>Month</Th>
            {columns.map(({ name }) => (
              <Th key={name} isFigure className="max-sm:px-1">
                <span className="whitespace-normal">{name}</span>
              </Th>
            ))}
            <Th isFigure>
              <span className="whitespace-normal">Since the start ($)</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {yearOne.months.map((month) => (
            <tr key={month.month}>
              <Th scope="row" className="figures">
                {month.month}
              </Th>
              {columns.map(({ name, of }) => (
                <Td key={name} isFigure className="max-sm:px-1">
                  {formatAmount(month[of])}
                </Td>
              ))}
              <Td isFigure className="text-muted">
                {formatAmount(month.cumulativeUsd)}
              </Td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" className="py-2 text-left">
              Year
            </th>
            {columns.map(({ name, sum }) => (
              <td key={name} className="figures px-2 py-2 text-right whitespace-nowrap max-sm:px-1">
                {formatAmount(sum)}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </Table>
    </Section>
  );
}
