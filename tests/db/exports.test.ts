import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { logActivity, walkActivity } from "@/db/queries/activity";
import { getDecision } from "@/db/queries/decisions";
import { createInvitation } from "@/db/queries/invitations";
import { leaveTeam, listMembers } from "@/db/queries/members";
import {
  getPersonForExport,
  listMembershipsForExport,
  listOwnDecisionDeeds,
  listOwnInvitations,
  listOwnPriceRevisions,
  walkOwnActivity,
  walkOwnVersions,
} from "@/db/queries/person-exports";
import {
  getDecisionAround,
  getTeamCreation,
  listDecisionsForExport,
  listInvitationsForExport,
  logTeamExport,
  walkPriceRevisions,
  walkScenarios,
  walkVersions,
} from "@/db/queries/team-exports";
import { createUser } from "@/db/queries/users";
import { memberships, passwordResets } from "@/db/schema";
import { everything } from "@/lib/activity/filter";
import { personFiles } from "@/lib/export/person-files";
import { teamFiles } from "@/lib/export/team-files";
import { type ExportFile, zipOf } from "@/lib/export/zip";
import { newId } from "@/lib/ids";
import type { TeamScope } from "@/lib/teams/scope";
import { makeTalk } from "./support/around-record";
import { freshDatabase } from "./support/fresh-database";
import { makeHistory, makePriceRevision } from "./support/history";
import { makeTeamOf } from "./support/people";

const { db, sql } = await freshDatabase();

const NOW = new Date("2026-11-21T12:00:00Z");

