import { ChartFrame } from "@/components/charts/chart-frame";
import type { TriangleMark } from "@/components/charts/triangle-drawing";
import { Table, Td, Th } from "@/components/ui/table";
import { type Weights, wholePercents } from "@/lib/charts/triangle";
import { formatNumber } from "@/lib/format/number";
import type { Evaluation, PlatformEvaluation } from "@/lib/planner/evaluation";
import { wordBalance, wordTriangle } from "@/lib/wording/triangle";
import type { ChartParts } from "./chart-parts";
import { roleOf } from "./roles";
import type { Steering } from "./view-control";

interface PrioritiesProps extends Pick<Steering, "actions"> {
  evaluation: Evaluation;
  charts: ChartParts;
}

const MOST_IN_ORDER = 6;

type Placeable = PlatformEvaluation & { readonly points: { readonly cost: number } };
const isPlaceable = (platform: PlatformEvaluation): platform is Placeable => platform.points.cost !== null;

/** The corners in the order of the drawing: left, right, top. */
const weightsOf = ({ cost, operations, control }: { cost: number; operations: number; control: number }): Weights => [
  cost,
  operations,
  control,
];

/** The values of most platforms lie close together; raised to this power their differences can be seen. */
const EMPHASIS = 3;

/** Where a platform's strengths lie: its three values, told apart. */
const strengthsOf = ({ cost, operations, control }: { cost: number; operations: number; control: number }): Weights => [
  cost ** EMPHASIS,
  operations ** EMPHASIS,
  control ** EMPHASIS,
];

/** Cost, operations, control: pick two. Every platform by its computed values, and what the team weighs most. */
export function Priorities({ evaluation, charts, actions }: PrioritiesProps) {
  "use memo";
  const here = weightsOf(evaluation.scenario.priorities);
  const placed = evaluation.platforms.filter(isPlaceable);
  const fitting = placed.filter(({ status }) => status === "eligible");
  const percents = wholePercents(here);
  const summary = wordTriangle(
    percents,
    fitting.map(({ name, points }) => ({ name, weights: strengthsOf(points) })),
  );
  return (
    <ChartFrame
      title="Cost, operations, control"
      summary={
        <p>
          {summary} A place shows where a platform is strongest, its three values told apart by cubing them; the points
          below weigh the values themselves.
        </p>
      }
      table={<ValuesTable platforms={placed} />}
    >
      <charts.Triangle
        corners={["Cost", "Operations", "Control"]}
        marks={marksOf(evaluation, placed)}
        here={here}
        label="Every platform by the balance of its cost, operations and control values"
        pointLabel="Your priorities"
        sayBalance={wordBalance}
        onMove={
          actions ? ([cost, operations, control]) => actions.changePriorities({ cost, operations, control }) : null
        }
      >
        <Order evaluation={evaluation} />
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs text-muted">
          <dt className="font-medium text-ink">Cost</dt>
          <dd>a low first year, your labour included</dd>
          <dt className="font-medium text-ink">Operations</dt>
          <dd>few hours a month to keep it running</dd>
          <dt className="font-medium text-ink">Control</dt>
          <dd>much that you may choose and change</dd>
        </dl>
      </charts.Triangle>
    </ChartFrame>
  );
}

/** What the point does, where it is moved. */
function Order({ evaluation }: { evaluation: Evaluation }) {
  "use memo";
  const leading = evaluation.platforms.filter(({ rank }) => rank !== null && rank <= MOST_IN_ORDER);
  if (leading.length === 0) return null;
  return (
    <section aria-labelledby="order-title" className="grid gap-1 text-sm">
      <h4 id="order-title" className="flex justify-between border-b border-line pb-1 text-xs text-muted">
        With these priorities <span>Points</span>
      </h4>
      <ol>
        {leading.map(({ id, name, rank, points }) => (
          <li key={id} className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] py-0.5">
            <span className="figures text-muted">{rank}</span>
            <span className={rank === 1 ? "font-semibold" : undefined}>{name}</span>
            <span className="figures">{formatNumber(points.total, 1, 1)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Those that matter most first: they choose where their names stand. */
function marksOf(evaluation: Evaluation, placed: readonly Placeable[]): readonly TriangleMark[] {
  const importance = ({ id, status, rank }: Placeable) =>
    roleOf(evaluation, id) === null ? (status === "eligible" ? 100 + (rank ?? 0) : 1000) : 0;
  return placed
    .toSorted((a, b) => importance(a) - importance(b))
    .map((platform) => ({
      id: platform.id,
      name: platform.name,
      weights: strengthsOf(platform.points),
      isStrong: platform.id === evaluation.recommendation.platform,
      isQuiet: platform.status !== "eligible",
    }));
}

function ValuesTable({ platforms }: { platforms: readonly Placeable[] }) {
  "use memo";
  return (
    <Table caption="The three values of every platform, 0 to 100" isCaptionHidden>
      <thead>
        <tr>
          <Th>Platform</Th>
          <Th isFigure>Cost</Th>
          <Th isFigure>Operations</Th>
          <Th isFigure>Control</Th>
        </tr>
      </thead>
      <tbody>
        {platforms.map(({ id, name, status, points }) => (
          <tr key={id}>
            <Th scope="row">
              {name}
              {status === "excluded" ? <span className="font-normal text-muted"> (ruled out)</span> : null}
            </Th>
            <Td isFigure>{formatNumber(points.cost, 1, 1)}</Td>
            <Td isFigure>{formatNumber(points.operations, 1, 1)}</Td>
            <Td isFigure>{formatNumber(points.control, 1, 1)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
