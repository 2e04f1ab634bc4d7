import type { Locator, Page } from "@playwright/test";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, holdScripts, test, untilLive } from "./fixtures";

const scenario = "/?v=1&team.engineers=5&team.kubernetesExperience=none";

/** Opens results and waits for those that the browser computes. */
async function openLive(page: Page, address = scenario): Promise<void> {
  await page.goto(address);
  await untilLive(page);
}

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const headlineOf = (page: Page) =>
  page.getByRole("region", { name: "Results" }).getByRole("heading", { level: 2 }).first();
const barNames = (page: Page) =>
  page.getByRole("list", { name: "First year by platform, cheapest first" }).getByRole("link").allTextContents();
const everyPlatform = (page: Page) => page.getByRole("table", { name: "Every platform by the columns you chose" });
const rowNames = (page: Page) => everyPlatform(page).getByRole("rowheader").getByRole("link").allTextContents();
const headingOf = (page: Page, name: RegExp) => everyPlatform(page).getByRole("columnheader", { name });

/** Everything that folds, unfolded. */
async function openEverything(page: Page): Promise<void> {
  await page.locator("[data-results] details").evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute("open", "");
  });
}

test("The answer and its first chart are there without a script", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto(scenario);
  await expect(headlineOf(page)).toHaveText(/^(Use|Run|Stay) .+\.$/);
  await expect(page.getByText(/^It fits your five engineers, costs about \$/)).toBeVisible();
  await expect(page.getByText("Not included").first()).toBeVisible();
  await expect(page.getByText(/^Prices as of \d/).first()).toBeVisible();
  await expect(page.getByRole("list", { name: "First year by platform, cheapest first" })).toBeVisible();
  await expect(page.getByRole("img", { name: /Every platform by the balance/ })).toBeVisible();
  await expect(page.getByRole("img", { name: /Cumulative cost/ })).toBeVisible();
  // A browser measures every field, far down though it be, and would lay out all of the page for that.
  await expect(page.locator("[data-results] :is(input, select, textarea)")).toHaveCount(0);

  await part(page, "What every platform costs").getByRole("link", { name: "Without labour" }).click();
  await expect(page.getByRole("heading", { name: "First year, infrastructure alone" })).toBeVisible();
  await everyPlatform(page).getByRole("link", { name: "Platform", exact: true }).click();
  await expect(headingOf(page, /^Platform/)).toHaveAttribute("aria-sort", "ascending");
  await context.close();
});

test("What is far down is laid out when a reader comes near, and in an idle moment anyway", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const release = await holdScripts(page);
  await page.goto(scenario, { waitUntil: "domcontentloaded" });
  const isLaidOut = (element: Locator) =>
    element.evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }));
  const bars = page.getByRole("list", { name: "First year by platform, cheapest first" });
  const last = page.getByRole("img", { name: /Cumulative cost/ });
  expect(await isLaidOut(bars)).toBe(false);
  await part(page, "What every platform costs").scrollIntoViewIfNeeded();
  await expect.poll(() => isLaidOut(bars)).toBe(true);
  expect(await isLaidOut(last)).toBe(false);
  release();
  await expect.poll(() => isLaidOut(last)).toBe(true);
});

test("Leaving labour out sorts the bars anew and says what moved", async ({ page }) => {
  await openLive(page);
  const before = await barNames(page);
  await page.getByRole("button", { name: "Without labour" }).click();
  await expect(page.getByText(/Without your labour, .+ (rises|falls) from/)).toBeVisible();
  expect(await barNames(page)).not.toEqual(before);
  await expect(page.getByText("Spent so far, month by month, without labour")).toBeVisible();

  await page.getByRole("button", { name: "With labour" }).click();
  await expect(page.getByRole("heading", { name: "First year, your own labour included" })).toBeVisible();
  expect(await barNames(page)).toEqual(before);
});

test("All bars can be shown, and what is ruled out says why and how it comes back", async ({ page }) => {
  await openLive(page);
  expect((await barNames(page)).length).toBe(8);
  await page.getByRole("button", { name: /^Show all \d+$/ }).click();
  await expect.poll(async () => (await barNames(page)).length).toBeGreaterThan(8);
  await page.getByText(/^Ruled out: /).click();
  await expect(page.getByText(/Back in: /).first()).toBeVisible();
});

