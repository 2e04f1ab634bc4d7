import type { Metadata } from "next";
import { TeamFrame } from "@/components/team/team-frame";
import { countWaiting } from "@/db/queries/decision-votes";
import { listTeams } from "@/db/queries/teams";
import { findScope } from "@/lib/auth/guards";

export const metadata: Metadata = { robots: { index: false } };

/** The frame of a team's pages. It refuses nobody: each page does, and knows better where the person was going. */
export default async function TeamLayout({ params, children }: LayoutProps<"/t/[team]">) {
  const { team } = await params;
  const scope = await findScope(team, "team:read");
  if (!scope.ok) return children;
  const { slug, teamName: name, role, userId } = scope.value;
  const [teams, waiting] = await Promise.all([listTeams({ id: userId }), countWaiting(scope.value)]);
  return (
    <TeamFrame team={{ slug, name, role }} teams={teams} waiting={waiting}>
      {children}
    </TeamFrame>
  );
}
