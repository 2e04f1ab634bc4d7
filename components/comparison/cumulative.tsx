import { ChartFrame } from "@/components/charts/chart-frame";
import type { LineRow } from "@/components/charts/lines";
import { Table, Td, Th } from "@/components/ui/table";
import { formatUsd, formatUsdTick } from "@/lib/format/money";
import type { Evaluation } from "@/lib/planner/evaluation";
import type { ResultsViewState } from "@/lib/view-state";
import { wordCumulative } from "@/lib/wording/cumulative";
import { platformOf } from "@/lib/wording/recommendation";
import type { ChartParts } from "./chart-parts";
import { isPriced, leadingIds, type Priced } from "./roles";

interface CumulativeProps {
  evaluation: Evaluation;
  view: ResultsViewState;
  charts: ChartParts;
}

/** Pens after the pick's: told apart by their gaps, since colours alone would not do. */
const pens = [
  { stroke: "var(--color-ink)" },
  { stroke: "var(--color-labour)", dash: "7 4" },
  { stroke: "var(--color-downtime)", dash: "2 3" },
  { stroke: "var(--color-muted)", dash: "9 3 2 3" },
  { stroke: "var(--color-edge)", dash: "4 4" },
  { stroke: "var(--color-ink)", dash: "1 4" },
  { stroke: "var(--color-labour)", dash: "12 4" },
] as const;

/** What has been spent by the end of each month. */
export function Cumulative({ evaluation, view, charts }: CumulativeProps) {
  "use memo";
  const platforms = leadingIds(evaluation, view.pins)
    .map((id) => platformOf(evaluation, id))
    .filter((platform) => platform !== null)
    .filter(isPriced);
  const lines = platforms.map((platform, index): LineRow => {
    const isPick = platform.id === evaluation.recommendation.platform;
    const pen = isPick ? { stroke: "var(--color-accent)" } : (pens[Math.max(0, index - 1) % pens.length] ?? pens[0]);
    return { id: platform.id, name: platform.name, values: spentBy(platform, view.labour), isStrong: isPick, ...pen };
  });
  return (
    <ChartFrame
      title={view.labour ? "Spent so far, month by month" : "Spent so far, month by month, without labour"}
      summary={<p>{wordCumulative(lines.map(({ name, values }) => ({ name, cumulativeUsd: values })))}</p>}
      table={<CumulativeTable lines={lines} />}
    >
      <charts.Lines
        lines={lines}
        namedSteps={[1, 3, 6, 9, 12]}
        stepName="Month"
        label="Cumulative cost of the pick, the runner-up, the best Kubernetes provider and pinned platforms over twelve months"
        format={formatUsd}
        formatTick={formatUsdTick}
      />
    </ChartFrame>
  );
}

function spentBy({ yearOne }: Priced, withLabour: boolean): readonly number[] {
  if (withLabour) return yearOne.months.map(({ cumulativeUsd }) => cumulativeUsd);
  let spentCents = 0;
  return yearOne.months.map(({ totalUsd, labourUsd }) => {
    spentCents += Math.round((totalUsd - labourUsd) * 100);
    return spentCents / 100;
  });
}

function CumulativeTable({ lines }: { lines: readonly LineRow[] }) {
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
                {formatUsd(values[index] ?? 0).replace("$", "")}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
