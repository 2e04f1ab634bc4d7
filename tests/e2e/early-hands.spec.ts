import { expect, holdScripts, test, untilScripted } from "./fixtures";
import { makeTeam, signIn } from "./support/accounts";
import { makeDecision } from "./support/records";
import { makeScenario } from "./support/scenarios";

test.describe("what a hand does before the page's scripts are there", () => {
  test("saves a scenario with all that was typed, once", async ({ context, page }) => {
    const { team, owner } = await makeTeam();
    await signIn(context, owner);
    const release = await holdScripts(page);
    await page.goto("/save?v=1&team.engineers=12", { waitUntil: "commit" });
    await page.getByLabel("Name", { exact: true }).fill("Typed in haste");
    await page.getByLabel("Tags").pressSequentially("early, hand");
    await page.getByRole("button", { name: "Save", exact: true }).dblclick();
    expect(page.url()).toContain("team.engineers=12");
    release();
    await expect(page.getByRole("heading", { level: 1, name: "Typed in haste" })).toBeVisible();
    await expect(page.getByLabel("Team size")).toHaveValue("12");
    await page.goto(`/t/${team.slug}/scenarios`);
    await expect(page.getByRole("link", { name: "Typed in haste" })).toHaveCount(1);
    await expect(page.getByRole("link", { name: "early" })).toBeVisible();
  });

  test("keeps the cursor where it is", async ({ context, page }) => {
    const { owner } = await makeTeam();
    await signIn(context, owner);
    const release = await holdScripts(page);
    await page.goto("/save?v=1", { waitUntil: "commit" });
    const name = page.getByLabel("Name", { exact: true });
    await name.fill("Ckout");
    await name.press("Home");
    await name.press("ArrowRight");
    release();
    await untilScripted(page);
    await name.pressSequentially("hec");
    await expect(name).toHaveValue("Checkout");
  });

  test("opens the dialog it asked for", async ({ context, page }) => {
    const { team, editor } = await makeTeam();
    await signIn(context, editor);
    const { id } = await makeDecision(context.request, team.slug, { title: "In haste", steps: [] });
    const release = await holdScripts(page);
    await page.goto(`/t/${team.slug}/decisions/${id}`, { waitUntil: "commit" });
    await page.getByRole("button", { name: "Propose …" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    release();
    await expect(page.getByRole("dialog")).toContainText("Propose decision");
  });

  test("chooses among options and ticks boxes", async ({ context, page }) => {
    const { team, editor, viewer } = await makeTeam();
    await signIn(context, editor);
    const scenario = await makeScenario(context.request, team.slug, { name: "In a hurry" });
    const release = await holdScripts(page);
    await page.goto(`/t/${team.slug}/decisions/new?scenario=${scenario}`, { waitUntil: "commit" });
    await page.getByRole("checkbox", { name: viewer.name }).check();
    await page.getByLabel("Title").fill("Decided in haste");
    release();
    await untilScripted(page);
    await expect(page.getByRole("checkbox", { name: viewer.name })).toBeChecked();
    await page.getByRole("button", { name: "Write the draft" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Decided in haste" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Assent" })).toContainText(viewer.name);
  });

  test("leaves alone what works without a script", async ({ page }) => {
    await holdScripts(page);
    await page.goto("/", { waitUntil: "commit" });
    await page.getByLabel("Team size").fill("44");
    await page.getByRole("button", { name: "Compare platforms" }).click();
    await expect(page).toHaveURL(/team\.engineers=44/);
  });
});
