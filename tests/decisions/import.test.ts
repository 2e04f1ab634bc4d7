import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Ajv from "ajv/dist/2020";
import { describe, expect, test } from "vitest";
import { documentOf } from "@/lib/decisions/document";
import { readDecisionFile } from "@/lib/decisions/import";
import { decisionFileJsonSchema } from "@/lib/decisions/render/decision-file";
import { renderFrozen, renderJson } from "@/lib/decisions/render/json";
import { canonicalJson } from "@/lib/planner/canonical-json";
import { noTeamPrices } from "@/lib/planner/price-books/team-prices";
import { documentNamed, documents, recordOf, sealedOf } from "./support";

const ADDRESS = "https://berth.example/api/v1/decision-record.schema.json";
const TODAY = "2026-11-21";
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const validate = new Ajv({ strict: false, validateFormats: false }).compile(decisionFileJsonSchema(ADDRESS));

// biome-ignore lint/suspicious/noExplicitAny: a file that is bent out of shape has none
type Loose = any;

/** The file of a record after somebody changed it; with a hash that fits again, when they are good at it. */
function changed(change: (file: Loose) => void, { rehash = false } = {}): string {
  const file = JSON.parse(renderJson(documentNamed("five-person-saas"), ADDRESS)) as Loose;
  change(file);
  if (rehash) file.hash = sha256(canonicalJson(file.frozen));
  return JSON.stringify(file);
}

const faultsOf = (text: string): string[] => {
  const read = readDecisionFile(text, TODAY);
  return read.ok ? [] : read.error.map((fault) => fault.path);
};

describe("a record as JSON", () => {
  for (const [name, doc] of documents) {
    test(`of ${name} fits the published schema, and its hash comes out again, by hand and on import`, () => {
      const text = renderJson(doc, ADDRESS);
      const file = JSON.parse(text) as Loose;
      expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
      expect(file).toMatchObject({ $schema: ADDRESS, pricesAsOf: doc.pricesAsOf, hash: doc.hash });
      expect(file.notIncluded).toEqual([...new Set(doc.notIncluded)]);
      expect(sha256(renderFrozen(doc))).toBe(doc.hash);
      const read = readDecisionFile(text, TODAY);
      expect(read.ok && read.value.sealed.hash).toBe(doc.hash);
      expect(read.ok && read.value.checked).toBe("Its numbers were worked out again here and came out the same.");
    });
  }

  test("has the hash that the documented line prints", async () => {
    const { hashRecipe } = await import("@/lib/decisions/hash-recipe");
    const doc = documentNamed("agency");
    const folder = mkdtempSync(path.join(tmpdir(), "berth-recipe-"));
    writeFileSync(path.join(folder, "0007-x.json"), renderJson(doc, ADDRESS));
    expect(execFileSync("sh", ["-c", hashRecipe("0007-x.json")], { cwd: folder, encoding: "utf8" }).trim()).toBe(
      doc.hash,
    );
  });

  test("carries a team’s own prices along, and is worked out with them elsewhere", () => {
    const teamPrices = {
      ...noTeamPrices,
      discounts: [
        { cloud: "digitalocean", on: "everything", percentOff: 10, note: "frame contract", date: "2026-11-01" },
      ],
    } as const;
    const doc = documentOf(
      recordOf(sealedOf({ team: { engineers: 5, kubernetesExperience: "none" } }, { teamPrices })),
    );
    const read = readDecisionFile(renderJson(doc, ADDRESS), TODAY);
    expect(read.ok && [read.value.sealed.hash, read.value.checked]).toEqual([
      doc.hash,
      "Its numbers were worked out again here and came out the same.",
    ]);
  });
});

