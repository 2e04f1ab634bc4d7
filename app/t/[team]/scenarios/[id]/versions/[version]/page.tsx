import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChangeLines } from "@/components/saved/change-lines";
import { ContentFacts } from "@/components/saved/content-facts";
import { RestoreVersion } from "@/components/saved/restore-version";
import { ResultTable } from "@/components/saved/result-table";
import { SameToday } from "@/components/saved/same-today";
import { Trail } from "@/components/saved/trail";
import { PageHeading } from "@/components/shell/page-heading";
import { Moment } from "@/components/team/moment";
import { getVersion } from "@/db/queries/scenario-versions";
import { getScenario } from "@/db/queries/scenarios";
import { requireScope } from "@/lib/auth/guards";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { savedResultOf } from "@/lib/scenarios/evaluate-content";
import { nameOf } from "@/lib/scenarios/planner-state";
import { can } from "@/lib/teams/permissions";
import { restoreVersion } from "../../../actions";
import { evaluateFor } from "../../../evaluate-for";

export async function generateMetadata({
  params,
}: PageProps<"/t/[team]/scenarios/[id]/versions/[version]">): Promise<Metadata> {
  return { title: `Version ${(await params).version}` };
}

export default async function VersionPage({ params }: PageProps<"/t/[team]/scenarios/[id]/versions/[version]">) {
  const { team, id, version: text } = await params;
  const number = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
  const scope = await requireScope(team, "scenario:read", paths.version(team, id, number));
  if (!isId(id) || number === 0) notFound();
  const [scenario, version] = await Promise.all([getScenario(scope, id), getVersion(scope, id, number)]);
  if (!scenario || !version) notFound();
  const { content, result } = version;
  const evaluation = await evaluateFor(scope, content);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="grid gap-3">
        <Trail
          steps={[
            { href: paths.scenarios(team), label: "Scenarios" },
            { href: paths.scenario(team, id), label: scenario.name },
            { href: paths.versions(team, id), label: "Versions" },
          ]}
        />
        <div className="flex flex-wrap items-start justify-between gap-3">
          <PageHeading title={`${nameOf(content)}, version ${number}`}>
            Saved <Moment at={version.savedAt} /> by {version.savedBy ?? "a former member"}
            {version.restoredFrom === null ? "" : `, brought back from version ${version.restoredFrom}`}. To be read,
            not changed.
          </PageHeading>
          {number !== scenario.version && scenario.state === "active" && can(scope.role, "scenario:write") ? (
            <RestoreVersion
              team={team}
              id={id}
              version={number}
              newest={scenario.version}
              restoreVersion={restoreVersion}
            />
          ) : null}
        </div>
        {version.changes.length > 0 ? (
          <div className="grid gap-1 text-sm">
            <p className="font-medium">Against the version before</p>
            <ChangeLines changes={version.changes} />
          </div>
        ) : null}
      </div>
      <SameToday saved={result} today={evaluation.ok ? savedResultOf(evaluation.value) : null} />
      <ResultTable result={result} />
      <ContentFacts content={content} />
    </div>
  );
}
