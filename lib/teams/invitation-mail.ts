import "server-only";
import { formatMoment } from "@/lib/format/moment";
import { composeMail, type Mail } from "@/lib/mail/compose";
import type { Role } from "./permissions";
import { roleWords } from "./role-words";

interface InvitationLetter {
  readonly link: string;
  readonly teamName: string;
  readonly by: string;
  readonly role: Role;
  readonly expiresAt: Date;
}

export const invitationMail = ({ link, teamName, by, role, expiresAt }: InvitationLetter): Mail =>
  composeMail({
    subject: `${by} invites you to “${teamName}” at Berth`,
    before: [
      `${by} invites you to be ${roleWords[role].one} of the team “${teamName}” at Berth, which helps teams decide where their containers run.`,
    ],
    link: { label: "Look at the invitation", url: link },
    after: [
      `It works once, until ${formatMoment(expiresAt)}.`,
      "If you do not know what this is about, you need not do anything.",
    ],
  });
