import { expect, test } from "./fixtures";
import { makeTeam, makeUser, openAs } from "./support/accounts";
import { callAction } from "./support/call-action";
import { linkIn, nextMail } from "./support/mails";

test.describe("members:invite by mail", () => {
  test("an owner can invite somebody, whose invitation works once", async ({ browser }) => {
    const { team, owner, outsider } = await makeTeam("Post Office");
    const guest = await makeUser({ name: "Gus Guest" });
    const page = await openAs(browser, owner);
    await page.goto(`/t/${team.slug}/members`);
    await page.getByRole("radio", { name: "By mail" }).check();
    await page.getByRole("button", { name: "Send the invitation" }).click();
    await expect(page.getByLabel("E-mail address")).toHaveAccessibleDescription(/does not look like an e-mail address/);
    await page.getByLabel("E-mail address").fill(guest.email);
    await page.getByRole("button", { name: "Send the invitation" }).click();
    await expect(page.getByText(`The invitation is on its way to ${guest.email}.`)).toBeVisible();
    await expect(page.getByRole("row", { name: new RegExp(guest.email) })).toContainText("Editor");

    const mail = await nextMail(guest.email);
    expect(mail.subject).toBe("Olive Owner invites you to “Post Office” at Berth");
    const link = linkIn(mail);
    const there = await openAs(browser, guest);
    await there.goto(link);
    await there.getByRole("button", { name: "Join the team" }).click();
    await expect(there.getByText("You are an editor")).toBeVisible();

    const late = await openAs(browser, outsider);
    const token = new URL(link).pathname.split("/").at(-1);
    expect(await callAction(late.context().request, "acceptInvitation", [{ token }])).toMatchObject({
      ok: false,
      error: { code: "not_found" },
    });
  });

  test("an editor cannot, and no mail goes out", async ({ browser }) => {
    const { team, editor } = await makeTeam();
    const guest = await makeUser();
    const page = await openAs(browser, editor);
    const input = { role: "viewer", days: 7, email: guest.email };
    expect(await callAction(page.context().request, "createInvitation", [team.slug, input])).toMatchObject({
      ok: false,
      error: { code: "forbidden" },
    });
  });
});
