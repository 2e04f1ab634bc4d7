import { describe, expect, test } from "vitest";
import { type ActivityAction, type ActivityDetail, activityActions } from "@/lib/activity/events";
import { actionLabels, activitySentence, plainSentence } from "@/lib/activity/sentences";

const ada = { id: "a".repeat(20), name: "Ada" };
const bo = { id: "b".repeat(20), name: "Bo" };

const told = (action: ActivityAction, detail: ActivityDetail = {}, person: typeof ada | null = bo) =>
  plainSentence({ action, detail, actor: ada, person });

const budget = { path: "budgetUsdPerMonth", from: 50, to: 80 };
const engineers = { path: "team.engineers", from: 4, to: 6 };

const sentences: Readonly<Record<ActivityAction, readonly [detail: ActivityDetail, sentence: string]>> = {
  "team.created": [{}, "Ada created the team"],
  "team.renamed": [{ to: "Blue" }, "Ada renamed the team to “Blue”"],
  "team.exported": [{}, "Ada exported everything the team has"],
  "team.handed-over": [{ afterwards: "leave" }, "Ada handed the team over to Bo and left it"],
  "member.joined": [{ role: "editor" }, "Ada joined the team as an editor"],
  "member.left": [{ role: "viewer" }, "Ada left the team"],
  "member.removed": [{ role: "viewer" }, "Ada removed Bo, a viewer until then"],
  "member.role-changed": [{ from: "viewer", to: "editor" }, "Ada made Bo an editor, a viewer before"],
  "invitation.created": [
    { role: "viewer", days: 7, by: "link" },
    "Ada made a link that invites people as viewers, good for 7 days",
  ],
  "invitation.revoked": [{ role: "owner" }, "Ada revoked an invitation to join as an owner"],
  "scenario.created": [{ name: "EU launch" }, "Ada saved the new scenario “EU launch”"],
  "scenario.saved": [{ name: "EU launch", changes: [budget] }, "Ada changed budget $50 → $80 a month in “EU launch”"],
  "scenario.duplicated": [{ name: "EU launch" }, "Ada saved “EU launch” as a copy of another scenario"],
  "scenario.imported": [{ name: "EU launch" }, "Ada imported the scenario “EU launch” from a file"],
  "scenario.version-restored": [
    { name: "EU launch", version: 5, from: 2 },
    "Ada brought back version 2 of “EU launch” as version 5",
  ],
  "scenario.archived": [{ name: "EU launch" }, "Ada archived “EU launch”"],
  "scenario.restored": [{ name: "EU launch" }, "Ada took “EU launch” out of the archive"],
  "scenario.deleted": [{ name: "EU launch" }, "Ada deleted “EU launch”"],
  "scenario.undeleted": [{ name: "EU launch" }, "Ada took back the deletion of “EU launch”"],
  "scenario.purged": [{ name: "EU launch" }, "Ada deleted “EU launch” for good"],
  "prices.revised": [
    { revision: 3, note: "New contract" },
    "Ada changed the team's prices as revision 3: “New contract”",
  ],
  "decision.created": [{ number: 7, title: "Run on DOKS" }, "Ada drafted decision 7 “Run on DOKS”"],
  "decision.imported": [{ number: 7, title: "Run on DOKS" }, "Ada imported decision 7 “Run on DOKS” from a file"],
  "decision.edited": [
    { number: 7, title: "Run on DOKS", parts: ["title", "context", "good"] },
    "Ada edited the title, context and problem and good consequences of decision 7 “Run on DOKS”",
  ],
  "decision.platform-changed": [
    { number: 7, title: "Run on DOKS", from: "doks", to: "fly" },
    "Ada chose another platform in decision 7 “Run on DOKS”: DigitalOcean Kubernetes → Fly.io",
  ],
  "decision.refrozen": [
    { number: 7, title: "Run on DOKS", version: 4 },
    "Ada took version 4 of the scenario into decision 7 “Run on DOKS”",
  ],
  "decision.proposed": [{ number: 7, title: "Run on DOKS" }, "Ada proposed decision 7 “Run on DOKS”"],
  "decision.accepted": [{ number: 7, title: "Run on DOKS" }, "Ada accepted decision 7 “Run on DOKS”"],
  "decision.rejected": [{ number: 7, title: "Run on DOKS" }, "Ada rejected decision 7 “Run on DOKS”"],
  "decision.superseded": [
    { number: 7, title: "Run on DOKS", by: 9 },
    "Ada superseded decision 7 “Run on DOKS” by decision 9",
  ],
  "decision.deprecated": [{ number: 7, title: "Run on DOKS" }, "Ada deprecated decision 7 “Run on DOKS”"],
  "decision.person-added": [
    { number: 7, title: "Run on DOKS", part: "decider" },
    "Ada named a decider of decision 7 “Run on DOKS”",
  ],
  "decision.person-removed": [{ number: 7, title: "Run on DOKS" }, "Ada took somebody off decision 7 “Run on DOKS”"],
  "decision.voted": [{ number: 7, title: "Run on DOKS", vote: "object" }, "Ada objected to decision 7 “Run on DOKS”"],
  "decision.amended": [{ number: 7, title: "Run on DOKS" }, "Ada added a note to decision 7 “Run on DOKS”"],
  "decision.repriced": [
    { number: 7, title: "Run on DOKS" },
    "Ada looked again at the prices of decision 7 “Run on DOKS” and kept it",
  ],
  "decision.review-set": [
    { number: 7, title: "Run on DOKS" },
    "Ada set when to look again at decision 7 “Run on DOKS”",
  ],
  "decision.commented": [{ number: 7, title: "Run on DOKS" }, "Ada commented on decision 7 “Run on DOKS”"],
  "decision.thread-resolved": [
    { number: 7, title: "Run on DOKS" },
    "Ada resolved a thread on decision 7 “Run on DOKS”",
  ],
  "decision.thread-reopened": [
    { number: 7, title: "Run on DOKS" },
    "Ada reopened a thread on decision 7 “Run on DOKS”",
  ],
  "decision.exported": [
    { number: 7, title: "Run on DOKS", format: "PDF" },
    "Ada exported decision 7 “Run on DOKS” as PDF",
  ],
  "share.created": [
    { number: 7, title: "Run on DOKS", days: 30 },
    "Ada made a link to read decision 7 “Run on DOKS”, good for 30 days",
  ],
  "share.revoked": [{ number: 7, title: "Run on DOKS" }, "Ada revoked a link to decision 7 “Run on DOKS”"],
  "feedback.shown": [{ number: 7, title: "Run on DOKS" }, "Ada showed a reader’s feedback on decision 7 “Run on DOKS”"],
  "feedback.hidden": [{ number: 7, title: "Run on DOKS" }, "Ada hid a reader’s feedback on decision 7 “Run on DOKS”"],
  "activity.exported": [{ kind: "member" }, "Ada exported a part of the activity"],
};

