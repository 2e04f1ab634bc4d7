import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeading } from "@/components/shell/page-heading";
import { NewTeamForm } from "@/components/team/new-team-form";
import { TeamList } from "@/components/team/team-list";
import { buttonClass } from "@/components/ui/button";
import { listTeams } from "@/db/queries/teams";
import { requireUser } from "@/lib/auth/guards";
import { paths } from "@/lib/paths";
import { createTeam } from "./actions";

export const metadata: Metadata = { title: "Teams", robots: { index: false } };

export default async function TeamsPage() {
  const user = await requireUser(paths.teams());
  const teams = await listTeams(user);
  const [first] = teams;
  if (first && teams.length === 1) redirect(paths.team(first.slug));
  if (!first)
    return (
      <div className="grid max-w-prose gap-6">
        <PageHeading title="You are in no team">
          A team owns scenarios, prices and what came of them. Make one of your own, or ask somebody for an invitation
          to theirs.
        </PageHeading>
        <NewTeamForm createTeam={createTeam} />
      </div>
    );
  return (
    <div className="grid max-w-prose gap-6">
      <PageHeading title="Your teams" />
      <TeamList teams={teams} />
      <a href={paths.newTeam()} className={`${buttonClass()} justify-self-start`}>
        New team
      </a>
    </div>
  );
}
