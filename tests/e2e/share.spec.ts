import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { activity, shareLinks } from "../../db/schema";
import { newId } from "../../lib/ids";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from "./fixtures";
import { makeTeam, openAs, type TestCast } from "./support/accounts";
import { callAction } from "./support/call-action";
import { makeDecision, type TestRecord } from "./support/records";
import { makeShare, openStranger, shareInput } from "./support/shares";
import { startServer } from "./support/start-server";
import { presentServer, testDatabase } from "./support/test-database";

interface Shared {
  readonly cast: TestCast;
  readonly owner: Page;
  readonly request: APIRequestContext;
  readonly record: TestRecord;
}

/** A team whose owner has decided. */
async function decide(browser: Browser, title?: string): Promise<Shared> {
  const cast = await makeTeam();
  const owner = await openAs(browser, cast.owner);
  const { request } = owner.context();
  const record = await makeDecision(request, cast.team.slug, {
    steps: ["proposed", "accepted"],
    deciders: [cast.owner],
    ...(title === undefined ? {} : { title }),
  });
  return { cast, owner, request, record };
}

const sharePage = ({ cast, record }: Shared): string => `/t/${cast.team.slug}/decisions/${record.id}/share`;

const tokenOf = (path: string): string => path.split("/")[2] ?? "";

const gone = (page: Page) => page.getByRole("heading", { name: "There is nothing to read here" });

const linksOf = async ({ record }: Shared) =>
  await testDatabase().db.select().from(shareLinks).where(eq(shareLinks.recordId, record.id));

test.describe("a link, from making it to revoking it", () => {
  // A page that is gone says so with a 404, which the browser writes into its console.
  test.use({ expectedErrors: [/404 \(Not Found\)/] });

  test("an owner makes one, a stranger reads with JavaScript off, it is revoked, and the next click finds nothing", async ({
    browser,
  }) => {
    const shared = await decide(browser, "Run on one host, for now");
    const { owner, record } = shared;
    await owner.goto(`/t/${shared.cast.team.slug}/decisions/${record.id}`);
    await owner.getByRole("link", { name: "Share", exact: true }).click();
    await expect(owner.getByRole("heading", { level: 1, name: "Share this record" })).toBeVisible();
    await owner.getByLabel("What it is for").fill("Board meeting");
    await owner.getByRole("button", { name: "Make a link" }).click();
    const link = await owner.getByLabel("Share link").inputValue();
    await expect(owner.getByRole("row", { name: /Board meeting/ })).toContainText("not yet");
    await expectNoAxeViolations(owner);

    const { page: stranger } = await openStranger(browser, { javaScriptEnabled: false });
    await stranger.goto(link);
    await expect(stranger.getByRole("heading", { level: 1, name: record.title })).toBeVisible();
    for (const heading of ["In one minute", "The comparison", "The detail"])
      await expect(stranger.getByRole("heading", { level: 2, name: heading })).toBeVisible();
    await expect(stranger.getByRole("list", { name: "First year by platform, cheapest first" })).toBeVisible();
    await expect(stranger.getByRole("img", { name: /Cumulative cost/ })).toBeVisible();
    await stranger.getByText("The bill of", { exact: false }).first().click();
    await expect(stranger.getByText("Total infrastructure")).toBeVisible();
    await expect(stranger.getByRole("heading", { name: "Feedback of readers" })).toHaveCount(0);

    await owner.reload();
    await expect(owner.getByLabel("Share link")).toHaveCount(0);
    await expect(owner.getByRole("row", { name: /Board meeting/ })).toContainText("UTC");
    await owner.getByRole("button", { name: "Revoke “Board meeting”" }).click();
    await owner.getByRole("dialog").getByRole("button", { name: "Revoke the link" }).click();
    await expect(owner.getByText("There is none.")).toBeVisible();

    await stranger.reload();
    await expect(gone(stranger)).toBeVisible();
  });

  test("the page shows the figures of the team's own page", async ({ browser }) => {
    const shared = await decide(browser);
    await shared.owner.goto(`/t/${shared.cast.team.slug}/decisions/${shared.record.id}`);
    const figures = async (page: Page) => [
      await page.locator("[data-option] td:nth-of-type(1)").allTextContents(),
      await page.locator("[data-hash]").textContent(),
    ];
    const own = await figures(shared.owner);
    const { page: stranger } = await openStranger(browser);
    await stranger.goto(await makeShare(shared.request, shared.cast.team.slug, shared.record.id));
    expect(await figures(stranger)).toEqual(own);
    expect(own[0]?.length).toBeGreaterThan(15);
  });

  test("malformed, guessed, expired and revoked links, and one whose team is gone, get one answer to the byte", async ({
    browser,
  }) => {
    const shared = await decide(browser);
    const { request, record } = shared;
    const team = shared.cast.team.slug;
    const make = () => makeShare(request, team, record.id);
    const [expired, revoked] = [await make(), await make()];
    const { db } = testDatabase();
    const rows = await linksOf(shared);
    await db
      .update(shareLinks)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(shareLinks.id, rows[0]?.id ?? ""));
    await callAction(request, "revokeShare", [team, { recordId: record.id, linkId: rows[1]?.id }]);
    const { context } = await openStranger(browser);
    const guess = `/s/${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url")}`;
    const answers = [];
    for (const path of [
      guess,
      expired,
      revoked,
      "/s/abc",
      "/s/%00",
      `${guess}/try`,
      `${guess}/preview`,
      `${guess}/x/y`,
      "/s",
    ]) {
      const answer = await context.request.get(path);
      // Pages are compressed and files are not, whatever they answer.
      const { date, vary, "content-encoding": _, ...headers } = answer.headers();
      answers.push({ status: answer.status(), headers, text: await answer.text() });
    }
    expect(answers[0]?.status).toBe(404);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    for (const path of [`${guess}/passphrase`, `${expired}/feedback`, `${revoked}/passphrase`]) {
      const posted = await context.request.post(path, { form: { passphrase: "x", name: "x", body: "x" } });
      expect([posted.status(), await posted.text()]).toEqual([404, answers[0]?.text]);
    }
    for (const path of ["/s", `${guess}/nowhere`, `${await make()}/nowhere`])
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const answer = await context.request.fetch(path, { method });
        expect([method, answer.status(), await answer.text()]).toEqual([method, 404, answers[0]?.text]);
      }
  });
});

