import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChangeLines } from "@/components/saved/change-lines";
import { RestoreVersion } from "@/components/saved/restore-version";
import { Trail } from "@/components/saved/trail";
import { PageHeading } from "@/components/shell/page-heading";
import { Moment } from "@/components/team/moment";
import { buttonClass } from "@/components/ui/button";
import { Table, Td, Th } from "@/components/ui/table";
import { listVersions } from "@/db/queries/scenario-versions";
import { getScenario } from "@/db/queries/scenarios";
import { requireScope } from "@/lib/auth/guards";
import { isId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { can } from "@/lib/teams/permissions";
import { restoreVersion } from "../../actions";

export const metadata: Metadata = { title: "Versions" };

export default async function VersionsPage({ params, searchParams }: PageProps<"/t/[team]/scenarios/[id]/versions">) {
  const { team, id } = await params;
  const here = paths.versions(team, id);
  const scope = await requireScope(team, "scenario:read", here);
  const scenario = isId(id) ? await getScenario(scope, id) : null;
  if (!scenario) notFound();
  const { before } = await searchParams;
  const { rows, next } = await listVersions(scope, id, { before: versionNumber(before) ?? undefined });
  const canRestore = can(scope.role, "scenario:write") && scenario.state === "active";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <Trail
        steps={[
          { href: paths.scenarios(team), label: "Scenarios" },
          { href: paths.scenario(team, id), label: scenario.name },
        ]}
      />
      <PageHeading title="Versions">
        Every save of this scenario, the newest first. Restoring one adds it as the newest; nothing is ever lost.
      </PageHeading>
      <Table caption={`Versions of ${scenario.name}`} isCaptionHidden>
        <thead>
          <tr>
            <Th isFigure>Version</Th>
            <Th>What changed</Th>
            <Th>Saved</Th>
            <Th>
              <span className="sr-only">What you can do</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ version, savedAt, savedBy, changes, restoredFrom }) => (
            <tr key={version}>
              <Th scope="row" isFigure>
                <a href={paths.version(team, id, version)} aria-label={`Version ${version}`} className="link">
                  {version}
                </a>
              </Th>
              <Td className="min-w-56">
                {restoredFrom === null ? null : <p className="font-medium">Version {restoredFrom} restored</p>}
                {changes.length > 0 ? (
                  <ChangeLines changes={changes} />
                ) : restoredFrom === null ? (
                  <span className="text-muted">{version === 1 ? "The first version" : "Nothing stated changed"}</span>
                ) : null}
              </Td>
              <Td className="text-muted">
                <Moment at={savedAt} /> by {savedBy ?? "a former member"}
              </Td>
              <Td className="text-right">
                {version === scenario.version ? (
                  <span className="text-xs text-muted">newest</span>
                ) : canRestore ? (
                  <RestoreVersion
                    team={team}
                    id={id}
                    version={version}
                    newest={scenario.version}
                    restoreVersion={restoreVersion}
                  />
                ) : null}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {next === null ? null : (
        <p>
          <a href={`${here}?before=${next}`} className={buttonClass()}>
            Older versions
          </a>
        </p>
      )}
    </div>
  );
}

const versionNumber = (text: string | string[] | undefined): number | null =>
  typeof text === "string" && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
