import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { newId } from "../../lib/ids";
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from "./fixtures";
import { makeTeam, openAs, signIn, type TestCast, type TestUser } from "./support/accounts";
import { callAction } from "./support/call-action";
import { makeDecision, type TestRecord } from "./support/records";

// Two or three people at their own browsers, one after the other.
test.setTimeout(90_000);

const requestOf = (page: Page): APIRequestContext => page.context().request;

const refusal = (code: string) => expect.objectContaining({ ok: false, error: expect.objectContaining({ code }) });

const assent = (page: Page) => page.getByRole("region", { name: "Assent" });
const comments = (page: Page) => page.getByRole("region", { name: "Comments", exact: true });

const openRecord = async (page: Page, { team }: TestCast, { id }: TestRecord, part = ""): Promise<void> => {
  await page.goto(`/t/${team.slug}/decisions/${id}${part}`);
};

/** A team whose owner has proposed a record to these deciders. */
async function propose(browser: Browser, deciders: (cast: TestCast) => readonly TestUser[], title?: string) {
  const cast = await makeTeam();
  const owner = await openAs(browser, cast.owner);
  const record = await makeDecision(requestOf(owner), cast.team.slug, {
    deciders: deciders(cast),
    ...(title === undefined ? {} : { title }),
  });
  return { cast, owner, record };
}

const wordsWith = (outcome: string) => ({
  ...{ context: "Where?", drivers: "", whyNotPick: "We know it.", outcome, good: "", bad: "", confirmation: "" },
  ...{ moreInformation: "", otherDeciders: [], otherConsulted: [], otherInformed: [] },
});

