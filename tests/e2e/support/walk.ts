import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "@playwright/test";
import { eq } from "drizzle-orm";
import {
  activity,
  decisionAlerts,
  decisionComments,
  decisionNotes,
  decisionPeople,
  decisions,
  decisionVotes,
  invitations,
  priceRevisions,
  scenarios,
  scenarioVersions,
  shareFeedback,
  shareLinks,
  teams,
} from "../../../db/schema";
import { newId } from "../../../lib/ids";
import { noTeamPrices } from "../../../lib/planner/price-books/team-prices";
import { makeTeamOf, makeUser, openAs, type TestTeam, type TestUser } from "./accounts";
import { makeDecision } from "./records";
import { makeScenario } from "./scenarios";
import { testDatabase } from "./test-database";

/** A team with something of everything, and what is needed to ask for it. */
export interface Stocked {
  readonly team: TestTeam;
  readonly owner: TestUser;
  readonly member: TestUser;
  readonly scenarioId: string;
  readonly versions: number;
  readonly invitationId: string;
  /** Of an invitation that has been revoked: the token of an open one is a right, whoever has it. */
  readonly token: string;
  readonly revisions: number;
  /** A decision record in force, with something of everything on it. */
  readonly record: StockedRecord;
}

interface StockedRecord {
  readonly id: string;
  readonly personId: string;
  readonly threadId: string;
  readonly noteId: string;
  readonly linkId: string;
  readonly feedbackId: string;
}

interface SavedState {
  readonly content: object;
  readonly result: object;
  /** A decision record as it is exported. */
  readonly recordFile: string;
  /** What the numbers of one are. */
  readonly numbers: Pick<typeof decisions.$inferInsert, "platform" | "words" | "frozen" | "hash" | "yearOneCents">;
}

let saved: Promise<SavedState> | undefined;

/** What a saved scenario holds, made once by the app itself, so that its pages can show it. */
export const savedState = (browser: Browser): Promise<SavedState> => {
  saved ??= saveOnce(browser);
  return saved;
};

async function saveOnce(browser: Browser): Promise<SavedState> {
  const user = await makeUser();
  const team = await makeTeamOf([{ user, role: "owner" }]);
  const page = await openAs(browser, user);
  const id = await makeScenario(page.context().request, team.slug);
  const made = await makeDecision(page.context().request, team.slug);
  const { db } = testDatabase();
  const [row] = await db
    .select({ content: scenarios.content, result: scenarios.result })
    .from(scenarios)
    .where(eq(scenarios.id, id));
  const [numbers] = await db
    .select({
      platform: decisions.platform,
      words: decisions.words,
      frozen: decisions.frozen,
      hash: decisions.hash,
      yearOneCents: decisions.yearOneCents,
    })
    .from(decisions)
    .where(eq(decisions.id, made.id));
  const recordFile = await (
    await page.context().request.get(`/api/teams/${team.slug}/decisions/${made.id}/json`)
  ).text();
  await page.context().close();
  if (!row || !numbers) throw new Error("What was just saved is not there.");
  return { ...row, recordFile, numbers };
}

