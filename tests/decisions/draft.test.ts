import { describe, expect, test } from "vitest";
import { draftWords } from "@/lib/decisions/draft";
import { redraft } from "@/lib/decisions/redraft";
import { defaultReviewOn } from "@/lib/decisions/review-date";
import { recordWordsSchema } from "@/lib/decisions/words";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import { samples } from "@/lib/samples";
import { sealedOf } from "./support";

const small = { name: "Quay", team: { engineers: 5, kubernetesExperience: "none" } } as const;
const { frozen } = sealedOf(small);
const named = (id: PlatformId, of = frozen) => {
  const platform = of.evaluation.platforms.find((one) => one.id === id);
  if (!platform) throw new Error(id);
  return platform;
};

describe("draftWords", () => {
  test("states the problem from the scenario, and how it will be seen whether the decision holds", () => {
    const words = draftWords(frozen, named("compose"), "");
    expect(words.context).toBe(
      "Five engineers run three services (assumed) for about 1,000 daily users (assumed) and need 99.5% availability (assumed).\n\nWhere should the containers run?",
    );
    expect(words.confirmation.split("\n")).toHaveLength(3);
    expect(words.whyNotPick).toBe("");
  });

  test("says of nothing stated that it is assumed, and of no platform today only where the team said so", () => {
    const stated = sealedOf({
      ...small,
      availabilityTargetPercent: 99,
      cloud: { currentPlatform: null },
      workload: { services: 2, dailyActiveUsers: 200 },
    });
    expect(draftWords(stated.frozen, named("compose", stated.frozen), "").context).toBe(
      "Five engineers run two services for about 200 daily users and need 99% availability. There is no platform in production today.\n\nWhere should the containers run?",
    );
  });

  test("of one engineer it speaks in the singular, and of a platform today by its name", () => {
    const one = sealedOf({
      team: { engineers: 1, kubernetesExperience: "none" },
      workload: { services: 1 },
      cloud: { currentPlatform: "doks" },
      budgetUsdPerMonth: 80,
    });
    const words = draftWords(one.frozen, named("compose", one.frozen), "");
    expect(words.context).toContain(
      "One engineer runs one service for about 1,000 daily users (assumed) and needs 99.5%",
    );
    expect(words.context).toContain("Today it runs on DigitalOcean Kubernetes.");
    expect(words.confirmation).toContain("A spending alert is set at the monthly budget.");
  });

  test("names no amount of money: figures stand in the frozen part", () => {
    for (const { scenario } of samples) {
      const own = sealedOf(scenario).frozen;
      for (const platform of own.evaluation.platforms) {
        const words = draftWords(own, platform, "");
        expect(JSON.stringify(words)).not.toMatch(/\$|USD/);
        expect(recordWordsSchema.safeParse(words).success).toBe(true);
      }
    }
  });
});

describe("redraft", () => {
  const compose = { frozen, platform: named("compose") };
  const doks = { frozen, platform: named("doks") };
  const words = draftWords(frozen, compose.platform, "");

  test("drafts anew what still is Berth's own", () => {
    const { title, words: after } = redraft(
      { title: "Run on Docker Compose on one host", words },
      compose,
      doks,
      "Board",
    );
    expect(title).toBe("Run on DigitalOcean Kubernetes");
    expect(after).toEqual(draftWords(frozen, doks.platform, "Board"));
  });

  test("leaves what somebody wrote as it is, and so with a title and names", () => {
    const mine = { ...words, confirmation: "We look at the bill.", good: "Calm nights", otherDeciders: ["The board"] };
    const after = redraft({ title: "Our own title", words: mine }, compose, doks, "");
    expect(after.title).toBe("Our own title");
    expect(after.words).toEqual({ ...mine, whyNotPick: "" });
  });

  test("takes the context of new numbers", () => {
    const nine = sealedOf({ ...small, team: { engineers: 9, kubernetesExperience: "none" } }).frozen;
    const after = redraft({ title: "x", words }, compose, { frozen: nine, platform: named("compose", nine) }, "");
    expect(after.words.context).toContain("Nine engineers");
  });
});

describe("defaultReviewOn", () => {
  const cases = [
    ["2026-11-21", "2027-05-21"],
    // August has 31 days, February 28 or 29.
    ["2026-08-31", "2027-02-28"],
    ["2027-08-31", "2028-02-29"],
    ["2026-03-31", "2026-09-30"],
  ] as const;
  for (const [today, day] of cases) test(`${today} → ${day}`, () => expect(defaultReviewOn(today)).toBe(day));
});
