import type { AttemptLimit } from "@/lib/auth/rate-limit";

/** These two our choice: nobody argues that fast for an hour, and a script could fill what is kept for good. */
export const votesByMember: AttemptLimit = { name: "vote:member", most: 60, windowSeconds: 3600 };

/** Comments and notes. */
export const textsByMember: AttemptLimit = { name: "record-text:member", most: 180, windowSeconds: 3600 };

/** Our choice: all files of ten records within minutes. Each is made anew, and most stand in the team's log. */
export const filesByUser: AttemptLimit = { name: "record-file:user", most: 120, windowSeconds: 600 };

/** Records worked out at today's prices: by the check of conditions, on the page and for a note. Our choice, as above. */
export const reckoningsByUser: AttemptLimit = { name: "record-reckoning:user", most: 120, windowSeconds: 600 };

/** Mails that ask one person for a vote on one record, our choice: who goes in and out of the deciders is asked thrice a day. */
export const mailsByDecider: AttemptLimit = { name: "proposal:mail", most: 3, windowSeconds: 86_400 };

/** Reading one file keeps the server busy for up to a second or two. More than anybody chooses by hand, who moves a team's records. */
export const importsByUser: AttemptLimit = { name: "record-import:user", most: 20, windowSeconds: 300 };
