import { describe, expect, test } from "vitest";
import { formatHours } from "@/lib/format/hours";
import { formatUsdAbout } from "@/lib/format/money";
import { formatAvailability } from "@/lib/format/percent";
import type { Evaluation } from "@/lib/planner/evaluation";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { listBlocks, listNearest, platformOf, wordRecommendation, yearOneHours } from "@/lib/wording/recommendation";
import { evaluateExample } from "./example-evaluation";

const pickOf = (evaluation: Evaluation) => {
  const pick = platformOf(evaluation, evaluation.recommendation.platform);
  if (!pick?.yearOne) throw new Error("the example has a priced pick");
  return { ...pick, yearOne: pick.yearOne };
};

describe("the recommendation in words", () => {
  const evaluation = evaluateExample();
  const pick = pickOf(evaluation);
  const words = wordRecommendation(evaluation);

  test("says what to do, whom it fits, what it costs and what it gives", () => {
    expect(words.headline).toContain(nameInSentence(pick.name));
    expect(words.summary).toContain("It fits your five engineers");
    expect(words.summary).toContain(`about ${formatUsdAbout(pick.yearOne.totalUsd)} in its first year`);
    expect(words.summary).toContain(`${formatHours(yearOneHours(pick, evaluation))} hours of your own work`);
    expect(words.summary).toContain(formatAvailability(pick.availability.expectedPercent.likely));
    expect(words.summary).not.toContain("downtime");
  });

  test("counts the hours that the labour of the year is made of", () =>
    expect(yearOneHours(pick, evaluation) * evaluation.scenario.team.hourlyRateUsd).toBeCloseTo(
      pick.yearOne.labourUsd,
      6,
    ));

  test("names expected downtime once the team says what an hour costs", () => {
    const costly = evaluateExample({ downtimeCostUsdPerHour: 200 });
    expect(wordRecommendation(costly).summary).toContain("of expected downtime");
  });

  test("says stay to a team that is already there", () => {
    const here = evaluateExample({ cloud: { currentPlatform: pick.id } });
    expect(here.recommendation.platform).toBe(pick.id);
    expect(wordRecommendation(here).headline).toBe(`Stay with ${nameInSentence(pick.name)}.`);
  });

  test("says how far ahead it is, and what the runner-up would change", () => {
    const second = platformOf(evaluation, evaluation.recommendation.runnerUp);
    expect(words.sureness).toContain(nameInSentence(second?.name ?? "missing"));
    expect(words.sureness).toMatch(/would cost (about \$[\d,]+ (more|less)|the same) in the first year and take/);
  });

  test("names the best Kubernetes provider and that it is not needed", () => {
    const best = platformOf(evaluation, evaluation.recommendation.kubernetes.platform);
    expect(words.kubernetes).toMatch(/^You do not need Kubernetes; if you want it anyway/);
    expect(words.kubernetes).toContain(nameInSentence(best?.name ?? "missing"));
  });

  test("does not argue with a team that has decided on Kubernetes", () =>
    expect(wordRecommendation(evaluateExample({ orchestration: "kubernetes" })).kubernetes).toMatch(
      /Since it is decided/,
    ));

  test("says that a target is missed", () => {
    const strict = evaluateExample({ availabilityTargetPercent: 99.999 });
    expect(wordRecommendation(strict).summary).toContain("short of your target of 99.999%");
  });

  test("speaks of one engineer as one", () =>
    expect(
      wordRecommendation(evaluateExample({ team: { engineers: 1, kubernetesExperience: "none" } })).summary,
    ).toContain("your only engineer"));
});

describe("when nothing passes", () => {
  const blocked = evaluateExample({ needs: ["tpu", "on-premises", "windows"], compliance: ["fedramp"] });

  test("says so instead of naming a platform", () => {
    const words = wordRecommendation(blocked);
    expect(words.headline).toBe("No platform passes all your constraints.");
    expect(words.summary).toBe("All 23 platforms fail at least one hard constraint.");
    expect(words.kubernetes).toContain("no Kubernetes provider passes");
  });

  test("lists what stands in the way, the widest obstacle first", () => {
    const blocks = listBlocks(blocked);
    expect(blocks[0]?.platforms.length).toBeGreaterThanOrEqual(blocks.at(-1)?.platforms.length ?? 0);
    for (const { gate, platforms } of blocks)
      for (const { gates } of platforms) expect(gates.map((each) => each.gate)).toContain(gate);
  });

  test("names first what one change would bring back, and never a laptop", () => {
    const nearest = listNearest(blocked, 6);
    expect(nearest.map(({ kind }) => kind)).not.toContain("local");
    const counts = nearest.map(({ gates }) => gates.length);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  });
});
