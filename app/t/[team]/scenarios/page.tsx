import type { Metadata } from "next";
import { ImportScenario } from "@/components/saved/import-scenario";
import { ListFilter } from "@/components/saved/list-filter";
import { ScenarioList } from "@/components/saved/scenario-list";
import { PageHeading } from "@/components/shell/page-heading";
import { buttonClass } from "@/components/ui/button";
import {
  DAYS_UNTIL_PURGE,
  listEditors,
  listPicks,
  listScenarios,
  listTags,
  purgeExpired,
} from "@/db/queries/scenario-lists";
import { requireScope } from "@/lib/auth/guards";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { readListQuery, writeListQuery } from "@/lib/scenarios/list-query";
import { can } from "@/lib/teams/permissions";
import {
  archiveScenario,
  deleteScenario,
  duplicateScenario,
  importScenario,
  purgeScenario,
  restoreScenario,
  undeleteScenario,
} from "./actions";

export const metadata: Metadata = { title: "Scenarios" };

const actions = {
  duplicateScenario,
  archiveScenario,
  restoreScenario,
  deleteScenario,
  undeleteScenario,
  purgeScenario,
};

export default async function ScenariosPage({ params, searchParams }: PageProps<"/t/[team]/scenarios">) {
  const { team } = await params;
  const query = readListQuery(await searchParams);
  const address = writeListQuery(query);
  const here = paths.scenarios(team);
  const scope = await requireScope(team, "scenario:read", address === "" ? here : `${here}?${address}`);
  if (query.state === "deleted") await purgeExpired(scope);
  const [{ rows, next }, tags, picks, editors] = await Promise.all([
    listScenarios(scope, query),
    listTags(scope),
    listPicks(scope, query.state),
    listEditors(scope, query.state),
  ]);
  const canWrite = can(scope.role, "scenario:write");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <PageHeading title="Scenarios" />
        {canWrite ? (
          <div className="flex flex-wrap gap-2">
            <ImportScenario team={team} newId={newId()} importScenario={importScenario} />
            <a href={paths.planner()} className={buttonClass({ variant: "primary" })}>
              New scenario
            </a>
          </div>
        ) : null}
      </div>
      <ListFilter action={here} query={query} tags={tags} picks={picks} editors={editors} />
      <ScenarioList
        team={team}
        query={query}
        rows={rows}
        next={next}
        daysUntilPurge={DAYS_UNTIL_PURGE}
        actions={actions}
        canWrite={canWrite}
        canDelete={can(scope.role, "scenario:delete")}
      />
    </div>
  );
}