/** A record in force with a person, a vote, a note, a thread, an alert, a link and what its readers wrote. */
async function stockRecord(
  { numbers }: SavedState,
  { mark, teamId, by, scenarioId }: { mark: string; teamId: string; by: TestUser; scenarioId: string },
): Promise<StockedRecord> {
  const { db } = testDatabase();
  const [id, personId, threadId, noteId] = [newId(), newId(), newId(), newId()];
  const [linkId, feedbackId] = [newId(), newId()];
  const of = { teamId, recordId: id };
  await db.update(teams).set({ lastDecision: 1 }).where(eq(teams.id, teamId));
  await db.insert(decisions).values({
    ...numbers,
    ...{ id, teamId, number: 1, title: `Decide ${mark}`, status: "accepted", decidedOn: "2026-11-20" },
    words: { ...numbers.words, context: `Because ${mark}` },
    ...{ reviewOn: "2026-11-20", conditions: [{ kind: "users-over", users: 10 }] },
    ...{ scenarioId, scenarioVersion: 1, createdBy: by.id, updatedBy: by.id },
  });
  await db.insert(decisionPeople).values({ ...of, id: personId, userId: by.id, part: "decider" });
  await db.insert(decisionVotes).values({ ...of, personId, vote: "object", reason: `Since ${mark}`, wordsRevision: 1 });
  await db
    .insert(decisionNotes)
    .values({ ...of, id: noteId, kind: "amendment", body: `Note ${mark}`, authorId: by.id });
  await db.insert(decisionComments).values({ ...of, id: threadId, body: `Comment ${mark}`, authorId: by.id });
  await db
    .insert(decisionAlerts)
    .values({ ...of, kind: "users-over", found: { kind: "users-over", users: 10, seen: 20 } });
  const tokenHash = createHash("sha256").update(newId()).digest("hex");
  await db.insert(shareLinks).values({ ...of, id: linkId, tokenHash, label: `Link ${mark}`, createdBy: by.id });
  await db.insert(shareFeedback).values({ ...of, id: feedbackId, linkId, name: mark, body: `Feedback ${mark}` });
  return { id, personId, threadId, noteId, linkId, feedbackId };
}

/**
 * Puts a team into the database with people, a scenario of some versions, prices, a decision, invitations and a log.
 *
 * @param mark stands in every text of it, so that nothing of it can turn up anywhere unseen
 */
export async function stock(
  browser: Browser,
  { mark, versions, revisions }: { readonly mark: string; readonly versions: number; readonly revisions: number },
): Promise<Stocked> {
  const known = await savedState(browser);
  const { content, result } = known;
  const { db } = testDatabase();
  const owner = await makeUser({ name: `Owner ${mark}`, email: `owner-${mark}@example.org`, hasPassword: false });
  const member = await makeUser({ name: `Member ${mark}`, email: `member-${mark}@example.org`, hasPassword: false });
  const team = await makeTeamOf(
    [
      { user: owner, role: "owner" },
      { user: member, role: "editor" },
    ],
    `Team ${mark}`,
  );
  const teamId = team.id;
  const scenarioId = newId();
  const name = `Plan ${mark}`;
  const described = { description: `About ${mark}`, tags: [mark.slice(0, 40)] };
  const state = { content: { ...content, ...described }, result } as unknown as Pick<
    typeof scenarios.$inferInsert,
    "content" | "result"
  >; // as the app itself has saved it
  await db.insert(scenarios).values({
    ...{ id: scenarioId, teamId, name, ...described, version: versions, createdBy: owner.id, updatedBy: owner.id },
    ...state,
  });
  for (let version = 1; version <= versions; version += 1) {
    const changes = version === 1 ? [] : [{ path: "description", from: null, to: `About ${mark}` }];
    await db.insert(scenarioVersions).values({ teamId, scenarioId, version, changes, savedBy: owner.id, ...state });
  }
  for (let number = 1; number <= revisions; number += 1) {
    const stated = { id: "peakFactorSpiky", value: 3, note: `Because ${mark}`, date: "2026-11-01" };
    const prices = { ...noTeamPrices, assumptions: [stated] };
    await db
      .insert(priceRevisions)
      .values({ teamId, number, content: prices, note: `Note ${mark}`, createdBy: owner.id });
  }
  const record = await stockRecord(known, { mark, teamId, by: owner, scenarioId });
  const soon = new Date(Date.now() + 86_400_000);
  const token = createHash("sha256").update(newId()).digest("base64url");
  const invitationId = newId();
  const open = { teamId, role: "owner", createdBy: owner.id, expiresAt: soon } as const;
  const hashed = createHash("sha256").update(token).digest("hex");
  await db.insert(invitations).values([
    { ...open, id: invitationId, tokenHash: newId(), email: `guest-${mark}@example.org` },
    { ...open, id: newId(), tokenHash: hashed, email: null, revokedAt: new Date() },
  ]);
  const detail = { name, version: 1 };
  await db.insert(activity).values({
    teamId,
    actorId: owner.id,
    action: "scenario.saved",
    subject: "scenario",
    subjectId: scenarioId,
    detail,
  });
  return { team, owner, member, scenarioId, versions, invitationId, token, revisions, record };
}

