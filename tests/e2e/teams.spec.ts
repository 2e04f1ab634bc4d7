import type { APIRequestContext, Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { memberships, teams } from "../../db/schema";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from "./fixtures";
import { makeTeam, makeTeamOf, makeUser, openAs, signIn, type TestTeam, type TestUser } from "./support/accounts";
import { callAction } from "./support/call-action";
import { testDatabase } from "./support/test-database";

// Pages that are refused say so in the console as well: the browser logs every answer of 403 and 404.
test.use({ expectedErrors: [/40[134]/] });

const requestOf = (page: Page): APIRequestContext => page.context().request;

const statusOf = async (page: Page, path: string): Promise<number | undefined> => (await page.goto(path))?.status();

async function roleOf(team: TestTeam, user: TestUser): Promise<string | null> {
  const [row] = await testDatabase()
    .db.select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.teamId, team.id), eq(memberships.userId, user.id)));
  return row?.role ?? null;
}

async function nameOf(team: TestTeam): Promise<string | null> {
  const [row] = await testDatabase().db.select({ name: teams.name }).from(teams).where(eq(teams.id, team.id));
  return row?.name ?? null;
}

const refusal = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

test.describe("making a team", () => {
  test("leads into it, as its owner", async ({ browser }) => {
    const page = await openAs(browser, await makeUser());
    await page.goto("/t");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are in no team");
    await page.getByLabel("Name of the team").fill("Harbour Lights");
    await page.getByRole("button", { name: "Create team" }).click();
    await page.waitForURL(/\/t\/harbour-lights-[0-9a-z]{6}$/);
    await expect(page.getByText("You are an owner")).toBeVisible();
    await page.goto("/t");
    await expect(page).toHaveURL(/\/t\/harbour-lights-/); // the only team is where one wants to be
  });

  test("says at the field what is wrong with a name, and keeps it", async ({ browser }) => {
    const page = await openAs(browser, await makeUser());
    await page.goto("/t/new");
    await page.getByLabel("Name of the team").fill("   ");
    await page.getByRole("button", { name: "Create team" }).click();
    await expect(page.getByLabel("Name of the team")).toHaveAccessibleDescription(/Give the team a name/);
    await expect(page.getByLabel("Name of the team")).toHaveValue("   ");
  });

  test("somebody in two teams switches between them", async ({ browser }) => {
    const user = await makeUser();
    const first = await makeTeamOf([{ user, role: "owner" }], "First Mate");
    const second = await makeTeamOf([{ user, role: "owner" }], "Second Mate");
    const page = await openAs(browser, user);
    await page.goto("/t");
    await page.getByRole("link", { name: "First Mate" }).click();
    await expect(page).toHaveURL(`/t/${first.slug}`);
    await page.getByText("First Mate, switch team").click();
    await page
      .getByRole("navigation", { name: "Your teams" })
      .getByRole("link", { name: /Second Mate/ })
      .click();
    await expect(page).toHaveURL(`/t/${second.slug}`);
  });
});

