import { Table, Td, Th } from "@/components/ui/table";
import type { ActionResult } from "@/lib/auth/action-result";
import { formatDay, formatMoment } from "@/lib/format/moment";
import { formatNumber } from "@/lib/format/number";
import type { Role } from "@/lib/teams/permissions";
import { roleWords } from "@/lib/teams/role-words";
import { RevokeInvitation } from "./revoke-invitation";

interface InvitationTableProps {
  team: string;
  invitations: readonly {
    readonly id: string;
    readonly role: Role;
    readonly email: string | null;
    readonly by: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
    readonly uses: number;
  }[];
  revokeInvitation: (team: string, input: unknown) => Promise<ActionResult<object>>;
}

export function InvitationTable({ team, invitations, revokeInvitation }: InvitationTableProps) {
  if (invitations.length === 0) return <p className="text-sm text-muted">None is open.</p>;
  return (
    <Table caption="Open invitations" isCaptionHidden>
      <thead>
        <tr>
          <Th>To</Th>
          <Th>Role</Th>
          <Th>Ends</Th>
          <Th isFigure>Used</Th>
          <Th>
            <span className="sr-only">What you can do</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {invitations.map(({ id, role, email, by, createdAt, expiresAt, uses }) => (
          <tr key={id}>
            <Th scope="row">
              <span className="break-words">{email ?? "Anybody with the link"}</span>
              <span className="block text-xs font-normal text-muted">
                by {by}, {formatDay(createdAt)}
              </span>
            </Th>
            <Td>{roleWords[role].label}</Td>
            <Td className="figures">
              <time dateTime={expiresAt.toISOString()} title={formatMoment(expiresAt)}>
                {formatDay(expiresAt)}
              </time>
            </Td>
            <Td isFigure>{formatNumber(uses)}</Td>
            <Td className="text-right">
              <RevokeInvitation
                team={team}
                invitationId={id}
                what={email === null ? `the link for ${roleWords[role].label.toLowerCase()}s` : email}
                revokeInvitation={revokeInvitation}
              />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
