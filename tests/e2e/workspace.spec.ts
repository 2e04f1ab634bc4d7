import type { Page } from "@playwright/test";
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  holdEngine,
  holdScripts,
  test,
  untilLive,
} from "./fixtures";

const FINTECH = "/?v=1&team.engineers=35&team.kubernetesExperience=operating&cloud.primary=aws&workload.services=24";

async function open(page: Page, path: string) {
  await page.goto(path);
  await untilLive(page);
  // Only a phone has it: there the form is folded.
  const edit = page.getByRole("button", { name: "Edit" });
  if (await edit.isVisible()) await edit.click();
}

const headline = (page: Page) => page.locator("#recommendation-title");
const engineers = (page: Page) => page.getByLabel("Team size");
const query = (page: Page) => new URL(page.url()).searchParams;

test.describe("the form", () => {
  test("answers a change without a reload and writes it into the address", async ({ page }) => {
    await open(page, "/");
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    const before = await headline(page).innerText();
    await page.getByRole("radio", { name: /^Expert/ }).check();
    await engineers(page).fill("60");
    await page.getByLabel("Cloud in use").selectOption("aws");
    await page.getByRole("checkbox", { name: "Canary releases" }).check();
    await page.getByRole("checkbox", { name: "Survives a machine's death" }).check();
    await expect(headline(page)).not.toHaveText(before);
    await expect.poll(() => query(page).get("team.engineers")).toBe("60");
    await expect.poll(() => query(page).get("needs")).toBe("canary,node-failover");
    expect(query(page).get("v")).toBe("1");
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
    await expect(page.locator("[data-pick-announcer]")).toContainText("fits best now");
  });

  test("comes back from a reload and from a copied link as it was", async ({ page, context }) => {
    await open(page, "/");
    await engineers(page).fill("23");
    await page.getByLabel("Monthly budget").fill("1,250");
    await expect.poll(() => query(page).get("budgetUsdPerMonth")).toBe("1250");
    const answer = await headline(page).innerText();
    await page.reload();
    await untilLive(page);
    await expect(engineers(page)).toHaveValue("23");
    await expect(headline(page)).toHaveText(answer);

    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await context.newPage();
    await other.goto(link);
    await expect(other.getByLabel("Monthly budget")).toHaveValue("1,250");
    await expect(headline(other)).toHaveText(answer);
  });

  test("keeps bad input, names its field, and leaves the results as they were", async ({ page }) => {
    await open(page, FINTECH);
    const answer = await headline(page).innerText();
    await engineers(page).fill("about ten");
    await expect(page.getByText("Enter a whole number from 1 to 10,000.")).toBeVisible();
    await expect(engineers(page)).toHaveAttribute("aria-invalid", "true");
    await expect(engineers(page)).toHaveValue("about ten");
    await expect(headline(page)).toHaveText(answer);
    await expect(page.getByText("These results leave out what cannot be read yet")).toBeVisible();
    await engineers(page).fill("12");
    await expect(page.getByText("These results leave out what cannot be read yet")).toBeHidden();
    await expect(engineers(page)).not.toHaveAttribute("aria-invalid", "true");
  });

  test("marks what is assumed and takes a default back", async ({ page }) => {
    await open(page, FINTECH);
    const team = page.locator("details", { has: page.getByText("Team", { exact: true }) });
    await team.locator("summary").click();
    await expect(team.locator("summary")).toContainText("all assumed");
    await page.getByLabel("Cost of an hour’s work").fill("140");
    await expect(team.locator("summary")).toContainText("1 set");
    await page.getByRole("button", { name: /^Back to 100.*Cost of an hour/ }).click();
    await expect(page.getByLabel("Cost of an hour’s work")).toHaveValue("");
    await expect(page.getByLabel("Cost of an hour’s work")).toHaveAttribute("placeholder", "100");
    await expect.poll(() => query(page).has("team.hourlyRateUsd")).toBe(false);
  });

  test("takes a list of services, and brings back a removed one", async ({ page }) => {
    await open(page, FINTECH.replace("24", "2"));
    await page.locator("summary", { hasText: "Workload" }).click();
    await page.getByRole("radio", { name: "A list" }).check();
    await page.getByLabel("Name of service 1").fill("api; v2");
    await page.getByLabel("GPUs of api; v2").fill("1");
    await page.getByRole("button", { name: "Add a service" }).click();
    await expect(page.getByLabel("Name of service 3")).toBeFocused();
    await expect.poll(() => query(page).get("workload.items")).toContain("api!, v2~1~0.25~0.5~gpu1;service 2~");
    await page.getByRole("button", { name: "Remove service 2" }).click();
    await expect(page.getByLabel("Name of service 3")).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByLabel("Name of service 3")).toBeVisible();
  });

  test("links the three priorities", async ({ page }) => {
    await open(page, FINTECH);
    await page.locator("summary", { hasText: "Cost and priorities" }).click();
    const cost = page.getByRole("slider", { name: /^Cost/ });
    await cost.focus();
    await cost.press("End");
    await expect(page.getByRole("slider", { name: /^Control/ })).toHaveAttribute("aria-valuetext", "0%");
    await expect.poll(() => query(page).get("priorities.cost")).toBe("3");
    await page.getByRole("button", { name: /^Back to equal.*Priorities/ }).click();
    await expect.poll(() => query(page).has("priorities.cost")).toBe(false);
  });

  test("works by keyboard alone", async ({ page, isMobile }) => {
    test.skip(isMobile, "a phone has no Tab key");
    await page.goto("/");
    await untilLive(page);
    await engineers(page).focus();
    await page.keyboard.press("ArrowUp");
    await expect(engineers(page)).toHaveValue("6");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("radio", { name: /^None/ })).toBeFocused();
    for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: /^Expert/ })).toBeChecked();
    const team = page.locator("form summary", { hasText: "Team" });
    await team.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Platform team")).toBeVisible();
    await page.getByLabel("Platform team").fill("2");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Results" })).toBeFocused();
    await expect(page.getByText("It fits your six engineers")).toBeVisible();
    await expect.poll(() => query(page).get("team.platformEngineers")).toBe("2");
  });
});

