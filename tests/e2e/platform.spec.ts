import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, holdEngine, test, untilLive } from "./fixtures";

const total = (page: Page) => page.locator("[data-bill-total]");
const title = (page: Page) => page.locator("#platform-view-title");

test.describe("a platform's own view", () => {
  test("opens from a link, before any script runs", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto("/?v=1&platform=eks");
    await expect(title(page)).toHaveText("EKS, managed nodes");
    await expect(page.getByRole("heading", { name: "The bill of the first month" })).toBeVisible();
    await expect(total(page)).toHaveText(/^\$[\d,]+\.\d\d$/);
    await page.getByRole("link", { name: "All results" }).click();
    await expect(page).not.toHaveURL(/platform=/);
    await expect(title(page)).toHaveCount(0);
    await context.close();
  });

  test("opens by a click with the focus on its title, and Escape leads back to the link", async ({ page }) => {
    await page.goto("/");
    await untilLive(page);
    const link = page
      .getByRole("main")
      .getByRole("table")
      .getByRole("link", { name: "DigitalOcean Kubernetes", exact: true });
    const opener = link.last();
    await opener.scrollIntoViewIfNeeded();
    await opener.click();
    await expect(title(page)).toHaveText("DigitalOcean Kubernetes");
    await expect(title(page)).toBeFocused();
    await expect(page).toHaveURL(/[?&]platform=doks(&|$)/);
    await page.keyboard.press("Escape");
    await expect(title(page)).toHaveCount(0);
    await expect(opener).toBeFocused();
    await expect(opener).toBeInViewport();
    await expect(page).not.toHaveURL(/platform=/);
  });

  test("closes when the reader goes back", async ({ page }) => {
    await page.goto("/");
    await untilLive(page);
    await page.getByRole("main").getByRole("table").getByRole("link", { name: "GKE Autopilot" }).last().click();
    await expect(title(page)).toHaveText("GKE Autopilot");
    await page.goBack();
    await expect(title(page)).toHaveCount(0);
    await page.goForward();
    await expect(title(page)).toHaveText("GKE Autopilot");
  });

  test("takes the team's own number, keeps it in the link and gives the default back", async ({ page }) => {
    await page.goto("/?v=1&platform=doks");
    await untilLive(page);
    const before = await total(page).textContent();
    await page.locator("summary", { hasText: "Machines" }).last().click();
    const field = page.getByLabel("Share of a node given to workloads");
    await field.fill("15");
    await expect(total(page)).not.toHaveText(before ?? "");
    await expect(page).toHaveURL(/a\.targetFillPercent=15/);
    const own = await total(page).textContent();

    await page.reload();
    await expect(total(page)).toHaveText(own ?? "");
    await untilLive(page);
    await page.locator("summary", { hasText: "Machines" }).last().click();
    await expect(field).toHaveValue("15");
    await page.getByRole("button", { name: "Back to 70 (Share of a node given to workloads)" }).click();
    await expect(total(page)).toHaveText(before ?? "");
    await expect(page).not.toHaveURL(/a\.targetFillPercent/);
    await expect(field).toHaveValue("70");
  });

  test("keeps numbers that were typed before the engine arrived", async ({ page }) => {
    const release = await holdEngine(page, "/?v=1&platform=doks");
    await page.goto("/?v=1&platform=doks");
    await page.locator("summary", { hasText: "Machines" }).last().click();
    const hours = page.getByRole("group", { name: "Your own estimate of operations" });
    await hours.getByLabel("Low").fill("1");
    await hours.getByLabel("Likely").fill("2");
    await hours.getByLabel("High").fill("9");
    const field = page.getByLabel("Share of a node given to workloads");
    await field.fill("15");
    release();
    await untilLive(page);
    await expect(page).toHaveURL(/a\.targetFillPercent=15/);
    await expect(page).toHaveURL(/a\.labour\.doks\.operations=1~2~9/);
    await expect(field).toHaveValue("15");
    await expect(field).toBeFocused();
  });

  test("says why a number cannot be taken, and keeps it out of the result", async ({ page }) => {
    await page.goto("/?v=1&platform=doks");
    await untilLive(page);
    const before = await total(page).textContent();
    await page.locator("summary", { hasText: "Machines" }).last().click();
    const field = page.getByLabel("Share of a node given to workloads");
    await field.fill("170");
    await expect(field).toHaveAccessibleDescription(/Enter a number from 10 to 100\./);
    await expect(total(page)).toHaveText(before ?? "");
    await expect(page).not.toHaveURL(/a\./);
  });

  test("takes hours only in ascending order", async ({ page }) => {
    await page.goto("/?v=1&platform=doks");
    await untilLive(page);
    const hours = page.getByRole("group", { name: "Your own estimate of operations" });
    await hours.getByLabel("High").fill("1");
    await expect(hours.getByText("High is at least as much as likely.")).toBeVisible();
    await expect(page).not.toHaveURL(/a\.labour/);
    await hours.getByLabel("High").fill("60");
    await expect(hours.getByText("High is at least as much as likely.")).toHaveCount(0);
    await expect(page).toHaveURL(/a\.labour\.doks\.operations=[\d.]+~[\d.]+~60/);
    await expect(page.getByText("your own", { exact: true })).toBeVisible();
    await hours.getByRole("button", { name: /^Back to/ }).click();
    await expect(page).not.toHaveURL(/a\.labour/);
  });

  test("sends the team's own number with the form where no script runs", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto("/?v=1&platform=doks");
    const before = await total(page).textContent();
    await page.locator("summary", { hasText: "Machines" }).last().click();
    await page.getByLabel("Share of a node given to workloads").fill("15");
    await page.getByRole("group", { name: "Your own estimate of operations" }).getByLabel("Low").fill("1");
    await page.getByRole("group", { name: "Your own estimate of operations" }).getByLabel("Likely").fill("2");
    await page.getByRole("group", { name: "Your own estimate of operations" }).getByLabel("High").fill("9");
    await page.getByRole("button", { name: "Work it out with my numbers" }).click();
    await expect(title(page)).toHaveText("DigitalOcean Kubernetes");
    await expect(total(page)).not.toHaveText(before ?? "");
    await expect(page.getByText("your own", { exact: true })).toBeVisible();
    await context.close();
  });

  for (const [what, path] of [
    ["that fits", "/?v=1&platform=gke-autopilot"],
    ["that is ruled out", "/?v=1&platform=docker-desktop"],
    ["without a price", "/?v=1&book=lesson-2025-12&platform=fly"],
  ] as const) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`of one ${what} passes axe in the ${colorScheme} theme`, { tag: "@phone" }, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.goto(path);
        await untilLive(page);
        await expect(title(page)).toBeVisible();
        await expectNoAxeViolations(page);
        await expectNoSidewaysScroll(page);
      });
    }
  }

  test("reaches every part from its contents", async ({ page }) => {
    await page.goto("/?v=1&platform=eks");
    await untilLive(page);
    const links = page.getByRole("navigation", { name: "Parts of this view" }).getByRole("link");
    for (const link of await links.all()) {
      const target = (await link.getAttribute("href"))?.slice(1) ?? "";
      await expect(page.locator(`[id="${target}"]`), target).toHaveCount(1);
    }
    await links.filter({ hasText: "Points" }).click();
    await expect(page.getByRole("heading", { name: "Points", exact: true })).toBeInViewport();
    await expect(title(page)).toHaveText("EKS, managed nodes");
  });
});
