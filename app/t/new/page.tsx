import type { Metadata } from "next";
import { PageHeading } from "@/components/shell/page-heading";
import { NewTeamForm } from "@/components/team/new-team-form";
import { requireUser } from "@/lib/auth/guards";
import { paths } from "@/lib/paths";
import { createTeam } from "../actions";

export const metadata: Metadata = { title: "New team", robots: { index: false } };

export default async function NewTeamPage() {
  await requireUser(paths.newTeam());
  return (
    <div className="grid max-w-prose gap-6">
      <PageHeading title="New team">
        You become its owner. Scenarios, prices and the activity of one team are nobody else's to see.
      </PageHeading>
      <NewTeamForm createTeam={createTeam} />
    </div>
  );
}
