import { Badge } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import { formatHours } from "@/lib/format/hours";
import { formatNumber } from "@/lib/format/number";
import { formatAvailability } from "@/lib/format/percent";
import type { SavedResult } from "@/lib/scenarios/content";

const statusWords = { eligible: null, excluded: "ruled out", unpriced: "no price" } as const;

/** A saved result as it was, platform by platform. */
export function ResultTable({ result }: { result: SavedResult }) {
  return (
    <Table caption="Platforms as they were ranked then">
      <thead>
        <tr>
          <Th isFigure>Rank</Th>
          <Th>Platform</Th>
          <Th isFigure>Infrastructure a month, $</Th>
          <Th isFigure>First year, $</Th>
          <Th isFigure>Low, $</Th>
          <Th isFigure>High, $</Th>
          <Th isFigure>Hours a month</Th>
          <Th isFigure>Availability</Th>
          <Th isFigure>Points</Th>
        </tr>
      </thead>
      <tbody>
        {result.platforms.map((platform) => (
          <tr key={platform.id}>
            <Td isFigure>{platform.rank ?? "–"}</Td>
            <Th scope="row" className="whitespace-nowrap">
              {platform.name} {platform.id === result.pick ? <Badge tone="accent">pick</Badge> : null}
              {statusWords[platform.status] ? <Badge>{statusWords[platform.status]}</Badge> : null}
            </Th>
            <Td isFigure>{figure(platform.infrastructureUsdPerMonth, 2)}</Td>
            <Td isFigure>{figure(platform.yearOneUsd)}</Td>
            <Td isFigure>{figure(platform.lowUsd)}</Td>
            <Td isFigure>{figure(platform.highUsd)}</Td>
            <Td isFigure>{formatHours(platform.hoursPerMonth)}</Td>
            <Td isFigure>{formatAvailability(platform.availabilityPercent)}</Td>
            <Td isFigure>{formatNumber(platform.points, 1, 1)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The unit stands in the heading. */
const figure = (amount: number | null, decimals = 0): string =>
  amount === null ? "–" : formatNumber(amount, decimals, decimals);
