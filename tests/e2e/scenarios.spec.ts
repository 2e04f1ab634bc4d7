import { readFileSync } from "node:fs";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from "./fixtures";
import { makeTeam, openAs, PASSWORD, signIn } from "./support/accounts";
import { callAction } from "./support/call-action";
import { budget, fileOf, LINK, makeScenario, openScenario, stateOf, untilReady } from "./support/scenarios";

test.describe("what somebody planned", () => {
  test("is kept through the sign-in and saved once, however often the button is pressed", async ({ page }) => {
    const { team, editor } = await makeTeam();
    await page.goto(`/save?${LINK}&name=EU+launch`);
    await expect(page).toHaveURL(/\/sign-in\?/);
    await page.getByLabel("E-mail").fill(editor.email);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Save this scenario" })).toBeVisible();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("EU launch");
    await expectNoAxeViolations(page);
    await page.getByLabel("Tags").fill("eu, q3");
    await page.getByRole("button", { name: "Save", exact: true }).dblclick();
    await expect(page.getByRole("heading", { name: "EU launch", level: 1 })).toBeVisible();
    await expect(stateOf(page)).toHaveText("Saved, version 1");
    await expect(page.getByLabel("Team size")).toHaveValue("12");
    await page.goto(`/t/${team.slug}/scenarios`);
    await expect(page.getByRole("link", { name: "EU launch" })).toHaveCount(1);
  });

  test("names what cannot be read and goes to no team where one may only look", async ({ context, page }) => {
    const { viewer } = await makeTeam();
    await signIn(context, viewer);
    await page.goto(`/save?${LINK}&clusters=many`);
    await expect(page.getByText("environments “many”")).toBeVisible();
    await expect(page.getByText("In none of your teams may you save a scenario.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);
  });
});

test.describe("the page of a saved scenario", () => {
  // The whole planner, more than once, and axe over all of it.
  test.slow();

  test("@phone shows whether it is saved, keeps edits over a reload and saves them as a version in words", async ({
    context,
    page,
  }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    const id = await makeScenario(context.request, team.slug);
    await openScenario(page, team.slug, id);
    await expect(stateOf(page)).toHaveText("Saved, version 1");
    await budget(page).fill("80");
    await expect(stateOf(page)).toHaveText("Unsaved changes");
    await expect.poll(() => new URL(page.url()).searchParams.get("base")).toBe("1");

    page.once("dialog", (dialog) => dialog.accept());
    await page.reload();
    await untilReady(page);
    await expect(budget(page)).toHaveValue("80");
    await expect(stateOf(page)).toHaveText("Unsaved changes");
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);

    await page.keyboard.press("Control+s");
    await expect(stateOf(page)).toHaveText(/^Saved \d\d:\d\d as version 2$/);
    await expect.poll(() => new URL(page.url()).search).toBe("");
    expect(await fileOf(context.request, team.slug, id)).toMatchObject({
      version: 2,
      scenario: { budgetUsdPerMonth: 80 },
    });

    await page.goto(`/t/${team.slug}/scenarios/${id}/versions`);
    await expect(page.getByText("budget none → $80 a month")).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
  });

  test("warns before it is left with unsaved changes", async ({ context, page }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    await openScenario(page, team.slug, await makeScenario(context.request, team.slug));
    await budget(page).fill("80");
    await expect(stateOf(page)).toHaveText("Unsaved changes");
    const asked = page.waitForEvent("dialog");
    const left = page.goto("/method").catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await left;
    await expect(budget(page)).toHaveValue("80");
  });

  test("keeps description and tags too, over a reload and in a version", async ({ context, page }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    const id = await makeScenario(context.request, team.slug);
    await openScenario(page, team.slug, id);
    await page.getByText("Description, tags and prices").click();
    await page.getByLabel("Description").fill("For the board");
    await page.getByLabel("Tags").fill("eu,  q3");
    await expect(stateOf(page)).toHaveText("Unsaved changes");
    page.once("dialog", (dialog) => dialog.accept());
    await page.reload();
    await untilReady(page);
    await expect(stateOf(page)).toHaveText("Unsaved changes");
    await page.getByText("Description, tags and prices").click();
    await expect(page.getByLabel("Description")).toHaveValue("For the board");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(stateOf(page)).toHaveText(/as version 2$/);
    expect(await fileOf(context.request, team.slug, id)).toMatchObject({
      description: "For the board",
      tags: ["eu", "q3"],
    });
    await page.reload();
    await expect(stateOf(page)).toHaveText("Saved, version 2");
  });

  test("does not save what cannot be read, and says which field it is", async ({ context, page }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    const id = await makeScenario(context.request, team.slug);
    await openScenario(page, team.slug, id);
    await page.getByLabel("Team size").fill("many");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Could not save" })).toContainText("Team size");
    await expect(page.getByLabel("Team size")).toHaveValue("many");
    expect((await fileOf(context.request, team.slug, id)).version).toBe(1);
  });

  test("shows an older version as it was, that it still comes out the same, and brings it back", async ({
    context,
    page,
  }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    const id = await makeScenario(context.request, team.slug);
    const { priceBook, scenario } = await fileOf(context.request, team.slug, id);
    const content = { priceBook, scenario: { ...scenario, clusters: 2 } };
    expect(await callAction(context.request, "saveScenario", [team.slug, { id, base: 1, content }])).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
    await page.goto(`/t/${team.slug}/scenarios/${id}/versions`);
    await expect(page.getByText("environments 1 → 2")).toBeVisible();
    await page.getByRole("link", { name: "Version 1", exact: true }).click();
    await expect(page.getByText("comes out the same, to the last digit")).toBeVisible();
    await expect(page.getByRole("table", { name: "Platforms as they were ranked then" })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Restore version 1" }).click();
    await expect(stateOf(page)).toHaveText("Saved, version 3");
    await page.goto(`/t/${team.slug}/scenarios/${id}/versions`);
    await expect(page.getByText("Version 1 restored")).toBeVisible();
    await expect(page.getByText("environments 2 → 1")).toBeVisible();
  });
});

test.describe("the list of scenarios", () => {
  test("@phone finds, sorts and filters by its address, with and without a script", async ({
    browser,
    context,
    page,
  }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    const list = `/t/${team.slug}/scenarios`;
    await page.goto(list);
    await expect(page.getByText("No scenario is saved yet.")).toBeVisible();
    await expectNoAxeViolations(page);
    await makeScenario(context.request, team.slug, { name: "EU launch", tags: ["eu"] });
    await makeScenario(context.request, team.slug, { name: "Back office", description: "for the launch team" });
    await makeScenario(context.request, team.slug, { name: "Archive me", tags: ["eu", "old"] });
    const rows = () => page.getByRole("rowheader").locator("a.link");

    await page.goto(list);
    await expect(rows()).toHaveText(["Archive me", "Back office", "EU launch"]);
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
    await page.getByRole("link", { name: "Scenario", exact: true }).click();
    await expect(page).toHaveURL(/sort=name/);
    await expect(rows()).toHaveText(["Archive me", "Back office", "EU launch"]);
    await page.getByRole("link", { name: "eu", exact: true }).first().click();
    await expect(rows()).toHaveText(["Archive me", "EU launch"]);

    const quiet = await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() });
    const plain = await quiet.newPage();
    await plain.goto(list);
    await plain.getByLabel("Words").fill("laun");
    await plain.getByRole("button", { name: "Find" }).click();
    await expect(plain.getByRole("rowheader").locator("a.link")).toHaveText(["Back office", "EU launch"]);
    await plain.getByLabel("Words").fill("nowhere");
    await plain.getByRole("button", { name: "Find" }).click();
    await expect(plain.getByText("No scenario is like that.")).toBeVisible();
    await plain.getByRole("link", { name: "Clear the search" }).click();
    await expect(plain.getByRole("rowheader")).toHaveCount(3);
    await quiet.close();
  });

  test("archives, deletes and duplicates from a row, each with a way back", async ({ context, page }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    const id = await makeScenario(context.request, team.slug);
    const list = `/t/${team.slug}/scenarios`;
    const choose = async (command: string) => {
      await page.getByRole("button", { name: "Actions on “EU launch”" }).click();
      await page.getByRole("button", { name: command, exact: true }).click();
    };
    await page.goto(list);
    await choose("Delete");
    await expect(page.getByRole("status").filter({ hasText: "“EU launch” is deleted." })).toBeVisible();
    await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
    await expectNoAxeViolations(page);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: "EU launch" })).toBeVisible();

    await choose("Archive");
    await expect(page.getByText("“EU launch” is archived.")).toBeVisible();
    await page.goto(`${list}?state=archived`);
    await choose("Delete");
    await expect(page.getByText("“EU launch” is deleted.")).toBeVisible();
    await page.goto(`${list}?state=deleted`);
    await expect(page.getByText("can be taken back for 30 days")).toBeVisible();
    await choose("Take back the deletion");
    await expect(page.getByText("“EU launch” is back.")).toBeVisible();

    await page.goto(`/t/${team.slug}/scenarios/${id}`);
    await expect(page.getByText("This scenario is archived")).toBeVisible();
    await expect(page.getByRole("button", { name: "Save", exact: true })).toHaveCount(0);
    await page.getByRole("button", { name: "Restore" }).click();
    await expect(page.getByRole("button", { name: "Save", exact: true })).toBeVisible();

    await page.goto(list);
    await choose("Duplicate");
    await expect(page.getByRole("heading", { name: "EU launch (copy)", level: 1 })).toBeVisible();

    await page.goto(list);
    await choose("Delete");
    await expect(page.getByText("“EU launch” is deleted.")).toBeVisible();
    await page.goto(`/t/${team.slug}/scenarios/${id}`);
    await expect(page.getByRole("heading", { name: "“EU launch” is deleted" })).toBeVisible();
    await page.getByRole("button", { name: "Delete for good …" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete for good", exact: true }).click();
    await expect(page).toHaveURL(list);
    expect((await context.request.get(`/t/${team.slug}/scenarios/${id}`)).status()).toBe(404);
  });

  test("shows more than a page holds, each scenario once", async ({ context, page }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    for (let number = 10; number < 37; number += 1)
      await makeScenario(context.request, team.slug, { name: `Plan ${number}` });
    await page.goto(`/t/${team.slug}/scenarios?sort=name`);
    const names = await page.getByRole("rowheader").locator("a.link").allInnerTexts();
    await page.getByRole("link", { name: "More" }).click();
    await expect(page.getByRole("link", { name: "First page" })).toBeVisible();
    names.push(...(await page.getByRole("rowheader").locator("a.link").allInnerTexts()));
    expect(names).toEqual(Array.from({ length: 27 }, (_, index) => `Plan ${index + 10}`));
    await expect(page.getByRole("link", { name: "More" })).toHaveCount(0);
  });

  test("gives a scenario as a file and takes it in again, naming what is faulty", async ({ context, page }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    const id = await makeScenario(context.request, team.slug, { description: "Two\nlines", tags: ["eu"] });
    await page.goto(`/t/${team.slug}/scenarios`);
    await page.getByRole("button", { name: "Actions on “EU launch”" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download as JSON" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("eu-launch.berth.json");
    const text = readFileSync(await file.path(), "utf8");
    expect(JSON.parse(text)).toMatchObject({ format: "berth-scenario", formatVersion: 1, description: "Two\nlines" });

    const give = async (content: string) => {
      await page
        .getByLabel("File")
        .setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(content) });
      await page.getByRole("dialog").getByRole("button", { name: "Import" }).click();
    };
    await page.getByRole("button", { name: "Import" }).click();
    await expectNoAxeViolations(page);
    await give('{"team":{"engineers":0},"clusters":"two"}');
    const alert = page.getByRole("dialog").getByRole("alert");
    await expect(alert).toContainText("team.engineers");
    await expect(alert).toContainText("team.kubernetesExperience");
    await expect(alert).toContainText("clusters");
    await give(" ".repeat(300_000));
    await expect(page.getByText("The file is larger than 256 KiB.")).toBeVisible();
    await give(text);
    await page.getByRole("link", { name: "Open it" }).click();
    await expect(page.getByRole("heading", { name: "EU launch", level: 1 })).toBeVisible();
    const imported = await fileOf(context.request, team.slug, page.url().split("/").at(-1) ?? "");
    const original = await fileOf(context.request, team.slug, id);
    for (const key of ["scenario", "description", "tags", "result"]) expect(imported[key]).toEqual(original[key]);
  });
});