test("what was entered before the script arrived is kept and answered", async ({ page, isMobile }) => {
  const release = await holdScripts(page);
  await page.goto("/", { waitUntil: "commit" });
  if (isMobile) await page.getByRole("link", { name: "Edit" }).click();
  await engineers(page).fill("44");
  await page.getByRole("radio", { name: /^Expert/ }).check();
  await page.getByRole("checkbox", { name: "Audit log" }).check();
  release();
  await untilLive(page);
  await expect(engineers(page)).toHaveValue("44");
  await expect.poll(() => query(page).get("team.kubernetesExperience")).toBe("expert");
  expect(query(page).get("needs")).toBe("audit-logging");
  await expect(engineers(page)).toBeVisible();
});

test("a change and a link are answered once the engine is there, and until then the results say they are busy", async ({
  page,
  isMobile,
}) => {
  const release = await holdEngine(page, "/");
  await page.goto("/");
  if (isMobile) await page.getByRole("button", { name: "Edit" }).click();
  const before = await headline(page).innerText();
  const results = page.locator("[data-results-slot]");
  await expect(results).not.toHaveAttribute("aria-busy");
  await engineers(page).fill("61");
  await page.getByRole("radio", { name: /^Expert/ }).check();
  await expect(results).toHaveAttribute("aria-busy", "true");
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.getByRole("link", { name: "Without labour" }).click();
  await expect(headline(page)).toHaveText(before);
  release();
  await untilLive(page);
  await expect(results).not.toHaveAttribute("aria-busy");
  await expect(page.getByText(/^It fits your 61 engineers/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "First year, infrastructure alone" })).toBeVisible();
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
});

test.describe("samples and starting over", () => {
  test("are one click, one step of history and one undo", async ({ page }) => {
    await open(page, "/");
    await expect(page.getByText("An example, not your team yet")).toBeVisible();
    const sample = page.getByRole("link", { name: "Regulated fintech" });
    await sample.click();
    await expect(sample).toHaveAttribute("aria-current", "true");
    await expect(engineers(page)).toHaveValue("35");
    expect(query(page).get("compliance")).toBe("soc2,pci");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(engineers(page)).toHaveValue("5");
    await expect(page).toHaveURL("/");
    await page.goBack();
    await expect(engineers(page)).toHaveValue("35");
  });

  test("resets all, with a way back", async ({ page }) => {
    await open(page, FINTECH);
    await expect(page.getByText("Your scenario.")).toBeVisible();
    await page.getByRole("button", { name: "Reset all" }).click();
    await expect(engineers(page)).toHaveValue("5");
    await expect(page).toHaveURL("/");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(engineers(page)).toHaveValue("35");
    await expect.poll(() => query(page).get("workload.services")).toBe("24");
  });
});

