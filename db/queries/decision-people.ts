import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { database, type Transaction } from "@/db/client";
import { decisionPeople, decisions, decisionVotes, memberships, users } from "@/db/schema";
import type { Part } from "@/lib/decisions/record";
import { hasOpenWords } from "@/lib/decisions/status";
import type { TeamScope } from "@/lib/teams/scope";
import { type LockedDecision, lockDecision } from "./decision-lock";
import { logDecision } from "./decision-log";
import { forward } from "./decision-writing";
import { inScope } from "./decisions";

/** Why the people of a record stay as they are. */
export type PeopleRefusal =
  /** The record is absent or another team's. */
  | "not_found"
  /** It is settled: who decided, decided. */
  | "settled"
  /** Nobody like that is in this team, or on this record. */
  | "no_member";

const onRecord = (scope: TeamScope, recordId: string) =>
  and(eq(decisionPeople.teamId, scope.teamId), eq(decisionPeople.recordId, recordId));

/**
 * Gives a member of the team a part in a record, or another one than they had.
 *
 * @returns "named", or "unchanged" when they have this part already
 */
export async function namePerson(
  scope: TeamScope,
  recordId: string,
  { userId, part }: { readonly userId: string; readonly part: Part },
): Promise<"named" | "unchanged" | PeopleRefusal> {
  return await database().transaction(async (tx) => {
    const record = await lockDecision(tx, scope, recordId, "no key update", [userId]);
    if (!record) return "not_found";
    if (!hasOpenWords(record.status)) return "settled";
    const [member] = await tx
      .select({ userId: memberships.userId })
      .from(memberships)
      .where(and(eq(memberships.teamId, scope.teamId), eq(memberships.userId, userId)))
      .for("share");
    if (!member) return "no_member";
    const [known] = await tx
      .select({ id: decisionPeople.id, part: decisionPeople.part })
      .from(decisionPeople)
      .where(and(onRecord(scope, recordId), eq(decisionPeople.userId, userId)))
      .for("update");
    if (known?.part === part) return "unchanged";
    if (known) await tx.update(decisionPeople).set({ part }).where(eq(decisionPeople.id, known.id));
    else await tx.insert(decisionPeople).values({ teamId: scope.teamId, recordId, userId, part });
    await moveOn(tx, scope, recordId);
    await logPart(tx, scope, recordId, record, part);
    return "named";
  });
}

/**
 * Takes somebody off a record. Who has voted is not taken off but becomes consulted: a vote stays in the record, and with it
 * whoever gave it.
 */
export async function removePerson(
  scope: TeamScope,
  recordId: string,
  personId: string,
): Promise<"removed" | "consulted" | PeopleRefusal> {
  return await database().transaction(async (tx) => {
    const record = await lockDecision(tx, scope, recordId, "no key update");
    if (!record) return "not_found";
    if (!hasOpenWords(record.status)) return "settled";
    const [person] = await tx
      .select({ id: decisionPeople.id, part: decisionPeople.part })
      .from(decisionPeople)
      .where(and(onRecord(scope, recordId), eq(decisionPeople.id, personId)))
      .for("update");
    if (!person) return "no_member";
    // Behind the lock of the person's row, which a vote takes too.
    if ((await tx.$count(decisionVotes, eq(decisionVotes.personId, personId))) > 0) {
      if (person.part === "consulted") return "consulted";
      await tx.update(decisionPeople).set({ part: "consulted" }).where(eq(decisionPeople.id, personId));
      await moveOn(tx, scope, recordId);
      await logPart(tx, scope, recordId, record, "consulted");
      return "consulted";
    }
    await tx.delete(decisionPeople).where(eq(decisionPeople.id, personId));
    await moveOn(tx, scope, recordId);
    await logDecision(tx, scope, "decision.person-removed", { id: recordId, ...named(record) });
    return "removed";
  });
}

const moveOn = async (tx: Transaction, scope: TeamScope, recordId: string): Promise<void> => {
  await tx.update(decisions).set(forward(scope)).where(inScope(scope, recordId));
};

const named = ({ number, title }: LockedDecision) => ({ number, title });

const logPart = (tx: Transaction, scope: TeamScope, id: string, record: LockedDecision, part: Part): Promise<void> =>
  logDecision(tx, scope, "decision.person-added", { id, ...named(record), part });

/** A decider who can be written to. */
export interface DeciderAddress {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Deciders of a record who are in the team now, by name, without the one who asks.
 *
 * @param only of these accounts
 */
export async function listDeciderAddresses(
  scope: TeamScope,
  recordId: string,
  only?: readonly string[],
): Promise<readonly DeciderAddress[]> {
  const rows = await database()
    .select({ userId: users.id, name: users.name, email: users.email })
    .from(decisionPeople)
    .innerJoin(users, eq(users.id, decisionPeople.userId))
    .innerJoin(memberships, and(eq(memberships.userId, users.id), eq(memberships.teamId, decisionPeople.teamId)))
    .where(
      and(
        onRecord(scope, recordId),
        eq(decisionPeople.part, "decider"),
        only === undefined ? undefined : inArray(users.id, [...only]),
      ),
    )
    .orderBy(asc(users.name), asc(users.id));
  return rows.filter(({ userId }) => userId !== scope.userId);
}
