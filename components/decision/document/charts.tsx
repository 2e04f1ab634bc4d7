import { ChartFrame } from "@/components/charts/chart-frame";
import { Lines } from "@/components/charts/lines";
import { SeriesKey } from "@/components/charts/series-key";
import { StackedBars } from "@/components/charts/stacked-bars";
import {
  CumulativeTable,
  cumulativeLines,
  monthByMonth,
  spentWithLabour,
} from "@/components/comparison/cumulative-lines";
import { barOf, seriesFor } from "@/components/comparison/year-one-series";
import { YearOneTable } from "@/components/comparison/year-one-table";
import { Badge } from "@/components/ui/badge";
import { reachOf } from "@/lib/charts/stacked-bars";
import { barsInWords, barsOf, linesInWords, linesOf, pricedOf } from "@/lib/decisions/charted";
import type { RecordDocument } from "@/lib/decisions/document";
import { formatUsd, formatUsdTick } from "@/lib/format/money";

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

/** What has been spent by the end of each month on the chosen platform and on those it is compared with. */
export function CumulativeChart({ doc }: { doc: RecordDocument }) {
  const lines = cumulativeLines(linesOf(doc), doc.chosen.id, spentWithLabour);
  return (
    <ChartFrame
      title="Spent so far, month by month"
      summary={<p>{linesInWords(doc)}</p>}
      table={<CumulativeTable lines={lines} />}
    >
      <Lines
        {...monthByMonth}
        lines={lines}
        label="Cumulative cost of the chosen platform, the pick, the runner-up and the best Kubernetes provider over twelve months"
      />
    </ChartFrame>
  );
}