test("a stranger's second browser needs no account, and fetches under 60 KiB with no script and nothing from elsewhere", async ({
  browser,
  baseURL,
}) => {
  const shared = await decide(browser);
  const path = await makeShare(shared.request, shared.cast.team.slug, shared.record.id, { allowsFeedback: true });
  const { context, page } = await openStranger(browser);
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  let bytes = 0;
  client.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const asked: string[] = [];
  page.on("request", (one) => asked.push(one.url()));
  await page.goto(path, { waitUntil: "networkidle" });
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(60 * 1024);
  for (const url of asked) expect(new URL(url).origin).toBe(new URL(baseURL ?? "").origin);
  expect(await page.locator("script").count()).toBe(0);
  expect(await context.cookies()).toEqual([]);
});

test("the record can be taken along as PDF and Markdown, which say no more than the page", async ({ browser }) => {
  const shared = await decide(browser, "Take it along");
  const path = await makeShare(shared.request, shared.cast.team.slug, shared.record.id);
  const { page } = await openStranger(browser, { javaScriptEnabled: false });
  await page.goto(path);
  const hash = (await page.locator("[data-hash]").textContent()) ?? "";
  for (const [label, name] of [
    ["Download as PDF", "0001-take-it-along.pdf"],
    ["Download as Markdown", "0001-take-it-along.md"],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: label, exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(name);
  }
  const markdown = await (await page.request.get(`${path}/md`)).text();
  expect(markdown).toContain("Take it along");
  expect(markdown).toContain(hash);
  for (const kept of [tokenOf(path), shared.cast.owner.email, shared.cast.owner.id])
    expect(markdown).not.toContain(kept);
  const pdf = await (await page.request.get(`${path}/pdf`)).body();
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.includes(tokenOf(path))).toBe(false);
});

