import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { decisionAlerts, decisions } from "../../db/schema";
import { newId } from "../../lib/ids";
import { noTeamPrices, type TeamPrices } from "../../lib/planner/price-books/team-prices";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from "./fixtures";
import { makeTeam, openAs, signIn, type TestCast, type TestUser } from "./support/accounts";
import { callAction } from "./support/call-action";
import { makeScenario } from "./support/scenarios";
import { testDatabase } from "./support/test-database";

/** Twelve services on DOKS: one machine of $96 and one load balancer of $12 in the frozen bill of $111.80. */
const LINK =
  "v=1&team.engineers=5&team.kubernetesExperience=operating&workload.services=12&workload.dailyActiveUsers=20000&orchestration=kubernetes";

const balancerAt = (usd: string): TeamPrices => ({
  ...noTeamPrices,
  rates: [{ key: "digitalocean.lb", region: "all", change: { usd }, note: "renewed", date: "2026-11-01" }],
});

interface Decided {
  readonly id: string;
  readonly at: string;
}

/** A record in force, made as the pages make it. */
async function decide({ team }: TestCast, browser: Parameters<typeof openAs>[0], by: TestUser): Promise<Decided> {
  const page = await openAs(browser, by);
  const { request } = page.context();
  const scenario = await makeScenario(request, team.slug, { name: "Twelve services", link: LINK });
  const id = newId();
  const made = await callAction(request, "createDecision", [
    team.slug,
    {
      ...{ as: id, scenario, version: 1, platform: "doks", whyNotPick: "", title: "Run on DOKS" },
      ...{ reviewOn: null, deciders: [], supersedes: null },
    },
  ]);
  expect(made).toMatchObject({ ok: true });
  for (const [base, to] of [
    [1, "proposed"],
    [2, "accepted"],
  ] as const)
    expect(await callAction(request, "stepDecision", [team.slug, { id, base, to }])).toMatchObject({ ok: true });
  await page.context().close();
  return { id, at: `/t/${team.slug}/decisions/${id}` };
}

async function pay({ team }: TestCast, browser: Parameters<typeof openAs>[0], by: TestUser, usd: string) {
  const page = await openAs(browser, by);
  const input = { base: 0, content: balancerAt(usd), note: "renewed" };
  expect(await callAction(page.context().request, "saveRevision", [team.slug, input])).toMatchObject({ ok: true });
  await page.context().close();
}

const openAlerts = async (id: string) =>
  (await testDatabase().db.select().from(decisionAlerts).where(eq(decisionAlerts.recordId, id))).filter(
    ({ closedAt }) => closedAt === null,
  );

test("a condition that is met is found, read line by line at today’s prices, and settled by keeping", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const cast = await makeTeam();
  const { id, at } = await decide(cast, browser, cast.editor);
  const page = await openAs(browser, cast.editor);

  // Conditions, with Berth's suggestions in the fields.
  await page.goto(at);
  const section = page.getByRole("region", { name: "Looking again" });
  await expect(section).toContainText("No condition is set");
  await section.getByRole("button", { name: "Change when" }).click();
  const dialog = page.getByRole("dialog", { name: "When to look again" });
  await expect(dialog.getByText("Berth’s suggestion: twice the 20,000 of the frozen scenario.")).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog.getByRole("checkbox", { name: /A price on the bill/ }).check();
  await dialog.getByLabel("Price movement").fill("");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByLabel("Price movement")).toHaveAccessibleDescription(/Fill in a figure/);
  await dialog.getByLabel("Price movement").fill("25");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(section).toContainText("A price on the bill of DigitalOcean Kubernetes moves by more than 25%.");

  await section.getByRole("button", { name: "Check the conditions now" }).click();
  await expect(section.getByRole("status")).toContainText("nothing calls for another look");

  // The contract is renewed: 12 → 30 dollars.
  await pay(cast, browser, cast.owner, "30");
  await section.getByRole("button", { name: "Check the conditions now" }).click();
  await expect(section).toContainText("It is time to look at this decision again");
  await expect(section).toContainText("“Regional load balancers” $12.00 → $30.00 per month (+150%)");
  expect(await openAlerts(id)).toHaveLength(1);

  // The team's first page says so, to a viewer too.
  const viewer = await openAs(browser, cast.viewer);
  await viewer.goto(`/t/${cast.team.slug}`);
  const due = viewer.getByRole("region", { name: "To be looked at again" });
  await expect(due).toContainText("Run on DOKS");
  await expect(due).toContainText("$12.00 → $30.00");
  await expectNoAxeViolations(viewer);

  // Line by line.
  await section.getByRole("link", { name: "Open at today’s prices" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "At today’s prices" })).toBeVisible();
  await expect(page.getByText("DigitalOcean Kubernetes would still be picked.", { exact: true })).toBeVisible();
  const line = page.getByRole("row", { name: /Regional load balancers/ });
  const asSeen = { useInnerText: true };
  const moved = [/^1\s*month$/, "12.00 → 30.00", "12.00", "30.00", "+18.00"];
  await expect(line.getByRole("cell")).toHaveText(moved, asSeen);
  const total = page.getByRole("row", { name: /Total infrastructure/ });
  await expect(total.getByRole("cell")).toHaveText(["111.80", "129.80", "+18.00"], asSeen);
  // 12 × 18
  await expect(page.getByRole("row", { name: "First year, infrastructure ($)" }).getByRole("cell").last()).toHaveText(
    "+216.00",
  );
  await expectNoAxeViolations(page);

  // Kept: a day that has passed is refused, nothing typed is lost, and the note stands in the record.
  await page.getByLabel("A word about it").fill("Still **right** for us.");
  await page.getByLabel("Look again on").fill("2020-01-01");
  await page.getByRole("button", { name: "Keep the decision" }).click();
  await expect(page.getByLabel("Look again on")).toHaveAccessibleDescription(/after today/);
  await expect(page.getByLabel("A word about it")).toHaveValue("Still **right** for us.");
  await page.getByLabel("Look again on").fill("2099-05-21");
  await page.getByRole("button", { name: "Keep the decision" }).click();
  await page.waitForURL(`**${at}#review`);
  await expect(section).toContainText("On 21 May 2099.");
  await expect(section).not.toContainText("It is time");
  await expect(page.getByText("Still right for us.")).toBeVisible();
  await expect(page.getByText("Infrastructure in month 1: $111.80 → $129.80 (+$18.00)")).toBeVisible();
  expect(await openAlerts(id)).toEqual([]);
  await viewer.reload();
  await expect(viewer.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(due).toHaveCount(0);
});