test.describe("team:read", () => {
  test("a viewer can see the team", async ({ browser }) => {
    const { team, viewer } = await makeTeam();
    const page = await openAs(browser, viewer);
    expect(await statusOf(page, `/t/${team.slug}`)).toBe(200);
    await expect(page.getByRole("navigation", { name: "Team" }).getByRole("link")).toHaveText([
      ...["Overview", "Scenarios", "Compare", "Decisions", "Prices", "Members", "Activity"],
    ]);
  });

  test("somebody outside cannot, and learns nothing of it", async ({ browser }) => {
    const { team, outsider } = await makeTeam("Secret Cove");
    const page = await openAs(browser, outsider);
    for (const path of ["", "/members", "/activity", "/settings"]) {
      expect(await statusOf(page, `/t/${team.slug}${path}`), path).toBe(404);
      expect(await page.content()).not.toContain("Secret Cove");
    }
    expect(await callAction(requestOf(page), "leaveTeam", [team.slug, {}])).toEqual(refusal("not_found"));
  });

  test("somebody signed out is led to the sign-in page and back", async ({ page }) => {
    const { team } = await makeTeam();
    await page.goto(`/t/${team.slug}/members`);
    await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(`/t/${team.slug}/members`)}`);
    const answer = await page.request.get(`/api/teams/${team.slug}/activity`);
    expect(answer.status()).toBe(401);
    expect(await callAction(page.request, "leaveTeam", [team.slug, {}])).toEqual(refusal("unauthenticated"));
  });
});

test.describe("team:rename", () => {
  test("an owner can rename the team, whose address stays", async ({ browser }) => {
    const { team, owner } = await makeTeam();
    const page = await openAs(browser, owner);
    await page.goto(`/t/${team.slug}/settings`);
    await page.getByLabel("Name of the team").fill("Tide Tables");
    await page.getByRole("button", { name: "Rename" }).click();
    await expect(page.getByText("Tide Tables, switch team")).toBeVisible();
    expect(await nameOf(team)).toBe("Tide Tables");
    expect(await statusOf(page, `/t/${team.slug}`)).toBe(200);
  });

  test("an editor cannot", async ({ browser }) => {
    const { team, editor } = await makeTeam();
    const page = await openAs(browser, editor);
    expect(await statusOf(page, `/t/${team.slug}/settings`)).toBe(403);
    expect(await callAction(requestOf(page), "renameTeam", [team.slug, { name: "Mine" }])).toEqual(
      refusal("forbidden"),
    );
    expect(await nameOf(team)).toBe(team.name);
  });
});

test.describe("team:delete", () => {
  test("an owner can delete the team by typing its name, and it is gone for everybody", async ({ browser }) => {
    const { team, owner, viewer } = await makeTeam("Short Lived");
    const page = await openAs(browser, owner);
    await page.goto(`/t/${team.slug}/settings`);
    await page.getByRole("button", { name: /^Delete “Short Lived”/ }).click();
    const dialog = page.getByRole("dialog", { name: "Delete the team for good?" });
    await expect(dialog).toContainText("0 scenarios");
    const field = dialog.getByLabel("Type “Short Lived” to confirm");
    await field.fill("short lived");
    await dialog.getByRole("button", { name: "Delete the team" }).click();
    await expect(field).toHaveAccessibleDescription(/not the team's name/);
    await field.fill("Short Lived");
    await dialog.getByRole("button", { name: "Delete the team" }).click();
    await expect(page).toHaveURL("/t");
    expect(await nameOf(team)).toBeNull();
    expect(await statusOf(await openAs(browser, viewer), `/t/${team.slug}`)).toBe(404);
  });

  test("an editor cannot", async ({ browser }) => {
    const { team, editor } = await makeTeam();
    const page = await openAs(browser, editor);
    const answer = await callAction(requestOf(page), "deleteTeam", [team.slug, { confirmation: team.name }]);
    expect(answer).toEqual(refusal("forbidden"));
    expect(await nameOf(team)).toBe(team.name);
  });
});

test.describe("members:read", () => {
  test("a viewer can see who is in the team, and change nothing", async ({ browser }) => {
    const { team, owner, viewer } = await makeTeam();
    const page = await openAs(browser, viewer);
    await page.goto(`/t/${team.slug}/members`);
    await expect(page.getByRole("row", { name: /Olive Owner/ })).toContainText(owner.email);
    await expect(page.getByRole("row", { name: /Vera Viewer \(you\)/ })).toContainText("Viewer");
    await expect(page.getByRole("button", { name: /^Change/ })).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "Invite somebody" })).toHaveCount(0);
  });

  test("somebody outside cannot", async ({ browser }) => {
    const { team, outsider } = await makeTeam();
    const page = await openAs(browser, outsider);
    expect(await statusOf(page, `/t/${team.slug}/members`)).toBe(404);
    await expect(page.getByText("Olive Owner")).toHaveCount(0);
  });
});

test.describe("members:invite", () => {
  test("an owner can make a link, which brings somebody in who signs in on the way", async ({ browser }) => {
    const { team, owner } = await makeTeam("Quay Side");
    const page = await openAs(browser, owner);
    await page.goto(`/t/${team.slug}/members`);
    await page.getByRole("radio", { name: "Viewer" }).check();
    await page.getByRole("radio", { name: "30 days" }).check();
    await page.getByRole("button", { name: "Make a link" }).click();
    const link = await page.getByLabel("Invitation link").inputValue();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    expect(new URL(link).pathname).toMatch(/^\/invitation\/[A-Za-z0-9_-]{43}$/);
    const row = page.getByRole("row", { name: /Anybody with the link/ });
    await expect(row).toContainText("Olive Owner");
    await page.reload();
    await expect(page.getByText(link)).toHaveCount(0); // shown once

    const guest = await makeUser({ name: "Gus Guest" });
    const path = new URL(link).pathname;
    const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
    const stranger = await context.newPage();
    await stranger.goto(path);
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Join “Quay Side”");
    await expect(stranger.getByText("Olive Owner invites you to be a viewer")).toBeVisible();
    await expect(stranger.getByRole("link", { name: "Sign in and join" })).toHaveAttribute(
      "href",
      `/sign-in?next=${encodeURIComponent(path)}`,
    );

    const there = await openAs(browser, guest);
    await there.goto(path);
    expect(await roleOf(team, guest)).toBeNull(); // to look is not to accept
    await there.getByRole("button", { name: "Join the team" }).click();
    await expect(there).toHaveURL(`/t/${team.slug}`);
    expect(await roleOf(team, guest)).toBe("viewer");
    await there.goto(path);
    await expect(there.getByRole("heading", { level: 1 })).toHaveText("You are in “Quay Side” already");
  });

  test("an owner can revoke it, and then it is like one that never was", async ({ browser }) => {
    const { team, owner, outsider } = await makeTeam();
    const page = await openAs(browser, owner);
    const made = await callAction(requestOf(page), "createInvitation", [
      team.slug,
      { role: "viewer", days: 7, email: null },
    ]);
    const path = new URL(made.value.link).pathname;
    await page.goto(`/t/${team.slug}/members`);
    await page.getByRole("button", { name: "Revoke the link for viewers" }).click();
    await expect(page.getByText("None is open.")).toBeVisible();
    const guest = await openAs(browser, outsider);
    expect(await statusOf(guest, path)).toBe(404);
    const revoked = await guest.getByRole("main").innerText();
    expect(await statusOf(guest, `/invitation/${"A".repeat(43)}`)).toBe(404);
    expect(await guest.getByRole("main").innerText()).toBe(revoked);
    const token = path.split("/").at(-1);
    expect(await callAction(requestOf(guest), "acceptInvitation", [{ token }])).toEqual(refusal("not_found"));
    expect(await roleOf(team, outsider)).toBeNull();
  });

  test("an invitation raises a role and never lowers one", async ({ browser }) => {
    const { team, owner, viewer } = await makeTeam();
    const page = await openAs(browser, owner);
    const invite = async (role: string) =>
      (await callAction(requestOf(page), "createInvitation", [team.slug, { role, days: 1, email: null }])).value.link;
    const raising = new URL(await invite("editor")).pathname;
    const lowering = new URL(await invite("viewer")).pathname;
    const there = await openAs(browser, viewer);
    await there.goto(raising);
    await there.getByRole("button", { name: "Become an editor" }).click();
    await expect(there).toHaveURL(`/t/${team.slug}`);
    expect(await roleOf(team, viewer)).toBe("editor");
    await callAction(requestOf(there), "acceptInvitation", [{ token: lowering.split("/").at(-1) }]);
    expect(await roleOf(team, viewer)).toBe("editor");
  });

  test("nobody can make invitations without end", async ({ browser }) => {
    test.setTimeout(120_000);
    const { team, owner } = await makeTeam();
    const request = requestOf(await openAs(browser, owner));
    const input = { role: "viewer", days: 1, email: null };
    const made = () => callAction(request, "createInvitation", [team.slug, input]);
    for (let count = 1; count <= 60; count += 1) expect((await made()).ok, `number ${count}`).toBe(true);
    const refused = await made();
    expect(refused).toEqual(refusal("rate_limited"));
    expect(refused.error.message).toMatch(/Try again in \d+ minutes?\./);
  });

  test("an editor cannot", async ({ browser }) => {
    const { team, owner, editor } = await makeTeam();
    const input = { role: "owner", days: 30, email: null };
    const made = await callAction(requestOf(await openAs(browser, owner)), "createInvitation", [team.slug, input]);
    expect(made.ok).toBe(true);
    const page = await openAs(browser, editor);
    await page.goto(`/t/${team.slug}/members`);
    await expect(page.getByRole("heading", { name: "Open invitations" })).toHaveCount(0);
    expect(await callAction(requestOf(page), "createInvitation", [team.slug, input])).toEqual(refusal("forbidden"));
    const [open] = await testDatabase().sql`select id from invitations where team_id = ${team.id}`;
    const revoked = await callAction(requestOf(page), "revokeInvitation", [team.slug, { invitationId: open?.id }]);
    expect(revoked).toEqual(refusal("forbidden"));
    const rows = await testDatabase().sql`select revoked_at from invitations where team_id = ${team.id}`;
    expect(rows.map((row) => row.revoked_at)).toEqual([null]);
  });
});

test.describe("members:manage", () => {
  test("an owner can change a role", async ({ browser }) => {
    const { team, owner, viewer } = await makeTeam();
    const page = await openAs(browser, owner);
    await page.goto(`/t/${team.slug}/members`);
    await page.getByRole("button", { name: "Change Vera Viewer" }).click();
    const dialog = page.getByRole("dialog", { name: "Vera Viewer" });
    await dialog.getByRole("radio", { name: "Editor", exact: true }).check();
    await dialog.getByRole("button", { name: "Save the role" }).click();
    await expect(dialog).toBeHidden();
    const row = page.getByRole("row", { name: /Vera Viewer/ });
    await expect(row.getByRole("cell", { name: "Editor", exact: true })).toBeVisible();
    expect(await roleOf(team, viewer)).toBe("editor");
  });

  test("an owner can remove a member, who is out at once", async ({ browser }) => {
    const { team, owner, viewer } = await makeTeam();
    const there = await openAs(browser, viewer);
    expect(await statusOf(there, `/t/${team.slug}`)).toBe(200);
    const page = await openAs(browser, owner);
    await page.goto(`/t/${team.slug}/members`);
    await page.getByRole("button", { name: "Change Vera Viewer" }).click();
    await page.getByRole("button", { name: "Remove Vera Viewer …" }).click();
    await page.getByRole("button", { name: "Yes, remove Vera Viewer" }).click();
    await expect(page.getByRole("row", { name: /Vera Viewer/ })).toHaveCount(0);
    expect(await statusOf(there, `/t/${team.slug}`)).toBe(404);
  });

  test("an owner can hand the team over and stay as an editor", async ({ browser }) => {
    const { team, owner, editor } = await makeTeam();
    const page = await openAs(browser, owner);
    await page.goto(`/t/${team.slug}/members`);
    await page.getByRole("button", { name: "Change Edgar Editor" }).click();
    await page.getByRole("button", { name: "Hand over to Edgar Editor" }).click();
    await expect(page.getByText("You are an editor")).toBeVisible();
    expect([await roleOf(team, owner), await roleOf(team, editor)]).toEqual(["editor", "owner"]);
  });

  test("the only owner can neither leave nor step down", async ({ browser }) => {
    const { team, owner } = await makeTeam();
    const page = await openAs(browser, owner);
    await page.goto(`/t/${team.slug}/members`);
    await expect(page.getByText("You are its only owner, and a team always keeps one.")).toBeVisible();
    const request = requestOf(page);
    expect(await callAction(request, "leaveTeam", [team.slug, {}])).toEqual(refusal("last_owner"));
    const stepDown = { userId: owner.id, role: "viewer" };
    expect(await callAction(request, "changeRole", [team.slug, stepDown])).toEqual(refusal("last_owner"));
    await page.getByRole("button", { name: "Change Olive Owner" }).click();
    await page.getByRole("dialog").getByRole("radio", { name: "Viewer", exact: true }).check();
    await page.getByRole("button", { name: "Save the role" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "always keeps one owner" })).toBeVisible();
    expect(await roleOf(team, owner)).toBe("owner");
  });

  test("an editor cannot change, remove or hand over", async ({ browser }) => {
    const { team, owner, editor, viewer } = await makeTeam();
    const page = await openAs(browser, editor);
    await page.goto(`/t/${team.slug}/members`);
    await expect(page.getByRole("button", { name: /^Change/ })).toHaveCount(0);
    const calls = [
      ["changeRole", { userId: editor.id, role: "owner" }],
      ["removeMember", { userId: viewer.id }],
      ["handOverTeam", { userId: editor.id, afterwards: "leave" }],
    ] as const;
    for (const [name, input] of calls) {
      expect(await callAction(requestOf(page), name, [team.slug, input]), name).toEqual(refusal("forbidden"));
    }
    const roles = await Promise.all([owner, editor, viewer].map((user) => roleOf(team, user)));
    expect(roles).toEqual(["owner", "editor", "viewer"]);
  });

  test("anybody can leave", async ({ browser }) => {
    const { team, viewer } = await makeTeam();
    const page = await openAs(browser, viewer);
    await page.goto(`/t/${team.slug}/members`);
    await page.getByRole("button", { name: /^Leave “Quay Crew”/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Leave the team" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are in no team");
    expect(await roleOf(team, viewer)).toBeNull();
  });
});

test.describe("a team's pages", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`pass axe and fit the window in the ${colorScheme} theme`, { tag: "@phone" }, async ({ page, context }) => {
      test.setTimeout(120_000);
      const { team, owner } = await makeTeam("A Team With Quite a Long Name for a Narrow Window");
      await signIn(context, owner);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const made = await callAction(context.request, "createInvitation", [
        team.slug,
        { role: "viewer", days: 7, email: null },
      ]);
      const paths = ["", "/members", "/activity", "/activity?from=never", "/settings"].map(
        (path) => `/t/${team.slug}${path}`,
      );
      for (const path of [...paths, "/t/new", new URL(made.value.link).pathname]) {
        await page.goto(path);
        await expectNoAxeViolations(page);
        await expectNoSidewaysScroll(page);
      }
      await page.goto(`/t/${team.slug}/members`);
      await page.getByRole("button", { name: "Change Edgar Editor" }).click();
      await expectNoAxeViolations(page);
      await page.goto(`/t/${team.slug}`);
      await page.locator("summary").filter({ hasText: "switch team" }).click();
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
    });
  }
});
