import { ChartFrame } from "@/components/charts/chart-frame";
import { SeriesKey } from "@/components/charts/series-key";
import { buttonClass } from "@/components/ui/button";
import { reachOf } from "@/lib/charts/stacked-bars";
import { formatUsd, formatUsdTick } from "@/lib/format/money";
import type { Evaluation } from "@/lib/planner/evaluation";
import type { ResultsViewState } from "@/lib/view-state";
import { wordYearOne } from "@/lib/wording/year-one";
import type { ChartParts } from "./chart-parts";
import { Excluded, Unpriced } from "./excluded";
import { LabourSwitch } from "./labour-switch";
import { PlatformLink } from "./platform-link";
import { RoleMark } from "./role-mark";
import { byYearOne, isPriced, leadingIds } from "./roles";
import { type Steering, ViewControl } from "./view-control";
import { barOf, leadingBars, seriesFor } from "./year-one-series";
import { YearOneTable } from "./year-one-table";

interface YearOneProps extends Steering {
  evaluation: Evaluation;
  view: ResultsViewState;
  charts: ChartParts;
}

/** More bars than this are asked for. */
const MOST_BARS = 8;

/** The first year of every platform as bars, cheapest first. */
export function YearOne({ evaluation, view, charts, ...steering }: YearOneProps) {
  "use memo";
  const withLabour = view.labour;
  const withDowntime = evaluation.scenario.downtimeCostUsdPerHour !== null;
  const choice = { withLabour, withDowntime };
  const fitting = byYearOne(
    evaluation.platforms.filter(({ status }) => status === "eligible").filter(isPriced),
    withLabour,
  );
  const excluded = evaluation.platforms.filter(({ status }) => status === "excluded");
  const shown = view.allBars
    ? fitting
    : leadingBars(fitting, leadingIds(evaluation, view.pins), { most: MOST_BARS, withLabour });
  const series = seriesFor(choice);
  const rows = shown.map((platform) => ({
    ...barOf(platform, choice),
    label: (
      <>
        <PlatformLink id={platform.id} {...steering}>
          {platform.name}
        </PlatformLink>
        <RoleMark evaluation={evaluation} id={platform.id} />
      </>
    ),
  }));
  return (
    <ChartFrame
      title={withLabour ? "First year, your own labour included" : "First year, infrastructure alone"}
      summary={<p>{wordYearOne(evaluation, withLabour)}</p>}
      controls={<LabourSwitch isOn={withLabour} {...steering} />}
      table={
        <charts.Folded>
          <YearOneTable
            platforms={[...fitting, ...byYearOne(excluded.filter(isPriced), withLabour)]}
            withLabour={withLabour}
            withDowntime={withDowntime}
          />
        </charts.Folded>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <SeriesKey series={series} whisker={withLabour ? "low to high" : undefined} />
        <charts.StackedBars
          rows={rows}
          series={series}
          label="First year by platform, cheapest first"
          max={reachOf(rows)}
          format={formatUsd}
          formatTick={formatUsdTick}
        />
        {fitting.length > shown.length || view.allBars ? (
          <p>
            <ViewControl
              change={{ allBars: !view.allBars }}
              {...steering}
              className={buttonClass({ variant: "quiet", size: "sm" })}
            >
              {view.allBars ? `Show the first ${MOST_BARS}` : `Show all ${fitting.length}`}
            </ViewControl>
          </p>
        ) : null}
        <div>
          <charts.Folded>
            <Excluded platforms={excluded} choice={choice} {...steering} />
            <Unpriced
              platforms={evaluation.platforms.filter(({ status }) => status === "unpriced")}
              book={evaluation.priceBook.label}
            />
          </charts.Folded>
        </div>
      </div>
    </ChartFrame>
  );
}
