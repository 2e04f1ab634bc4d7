import type { Metadata } from "next";
import { Part } from "@/components/reading/part";
import { PageHeading } from "@/components/shell/page-heading";
import { InvitationTable } from "@/components/team/invitation-table";
import { InviteForm } from "@/components/team/invite-form";
import { LeaveTeam } from "@/components/team/leave-team";
import { MemberTable } from "@/components/team/member-table";
import { listOpenInvitations } from "@/db/queries/invitations";
import { listMembers } from "@/db/queries/members";
import { requireScope } from "@/lib/auth/guards";
import { canMail } from "@/lib/mail/transport";
import { paths } from "@/lib/paths";
import { can } from "@/lib/teams/permissions";
import { changeRole, createInvitation, handOverTeam, leaveTeam, removeMember, revokeInvitation } from "./actions";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage({ params }: PageProps<"/t/[team]/members">) {
  const { team } = await params;
  const scope = await requireScope(team, "members:read", paths.members(team));
  const mayInvite = can(scope.role, "members:invite");
  const [members, invitations] = await Promise.all([
    listMembers(scope),
    mayInvite ? listOpenInvitations(scope) : Promise.resolve([]),
  ]);
  const owners = members.filter(({ role }) => role === "owner").length;
  const { slug, userId, teamName, role } = scope;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <PageHeading title="Members">Who is in the team, and with which role.</PageHeading>
      <MemberTable
        team={slug}
        members={members}
        self={userId}
        manage={can(role, "members:manage") ? { changeRole, removeMember, handOverTeam } : null}
      />
      {mayInvite ? (
        <>
          <Part
            id="invite"
            title="Invite somebody"
            lead="Whoever opens the invitation signs in, or signs up, and is in the team with the role you choose here."
          >
            <InviteForm team={slug} canMail={canMail()} createInvitation={createInvitation} />
          </Part>
          <Part id="invitations" title="Open invitations">
            <InvitationTable team={slug} invitations={invitations} revokeInvitation={revokeInvitation} />
          </Part>
        </>
      ) : null}
      <Part id="leave" title="Leave the team">
        <LeaveTeam
          team={slug}
          name={teamName}
          hindrance={role !== "owner" || owners > 1 ? null : members.length > 1 ? "last_owner" : "alone"}
          leaveTeam={leaveTeam}
        />
      </Part>
    </div>
  );
}
