import { ChartFrame } from "@/components/charts/chart-frame";
import { SeriesKey } from "@/components/charts/series-key";
import { type BarRow, StackedBars } from "@/components/charts/stacked-bars";
import { seriesFor } from "@/components/comparison/year-one-series";
import { Table, Td, Th } from "@/components/ui/table";
import { reachOf } from "@/lib/charts/stacked-bars";
import { formatUsd, formatUsdTick } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";
import { barOf, type Compared, hasDowntime, pickOf, summaryOf } from "./compare-rows";

/** Bars of each scenario below its own pick. */
const MOST_PLATFORMS = 5;

/** The first year of each scenario's pick, and of the platforms next to it, all on one scale. */
export function CompareCharts({ scenarios }: { scenarios: readonly Compared[] }) {
  const withDowntime = hasDowntime(scenarios);
  const series = seriesFor({ withLabour: true, withDowntime });
  const picks = scenarios.flatMap(({ id, name, result }): BarRow[] => {
    const pick = pickOf(result);
    const bar = pick && barOf(pick, { id, name }, withDowntime);
    if (!bar || !pick) return [];
    const label = (
      <>
        <span className="font-medium">{name}</span> <span className="text-muted">{pick.name}</span>
      </>
    );
    return [{ ...bar, label }];
  });
  const each = scenarios.map(({ id, name, result }) => ({
    id,
    name,
    rows: result.platforms
      .filter(({ rank }) => rank !== null)
      .flatMap((platform): BarRow[] => {
        const bar = barOf(platform, platform, withDowntime);
        return bar ? [{ ...bar, label: platform.name }] : [];
      })
      .slice(0, MOST_PLATFORMS),
  }));
  const max = reachOf([...picks, ...each.flatMap(({ rows }) => rows)]);
  const words = { series, max, format: formatUsd, formatTick: formatUsdTick };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <ChartFrame
        title="First year of each pick, your own labour included"
        summary={<p>{summaryOf(scenarios)}</p>}
        table={<BarTable caption="First year of each scenario’s pick" first="Scenario" rows={picks} series={series} />}
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <SeriesKey series={series} whisker="low to high" />
          <StackedBars {...words} rows={picks} label="First year of each scenario’s pick" />
        </div>
      </ChartFrame>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-2">
        {each.map(({ id, name, rows }) => (
          <ChartFrame
            key={id}
            title={name}
            summary={
              <p>
                {rows.length === 0
                  ? "Nothing fits."
                  : "The platforms that came out first, in their order; one scale for all."}
              </p>
            }
            table={
              <BarTable caption={`First year by platform: ${name}`} first="Platform" rows={rows} series={series} />
            }
          >
            <StackedBars {...words} rows={rows} label={`First year by platform: ${name}`} />
          </ChartFrame>
        ))}
      </div>
    </div>
  );
}

interface BarTableProps {
  caption: string;
  first: string;
  rows: readonly BarRow[];
  series: ReturnType<typeof seriesFor>;
}

function BarTable({ caption, first, rows, series }: BarTableProps) {
  return (
    <Table caption={caption} isCaptionHidden>
      <thead>
        <tr>
          <Th>{first}</Th>
          {series.map(({ key, label }) => (
            <Th key={key} isFigure>
              {label}, $
            </Th>
          ))}
          <Th isFigure>First year, $</Th>
          <Th isFigure>Low, $</Th>
          <Th isFigure>High, $</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, values, low, high }) => (
          <tr key={id}>
            <Th scope="row">{name}</Th>
            {values.map((value, index) => (
              <Td key={series[index]?.key} isFigure>
                {formatNumber(value)}
              </Td>
            ))}
            <Td isFigure>{formatNumber(values.reduce((sum, value) => sum + value, 0))}</Td>
            <Td isFigure>{low === undefined ? "–" : formatNumber(low)}</Td>
            <Td isFigure>{high === undefined ? "–" : formatNumber(high)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
