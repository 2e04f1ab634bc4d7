import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { activity, memberships, teams, users } from "../../db/schema";
import { newId } from "../../lib/ids";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from "./fixtures";
import { makeTeam, makeTeamOf, makeUser, openAs, PASSWORD, signIn } from "./support/accounts";
import { callAction, knownActions } from "./support/call-action";
import { plain } from "./support/servers";
import { answerOf, signedInAs } from "./support/sessions";
import { testDatabase } from "./support/test-database";

const newAddress = (): string => `${newId()}@example.org`;

async function typeSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test.describe("signing up", () => {
  test("makes an account with a team of its own, and signs in", async ({ page }) => {
    const email = newAddress();
    await page.goto("/sign-up");
    await page.getByLabel("Your name").fill("Ada Lovelace");
    await page.getByLabel("E-mail").fill(`  ${email.toUpperCase()} `);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Create account" }).click();
    await page.waitForURL(/\/t\b/);
    await expect(page.getByRole("button", { name: "Account of Ada Lovelace" })).toBeVisible();

    const [row] = await testDatabase()
      .db.select({
        team: teams.name,
        role: memberships.role,
        hash: users.passwordHash,
        verified: users.emailVerifiedAt,
      })
      .from(users)
      .innerJoin(memberships, eq(memberships.userId, users.id))
      .innerJoin(teams, eq(teams.id, memberships.teamId))
      .where(eq(users.email, email));
    expect(row).toMatchObject({ team: "Ada's team", role: "owner", verified: null });
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const logged = await testDatabase()
      .db.select({ action: activity.action })
      .from(activity)
      .innerJoin(users, eq(users.id, activity.actorId))
      .where(and(eq(users.email, email), eq(activity.action, "team.created")));
    expect(logged).toHaveLength(1);
  });

  test("refuses a password many use, at its field, and keeps what was typed", async ({ page }) => {
    await page.goto("/sign-up");
    await page.getByLabel("Your name").fill("Ada");
    await page.getByLabel("E-mail").fill(newAddress());
    await page.getByLabel("Password").fill("iloveyou");
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByText("Many people use this password")).toBeVisible();
    await expect(page.getByLabel("Password")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("Your name")).toHaveValue("Ada");
    await expect(page.getByLabel("Password")).toHaveValue("iloveyou");
  });

  test("answers the same, byte for byte, for a free address and a taken one", async ({ request }) => {
    const taken = await makeUser();
    const typed = { name: "Eve", password: "a stranger's own password" };
    const free = await answerOf(request, "signUp", { ...typed, email: newAddress() });
    const other = await answerOf(request, "signUp", { ...typed, email: taken.email });
    expect(free.result).toEqual({ ok: true, value: { step: "sign-in" } });
    expect(other.text).toBe(free.text);
    expect(other.status).toBe(free.status);
  });

  test("changes nothing for a taken address, and says what helps both", async ({ page }) => {
    const owner = await makeUser();
    await page.goto("/sign-up");
    await page.getByLabel("Your name").fill("Eve");
    await page.getByLabel("E-mail").fill(owner.email);
    await page.getByLabel("Password").fill("a stranger's own password");
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "You are not signed in" })).toBeVisible();
    await expect(page.getByRole("link", { name: "sign in with its password" })).toBeVisible();
    const [row] = await testDatabase().db.select({ name: users.name }).from(users).where(eq(users.id, owner.id));
    expect(row).toEqual({ name: "Ada Tester" });
  });
});

