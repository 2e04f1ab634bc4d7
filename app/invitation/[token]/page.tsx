import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { Message } from "@/components/shell/message";
import { AcceptInvitation } from "@/components/team/accept-invitation";
import { Moment } from "@/components/team/moment";
import { buttonClass } from "@/components/ui/button";
import { findInvitation, findOwnStanding } from "@/db/queries/invitations";
import { clientAddress } from "@/lib/api/client-address";
import { limits, takeAttempt } from "@/lib/auth/rate-limit";
import { currentUser } from "@/lib/auth/session";
import { paths } from "@/lib/paths";
import { isInvitationToken } from "@/lib/teams/inputs";
import { isHigher } from "@/lib/teams/permissions";
import { roleWords } from "@/lib/teams/role-words";
import { acceptInvitation } from "./actions";

export const metadata: Metadata = { title: "Invitation", robots: { index: false }, referrer: "no-referrer" };

/** To look is not to accept: programs that open links in mails use nothing up. */
export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const attempt = await takeAttempt(limits.tokenByAddress, clientAddress(await headers()));
  if (!attempt.ok)
    return (
      <Message title="Too many attempts">
        <p className="text-muted">From your network too many invitations were opened. Try again in a while.</p>
      </Message>
    );
  const invitation = isInvitationToken(token) ? await findInvitation(token) : null;
  if (!invitation) notFound();

  const user = await currentUser();
  const own = user && (await findOwnStanding(user, token));
  const { teamName, role, by, expiresAt } = invitation;
  const here = paths.invitation(token);

  if (own && !isHigher(role, own.role))
    return (
      <Message title={`You are in “${teamName}” already`}>
        <p className="text-muted">
          You are {roleWords[own.role].one} there; this invitation from {by} would not add to it.
        </p>
        <a href={paths.team(own.slug)} className={buttonClass({ variant: "primary" })}>
          Go to the team
        </a>
      </Message>
    );

  return (
    <Message title={own ? `Become ${roleWords[role].one} of “${teamName}”` : `Join “${teamName}”`}>
      <p className="text-muted">
        {by} invites you to be {roleWords[role].one}
        {own ? `; now you are ${roleWords[own.role].one}` : ""}. {roleWords[role].sentence}
      </p>
      {user ? (
        <>
          <AcceptInvitation
            token={token}
            label={own ? `Become ${roleWords[role].one}` : "Join the team"}
            acceptInvitation={acceptInvitation}
          />
          <p className="text-sm text-muted">You are signed in as {user.email}.</p>
        </>
      ) : (
        <div className="flex flex-wrap gap-2">
          <a href={paths.signIn(here)} className={buttonClass({ variant: "primary" })}>
            Sign in and join
          </a>
          <a href={paths.signUp(here)} className={buttonClass()}>
            Create an account
          </a>
        </div>
      )}
      <p className="text-sm text-muted">
        The invitation holds until <Moment at={expiresAt} />.
      </p>
    </Message>
  );
}
