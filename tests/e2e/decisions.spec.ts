import type { APIRequestContext, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { newId } from "../../lib/ids";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from "./fixtures";
import { makeTeam, openAs, signIn } from "./support/accounts";
import { callAction } from "./support/call-action";
import { makeDecision } from "./support/records";
import { fileOf, makeScenario, openScenario } from "./support/scenarios";

const requestOf = (page: Page): APIRequestContext => page.context().request;

const refusal = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

const statusBar = (page: Page) => page.locator("[data-status-bar]");

const emptyWords = {
  ...{ context: "Where?", drivers: "", whyNotPick: "We know it.", outcome: "", good: "", bad: "", confirmation: "" },
  ...{ moreInformation: "", otherDeciders: [], otherConsulted: [], otherInformed: [] },
};

/** In both schemes, since what differs between them is colour. */
async function expectAxeCleanInBoth(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoAxeViolations(page);
  }
}

const newDecision = (scenario: string, more: object = {}) => ({
  ...{ as: newId(), scenario, version: 1, platform: "compose", whyNotPick: "We know it.", title: "Run on one host" },
  ...{ reviewOn: null, deciders: [], supersedes: null },
  ...more,
});

test.describe("from a scenario to a record", () => {
  test("@phone an editor decides on the pick, and the record says what the scenario said", async ({
    context,
    page,
  }) => {
    test.slow();
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    const scenario = await makeScenario(context.request, team.slug);
    await openScenario(page, team.slug, scenario);
    const decide = page.getByRole("link", { name: "Decide", exact: true });
    if (await decide.isVisible()) await decide.click();
    else {
      await page.getByRole("button", { name: "Actions on this scenario" }).click();
      await page.getByRole("link", { name: "Write a decision record" }).click();
    }

    await expect(page.getByRole("heading", { name: "New decision", level: 1 })).toBeVisible();
    const pick = page.getByRole("radio", { checked: true });
    await expect(pick).toHaveAccessibleName(/Berth’s pick/);
    const platform = (await pick.getAttribute("value")) ?? "";
    await expect(page.getByLabel("Title")).toHaveValue(/^Run on /);
    await expect(page.getByLabel("Look at it again on")).toHaveValue(/^\d{4}-\d\d-\d\d$/);
    await expectNoSidewaysScroll(page);
    await expectAxeCleanInBoth(page);
    await page.getByLabel("Vera Viewer").check();
    await page.getByRole("button", { name: "Write the draft" }).dblclick();

    await expect(page.getByRole("heading", { level: 1, name: /^Run on / })).toBeVisible();
    await expect(statusBar(page)).toContainText("Draft");
    await expect(page.getByText("Decision 0001")).toBeVisible();
    const saved = await fileOf(context.request, team.slug, scenario);
    const chosen = page.locator(`[data-option="${platform}"]`);
    await expect(chosen).toContainText("Chosen");
    const known = saved.result.platforms.find(({ id }: { id: string }) => id === platform);
    await expect(chosen).toContainText(Math.round(known.yearOneUsd).toLocaleString("en-US"));
    await expect(page.getByText("12 engineers run six services", { exact: false })).toHaveCount(0); // counted in words
    await expect(page.locator("#context").locator("xpath=ancestor::section")).toContainText(
      "engineers run six services",
    );
    await expect(page.locator("[data-hash]")).toHaveText(/^[0-9a-f]{64}$/);
    await expectNoSidewaysScroll(page);
    await expectAxeCleanInBoth(page);

    await page.goto(`/t/${team.slug}/decisions`);
    await expect(page.getByRole("row", { name: /0001/ })).toHaveCount(1); // pressed twice, written once
    await expectNoSidewaysScroll(page);
    await expectAxeCleanInBoth(page);
    await page.goto(`/t/${team.slug}/scenarios/${scenario}`);
    await expect(page.getByRole("region", { name: "Decisions from this scenario" })).toContainText("0001 Run on");
  });

  test("another than the pick asks why, and one that fails a constraint says which", async ({ context, page }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    const scenario = await makeScenario(context.request, team.slug);
    await page.goto(`/t/${team.slug}/decisions/new?scenario=${scenario}`);
    const failing = page.locator("details").filter({ hasText: "fail a constraint" });
    await failing.locator("summary").click();
    const excluded = failing.getByRole("radio").first();
    await expect(failing.locator("label").first().locator(".text-warn").first()).not.toBeEmpty();
    await excluded.check();
    await page.getByRole("button", { name: "Write the draft" }).click();
    const why = page.getByLabel(/^Why not .+, which Berth picks$/);
    await expect(why).toHaveAccessibleDescription(/Say why it is not the platform that Berth picks\./);
    await why.fill("The board **wants** it.");
    await page.getByRole("button", { name: "Write the draft" }).click();
    await expect(page.getByRole("heading", { name: "Why not the platform that Berth picks" })).toBeVisible();
    await expect(page.locator("strong", { hasText: "wants" })).toBeVisible();
  });

  test("what cannot be chosen is refused by the server itself", async ({ context }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    const { request } = context;
    const scenario = await makeScenario(request, team.slug);
    const create = (more: object) => callAction(request, "createDecision", [team.slug, newDecision(scenario, more)]);
    const faultAt = async (more: object) => (await create(more)).error.fields?.[0]?.path;
    expect(await faultAt({ platform: "kind" })).toBe("platform"); // runs on a laptop
    expect(await faultAt({ platform: "private-nobody" })).toBe("platform");
    expect(await faultAt({ platform: "eks", whyNotPick: "  " })).toBe("whyNotPick");
    expect(await faultAt({ title: "" })).toBe("title");
    expect(await faultAt({ reviewOn: "tomorrow" })).toBe("reviewOn");
    expect(await create({ version: 7 })).toEqual(refusal("conflict"));
    const draft = await makeDecision(request, team.slug, { steps: [] });
    expect(await faultAt({ supersedes: draft.id })).toBe("supersedes");
  });

  test("without a scenario it asks for one, and without any says how to begin", async ({ context, page }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    await page.goto(`/t/${team.slug}/decisions`);
    await expect(page.getByText("Nothing is decided yet.")).toBeVisible();
    await page.goto(`/t/${team.slug}/decisions/new`);
    await expect(page.getByText("There is no saved scenario to decide on.")).toBeVisible();
    await makeScenario(context.request, team.slug, { name: "EU launch" });
    await page.reload();
    await page.getByRole("link", { name: "EU launch" }).click();
    await expect(page.getByRole("button", { name: "Write the draft" })).toBeVisible();
  });
});

