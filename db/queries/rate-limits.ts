import "server-only";
import { and, eq, gt, lt, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { rateLimits } from "@/db/schema";

export interface Window {
  /** Attempts within the present window, this one included. */
  readonly count: number;
  readonly secondsLeft: number;
}

const present = sql`statement_timestamp()`;
const isOver = sql`${rateLimits.resetsAt} <= ${present}`;

/**
 * Counts one attempt, in one statement, by the clock of the database: any number of processes count together.
 *
 * @param key whose attempts; the caller hides personal parts
 */
export async function countAttempt(key: string, windowSeconds: number): Promise<Window> {
  const end = sql`${present} + make_interval(secs => ${windowSeconds})`;
  const [row] = await database()
    .insert(rateLimits)
    .values({ key, count: 1, resetsAt: end })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        count: sql`case when ${isOver} then 1 else least(${rateLimits.count}::bigint + 1, 2147483647)::integer end`,
        resetsAt: sql`case when ${isOver} then ${end} else ${rateLimits.resetsAt} end`,
      },
    })
    .returning({
      count: rateLimits.count,
      secondsLeft: sql<number>`ceil(extract(epoch from ${rateLimits.resetsAt} - ${present}))::integer`,
    });
  if (!row) throw new Error("an attempt was counted and not returned");
  return row;
}

/** Takes one attempt back that turned out to be none. */
export async function uncountAttempt(key: string): Promise<void> {
  await database()
    .update(rateLimits)
    .set({ count: sql`${rateLimits.count} - 1` })
    .where(and(eq(rateLimits.key, key), gt(rateLimits.count, 1)));
}

export async function forgetAttempts(key: string): Promise<void> {
  await database().delete(rateLimits).where(eq(rateLimits.key, key));
}

/** Windows that are over mean nothing any more. */
export async function purgeAttempts(): Promise<void> {
  await database()
    .delete(rateLimits)
    .where(lt(rateLimits.resetsAt, sql`${present}`));
}
