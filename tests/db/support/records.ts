import { eq } from "drizzle-orm";
import type postgres from "postgres";
import { database } from "@/db/client";
import { stepDecision } from "@/db/queries/decision-steps";
import { createDecision } from "@/db/queries/decision-writing";
import { getDecision } from "@/db/queries/decisions";
import { activity } from "@/db/schema";
import { freeze } from "@/lib/decisions/freeze";
import type { Sealed } from "@/lib/decisions/frozen";
import type { DecisionRecord } from "@/lib/decisions/record";
import type { Status } from "@/lib/decisions/status";
import type { RecordWords } from "@/lib/decisions/words";
import type { TeamScope } from "@/lib/teams/scope";

let sealed: Sealed | undefined;

/** Five engineers without Kubernetes, at published prices; evaluated once for all tests of a file. */
export function frozenNumbers(): Sealed {
  if (sealed) return sealed;
  const scenario = { name: "Quay", team: { engineers: 5, kubernetesExperience: "none" as const } };
  const result = freeze({ scenario, priceBook: "list-2026-10", priceRevision: null, assumptions: {} }, null);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  sealed = result.value;
  return sealed;
}

export const emptyWords: RecordWords = {
  context: "Where should the containers run?",
  drivers: "",
  whyNotPick: "",
  outcome: "",
  good: "",
  bad: "",
  confirmation: "",
  moreInformation: "",
  otherDeciders: [],
  otherConsulted: [],
  otherInformed: [],
};

const ways: Readonly<Record<Status, readonly Status[]>> = {
  draft: [],
  proposed: ["proposed"],
  accepted: ["proposed", "accepted"],
  rejected: ["proposed", "rejected"],
  superseded: [],
  deprecated: ["proposed", "accepted", "deprecated"],
};

interface RecordWishes {
  readonly status?: Exclude<Status, "superseded">;
  readonly deciders?: readonly TeamScope[];
  readonly title?: string;
}

/** A record of this team, taken along its life to a status. */
export async function makeRecord(
  scope: TeamScope,
  { status = "proposed", deciders = [], title = "Run on Compose" }: RecordWishes = {},
): Promise<string> {
  const made = await createDecision(scope, {
    title,
    platform: "compose",
    words: emptyWords,
    sealed: frozenNumbers(),
    reviewOn: null,
    conditions: [],
    scenario: null,
    people: deciders.map(({ userId }) => ({ userId, part: "decider" as const })),
  });
  if (!made) throw new Error("its id is new");
  for (const to of ways[status]) await step(scope, made.id, to);
  return made.id;
}

export async function step(scope: TeamScope, id: string, to: Status): Promise<void> {
  const { revision } = await recordOf(scope, id);
  const stepped = await stepDecision(scope, id, { base: revision, to, today: "2026-11-21" });
  if (!stepped) throw new Error(`It does not go to ${to}.`);
}

export async function recordOf(scope: TeamScope, id: string): Promise<DecisionRecord> {
  const record = await getDecision(scope, id);
  if (!record) throw new Error("The record is not there.");
  return record;
}

/** What the team's log says of a record, in order. */
export const logOf = async (id: string) =>
  await database()
    .select({ action: activity.action, actorId: activity.actorId, detail: activity.detail })
    .from(activity)
    .where(eq(activity.subjectId, id))
    .orderBy(activity.at, activity.id);

/** Waits until so many sessions of this database wait for a lock that another has. */
export async function untilSomebodyWaits(sql: postgres.Sql, sessions = 1): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    const [row] = await sql<{ waiting: number }[]>`
      select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    if ((row?.waiting ?? 0) >= sessions) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("Nobody waits.");
}
