import type { Browser, Page } from "@playwright/test";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from "./fixtures";
import { makeTeam, openAs } from "./support/accounts";
import { budget, fileOf, makeScenario, openScenario, stateOf } from "./support/scenarios";

const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Olive Owner saved meanwhile" });

/** Two people begin from version 1. The owner saves budget 90 and a region; the editor's save comes second. */
async function twoAtOnce(browser: Browser, viewport?: { width: number; height: number }) {
  const { team, owner, editor } = await makeTeam();
  const [theirs, mine] = [await openAs(browser, owner), await openAs(browser, editor)];
  if (viewport) await mine.setViewportSize(viewport);
  const id = await makeScenario(mine.context().request, team.slug);
  await openScenario(theirs, team.slug, id);
  await openScenario(mine, team.slug, id);

  await budget(theirs).fill("90");
  await theirs.getByLabel("Team size").fill("14");
  await save(theirs).click();
  await expect(stateOf(theirs)).toHaveText(/as version 2$/);

  await budget(mine).fill("80");
  await mine.getByLabel("Cloud in use").selectOption("aws");
  await save(mine).click();
  await expect(dialog(mine)).toBeVisible();
  const read = () => fileOf(mine.context().request, team.slug, id);
  return { team, id, mine, theirs, read };
}

const group = (page: Page, name: RegExp) => dialog(page).getByRole("group", { name });

test.describe("two people save from one version", () => {
  // Two browsers, each with the whole planner.
  test.slow();

  test("the second sees the difference and merges it field by field", async ({ browser }) => {
    const { mine, read } = await twoAtOnce(browser);
    expect((await read()).version).toBe(2);
    await expect(group(mine, /^Budget/)).toContainText("It was: none");
    await expect(group(mine, /^Budget/)).toContainText("Olive Owner: $90 a month");
    await expect(group(mine, /^Budget/)).toContainText("You: $80 a month");
    // What only one side changed is chosen already, and what both did is not.
    await expect(group(mine, /^Team size/).getByRole("radio", { name: "Olive Owner: 14" })).toBeChecked();
    await expect(group(mine, /^Cloud in use/).getByRole("radio", { name: "You: Amazon Web Services" })).toBeChecked();
    await expect(group(mine, /^Budget/).getByRole("radio", { checked: true })).toHaveCount(0);
    await expectNoAxeViolations(mine);

    await dialog(mine).getByRole("button", { name: "Save the merged scenario" }).click();
    await expect(dialog(mine).getByText("Choose one of the two.")).toBeVisible();
    expect((await read()).version).toBe(2);
    await group(mine, /^Budget/)
      .getByRole("radio", { name: /^You/ })
      .check();
    await dialog(mine).getByRole("button", { name: "Save the merged scenario" }).click();
    await expect(stateOf(mine)).toHaveText(/as version 3$/);
    await expect(dialog(mine)).toBeHidden();
    await expect(mine.getByLabel("Team size")).toHaveValue("14");
    expect(await read()).toMatchObject({
      version: 3,
      scenario: { budgetUsdPerMonth: 80, team: { engineers: 14 }, cloud: { primary: "aws" } },
    });
  });

  test("the second keeps theirs as a copy, and the first stays as it is", async ({ browser }) => {
    const { team, id, mine, read } = await twoAtOnce(browser);
    await dialog(mine).getByRole("button", { name: "Keep mine as a copy" }).click();
    await expect(mine).not.toHaveURL(new RegExp(id));
    await expect(stateOf(mine)).toHaveText("Saved, version 1");
    const copy = await fileOf(mine.context().request, team.slug, mine.url().split("/").at(-1) ?? "");
    expect(copy.scenario).toMatchObject({ budgetUsdPerMonth: 80, team: { engineers: 12 }, cloud: { primary: "aws" } });
    expect(await read()).toMatchObject({ version: 2, scenario: { budgetUsdPerMonth: 90 } });
  });

  test("the second takes the other's, and can put the own back", async ({ browser }) => {
    const { mine, read } = await twoAtOnce(browser);
    await dialog(mine).getByRole("button", { name: "Take theirs" }).click();
    await expect(budget(mine)).toHaveValue("90");
    await expect(stateOf(mine)).toHaveText("Saved, version 2");
    await mine.getByRole("button", { name: "Put mine back" }).click();
    await expect(budget(mine)).toHaveValue("80");
    await expect(stateOf(mine)).toHaveText("Unsaved changes");
    // Still from version 1: nobody is overwritten by a second try.
    await save(mine).click();
    await expect(dialog(mine)).toBeVisible();
    expect((await read()).version).toBe(2);
  });

  test("the second may decide later: closing loses nothing, nor does a reload", async ({ browser }) => {
    const { mine } = await twoAtOnce(browser);
    await mine.keyboard.press("Escape");
    await expect(dialog(mine)).toBeHidden();
    await expect(budget(mine)).toHaveValue("80");
    await expect(stateOf(mine)).toHaveText("Could not save");
    await expect.poll(() => new URL(mine.url()).searchParams.get("base")).toBe("1");
    mine.once("dialog", (warning) => warning.accept());
    await mine.reload();
    await expect(mine.getByText("Olive Owner saved version 2 meanwhile")).toBeVisible();
    await expect(budget(mine)).toHaveValue("80");
    await save(mine).click();
    await expect(dialog(mine)).toBeVisible();
  });

  test("it works by keyboard alone in a window of 390 pixels", async ({ browser }) => {
    const { mine, read } = await twoAtOnce(browser, { width: 390, height: 844 });
    await expectNoSidewaysScroll(mine);
    await expectNoAxeViolations(mine);
    const merge = dialog(mine).getByRole("button", { name: "Save the merged scenario" });
    await merge.focus();
    await mine.keyboard.press("Enter");
    // The first open question has the focus; space takes the first answer.
    await expect(
      group(mine, /^Budget/)
        .getByRole("radio")
        .first(),
    ).toBeFocused();
    await mine.keyboard.press("Space");
    await expect(group(mine, /^Budget/).getByRole("radio", { name: /^Olive/ })).toBeChecked();
    await merge.focus();
    await mine.keyboard.press("Enter");
    await expect(stateOf(mine)).toHaveText(/as version 3$/);
    expect(await read()).toMatchObject({ scenario: { budgetUsdPerMonth: 90, cloud: { primary: "aws" } } });
  });
});