test("Expected downtime is a series of its own once an hour of it has a price", async ({ page }) => {
  await openLive(page, `${scenario}&downtimeCostUsdPerHour=200`);
  await expect(part(page, "What every platform costs").getByText("Expected downtime", { exact: true })).toBeVisible();
});

test("The table sorts by any column, both ways", async ({ page }) => {
  await openLive(page);
  await headingOf(page, /First year/)
    .getByRole("button")
    .click();
  await expect(headingOf(page, /First year/)).toHaveAttribute("aria-sort", "ascending");
  const cheapestFirst = await rowNames(page);
  await headingOf(page, /First year/)
    .getByRole("button")
    .click();
  await expect(headingOf(page, /First year/)).toHaveAttribute("aria-sort", "descending");
  expect(await rowNames(page)).not.toEqual(cheapestFirst);
  await headingOf(page, /^Platform/)
    .getByRole("button")
    .click();
  await expect(headingOf(page, /^Platform/)).toHaveAttribute("aria-sort", "ascending");
  await expect(headingOf(page, /First year/)).not.toHaveAttribute("aria-sort");
});

test("The table filters by text, by kind and by what fits, and says how many are left", async ({ page }) => {
  await openLive(page);
  const table = part(page, "All platforms");
  await page.getByRole("textbox", { name: "Find a platform" }).pressSequentially("hetzner");
  await expect(table.getByText(/^two of 23 platforms/)).toBeVisible();
  await page.getByRole("textbox", { name: "Find a platform" }).fill("nothing is called this");
  await expect(table.getByText("No platform matches.")).toBeVisible();
  await table.getByRole("button", { name: "Show all" }).click();
  await expect(page.getByRole("textbox", { name: "Find a platform" })).toHaveValue("");

  await table.getByText("Kinds", { exact: true }).click();
  await table.getByRole("button", { name: "One host", exact: true }).click();
  await expect(table.getByText(/^one of 23 platforms/)).toBeVisible();
  await table.getByRole("button", { name: "One host", exact: true }).click();
  await table.getByRole("button", { name: "Only what fits" }).click();
  await expect(everyPlatform(page).getByText("Ruled out")).toHaveCount(0);
});

test("The table shows the columns one picks", async ({ page }) => {
  await openLive(page);
  await expect(headingOf(page, /Down a month/)).toHaveCount(0);
  await part(page, "All platforms").getByText("Columns", { exact: true }).click();
  await page.getByRole("button", { name: "Down a month, min" }).click();
  await expect(headingOf(page, /Down a month/)).toBeVisible();
  await page.getByRole("button", { name: "Usual columns" }).click();
  await expect(headingOf(page, /Down a month/)).toHaveCount(0);
});

test("Pinned platforms stand side by side, five at most, with their differences alone if one wants", async ({
  page,
}) => {
  await openLive(page);
  const pin = (name: string) => everyPlatform(page).getByRole("button", { name: `Pin ${name}`, exact: true });
  await pin("Docker Compose on one host").click();
  await expect(page.getByText(/Pin one more to compare/)).toBeVisible();
  await pin("DigitalOcean Kubernetes").click();
  const comparison = page.getByRole("table", {
    name: "Docker Compose on one host and DigitalOcean Kubernetes side by side",
  });
  await expect(comparison).toBeVisible();
  await expect(comparison.getByRole("rowheader", { name: "Your containers" })).toBeVisible();
  await page.getByRole("button", { name: "Only differences" }).click();
  await expect(comparison.getByRole("rowheader", { name: "Your containers" })).toHaveCount(0);
  await expect(comparison.getByText(/same for all/).first()).toBeVisible();
  await expect(page).toHaveURL(/pin=compose(,|%2C)doks/);

  for (const name of ["Fly.io", "Railway", "Google Cloud Run"]) await pin(name).click();
  await expect(pin("Docker Swarm")).toBeDisabled();
  await page.getByRole("button", { name: "Take Fly.io out of the comparison" }).click();
  await expect(pin("Docker Swarm")).toBeEnabled();
  await page.getByRole("button", { name: "Take all pins off" }).click();
  await expect(page.getByRole("button", { name: /^Compare .+ and / })).toBeVisible();
});

