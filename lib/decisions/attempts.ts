import type { AttemptLimit } from "@/lib/auth/rate-limit";

/** Both our choice: nobody argues that fast for an hour, and a script could fill what is kept for good. */
export const votesByMember: AttemptLimit = { name: "vote:member", most: 60, windowSeconds: 3600 };

/** Comments and notes. */
export const textsByMember: AttemptLimit = { name: "record-text:member", most: 180, windowSeconds: 3600 };
