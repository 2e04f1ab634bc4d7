import { contradictions } from "../../lib/wording/contradictions";
import { platformLabels } from "../../lib/wording/labels";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from "./fixtures";

const pages = [
  ["/catalogue", "Catalogue"],
  ["/catalogue/platforms/gke-autopilot", "GKE Autopilot"],
  ["/catalogue/platforms/docker-desktop", "Docker Desktop"],
  ["/catalogue/price-books/list-2026-10", "List prices, October 2026"],
  ["/catalogue/price-books/lesson-2025-12", "The lesson, December 2025"],
  ["/method", "Method"],
] as const;

for (const [path, name] of pages) {
  test.describe(`the quiet page ${path}`, () => {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`passes axe in the ${colorScheme} theme with every fold open`, { tag: "@phone" }, async ({ page }) => {
        test.setTimeout(180_000); // axe reads every cell of the price books' tables, thousands of them
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.goto(path);
        for (const fold of await page.locator("main summary").all()) await fold.click();
        await expectNoAxeViolations(page);
        await expectNoSidewaysScroll(page);
      });
    }

    test("is complete without a script", async ({ browser, baseURL }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
      const page = await context.newPage();
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await expect(page.locator("meta[name=description]")).toHaveAttribute("content", /\w{3,}/);
      await context.close();
    });

    test("has a target for each of its own links", async ({ page }) => {
      await page.goto(path);
      const lost = await page.evaluate(() =>
        Array.from(document.querySelectorAll<HTMLAnchorElement>("main a[href^='#']"), (link) =>
          link.hash.slice(1),
        ).filter((id) => !document.getElementById(id)),
      );
      expect(lost).toEqual([]);
    });
  });
}

test("the catalogue lists every platform and leads to its facts and into the planner", async ({ page }) => {
  await page.goto("/catalogue");
  for (const [id, { label }] of Object.entries(platformLabels)) {
    await expect(page.locator(`a[href="/catalogue/platforms/${id}"]`)).toHaveText(label);
  }
  await page.getByRole("link", { name: "Plan with it (Railway)" }).click();
  await expect(page.locator("#platform-view-title")).toHaveText("Railway");
});

test("every platform has a page of facts", async ({ request }) => {
  for (const [id, { label }] of Object.entries(platformLabels)) {
    const answer = await request.get(`/catalogue/platforms/${id}`);
    expect(answer.status(), id).toBe(200);
    expect(await answer.text()).toContain(`>${label}</h1>`);
  }
});

test("a price book shows its rates with unit, date and doubt", async ({ page }) => {
  await page.goto("/catalogue/price-books/list-2026-10");
  await page.locator("summary", { hasText: "Microsoft Azure" }).first().click();
  const row = page.getByRole("row", { name: /Load balancer, first five rules/ });
  await expect(row).toContainText("0.025");
  await expect(row).toContainText("hour");
  await expect(row).toContainText("unverified");
  await expect(page.getByText("1.1133 dollars for one euro")).toBeVisible();
});

test("the method settles every contradiction", async ({ page }) => {
  await page.goto("/method");
  for (const { id, title } of contradictions) {
    await expect(page.locator(`[id="${id}"]`).getByRole("heading")).toHaveText(title);
  }
  await expect(page.locator("#R45")).toContainText("When:");
});

test.describe("a page of facts that is not there", () => {
  test.use({ expectedErrors: [/404/] });

  for (const path of [
    "/catalogue/platforms/nomad",
    "/catalogue/price-books/list-1999-01",
    "/catalogue/platforms/constructor",
  ]) {
    test(`${path} is not found`, async ({ page }) => {
      expect((await page.goto(path))?.status()).toBe(404);
      await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
    });
  }
});
