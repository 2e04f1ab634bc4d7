import type { Browser, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { accounts, memberships, users } from "../../db/schema";
import { newId } from "../../lib/ids";
import { expect, test } from "./fixtures";
import { makeUser, openAs, signIn, type TestUser } from "./support/accounts";
import { callAction } from "./support/call-action";
import { connected } from "./support/servers";
import { signedInAs } from "./support/sessions";
import { testDatabase } from "./support/test-database";

/** Somebody at the provider, which vouches for the address, or does not, or gives none. */
const login = (email: string, verified: "true" | "false" | "none" = "true"): string =>
  `${newId()};${email};${verified}`;
const newAddress = (): string => `${newId()}@example.org`;

/** Through the provider's own pages: who one is, and yes, Berth may know it. */
async function passProvider(page: Page, who: string): Promise<void> {
  await page.locator("input[name=login]").fill(who);
  await page.locator("input[name=password]").fill("anything");
  await page.locator("button[type=submit]").click();
  await page.getByRole("button", { name: "Continue" }).click();
}

async function signInWithProvider(page: Page, who: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Continue with 127.0.0.1" }).click();
  await passProvider(page, who);
}

const newPage = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ baseURL: connected.origin })).newPage();

const tiesOf = ({ id }: Pick<TestUser, "id">) =>
  testDatabase().db.select({ subject: accounts.providerAccountId }).from(accounts).where(eq(accounts.userId, id));

async function userWith(email: string) {
  const [row] = await testDatabase().db.select().from(users).where(eq(users.email, email));
  if (!row) throw new Error(`nobody has the address ${email}`);
  return row;
}

test.beforeEach(({ context }) =>
  // The provider's own pages ask other sites for a typeface.
  context.route(
    ({ hostname }) => hostname !== "127.0.0.1",
    (route) => route.fulfill({ body: "" }),
  ),
);

test.describe("signing in with an OpenID provider", () => {
  test("makes an account with a team, and opens the same one the next time", async ({ page, browser }) => {
    const email = newAddress();
    const who = login(email);
    await signInWithProvider(page, who);
    await page.waitForURL(/\/t\b/);
    expect(await signedInAs(page.context().request)).toBe(email);
    const user = await userWith(email);
    expect(user.passwordHash).toBeNull();
    expect(user.emailVerifiedAt).not.toBeNull();
    expect(user.name).toMatch(/^Person /);
    const teams = await testDatabase().db.select().from(memberships).where(eq(memberships.userId, user.id));
    expect(teams).toHaveLength(1);

    const elsewhere = await newPage(browser);
    await signInWithProvider(elsewhere, who);
    await elsewhere.waitForURL(/\/t\b/);
    expect((await userWith(email)).id).toBe(user.id);
    expect(await tiesOf(user)).toEqual([{ subject: who }]);
  });

  test("leads on to where one was going", async ({ page }) => {
    await page.goto("/account");
    await page.getByRole("button", { name: "Continue with 127.0.0.1" }).click();
    await passProvider(page, login(newAddress()));
    await page.waitForURL(`${connected.origin}/account`);
  });

  test("is tied to an account that is there, when both sides have proved the address", async ({ page }) => {
    const user = await makeUser({ isVerified: true });
    const who = login(user.email.toUpperCase());
    await signInWithProvider(page, who);
    await page.waitForURL(/\/t\b/);
    expect(await signedInAs(page.context().request)).toBe(user.email);
    expect(await tiesOf(user)).toEqual([{ subject: who }]);
  });

  for (const { name, isVerified, verified } of [
    { name: "the provider does not vouch for it", isVerified: true, verified: "false" },
    { name: "the provider says nothing about it", isVerified: true, verified: "none" },
    { name: "its owner here never proved it", isVerified: false, verified: "true" },
  ] as const)
    test(`is refused for an address that is there, when ${name}`, async ({ page }) => {
      const user = await makeUser({ isVerified });
      await signInWithProvider(page, login(user.email, verified));
      await expect(page.getByText("There is an account with this address already")).toBeVisible();
      await expect(page.getByText("Sign in with your password, then connect")).toBeVisible();
      expect(await signedInAs(page.context().request)).toBeNull();
      expect(await tiesOf(user)).toEqual([]);
    });

  test("takes an address the provider does not vouch for when it is free, as unproved", async ({ page }) => {
    const email = newAddress();
    await signInWithProvider(page, login(email, "none"));
    await page.waitForURL(/\/t\b/);
    expect((await userWith(email)).emailVerifiedAt).toBeNull();
  });

  test("is refused without an address", async ({ page }) => {
    await signInWithProvider(page, login("", "none"));
    await expect(page.getByText("This sign-in came without an e-mail address")).toBeVisible();
    expect(await signedInAs(page.context().request)).toBeNull();
  });

  test("does nothing in a browser that did not begin it", async ({ page, browser }) => {
    // The attacker signs in as himself, keeps his own answer back and has the victim open it. His browser has forgotten that
    // it began, so that the answer is not used up.
    const victim = await newPage(browser);
    let answer = "";
    page.on("request", (request) => {
      if (request.url().includes("/api/auth/callback/oidc")) answer = request.url();
    });
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "Continue with 127.0.0.1" }).click();
    await expect(page.locator("input[name=login]")).toBeVisible();
    await page.context().clearCookies({ name: /next-auth/ });
    await passProvider(page, login(newAddress()));
    await expect.poll(() => answer).toContain("code=");
    await victim.goto(answer);
    await expect(victim.getByText("Signing in there did not work")).toBeVisible();
    expect(await signedInAs(victim.context().request)).toBeNull();
  });
});

