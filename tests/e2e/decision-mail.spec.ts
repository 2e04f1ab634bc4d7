import { expect, test } from "./fixtures";
import { makeTeam, openAs } from "./support/accounts";
import { callAction } from "./support/call-action";
import { linkIn, mailsTo, nextMail } from "./support/mails";
import { makeDecision } from "./support/records";

test("deciders are told by mail when a record is proposed, and who is named one later, a few times at most", async ({
  browser,
}) => {
  const { team, owner, editor, viewer } = await makeTeam("Harbour Office");
  const page = await openAs(browser, owner);
  const request = page.context().request;
  const record = await makeDecision(request, team.slug, {
    title: "Move & settle",
    deciders: [owner, viewer],
    steps: [],
  });
  const name = (userId: string, part: string) =>
    callAction(request, "namePerson", [team.slug, { recordId: record.id, userId, part }]);
  expect(await name(editor.id, "decider")).toMatchObject({ ok: true });
  expect(await name(editor.id, "consulted")).toMatchObject({ ok: true });
  const proposal = { id: record.id, base: record.revision + 2, to: "proposed" };
  expect(await callAction(request, "stepDecision", [team.slug, proposal])).toMatchObject({ ok: true });

  const mail = await nextMail(viewer.email);
  expect(mail.subject).toBe("Your vote is asked for: decision 1, “Move & settle”");
  expect(mail.text).toContain("Olive Owner asks you to decide on “Move & settle”");
  expect(mail.html).toContain("Move &#38; settle");
  expect(new URL(linkIn(mail)).pathname).toBe(`/t/${team.slug}/decisions/${record.id}`);

  expect(await name(editor.id, "decider")).toMatchObject({ ok: true });
  expect((await nextMail(editor.email)).subject).toContain("Your vote is asked for");
  // Who goes out of the deciders and in again is not asked for ever: thrice a day, in silence.
  for (let round = 0; round < 4; round += 1) {
    expect(await name(editor.id, "consulted")).toMatchObject({ ok: true });
    expect(await name(editor.id, "decider")).toMatchObject({ ok: true });
  }
  expect(await name(viewer.id, "consulted")).toMatchObject({ ok: true });
  expect(await name(viewer.id, "decider")).toMatchObject({ ok: true });
  await nextMail(viewer.email, 2);
  // By now all mails are out: none while it was a draft, none to the one who asks.
  for (const [user, count] of [
    [viewer, 2],
    [editor, 3],
    [owner, 0],
  ] as const)
    expect(await mailsTo(user.email)).toHaveLength(count);
});
