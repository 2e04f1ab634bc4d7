import type { Metadata } from "next";
import { Part } from "@/components/reading/part";
import { PageHeading } from "@/components/shell/page-heading";
import { DeleteTeam } from "@/components/team/delete-team";
import { RenameTeamForm } from "@/components/team/rename-team-form";
import { buttonClass } from "@/components/ui/button";
import { getTeamSize } from "@/db/queries/teams";
import { requireScope } from "@/lib/auth/guards";
import { paths } from "@/lib/paths";
import { deleteTeam, renameTeam } from "./actions";

export const metadata: Metadata = { title: "Settings" };

export default async function TeamSettingsPage({ params }: PageProps<"/t/[team]/settings">) {
  const { team } = await params;
  const scope = await requireScope(team, "team:rename", paths.teamSettings(team));
  const size = await getTeamSize(scope);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <PageHeading title="Settings" />
      <Part id="name" title="Name" lead="The team's address stays as it is, so that links keep leading here.">
        <RenameTeamForm key={scope.teamName} team={scope.slug} name={scope.teamName} renameTeam={renameTeam} />
      </Part>
      <Part
        id="export"
        title="Take everything along"
        lead="One ZIP file with the team, its members, its scenarios with every version, its prices and its activity: as JSON for programs, and as texts and tables beside it for people."
      >
        <a href={paths.teamExport(scope.slug)} download className={`${buttonClass()} justify-self-start`}>
          Export the team
        </a>
      </Part>
      <Part id="delete" title="Delete the team" lead="Everything it has goes at once and for good, for every member.">
        <DeleteTeam team={scope.slug} name={scope.teamName} size={size} deleteTeam={deleteTeam} />
      </Part>
    </div>
  );
}
