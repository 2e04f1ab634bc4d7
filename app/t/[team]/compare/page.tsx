import type { Metadata } from "next";
import { CompareCharts } from "@/components/saved/compare-charts";
import { CompareChooser } from "@/components/saved/compare-chooser";
import { constraintRows, resultRows } from "@/components/saved/compare-rows";
import { CompareTable } from "@/components/saved/compare-table";
import { PageHeading } from "@/components/shell/page-heading";
import { buttonClass } from "@/components/ui/button";
import { listScenarios } from "@/db/queries/scenario-lists";
import { getScenarios } from "@/db/queries/scenarios";
import { requireScope } from "@/lib/auth/guards";
import { formatCount } from "@/lib/format/number";
import { paths } from "@/lib/paths";
import { MOST_COMPARED, readCompared } from "@/lib/scenarios/compared";
import { firstPage } from "@/lib/scenarios/list-query";

export const metadata: Metadata = { title: "Compare scenarios" };

export default async function ComparePage({ params, searchParams }: PageProps<"/t/[team]/compare">) {
  const { team } = await params;
  const { ids: given, all } = await searchParams;
  const ids = readCompared(given);
  const here = paths.compare(team, ids);
  const scope = await requireScope(team, "scenario:read", here);
  // One more than fits is enough to know that there are too many.
  const scenarios = await getScenarios(scope, ids.slice(0, MOST_COMPARED + 1));
  if (scenarios.length < 2 || scenarios.length > MOST_COMPARED) {
    const { rows } = await listScenarios(scope, firstPage);
    return (
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <PageHeading title="Compare scenarios">
          Two to {formatCount(MOST_COMPARED)} saved scenarios side by side: what they state, what they would cost.
        </PageHeading>
        <CompareChooser
          team={team}
          asked={given === undefined ? null : scenarios.length}
          scenarios={rows}
          chosen={ids}
        />
      </div>
    );
  }
  const showsAll = all === "1";
  const rows = constraintRows(scenarios);
  const shown = showsAll ? rows : rows.filter(({ isSame }) => !isSame);
  const columns = scenarios.map(({ id, name }) => ({ id, name, href: paths.scenario(team, id) }));
  const others = rows.length - rows.filter(({ isSame }) => !isSame).length;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <PageHeading title="Compare scenarios">As they were saved; nothing here is computed anew.</PageHeading>
        <a href={paths.scenarios(team)} className={buttonClass()}>
          Choose others
        </a>
      </div>
      <section aria-labelledby="results" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <h2 id="results" className="text-xl">
          Results
        </h2>
        <CompareTable caption="Results side by side" columns={columns} rows={resultRows(scenarios)} />
      </section>
      <section aria-labelledby="constraints" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <div className="flex flex-wrap items-baseline justify-between gap-3">
          <h2 id="constraints" className="text-xl">
            Constraints
          </h2>
          {others > 0 ? (
            <a
              href={showsAll ? `${here}#constraints` : `${here}&all=1#constraints`}
              className={buttonClass({ variant: "quiet", size: "sm" })}
            >
              {showsAll ? "Show only what differs" : `Show ${others} that agree too`}
            </a>
          ) : null}
        </div>
        {shown.length === 0 ? (
          <p className="text-sm text-muted">They state the same.</p>
        ) : (
          <CompareTable caption="Constraints side by side" columns={columns} rows={shown} />
        )}
      </section>
      <section aria-labelledby="charts" className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <h2 id="charts" className="text-xl">
          First year
        </h2>
        <CompareCharts scenarios={scenarios} />
      </section>
    </div>
  );
}