test.describe("decision:vote", () => {
  test("a viewer who is a decider is waited for, objects, approves later, and the objection stays", async ({
    browser,
  }) => {
    const { cast, owner, record } = await propose(browser, ({ viewer }) => [viewer]);
    const viewer = await openAs(browser, cast.viewer);
    await viewer.goto(`/t/${cast.team.slug}`);
    await expect(viewer.getByRole("link", { name: "Decisions 1 waiting for you" })).toBeVisible();
    await viewer.getByRole("region", { name: "Waiting for you" }).getByRole("link", { name: record.title }).click();

    await expect(assent(viewer)).toContainText("This record waits for your vote.");
    await viewer.getByRole("button", { name: "Vote", exact: true }).click();
    await expect(assent(viewer).getByRole("alert")).toHaveText("Choose one: approve, object or abstain.");
    await viewer.getByRole("radio", { name: "Object" }).check({ force: true });
    await viewer.getByRole("button", { name: "Vote", exact: true }).click();
    const reason = viewer.getByLabel("Why you object");
    await expect(reason).toHaveAccessibleDescription(/Say why you object: it stays in the record\./);
    await reason.fill("One host is none.");
    await viewer.getByRole("button", { name: "Vote", exact: true }).click();
    await expect(assent(viewer).getByRole("status")).toHaveText("Your vote is in the record. You object to this.");
    await expect(assent(viewer)).toContainText("The only decider objects.");

    await openRecord(owner, cast, record);
    const objection = assent(owner).getByRole("figure").filter({ hasText: "Vera Viewer objected on" });
    await expect(objection).toContainText("One host is none.");

    await viewer.getByRole("button", { name: "Change your vote" }).click();
    await viewer.getByRole("radio", { name: "Approve" }).check({ force: true });
    await viewer.getByRole("button", { name: "Vote", exact: true }).click();
    await expect(assent(viewer).getByRole("status")).toHaveText("Your vote is in the record. You approve of this.");
    await viewer.goto(`/t/${cast.team.slug}`);
    await expect(viewer.getByRole("heading", { name: "Overview" })).toBeVisible();
    await expect(viewer.getByText("Waiting for you")).toHaveCount(0);
    await expect(viewer.getByRole("link", { name: "Decisions", exact: true })).toBeVisible();

    await owner.reload();
    await expect(assent(owner)).toContainText("The only decider approves.");
    await expect(objection).toContainText("One host is none.");
    await expect(objection).toContainText(/Vera Viewer approved on \d+ \w+ \d{4}\./);
    await assent(owner).getByText("Every vote that was given").click();
    await expect(assent(owner).locator("details").getByRole("listitem")).toHaveCount(2);
    await callAction(requestOf(owner), "stepDecision", [
      cast.team.slug,
      { id: record.id, base: record.revision, to: "accepted" },
    ]);
    await owner.reload();
    await expect(objection).toContainText("One host is none.");
  });

  test("an editor who is no decider cannot, nor anybody once the record is settled", async ({ browser }) => {
    const { cast, owner, record } = await propose(browser, ({ viewer }) => [viewer]);
    const { slug } = cast.team;
    const editor = await openAs(browser, cast.editor);
    await openRecord(editor, cast, record);
    await expect(assent(editor)).toContainText("You have no vote here");
    await expect(editor.getByRole("button", { name: "Vote", exact: true })).toHaveCount(0);
    const approval = { recordId: record.id, vote: "approve", reason: "", seen: 1 };
    expect(await callAction(requestOf(editor), "castVote", [slug, approval])).toEqual(refusal("no_decider"));
    await callAction(requestOf(owner), "namePerson", [
      slug,
      { recordId: record.id, userId: cast.editor.id, part: "consulted" },
    ]);
    expect(await callAction(requestOf(editor), "castVote", [slug, approval])).toEqual(refusal("no_decider"));

    const viewer = await openAs(browser, cast.viewer);
    await callAction(requestOf(owner), "stepDecision", [
      slug,
      { id: record.id, base: record.revision + 1, to: "accepted" },
    ]);
    expect(await callAction(requestOf(viewer), "castVote", [slug, approval])).toEqual(refusal("not_proposed"));
    await openRecord(viewer, cast, record);
    await expect(assent(viewer)).toContainText("How the deciders voted when it was settled.");
    await expect(assent(viewer)).toContainText("One decider has not voted yet.");
    await expect(viewer.getByRole("button", { name: "Vote", exact: true })).toHaveCount(0);
  });

  test("a vote on words that have changed is not taken; the new words show and nothing typed is lost", async ({
    browser,
  }) => {
    const { cast, owner, record } = await propose(browser, ({ viewer }) => [viewer]);
    const viewer = await openAs(browser, cast.viewer);
    await openRecord(viewer, cast, record);
    await viewer.getByRole("radio", { name: "Abstain" }).check({ force: true });
    await viewer.getByLabel("Reason (optional)").fill("I leave this to you.");
    const edit = { id: record.id, base: record.revision, title: record.title, words: wordsWith("Two hosts, then.") };
    expect(await callAction(requestOf(owner), "editDecision", [cast.team.slug, edit])).toMatchObject({ ok: true });
    await viewer.getByRole("button", { name: "Vote", exact: true }).click();
    await expect(assent(viewer).getByRole("alert")).toContainText("The record changed since you opened this page.");
    await expect(viewer.getByText("Two hosts, then.")).toBeVisible();
    await expect(viewer.getByLabel("Reason (optional)")).toHaveValue("I leave this to you.");
    await expect(viewer.getByRole("radio", { name: "Abstain" })).toBeChecked();
    await viewer.getByRole("button", { name: "Vote", exact: true }).click();
    await expect(assent(viewer).getByRole("status")).toHaveText("Your vote is in the record. You abstain.");
  });
});