async function unzipped(files: readonly ExportFile[]): Promise<Record<string, string>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipOf(files, NOW)) chunks.push(chunk);
  const contents = unzipSync(Buffer.concat(chunks));
  return Object.fromEntries(Object.entries(contents).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function exportTeam(scope: TeamScope): Promise<Record<string, string>> {
  return await unzipped(
    teamFiles({
      team: { id: scope.teamId, name: scope.teamName, address: scope.slug, createdAt: await getTeamCreation(scope) },
      exportedAt: NOW,
      members: await listMembers(scope),
      invitations: await listInvitationsForExport(scope),
      scenarios: () => walkScenarios(scope),
      versions: () => walkVersions(scope),
      priceRevisions: () => walkPriceRevisions(scope),
      decisions: {
        list: await listDecisionsForExport(scope),
        around: (id) => getDecisionAround(scope, id),
        record: (id) => getDecision(scope, id),
        schemaAddress: "https://berth.example/schema.json",
      },
      activity: () => walkActivity(scope, everything),
    }),
  );
}

async function exportPerson(user: { readonly id: string; readonly email: string }): Promise<Record<string, string>> {
  const person = await getPersonForExport(user);
  if (!person) throw new Error("The account is gone.");
  return await unzipped(
    personFiles({
      person,
      exportedAt: NOW,
      memberships: await listMembershipsForExport(user),
      invitations: await listOwnInvitations(user),
      priceRevisions: await listOwnPriceRevisions(user),
      decisions: await listOwnDecisionDeeds(user),
      activity: () => walkOwnActivity(user),
      versions: () => walkOwnVersions(user),
    }),
  );
}

const parsed = (contents: Record<string, string>, name: string) => JSON.parse(contents[name] ?? "missing");

describe("the export of a team", () => {
  test("has everything of the team, as JSON and to be read, and nothing of another team", async () => {
    const [owner, editor] = await makeTeamOf(db, ["owner", "editor"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const { scenarioId, name } = await makeHistory(editor);
    await makePriceRevision(owner, 1);
    await createInvitation(owner, { role: "viewer", days: 7, email: "guest@example.org" });
    const hidden = await makeHistory(stranger);
    await makePriceRevision(stranger, 1);
    await createInvitation(stranger, { role: "viewer", days: 7, email: "hidden@example.org" });
    await logTeamExport(owner);
    const contents = await exportTeam(owner);

    expect(parsed(contents, "team.json")).toMatchObject({ id: owner.teamId, name: owner.teamName });
    expect(parsed(contents, "members.json").map(({ role }: { role: string }) => role)).toEqual(["owner", "editor"]);
    expect(parsed(contents, "invitations.json")).toMatchObject([{ email: "guest@example.org", role: "viewer" }]);
    const [scenario, ...others] = parsed(contents, "scenarios.json");
    expect(others).toEqual([]);
    expect(scenario).toMatchObject({ id: scenarioId, name, version: 2, createdBy: `Person ${editor.userId}` });
    expect(scenario.versions).toMatchObject([
      { version: 1, changes: [], content: { scenario: { budgetUsdPerMonth: 50 } } },
      { version: 2, changes: [{ path: "budgetUsdPerMonth", from: 50, to: 80 }], result: { pick: "compose" } },
    ]);
    expect(parsed(contents, "prices.json")).toMatchObject([{ number: 1, note: `Revision 1 of ${owner.teamId}` }]);
    expect(parsed(contents, "activity.json").map(({ action }: { action: string }) => action)).toContain(
      "team.exported",
    );

    expect(contents["scenarios.md"]).toContain(`## ${name}`);
    expect(contents["scenarios.md"]).toContain("- budget $50 → $80 a month");
    expect(contents["scenarios.csv"]).toContain(`${name},active,compose,1234.5,2,`);
    expect(contents["members.csv"]).toContain(`${owner.userId}@example.org,Owner,`);
    expect(contents["activity.csv"]).toContain(`Person ${editor.userId} saved the new scenario “${name}”`);
    for (const file of Object.keys(contents).filter((file) => /^[^/]+\.json$/.test(file))) {
      const stem = file.replace(".json", "");
      expect(contents["README.txt"], `README names ${file}`).toContain(stem);
      if (stem !== "team") expect(Object.keys(contents), `${stem} can be read`).toContain(`${stem}.csv`);
    }

    const text = Object.values(contents).join("\n");
    for (const secret of [stranger.teamId, stranger.userId, stranger.slug, hidden.name, "hidden@example.org"]) {
      expect(text).not.toContain(secret);
    }
  });

  test("has no hash and no token", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const made = await createInvitation(owner, { role: "viewer", days: 7, email: null });
    if (typeof made === "string") throw new Error(made);
    const [row] = await sql<{ hash: string }[]>`select token_hash as hash from invitations where id = ${made.id}`;
    const text = Object.values(await exportTeam(owner)).join("\n");
    expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
    for (const secret of [made.token, row?.hash ?? ""]) expect(text).not.toContain(secret);
  });

  test("has every decision record, to be read and whole, with all that stands beside it, and nothing of another team", async () => {
    const [owner, editor] = await makeTeamOf(db, ["owner", "editor"]);
    const [stranger] = await makeTeamOf(db, ["owner"]);
    const { mark, secrets, recordId } = await makeTalk(editor);
    const hidden = await makeTalk(stranger);
    const contents = await exportTeam(owner);
    const name = `decisions/0001-run-on-${mark.toLowerCase()}`;

    const record = parsed(contents, `${name}.json`);
    expect(record).toMatchObject({ number: 1, title: `Run on ${mark}`, status: "accepted", platform: "compose" });
    expect(record.votes).toMatchObject([{ vote: "object", reason: `No, says ${mark}` }]);
    expect(record.notes).toMatchObject([{ kind: "amendment", body: `A note of ${mark}` }]);
    expect(record.frozen.evaluation.platforms.length).toBeGreaterThan(20);
    expect(contents[`${name}.md`]).toContain(`A note of ${mark}`);
    expect(contents[`${name}.md`]).toContain(record.hash);

    expect(parsed(contents, "decisions.json")).toMatchObject([
      {
        ...{ id: recordId, number: 1, status: "accepted", hash: record.hash, createdBy: `Person ${editor.userId}` },
        comments: [{ body: `A question of ${mark}`, threadId: null }, { body: `An answer of ${mark}` }],
        shareLinks: [{ label: `Board ${mark}`, hasPassphrase: true, openedCount: 0 }],
        feedback: [{ name: "Reader", body: `Read by ${mark}`, state: "shown" }],
        alerts: [{ kind: "review-date", found: { mark } }],
      },
    ]);
    expect(contents["decisions.csv"]).toContain(`1,Run on ${mark},Accepted,compose,`);
    expect(contents["README.txt"]).toContain("decisions/");
    const text = Object.values(contents).join("\n");
    for (const secret of [...secrets, ...hidden.secrets, hidden.mark]) expect(text).not.toContain(secret);
  });

  test("puts each version under its scenario, over several batches", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    for (let made = 0; made < 75; made += 1) await makeHistory(owner); // 150 versions, in batches of a hundred
    const contents = await exportTeam(owner);
    const scenarios: { name: string; versions: { content: { scenario: { name: string } }; version: number }[] }[] =
      parsed(contents, "scenarios.json");
    expect(scenarios).toHaveLength(75);
    for (const { name, versions } of scenarios) {
      expect(versions.map(({ version }) => version)).toEqual([1, 2]);
      expect(versions.every(({ content }) => content.scenario.name === name)).toBe(true);
    }
  });

  test("is whole for a team that has nothing yet", async () => {
    const [owner] = await makeTeamOf(db, ["owner"]);
    const contents = await exportTeam(owner);
    for (const name of ["scenarios.json", "prices.json", "decisions.json", "activity.json", "invitations.json"]) {
      expect(parsed(contents, name)).toEqual([]);
    }
  });
});

describe("the export of a person", () => {
  test("has everything about the person, and nobody else's", async () => {
    const mark = newId();
    const user = await createUser({
      ...{ email: `${mark}@example.org`, name: "Zoe", passwordHash: `argon2-${mark}`, isVerified: true },
      account: { provider: "github", providerAccountId: `gh-${mark}` },
    });
    if (!user) throw new Error("The address is taken.");
    const reset = `reset-${mark}`;
    const soon = new Date(Date.now() + 3_600_000);
    await db.insert(passwordResets).values({ userId: user.id, tokenHash: reset, expiresAt: soon, isMailed: true });
    const [owner, viewer] = await makeTeamOf(db, ["owner", "viewer"]);
    await db.insert(memberships).values({ teamId: owner.teamId, userId: user.id, role: "editor" });
    const there: TeamScope = { ...owner, userId: user.id, role: "editor" };
    const { name } = await makeHistory(there);
    const notMine = await makeHistory(owner);
    await makePriceRevision(there, 1);
    await createInvitation(owner, { role: "viewer", days: 7, email: user.email });
    await createInvitation(owner, { role: "viewer", days: 7, email: "else@example.org" });
    await db.transaction((tx) =>
      logActivity(tx, owner, { action: "member.role-changed", subject: "member", subjectId: user.id, detail: {} }),
    );
    const contents = await exportPerson(user);

    expect(parsed(contents, "account.json")).toMatchObject({
      ...{ id: user.id, email: user.email, hasPassword: true },
      providers: [{ provider: "github", providerAccountId: `gh-${mark}` }],
    });
    expect(parsed(contents, "teams.json")).toHaveLength(2); // the one of the sign-up, and this one
    expect(parsed(contents, "invitations.json")).toMatchObject([{ email: user.email, madeByYou: false }]);
    expect(parsed(contents, "versions.json")).toHaveLength(2);
    expect(parsed(contents, "prices.json")).toHaveLength(1);
    const deeds: { action: string; byYou: boolean; aboutYou: boolean }[] = parsed(contents, "activity.json");
    expect(deeds.map(({ action, byYou, aboutYou }) => `${action} ${byYou} ${aboutYou}`).toSorted()).toEqual([
      "member.role-changed false true",
      "scenario.created true false",
      "scenario.saved true false",
      "team.created true false",
    ]);
    expect(contents["versions.csv"]).toContain(`${name},`);
    expect(contents["account.md"]).toContain("# Zoe");

    const text = Object.values(contents).join("\n");
    for (const other of [`argon2-${mark}`, reset, notMine.name, viewer.userId, owner.userId, "else@example.org"]) {
      expect(text).not.toContain(other);
    }
  });

  test("has what the person did to decision records, and what nobody else did", async () => {
    const [owner, editor] = await makeTeamOf(db, ["owner", "editor"]);
    const { mark, secrets } = await makeTalk(editor);
    const others = await makeTalk(owner);
    const contents = await exportPerson({ id: editor.userId, email: `${editor.userId}@example.org` });
    const deeds: { did: string; text: string; number: number }[] = parsed(contents, "decisions.json");
    expect(deeds.map(({ did, text }) => `${did}: ${text}`).toSorted()).toEqual(
      [
        "drafted: ",
        "takes part: ",
        `voted: No, says ${mark}`,
        `commented: A question of ${mark}`,
        `commented: An answer of ${mark}`,
        `noted: A note of ${mark}`,
        `shared: Board ${mark}`,
      ].toSorted(),
    );
    expect(contents["decisions.csv"]).toContain(`1,Run on ${mark},voted,,object,"No, says ${mark}"`);
    const text = Object.values(contents).join("\n");
    for (const other of [...secrets, others.mark]) expect(text).not.toContain(other);

    await leaveTeam(editor);
    const left = await exportPerson({ id: editor.userId, email: `${editor.userId}@example.org` });
    expect(parsed(left, "decisions.json")).toEqual([]);
    expect(Object.values(left).join("\n")).not.toContain(mark);
  });

  test("keeps to itself what belongs to a team the person has left", async () => {
    const [owner, editor] = await makeTeamOf(db, ["owner", "editor"]);
    const { name } = await makeHistory(editor);
    await leaveTeam(editor);
    const contents = await exportPerson({ id: editor.userId, email: `${editor.userId}@example.org` });
    const deeds: { action: string; detail: unknown }[] = parsed(contents, "activity.json");
    expect(deeds.map(({ action, detail }) => [action, detail]).toSorted()).toEqual([
      ["member.left", null],
      ["scenario.created", null],
      ["scenario.saved", null],
    ]);
    expect(Object.values(contents).join("\n")).not.toContain(name);
    expect(parsed(contents, "versions.json")).toEqual([]);
    expect(owner.teamName).not.toBe("");
  });

  test("is nothing once the account is gone", async () => {
    expect(await getPersonForExport({ id: newId() })).toBeNull();
  });
});
