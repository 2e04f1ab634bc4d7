import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page, type Response } from "@playwright/test";

export { expect };

interface Fixtures {
  /** Console errors that this test causes on purpose, as patterns. */
  expectedErrors: RegExp[];
}

const visits = ["goto", "reload", "goBack", "goForward"] as const;
const patient = new WeakSet<object>();

/** Every page of this process, after whatever loads one, waits for its scripts: no person is quicker than they are. */
function waitForScripts(page: Page): void {
  const pages: Page = Object.getPrototypeOf(page);
  if (patient.has(pages)) return;
  patient.add(pages);
  for (const name of visits) {
    const visit = pages[name] as (...args: unknown[]) => Promise<Response | null>; // each with arguments of its own
    Object.assign(pages, {
      async [name](this: Page, ...args: unknown[]) {
        const response = await visit.apply(this, args);
        const hasOwnAim = args.some((option) => typeof option === "object" && option !== null && "waitUntil" in option);
        if (!hasOwnAim) await untilScripted(this);
        return response;
      },
    });
  }
}

/** Playwright's test, which here also fails on any error in the browser's console, and leaves no browser behind. */
export const test = base.extend<Fixtures & { consoleWatch: undefined; othersLeave: undefined }>({
  expectedErrors: [[], { option: true }],
  consoleWatch: [
    async ({ page, expectedErrors }, use) => {
      waitForScripts(page);
      const errors: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(String(error)));
      await use(undefined);
      expect(errors.filter((text) => !expectedErrors.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
  // Browsers of other people, opened within a test, would stay and use memory until all tests are over.
  othersLeave: [
    async ({ browser, context }, use) => {
      const before = new Set([context, ...browser.contexts()]);
      await use(undefined);
      await Promise.all(browser.contexts().flatMap((other) => (before.has(other) ? [] : [other.close()])));
    },
    { auto: true },
  ],
});

/** Every rule of axe, best practices included, over the page as it stands. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Colours on their way from one theme to the other have no contrast to speak of.
  await page.evaluate(() => {
    // In parts that are not laid out, because they are far from the window, they stand still until a reader comes near.
    const isSeen = ({ effect }: Animation) =>
      effect instanceof KeyframeEffect && effect.target?.checkVisibility({ contentVisibilityAuto: true });
    return Promise.allSettled(
      document
        .getAnimations()
        .filter(isSeen)
        .map(({ finished }) => finished),
    );
  });
  // Without its second page, to which every element would be sent, and without lists of what is right, it takes half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) }));
  expect(found).toEqual([]);
}

/** Nothing reaches beyond the right edge of the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beyond).toBeLessThanOrEqual(0);
}

/**
 * The page's scripts have come, and hear what a hand does. They wait for its paint, and its load event does not wait for them.
 * The footer is the last that React takes over. Where scripts are switched off, and on pages without any, nothing is waited for.
 */
export async function untilScripted(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    if (!("__next_f" in window)) return true;
    const last = [...document.querySelectorAll("body > footer")].at(-1);
    return "next" in window && (last === undefined || Object.keys(last).some((key) => key.startsWith("__reactProps")));
  });
}

/**
 * The browser's own results have taken the place of the server's. They come once a visitor shows: by a moved pointer here, as
 * with a hand on its way to a field.
 */
export async function untilLive(page: Page): Promise<void> {
  await page.locator("[data-results-slot]").waitFor();
  // Until the script is there nobody hears it.
  await expect(async () => {
    await page.mouse.move(Math.random() * 9, 9);
    await expect(page.locator("[data-results-slot=live]")).toBeAttached({ timeout: 1_000 });
  }).toPass();
}

/** Scripts, or those of them that are named so, are on their way until the answer is called. */
export async function holdScripts(page: Page, isHeld = (_name: string) => true): Promise<() => void> {
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    if (isHeld(new URL(route.request().url()).pathname.split("/").at(-1) ?? "")) await isReleased;
    await route.continue();
  });
  return release;
}

/** Holds back whatever the page does not name itself, which is what it fetches later, until the answer is called. */
export async function holdEngine(page: Page, path: string): Promise<() => void> {
  const sent = await (await page.request.get(path)).text();
  return await holdScripts(page, (name) => !sent.includes(name));
}