test.describe("decision:write, people and notes", () => {
  test("an editor can name people, change their part and take them off; a vote stays", async ({ browser }) => {
    const { cast, record } = await propose(browser, ({ viewer }) => [viewer]);
    const [editor, viewer] = [await openAs(browser, cast.editor), await openAs(browser, cast.viewer)];
    const vote = { recordId: record.id, vote: "object", reason: "Too dear.", seen: 1 };
    expect(await callAction(requestOf(viewer), "castVote", [cast.team.slug, vote])).toMatchObject({ ok: true });

    await openRecord(editor, cast, record);
    await editor.getByRole("button", { name: "Name people" }).click();
    const dialog = editor.getByRole("dialog", { name: "Who takes part" });
    await dialog.getByLabel("Member").selectOption({ label: "Olive Owner" });
    await dialog.getByLabel("Part", { exact: true }).selectOption("informed");
    await dialog.getByRole("button", { name: "Add" }).click();
    await expect(dialog.getByRole("status")).toHaveText("Olive Owner: informed.");
    await dialog.getByLabel("Part of Olive Owner").selectOption("decider");
    await dialog.getByRole("button", { name: "Save the part of Olive Owner" }).click();
    await expect(dialog.getByRole("status")).toHaveText("Olive Owner: decider.");
    await dialog.getByRole("button", { name: "Take off Vera Viewer" }).click();
    await expect(dialog.getByRole("status")).toHaveText("Vera Viewer has voted, and is consulted from now on.");
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(assent(editor)).toContainText("One decider has not voted yet.");
    await expect(assent(editor).getByRole("figure")).toContainText("Too dear.");
    await expect(assent(editor).getByRole("figure")).toContainText("Vera Viewer is no decider any more.");
  });

  test("a viewer cannot, and nobody who is not in the team can be named", async ({ browser }) => {
    const { cast, owner, record } = await propose(browser, ({ viewer }) => [viewer]);
    const { slug } = cast.team;
    const viewer = await openAs(browser, cast.viewer);
    await openRecord(viewer, cast, record);
    await expect(viewer.getByRole("button", { name: "Name people" })).toHaveCount(0);
    const calls = [
      ["namePerson", { recordId: record.id, userId: cast.viewer.id, part: "decider" }],
      ["removePerson", { recordId: record.id, personId: newId() }],
      ["addNote", { recordId: record.id, as: newId(), body: "Mine" }],
    ] as const;
    for (const [name, input] of calls)
      expect(await callAction(requestOf(viewer), name, [slug, input]), name).toEqual(refusal("forbidden"));
    const stranger = { recordId: record.id, userId: cast.outsider.id, part: "decider" };
    expect(await callAction(requestOf(owner), "namePerson", [slug, stranger])).toEqual(refusal("not_found"));
  });

  test("an editor can add a dated note to a settled record, which a viewer reads", async ({ browser }) => {
    const cast = await makeTeam();
    const editor = await openAs(browser, cast.editor);
    const record = await makeDecision(requestOf(editor), cast.team.slug, { steps: ["proposed", "accepted"] });
    await openRecord(editor, cast, record);
    await editor.getByRole("button", { name: "Add a note" }).click();
    await editor.getByRole("button", { name: "Add the note" }).click();
    const field = editor.getByRole("textbox", { name: "Note" });
    await expect(field).toHaveAccessibleDescription(/Write the note\./);
    await field.fill("The load balancer **went**.");
    await editor.getByRole("button", { name: "Add the note" }).click();
    await expect(editor.getByText("The note is in the record.")).toBeVisible();

    const viewer = await openAs(browser, cast.viewer);
    await openRecord(viewer, cast, record);
    const note = viewer.getByRole("region", { name: "More information" }).getByRole("listitem");
    await expect(note).toContainText(/\d+ \w+ \d{4}\s*Note\s*Edgar Editor/);
    await expect(note.locator("strong")).toHaveText("went");
    await expect(viewer.getByRole("button", { name: "Add a note" })).toHaveCount(0);

    const open = await makeDecision(requestOf(editor), cast.team.slug, { title: "Still open" });
    const early = { recordId: open.id, as: newId(), body: "Too early" };
    expect(await callAction(requestOf(editor), "addNote", [cast.team.slug, early])).toEqual(refusal("not_settled"));
  });
});

