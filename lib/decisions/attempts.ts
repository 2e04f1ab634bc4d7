import type { AttemptLimit } from "@/lib/auth/rate-limit";

/** Our choice: nobody argues faster than every twenty seconds for an hour, and a script could fill the database. */
export const commentsByMember: AttemptLimit = { name: "comment:member", most: 180, windowSeconds: 3600 };
