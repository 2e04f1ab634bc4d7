import { and, eq } from "drizzle-orm";
import { activity, priceRevisions, scenarios, scenarioVersions } from "../../db/schema";
import { noTeamPrices, type TeamPrices } from "../../lib/planner/price-books/team-prices";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from "./fixtures";
import { makeTeam, openAs, type TestCast, type TestUser } from "./support/accounts";
import { callAction } from "./support/call-action";
import { makeScenario, openScenario, stateOf } from "./support/scenarios";
import { testDatabase } from "./support/test-database";

const stated = { note: "frame contract", date: "2026-11-01" };

const hetznerLess = (percentOff: number): TeamPrices => ({
  ...noTeamPrices,
  discounts: [{ cloud: "hetzner", on: "machines", percentOff, ...stated }],
});

/** Revisions that are there already, each a discount. */
async function revisions({ team }: TestCast, by: TestUser, ...percents: number[]): Promise<void> {
  for (const [index, percentOff] of percents.entries())
    await testDatabase()
      .db.insert(priceRevisions)
      .values({
        teamId: team.id,
        number: index + 1,
        content: hetznerLess(percentOff),
        note: `discount of ${percentOff}`,
        createdBy: by.id,
      });
}

const numbersOf = async ({ team }: TestCast): Promise<readonly number[]> =>
  (
    await testDatabase()
      .db.select({ number: priceRevisions.number })
      .from(priceRevisions)
      .where(eq(priceRevisions.teamId, team.id))
      .orderBy(priceRevisions.number)
  ).map(({ number }) => number);

