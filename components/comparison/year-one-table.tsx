import { Table, Td, Th } from "@/components/ui/table";
import { formatBareUsd } from "@/lib/format/money";
import { type Priced, yearOneUsd } from "./roles";

interface YearOneTableProps {
  platforms: readonly Priced[];
  withLabour: boolean;
  withDowntime: boolean;
}

/** The bars in figures. */
export function YearOneTable({ platforms, withLabour, withDowntime }: YearOneTableProps) {
  "use memo";
  return (
    <Table caption="First year of every platform with a price, in US dollars" isCaptionHidden>
      <thead>
        <tr>
          <Th>Platform</Th>
          <Th isFigure>Infrastructure, $</Th>
          <Th isFigure>Your labour, $</Th>
          {withDowntime ? <Th isFigure>Expected downtime, $</Th> : null}
          <Th isFigure>{withLabour ? "First year, $" : "First year without labour, $"}</Th>
          <Th isFigure>Low, $</Th>
          <Th isFigure>High, $</Th>
        </tr>
      </thead>
      <tbody>
        {platforms.map((platform) => {
          const { yearOne } = platform;
          return (
            <tr key={platform.id}>
              <Th scope="row" className="whitespace-nowrap">
                {platform.name}
                {platform.status === "excluded" ? <span className="font-normal text-muted"> (ruled out)</span> : null}
              </Th>
              <Td isFigure>{formatBareUsd(yearOne.infrastructureUsd)}</Td>
              <Td isFigure>{formatBareUsd(yearOne.labourUsd)}</Td>
              {withDowntime ? <Td isFigure>{formatBareUsd(yearOne.downtimeUsd ?? 0)}</Td> : null}
              <Td isFigure className="font-medium">
                {formatBareUsd(yearOneUsd(platform, withLabour))}
              </Td>
              <Td isFigure>{formatBareUsd(yearOne.lowUsd)}</Td>
              <Td isFigure>{formatBareUsd(yearOne.highUsd)}</Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
