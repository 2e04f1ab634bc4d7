import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { newId } from "../../lib/ids";
import { expect, test } from "./fixtures";
import { makeTeam, makeTeamOf, makeUser, openAs, type TestTeam, type TestUser } from "./support/accounts";
import { callAction } from "./support/call-action";
import { mailsTo, nextMail } from "./support/mails";
import { makeScenario } from "./support/scenarios";
import { connected, mailPort } from "./support/servers";

const root = path.join(import.meta.dirname, "../..");

/** The command looks at all teams of the server, so one of these tests would do the other's work. */
test.describe.configure({ mode: "serial" });

/** The command as whoever runs the server types it, beside the running app. */
async function checkReviews(): Promise<{ readonly code: number; readonly said: string }> {
  const run = promisify(execFile)("npm", ["run", "--silent", "check-reviews"], {
    cwd: root,
    env: {
      ...process.env,
      ...{ DATABASE_URL: "", NEXTAUTH_SECRET: "", DATA_DIR: connected.dataDir, NEXTAUTH_URL: connected.origin },
      ...{ SMTP_URL: `smtp://127.0.0.1:${mailPort}`, MAIL_FROM: "Berth <berth@example.org>" },
    },
  });
  return await run.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout }) => ({ code, said: stdout }),
  );
}

type Browser = Parameters<typeof openAs>[0];

async function decide(browser: Browser, team: TestTeam, by: TestUser, title: string): Promise<string> {
  const page = await openAs(browser, by);
  const { request } = page.context();
  const scenario = await makeScenario(request, team.slug, { name: title });
  const id = newId();
  const steps = [
    [
      "createDecision",
      {
        ...{ as: id, scenario, version: 1, platform: "compose", whyNotPick: "We know it.", title },
        ...{ reviewOn: null, deciders: [], supersedes: null },
      },
    ],
    ["stepDecision", { id, base: 1, to: "proposed" }],
    ["stepDecision", { id, base: 2, to: "accepted" }],
    ["setReview", { recordId: id, reviewOn: "2026-01-02", conditions: [{ kind: "services-over", services: 3 }] }],
  ] as const;
  for (const [name, input] of steps)
    expect(await callAction(request, name, [team.slug, input]), name).toMatchObject({ ok: true });
  await page.context().close();
  return id;
}

test("the command tells a team's owners once, in one letter, of all it found", async ({ browser }) => {
  test.setTimeout(120_000);
  const { team, owner, editor, viewer, outsider } = await makeTeam("Post Office");
  const [one, two] = [
    await decide(browser, team, owner, "Run on one host"),
    await decide(browser, team, owner, "Run & <stay> there"),
  ];
  const { code, said } = await checkReviews();
  expect(code).toBe(0);
  expect(said).toContain(`Team ${team.id}, decision 0001: There are 6 services now; the limit is 3.`);
  expect(said).toContain(`Team ${team.id}: told its owners of 4 findings.`);
  expect(said).not.toContain(owner.email);

  const mail = await nextMail(owner.email);
  expect(mail.subject).toBe("Look again at two decisions, in “Post Office” at Berth");
  expect(mail.text).toContain("0001, “Run on one host”: ");
  expect(mail.text).toContain("There are 6 services now; the limit is 3.");
  expect(mail.text).toContain("The day to look at it again was 2 January 2026.");
  for (const id of [one, two]) expect(mail.text).toContain(`${connected.origin}/t/${team.slug}/decisions/${id}`);
  expect(mail.html).toContain("Run &#38; &#60;stay&#62; there");

  expect((await checkReviews()).said).not.toContain(team.id);
  expect(await mailsTo(owner.email)).toHaveLength(1);
  for (const { email } of [editor, viewer, outsider]) expect(await mailsTo(email)).toEqual([]);
});

test("a full mailbox holds back nobody else's letter; where nobody got one, the next run tries again", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const [full, open] = [
    await makeUser({ email: `refused-${newId()}@example.org` }),
    await makeUser({ name: "Olive Owner" }),
  ];
  const both = await makeTeamOf([
    { user: full, role: "owner" },
    { user: open, role: "owner" },
  ]);
  await decide(browser, both, open, "Run on one host");
  const alone = await makeTeamOf([{ user: full, role: "owner" }], "Silent Quay");
  await decide(browser, alone, full, "Run on one host");
  const { code, said } = await checkReviews();
  expect(code).toBe(1);
  expect(said).toContain(`Team ${both.id}: told its owners of 2 findings.`);
  expect(said).toContain(`Team ${alone.id}: no mail server took the letter`);
  expect((await nextMail(open.email)).subject).toContain("decision 0001, “Run on one host”");
});