test("whatever stands under a link is kept by nobody, found by nobody, framed by nobody, and says nowhere where from", async ({
  browser,
}) => {
  const shared = await decide(browser);
  const path = await makeShare(shared.request, shared.cast.team.slug, shared.record.id, {
    ...{ sandboxFields: ["team.engineers"], allowsFeedback: true, allowsPreview: true },
  });
  const { context, page } = await openStranger(browser);
  for (const part of ["", "/try", "/preview", "/md", "/nowhere"]) {
    const headers = (await context.request.get(`${path}${part}`)).headers();
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["x-robots-tag"]).toBe("noindex, nofollow, noarchive");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    const policy = headers["content-security-policy"] ?? "";
    for (const rule of ["default-src 'none'", "script-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/unsafe-eval|script-src 'self'|https?:|\*/);
    expect(headers["set-cookie"]).toBeUndefined();
  }
  await page.goto(path);
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex, nofollow, noarchive");
  expect(await page.title()).not.toContain(tokenOf(path));
  const [onwards] = await Promise.all([
    page.waitForRequest(/\/method/),
    page.evaluate(() => document.querySelector<HTMLAnchorElement>("a[href^='/method']")?.click()),
  ]);
  expect((await onwards.allHeaders()).referer).toBeUndefined();
});

test("the token is in no row, no activity and no title; the hash of it is all there is", async ({ browser }) => {
  const shared = await decide(browser);
  const token = tokenOf(await makeShare(shared.request, shared.cast.team.slug, shared.record.id, { label: "Quiet" }));
  const { page } = await openStranger(browser);
  await page.goto(`/s/${token}`);
  const { db, sql: raw } = testDatabase();
  const tables = await raw<{ table: string }[]>`
    select quote_ident(tablename) as table from pg_tables where schemaname = 'public'`;
  for (const { table } of tables) {
    const [{ hits } = { hits: -1 }] = await raw.unsafe<{ hits: number }[]>(
      `select count(*)::int as hits from ${table} as t where t::text like '%' || $1 || '%'`,
      [token],
    );
    expect([table, hits]).toEqual([table, 0]);
  }
  const log = await db.select().from(activity).where(eq(activity.subjectId, shared.record.id));
  expect(log.some(({ action }) => action === "share.created")).toBe(true);
  await shared.owner.goto(sharePage(shared));
  expect(await shared.owner.content()).not.toContain(token);
});

test("a server prints no token, whatever is asked under it", async ({ browser }) => {
  const shared = await decide(browser);
  const path = await makeShare(shared.request, shared.cast.team.slug, shared.record.id, {
    ...{ sandboxFields: ["team.engineers"], allowsFeedback: true, allowsPreview: true },
  });
  const { origin, printed, stop } = await startServer(presentServer());
  const { context } = await openStranger(browser);
  try {
    for (const part of ["", "/try?team.engineers=x", "/preview", "/md", "/pdf", "/nowhere", "x"])
      await context.request.get(`${origin}${path}${part}`);
    for (const [part, form] of [
      ["/feedback", { name: "Ada", body: "Hello" }],
      ["/passphrase", { passphrase: "x" }],
    ] as const)
      await context.request.post(`${origin}${path}${part}`, { form, maxRedirects: 0 });
    await context.request.fetch(`${origin}${path}`, { method: "DELETE" });
  } finally {
    await stop();
  }
  expect(printed()).toContain("Ready in");
  expect(printed()).not.toContain(tokenOf(path).slice(0, 20));
});

test("an opening is counted once for a reader who loads again, and not for a prefetch, a HEAD or a previewer", async ({
  browser,
}) => {
  const shared = await decide(browser);
  const path = await makeShare(shared.request, shared.cast.team.slug, shared.record.id);
  const { context, page } = await openStranger(browser);
  await context.request.head(path);
  await context.request.get(path, { headers: { "sec-purpose": "prefetch" } });
  await context.request.get(path, { headers: { "user-agent": "Slackbot-LinkExpanding 1.0" } });
  expect((await linksOf(shared))[0]).toMatchObject({ openedCount: 0, lastOpenedAt: null });
  await page.goto(path);
  await page.reload();
  await expect.poll(async () => (await linksOf(shared))[0]?.openedCount).toBe(1);
  await page.reload();
  await page.goto(path);
  expect((await linksOf(shared))[0]?.openedCount).toBe(1);
});

test.describe("a passphrase", () => {
  test.use({ expectedErrors: [/40[34]|429/] });

  test("keeps everything until it is given; wrong ones are held up, and the cookie is for this link alone", async ({
    browser,
  }) => {
    const shared = await decide(browser, "Hush hush");
    const team = shared.cast.team.slug;
    const path = await makeShare(shared.request, team, shared.record.id, {
      ...{ passphrase: "open sesame", sandboxFields: ["team.engineers"], allowsFeedback: true },
    });
    const { context, page } = await openStranger(browser, { javaScriptEnabled: false });
    await page.goto(path);
    await expect(page).toHaveTitle("A passphrase is needed · Berth");
    const locked = await page.content();
    for (const kept of ["Hush hush", shared.cast.team.name, "Compose", "Olive"]) expect(locked).not.toContain(kept);
    for (const part of ["/try", "/feedback", "/md", "/pdf"]) {
      const answer = await context.request.get(`${path}${part}`, { maxRedirects: 0 });
      expect([answer.status(), answer.headers().location]).toEqual([303, path]);
    }
    expect((await context.request.get(`${path}/preview`)).status()).toBe(404);

    await page.getByLabel("Passphrase").fill("open barley");
    await page.getByRole("button", { name: "Read the record" }).click();
    await expect(page.getByText("This is not the passphrase.")).toBeVisible();
    await page.getByLabel("Passphrase").fill("open sesame");
    await page.getByRole("button", { name: "Read the record" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Hush hush" })).toBeVisible();
    const [cookie] = await context.cookies(new URL(path, page.url()).href);
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path });
    expect(cookie?.value).not.toContain(tokenOf(path));
    expect((cookie?.expires ?? 0) * 1000 - Date.now()).toBeLessThan(3_601_000);

    // The same cookie on another link of the same record, and one that was made up.
    const other = await makeShare(shared.request, team, shared.record.id, { passphrase: "open sesame" });
    const until = cookie?.value.split(".")[0];
    for (const value of [
      cookie?.value,
      `${until}.forged`,
      "9999999999999.x",
      `9999999999999.${"%C3%A9".repeat(43)}`, // as many signs as a proof has, and more bytes
      "x",
    ]) {
      const answer = await shared.request.get(other, { headers: { cookie: `berth.share=${value}` } });
      expect(await answer.text()).toContain("This record has a passphrase");
    }

    const { context: guesser } = await openStranger(browser);
    const guess = (passphrase: string) =>
      guesser.request.post(`${path}/passphrase`, { form: { passphrase }, maxRedirects: 0 });
    const statuses = [];
    for (let time = 0; time < 7; time += 1) statuses.push((await guess(`wrong ${time}`)).status());
    // One try of five was wrong before; the one that was right counted for nothing.
    expect(statuses).toEqual([403, 403, 403, 403, 429, 429, 429]);
    const held = await guess("open sesame");
    expect(held.status()).toBe(429);
    expect(Number(held.headers()["retry-after"])).toBeGreaterThan(0);
    // Who has read it already goes on reading.
    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: "Hush hush" })).toBeVisible();
  });

  test("is not taken from a page of another site", async ({ browser }) => {
    const shared = await decide(browser);
    const path = await makeShare(shared.request, shared.cast.team.slug, shared.record.id, {
      passphrase: "open sesame",
    });
    const { context } = await openStranger(browser);
    for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site", origin: "null" }]) {
      const form = { passphrase: "open sesame" };
      const answer = await context.request.post(`${path}/passphrase`, { form, headers, maxRedirects: 0 });
      expect([answer.status(), answer.headers()["set-cookie"]]).toEqual([403, undefined]);
    }
  });
});