test.describe("a link", () => {
  test("opens a platform in the history, so that back closes it", async ({ page }) => {
    await page.goto(FINTECH);
    await untilLive(page);
    await page.locator("#content").getByRole("link", { name: /^EKS/ }).first().click();
    await expect(page.locator("#platform-view-title")).toBeFocused();
    await expect.poll(() => query(page).get("platform")).toMatch(/^eks/);
    await page.goBack();
    await expect(headline(page)).toBeVisible();
    expect(query(page).has("platform")).toBe(false);
    expect(query(page).get("workload.services")).toBe("24");
  });

  test("of version 0 still opens", async ({ page }) => {
    await page.goto("/?v=0&engineers=12&experience=operating&uptime=99.9&cloud=aws");
    await expect(engineers(page)).toHaveValue("12");
    await expect(page.getByText("left out")).toHaveCount(0);
    await expect(page.getByLabel("Cloud in use")).toHaveValue("aws");
  });

  test("with unknown parts opens and says so", async ({ page }) => {
    await page.goto(
      "/?v=1&team.engineers=12&team.kubernetesExperience=expert&budget=5&platform=heroku&book=list-1999-01",
    );
    await expect(
      page.getByText("Two parts of this link are not known and were left out: budget, platform."),
    ).toBeVisible();
    await expect(page.getByText("price book “list-1999-01”, which is not here")).toBeVisible();
    await expect(engineers(page)).toHaveValue("12");
  });

  test("from the future says why it does not open", async ({ page }) => {
    await page.goto("/?v=99&team.engineers=12");
    await expect(page.getByText("written by a newer Berth")).toBeVisible();
    await expect(engineers(page)).toHaveValue("5");
  });

  test("of nonsense never breaks the page", async ({ page }) => {
    const nonsense = "__proto__=1&constructor=2&workload.items=~~;!&team.engineers=1e999&a.x=%FF%FE&pin=a,b&sort=-&v=1";
    const response = await page.goto(`/?${nonsense}`);
    expect(response?.status()).toBe(200);
    await expect(headline(page)).toBeVisible();
    await untilLive(page);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the answer is in the page and the form gets another one from the server", async ({ page }) => {
    await page.goto("/");
    const before = await headline(page).innerText();
    const edit = page.getByRole("link", { name: "Edit" });
    if (await edit.isVisible()) await edit.click();
    await engineers(page).fill("60");
    await page.getByRole("radio", { name: /^Expert/ }).check();
    await page.getByRole("radio", { name: /^99.95%/ }).check();
    await page.getByRole("checkbox", { name: "Canary releases" }).check();
    await page.getByRole("checkbox", { name: "Automatic scaling" }).check();
    await page.getByRole("button", { name: "Compare platforms" }).click();
    await expect(page).toHaveURL(/team\.engineers=60/);
    await expect(page.getByText("not known and were left out")).toHaveCount(0);
    await expect(headline(page)).not.toHaveText(before);
    await expect(engineers(page)).toHaveValue("60");
    // On a phone the form is folded again, and the answer first.
    await expect(page.locator("input[type=radio][value='99.95']")).toBeChecked();
  });

  test("a faulty field is named beside it and the rest is answered", async ({ page }) => {
    await page.goto("/?v=1&team.engineers=many&workload.services=7#constraints");
    await expect(engineers(page)).toHaveValue("many");
    await expect(page.getByText("Enter a whole number from 1 to 10,000.")).toBeVisible();
    await expect(headline(page)).toBeVisible();
  });
});

test.describe("when the engine does not arrive", () => {
  test.use({ expectedErrors: [/Failed to load|ERR_FAILED|chunk/i] });

  test("the page says so and the form still works", async ({ page, request, isMobile }) => {
    const sent = await (await request.get("/")).text();
    // Whatever the page does not name itself is what it fetches later.
    await page.route(/_next\/static\/.*\.js/, (route) => {
      const name = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
      return sent.includes(name) ? route.continue() : route.abort();
    });
    await page.goto("/");
    if (isMobile) await page.getByRole("button", { name: "Edit" }).click();
    await engineers(page).fill("61");
    await expect(page.getByText("Results cannot follow your changes at the moment")).toBeVisible();
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await expect(page).toHaveURL(/team\.engineers=61/);
    await expect(engineers(page)).toHaveValue("61");
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every group open passes axe, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await open(page, FINTECH);
    for (const summary of await page.locator("form details > summary").all()) await summary.click();
    await engineers(page).fill("many");
    await expect(page.getByText("Enter a whole number from 1 to 10,000.")).toBeVisible();
    await page.getByRole("button", { name: "Reset all" }).click();
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  });
}

test("on a phone the answer stays in sight while the form is open", async ({ page, isMobile }) => {
  test.skip(!isMobile, "a laptop has both side by side");
  await page.goto("/");
  await untilLive(page);
  await expect(engineers(page)).toBeHidden();
  await expect(page.getByText("5 engineers · no Kubernetes experience · $400 a month · 99.5%")).toBeVisible();
  await page.getByRole("button", { name: "Edit" }).click();
  await expect(engineers(page)).toBeVisible();
  await engineers(page).fill("9");
  await page.getByRole("button", { name: "See results" }).click();
  await expect(engineers(page)).toBeHidden();
  await expect(page.getByText("9 engineers ·")).toBeVisible();
  await expect(headline(page)).toBeInViewport();
});
