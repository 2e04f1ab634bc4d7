import { COMPILE_EARLY } from "@/scripts/compile-early.mjs";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from "./fixtures";

const pages = ["/", "/catalogue", "/method"];

for (const path of pages) {
  test.describe(`the page ${path}`, () => {
    test("answers with a heading, a title and its own nonce", async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page).toHaveTitle(/Berth/);

      const policy = response?.headers()["content-security-policy"] ?? "";
      const nonce = /script-src 'self' 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1];
      expect(nonce).toBeTruthy();
      expect(policy).toContain("frame-ancestors 'none'");
      // Scripts of the server's page; those that they load later are trusted through 'strict-dynamic'.
      const scripts = (await response?.text())?.match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
    });

    test("is painted before it asks for any script", async ({ page }) => {
      await page.goto(path);
      const { painted, asked } = await page.evaluate(() => ({
        painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
        asked: performance
          .getEntriesByType("resource")
          .filter(({ name }) => name.endsWith(".js"))
          .map(({ startTime }) => startTime),
      }));
      expect(asked.length).toBeGreaterThan(0);
      expect(Math.min(...asked)).toBeGreaterThan(painted);
    });

    test("names scripts that ask to be compiled as they arrive", async ({ request }) => {
      const html = await (await request.get(path)).text();
      const names = [...html.matchAll(/src="(\/_next\/static\/[^"]+\.js)"/g)].map(([, name = ""]) => name);
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect((await (await request.get(name)).text()).startsWith(COMPILE_EARLY)).toBe(true);
    });

    for (const colorScheme of ["light", "dark"] as const) {
      test(`passes axe in the ${colorScheme} theme`, { tag: "@phone" }, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.goto(path);
        await expectNoAxeViolations(page);
      });
    }

    test("does not scroll sideways", { tag: "@phone" }, async ({ page }) => {
      await page.goto(path);
      await expectNoSidewaysScroll(page);
    });

    test("has the skip link first", async ({ page }) => {
      await page.goto(path);
      await page.keyboard.press("Tab");
      const skip = page.getByRole("link", { name: "Skip to content" });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("main")).toBeFocused();
    });
  });
}

test("a nonce serves one answer only", async ({ request }) => {
  const [one, other] = await Promise.all([request.get("/"), request.get("/")]);
  expect(one.headers()["content-security-policy"]).not.toBe(other.headers()["content-security-policy"]);
});

test("every answer carries the safety headers", async ({ request }) => {
  for (const path of ["/", "/robots.txt", "/icon.svg", "/api/nowhere"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["x-powered-by"]).toBeUndefined();
  }
});

test("an address that cannot be decoded is one of nothing, and no fault of the server", async ({ baseURL }) => {
  const statusOf = async (path: string) => (await fetch(`${baseURL}${path}`, { redirect: "manual" })).status;
  expect(await statusOf("/%zz")).toBe(404);
  expect(await statusOf("/s/%zz")).toBe(404);
  expect(await statusOf("/catalogue/platforms/%ff")).toBe(404);
  expect(await statusOf("/t/%ff/scenarios")).toBe(307); // to the sign-in, as any other team's
  expect(await statusOf("/api/teams/%ff/export")).toBe(401);
  const response = await fetch(`${baseURL}/api/v1/%zz`);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: "not_found" });
});

test("answers of the API are compressed, and JSON whatever they say", async ({ request }) => {
  const asked = { headers: { "accept-encoding": "gzip" } };
  const large = [
    ...["platforms", "price-books", "price-books/list-2026-10", "openapi.json", "decision-record.schema.json"].map(
      (path) => request.get(`/api/v1/${path}`, asked),
    ),
    request.post("/api/v1/evaluations", {
      ...asked,
      data: { scenario: { team: { engineers: 5, kubernetesExperience: "none" } } },
    }),
  ];
  for (const answer of await Promise.all(large)) {
    expect(answer.status(), answer.url()).toBe(200);
    const headers = answer.headers();
    expect(headers["content-type"], answer.url()).toBe("application/json");
    expect(headers["content-encoding"], answer.url()).toBe("gzip");
    expect(headers.vary, answer.url()).toMatch(/\bAccept-Encoding\b/);
    expect(await answer.json(), answer.url()).toBeInstanceOf(Object);
  }
  const refused = await Promise.all([
    request.get("/api/v1/nowhere", asked),
    request.get("/api/v1/price-books/nowhere", asked),
    request.delete("/api/v1/platforms", asked),
    request.post("/api/v1/evaluations", { ...asked, data: "text" }),
    request.post("/api/v1/evaluations", { ...asked, data: { scenario: {} } }),
  ]);
  expect(refused.map((answer) => answer.status())).toEqual([404, 404, 405, 415, 422]);
  for (const answer of refused) {
    expect(answer.headers()["content-type"]).toBe("application/json");
    expect(await answer.json()).toMatchObject({ code: expect.any(String) });
  }
});

test("the navigation leads everywhere and marks where one is", { tag: "@phone" }, async ({ page }) => {
  await page.goto("/");
  const navigation = page.getByRole("navigation", { name: "Main" });
  for (const [name, path] of [
    ["Catalogue", "/catalogue"],
    ["Method", "/method"],
    ["Planner", "/"],
  ] as const) {
    await navigation.getByRole("link", { name }).click();
    await expect(page).toHaveURL(path);
    await expect(navigation.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
  }
});

test("robots and sitemap name this server", async ({ request, baseURL }) => {
  const port = new URL(baseURL ?? "").port;
  expect(await (await request.get("/robots.txt")).text()).toContain(`:${port}/sitemap.xml`);
  const sitemap = await (await request.get("/sitemap.xml")).text();
  for (const path of pages) expect(sitemap).toContain(`:${port}${path}</loc>`);
});

test.describe("the theme", () => {
  const background = () => getComputedStyle(document.body).backgroundColor;

  test("follows the system, then the choice, and remembers it", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/");
    const light = await page.evaluate(background);
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await page.evaluate(background);
    expect(dark).not.toBe(light);

    const choice = page.getByLabel("Colour theme");
    await choice.selectOption("Light");
    expect(await page.evaluate(background)).toBe(light);
    await page.reload();
    expect(await page.evaluate(background)).toBe(light);
    await expect(choice).toHaveValue("light");

    await choice.selectOption("System");
    expect(await page.evaluate(background)).toBe(dark);
    await page.reload();
    expect(await page.evaluate(background)).toBe(dark);
  });

  test("is right before any script runs", async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      colorScheme: "light",
      ...(baseURL ? { baseURL } : {}),
    });
    await context.addCookies([{ name: "theme", value: "dark", url: baseURL ?? "" }]);
    const page = await context.newPage();
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page.getByLabel("Colour theme")).toBeHidden();
    await context.close();
  });
});

test.describe("a page that is not there", () => {
  test.use({ expectedErrors: [/404/] });

  test("says so and leads back", async ({ page }) => {
    const response = await page.goto("/nowhere");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "There is no such page" })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole("link", { name: "Go to the planner" }).click();
    await expect(page).toHaveURL("/");
  });
});
