import { composeMail, type Mail } from "@/lib/mail/compose";

interface ProposalLetter {
  readonly link: string;
  readonly teamName: string;
  readonly number: number;
  readonly title: string;
  /** Who asks. */
  readonly by: string;
}

/** Asks a decider for a vote. */
export const proposalMail = ({ link, teamName, number, title, by }: ProposalLetter): Mail =>
  composeMail({
    subject: `Your vote is asked for: decision ${number}, “${title}”`,
    before: [
      `${by} asks you to decide on “${title}”, decision record ${number} of the team “${teamName}” at Berth.`,
      "You can approve, abstain, or object and say why. An objection stays in the record.",
    ],
    link: { label: "Read the record and vote", url: link },
    after: ["You get this mail because the record names you as a decider."],
  });