test.describe("feedback", () => {
  test.use({ expectedErrors: [/422|413|429/] });

  test("comes from a stranger, waits, is shown as plain text once the team shows it, and can be hidden", async ({
    browser,
  }) => {
    const shared = await decide(browser);
    const path = await makeShare(shared.request, shared.cast.team.slug, shared.record.id, {
      ...{ label: "Board", allowsFeedback: true },
    });
    const { page: stranger } = await openStranger(browser, { javaScriptEnabled: false });
    await stranger.goto(path);
    const text = `Why not <b>EKS</b>?\n**Bold** [x](javascript:alert(1))<script>alert(1)</script>`;
    await stranger.getByLabel("Your name").fill("Ada <i>");
    await stranger.getByLabel("What you think of it").fill(text);
    await stranger.getByRole("button", { name: "Send to the team" }).click();
    await expect(stranger.getByRole("status")).toContainText("The team has your feedback.");
    await expect(stranger.getByText("Why not <b>EKS</b>?")).toHaveCount(0);

    // The team hears of it where it begins and at the record, and a member who may not moderate does not.
    const team = `/t/${shared.cast.team.slug}`;
    const record = `${team}/decisions/${shared.record.id}`;
    const viewer = await openAs(browser, shared.cast.viewer);
    for (const page of [team, record]) {
      await viewer.goto(page);
      await expect(viewer.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(viewer.getByRole("link", { name: /message/ })).toHaveCount(0);
    }
    await shared.owner.goto(team);
    const box = shared.owner.getByRole("region", { name: "Waiting for you" });
    await expect(box).toContainText(`on “${shared.record.title}”`);
    await expectNoAxeViolations(shared.owner);
    await box.getByRole("link", { name: "1 message of a reader" }).click();
    await expect(shared.owner).toHaveURL(`${sharePage(shared)}#feedback`);
    await shared.owner.goto(record);
    await shared.owner.getByRole("link", { name: "1 message of a reader waits for you" }).click();
    await expect(shared.owner).toHaveURL(`${sharePage(shared)}#feedback`);
    const waiting = shared.owner.locator("[data-feedback=waiting]");
    await expect(waiting).toContainText("by the link “Board”");
    await expect(waiting).toContainText("**Bold** [x](javascript:alert(1))<script>alert(1)</script>");
    await expectNoAxeViolations(shared.owner);
    await shared.owner.getByRole("button", { name: "Show to readers the feedback of Ada <i>" }).click();
    await expect(shared.owner.locator("[data-feedback=shown]")).toBeVisible();
    await shared.owner.goto(record);
    await expect(shared.owner.getByRole("link", { name: /message/ })).toHaveCount(0);
    await shared.owner.goto(sharePage(shared));

    await stranger.goto(path);
    await expect(stranger.getByText("Why not <b>EKS</b>?")).toContainText("**Bold**");
    await expect(stranger.getByText("Ada <i>")).toBeVisible();
    expect(await stranger.locator("script, a[href^=javascript]").count()).toBe(0);

    await shared.owner.getByRole("button", { name: "Hide the feedback of Ada <i>" }).click();
    await expect(shared.owner.locator("[data-feedback=hidden]")).toBeVisible();
    await stranger.reload();
    await expect(stranger.getByText("Why not <b>EKS</b>?")).toHaveCount(0);
  });

  test("with something missing loses nothing that was typed; too much of it is refused; and a link without it takes none", async ({
    browser,
  }) => {
    const shared = await decide(browser);
    const team = shared.cast.team.slug;
    const path = await makeShare(shared.request, team, shared.record.id, { allowsFeedback: true });
    const closed = await makeShare(shared.request, team, shared.record.id);
    const { context, page } = await openStranger(browser);
    await page.goto(path);
    await page.getByLabel("Your name").fill("   ");
    await page.getByLabel("What you think of it").fill("Looks right to me.");
    await page.getByRole("button", { name: "Send to the team" }).click();
    await expect(page.getByText("Give a name, so that the team knows who is speaking.")).toBeVisible();
    await expect(page.getByLabel("What you think of it")).toHaveValue("Looks right to me.");

    const send = (to: string, body: string) =>
      context.request.post(`${to}/feedback`, { form: { name: "Bo", body }, maxRedirects: 0 });
    expect((await send(closed, "Hello")).status()).toBe(404);
    expect((await send(path, "x".repeat(4_001))).status()).toBe(422);
    expect((await send(path, "x".repeat(60_000))).status()).toBe(413);
    const statuses = [];
    for (let time = 0; time < 7; time += 1) statuses.push((await send(path, `Number ${time}`)).status());
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429]);
  });
});