/** A row as it was written: one that is changed lies elsewhere, or was written by another transaction. */
interface WrittenRow {
  readonly table: string;
  readonly place: string;
  readonly writtenBy: string;
  readonly text: string;
}

/** All rows, of all tables, that have something of a team in them, and how far they have been looked for. */
export interface RowsOfTeam {
  readonly rows: readonly WrittenRow[];
  /** What the rows have in them, as a regular expression. */
  readonly marks: string;
  /** Rows of earlier transactions have been looked at. */
  readonly lookedUntil: number;
}

const sameRow = (one: WrittenRow, other: WrittenRow): boolean =>
  one.table === other.table && one.place === other.place && one.writtenBy === other.writtenBy;

async function tableNames(): Promise<readonly string[]> {
  const tables = await testDatabase().sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`;
  return tables.map(({ name }) => name);
}

async function lookFor(marks: string, from: number): Promise<RowsOfTeam> {
  const { sql } = testDatabase();
  // Transactions that are under way may yet write, and are looked at again.
  const [now] = await sql<{ oldest: string }[]>`select pg_snapshot_xmin(pg_current_snapshot())::text as oldest`;
  const rows: WrittenRow[] = [];
  for (const table of await tableNames())
    rows.push(
      ...(await sql<WrittenRow[]>`
        select ${table} as table, t.ctid::text as place, t.xmin::text as "writtenBy", row_to_json(t)::text as text
        from ${sql(table)} t where t.xmin::text::bigint >= ${from} and row_to_json(t)::text ~ ${marks}`),
    );
  return { rows, marks, lookedUntil: Number(now?.oldest) };
}

/** Found once: every row of every table is read for it. */
export const rowsOf = ({ team, owner, member, scenarioId, invitationId, record }: Stocked, mark: string) =>
  lookFor([mark, team.id, team.slug, owner.id, member.id, scenarioId, invitationId, record.id].join("|"), 0);

/**
 * What has become of a team's rows. Reads them and what was written since, not all that other tests have written before.
 *
 * @returns each change in words, and until when has been looked
 */
export async function changesSince({ rows, marks, lookedUntil }: RowsOfTeam): Promise<{
  readonly changes: readonly string[];
  readonly lookedUntil: number;
}> {
  const { sql } = testDatabase();
  const changes: string[] = [];
  for (const table of new Set(rows.map((row) => row.table))) {
    const there = await sql<{ key: string }[]>`
      select t.ctid::text || t.xmin::text as key from ${sql(table)} t
      where t.ctid = any(${rows.filter((row) => row.table === table).map(({ place }) => place)}::tid[])`;
    const keys = new Set(there.map(({ key }) => key));
    for (const row of rows)
      if (row.table === table && !keys.has(row.place + row.writtenBy))
        changes.push(`Gone or changed: ${table} ${row.text}`);
  }
  const since = await lookFor(marks, lookedUntil);
  for (const row of since.rows)
    if (!rows.some((known) => sameRow(known, row))) changes.push(`New: ${row.table} ${row.text}`);
  return { changes, lookedUntil: since.lookedUntil };
}

/** Addresses of the build: "/t/[team]/members" as a page, "/api/teams/[team]/export" as a handler. */
export function knownRoutes(): readonly { readonly pattern: string; readonly kind: "page" | "route" }[] {
  const file = path.join(import.meta.dirname, "../../../.next/server/app-paths-manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  return Object.keys(manifest).map((entry) => {
    const parts = entry.split("/");
    const kind = parts.pop() === "route" ? "route" : "page";
    return { pattern: parts.filter((part) => !part.startsWith("(")).join("/") || "/", kind };
  });
}