test.describe("decision:comment", () => {
  test("people talk about the record and its options, and settle their threads", async ({ browser }) => {
    const { cast, owner, record } = await propose(browser, () => []);
    const viewer = await openAs(browser, cast.viewer);
    await openRecord(viewer, cast, record);
    await expect(comments(viewer)).toContainText("Nobody has commented yet.");
    await comments(viewer).getByRole("button", { name: "Comment" }).click();
    await expect(comments(viewer).getByLabel("Your comment")).toHaveAccessibleDescription("Write something first.");
    await comments(viewer).getByLabel("About").selectOption("gke-autopilot");
    await comments(viewer).getByLabel("Your comment").fill("Autopilot would do.\nIt costs more.");
    await comments(viewer).getByRole("button", { name: "Comment" }).click();
    await expect(comments(viewer).getByRole("status")).toHaveText("Your comment is there.");
    await expect(comments(viewer).getByLabel("Your comment")).toHaveValue("");

    await openRecord(owner, cast, record);
    await owner.locator("[data-option=gke-autopilot]").getByRole("link", { name: "1 open thread" }).click();
    const thread = comments(owner).getByRole("article", { name: "Thread of Vera Viewer" });
    await expect(thread).toBeInViewport();
    await thread.getByRole("button", { name: "Reply" }).click();
    await thread.getByLabel("Your reply").fill("How much more?");
    await thread.getByRole("button", { name: "Send the reply" }).click();
    // In the list, and not only in the field still: until it is there, the buttons below it move.
    await expect(thread.getByRole("listitem").filter({ hasText: "How much more?" })).toBeVisible();
    await expect(thread.getByLabel("Your reply")).toHaveCount(0);
    await thread.getByRole("button", { name: "Resolve" }).click();
    await expect(comments(owner)).toContainText("Every thread is resolved.");
    await expect(thread).toBeHidden();
    await comments(owner).getByRole("radio", { name: "Resolved 1" }).check({ force: true });
    await expect(thread).toContainText("Resolved");
    await expect(thread).toContainText("Olive Owner");

    // A link leads to a comment whatever the filter would show.
    const link = await thread.getByRole("link").first().getAttribute("href");
    await viewer.goto(`/t/${cast.team.slug}`);
    await openRecord(viewer, cast, record, link ?? "");
    const own = comments(viewer).getByRole("article", { name: "Thread of Vera Viewer" });
    await expect(own).toBeInViewport();
    await own.getByRole("button", { name: "Open again" }).click();
    await own.getByRole("button", { name: "Edit" }).click();
    await own.getByLabel("Your comment").fill("Autopilot would do, at twice the price.");
    await own.getByRole("button", { name: "Save" }).click();
    await expect(own).toContainText("at twice the price");
    await expect(own).toContainText("edited");
    await own.getByRole("button", { name: "Take back …" }).click();
    await own.getByRole("button", { name: "Yes, take it back; the answers stay" }).click();
    await expect(own).toContainText("Taken back by its author.");
    await expect(own).toContainText("How much more?");
    await expect(own).not.toContainText("at twice the price");
  });

  test("nobody changes, takes back or settles what is another's, but for editors who settle", async ({ browser }) => {
    const { cast, owner, record } = await propose(browser, () => []);
    const { slug } = cast.team;
    const viewer = await openAs(browser, cast.viewer);
    const thread = newId();
    const input = { recordId: record.id, as: thread, option: null, body: "Mine alone" };
    expect(await callAction(requestOf(owner), "openThread", [slug, input])).toMatchObject({ ok: true });
    const calls = [
      ["editComment", { recordId: record.id, commentId: thread, body: "Yours" }],
      ["takeBackComment", { recordId: record.id, commentId: thread }],
      ["resolveThread", { recordId: record.id, threadId: thread, isResolved: true }],
    ] as const;
    for (const [name, call] of calls)
      expect(await callAction(requestOf(viewer), name, [slug, call]), name).toEqual(refusal("forbidden"));
    const nowhere = { ...input, as: newId(), option: "nowhere" };
    expect(await callAction(requestOf(viewer), "openThread", [slug, nowhere])).toEqual(refusal("invalid"));
    await openRecord(viewer, cast, record);
    const shown = comments(viewer).getByRole("article");
    await expect(shown).toContainText("Mine alone");
    for (const name of ["Edit", "Take back …", "Resolve"])
      await expect(shown.getByRole("button", { name })).toHaveCount(0);
    const editor = await openAs(browser, cast.editor);
    const settle = { recordId: record.id, threadId: thread, isResolved: true };
    expect(await callAction(requestOf(editor), "resolveThread", [slug, settle])).toMatchObject({ ok: true });
  });
});

