import type { Role } from "@/lib/teams/permissions";
import { roleWords } from "@/lib/teams/role-words";

interface MemberNamesProps {
  members: readonly { readonly userId: string; readonly name: string; readonly role: Role }[];
  /** The reader. */
  self: string;
}

const MOST = 8;

export function MemberNames({ members, self }: MemberNamesProps) {
  const rest = members.length - MOST;
  return (
    <ul className="grid text-sm">
      {members.slice(0, MOST).map(({ userId, name, role }) => (
        <li key={userId} className="flex items-baseline justify-between gap-4 border-b border-line py-2 first:border-t">
          <span className="min-w-0 break-words">
            {name}
            {userId === self ? <span className="text-muted"> (you)</span> : null}
          </span>
          <span className="shrink-0 text-muted">{roleWords[role].label}</span>
        </li>
      ))}
      {rest > 0 ? <li className="py-2 text-muted">and {rest} more</li> : null}
    </ul>
  );
}