test.describe("signing in", () => {
  test("leads on to where one was going, and out again by the menu", async ({ page }) => {
    const user = await makeUser();
    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/);
    await typeSignIn(page, user.email, PASSWORD);
    await page.waitForURL(/\/account$/);
    await expect(page.getByRole("heading", { level: 1, name: "Account" })).toBeVisible();

    await page.getByRole("button", { name: "Account of Ada Tester" }).click();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test("says nothing of whether the address or the password is wrong", async ({ request }) => {
    const user = await makeUser();
    const provider = await makeUser({ hasPassword: false });
    const wrong = await answerOf(request, "signIn", { email: user.email, password: "not it at all" });
    const unknown = await answerOf(request, "signIn", { email: newAddress(), password: "not it at all" });
    const without = await answerOf(request, "signIn", { email: provider.email, password: "not it at all" });
    expect(wrong.result).toMatchObject({ ok: false, error: { code: "wrong" } });
    expect(unknown.text).toBe(wrong.text);
    expect(without.text).toBe(wrong.text);
  });

  test("keeps what was typed after a refusal", async ({ page }) => {
    const user = await makeUser();
    await page.goto("/sign-in");
    await typeSignIn(page, user.email, "not it at all");
    await expect(page.getByRole("alert").filter({ hasText: "do not belong together" })).toBeVisible();
    await expect(page.getByLabel("E-mail")).toHaveValue(user.email);
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("not it at all");
  });

  for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example"]) {
    test(`does not lead out of the app to ${JSON.stringify(next)}`, async ({ request }) => {
      const user = await makeUser();
      const result = await callAction(request, "signIn", [{ email: user.email, password: PASSWORD, next }]);
      expect(result).toEqual({ ok: true, value: { to: "/t" } });
    });
  }

  test("sets a cookie that scripts cannot read and other sites do not send", async ({ request }) => {
    const user = await makeUser();
    await callAction(request, "signIn", [{ email: user.email, password: PASSWORD }]);
    const { cookies } = await request.storageState();
    for (const name of ["next-auth.session-token", "berth.device"])
      expect(cookies.find((cookie) => cookie.name === name)).toMatchObject({
        httpOnly: true,
        sameSite: "Lax",
        path: "/",
      });
  });

  test("works by next-auth's own protocol too, which wants its token", async ({ request }) => {
    const user = await makeUser();
    const form = { email: user.email, password: PASSWORD, json: "true" };
    await request.post("/api/auth/callback/credentials", { form });
    expect(await signedInAs(request)).toBeNull();
    const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
    await request.post("/api/auth/callback/credentials", { form: { ...form, csrfToken } });
    expect(await signedInAs(request)).toBe(user.email);
  });
});

