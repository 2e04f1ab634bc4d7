import { describe, expect, test } from "vitest";
import {
  activityQuery,
  listActivity,
  listActors,
  logActivity,
  logActivityExport,
  walkActivity,
} from "@/db/queries/activity";
import { deleteUser } from "@/db/queries/users";
import { activity, scenarios } from "@/db/schema";
import type { ActivityAction } from "@/lib/activity/events";
import { type ActivityFilter, everything } from "@/lib/activity/filter";
import { newId } from "@/lib/ids";
import type { TeamScope } from "@/lib/teams/scope";
import { freshDatabase } from "./support/fresh-database";
import { makeHistory } from "./support/history";
import { makeTeamOf } from "./support/people";

const { db, sql } = await freshDatabase();

const all = (scope: TeamScope, filter: Partial<ActivityFilter> = {}) =>
  listActivity(scope, { filter: { ...everything, ...filter }, after: null, limit: 1_000 });

const log = (scope: TeamScope, action: ActivityAction, subject: "team" | "member", subjectId?: string) =>
  db.transaction((tx) => logActivity(tx, scope, { action, subject, ...(subjectId ? { subjectId } : {}) }));

async function collected<T>(walk: AsyncIterable<T>): Promise<T[]> {
  const rows: T[] = [];
  for await (const row of walk) rows.push(row);
  return rows;
}

describe("listActivity", () => {
  test("gives the team's events, newest first, and nothing of another team", async () => {
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    await log(owner, "team.renamed", "team");
    await log(stranger, "team.exported", "team");
    await log(owner, "member.removed", "member", viewer.userId);
    const events = await all(owner);
    expect(events.map(({ action }) => action)).toEqual(["member.removed", "team.renamed"]);
    expect(events[0]).toMatchObject({ actor: { id: owner.userId }, person: { id: viewer.userId } });
  });

  test("keeps the scope whatever the filter says", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const { scenarioId } = await makeHistory(stranger);
    const filters: Partial<ActivityFilter>[] = [
      { by: stranger.userId },
      { by: "former" },
      { kind: "scenario" },
      { kind: "scenario.saved" },
      { about: scenarioId },
      { from: "2000-01-01", until: "2100-01-01" },
    ];
    for (const filter of filters) expect(await all(owner, filter), JSON.stringify(filter)).toEqual([]);
  });

  test("filters by person, by kind, by what it is about and by day", async () => {
    const [owner, other] = await makeTeamOf(db, ["owner", "owner"]);
    const { scenarioId } = await makeHistory(other);
    await log(owner, "team.renamed", "team");
    await log(owner, "member.role-changed", "member", other.userId);
    const actions = async (filter: Partial<ActivityFilter>) => (await all(owner, filter)).map(({ action }) => action);
    // Sorted: the two may be of one millisecond.
    expect((await actions({ by: owner.userId })).toSorted()).toEqual(["member.role-changed", "team.renamed"]);
    expect((await actions({ kind: "scenario" })).toSorted()).toEqual(["scenario.created", "scenario.saved"]);
    expect(await actions({ kind: "team.renamed" })).toEqual(["team.renamed"]);
    expect(await actions({ about: other.userId })).toEqual(["member.role-changed"]);
    expect((await actions({ about: scenarioId })).length).toBe(2);
    expect(await actions({ by: other.userId, kind: "team" })).toEqual([]);
  });

  test("takes both days of a range whole, in UTC", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const at = (moment: string) =>
      db
        .insert(activity)
        .values({ teamId: owner.teamId, action: "team.renamed", subject: "team", at: new Date(moment) });
    await at("2026-10-31T23:59:59.999Z");
    await at("2026-11-01T00:00:00.000Z");
    await at("2026-11-02T23:59:59.999Z");
    await at("2026-11-03T00:00:00.000Z");
    const times = async (filter: Partial<ActivityFilter>) =>
      (await all(owner, filter)).map((event) => event.at.toISOString().slice(0, 10));
    expect(await times({ from: "2026-11-01", until: "2026-11-02" })).toEqual(["2026-11-02", "2026-11-01"]);
    expect(await times({ until: "2026-10-31" })).toEqual(["2026-10-31"]);
    expect(await times({ from: "2026-11-03" })).toEqual(["2026-11-03"]);
  });

  test("walks page after page over each event once, also where many happened in one millisecond", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const moments = [0, 0, 0, 1, 1, 2, 3, 3, 3, 3, 3].map((ms) => new Date(1_795_000_000_000 + ms));
    await db
      .insert(activity)
      .values(moments.map((at) => ({ teamId: owner.teamId, action: "team.renamed", subject: "team", at }) as const));
    const seen: string[] = [];
    let after: { at: Date; id: string } | null = null;
    for (;;) {
      const page = await listActivity(owner, { filter: everything, after, limit: 2 });
      seen.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      if (!last) break;
      after = last;
      // What happens in between comes before all pages still to come.
      await db.insert(activity).values({ teamId: owner.teamId, action: "team.exported", subject: "team" });
    }
    expect(new Set(seen).size).toBe(moments.length);
    expect(seen.length).toBe(moments.length);
  });

  test("says whether the scenario of an event is still there", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const kept = await makeHistory(owner);
    await db.transaction((tx) =>
      logActivity(tx, owner, { action: "scenario.purged", subject: "scenario", subjectId: newId() }),
    );
    const events = await all(owner, { kind: "scenario" });
    expect(events.map(({ action, isThere }) => [action, isThere]).toSorted()).toEqual([
      ["scenario.created", true],
      ["scenario.purged", false],
      ["scenario.saved", true],
    ]);
    expect(events.find(({ isThere }) => isThere)?.subjectId).toBe(kept.scenarioId);
    expect(await db.$count(scenarios)).toBeGreaterThan(0);
  });

  test("leaves events of deleted accounts to a former member", async () => {
    const [owner, editor] = await makeTeamOf(db, ["owner", "editor"]);
    await makeHistory(editor);
    await log(owner, "member.role-changed", "member", editor.userId);
    await deleteUser({ id: editor.userId });
    const former = await all(owner, { by: "former" });
    expect(former.map(({ actor }) => actor)).toEqual([null, null]);
    const [changed] = await all(owner, { kind: "member" });
    expect(changed?.person).toBeNull();
  });
});