describe("readDecisionFile", () => {
  test("refuses what was changed after the export", () => {
    expect(faultsOf(changed((file) => (file.frozen.evaluation.platforms[0].yearOne.totalUsd -= 1)))).toEqual(["hash"]);
  });

  test("refuses made-up numbers, however well their hash fits", () => {
    const forged = changed((file) => (file.frozen.evaluation.platforms[0].yearOne.totalUsd -= 1), { rehash: true });
    expect(faultsOf(forged)).toEqual(["frozen.evaluation"]);
    const reasons = changed((file) => (file.frozen.cases.compose.reasons = []), { rehash: true });
    expect(faultsOf(reasons)).toEqual(["frozen.evaluation"]);
    const book = changed((file) => (file.frozen.priceBook.hash = "0".repeat(64)), { rehash: true });
    expect(faultsOf(book)).toEqual(["frozen.priceBook.hash"]);
  });

  test("says so where another planner version worked the numbers out", () => {
    const older = changed(
      (file) => {
        file.frozen.engineVersion = "0.9.0";
        file.frozen.evaluation.engineVersion = "0.9.0";
      },
      { rehash: true },
    );
    const read = readDecisionFile(older, TODAY);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.checked).toContain("were worked out by planner version 0.9.0; this one is");
    expect(read.value.words.moreInformation).toContain("planner version 0.9.0");
    const half = changed((file) => (file.frozen.engineVersion = "0.9.0"), { rehash: true });
    expect(faultsOf(half)).toEqual(["frozen.engineVersion"]);
  });

  test("names every faulty field", () => {
    const faulty = changed((file) => {
      file.title = "";
      file.words.context = 5;
      file.conditions = [{ kind: "bill-over", usdPerMonth: -1 }];
      file.frozen.scenario.team.engineers = "five";
      file.unknown = true;
    });
    expect(faultsOf(faulty).toSorted()).toEqual([
      "conditions.0.usdPerMonth",
      "frozen.scenario.team.engineers",
      "title",
      "unknown",
      "words.context",
    ]);
  });

  test("refuses a platform that cannot be chosen, other files, and what is nested or large beyond measure", () => {
    expect(faultsOf(changed((file) => (file.platform = "kind")))).toEqual(["platform"]);
    expect(faultsOf(changed((file) => (file.platform = "__proto__")))).toEqual(["platform"]);
    expect(faultsOf("{")).toEqual(["file"]);
    expect(faultsOf("[]")).toEqual(["file"]);
    expect(faultsOf(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)).toEqual(["file"]);
    expect(faultsOf(`"${"x".repeat(3 * 1024 * 1024)}"`)).toEqual(["file"]);
    expect(faultsOf(changed((file) => (file.words.context = "> ".repeat(500))))).toEqual(["words.context"]);
  });

  test("keeps words and names, and says where they came from and what was left out", () => {
    const sealed = sealedOf({ team: { engineers: 5, kubernetesExperience: "none" } });
    const at = new Date("2026-11-20T09:30:00Z");
    const doc = documentOf(
      recordOf(sealed, {
        status: "accepted",
        decidedOn: "2026-11-20",
        teamName: "Harbour [x](javascript:y)",
        people: [
          { id: "1", userId: "u", name: "Ada", part: "decider", vote: null },
          { id: "2", userId: null, name: null, part: "consulted", vote: null },
        ],
        votes: [{ id: "v", personId: "1", name: "Ada", vote: "approve", reason: "", at, isStale: false }],
      }),
    );
    const read = readDecisionFile(renderJson(doc, ADDRESS), TODAY);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.words.otherDeciders).toEqual(["Ada"]);
    expect(read.value.words.context).toBe(doc.words.context);
    expect(read.value.words.moreInformation).toContain(
      "Imported on 21 November 2026 from decision record 0007 of Harbour \\[x\\](javascript:y), which was accepted (decided on 20 November 2026).",
    );
    expect(read.value.leftOut).toEqual(["1 vote"]);
    expect(read.value).toMatchObject({
      title: doc.record.title,
      reviewOn: "2027-05-21",
      conditions: doc.record.conditions,
    });
  });
});