test.describe("scenario:read", () => {
  test("A viewer can read: list, page, versions, comparison and file", async ({ browser }) => {
    const { team, editor, viewer } = await makeTeam();
    const [writing, reading] = [await openAs(browser, editor), await openAs(browser, viewer)];
    const id = await makeScenario(writing.context().request, team.slug);
    for (const path of ["", `/${id}`, `/${id}/versions`, `/${id}/versions/1`])
      expect((await reading.goto(`/t/${team.slug}/scenarios${path}`))?.status()).toBe(200);
    expect((await reading.goto(`/t/${team.slug}/compare?ids=${id}`))?.status()).toBe(200);
    expect((await fileOf(reading.context().request, team.slug, id)).scenario.team.engineers).toBe(12);
    await openScenario(reading, team.slug, id);
    await expect(reading.getByText("Your role in this team does not allow saving.")).toBeVisible();
    await budget(reading).fill("80");
    await expect(stateOf(reading)).toHaveText("Tried out, not saved");
    await expect(reading.getByRole("button", { name: "Save", exact: true })).toHaveCount(0);
  });

  test("Somebody of another team cannot, by page or API, with its address or their own", async ({ browser }) => {
    const { team, otherTeam, editor, outsider } = await makeTeam();
    const [writing, foreign] = [await openAs(browser, editor), await openAs(browser, outsider)];
    const id = await makeScenario(writing.context().request, team.slug, { name: "Secret harbour" });
    for (const slug of [team.slug, otherTeam.slug])
      for (const path of [`scenarios/${id}`, `scenarios/${id}/versions`, `scenarios/${id}/versions/1`]) {
        const answer = await foreign.goto(`/t/${slug}/${path}`);
        expect(answer?.status()).toBe(404);
        expect(await answer?.text()).not.toContain("Secret harbour");
      }
    for (const slug of [team.slug, otherTeam.slug])
      expect((await foreign.context().request.get(`/api/teams/${slug}/scenarios/${id}`)).status()).toBe(404);
    expect((await foreign.goto(`/t/${team.slug}/scenarios`))?.status()).toBe(404);
    const own = await foreign.goto(`/t/${otherTeam.slug}/compare?ids=${id},${id}`);
    expect(await own?.text()).not.toContain("Secret harbour");
    const nobody = await browser.newContext();
    expect((await nobody.request.get(`/api/teams/${team.slug}/scenarios/${id}`)).status()).toBe(401);
    await nobody.close();
  });
});