describe("listActors", () => {
  test("gives everybody who did something in this team, by name, once, and nobody else", async () => {
    const [owner, editor] = await makeTeamOf(db, ["owner", "editor", "viewer"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    for (const scope of [owner, editor, owner, stranger]) await log(scope, "team.renamed", "team");
    const names = [owner, editor].map(({ userId }) => `Person ${userId}`).toSorted();
    expect((await listActors(owner)).map(({ name }) => name)).toEqual(names);
  });

  test("gives nobody for a log without events", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    expect(await listActors(owner)).toEqual([]);
  });
});

describe("walkActivity", () => {
  test("gives every event once, over several batches, and nothing of another team", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const rows = (teamId: string, count: number) =>
      sql`insert into activity (id, team_id, action, subject) select ${teamId} || n, ${teamId}, 'team.renamed', 'team'
          from generate_series(1, ${count}::integer) n`;
    await rows(owner.teamId, 2_500);
    await rows(stranger.teamId, 10);
    const ids = (await collected(walkActivity(owner, everything))).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2_500);
    expect(ids.every((id) => id.startsWith(owner.teamId))).toBe(true);
  });
});

describe("logActivityExport", () => {
  test("says which part was taken, and no person's id", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    await logActivityExport(owner, { ...everything, by: owner.userId, about: owner.userId, from: "2026-11-01" });
    const [event] = await all(owner);
    expect(event).toMatchObject({
      action: "activity.exported",
      detail: { by: "one", about: "one", from: "2026-11-01" },
    });
  });
});

describe("the indexes", () => {
  const filters: Readonly<Record<string, Partial<ActivityFilter>>> = {
    "without a filter": {},
    "by person": { by: "a".repeat(20) },
    "by kind": { kind: "member" },
    "by one kind": { kind: "scenario.saved" },
    "about one thing": { about: "a".repeat(20) },
    "of some days": { from: "2026-11-01", until: "2026-11-02" },
  };
  test("carry every filter of a long log", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    await sql`insert into activity (id, team_id, action, subject, at)
      select 'long' || n, ${owner.teamId}, 'scenario.saved', 'scenario', now() - n * interval '1 minute'
      from generate_series(1, 20000) n`;
    await sql`analyze activity`;
    for (const [name, filter] of Object.entries(filters)) {
      const query = activityQuery(owner, { filter: { ...everything, ...filter }, after: null, limit: 51 }).toSQL();
      const plan = await sql.unsafe(`explain ${query.sql}`, query.params as string[]);
      const text = plan.map((row) => row["QUERY PLAN"]).join("\n");
      expect(text, `${name}\n${text}`).not.toMatch(/Seq Scan on activity/);
    }
  });
});
