import type { ReactNode } from "react";
import { paths } from "@/lib/paths";
import { can, type Permission, type Role } from "@/lib/teams/permissions";
import { roleWords } from "@/lib/teams/role-words";
import { TeamNav, type TeamPlace } from "./team-nav";
import { TeamSwitcher } from "./team-switcher";

interface TeamFrameProps {
  team: { readonly slug: string; readonly name: string; readonly role: Role };
  /** Decision records that wait for the reader's vote. */
  waiting: number;
  teams: readonly { readonly slug: string; readonly name: string; readonly role: Role }[];
  children: ReactNode;
}

/** What every page of a team has above it. */
export function TeamFrame({ team, teams, waiting, children }: TeamFrameProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div data-print="no" className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <div className="flex items-baseline justify-between gap-4">
          <div className="min-w-0">
            <TeamSwitcher team={team} teams={teams} />
          </div>
          <p className="shrink-0 text-xs text-muted">You are {roleWords[team.role].one}</p>
        </div>
        <TeamNav places={placesFor(team, waiting)} />
      </div>
      {children}
    </div>
  );
}

function placesFor({ slug, role }: TeamFrameProps["team"], waiting: number): readonly TeamPlace[] {
  const places: readonly (TeamPlace & { readonly permission: Permission })[] = [
    { href: paths.team(slug), label: "Overview", permission: "team:read" },
    { href: paths.scenarios(slug), label: "Scenarios", permission: "scenario:read" },
    { href: paths.compare(slug, []), label: "Compare", permission: "scenario:read" },
    { href: paths.decisions(slug), label: "Decisions", waiting, permission: "decision:read" },
    { href: paths.prices(slug), label: "Prices", permission: "prices:read" },
    { href: paths.members(slug), label: "Members", permission: "members:read" },
    { href: paths.activity(slug), label: "Activity", permission: "activity:read" },
    { href: paths.teamSettings(slug), label: "Settings", permission: "team:rename" },
  ];
  return places.filter(({ permission }) => can(role, permission)).map(({ permission: _, ...place }) => place);
}