test("a day that has come is due on the first page; amending says something in the record", async ({ browser }) => {
  const cast = await makeTeam();
  const { id, at } = await decide(cast, browser, cast.owner);
  const page = await openAs(browser, cast.owner);
  await page.goto(at);
  await page.getByRole("button", { name: "Change when" }).click();
  const dialog = page.getByRole("dialog", { name: "When to look again" });
  await dialog.getByLabel("On this day").fill("2026-01-02");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await page.goto(`/t/${cast.team.slug}`);
  const due = page.getByRole("region", { name: "To be looked at again" });
  await expect(due).toContainText("The day to look at it again was 2 January 2026.");

  await due.getByRole("link", { name: /At today’s prices/ }).click();
  await expect(page.getByText(/Nothing has moved for DigitalOcean Kubernetes/)).toBeVisible();
  await page.getByRole("radio", { name: "Amend it" }).check();
  await page.getByRole("button", { name: "Add the amendment" }).click();
  await expect(page.getByLabel("What the record should say from now on")).toHaveAccessibleDescription(/Write what/);
  await page.getByLabel("What the record should say from now on").fill("The EU region is next.");
  await page.getByLabel("Look again on").fill("");
  await page.getByRole("button", { name: "Add the amendment" }).click();
  await page.waitForURL(`**${at}#review`);
  await expect(page.getByText("The EU region is next.")).toBeVisible();
  const [row] = await testDatabase().db.select().from(decisions).where(eq(decisions.id, id));
  expect(row?.reviewOn).toBeNull();
});

test("deciding anew begins a record that takes this one's place", async ({ browser }) => {
  const cast = await makeTeam();
  const { id, at } = await decide(cast, browser, cast.owner);
  const page = await openAs(browser, cast.owner);
  await page.goto(`${at}/reprice`);
  await page.getByRole("radio", { name: "Decide anew" }).check();
  await page.getByRole("link", { name: "Begin the record that takes its place" }).click();
  await page.waitForURL(`**/decisions/new?*supersedes=${id}`);
  await expect(page.getByText("Once accepted, it takes the place of 0001")).toBeVisible();
});

