import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashOf } from "@/lib/api/seal";
import { decodeLink, encodeLink, pairsOf } from "@/lib/link/codec";
import { defaultAssumptions } from "@/lib/planner/assumptions";
import { evaluate } from "@/lib/planner/evaluate";
import { defaultPriceBook } from "@/lib/planner/price-books";
import { parseScenario } from "@/lib/planner/scenario/parse";
import { evaluateContent, pickOfResult, savedResultOf } from "@/lib/scenarios/evaluate-content";
import { parseContent } from "@/lib/scenarios/parse-content";
import { contentOfState, nameOf, stateOfContent, withName } from "@/lib/scenarios/planner-state";
import { parseDescription, parseTags } from "@/lib/scenarios/texts";
import { anyContent, contentWith } from "./contents";

const team = { engineers: 5, kubernetesExperience: "none" };
const newestBook = defaultPriceBook.id;

describe("a content and the page's state", () => {
  test("lead to each other without loss, through a link as well", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const { priceRevision, description, tags } = content;
        const state = stateOfContent(content, newestBook);
        const link = decodeLink(pairsOf(`v=1&${encodeLink(state)}`));
        for (const one of [state, ...(link.ok && encodeLink(state) !== "" ? [link.value.state] : [])])
          expect(contentOfState(one, { newestBook, priceRevision, description, tags })).toEqual({
            ok: true,
            value: content,
          });
      }),
      { numRuns: 300 },
    );
  });

  test("name the price book that holds where the page names none", () => {
    expect(stateOfContent(contentWith({ priceBook: newestBook }), newestBook).priceBook).toBeNull();
    expect(stateOfContent(contentWith({ priceBook: "lesson-2025-12" }), newestBook).priceBook).toBe("lesson-2025-12");
  });

  test("make no content of what cannot be read", () => {
    const state = { ...stateOfContent(contentWith(), newestBook), fields: { "team.engineers": "ten" } };
    const made = contentOfState(state, { newestBook, priceRevision: null, description: "", tags: [] });
    expect(made.ok ? [] : made.error.map(({ path }) => path)).toEqual(["team.engineers"]);
  });
});

describe("parseContent", () => {
  test("brings a scenario into its one form: what is stated is what the form would state", () => {
    const { scenario } = contentWith({
      scenario: {
        name: " EU ",
        team: { ...team, deployingTeams: 1 },
        needs: ["canary", "gpu", "gpu"],
        workload: { items: [{ name: "api", replicas: 1, cpu: 1, memoryGib: 1, public: false, gpu: 0 }] },
      },
    });
    expect(scenario).toEqual({
      name: "EU",
      team,
      needs: ["gpu", "canary"],
      workload: { items: [{ name: "api", replicas: 1, cpu: 1, memoryGib: 1 }] },
    });
  });

  test("is a fixed point: what was parsed once stays as it is", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(parseContent(content)).toEqual({ ok: true, value: content });
      }),
    );
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(parseContent(input).ok).toBe(false);
        expect(typeof parseContent({ ...contentWith(), scenario: input }).ok).toBe("boolean");
      }),
    );
  });

  test("takes descriptions of lines and refuses what a database cannot hold", () => {
    expect(parseDescription(" a\r\nb\tc \n")).toEqual({ ok: true, value: "a\nb\tc" });
    for (const text of ["\u0000", "\ud800", "\u001b[31m", "x".repeat(4_001), 3])
      expect(parseDescription(text).ok).toBe(false);
  });

  test("takes tags trimmed, each once whatever its case, in order", () => {
    expect(parseTags([" q3", "EU  west", "eu west", "", "Q3"])).toEqual({ ok: true, value: ["eu west", "Q3"] });
    for (const tags of [
      ["a,b"],
      ["x".repeat(41)],
      Array.from({ length: 13 }, (_, i) => `t${i}`),
      ["\u0000"],
      "eu",
      [1],
    ])
      expect(parseTags(tags).ok).toBe(false);
  });
});

describe("evaluateContent", () => {
  test("is the planner's evaluation under the book and the assumptions that the content names", () => {
    const content = contentWith({ scenario: { team, budgetUsdPerMonth: 80 }, priceBook: newestBook });
    const parsed = parseScenario(content.scenario, defaultAssumptions.values);
    if (!parsed.ok) throw new Error("it was parsed before");
    const direct = evaluate(parsed.value, defaultPriceBook, defaultAssumptions);
    const evaluated = evaluateContent(content, null);
    expect(evaluated).toEqual({ ok: true, value: direct });
    const result = savedResultOf(direct);
    expect(result.hash).toBe(hashOf(direct));
    expect(result.platforms).toHaveLength(direct.platforms.length);
    const pick = direct.platforms.find(({ id }) => id === direct.recommendation.platform);
    expect(pickOfResult(result)).toMatchObject({
      rank: 1,
      yearOneUsd: pick?.yearOne?.totalUsd,
      infrastructureUsdPerMonth: pick?.monthly?.infrastructureUsd,
      hoursPerMonth: pick?.labour.monthlyHours.mean,
      points: pick?.points.total,
    });
    const other = evaluateContent({ ...content, assumptions: { targetFillPercent: 50 } }, null);
    expect(other.ok && savedResultOf(other.value).hash).not.toBe(result.hash);
  });

  test("refuses a book that is gone", () => {
    expect(evaluateContent({ ...contentWith(), priceBook: "list-1999-01" }, null).ok).toBe(false);
  });
});

describe("the name of a content", () => {
  test("is the planner's own where none is stated", () => {
    expect(nameOf(contentWith({ scenario: { team } }))).toBe("Untitled scenario");
    expect(nameOf(withName(contentWith(), "Second"))).toBe("Second");
  });
});
