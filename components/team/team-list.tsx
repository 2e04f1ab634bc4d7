import { paths } from "@/lib/paths";
import type { Role } from "@/lib/teams/permissions";
import { roleWords } from "@/lib/teams/role-words";

interface TeamListProps {
  teams: readonly { readonly slug: string; readonly name: string; readonly role: Role }[];
}

export function TeamList({ teams }: TeamListProps) {
  return (
    <ul className="grid border-t border-line">
      {teams.map(({ slug, name, role }) => (
        <li key={slug} className="flex items-baseline justify-between gap-4 border-b border-line py-2.5">
          <a href={paths.team(slug)} className="link min-w-0 break-words">
            {name}
          </a>
          <span className="shrink-0 text-sm text-muted">{roleWords[role].label}</span>
        </li>
      ))}
    </ul>
  );
}
