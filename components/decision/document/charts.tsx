import { ChartFrame } from "@/components/charts/chart-frame";
import { Lines } from "@/components/charts/lines";
import { SeriesKey } from "@/components/charts/series-key";
import { StackedBars } from "@/components/charts/stacked-bars";
import { barOf, seriesFor } from "@/components/comparison/year-one-series";
import { YearOneTable } from "@/components/comparison/year-one-table";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import { reachOf } from "@/lib/charts/stacked-bars";
import { barsInWords, barsOf, type Charted, linesInWords, linesOf, pricedOf } from "@/lib/decisions/charted";
import type { RecordDocument } from "@/lib/decisions/document";
import { formatUsd, formatUsdTick } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";

/** The first year of the leading platforms as bars, and of all with a price as a table. */
export function YearOneChart({ doc }: { doc: RecordDocument }) {
  const withDowntime = doc.evaluation.scenario.downtimeCostUsdPerHour !== null;
  const choice = { withLabour: true, withDowntime };
  const series = seriesFor(choice);
  const rows = barsOf(doc).map((platform) => ({
    ...barOf(platform, choice),
    label: (
      <>
        {platform.name} {platform.id === doc.chosen.id ? <Badge tone="accent">chosen</Badge> : null}
      </>
    ),
  }));
  return (
    <ChartFrame
      title="First year, your own labour included"
      summary={<p>{barsInWords(doc)}</p>}
      table={<YearOneTable platforms={pricedOf(doc)} withLabour withDowntime={withDowntime} />}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <SeriesKey series={series} whisker="low to high" />
        <StackedBars
          rows={rows}
          series={series}
          label="First year by platform, cheapest first"
          max={reachOf(rows)}
          format={formatUsd}
          formatTick={formatUsdTick}
        />
      </div>
    </ChartFrame>
  );
}

/** Pens after the chosen one's: told apart by their gaps, since colours alone would not do. */
const pens = [
  { stroke: "var(--color-ink)" },
  { stroke: "var(--color-labour)", dash: "7 4" },
  { stroke: "var(--color-downtime)", dash: "2 3" },
] as const;

const spent = ({ yearOne }: Charted): readonly number[] => yearOne.months.map(({ cumulativeUsd }) => cumulativeUsd);

/** What has been spent by the end of each month on the chosen platform and on those it is compared with. */
export function CumulativeChart({ doc }: { doc: RecordDocument }) {
  const platforms = linesOf(doc);
  const lines = platforms.map((platform, index) => {
    const isChosen = platform.id === doc.chosen.id;
    const pen = isChosen ? { stroke: "var(--color-accent)" } : (pens[Math.max(0, index - 1) % pens.length] ?? pens[0]);
    return { id: platform.id, name: platform.name, values: spent(platform), isStrong: isChosen, ...pen };
  });
  return (
    <ChartFrame
      title="Spent so far, month by month"
      summary={<p>{linesInWords(doc)}</p>}
      table={<MonthTable platforms={platforms} />}
    >
      <Lines
        lines={lines}
        namedSteps={[1, 3, 6, 9, 12]}
        stepName="Month"
        label="Cumulative cost of the chosen platform, the pick, the runner-up and the best Kubernetes provider over twelve months"
        format={formatUsd}
        formatTick={formatUsdTick}
      />
    </ChartFrame>
  );
}

function MonthTable({ platforms }: { platforms: readonly Charted[] }) {
  return (
    <Table caption="Spent by the end of each month, in US dollars" isCaptionHidden>
      <thead>
        <tr>
          <Th>Month</Th>
          {platforms.map(({ id, name }) => (
            <Th key={id} isFigure className="min-w-24 whitespace-normal">
              {name}, $
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(platforms[0]?.yearOne.months ?? []).map(({ month }, index) => (
          <tr key={month}>
            <Th scope="row" className="figures">
              {month}
            </Th>
            {platforms.map((platform) => (
              <Td key={platform.id} isFigure>
                {formatNumber(spent(platform)[index] ?? 0)}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
