import { readFile } from "node:fs/promises";
import type { Download } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "./fixtures";
import { makeTeam, openAs } from "./support/accounts";
import { testDatabase } from "./support/test-database";

async function unzipped(download: Download): Promise<Record<string, string>> {
  const contents = unzipSync(await readFile(await download.path()));
  return Object.fromEntries(Object.entries(contents).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test.describe("team:export", () => {
  test("an owner can take everything of the team along, which is logged", async ({ browser }) => {
    const { team, owner, viewer } = await makeTeam("Well Packed");
    const page = await openAs(browser, owner);
    await page.goto(`/t/${team.slug}/settings`);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Export the team" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^${team.slug}-\\d{4}-\\d\\d-\\d\\d\\.zip$`));
    const contents = await unzipped(file);
    expect(Object.keys(contents)[0]).toBe("README.txt");
    expect(contents["README.txt"]).toContain("Well Packed");
    expect(contents["members.csv"]).toContain(viewer.email);
    expect(JSON.parse(contents["activity.json"] ?? "")).toMatchObject([{ action: "team.exported" }]);
    expect(JSON.parse(contents["scenarios.json"] ?? "")).toEqual([]);
  });

  for (const role of ["editor", "viewer", "outsider"] as const) {
    test(`${role === "outsider" ? "somebody outside" : role === "editor" ? "an editor" : "a viewer"} cannot`, async ({
      browser,
    }) => {
      const cast = await makeTeam();
      const page = await openAs(browser, cast[role]);
      const answer = await page.request.get(`/api/teams/${cast.team.slug}/export`);
      const expected = role === "outsider" ? [404, "not_found"] : [403, "forbidden"];
      expect([answer.status(), (await answer.json()).code]).toEqual(expected);
      const rows = await testDatabase().sql`select action from activity where team_id = ${cast.team.id}`;
      expect(rows).toHaveLength(0);
    });
  }
});

test.describe("the export of one's account", () => {
  test("has the account and nobody else's", async ({ browser }) => {
    const { team, owner, viewer } = await makeTeam("Shared Quay");
    const page = await openAs(browser, viewer);
    await page.goto(`/t/${team.slug}`);
    const download = page.waitForEvent("download");
    await page.evaluate(() => {
      const link = document.createElement("a");
      link.href = "/api/account/export";
      link.download = "";
      document.body.append(link);
      link.click();
    });
    const contents = await unzipped(await download);
    expect(JSON.parse(contents["account.json"] ?? "")).toMatchObject({ id: viewer.id, email: viewer.email });
    expect(contents["teams.csv"]).toContain("Shared Quay,Viewer,");
    const text = Object.values(contents).join("\n");
    expect(text).not.toContain(owner.email);
    expect(text).not.toContain("argon2");
  });

  test("is refused to somebody signed out, and to a page of another site", async ({ page, browser }) => {
    expect((await page.request.get("/api/account/export")).status()).toBe(401);
    const { viewer } = await makeTeam();
    const signedIn = await openAs(browser, viewer);
    const headers = { origin: "https://elsewhere.example" };
    expect((await signedIn.request.get("/api/account/export", { headers })).status()).toBe(403);
  });
});