test.describe("who may do what", () => {
  test("an editor can revise the prices, by the page and by the action", async ({ browser }) => {
    const cast = await makeTeam();
    const page = await openAs(browser, cast.editor);
    await page.goto(`/t/${cast.team.slug}/prices`);
    await expect(page.getByRole("button", { name: "Override a price" })).toBeVisible();
    const answer = await callAction(page.context().request, "saveRevision", [
      cast.team.slug,
      { base: 0, content: hetznerLess(20), note: "new contract" },
    ]);
    expect(answer).toEqual({ ok: true, value: { revision: 1 } });
    const back = await callAction(page.context().request, "restoreRevision", [
      cast.team.slug,
      { base: 1, revision: 1 },
    ]);
    expect(back).toMatchObject({ ok: false, error: { code: "unchanged" } });
  });

  test("a viewer sees all prices and cannot change one", async ({ browser }) => {
    const cast = await makeTeam();
    await revisions(cast, cast.owner, 20);
    const page = await openAs(browser, cast.viewer);
    await page.goto(`/t/${cast.team.slug}/prices`);
    await expect(page.getByRole("cell", { name: "20% off" })).toBeVisible();
    await expect(page.getByRole("button", { name: /Override|Change|Remove/ })).toHaveCount(0);
    await page.getByRole("link", { name: "Revision 1" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Revision 1" })).toBeVisible();
    await expect(page.getByRole("button", { name: /Bring it back/ })).toHaveCount(0);
    for (const [name, input] of [
      ["saveRevision", { base: 1, content: hetznerLess(50), note: "mine" }],
      ["restoreRevision", { base: 1, revision: 1 }],
    ] as const)
      expect(await callAction(page.context().request, name, [cast.team.slug, input])).toMatchObject({
        ok: false,
        error: { code: "forbidden" },
      });
    expect(await numbersOf(cast)).toEqual([1]);
  });

  test("somebody of another team finds nothing", async ({ browser }) => {
    const cast = await makeTeam();
    await revisions(cast, cast.owner, 20);
    const page = await openAs(browser, cast.outsider);
    for (const path of ["prices", "prices/1"]) {
      const answer = await page.context().request.get(`/t/${cast.team.slug}/${path}`);
      expect(answer.status()).toBe(404);
      expect(await answer.text()).not.toContain("frame contract");
    }
    const own = await page.context().request.get(`/t/${cast.otherTeam.slug}/prices/1`);
    expect(own.status()).toBe(404);
    expect(
      await callAction(page.context().request, "saveRevision", [
        cast.team.slug,
        { base: 1, content: hetznerLess(50), note: "mine" },
      ]),
    ).toMatchObject({ ok: false, error: { code: "not_found" } });
    expect(
      await callAction(page.context().request, "restoreRevision", [cast.otherTeam.slug, { base: 0, revision: 1 }]),
    ).toMatchObject({ ok: false, error: { code: "not_found" } });
    expect(await numbersOf(cast)).toEqual([1]);
  });

  test("nobody who is signed out is answered", async ({ page, request }) => {
    await page.goto("/t/any-team/prices");
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    expect(
      await callAction(request, "saveRevision", ["any-team", { base: 0, content: noTeamPrices, note: "x" }]),
    ).toMatchObject({ ok: false, error: { code: "unauthenticated" } });
  });
});

test.describe("what the server accepts", () => {
  test("faults are named by their fields", async ({ browser }) => {
    const cast = await makeTeam();
    const page = await openAs(browser, cast.owner);
    const answer = await callAction(page.context().request, "saveRevision", [
      cast.team.slug,
      {
        base: 0,
        note: "  ",
        content: {
          ...noTeamPrices,
          rates: [
            { key: "aws.teleport", region: "all", change: { usd: "1" }, ...stated },
            { key: "aws.egress", region: "all", change: { percentOff: 140 }, ...stated },
          ],
        },
      },
    ]);
    expect(answer.ok).toBe(false);
    const paths = answer.error.fields.map(({ path }: { path: string }) => path);
    expect(paths).toContain("note");
    expect(paths.some((path: string) => path.startsWith("content.rates.1.change"))).toBe(true);
  });

  test("an address that is no revision is not found", async ({ browser }) => {
    const cast = await makeTeam();
    await revisions(cast, cast.owner, 20);
    const page = await openAs(browser, cast.owner);
    for (const odd of ["0", "2", "-1", "1.5", "abc", "99999999999999999999", "%00"])
      expect((await page.context().request.get(`/t/${cast.team.slug}/prices/${odd}`)).status(), odd).toBe(404);
  });
});

test("an owner enters a discount, a price and an assumption, and saves them as one revision", async ({ browser }) => {
  const cast = await makeTeam();
  const page = await openAs(browser, cast.owner);
  await page.goto(`/t/${cast.team.slug}/prices`);
  await expect(page.getByText("Nothing yet")).toBeVisible();

  await page.getByRole("button", { name: "Discount of a provider" }).click();
  await page.getByLabel("Provider", { exact: true }).selectOption({ label: "DigitalOcean" });
  await page.getByLabel("Percent off").fill("120");
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByText("Must be from 0 to 99.99.")).toBeVisible();
  await page.getByLabel("Percent off").fill("20");
  await page.getByLabel("Note").fill("enterprise agreement");
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("row", { name: /DigitalOcean/ })).toContainText("20% off");

  await page.getByRole("button", { name: "Override a price" }).click();
  await page.getByLabel("Find a price").fill("outgoing traffic amazon");
  await page.getByRole("radio", { name: /Outgoing traffic, Amazon Web Services/ }).check();
  await page.getByLabel("Where it holds").selectOption({ label: "US East" });
  await page.getByRole("radio", { name: "A figure" }).check();
  await page.getByLabel(/Figure, USD for each GiB/).fill("$0.03");
  await page.getByRole("button", { name: "Add it" }).click();
  const egress = page.getByRole("row", { name: /Outgoing traffic/ });
  await expect(egress).toContainText("$0.09 for each GiB");
  await expect(egress).toContainText("$0.03 for each GiB");

  await page.getByRole("button", { name: "Assumption" }).click();
  await page.getByLabel("Assumption", { exact: true }).selectOption({ label: "Operations of DigitalOcean Kubernetes" });
  await page.getByLabel("Low").fill("2");
  await page.getByLabel("Likely").fill("4");
  await page.getByLabel("High").fill("8");
  await page.getByRole("button", { name: "Add it" }).click();

  await page.getByRole("button", { name: "Assumption" }).click();
  const rate = "Cost of an hour of work, where a scenario states none";
  await page.getByLabel("Assumption", { exact: true }).selectOption({ label: rate });
  await page.getByLabel("Your number, USD/h").fill("150");
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("row", { name: rate })).toContainText("150 USD/h");

  await expect(page.getByText("4 changes not saved")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Save as revision 1" }).click();
  await expect(page.getByText("Say in a few words what changed and why.")).toBeVisible();
  await page.getByLabel("What changed, and why").fill("contract of November");
  await page.getByRole("button", { name: "Save as revision 1" }).click();
  await expect(page.getByText("Saved as revision 1.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Revision 1" })).toBeVisible();
  await expect(page.getByRole("row", { name: /DigitalOcean.*Everything/ })).toContainText("Olive Owner");

  await page.reload();
  await expect(page.getByRole("row", { name: /Outgoing traffic/ })).toContainText("$0.03 for each GiB");
  const [event] = await testDatabase()
    .db.select({ action: activity.action, detail: activity.detail })
    .from(activity)
    .where(eq(activity.teamId, cast.team.id));
  expect(event).toEqual({
    action: "prices.revised",
    detail: { revision: 1, note: "contract of November", changes: 4 },
  });
});