test.describe("scenario:write", () => {
  test("An editor can save, duplicate, archive and restore by the action itself", async ({ browser }) => {
    const { team, editor } = await makeTeam();
    const { request } = (await openAs(browser, editor)).context();
    const id = await makeScenario(request, team.slug);
    for (const name of ["duplicateScenario", "archiveScenario", "restoreScenario"])
      expect(await callAction(request, name, [team.slug, { id }])).toMatchObject({ ok: true });
  });

  test("A viewer cannot: every action refuses, and nothing changes", async ({ browser }) => {
    const { team, editor, viewer } = await makeTeam();
    const [writing, reading] = [await openAs(browser, editor), await openAs(browser, viewer)];
    const { request } = reading.context();
    const id = await makeScenario(writing.context().request, team.slug);
    const before = await fileOf(request, team.slug, id);
    const content = { scenario: { ...before.scenario, clusters: 9 }, priceBook: before.priceBook };
    const fresh = "0123456789abcdefghij";
    const calls: readonly (readonly [string, object])[] = [
      ["saveScenario", { id, base: 1, content }],
      ["saveCopy", { id, as: fresh, content }],
      ["duplicateScenario", { id }],
      ["restoreVersion", { id, version: 1, base: 1 }],
      ["archiveScenario", { id }],
      ["restoreScenario", { id }],
      ["importScenario", { as: fresh, text: JSON.stringify(before.scenario) }],
      ["saveNewScenario", { as: fresh, link: LINK, name: "x", description: "", tags: [], usesTeamPrices: false }],
    ];
    for (const [name, input] of calls)
      expect(await callAction(request, name, [team.slug, input])).toMatchObject({
        ok: false,
        error: { code: "forbidden" },
      });
    const after = await fileOf(request, team.slug, id);
    expect({ ...after, exportedAt: "" }).toEqual({ ...before, exportedAt: "" });
    await reading.goto(`/t/${team.slug}/scenarios`);
    await expect(reading.getByRole("rowheader")).toHaveCount(1);
    await expect(reading.getByRole("link", { name: "New scenario" })).toHaveCount(0);
  });
});