test("The point in the triangle moves by keyboard and the recommendation follows", async ({ page }) => {
  await openLive(page);
  const headline = headlineOf(page);
  const before = await headline.textContent();
  const point = page.getByRole("slider", { name: "Your priorities" });
  await point.focus();
  await page.keyboard.press("Home");
  await expect(point).toHaveAttribute("aria-valuetext", "34% cost, 33% operations and 33% control");
  for (let press = 0; press < 20; press++) await page.keyboard.press("ArrowRight");
  await expect(point).toHaveAttribute("aria-valuetext", "0% cost, 100% operations and 0% control");
  await expect(headline).not.toHaveText(before ?? "");
  await expect(page.getByRole("textbox", { name: "Operations, %" })).toHaveValue("100");
  await expect(page).toHaveURL(/priorities\.operations=/);
});

test("The point in the triangle moves by pointer and by plain fields", async ({ page }) => {
  await openLive(page);
  const point = page.getByRole("slider", { name: "Your priorities" });
  await point.scrollIntoViewIfNeeded();
  const box = await point.boundingBox();
  if (!box) throw new Error("the point is on the screen");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 100, box.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Number(await point.getAttribute("aria-valuenow"))).toBeGreaterThan(45);

  await page.getByRole("textbox", { name: "Operations, %" }).fill("50");
  await expect(point).toHaveAttribute("aria-valuetext", /50% operations/);
});

test("Charts tell their figures under a pointer and by keyboard, without moving the page", async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
        const root = document.documentElement;
        const sofar = Number(root.getAttribute("data-shift"));
        if (!shift.hadRecentInput) root.setAttribute("data-shift", String(sofar + shift.value));
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await openLive(page);
  await page.getByRole("list", { name: "First year by platform, cheapest first" }).scrollIntoViewIfNeeded();
  const bars = page.getByRole("application", { name: /First year by platform/ });
  await expect(bars).toBeVisible();
  await bars.focus();
  const [first, second] = await barNames(page);
  const hint = page.getByRole("status").filter({ hasText: "Low to high" });
  await expect(hint).toContainText(first ?? "missing");
  await page.keyboard.press("ArrowDown");
  await expect(hint).toContainText(second ?? "missing");
  await page.keyboard.press("ArrowUp");
  await expect(hint).toContainText(first ?? "missing");
  await page.getByRole("img", { name: /Cumulative cost/ }).scrollIntoViewIfNeeded();
  const curves = page.getByRole("application", { name: /Cumulative cost/ });
  await curves.hover();
  await expect(page.getByRole("status").filter({ hasText: /By the end of month/ })).toBeVisible();
  expect(Number(await page.locator("html").getAttribute("data-shift"))).toBeLessThan(0.01);
});

test("Every chart has a summary and a table", async ({ page }) => {
  await openLive(page);
  await expect(page.getByRole("figure")).toHaveCount(3);
  for (const figure of await page.getByRole("figure").all()) {
    await expect(figure.locator("figcaption p").first()).toHaveText(/\.$/);
    await figure.getByText("The same figures as a table").click();
    await expect(figure.getByRole("table").last()).toBeVisible();
  }
});

test("When nothing passes, the results say what blocks and what would bring a platform back", async ({ page }) => {
  await openLive(page, `${scenario}&needs=tpu,on-premises,windows&compliance=fedramp`);
  await expect(page.getByRole("heading", { name: "No platform passes all your constraints." })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What would bring one back" })).toBeVisible();
  await expectNoAxeViolations(page);
});

for (const colorScheme of ["light", "dark"] as const)
  test(`Results with everything open have nothing that axe objects to, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openLive(page, `${scenario}&pin=compose,fly,doks&bars=all&downtimeCostUsdPerHour=200`);
    // Charts answer to a hand once they are in sight.
    for (const chart of [
      page.getByRole("list", { name: "First year by platform, cheapest first" }),
      page.getByRole("img", { name: /Cumulative cost/ }),
    ]) {
      const there = await page.getByRole("application").count();
      await chart.scrollIntoViewIfNeeded();
      await expect(page.getByRole("application")).toHaveCount(there + 1);
    }
    await openEverything(page);
    await expectNoAxeViolations(page);
  });

test("Nothing scrolls sideways, with everything open @phone", async ({ page }) => {
  await openLive(page, `${scenario}&pin=compose,fly,doks,eks,gke-zonal&bars=all&downtimeCostUsdPerHour=200`);
  await openEverything(page);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
});
