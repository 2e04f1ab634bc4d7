import type { APIRequestContext } from "@playwright/test";
import { eq } from "drizzle-orm";
import { accounts, passwordResets, pendingSignUps, users } from "../../db/schema";
import { newId } from "../../lib/ids";
import { expect, test } from "./fixtures";
import { makeUser, openAs, PASSWORD } from "./support/accounts";
import { callAction } from "./support/call-action";
import { linkIn, mailsTo, nextMail } from "./support/mails";
import { connected } from "./support/servers";
import { answerOf, comparable, signedInAs } from "./support/sessions";
import { testDatabase } from "./support/test-database";

const NEW_PASSWORD = "nine brown bears in the harbour";
const newAddress = (): string => `${newId()}@example.org`;

const usersWith = (email: string) => testDatabase().db.select().from(users).where(eq(users.email, email));

test.describe("signing up where mail goes out", () => {
  test("makes the account when its mail is answered with a button, not by looking at the link", async ({
    page,
    request,
  }) => {
    const email = newAddress();
    await page.goto("/sign-up?next=%2Faccount");
    await page.getByLabel("Your name").fill("Ada Lovelace");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Look into your mail" })).toContainText(email);

    const mail = await nextMail(email);
    expect(mail).toMatchObject({ from: "berth@example.org", to: [email], subject: "Confirm your account at Berth" });
    expect(mail.text).not.toContain("Ada");
    expect(mail.html).toContain(linkIn(mail));
    expect(linkIn(mail)).toMatch(new RegExp(`^${connected.origin}/confirm/`));
    expect(await usersWith(email)).toEqual([]);

    await request.get(linkIn(mail)); // a scanner of mails
    await request.get(linkIn(mail));
    await page.goto(linkIn(mail));
    await page.getByRole("button", { name: "Confirm and sign in" }).click();
    await page.waitForURL(`${connected.origin}/account`);
    const [user] = await usersWith(email);
    expect(user?.emailVerifiedAt).not.toBeNull();
    expect(await signedInAs(page.context().request)).toBe(email);

    await page.goto(linkIn(mail));
    await expect(page.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
  });

  test("asks for the password in another browser, so that nobody confirms an account a stranger holds", async ({
    page,
    request,
  }) => {
    const email = newAddress();
    await callAction(request, "signUp", [{ name: "Mallory", email, password: PASSWORD }]);
    await page.goto(linkIn(await nextMail(email)));
    await page.getByRole("button", { name: "Confirm and sign in" }).click();
    await expect(page.getByText("This is not the password the account was signed up with.")).toBeVisible();
    await page.getByLabel("Password").fill("something else entirely");
    await page.getByRole("button", { name: "Confirm and sign in" }).click();
    await expect(page.getByText("This is not the password the account was signed up with.")).toBeVisible();
    expect(await usersWith(email)).toEqual([]);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Confirm and sign in" }).click();
    await page.waitForURL(/\/t\b/);
    expect(await signedInAs(page.context().request)).toBe(email);
  });

  test("answers the same for a taken address; only its owner is told, by mail, and nothing changes", async ({
    request,
    playwright,
  }) => {
    const user = await makeUser();
    const email = newAddress();
    const other = await playwright.request.newContext({ baseURL: connected.origin });
    const typed = { name: "Eve", password: "a stranger's own password" };
    const free = await answerOf(request, "signUp", { ...typed, email });
    const taken = await answerOf(other, "signUp", { ...typed, email: user.email });
    expect(free.result).toEqual({ ok: true, value: { step: "mail" } });
    expect(comparable(taken)).toBe(comparable(free));
    const names = async (from: APIRequestContext) =>
      (await from.storageState()).cookies.map(({ name, value }) => [name, value.length]);
    expect(await names(other)).toEqual(await names(request));

    const mail = await nextMail(user.email);
    expect(mail.subject).toBe("You already have an account at Berth");
    expect(mail.text).not.toContain("/confirm/");
    expect(await nextMail(email)).toMatchObject({ subject: "Confirm your account at Berth" });
    const { db } = testDatabase();
    expect(await db.select().from(pendingSignUps).where(eq(pendingSignUps.email, user.email))).toEqual([]);
    expect(await usersWith(user.email)).toMatchObject([{ id: user.id, name: "Ada Tester", sessionVersion: 1 }]);
    await other.dispose();
  });

  test("sends one address five mails an hour at most, and says nothing of it", async ({ request }) => {
    const email = newAddress();
    for (let times = 0; times < 7; times += 1)
      expect(await callAction(request, "signUp", [{ name: "Eve", email, password: PASSWORD }])).toEqual({
        ok: true,
        value: { step: "mail" },
      });
    await nextMail(email, 5);
    const last = newAddress(); // what is sent after it arrives after it
    await callAction(request, "signUp", [{ name: "Eve", email: last, password: PASSWORD }]);
    await nextMail(last);
    expect(await mailsTo(email)).toHaveLength(5);
  });
});

test.describe("a forgotten password", () => {
  test("is set anew with the link of a mail, once, and ends every session", async ({ page, browser }) => {
    const user = await makeUser();
    const elsewhere = await openAs(browser, user);
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Forgotten?" }).click();
    await page.getByLabel("E-mail").fill(user.email);
    await page.getByRole("button", { name: "Send the link" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Look into your mail" })).toBeVisible();

    const mail = await nextMail(user.email);
    expect(mail.subject).toBe("Set a new password at Berth");
    const [stored] = await testDatabase().db.select().from(passwordResets).where(eq(passwordResets.userId, user.id));
    expect(linkIn(mail)).not.toContain(stored?.tokenHash);

    await page.goto(linkIn(mail));
    await page.getByLabel("New password").fill(NEW_PASSWORD);
    await page.getByRole("button", { name: "Set password and sign in" }).click();
    await page.waitForURL(/\/t\b/);
    expect(await signedInAs(page.context().request)).toBe(user.email);
    expect(await signedInAs(elsewhere.context().request)).toBeNull();

    await page.goto(linkIn(mail));
    await expect(page.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
  });

  test("is answered the same for an address nobody has, and no mail goes there", async ({ request }) => {
    const user = await makeUser();
    const nobody = newAddress();
    const [known, unknown] = await Promise.all(
      [user.email, nobody].map((email) => answerOf(request, "forgotPassword", { email })),
    );
    expect(known?.text.replace(user.email, "…")).toBe(unknown?.text.replace(nobody, "…"));
    await nextMail(user.email);
    expect(await mailsTo(nobody)).toEqual([]);
  });

  test("proves the address, and lets go of a sign-in somebody else may have tied before", async ({ request }) => {
    const user = await makeUser({ isVerified: false });
    const { db } = testDatabase();
    await db.insert(accounts).values({ provider: "oidc", providerAccountId: newId(), userId: user.id });
    await callAction(request, "forgotPassword", [{ email: user.email }]);
    const token = linkIn(await nextMail(user.email))
      .split("/")
      .at(-1);
    expect(await callAction(request, "resetPassword", [{ token, password: NEW_PASSWORD }])).toMatchObject({ ok: true });
    expect((await usersWith(user.email))[0]?.emailVerifiedAt).not.toBeNull();
    expect(await db.select().from(accounts).where(eq(accounts.userId, user.id))).toEqual([]);
  });

  test("is not held up by a mail server that refuses", async ({ request }) => {
    const user = await makeUser({ email: `refused-${newId()}@example.org` });
    expect(await callAction(request, "forgotPassword", [{ email: user.email }])).toMatchObject({ ok: true });
  });
});

test("an address is confirmed by mail in the browser that is signed in, and in no other", async ({ browser }) => {
  const [user, stranger] = await Promise.all([makeUser({ isVerified: false }), makeUser()]);
  const page = await openAs(browser, user);
  await page.goto("/account");
  await page.getByRole("button", { name: "Send a link to confirm it" }).click();
  await expect(page.getByRole("status").filter({ hasText: "on its way" })).toBeVisible();
  const link = linkIn(await nextMail(user.email));

  const other = await openAs(browser, stranger);
  await other.goto(link);
  await other.getByRole("button", { name: "Confirm the address" }).click();
  await expect(other.getByText("This link is too old, or it is for another account.")).toBeVisible();
  expect((await usersWith(user.email))[0]?.emailVerifiedAt).toBeNull();

  await page.goto(link);
  await page.getByRole("button", { name: "Confirm the address" }).click();
  await page.waitForURL(`${connected.origin}/account`);
  await expect(page.getByText("confirmed", { exact: true })).toBeVisible();
});