test.describe("scenario:delete", () => {
  test("An editor can delete, take it back, and delete for good", async ({ browser }) => {
    const { team, editor } = await makeTeam();
    const { request } = (await openAs(browser, editor)).context();
    const id = await makeScenario(request, team.slug);
    for (const name of ["deleteScenario", "undeleteScenario", "deleteScenario", "purgeScenario"])
      expect(await callAction(request, name, [team.slug, { id }])).toMatchObject({ ok: true });
    expect((await request.get(`/api/teams/${team.slug}/scenarios/${id}`)).status()).toBe(404);
  });

  test("A viewer cannot, and another team's owner finds nothing", async ({ browser }) => {
    const { team, otherTeam, editor, viewer, outsider } = await makeTeam();
    const { request } = (await openAs(browser, editor)).context();
    const id = await makeScenario(request, team.slug);
    const reading = (await openAs(browser, viewer)).context().request;
    const foreign = (await openAs(browser, outsider)).context().request;
    for (const name of ["deleteScenario", "undeleteScenario", "purgeScenario"]) {
      expect(await callAction(reading, name, [team.slug, { id }])).toMatchObject({ error: { code: "forbidden" } });
      for (const slug of [team.slug, otherTeam.slug])
        expect(await callAction(foreign, name, [slug, { id }])).toMatchObject({ error: { code: "not_found" } });
    }
    expect((await fileOf(request, team.slug, id)).version).toBe(1);
  });
});