test.describe("the sandbox", () => {
  test.use({ expectedErrors: [/422/] });

  test("works out other inputs without a script, says that it is not the record, and leaves the record as it was", async ({
    browser,
  }) => {
    const shared = await decide(browser);
    const team = shared.cast.team.slug;
    const path = await makeShare(shared.request, team, shared.record.id, {
      sandboxFields: ["workload.services", "budgetUsdPerMonth"],
    });
    const { sql: raw } = testDatabase();
    const rows = () => raw`
      select (select md5(string_agg(d::text, '' order by id)) from decisions d where id = ${shared.record.id}) as record,
             (select md5(string_agg(s::text, '' order by id)) from scenarios s
               where team_id = ${shared.cast.team.id}) as scenarios,
             (select count(*)::int from activity where team_id = ${shared.cast.team.id}) as events`;
    const before = await rows();
    const { page } = await openStranger(browser, { javaScriptEnabled: false });
    await page.goto(path);
    await page.getByRole("link", { name: "Try other inputs" }).click();
    await expect(page.getByText("This is not the record")).toBeVisible();
    const swarm = page.locator("[data-tried=swarm] td");
    const own = (await swarm.nth(1).textContent()) ?? "";
    await expect(swarm.nth(0)).toHaveText(own);
    await page.getByLabel("Services").fill("40");
    await page.getByRole("button", { name: "Work it out" }).click();
    await expect(page.getByRole("heading", { name: "With your inputs" })).toBeVisible();
    await expect(page.getByLabel("Services")).toHaveValue("40");
    await expect(swarm.nth(0)).not.toHaveText(own);
    await expect(swarm.nth(1)).toHaveText(own);

    await page.getByLabel("Services").fill("10001");
    await page.getByRole("button", { name: "Work it out" }).click();
    await expect(page.getByText("Between 1 and 10,000.")).toBeVisible();

    await page.goto(`${path}/try?team.engineers=900&name=x&workload.services=%3Cscript%3E`);
    await expect(page.getByText("This is not a number.")).toBeVisible();
    await expect(page.getByLabel("Team size")).toHaveCount(0);
    await page.getByRole("link", { name: "Back to the record", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: shared.record.title })).toBeVisible();
    expect(await rows()).toEqual(before);
  });
});