test("a private provider is entered with everything it needs", async ({ browser }) => {
  const cast = await makeTeam();
  const page = await openAs(browser, cast.owner);
  await page.goto(`/t/${cast.team.slug}/prices`);
  await page.getByRole("button", { name: "Provider of our own" }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("button", { name: "Add it" }).click();
  await expect(form.getByText("This field is required.").first()).toBeVisible();
  await form.getByLabel("Name", { exact: true }).fill("Harbour Cloud");
  await form.getByRole("group", { name: "Where it has a place" }).getByLabel("EU Central").fill("Quay 7");
  await form.getByLabel("Name of the machine type").fill("h2");
  await form.getByLabel("vCPU").fill("4");
  await form.getByLabel("Memory, GiB").fill("8");
  await form.getByLabel("USD a month, EU Central").fill("25");
  await form.getByLabel("Control plane", { exact: true }).first().selectOption({ label: "Nothing is charged" });
  await form.getByLabel("Why nothing is charged").fill("in the machines' price");
  await expectNoAxeViolations(page);
  await form.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("row", { name: /Harbour Cloud/ })).toContainText("1 machine type");
  await page.getByLabel("What changed, and why").fill("offer of Harbour Cloud");
  await page.getByRole("button", { name: "Save as revision 1" }).click();
  await expect(page.getByText("Saved as revision 1.")).toBeVisible();
  const [row] = await testDatabase()
    .db.select({ content: priceRevisions.content })
    .from(priceRevisions)
    .where(eq(priceRevisions.teamId, cast.team.id));
  expect(row?.content.providers).toMatchObject([
    {
      id: "private-harbour-cloud",
      regions: { "eu-central": "Quay 7" },
      rates: { "control-plane": { free: "in the machines' price" } },
      machines: [{ id: "h2", offers: { "eu-central": { month: "25" } } }],
    },
  ]);
});

test("a saved scenario stays as it was until it is saved with the newest prices, which its bill then shows", async ({
  browser,
}) => {
  test.slow();
  const { team, owner } = await makeTeam();
  const page = await openAs(browser, owner);
  const { request } = page.context();
  const id = await makeScenario(request, team.slug);
  const savedResult = async () => {
    const [row] = await testDatabase()
      .db.select({ result: scenarios.result })
      .from(scenarios)
      .where(eq(scenarios.id, id));
    return row?.result;
  };
  const before = await savedResult();
  const doksIn = (result: typeof before) => result?.platforms.find((platform) => platform.id === "doks");
  const box: TeamPrices["ownMachines"][number] = {
    cloud: "digitalocean",
    id: "reserved-box",
    arch: "x86_64",
    vcpus: 4,
    memoryGib: 8,
    diskGib: 160,
    offers: { "us-east": { month: "20" }, "eu-central": { month: "20" } },
    ...stated,
  };
  const content: TeamPrices = {
    ...noTeamPrices,
    discounts: [{ cloud: "digitalocean", on: "everything", percentOff: 20, ...stated }],
    ownMachines: [box],
  };
  expect(await callAction(request, "saveRevision", [team.slug, { base: 0, content, note: "contract" }])).toMatchObject({
    ok: true,
  });

  await openScenario(page, team.slug, id);
  await expect(stateOf(page)).toHaveText("Saved, version 1");
  expect(await savedResult()).toEqual(before);
  const newer = page.getByRole("region", { name: "Newer team prices" });
  await expect(newer).toContainText("This scenario uses published prices. Revision 1 is the newest.");
  await newer.getByText("First years before and after").click();
  await expect(newer.getByRole("row", { name: /^DigitalOcean Kubernetes/ }).first()).toContainText("−");
  await expectNoAxeViolations(page);
  await newer.getByRole("button", { name: "Use the newest team prices" }).click();
  await expect(newer).toBeHidden();
  await page.getByText("Description, tags and prices").click();
  await expect(page.getByLabel("Prices and assumptions").locator("option:checked")).toHaveText(
    "The team’s own, revision 1, the newest",
  );
  await expect(stateOf(page)).toHaveText("Unsaved changes");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(stateOf(page)).toHaveText(/Saved .*version 2/);
  const after = await savedResult();
  expect(doksIn(after)?.infrastructureUsdPerMonth).toBeLessThan(doksIn(before)?.infrastructureUsdPerMonth ?? 0);
  const [first] = await testDatabase()
    .db.select({ result: scenarioVersions.result })
    .from(scenarioVersions)
    .where(and(eq(scenarioVersions.scenarioId, id), eq(scenarioVersions.version, 1)));
  expect(first?.result).toEqual(before);

  await page.goto(`/t/${team.slug}/scenarios/${id}?platform=doks`);
  const bill = page.getByRole("table", { name: /^Bill of DigitalOcean Kubernetes/ });
  await expect(bill.getByText("Your price: 20% off the list, 1 November 2026: frame contract").first()).toBeVisible();
  await expect(bill.getByRole("row", { name: /reserved-box/ })).toContainText("Your own entry");
  await expect(page.getByText(/^Prices as of .*, 2 of your own$/)).toBeVisible();
  await expectNoAxeViolations(page);
});

