import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import {
  decisionAlerts,
  decisionComments,
  decisionNotes,
  decisionPeople,
  decisionVotes,
  shareFeedback,
  shareLinks,
} from "@/db/schema";
import { newId } from "@/lib/ids";
import type { TeamScope } from "@/lib/teams/scope";
import { makeRecord, step } from "./records";

/** A settled record with all that can stand beside one, each by this member; its words occur nowhere else. */
export async function makeTalk(scope: TeamScope): Promise<{
  readonly recordId: string;
  readonly mark: string;
  /** What must never leave the database. */
  readonly secrets: readonly string[];
}> {
  const mark = `Talk${newId()}`;
  const recordId = await makeRecord(scope, { title: `Run on ${mark}`, deciders: [scope] });
  const db = database();
  const about = { teamId: scope.teamId, recordId };
  const isThis = and(eq(decisionPeople.recordId, recordId), eq(decisionPeople.userId, scope.userId));
  const [person] = await db.select({ id: decisionPeople.id }).from(decisionPeople).where(isThis);
  await db.insert(decisionVotes).values({
    ...{ ...about, personId: person?.id ?? "", vote: "object", reason: `No, says ${mark}`, wordsRevision: 1 },
  });
  const [thread] = await db
    .insert(decisionComments)
    .values({
      ...about,
      body: `A question of ${mark}`,
      authorId: scope.userId,
      resolvedBy: scope.userId,
      resolvedAt: new Date(),
    })
    .returning({ id: decisionComments.id });
  await db
    .insert(decisionComments)
    .values({ ...about, threadId: thread?.id ?? "", body: `An answer of ${mark}`, authorId: scope.userId });
  await step(scope, recordId, "accepted");
  await db
    .insert(decisionNotes)
    .values({ ...about, kind: "amendment", body: `A note of ${mark}`, authorId: scope.userId });
  const secrets = [`token-${mark}`, `argon2-${mark}`];
  const [link] = await db
    .insert(shareLinks)
    .values({
      ...{ ...about, tokenHash: `token-${mark}`, passphraseHash: `argon2-${mark}`, label: `Board ${mark}` },
      createdBy: scope.userId,
    })
    .returning({ id: shareLinks.id });
  await db.insert(shareFeedback).values({
    ...{ ...about, linkId: link?.id ?? "", name: "Reader", body: `Read by ${mark}`, state: "shown" },
    ...{ moderatedBy: scope.userId, moderatedAt: new Date() },
  });
  await db.insert(decisionAlerts).values({ ...about, kind: "review-date", found: { on: "2027-05-21", mark } });
  return { recordId, mark, secrets };
}