test.describe("decision:write", () => {
  test("an editor can propose and accept; what can no longer change and who has not agreed is said before", async ({
    context,
    page,
  }) => {
    const { team, editor, viewer } = await makeTeam();
    await signIn(context, editor);
    const record = await makeDecision(context.request, team.slug, { steps: [], deciders: [viewer] });
    await page.goto(`/t/${team.slug}/decisions/${record.id}`);
    await page.getByRole("button", { name: "Propose …" }).click();
    await expect(page.getByRole("dialog")).toContainText("Platform and numbers stand from then on");
    await expectNoAxeViolations(page);
    await page.getByRole("dialog").getByRole("button", { name: "Propose" }).click();
    await expect(statusBar(page)).toContainText("Proposed");

    await page.getByRole("button", { name: "Accept …" }).click();
    await expect(page.getByRole("dialog")).toContainText("Still awaited: the vote of Vera Viewer.");
    await expect(page.getByRole("dialog")).toContainText("never change");
    await page.getByRole("dialog").getByRole("button", { name: "Accept" }).click();
    await expect(statusBar(page)).toContainText("Accepted");
    await expect(page.getByRole("link", { name: "Edit", exact: true })).toHaveCount(0);
    await page.goto(`/t/${team.slug}/decisions/${record.id}/edit`);
    await expect(page).toHaveURL(new RegExp(`/decisions/${record.id}$`));
    await page.goto(`/t/${team.slug}/activity`);
    await expect(page.getByRole("listitem").filter({ hasText: "Edgar Editor accepted" })).toBeVisible();
    await page
      .getByRole("link", { name: /Run on one host/ })
      .first()
      .click();
    await expect(statusBar(page)).toContainText("Accepted");
  });

  test("a viewer cannot, on the page or at the server, and nor can an outsider", async ({ browser }) => {
    const { team, editor, viewer, outsider } = await makeTeam();
    const writing = await openAs(browser, editor);
    const scenario = await makeScenario(requestOf(writing), team.slug);
    const record = await makeDecision(requestOf(writing), team.slug, { steps: [] });
    const page = await openAs(browser, viewer);
    await page.goto(`/t/${team.slug}/decisions/${record.id}`);
    await expect(statusBar(page)).toContainText("Draft");
    await expect(page.getByRole("button", { name: "Propose …" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Edit", exact: true })).toHaveCount(0);
    await page.goto(`/t/${team.slug}/decisions`);
    await expect(page.getByRole("link", { name: "New decision" })).toHaveCount(0);
    for (const address of [`decisions/new?scenario=${scenario}`, `decisions/${record.id}/edit`])
      expect((await requestOf(page).get(`/t/${team.slug}/${address}`)).status()).toBe(403);

    const { id } = record;
    const inputs: Readonly<Record<string, object>> = {
      createDecision: newDecision(scenario),
      editDecision: { id, base: 1, title: "Taken", words: emptyWords },
      changePlatform: { id, base: 1, platform: "doks", whyNotPick: "So." },
      refreezeDecision: { id, base: 1, version: 2, whyNotPick: "So." },
      stepDecision: { id, base: 1, to: "proposed" },
    };
    const stranger = await openAs(browser, outsider);
    for (const [name, input] of Object.entries(inputs)) {
      expect(await callAction(requestOf(page), name, [team.slug, input]), name).toEqual(refusal("forbidden"));
      expect(await callAction(requestOf(stranger), name, [team.slug, input]), name).toEqual(refusal("not_found"));
    }
    expect((await requestOf(stranger).get(`/t/${team.slug}/decisions/${id}`)).status()).toBe(404);
    expect((await requestOf(page).get(`/t/${team.slug}/decisions/${newId()}`)).status()).toBe(404);
    expect((await requestOf(page).get(`/t/${team.slug}/decisions/not-an-id`)).status()).toBe(404);
  });
});

test.describe("the words of a record", () => {
  test("@phone are edited with a preview, survive a reload, and are saved", async ({ context, page }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    const record = await makeDecision(context.request, team.slug, { steps: [] });
    await page.goto(`/t/${team.slug}/decisions/${record.id}/edit`);
    await page.getByLabel("Good consequences", { exact: true }).fill("Calm **nights** <b>!</b>");
    await page.getByLabel("Deciders without an account here").fill("The board\nLegal");
    await page.getByRole("button", { name: "Preview Good consequences" }).click();
    const preview = page.getByRole("region", { name: "Preview of Good consequences" });
    await expect(preview.locator("strong")).toHaveText("nights");
    await expect(preview).toContainText("<b>!</b>");
    await expectNoSidewaysScroll(page);
    await expectAxeCleanInBoth(page);

    await page.reload();
    await expect(page.getByText("This is what you had typed before the page was left")).toBeVisible();
    await expect(page.getByLabel("Good consequences", { exact: true })).toHaveValue("Calm **nights** <b>!</b>");
    await expect(page.getByLabel("Deciders without an account here")).toHaveValue("The board\nLegal");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/decisions/${record.id}$`));
    await expect(page.locator("strong", { hasText: "nights" }).first()).toBeVisible();
    await expect(page.getByText("The board, Legal")).toBeVisible();
    await page.goto(`/t/${team.slug}/decisions/${record.id}/edit`);
    await expect(page.getByText("Nothing changed yet")).toBeVisible();
  });

  test("that two people write at once are put together, and nothing of mine is lost", async ({ context, page }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    const { id } = await makeDecision(context.request, team.slug, { steps: [] });
    await page.goto(`/t/${team.slug}/decisions/${id}/edit`);
    await page.getByLabel("Good consequences", { exact: true }).fill("Mine");
    await page.getByLabel("Decision outcome", { exact: true }).fill("My outcome");
    const context0 = await page.getByLabel("Context and problem", { exact: true }).inputValue();
    const confirmation = await page.getByLabel("Confirmation", { exact: true }).inputValue();
    const theirs = { ...emptyWords, context: context0, confirmation, outcome: "Their outcome", bad: "Their worry" };
    const edit = { id, base: 1, title: "Run on one host", words: theirs };
    expect(await callAction(context.request, "editDecision", [team.slug, edit])).toMatchObject({ ok: true });

    await page.getByRole("button", { name: "Save", exact: true }).click();
    const conflict = page.getByRole("alert").filter({ hasText: "Nothing of yours is lost" });
    await expect(conflict).toContainText("Bad consequences: they changed it");
    await expect(conflict).toContainText("Decision outcome: you both changed it");
    await expect(conflict).toContainText("Their outcome");
    await expectNoAxeViolations(page);
    await conflict.getByRole("button", { name: "Go on from theirs" }).click();
    await expect(page.getByLabel("Bad consequences", { exact: true })).toHaveValue("Their worry");
    await expect(page.getByLabel("Decision outcome", { exact: true })).toHaveValue("My outcome");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/decisions/${id}$`));
    for (const text of ["Mine", "My outcome", "Their worry"])
      await expect(page.getByText(text, { exact: true }).first()).toBeVisible();
  });

  test("of a settled record are refused by the server itself", async ({ context }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    const { id, revision, title } = await makeDecision(context.request, team.slug, { steps: ["proposed", "accepted"] });
    const call = (name: string, input: object) => callAction(context.request, name, [team.slug, input]);
    const words = { ...emptyWords, context: "Rewritten" };
    expect(await call("editDecision", { id, base: revision, title, words })).toEqual(refusal("conflict"));
    const platform = { id, base: revision, platform: "doks", whyNotPick: "So." };
    expect(await call("changePlatform", platform)).toEqual(refusal("conflict"));
    expect(await call("refreezeDecision", { id, base: revision, version: 1, whyNotPick: "So." })).toEqual(
      refusal("conflict"),
    );
    expect(await call("stepDecision", { id, base: revision, to: "proposed" })).toEqual(refusal("conflict"));
  });
});

test.describe("the numbers of a draft", () => {
  test("take another platform, and the scenario's newest version once one has seen what it changes", async ({
    context,
    page,
  }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    const { request } = context;
    const scenario = await makeScenario(request, team.slug);
    const made = await callAction(request, "createDecision", [team.slug, newDecision(scenario)]);
    expect(made).toMatchObject({ ok: true });
    const { id } = made.value;
    const file = await fileOf(request, team.slug, scenario);
    const content = {
      ...{ scenario: { ...file.scenario, team: { ...file.scenario.team, engineers: 30 } } },
      ...{ priceBook: file.priceBook, priceRevision: null, assumptions: {}, description: "", tags: [] },
    };
    expect(await callAction(request, "saveScenario", [team.slug, { id: scenario, base: 1, content }])).toMatchObject({
      ok: true,
    });

    await page.goto(`/t/${team.slug}/decisions/${id}/edit`);
    const newest = page.getByRole("region", { name: "The scenario has a newer version, 2" });
    await expect(newest).toContainText("12 → 30");
    await expect(newest).toContainText("First year");
    const before = await page.locator("[data-hash]").textContent();
    await expectNoAxeViolations(page);
    await newest.getByRole("button", { name: "Take version 2" }).click();
    await expect(newest).toHaveCount(0);
    await expect(page.locator("[data-hash]")).not.toHaveText(before ?? "");
    await expect(page.getByLabel("Context and problem", { exact: true })).toHaveValue(
      /^30 engineers|^Thirty engineers/,
    );

    const platforms = page.getByRole("region", { name: "Platform", exact: true });
    await platforms.locator("summary").first().click();
    await platforms.getByRole("radio", { name: /^DigitalOcean Kubernetes DigitalOcean/ }).check();
    await platforms.getByLabel(/^Why not .+, which Berth picks$/).fill("We want Kubernetes.");
    await platforms.getByRole("button", { name: "Choose this platform" }).click();
    await expect(page.getByText(/^DigitalOcean Kubernetes, \$[\d,]+ in the first year\.$/)).toBeVisible();
    await page.goto(`/t/${team.slug}/decisions/${id}`);
    await expect(page.locator('[data-option="doks"]')).toContainText("Chosen");
  });
});

test.describe("superseding", () => {
  test("begins with the record that is to go, and links both when the new one is accepted", async ({
    context,
    page,
  }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    const older = await makeDecision(context.request, team.slug, {
      title: "The old way",
      steps: ["proposed", "accepted"],
    });
    await page.goto(`/t/${team.slug}/decisions/${older.id}`);
    await page.getByRole("link", { name: "Start one that supersedes it" }).click();
    await expect(page.getByText("it takes the place of 0001, “The old way”")).toBeVisible();
    await page.getByLabel("Title").fill("The new way");
    await page.getByRole("button", { name: "Write the draft" }).click();
    await expect(page.getByText("Once accepted, it takes the place of")).toBeVisible();
    await page.getByRole("button", { name: "Propose …" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Propose" }).click();
    await page.getByRole("button", { name: "Accept …" }).click();
    await expect(page.getByRole("dialog")).toContainText("It takes the place of 0001, “The old way”");
    await page.getByRole("dialog").getByRole("button", { name: "Accept" }).click();
    await expect(statusBar(page)).toContainText("Accepted");
    await page.getByRole("link", { name: "0001 The old way" }).click();
    await expect(statusBar(page)).toContainText("Superseded");
    await page.getByRole("link", { name: "0002 The new way" }).click();
    await expect(page.getByRole("heading", { name: "The new way", level: 1 })).toBeVisible();
  });

  test("by hand chooses among the records in force", async ({ context, page }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    const { request } = context;
    const older = await makeDecision(request, team.slug, { title: "The old way", steps: ["proposed", "accepted"] });
    await makeDecision(request, team.slug, { title: "Another way", steps: ["proposed", "accepted"] });
    await makeDecision(request, team.slug, { title: "Only proposed" });
    await page.goto(`/t/${team.slug}/decisions/${older.id}`);
    await page.getByRole("button", { name: "Supersede by …" }).click();
    await expect(page.getByLabel("Which record takes its place").locator("option")).toHaveText(["0002 Another way"]);
    await page.getByRole("dialog").getByRole("button", { name: "Supersede" }).click();
    await expect(page.getByText("Its place was taken by")).toBeVisible();
  });
});

test("the list is filtered by status and paged by number", async ({ context, page }) => {
  const { team, editor } = await makeTeam();
  await signIn(context, editor);
  await makeDecision(context.request, team.slug, { title: "In force", steps: ["proposed", "accepted"] });
  await makeDecision(context.request, team.slug, { title: "On the table" });
  await page.goto(`/t/${team.slug}/decisions`);
  await expect(page.getByRole("row")).toHaveCount(3);
  await page.getByRole("link", { name: "Accepted", exact: true }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("link", { name: "In force" })).toBeVisible();
  await page.goto(`/t/${team.slug}/decisions?before=2`);
  await expect(page.getByRole("link", { name: "In force" })).toBeVisible();
  await expect(page.getByRole("link", { name: "On the table" })).toHaveCount(0);
  await page.goto(`/t/${team.slug}`);
  await expect(page.getByRole("region", { name: "Decisions", exact: true })).toContainText("On the table");
});

test("a record and its list are read with scripts off", async ({ browser }) => {
  const { team, editor, viewer } = await makeTeam();
  const writing = await openAs(browser, editor);
  const { id } = await makeDecision(requestOf(writing), team.slug);
  const context = await browser.newContext({ javaScriptEnabled: false });
  await signIn(context, viewer);
  const page = await context.newPage();
  await page.goto(
    `${new URL(writing.url() === "about:blank" ? (await requestOf(writing).get("/robots.txt")).url() : writing.url()).origin}/t/${team.slug}/decisions/${id}`,
  );
  await expect(page.getByRole("heading", { level: 1, name: "Run on one host" })).toBeVisible();
  await expect(page.getByRole("list", { name: "First year by platform, cheapest first" })).toBeVisible();
  await expect(page.getByRole("table", { name: /^Bill of / })).toBeVisible();
});

test("the starting point for the move is shown and downloaded as one archive", async ({ context, page }) => {
  const { team, viewer, editor } = await makeTeam();
  await signIn(context, editor);
  const { id } = await makeDecision(context.request, team.slug, { steps: ["proposed", "accepted"] });
  await signIn(context, viewer);
  await page.goto(`/t/${team.slug}/decisions/${id}/move`);
  await expect(page.getByRole("heading", { level: 1, name: /^Starting point for a move to / })).toBeVisible();
  await expectNoAxeViolations(page);
  const answer = await context.request.get(`/api/teams/${team.slug}/decisions/${id}/move`);
  expect(answer.headers()["content-disposition"]).toBe('attachment; filename="0001-run-on-one-host-move.zip"');
  const files = unzipSync(await answer.body());
  const compose = Object.entries(files).find(([name]) => name.endsWith("compose.yaml"));
  expect(strFromU8(compose?.[1] ?? new Uint8Array())).toContain("services:");
});