describe("the sentence of an event", () => {
  for (const action of activityActions) {
    const [detail, sentence] = sentences[action];
    test(`${action}: ${sentence}`, () => expect(told(action, detail)).toBe(sentence));
  }

  for (const action of activityActions) {
    test(`${action} holds when the people are gone and the detail is none we know`, () => {
      const gone = { action, detail: { name: 7, changes: "none", role: "king" }, actor: null, person: null };
      expect(plainSentence(gone)).toMatch(/^A former member [a-z]/);
      expect(plainSentence(gone)).not.toMatch(/undefined|null|NaN|king/);
      expect(actionLabels[action]).not.toBe("");
    });
  }

  test("names three changes and counts the rest", () => {
    const changes = [budget, engineers, budget, engineers, budget];
    const text = told("scenario.saved", { name: "Plan", changes });
    expect(text.match(/→/g)).toHaveLength(3);
    expect(text).toMatch(/; and 2 more in “Plan”$/);
  });

  test("says that somebody took a role themselves", () => {
    expect(told("member.role-changed", { from: "viewer", to: "editor", invitation: "x" }, ada)).toBe(
      "Ada became an editor by an invitation, a viewer before",
    );
  });

  test("says how an invitation went out", () => {
    expect(told("invitation.created", { role: "editor", days: 1, by: "mail" })).toBe(
      "Ada invited somebody by mail as an editor, good for 1 day",
    );
  });

  test("marks what is a person and what a scenario", () => {
    const parts = activitySentence({ action: "scenario.deleted", detail: { name: "Plan" }, actor: ada, person: null });
    expect(parts.filter(({ kind }) => kind !== "text")).toEqual([
      { kind: "person", text: "Ada" },
      { kind: "scenario", text: "“Plan”" },
    ]);
  });
});