test("what people type is text wherever it shows, and does nothing", async ({ browser }) => {
  const evil = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> **b** [x](javascript:window.hacked=1)`;
  const cast = await makeTeam();
  const { slug } = cast.team;
  const owner = await openAs(browser, cast.owner);
  const request = requestOf(owner);
  const record = await makeDecision(request, slug, { deciders: [cast.owner], title: `<b>T</b> ${evil}`.slice(0, 150) });
  const about = { recordId: record.id, as: newId(), body: evil };
  const sent = [
    ["castVote", { recordId: record.id, vote: "object", reason: evil, seen: 1 }],
    ["openThread", { ...about, option: "compose" }],
    ["openThread", { ...about, as: newId(), option: null }],
    ["stepDecision", { id: record.id, base: record.revision, to: "accepted" }],
    ["addNote", { ...about, as: newId() }],
  ] as const;
  for (const [name, input] of sent)
    expect(await callAction(request, name, [slug, input]), name).toMatchObject({ ok: true });

  const viewer = await openAs(browser, cast.viewer);
  await openRecord(viewer, cast, record);
  await expect(assent(viewer).getByRole("figure").locator("blockquote")).toHaveText(evil);
  const said = comments(viewer).getByRole("article");
  await expect(said).toHaveCount(2);
  await expect(said.first()).toContainText(evil);
  const note = viewer.getByRole("region", { name: "More information" }).getByRole("listitem");
  await expect(note.locator("strong")).toHaveText("b");
  for (const part of [assent(viewer), comments(viewer), note, viewer.locator("h1")])
    await expect(part.locator("img, script, [onerror], a[href^='javascript' i]")).toHaveCount(0);
  await viewer.goto(`/t/${slug}`);
  await expect(viewer.getByText("Overview").first()).toBeVisible();
  for (const page of [owner, viewer]) expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});

test.describe("a record that is argued about", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`passes axe and fits the window in the ${colorScheme} theme`, { tag: "@phone" }, async ({
      page,
      context,
      browser,
    }) => {
      test.setTimeout(120_000);
      const { cast, owner, record } = await propose(browser, (all) => [all.owner, all.editor, all.viewer]);
      const { slug } = cast.team;
      const long = "Averyveryveryveryveryveryveryveryverylongwordwithoutanyplacetobreakit ".repeat(3);
      const thread = { recordId: record.id, as: newId(), option: null, body: long };
      await callAction(requestOf(owner), "castVote", [
        slug,
        { recordId: record.id, vote: "object", reason: long, seen: 1 },
      ]);
      await callAction(requestOf(owner), "castVote", [
        slug,
        { recordId: record.id, vote: "approve", reason: "", seen: 1 },
      ]);
      await callAction(requestOf(owner), "openThread", [slug, thread]);
      await signIn(context, cast.editor);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(`/t/${slug}`);
      await expect(page.getByRole("region", { name: "Waiting for you" })).toBeVisible();
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
      await openRecord(page, cast, record);
      await comments(page).getByRole("button", { name: "Reply" }).click();
      await page.getByRole("button", { name: "Vote", exact: true }).click();
      await expect(assent(page).getByRole("alert")).toBeVisible();
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
      await page.getByRole("button", { name: "Name people" }).click();
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
    });
  }
});
