import { readFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { activity } from "../../db/schema";
import { newId } from "../../lib/ids";
import { expect, test } from "./fixtures";
import { makeTeam, openAs, signIn, type TestTeam, type TestUser } from "./support/accounts";
import { testDatabase } from "./support/test-database";

// The browser itself logs every answer of 403 and 404.
test.use({ expectedErrors: [/40[34]/] });

/** So many renamings by one person, a minute apart, the newest at noon of the day given. */
async function makeEvents(team: TestTeam, user: TestUser, count: number, day = "2026-11-20"): Promise<void> {
  const noon = Date.parse(`${day}T12:00:00Z`);
  await testDatabase()
    .db.insert(activity)
    .values(
      Array.from({ length: count }, (_, past) => ({
        ...{
          id: newId(),
          teamId: team.id,
          actorId: user.id,
          action: "team.renamed" as const,
          subject: "team" as const,
        },
        ...{ detail: { to: `Name ${count - past}` }, at: new Date(noon - past * 60_000) },
      })),
    );
}

test.describe("activity:read", () => {
  test("a viewer can read what happened, page after page", async ({ browser }) => {
    const { team, owner, viewer } = await makeTeam();
    await makeEvents(team, owner, 60);
    const page = await openAs(browser, viewer);
    await page.goto(`/t/${team.slug}/activity`);
    const events = page.getByRole("region", { name: "Events" }).getByRole("listitem");
    await expect(events).toHaveCount(50);
    await expect(events.first()).toContainText("Olive Owner renamed the team to “Name 60”");
    await expect(events.first()).toContainText("20 Nov 2026, 12:00 UTC");
    await page.getByRole("link", { name: "Older" }).click();
    await expect(events).toHaveCount(10);
    await expect(events.first()).toContainText("“Name 10”");
    await expect(page.getByRole("link", { name: "Older" })).toHaveCount(0);
    await page.getByRole("link", { name: "Newest" }).click();
    await expect(events.first()).toContainText("“Name 60”");
  });

  test("all that happened to one scenario can be seen by itself", async ({ browser }) => {
    const { team, owner, viewer } = await makeTeam();
    await makeEvents(team, owner, 3);
    const [first, second] = [newId(), newId()];
    const event = { teamId: team.id, actorId: owner.id, subject: "scenario" } as const;
    await testDatabase()
      .db.insert(activity)
      .values([
        { ...event, id: newId(), action: "scenario.created", subjectId: first, detail: { name: "North" } },
        { ...event, id: newId(), action: "scenario.purged", subjectId: second, detail: { name: "South" } },
      ]);
    const page = await openAs(browser, viewer);
    await page.goto(`/t/${team.slug}/activity`);
    const events = page.getByRole("region", { name: "Events" }).getByRole("listitem");
    await expect(events).toHaveCount(5);
    await events.filter({ hasText: "North" }).getByRole("link", { name: "All of this scenario" }).click();
    await expect(events).toHaveCount(1);
    await expect(events).toContainText("Olive Owner saved the new scenario “North”");
  });

  test("somebody outside cannot", async ({ browser }) => {
    const { team, owner, outsider } = await makeTeam();
    await makeEvents(team, owner, 1);
    const page = await openAs(browser, outsider);
    expect((await page.goto(`/t/${team.slug}/activity`))?.status()).toBe(404);
    expect(await page.content()).not.toContain("Name 1");
  });

  test("the filter is in the address, works without a script, and names what it cannot read", async ({ browser }) => {
    const { team, owner, editor, viewer } = await makeTeam();
    await makeEvents(team, owner, 2, "2026-11-10");
    await makeEvents(team, editor, 3, "2026-11-12");
    const context = await browser.newContext({
      javaScriptEnabled: false,
      baseURL: new URL((await (await openAs(browser, viewer)).request.get("/robots.txt")).url()).origin,
    });
    await signIn(context, viewer);
    const page = await context.newPage();
    await page.goto(`/t/${team.slug}/activity`);
    await page.getByLabel("Who").selectOption({ label: "Edgar Editor" });
    await page.getByRole("button", { name: "Filter" }).click();
    const events = page.getByRole("region", { name: "Events" }).getByRole("listitem");
    await expect(events).toHaveCount(3);
    await page.getByLabel("Until (UTC)").fill("2026-11-11");
    await page.getByRole("button", { name: "Filter" }).click();
    await expect(page.getByText("Nothing fits this filter.")).toBeVisible();
    await page.getByRole("link", { name: "Show everything" }).click();
    await expect(events).toHaveCount(5);
    await page.goto(`/t/${team.slug}/activity?from=yesterday&kind=team`);
    await expect(page.getByLabel("From (UTC)")).toHaveAccessibleDescription(/Write the day as/);
    await expect(events).toHaveCount(5);
    await context.close();
  });
});

test.describe("activity:export", () => {
  test("an editor can take what fits the filter as CSV, which is logged", async ({ browser }) => {
    const { team, owner, editor } = await makeTeam();
    await makeEvents(team, owner, 2, "2026-11-10");
    await makeEvents(team, editor, 1, "2026-11-12");
    const page = await openAs(browser, editor);
    await page.goto(`/t/${team.slug}/activity?from=2026-11-12`);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Export what fits as CSV" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^${team.slug}-activity-\\d{4}-\\d\\d-\\d\\d\\.csv$`));
    const lines = (await readFile(await file.path(), "utf8")).trimEnd().split("\r\n");
    expect(lines[0]).toBe("time,person,event,subject,subject id,what happened,detail");
    expect(lines.filter((line) => line.includes("team.renamed"))).toEqual([
      expect.stringMatching(/^2026-11-12T12:00:00\.000Z,Edgar Editor,team\.renamed,team,,Edgar Editor renamed/),
    ]);
    const logged = await testDatabase()
      .db.select({ action: activity.action, detail: activity.detail })
      .from(activity)
      .where(eq(activity.teamId, team.id));
    expect(logged).toContainEqual({ action: "activity.exported", detail: { from: "2026-11-12" } });
  });

  test("a viewer cannot", async ({ browser }) => {
    const { team, viewer } = await makeTeam();
    const page = await openAs(browser, viewer);
    await page.goto(`/t/${team.slug}/activity`);
    await expect(page.getByRole("link", { name: /CSV/ })).toHaveCount(0);
    const answer = await page.request.get(`/api/teams/${team.slug}/activity`);
    expect(answer.status()).toBe(403);
    expect(await answer.json()).toMatchObject({ code: "forbidden" });
  });

  test("a faulty filter is refused with the field, not taken for none", async ({ browser }) => {
    const { team, editor } = await makeTeam();
    const page = await openAs(browser, editor);
    const answer = await page.request.get(`/api/teams/${team.slug}/activity?until=soon`);
    expect(answer.status()).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "invalid", fields: [{ path: "until" }] });
  });
});