test.describe("connecting a provider", () => {
  test("ties it to one's account whatever its address; the last way in stays", async ({ browser }) => {
    const user = await makeUser();
    const page = await openAs(browser, user);
    const who = login(newAddress(), "none");
    await page.goto("/account");
    await page.getByRole("button", { name: "Connect 127.0.0.1" }).click();
    await passProvider(page, who);
    await expect(page.getByRole("status").filter({ hasText: "127.0.0.1 is connected" })).toBeVisible();
    expect(await tiesOf(user)).toEqual([{ subject: who }]);

    const elsewhere = await newPage(browser);
    await signInWithProvider(elsewhere, who);
    await elsewhere.waitForURL(/\/t\b/);
    expect(await signedInAs(elsewhere.context().request)).toBe(user.email);

    await page.getByRole("button", { name: "Disconnect 127.0.0.1" }).click();
    await expect(page.getByRole("status").filter({ hasText: "127.0.0.1 is disconnected." })).toBeVisible();
    expect(await tiesOf(user)).toEqual([]);
  });

  test("can be undone only while there is another way in", async ({ page }) => {
    const email = newAddress();
    await signInWithProvider(page, login(email));
    await page.waitForURL(/\/t\b/);
    await page.goto("/account");
    await page.getByRole("button", { name: "Disconnect 127.0.0.1" }).click();
    await expect(page.getByText("127.0.0.1 is your only way in. Set a password first.")).toBeVisible();
    const user = await userWith(email);
    expect(await tiesOf(user)).toHaveLength(1);

    await page.getByLabel("New password").fill("nine brown bears in the harbour");
    await page.getByRole("button", { name: "Set password" }).click();
    await expect(page.getByText("Everywhere else you are signed out.")).toBeVisible();
    await page.getByRole("button", { name: "Disconnect 127.0.0.1" }).click();
    await expect(page.getByText("127.0.0.1 is disconnected.")).toBeVisible();
    expect(await tiesOf(user)).toEqual([]);
  });

  test("does not take over what is connected to somebody else", async ({ browser }) => {
    const who = login(newAddress());
    const first = await newPage(browser);
    await signInWithProvider(first, who);
    await first.waitForURL(/\/t\b/);
    const user = await makeUser();
    const page = await openAs(browser, user);
    await page.goto("/account");
    await page.getByRole("button", { name: "Connect 127.0.0.1" }).click();
    await passProvider(page, who);
    await expect(page.getByText("It is connected to another account here")).toBeVisible();
    expect(await tiesOf(user)).toEqual([]);
  });

  test("begun by one person ties nothing to another who signs in meanwhile", async ({ browser }) => {
    const [first, second] = await Promise.all([makeUser(), makeUser()]);
    const page = await openAs(browser, first);
    await page.goto("/account");
    await page.getByRole("button", { name: "Connect 127.0.0.1" }).click();
    await expect(page.locator("input[name=login]")).toBeVisible();
    await signIn(page.context(), second);
    await passProvider(page, login(newAddress()));
    await expect(page.getByText("Connecting took too long, or you signed out on the way")).toBeVisible();
    expect(await tiesOf(first)).toEqual([]);
    expect(await tiesOf(second)).toEqual([]);
  });

  test("is confirmed for deletion by the address, where there is no password", async ({ page }) => {
    const email = newAddress();
    await signInWithProvider(page, login(email));
    await page.waitForURL(/\/t\b/);
    const { request } = page.context();
    expect(await callAction(request, "deleteAccount", [{ proof: "no@example.org" }])).toMatchObject({
      error: { fields: [{ path: "proof" }] },
    });
    expect(await callAction(request, "deleteAccount", [{ proof: email.toUpperCase() }])).toMatchObject({ ok: true });
    expect(await signedInAs(request)).toBeNull();
  });
});
