import { describe, expect, test } from "vitest";
import { logDecisionExport } from "@/db/queries/decision-log";
import { createDecision } from "@/db/queries/decision-writing";
import { getDecision } from "@/db/queries/decisions";
import { documentOf } from "@/lib/decisions/document";
import { sha256 } from "@/lib/decisions/freeze";
import { readDecisionFile } from "@/lib/decisions/import";
import { renderFrozen, renderJson } from "@/lib/decisions/render/json";
import { newScope } from "./scenario-support";
import { freshDatabase } from "./support/fresh-database";
import { logOf, makeRecord } from "./support/records";

await freshDatabase();

const ADDRESS = "https://berth.example/schema.json";

describe("a record from one team to another, as a file", () => {
  test("has the same hash there, the next number of that team, and stays a stranger’s to the first", async () => {
    const [one, other] = [await newScope("Ada"), await newScope("Bo")];
    const id = await makeRecord(one);
    const record = await getDecision(one, id);
    if (!record) throw new Error("no record");
    const read = readDecisionFile(renderJson(documentOf(record), ADDRESS), "2026-11-21");
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { checked, leftOut: _leftOut, ...content } = read.value;
    expect(checked).toBe("Its numbers were worked out again here and came out the same.");
    const made = await createDecision(other, { ...content, scenario: null });
    const imported = await getDecision(other, made?.id ?? "");
    expect(imported).toMatchObject({ number: 1, status: "draft", isImported: true, hash: record.hash, scenario: null });
    if (!imported) throw new Error("no import");
    expect(sha256(renderFrozen(documentOf(imported)))).toBe(record.hash);
    expect(await getDecision(one, made?.id ?? "")).toBeNull();
    const again = readDecisionFile(renderJson(documentOf(imported), ADDRESS), "2026-11-22");
    expect(again.ok && again.value.sealed.hash).toBe(record.hash);
  });

  test("says in the team’s log that it was exported, and as what", async () => {
    const scope = await newScope("Ada");
    const id = await makeRecord(scope);
    const record = await getDecision(scope, id);
    if (!record) throw new Error("no record");
    await logDecisionExport(scope, record, "pdf");
    expect((await logOf(id)).at(-1)).toMatchObject({
      action: "decision.exported",
      detail: { number: record.number, title: record.title, format: "pdf" },
    });
  });
});