test("asking too often gets a short answer that holds nothing of the record, for one address and one link", async ({
  browser,
}) => {
  const shared = await decide(browser, "Asked for a lot");
  const team = shared.cast.team.slug;
  const wishes = { sandboxFields: ["team.engineers"] };
  const [path, other] = [
    await makeShare(shared.request, team, shared.record.id, wishes),
    await makeShare(shared.request, team, shared.record.id, wishes),
  ];
  const { context } = await openStranger(browser);
  const get = (to: string) => context.request.get(to, { maxRedirects: 0 });
  const expectRefused = async (to: string) => {
    const answer = await get(to);
    const text = await answer.text();
    expect([to, answer.status(), text.includes("This was asked for too often")]).toEqual([to, 429, true]);
    expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
    expect(text).not.toContain("Asked for a lot");
  };
  const many = async (to: string, times: number) => {
    for (let time = 0; time < times; time += 20) await Promise.all(Array.from({ length: 20 }, () => get(to)));
  };
  // Sixty pieces of work: files and evaluations together. Reading goes on.
  await many(`${path}/md`, 60);
  for (const part of ["/try", "/md", "/pdf"]) await expectRefused(`${path}${part}`);
  expect((await get(path)).status()).toBe(200);
  // Three hundred of anything: 64 they were so far.
  await many(`${path}/passphrase`, 240);
  for (const part of ["", "/try", "/feedback", "/preview"]) await expectRefused(`${path}${part}`);
  expect((await get(other)).status()).toBe(200);
});

test.describe("a preview", () => {
  test.use({ expectedErrors: [/404/] });

  test("names title, status and cost only where the owner allows it", async ({ browser }) => {
    const shared = await decide(browser, "Secret plan");
    const team = shared.cast.team.slug;
    const [plain, shown] = [
      await makeShare(shared.request, team, shared.record.id),
      await makeShare(shared.request, team, shared.record.id, { allowsPreview: true }),
    ];
    const { page } = await openStranger(browser);
    const tags = () =>
      page
        .locator("meta[property^='og:'], meta[name^='twitter:'], meta[name=description]")
        .evaluateAll((all) => all.map((meta) => meta.getAttribute("content")).join(" | "));
    await page.goto(plain);
    expect(await tags()).not.toMatch(/Secret plan|Accepted|\$|preview$/);
    expect(await tags()).toContain("A shared decision record");
    expect((await page.request.get(`${plain}/preview`)).status()).toBe(404);
    await page.goto(shown);
    expect(await tags()).toMatch(/Secret plan.*Accepted · \$[\d,]+ in the first year, labour included/);
    const picture = await page.request.get(`${shown}/preview`);
    expect(picture.headers()["content-type"]).toBe("image/png");
    expect((await picture.body()).subarray(1, 4).toString()).toBe("PNG");
  });
});

