import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { documentOf } from "@/lib/decisions/document";
import { freeze, isChoosable, seal, sha256, thaw } from "@/lib/decisions/freeze";
import { hashRecipe } from "@/lib/decisions/hash-recipe";
import { renderJson } from "@/lib/decisions/render/json";
import { parseAssumptions } from "@/lib/planner/assumptions";
import { canonicalJson } from "@/lib/planner/canonical-json";
import { evaluate } from "@/lib/planner/evaluate";
import { defaultPriceBook, getPriceBook } from "@/lib/planner/price-books/index";
import { noTeamPrices, type TeamPrices } from "@/lib/planner/price-books/team-prices";
import { parseScenario } from "@/lib/planner/scenario/parse";
import { anyScenario } from "../planner/scenarios";
import { nothingFits, recordOf, sealedOf } from "./support";

const cheaperHetzner: TeamPrices = {
  ...noTeamPrices,
  discounts: [{ cloud: "hetzner", on: "machines", percentOff: 12, note: "frame contract", date: "2026-11-01" }],
};

const small = { name: "Quay", team: { engineers: 5, kubernetesExperience: "none" } } as const;

describe("freeze", () => {
  test("of 240 generated scenarios: frozen, written as JSON, read back and evaluated again, the hash is the same", () => {
    fc.assert(
      fc.property(anyScenario, fc.boolean(), (scenario, hasOwnPrices) => {
        const teamPrices = hasOwnPrices ? cheaperHetzner : null;
        const sealed = sealedOf(scenario, { teamPrices });
        expect(sha256(sealed.text)).toBe(sealed.hash);

        // What another machine would have: the file, and nothing that memory shares.
        const read = thaw(JSON.stringify(JSON.parse(sealed.text)));
        expect(seal(read).hash).toBe(sealed.hash);

        // And the numbers themselves, worked out anew from what was frozen beside them.
        const again = freeze(
          {
            scenario: read.scenario,
            priceBook: read.priceBook.id,
            priceRevision: read.teamPrices?.revision ?? null,
            assumptions: read.assumptions,
          },
          read.teamPrices?.content ?? null,
        );
        expect(again.ok && again.value.hash).toBe(sealed.hash);
      }),
      { numRuns: 240 },
    );
  }, 240_000);

  test("keeps the planner's own result, whole", () => {
    const { frozen } = sealedOf(small);
    const assumptions = parseAssumptions({});
    if (!assumptions.ok) throw new Error("there is none that could be faulty");
    const scenario = parseScenario(small, assumptions.value.values);
    if (!scenario.ok) throw new Error("it is valid");
    const result = { value: evaluate(scenario.value, defaultPriceBook, assumptions.value) };
    expect(canonicalJson(frozen.evaluation)).toBe(canonicalJson(result.value));
  });

  test("names the book by its id and by the hash of its data", () => {
    const { priceBook } = sealedOf(small).frozen;
    expect(priceBook).toMatchObject({ id: defaultPriceBook.id, asOf: defaultPriceBook.asOf, currency: "USD" });
    expect(priceBook.hash).toBe(sha256(canonicalJson(getPriceBook(priceBook.id))));
  });

  test("keeps the team's prices whole, and another price makes another hash", () => {
    const [published, own] = [sealedOf(small), sealedOf(small, { teamPrices: cheaperHetzner })];
    expect(published.frozen.teamPrices).toBeNull();
    expect(own.frozen.teamPrices).toEqual({ revision: 3, content: cheaperHetzner });
    expect(own.hash).not.toBe(published.hash);
  });

  test("does not change with the order in which the keys of a scenario were set", () => {
    const turned = { team: { kubernetesExperience: "none", engineers: 5 }, name: "Quay" } as const;
    expect(sealedOf(turned).hash).toBe(sealedOf(small).hash);
  });

  test("refuses a book that there is not, and a scenario that does not parse any more", () => {
    const content = { scenario: small, priceBook: "list-1999-01", priceRevision: null, assumptions: {} };
    expect(freeze(content, null)).toMatchObject({ ok: false, error: [{ path: "priceBook" }] });
    const broken = { ...content, priceBook: defaultPriceBook.id, scenario: { team: { engineers: -1 } } as never };
    expect(freeze(broken, null)).toMatchObject({ ok: false });
  });

  test("has a case for each platform that can be chosen, also for those that fail a constraint, and for no other", () => {
    for (const scenario of [small, nothingFits]) {
      const { frozen } = sealedOf(scenario);
      const choosable = frozen.evaluation.platforms.filter(isChoosable);
      expect(Object.keys(frozen.cases).toSorted()).toEqual(choosable.map(({ id }) => id).toSorted());
      expect(choosable.map(({ kind }) => kind)).not.toContain("local");
      expect(choosable.every(({ yearOne }) => yearOne !== null)).toBe(true);
    }
    expect(
      sealedOf(nothingFits)
        .frozen.evaluation.platforms.filter(isChoosable)
        .some(({ status }) => status === "excluded"),
    ).toBe(true);
  });
});

describe("the one-liner that a record documents", () => {
  test("gives the record's hash when a shell runs it on the exported file", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "berth-hash-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const [number, scenario] of [
      small,
      nothingFits,
      { ...small, name: "Ø “quoted” 'single' $HOME `id` \\ 港" },
    ].entries()) {
      const doc = documentOf(recordOf(sealedOf(scenario), { number: number + 1 }));
      const file = `${doc.fileName}.json`;
      writeFileSync(path.join(folder, file), renderJson(doc, "https://berth.example/schema.json"));
      const said = execFileSync("sh", ["-c", hashRecipe(file)], { cwd: folder, encoding: "utf8" });
      expect(said).toBe(`${doc.hash}\n`);
    }
  });

  test("gives another hash when one cent is another", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "berth-hash-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const doc = documentOf(recordOf(sealedOf(small)));
    const { yearOne } = doc.chosen;
    if (yearOne === null) throw new Error("the pick has a price");
    const forged = renderJson(doc, "https://berth.example/schema.json").replaceAll(
      `"totalUsd":${yearOne.totalUsd}`,
      `"totalUsd":${yearOne.totalUsd - 0.01}`,
    );
    writeFileSync(path.join(folder, "forged.json"), forged);
    const said = execFileSync("sh", ["-c", hashRecipe("forged.json")], { cwd: folder, encoding: "utf8" });
    expect(said).toMatch(/^[0-9a-f]{64}\n$/);
    expect(said.trim()).not.toBe(doc.hash);
  });
});
