import { type Browser, chromium, type Page } from "@playwright/test";
import { chromiumArgs, findChromium } from "../chromium.mjs";

/** A page in this machine's Chromium, closed afterwards. */
export async function withPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const file = findChromium();
  const browser: Browser = await chromium.launch({ args: chromiumArgs, ...(file ? { executablePath: file } : {}) });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(60_000);
    return await use(page);
  } finally {
    await browser.close();
  }
}

/**
 * The browser has taken over the results from the server, and the charts answer to a pointer. Does what a visitor does who
 * looks around, because what is heavy may wait for that.
 */
export async function untilInteractive(page: Page): Promise<void> {
  const results = page.locator("[data-results-slot]");
  await results.waitFor();
  await page.waitForFunction(() => "next" in window); // scripts come after the paint, and until then nobody hears a visitor
  await page.mouse.move(900, 400);
  await page.mouse.wheel(0, 200);
  await page.locator("[data-results-slot=live]").waitFor();
  await results.locator("figure").first().scrollIntoViewIfNeeded();
  await results.locator("svg.recharts-surface").first().waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  await page.evaluate("window.scrollTo(0, 0)");
}