test.describe("who may share", () => {
  const refusal = (code: string) => expect.objectContaining({ ok: false, error: expect.objectContaining({ code }) });

  test("an editor can make and revoke links, and cannot let readers do more than read", async ({ browser }) => {
    const shared = await decide(browser);
    const team = shared.cast.team.slug;
    const editor = await openAs(browser, shared.cast.editor);
    await editor.goto(sharePage(shared));
    await expect(editor.getByText("Only an owner of the team can allow more than reading.")).toBeVisible();
    await expect(editor.getByLabel(/leave feedback/)).toBeDisabled();
    await expect(editor.getByLabel(/title, status and cost/)).toBeDisabled();
    const { request } = editor.context();
    for (const more of [{ allowsFeedback: true }, { allowsPreview: true }, { sandboxFields: ["team.engineers"] }])
      expect(await callAction(request, "createShare", [team, shareInput(shared.record.id, more)])).toEqual(
        refusal("forbidden"),
      );
    await makeShare(request, team, shared.record.id);
    const [link] = await linksOf(shared);
    expect(
      await callAction(request, "revokeShare", [team, { recordId: shared.record.id, linkId: link?.id }]),
    ).toMatchObject({
      ok: true,
    });
  });

  test("a viewer cannot share, and sees no link", async ({ browser }) => {
    const shared = await decide(browser);
    const viewer = await openAs(browser, shared.cast.viewer);
    await viewer.goto(`/t/${shared.cast.team.slug}/decisions/${shared.record.id}`);
    await expect(viewer.getByRole("link", { name: "Share", exact: true })).toHaveCount(0);
    const { request } = viewer.context();
    expect((await request.get(sharePage(shared))).status()).toBe(403);
    const input = shareInput(shared.record.id);
    expect(await callAction(request, "createShare", [shared.cast.team.slug, input])).toEqual(refusal("forbidden"));
  });

  test("another team can neither share a record nor revoke its links, and its links read its own records alone", async ({
    browser,
  }) => {
    const shared = await decide(browser);
    await makeShare(shared.request, shared.cast.team.slug, shared.record.id);
    const [link] = await linksOf(shared);
    const outsider = await openAs(browser, shared.cast.outsider);
    const { request } = outsider.context();
    const own = shared.cast.otherTeam.slug;
    expect(await callAction(request, "createShare", [own, shareInput(shared.record.id)])).toEqual(refusal("not_found"));
    const target = { recordId: shared.record.id, linkId: link?.id };
    expect(await callAction(request, "revokeShare", [own, target])).toEqual(refusal("not_found"));
    const feedback = { recordId: shared.record.id, feedbackId: newId(), state: "shown" };
    expect(await callAction(request, "moderateFeedback", [own, feedback])).toEqual(refusal("not_found"));
    expect((await linksOf(shared))[0]?.revokedAt).toBeNull();
  });
});

test("a shared page is accessible, light and dark, fits a phone, and prints with everything open @phone", async ({
  browser,
  viewport,
}) => {
  const shared = await decide(browser);
  const path = await makeShare(shared.request, shared.cast.team.slug, shared.record.id, {
    ...{ allowsFeedback: true, sandboxFields: ["team.engineers", "workload.services"] },
  });
  for (const colorScheme of ["light", "dark"] as const) {
    const { page } = await openStranger(browser, { viewport, colorScheme });
    for (const part of ["", "/try"]) {
      await page.goto(`${path}${part}`);
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
    }
    await page.goto(path);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText("Total infrastructure")).toBeVisible();
    await expect(page.getByRole("button", { name: "Send to the team" })).toBeHidden();
  }
});
