import { Table, Td, Th } from "@/components/ui/table";
import { formatDay } from "@/lib/format/moment";
import type { Role } from "@/lib/teams/permissions";
import { roleWords } from "@/lib/teams/role-words";
import { ManageMember, type MemberActions } from "./manage-member";

interface MemberTableProps {
  team: string;
  members: readonly {
    readonly userId: string;
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    readonly since: Date;
  }[];
  /** The reader. */
  self: string;
  /** Null for who may not change anything. */
  manage: MemberActions | null;
}

export function MemberTable({ team, members, self, manage }: MemberTableProps) {
  return (
    <Table caption="Members of the team" isCaptionHidden>
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>Role</Th>
          <Th className="hidden sm:table-cell">In the team since</Th>
          {manage ? (
            <Th>
              <span className="sr-only">What you can do</span>
            </Th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {members.map(({ userId, name, email, role, since }) => (
          <tr key={userId}>
            <Th scope="row">
              {name}
              {userId === self ? <span className="font-normal text-muted"> (you)</span> : null}
              <span className="block text-xs font-normal break-all text-muted">{email}</span>
            </Th>
            <Td>{roleWords[role].label}</Td>
            <Td className="figures hidden whitespace-nowrap sm:table-cell">{formatDay(since)}</Td>
            {manage ? (
              <Td className="text-right">
                <ManageMember team={team} member={{ userId, name, role }} isSelf={userId === self} actions={manage} />
              </Td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