test("prices that changed while somebody read are not written down as read", async ({ browser }) => {
  const cast = await makeTeam();
  const { at } = await decide(cast, browser, cast.owner);
  const page = await openAs(browser, cast.owner);
  await page.goto(`${at}/reprice`);
  await page.getByLabel("A word about it").fill("Fine as it is.");
  await pay(cast, browser, cast.owner, "30");
  await page.getByRole("button", { name: "Keep the decision" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("changed while you were reading");
  await expect(page.getByLabel("A word about it")).toHaveValue("Fine as it is.");
});

test("whoever has records worked out without end is told when to come back, on the page too", async ({ browser }) => {
  test.slow();
  const cast = await makeTeam();
  const { id, at } = await decide(cast, browser, cast.editor);
  const page = await openAs(browser, cast.editor);
  const { request } = page.context();
  const check = (recordId: string) => callAction(request, "checkReview", [cast.team.slug, { recordId }]);
  for (let round = 0; round < 120; round += 1)
    expect(await check(newId())).toMatchObject({ ok: false, error: { code: "not_found" } });
  const held = { ok: false, error: { code: "rate_limited", message: expect.stringContaining("Try again in") } };
  expect(await check(id)).toMatchObject(held);
  const looked = { recordId: id, as: newId(), book: "list-2026-10", basis: "frozen", seen: "x", reviewOn: null };
  expect(await callAction(request, "keepDecision", [cast.team.slug, { ...looked, note: "" }])).toMatchObject(held);
  await page.goto(`${at}/reprice`);
  await expect(page.getByText("Not worked out just now")).toBeVisible();
  await expect(page.getByText(/^Too many attempts\. Try again in/)).toBeVisible();
  const other = await openAs(browser, cast.owner);
  await other.goto(`${at}/reprice`);
  await expect(other.getByRole("heading", { name: "And now" })).toBeVisible();
});

test.describe("decision:write", () => {
  test("a viewer reads all of it, and is refused by the server itself", async ({ browser }) => {
    const cast = await makeTeam();
    const { id, at } = await decide(cast, browser, cast.owner);
    const page = await openAs(browser, cast.viewer);
    await page.goto(at);
    const section = page.getByRole("region", { name: "Looking again" });
    await expect(section.getByRole("link", { name: "Open at today’s prices" })).toBeVisible();
    await expect(section.getByRole("button")).toHaveCount(0);
    await page.goto(`${at}/reprice`);
    await expect(page.getByText("An owner or an editor of the team can keep the decision")).toBeVisible();
    const { request } = page.context();
    const looked = {
      recordId: id,
      as: newId(),
      book: "list-2026-10",
      basis: "frozen",
      seen: "x",
      reviewOn: null,
      note: "Mine",
    };
    for (const [name, input] of [
      ["setReview", { recordId: id, reviewOn: "2027-05-21", conditions: [] }],
      ["checkReview", { recordId: id }],
      ["keepDecision", looked],
      ["amendRepriced", looked],
    ] as const)
      expect(await callAction(request, name, [cast.team.slug, input]), name).toMatchObject({
        ok: false,
        error: { code: "forbidden" },
      });
  });

  test("an editor can: set, check, keep", async ({ browser }) => {
    const cast = await makeTeam();
    const { id } = await decide(cast, browser, cast.editor);
    const { request } = (await openAs(browser, cast.editor)).context();
    const conditions = [{ kind: "users-over", users: 10_000 }];
    expect(
      await callAction(request, "setReview", [cast.team.slug, { recordId: id, reviewOn: null, conditions }]),
    ).toMatchObject({
      ok: true,
    });
    expect(await callAction(request, "checkReview", [cast.team.slug, { recordId: id }])).toEqual({
      ok: true,
      value: { met: ["There are 20,000 daily users now; the limit is 10,000."], unseen: [] },
    });
    for (const faulty of [
      { recordId: id, reviewOn: "2027-02-30", conditions: [] },
      { recordId: id, reviewOn: null, conditions: [...conditions, ...conditions] },
      { recordId: id, reviewOn: null, conditions: [{ kind: "users-over", users: 0 }] },
    ])
      expect(await callAction(request, "setReview", [cast.team.slug, faulty])).toMatchObject({
        ok: false,
        error: { code: "invalid" },
      });
  });
});

test("the days of review are a calendar file, of the team and of one record, and nobody else's", async ({
  browser,
}) => {
  const cast = await makeTeam();
  const { id } = await decide(cast, browser, cast.owner);
  const { request } = (await openAs(browser, cast.viewer)).context();
  const of = (path = "") => request.get(`/api/teams/${cast.team.slug}/reviews${path}`);
  const eventsIn = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  expect(eventsIn(await (await of()).text())).toEqual([]);
  expect((await of(`/${id}`)).status()).toBe(404);

  const owner = (await openAs(browser, cast.owner)).context().request;
  await callAction(owner, "setReview", [cast.team.slug, { recordId: id, reviewOn: "2027-05-21", conditions: [] }]);
  for (const answer of [await of(), await of(`/${id}`)]) {
    expect(answer.headers()["content-type"]).toContain("text/calendar");
    expect(answer.headers()["content-disposition"]).toMatch(/attachment; filename="reviews?-.*\.ics"/);
    expect(answer.headers()["cache-control"]).toBe("private, no-store");
    const text = await answer.text();
    const [event] = eventsIn(text).map((component) => new ICAL.Event(component));
    expect(event?.summary).toBe("Look again at decision 0001: Run on DOKS");
    expect(event?.startDate.toString()).toBe("2027-05-21");
    expect(text).not.toContain(cast.owner.name);
  }
  const outsider = (await openAs(browser, cast.outsider)).context().request;
  for (const path of ["", `/${id}`])
    expect((await outsider.get(`/api/teams/${cast.team.slug}/reviews${path}`)).status()).toBe(404);
  expect((await outsider.get(`/api/teams/${cast.otherTeam.slug}/reviews/${id}`)).status()).toBe(404);
});

test("reads well on a phone @phone", async ({ page, browser }) => {
  const cast = await makeTeam();
  const { at } = await decide(cast, browser, cast.owner);
  await pay(cast, browser, cast.owner, "30");
  await signIn(page.context(), cast.owner);
  for (const address of [at, `${at}/reprice`, `/t/${cast.team.slug}`]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
  await page.goto(`${at}/reprice`);
  await expectNoAxeViolations(page);
  await page.goto(at);
  await page.getByRole("button", { name: "Change when" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectNoSidewaysScroll(page);
});