test("over https, cookies go over https only, and one that came without is none", async () => {
  const user = await makeUser();
  const https = { "x-forwarded-proto": "https" }; // as a proxy in front says it
  const setBy = (answer: Response) => answer.headers.getSetCookie();
  const token = await fetch(`${plain.origin}/api/auth/csrf`, { headers: https });
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const csrfCookie = setBy(token).find((cookie) => cookie.startsWith("__Host-next-auth.csrf-token=")) ?? "";
  expect(csrfCookie).toMatch(/; Secure/);

  const answer = await fetch(`${plain.origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { ...https, cookie: csrfCookie.split(";")[0] ?? "" },
    body: new URLSearchParams({ csrfToken, email: user.email, password: PASSWORD }),
  });
  const session = setBy(answer).find((cookie) => cookie.startsWith("__Secure-next-auth.session-token=")) ?? "";
  for (const part of ["; path=/", "; httponly", "; secure", "; samesite=lax"])
    expect(session.toLowerCase()).toContain(part);
  expect(setBy(answer).find((cookie) => cookie.startsWith("__Host-berth.device="))).toMatch(/; secure/i);

  const [, value = ""] = /^[^=]+=([^;]+)/.exec(session) ?? [];
  const account = async (headers: Record<string, string>) =>
    (await fetch(`${plain.origin}/account`, { headers, redirect: "manual" })).status;
  expect(await account({ ...https, cookie: `__Secure-next-auth.session-token=${value}` })).toBe(200);
  expect(await account({ ...https, cookie: `next-auth.session-token=${value}` })).toBe(307);
  expect(await account({ cookie: `__Secure-next-auth.session-token=${value}` })).toBe(307);
});

test.describe("too many attempts", () => {
  test("lock out the guesser, and neither the owner's own device nor what the lock says tells an account", async ({
    playwright,
  }) => {
    const user = await makeUser();
    const nobody = newAddress();
    const [home, guesser] = await Promise.all([
      playwright.request.newContext({ baseURL: plain.origin }),
      playwright.request.newContext({ baseURL: plain.origin }),
    ]);
    expect(await callAction(home, "signIn", [{ email: user.email, password: PASSWORD }])).toMatchObject({ ok: true });

    // Ten in a quarter of an hour, for one account from one address.
    for (const email of [user.email, nobody]) {
      for (let tries = 0; tries < 10; tries += 1) {
        const result = await callAction(guesser, "signIn", [{ email, password: `guess number ${tries}` }]);
        expect(result.error.code).toBe("wrong");
      }
      const result = await callAction(guesser, "signIn", [{ email, password: PASSWORD }]);
      expect(result.error).toMatchObject({
        code: "rate_limited",
        message: expect.stringMatching(/Try again in 1[0-5] minutes\./),
      });
    }
    expect(await callAction(home, "signIn", [{ email: user.email, password: PASSWORD }])).toMatchObject({ ok: true });
    await Promise.all([home.dispose(), guesser.dispose()]);
  });
});

test.describe("sessions", () => {
  test("end everywhere else when the password changes", async ({ browser, playwright }) => {
    const user = await makeUser();
    const page = await openAs(browser, user);
    const elsewhere = await playwright.request.newContext({ baseURL: plain.origin });
    await callAction(elsewhere, "signIn", [{ email: user.email, password: PASSWORD }]);
    expect(await signedInAs(elsewhere)).toBe(user.email);

    await page.goto("/account");
    await page.getByLabel("Present password").fill("not it at all");
    await page.getByLabel("New password").fill("nine brown bears in the harbour");
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByText("This is not your present password.")).toBeVisible();
    await page.getByLabel("Present password").fill(PASSWORD);
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Everywhere else you are signed out." })).toBeVisible();

    expect(await signedInAs(elsewhere)).toBeNull();
    expect(await signedInAs(page.context().request)).toBe(user.email);
    expect(await callAction(elsewhere, "signIn", [{ email: user.email, password: PASSWORD }])).toMatchObject({
      error: { code: "wrong" },
    });
    await elsewhere.dispose();
  });

  test("end everywhere on wish", async ({ browser }) => {
    const user = await makeUser();
    const [page, other] = await Promise.all([openAs(browser, user), openAs(browser, user)]);
    await page.goto("/account");
    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    await page.waitForURL(/\/sign-in/);
    expect(await signedInAs(page.context().request)).toBeNull();
    expect(await signedInAs(other.context().request)).toBeNull();
    await other.goto("/account");
    await expect(other).toHaveURL(/\/sign-in/);
  });

  test("made under another key, or changed, are none", async ({ context, page }) => {
    const user = await makeUser();
    await signIn(context, user);
    const [cookie] = await context.cookies();
    if (!cookie) throw new Error("no cookie was set");
    await context.addCookies([{ ...cookie, value: `${cookie.value.slice(0, -4)}AAAA` }]);
    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in/);
  });
});

test.describe("the account page", () => {
  test("changes the name, and the header with it", async ({ browser }) => {
    const page = await openAs(browser, await makeUser());
    await page.goto("/account");
    await page.getByLabel("Name", { exact: true }).fill("");
    await page.getByRole("button", { name: "Save name" }).click();
    await expect(page.getByText("Say your name.")).toBeVisible();
    await page.getByLabel("Name", { exact: true }).fill("Grace Hopper");
    await page.getByRole("button", { name: "Save name" }).click();
    await expect(page.getByRole("status").filter({ hasText: "You are now called Grace Hopper." })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("button", { name: "Account of Grace Hopper" })).toBeVisible();
  });

  test("deletes the account with the team nobody else is in, and ends the session", async ({ browser }) => {
    const user = await makeUser();
    const team = await makeTeamOf([{ user, role: "owner" }], "Lone Pier");
    const page = await openAs(browser, user);
    await page.goto("/account");
    await page.getByRole("button", { name: "Delete the account …" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("Lone Pier, with 0 scenarios")).toBeVisible();
    await dialog.getByLabel("Your password").fill("not it at all");
    await dialog.getByRole("button", { name: "Delete the account" }).click();
    await expect(dialog.getByText("This is not your password.")).toBeVisible();
    await dialog.getByLabel("Your password").fill(PASSWORD);
    await dialog.getByRole("button", { name: "Delete the account" }).click();
    await page.waitForURL(`${plain.origin}/`);
    await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
    const { db } = testDatabase();
    expect(await db.select().from(users).where(eq(users.id, user.id))).toEqual([]);
    expect(await db.select().from(teams).where(eq(teams.id, team.id))).toEqual([]);
    await page.context().close();
  });

  test("keeps the only owner of a team with other members, on the page and at the server", async ({ browser }) => {
    const { owner, editor } = await makeTeam("Crowded Pier");
    const page = await openAs(browser, owner);
    await page.goto("/account");
    await expect(page.getByText("You are the only owner of “Crowded Pier”")).toBeVisible();
    await expect(page.getByRole("button", { name: "Delete the account …" })).toHaveCount(0);
    const refused = await callAction(page.context().request, "deleteAccount", [{ proof: PASSWORD }]);
    expect(refused).toMatchObject({ ok: false, error: { code: "sole_owner" } });
    const member = await openAs(browser, editor);
    expect(await callAction(member.context().request, "deleteAccount", [{ proof: PASSWORD }])).toMatchObject({
      ok: true,
    });
  });

  test("cannot be reached by an action without a session", async ({ request }) => {
    for (const [name, input] of [
      ["changeName", { name: "Eve" }],
      ["changePassword", { present: PASSWORD, password: "nine brown bears in the harbour" }],
      ["signOutEverywhere", {}],
      ["connectProvider", { provider: "github" }],
      ["disconnectProvider", { provider: "github" }],
      ["sendVerification", {}],
      ["verifyEmail", { token: "x" }],
      ["deleteAccount", { proof: PASSWORD }],
    ] as const)
      expect(await callAction(request, name, [input]), name).toMatchObject({ error: { code: "unauthenticated" } });
  });
});

test("the admin command makes a link that sets a new password, once", async ({ page, request }) => {
  const user = await makeUser();
  await callAction(request, "signIn", [{ email: user.email, password: PASSWORD }]);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/reset-password.ts", user.email.toUpperCase()],
    {
      cwd: path.join(import.meta.dirname, "../.."),
      env: { ...process.env, DATA_DIR: plain.dataDir, DATABASE_URL: "", NEXTAUTH_URL: plain.origin },
    },
  );
  const [link = ""] = /https?:\S+/.exec(stdout) ?? [];
  await page.goto(link);
  await page.getByLabel("New password").fill("12345678");
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(page.getByText("Many people use this password")).toBeVisible();
  await page.getByLabel("New password").fill("nine brown bears in the harbour");
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await page.waitForURL(/\/t\b/);
  expect(await signedInAs(page.context().request)).toBe(user.email);
  expect(await signedInAs(request)).toBeNull();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
});

test("a server without mail says so where a password is forgotten", async ({ page, request }) => {
  await page.goto("/forgot-password");
  await expect(page.getByText("npm run reset-password")).toBeVisible();
  const answers = await Promise.all(
    [(await makeUser()).email, newAddress()].map((email) => answerOf(request, "forgotPassword", { email })),
  );
  expect(answers[0]?.text).toBe(answers[1]?.text);
});

test.describe("from other sites", () => {
  test("no action is taken", async ({ request }) => {
    const user = await makeUser();
    await callAction(request, "signIn", [{ email: user.email, password: PASSWORD }]);
    const answer = await request.post("/account", {
      headers: {
        "next-action": knownActions().find(({ name }) => name === "signOutEverywhere")?.id ?? "",
        origin: "https://evil.example",
        "content-type": "text/plain;charset=UTF-8",
      },
      data: "[{}]",
    });
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    expect(await signedInAs(request)).toBe(user.email);
  });

  test("next-auth is not reached, and its log takes nothing from strangers", async ({ request }) => {
    const foreign = await request.post("/api/auth/signout", { headers: { origin: "https://evil.example" }, form: {} });
    expect(foreign.status()).toBe(403);
    expect((await request.post("/api/auth/_log", { form: { code: "x", level: "error" } })).status()).toBe(404);
  });

  test("the API of a team is not reached, whoever is signed in", async ({ context }) => {
    const { team, owner } = await makeTeam();
    await signIn(context, owner);
    const file = `/api/teams/${team.slug}/activity`;
    expect((await context.request.get(file)).status()).toBe(200);
    for (const origin of ["https://evil.example", "null"]) {
      const answer = await context.request.get(file, { headers: { origin } });
      expect(answer.status()).toBe(403);
      expect(await answer.json()).toMatchObject({ code: "foreign_origin" });
    }
  });

  test("a false host does not become our address", async ({ request }) => {
    const answer = await request.get("/api/auth/providers", { headers: { "x-forwarded-host": "evil.example" } });
    expect(answer.status()).toBe(400);
    expect(await answer.text()).not.toContain("evil.example");
  });
});

test.describe("pages of accounts", () => {
  const pages = ["/sign-in", "/sign-up", "/forgot-password", "/account"];

  for (const path of pages) {
    for (const colorScheme of ["light", "dark"] as const)
      test(`${path} passes axe in the ${colorScheme} theme`, { tag: "@phone" }, async ({ context, page }) => {
        if (path === "/account") await signIn(context, await makeUser({ isVerified: false }));
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.goto(path);
        await expectNoAxeViolations(page);
        await expectNoSidewaysScroll(page);
      });

    test(`${path} is kept by no cache and no search engine, under a policy with a nonce`, async ({ context, page }) => {
      if (path === "/account") await signIn(context, await makeUser());
      const answer = await page.goto(path);
      const headers = answer?.headers() ?? {};
      expect(headers["cache-control"]).toContain("no-store");
      expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
      await expect(page.locator("meta[name=referrer]")).toHaveAttribute("content", "no-referrer");
    });
  }

  test("the menu of the header opens by keyboard and passes axe", { tag: "@phone" }, async ({ context, page }) => {
    await signIn(context, await makeUser());
    await page.goto("/method");
    await page.getByRole("button", { name: "Account of Ada Tester" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: "Teams", exact: true })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("link", { name: "Teams", exact: true })).toBeHidden();
  });
});
