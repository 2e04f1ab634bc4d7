import { Icon } from "@/components/ui/icon";
import { paths } from "@/lib/paths";
import type { Role } from "@/lib/teams/permissions";
import { roleWords } from "@/lib/teams/role-words";

interface TeamSwitcherProps {
  team: { readonly slug: string; readonly name: string };
  teams: readonly { readonly slug: string; readonly name: string; readonly role: Role }[];
}

/** The team one is in, and the way to the others. Opens without a script. */
export function TeamSwitcher({ team, teams }: TeamSwitcherProps) {
  return (
    <details className="group/teams relative">
      <summary className="flex max-w-full cursor-pointer list-none items-center gap-1.5 rounded-sm text-lg font-semibold hover:text-accent [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 truncate">{team.name}</span>
        <span className="sr-only">, switch team</span>
        <Icon name="chevron" className="shrink-0 text-muted transition-transform group-open/teams:rotate-180" />
      </summary>
      <nav
        aria-label="Your teams"
        className="absolute top-full left-0 z-20 mt-1 max-h-80 w-72 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-md border border-line bg-raised py-1 shadow-over"
      >
        <ul className="grid">
          {teams.map(({ slug, name, role }) => (
            <li key={slug}>
              <a
                href={paths.team(slug)}
                aria-current={slug === team.slug ? "true" : undefined}
                className="flex items-baseline justify-between gap-3 px-3 py-1.5 text-sm hover:bg-sunken"
              >
                <span className="min-w-0 truncate">{name}</span>
                <span className="shrink-0 text-xs text-muted">
                  {slug === team.slug ? "here" : roleWords[role].label}
                </span>
              </a>
            </li>
          ))}
        </ul>
        <p className="mt-1 border-t border-line pt-1">
          <a href={paths.newTeam()} className="flex items-center gap-1.5 px-3 py-1.5 text-sm hover:bg-sunken">
            <Icon name="plus" className="text-muted" />
            New team
          </a>
        </p>
      </nav>
    </details>
  );
}
