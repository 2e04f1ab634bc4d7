import type { AttemptLimit } from "@/lib/auth/rate-limit";

/** Our choice: nobody needs more teams in an hour, and a script could fill the database with them. */
export const teamsByUser: AttemptLimit = { name: "team:user", most: 30, windowSeconds: 3600 };

/** Exports of a team or a person read all there is of it. */
export const exportsByUser: AttemptLimit = { name: "export:user", most: 20, windowSeconds: 3600 };
