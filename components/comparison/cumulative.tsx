import { ChartFrame } from "@/components/charts/chart-frame";
import type { Evaluation } from "@/lib/planner/evaluation";
import type { ResultsViewState } from "@/lib/view-state";
import { wordCumulative } from "@/lib/wording/cumulative";
import { platformOf } from "@/lib/wording/recommendation";
import type { ChartParts } from "./chart-parts";
import { CumulativeTable, cumulativeLines, monthByMonth, spentWithLabour } from "./cumulative-lines";
import { isPriced, leadingIds, type Priced } from "./roles";

interface CumulativeProps {
  evaluation: Evaluation;
  view: ResultsViewState;
  charts: ChartParts;
}

/** What has been spent by the end of each month. */
export function Cumulative({ evaluation, view, charts }: CumulativeProps) {
  "use memo";
  const platforms = leadingIds(evaluation, view.pins)
    .map((id) => platformOf(evaluation, id))
    .filter((platform) => platform !== null)
    .filter(isPriced);
  const spentBy = view.labour ? spentWithLabour : spentWithoutLabour;
  const lines = cumulativeLines(platforms, evaluation.recommendation.platform, spentBy);
  return (
    <ChartFrame
      title={view.labour ? "Spent so far, month by month" : "Spent so far, month by month, without labour"}
      summary={<p>{wordCumulative(lines.map(({ name, values }) => ({ name, cumulativeUsd: values })))}</p>}
      table={<CumulativeTable lines={lines} />}
    >
      <charts.Lines
        {...monthByMonth}
        lines={lines}
        label="Cumulative cost of the pick, the runner-up, the best Kubernetes provider and pinned platforms over twelve months"
      />
    </ChartFrame>
  );
}

function spentWithoutLabour({ yearOne }: Priced): readonly number[] {
  let spentCents = 0;
  return yearOne.months.map(({ totalUsd, labourUsd }) => {
    spentCents += Math.round((totalUsd - labourUsd) * 100);
    return spentCents / 100;
  });
}