test("who saves second is told what changed, and loses nothing", async ({ browser }) => {
  const cast = await makeTeam();
  await revisions(cast, cast.owner, 10);
  const page = await openAs(browser, cast.editor);
  await page.goto(`/t/${cast.team.slug}/prices`);
  await page.getByRole("button", { name: "Override a price" }).click();
  await page.getByLabel("Find a price").fill("load balancer digitalocean");
  await page.getByRole("radio", { name: /Load balancer.*DigitalOcean/ }).check();
  await page.getByLabel("Percent off").fill("50");
  await page.getByRole("button", { name: "Add it" }).click();
  await page.getByLabel("What changed, and why").fill("half the price");

  await testDatabase()
    .db.insert(priceRevisions)
    .values({
      teamId: cast.team.id,
      number: 2,
      content: hetznerLess(25),
      note: "better now",
      createdBy: cast.owner.id,
    });
  await page.getByRole("button", { name: "Save as revision 2" }).click();
  const told = page.getByRole("alert").filter({ hasText: "Olive Owner has saved revision 2" });
  await expect(told).toContainText("10% off → 25% off");
  await expect(page.getByLabel("What changed, and why")).toHaveValue("half the price");
  await expectNoAxeViolations(page);
  await told.getByRole("button", { name: "Put my changes on top" }).click();
  await page.getByRole("button", { name: "Save as revision 3" }).click();
  await expect(page.getByText("Saved as revision 3.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Hetzner/ })).toContainText("25% off");
  await expect(page.getByRole("row", { name: /Load balancer/ })).toContainText("50% off");
});

test("an older revision is brought back as a new one", async ({ browser }) => {
  const cast = await makeTeam();
  await revisions(cast, cast.owner, 10, 30);
  const page = await openAs(browser, cast.owner);
  await page.goto(`/t/${cast.team.slug}/prices/1`);
  await expect(page.getByRole("row", { name: /Hetzner/ })).toContainText("10% off");
  await page.getByRole("button", { name: "Bring it back as revision 3" }).click();
  await page.waitForURL(/\/prices$/);
  await expect(page.getByRole("row", { name: /Hetzner/ })).toContainText("10% off");
  await expect(page.getByText("Back to revision 1")).toBeVisible();
  expect(await numbersOf(cast)).toEqual([1, 2, 3]);
});

test("the page holds on a phone @phone", async ({ browser }, info) => {
  const cast = await makeTeam();
  await revisions(cast, cast.owner, 10, 30);
  const page = await openAs(browser, cast.owner);
  await page.setViewportSize(info.project.use.viewport ?? { width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`/t/${cast.team.slug}/prices`);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Provider of our own" }).click();
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
