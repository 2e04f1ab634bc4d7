import { expect, test } from "vitest";
import { activityCsv, type ExportedEvent } from "@/lib/activity/csv";

const event = (more: Partial<ExportedEvent>): ExportedEvent => ({
  ...{ id: "e".repeat(20), at: new Date("2026-11-21T12:04:05.678Z"), action: "scenario.deleted", subject: "scenario" },
  ...{ subjectId: "s".repeat(20), detail: { name: "Plan" }, actor: { id: "a".repeat(20), name: "Ada" }, person: null },
  ...more,
});

async function csv(events: readonly ExportedEvent[]): Promise<string> {
  async function* walk() {
    yield* events;
  }
  let text = "";
  for await (const piece of activityCsv(walk())) text += piece;
  return text;
}

const HEAD = "time,person,event,subject,subject id,what happened,detail\r\n";

test("a log without events has its headings", async () => expect(await csv([])).toBe(HEAD));

test("an event is a row, its time in UTC to the millisecond", async () => {
  const row =
    '2026-11-21T12:04:05.678Z,Ada,scenario.deleted,scenario,ssssssssssssssssssss,Ada deleted “Plan”,"{""name"":""Plan""}"\r\n';
  expect(await csv([event({})])).toBe(HEAD + row);
});

for (const sign of ["=", "+", "-", "@", "\t", "\r"]) {
  test(`a name that begins with ${JSON.stringify(sign)} is no formula`, async () => {
    const name = `${sign}cmd|' /C calc'!A0`;
    const text = await csv([event({ actor: { id: "a".repeat(20), name } })]);
    const cells = text.slice(HEAD.length).split(",");
    expect(cells[1]?.replace(/^"/, "")).toBe(`'${name}${cells[1]?.startsWith('"') ? '"' : ""}`);
  });
}

test("somebody whose account is gone is a former member", async () => {
  expect(await csv([event({ actor: null })])).toContain(",a former member,");
});
