import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createDecision, type NewDecision } from "@/db/queries/decision-writing";
import { decisions, teams } from "@/db/schema";
import { seal } from "@/lib/decisions/freeze";
import type { Frozen, Sealed } from "@/lib/decisions/frozen";
import { newScope } from "./scenario-support";
import { freshDatabase } from "./support/fresh-database";
import { emptyWords, frozenNumbers } from "./support/records";

const { db } = await freshDatabase();

/** As small as numbers can be: ten thousand of the real size would be a gigabyte, and it is the counter that is tried here. */
function fewNumbers(): Sealed {
  const { frozen } = frozenNumbers();
  const platforms = frozen.evaluation.platforms.slice(0, 1).map(({ id, name, yearOne }) => ({ id, name, yearOne }));
  return seal({ format: frozen.format, evaluation: { platforms } } as unknown as Frozen); // no more of it is read here
}

const NUMBERINGS = 10_000;
const IN_FLIGHT = 300;
/** One in so many fails: after its number was taken, so that the number must be given back. */
const FAILS_EVERY = 9;
/** With those that fail between them. */
const ATTEMPTS = (NUMBERINGS / (FAILS_EVERY - 1)) * FAILS_EVERY;

const sealed = fewNumbers();

const draft = (place: number): NewDecision => ({
  // Longer than the database lets it be: the insert fails, in the middle of the transaction.
  title: place % FAILS_EVERY === 0 ? "x".repeat(161) : `Record ${place}`,
  platform: "compose",
  words: emptyWords,
  sealed,
  reviewOn: null,
  conditions: [],
  scenario: null,
});

test(`${NUMBERINGS} numberings at once, others failing midway between them, leave no gap and no duplicate`, async () => {
  const scope = await newScope();
  const given: number[] = [];
  let failed = 0;
  let next = 0;
  const work = async () => {
    while (next < ATTEMPTS) {
      const place = next;
      next += 1;
      try {
        const made = await createDecision(scope, draft(place));
        if (made) given.push(made.number);
      } catch {
        failed += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));

  expect(failed).toBe(ATTEMPTS - NUMBERINGS);
  const oneToLast = Array.from({ length: NUMBERINGS }, (_, index) => index + 1);
  expect(given.toSorted((a, b) => a - b)).toEqual(oneToLast);
  const rows = await db
    .select({ number: decisions.number })
    .from(decisions)
    .where(eq(decisions.teamId, scope.teamId))
    .orderBy(decisions.number);
  expect(rows.map(({ number }) => number)).toEqual(oneToLast);
  const [team] = await db.select({ last: teams.lastDecision }).from(teams).where(eq(teams.id, scope.teamId));
  expect(team?.last).toBe(NUMBERINGS);
}, 240_000);
