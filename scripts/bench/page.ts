import type { CDPSession, Page } from "@playwright/test";
import { untilInteractive, withPage } from "./browser";
import { atMost, milliseconds, type Section } from "./report";
import { median, quantile } from "./statistics";

/** Issue 2: from input event to painted result, at 4 × CPU slowdown. */
const AIM_MS = 100;
const SLOWDOWN = 4;
const FEWEST_EVENTS = 40;

/** From one input event, by the time stamp the browser gave it. */
interface Answer {
  readonly kind: string;
  /** The answer is on the screen; null when nothing about the results had to change. */
  readonly paintedMs: number | null;
  /** Nothing in the results changes any more: the last chart has followed. */
  readonly settledMs: number | null;
  /** Processor time of the page's main thread, from the key to stillness. */
  readonly workMs: number;
}

interface Visitor {
  readonly page: Page;
  readonly session: CDPSession;
}

interface Watch {
  /** Resolves once the results have been still for a while. */
  next: () => Promise<{ paintedMs: number | null; settledMs: number | null }>;
}

declare global {
  interface Window {
    berthWatch?: Watch;
  }
}

/**
 * Runs in the page. An answer counts as painted two animation frames after the results' DOM changed: the first draws it, the
 * second cannot start before that is done. While a newer answer is being worked out the results say that they are busy.
 */
function watchResults(): void {
  const STILL_MS = 300;
  const PATIENCE_MS = 3_000;
  const slot = document.querySelector("[data-results-slot]");
  if (!slot) throw new Error("there are no results to watch");
  let startedAt: number | null = null;
  let painted: number | null = null;
  let settled: number | null = null;
  let changes = 0;
  let lastChange = 0;

  const start = (event: Event) => {
    if (event.isTrusted) startedAt ??= event.timeStamp;
  };
  for (const type of ["keydown", "pointerdown"]) window.addEventListener(type, start, { capture: true });

  new MutationObserver((records) => {
    const own = (record: MutationRecord) => record.target === slot && record.attributeName === "aria-busy";
    if (startedAt === null || slot.getAttribute("aria-busy") === "true" || records.every(own)) return;
    changes += 1;
    lastChange = performance.now();
    const change = changes;
    requestAnimationFrame(() =>
      requestAnimationFrame((now) => {
        painted ??= now;
        if (change === changes) settled = now;
      }),
    );
  }).observe(slot, { subtree: true, childList: true, characterData: true, attributes: true });

  window.berthWatch = {
    next: () =>
      new Promise((resolve) => {
        const look = () => {
          const now = performance.now();
          const isStill = settled !== null && now - lastChange > STILL_MS;
          const isOver = startedAt !== null && painted === null && now - startedAt > PATIENCE_MS;
          if (!isStill && !isOver) {
            setTimeout(look, 50);
            return;
          }
          const since = (time: number | null) => (time === null || startedAt === null ? null : time - startedAt);
          const answer = { paintedMs: since(painted), settledMs: since(settled) };
          startedAt = null;
          painted = null;
          settled = null;
          changes = 0;
          resolve(answer);
        };
        look();
      }),
  };
}

const fieldOf = (page: Page, path: string) => page.locator(`#field-${path.replaceAll(".", "-")}`);

/** Opens the fold a field is in. */
async function unfold(page: Page, path: string): Promise<void> {
  await fieldOf(page, path).evaluate((field) => {
    const fold = field.closest("details");
    if (fold && !fold.open) fold.querySelector("summary")?.click();
  });
  await fieldOf(page, path).waitFor({ state: "visible" });
}

/** Processor time the main thread has used; unlike the clock it stands still while others use the processor. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

async function press({ page, session }: Visitor, kind: string, key: string): Promise<Answer> {
  const before = await workOf(session);
  await page.keyboard.press(key);
  const answer = await page.evaluate(() => window.berthWatch?.next());
  if (!answer) throw new Error("the page is no longer being watched");
  return { kind, ...answer, workMs: (await workOf(session)) - before };
}

/** Keys pressed in a field one after the other, each once the answer to the last is on the screen. */
async function keysIn(visitor: Visitor, kind: string, path: string, keys: Iterable<string>): Promise<Answer[]> {
  const field = fieldOf(visitor.page, path);
  await unfold(visitor.page, path);
  await field.focus();
  if (kind === "typing") await field.selectText();
  const answers: Answer[] = [];
  for (const key of keys) answers.push(await press(visitor, kind, key));
  return answers;
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

async function use(visitor: Visitor): Promise<Answer[]> {
  const type = (path: string, digits: string) => keysIn(visitor, "typing", path, digits);
  return [
    ...(await type("team.engineers", "12")),
    ...(await type("budgetUsdPerMonth", "2500")),
    ...(await keysIn(visitor, "select", "cloud.primary", times(4, "ArrowDown"))),
    ...(await type("team.hourlyRateUsd", "135")),
    ...(await type("workload.services", "24")),
    ...(await type("workload.dailyActiveUsers", "75000")),
    ...(await type("workload.storageGib", "640")),
    ...(await keysIn(visitor, "slider", "priorities.cost", times(14, "ArrowRight"))),
    ...(await keysIn(visitor, "slider", "priorities.control", times(6, "ArrowLeft"))),
    ...(await type("workload.growthPercentPerMonth", "8")),
  ];
}

export const benchPage = (origin: string): Promise<Section> =>
  withPage(async (page) => {
    await page.goto(`${origin}/`);
    await untilInteractive(page);
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    // tsx gives functions their names through a helper that pages do not have.
    await page.evaluate("globalThis.__name = (value) => value");
    await page.evaluate(watchResults);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const answers = await use({ page, session });
    const painted = answers.flatMap(({ paintedMs }) => paintedMs ?? []);
    if (painted.length < FEWEST_EVENTS)
      throw new Error(`only ${painted.length} of ${answers.length} events had an answer`);
    const settled = answers.flatMap(({ settledMs }) => settledMs ?? []);
    const ofKind = (kind: string) =>
      answers.flatMap((answer) => (answer.kind === kind ? (answer.paintedMs ?? []) : []));
    return {
      title: `From input event to painted result, Chromium at ${SLOWDOWN} × CPU slowdown`,
      rows: [
        { what: "median", figure: milliseconds(median(painted)) },
        atMost("p95", quantile(painted, 0.95), AIM_MS, milliseconds),
        { what: "slowest", figure: milliseconds(Math.max(...painted)) },
        ...["typing", "select", "slider"].map((kind) => ({
          what: `  ${kind}, median of ${ofKind(kind).length}`,
          figure: milliseconds(median(ofKind(kind))),
        })),
        {
          what: "processor time of the main thread, median",
          figure: milliseconds(median(answers.map(({ workMs }) => workMs))),
        },
        { what: "until the last chart has followed, p95", figure: milliseconds(quantile(settled, 0.95)) },
      ],
      notes: [
        `${painted.length} events one after the other, window 1440 × 900, from the time stamp of the key to the second animation frame after the results' DOM changed. ${answers.length - painted.length} more changed nothing in the results. Processor time is slowed down like everything else, and runs from the key until all is still; other work on this machine does not add to it.`,
      ],
    };
  });
