import { describe, expect, test } from "vitest";
import { choicesOf } from "@/lib/decisions/choices";
import { parseNewDecision, parseStep } from "@/lib/decisions/inputs";
import { refrozenOf } from "@/lib/decisions/refrozen";
import { newId } from "@/lib/ids";
import { defaultPriceBook } from "@/lib/planner/price-books/index";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { nothingFits, recordOf, sealedOf } from "./support";

const small: ScenarioInput = { name: "Quay", team: { engineers: 5, kubernetesExperience: "none" } };

describe("choicesOf", () => {
  const { evaluation } = sealedOf(small).frozen;
  const choices = choicesOf(evaluation);

  test("begins with the pick, then comes what fits in the order of its points, then what fails a constraint", () => {
    expect(choices[0]).toMatchObject({ id: evaluation.recommendation.platform, isPick: true, behind: "", gates: [] });
    expect(choices.filter(({ isPick }) => isPick)).toHaveLength(1);
    expect(choices.find(({ isRunnerUp }) => isRunnerUp)?.id).toBe(evaluation.recommendation.runnerUp);
    const firstFailing = choices.findIndex(({ gates }) => gates.length > 0);
    expect(choices.slice(firstFailing).every(({ gates }) => gates.length > 0)).toBe(true);
    for (const { gates, behind, isPick } of choices)
      if (!isPick && gates.length === 0) expect(behind).toMatch(/^[\d.]+ points? behind\. .+ would cost /);
  });

  test("leaves out what runs on a laptop and what has no price", () => {
    const ids = choices.map(({ id }) => id);
    expect(ids).not.toContain("kind");
    expect(ids).not.toContain("docker-desktop");
    expect(choices.every(({ yearOne }) => yearOne.startsWith("$"))).toBe(true);
  });

  test("has no pick where nothing fits, and each says which constraint it fails", () => {
    const none = choicesOf(sealedOf(nothingFits).frozen.evaluation);
    expect(none.length).toBeGreaterThan(0);
    expect(none.some(({ isPick }) => isPick)).toBe(false);
    expect(none.every(({ gates }) => gates.length > 0)).toBe(true);
  });
});

describe("refrozenOf", () => {
  const content = (scenario: ScenarioInput): ScenarioContent => ({
    ...{ scenario, priceBook: defaultPriceBook.id, priceRevision: null, assumptions: {}, description: "", tags: [] },
  });
  const told = (to: ScenarioInput, platform?: "compose") => {
    const record = recordOf(sealedOf(small), platform === undefined ? {} : { platform });
    const after = sealedOf(to).frozen;
    return refrozenOf(record, { from: content(small), to: content(to), after, version: 3 });
  };

  test("says what the team changed, and what becomes of the chosen platform's first year", () => {
    const refrozen = told({ ...small, team: { engineers: 9, kubernetesExperience: "none" } });
    expect(refrozen).toMatchObject({ version: 3, changes: ["Team size 5 → 9"], obstacle: "", asksWhyNot: false });
    expect(refrozen.results[0]).toMatchObject({ label: "First year" });
    expect(refrozen.results[0]?.before).toMatch(/^\$[\d,]+$/);
  });

  test("asks why not, when the chosen platform is not the pick any more", () => {
    const grown = told({
      ...small,
      team: { engineers: 60, platformEngineers: 8, kubernetesExperience: "expert", deployingTeams: 8 },
      workload: { services: 60, dailyActiveUsers: 900_000 },
      availabilityTargetPercent: 99.95,
      needs: ["autoscaling", "fleet-rollout", "desired-state"],
    });
    expect(grown.asksWhyNot).toBe(true);
    expect(grown.results.map(({ label }) => label)).toContain("Berth’s pick");
  });

  test("cannot take numbers in which the chosen platform has no price", () => {
    const record = recordOf(sealedOf(small));
    const { evaluation, ...rest } = sealedOf(small).frozen;
    const platforms = evaluation.platforms.map((one) =>
      one.id === record.platform ? { ...one, yearOne: null, monthly: null } : one,
    );
    const after = { ...rest, evaluation: { ...evaluation, platforms } };
    const refrozen = refrozenOf(record, { from: content(small), to: content(small), after, version: 2 });
    expect(refrozen.obstacle).toContain("has no price in the newest version");
  });
});

describe("what the actions take", () => {
  const whole = {
    ...{
      as: newId(),
      scenario: newId(),
      version: 1,
      platform: "compose",
      whyNotPick: " because ",
      title: " Run on it ",
    },
    ...{ reviewOn: "2027-05-21", deciders: [newId()], supersedes: null },
  };

  test("a new record is trimmed and typed", () => {
    const parsed = parseNewDecision(whole);
    expect(parsed).toMatchObject({ ok: true, value: { whyNotPick: "because", title: "Run on it" } });
    expect(parseNewDecision({ ...whole, platform: "private-acme", reviewOn: null })).toMatchObject({ ok: true });
  });

  const faults: readonly (readonly [string, unknown])[] = [
    ["as", "1"],
    ["scenario", "../x"],
    ["version", 0],
    ["platform", "my-laptop"],
    ["platform", "private-Ä"],
    ["title", "two\nlines"],
    ["title", "x".repeat(161)],
    ["reviewOn", "2027-02-30"],
    ["reviewOn", "1999-01-01"],
    ["deciders", ["x"]],
    ["deciders", Array.from({ length: 41 }, newId)],
    ["whyNotPick", "a\u0000b"],
    ["whyNotPick", "x".repeat(20_001)],
    ["supersedes", 7],
  ];
  for (const [field, value] of faults)
    test(`${field} cannot be ${JSON.stringify(value).slice(0, 40)}`, () => {
      const parsed = parseNewDecision({ ...whole, [field]: value });
      expect(!parsed.ok && parsed.error.map(({ path }) => path.split(".")[0])).toEqual([field]);
    });

  test("a step names a status that there is", () => {
    expect(parseStep({ id: newId(), base: 1, to: "accepted" })).toMatchObject({ ok: true, value: { by: null } });
    expect(parseStep({ id: newId(), base: 1, to: "forgotten" })).toMatchObject({ ok: false });
  });
});
