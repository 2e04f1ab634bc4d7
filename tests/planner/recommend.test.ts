import { describe, expect, test } from "vitest";
import { defaultAssumptions } from "@/lib/planner/assumptions";
import type { PlatformEvaluation, Reason } from "@/lib/planner/evaluation";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { lesson202512 } from "@/lib/planner/price-books/lesson-2025-12";
import { list202610 } from "@/lib/planner/price-books/list-2026-10";
import { recommend } from "@/lib/planner/recommend";
import { type Change, evaluated, platformIn, scenarioOf } from "./support";

const spoken = ({ rule, message }: Reason): boolean => rule !== null || /\d/.test(message);

describe("the pick", () => {
  test("is the eligible platform with most points, and the runner-up the next", () => {
    const { platforms, recommendation } = evaluated();
    const eligible = platforms.filter(({ status }) => status === "eligible");
    const best = [...eligible].sort((a, b) => b.points.total - a.points.total);
    expect(recommendation.platform).toBe(best[0]?.id);
    expect(recommendation.runnerUp).toBe(best[1]?.id);
    expect(recommendation.pointsAhead).toBeCloseTo((best[0]?.points.total ?? 0) - (best[1]?.points.total ?? 0), 5);
  });
  test("points are the three values by their weights, and the rules", () => {
    const { platforms } = evaluated({ priorities: { cost: 2, operations: 1, control: 1 } });
    for (const { id, points, status } of platforms) {
      if (status === "unpriced") continue;
      const ofRules = points.rules.reduce((sum, rule) => sum + rule.points, 0);
      const values = ((points.cost ?? 0) * 2 + points.operations + points.control) / 4;
      // Values are printed to one decimal each.
      expect(Math.abs(points.total - values - ofRules), id).toBeLessThan(0.15);
    }
  });

  const picks: [string, Change, RegExp][] = [
    [
      "five people with two services do without Kubernetes",
      {},
      /^(compose|cloud-run|container-apps|ecs-express|fly|railway)$/,
    ],
    [
      "a person alone does too",
      { team: { engineers: 1, kubernetesExperience: "none" } },
      /^(compose|cloud-run|container-apps|ecs-express|fly|railway)$/,
    ],
    ["learning leads to DOKS (R18)", { goal: "learning", team: { kubernetesExperience: "none" } }, /^doks$/],
    [
      "an AWS team that decided for Kubernetes gets EKS",
      { orchestration: "kubernetes", cloud: { primary: "aws" } },
      /^eks/,
    ],
    ["an Azure team gets AKS", { orchestration: "kubernetes", cloud: { primary: "azure" } }, /^aks/],
    ["a Google team gets GKE", { orchestration: "kubernetes", cloud: { primary: "gcp" } }, /^gke/],
    [
      "large teams deploying apart get Kubernetes",
      {
        team: {
          engineers: 60,
          platformEngineers: 5,
          deployingTeams: 8,
          kubernetesExperience: "expert",
          onCall: "around-the-clock",
        },
        workload: { services: 60 },
        availabilityTargetPercent: 99.95,
        stage: "established",
        needs: ["canary", "autoscaling"],
      },
      /^(eks|aks|gke|doks)/,
    ],
  ];
  for (const [name, change, expected] of picks)
    test(name, () => expect(evaluated(change).recommendation.platform).toMatch(expected));
});

test("R36: whom a PaaS serves stays there, however much speaks for one host", () => {
  for (const currentPlatform of ["cloud-run", "container-apps", "ecs-express", "fly", "railway"] as const)
    for (const engineers of [1, 3, 15])
      for (const stage of ["pre-product-fit", "growing"] as const)
        for (const services of [1, 3, 8])
          expect(
            evaluated({
              team: { engineers, kubernetesExperience: "none" },
              stage,
              cloud: { currentPlatform },
              workload: { services, cpuPerReplica: 0.25, memoryGibPerReplica: 0.5 },
            }).recommendation.platform,
            `${engineers} engineers, ${stage}, ${services} services`,
          ).toBe(currentPlatform);
});

describe("too close to call", () => {
  const { platforms } = evaluated();
  const withTotals = (totals: readonly number[]): PlatformEvaluation[] =>
    platforms
      .filter(({ status }) => status === "eligible")
      .slice(0, totals.length)
      .map((platform, index) => ({ ...platform, points: { ...platform.points, total: totals[index] ?? 0 } }));
  const call = (totals: readonly number[]) => recommend(withTotals(totals), scenarioOf(), defaultAssumptions.values);
  test("is a lead below three points", () => {
    expect(call([50, 47.1])).toMatchObject({ closeCall: true, pointsAhead: 2.9 });
    expect(call([50, 47])).toMatchObject({ closeCall: false, pointsAhead: 3 });
  });
  test("needs a runner-up", () =>
    expect(call([50])).toMatchObject({ closeCall: false, runnerUp: null, pointsAhead: null }));
});

describe("whether Kubernetes is needed", () => {
  test("not by two services, yet the best provider is named, with the margin", () => {
    const { kubernetes } = evaluated().recommendation;
    expect(kubernetes.needed).toBe(false);
    expect(kubernetes.platform).not.toBeNull();
    expect(kubernetes.reasons[0]?.message).toMatch(/\d.* points ahead/);
    expect(kubernetes.reasons.map(({ rule }) => rule)).toContain("R45");
  });
  test("the verdict looks past a decision for it, and past nothing else", () => {
    const open = evaluated().recommendation.kubernetes;
    const decided = evaluated({ orchestration: "kubernetes" }).recommendation.kubernetes;
    expect([decided.needed, decided.platform]).toEqual([open.needed, open.platform]);
    expect(decided.reasons.map(({ rule }) => rule)).toContain("R51");
    expect(evaluated({ orchestration: "no-kubernetes" }).recommendation.kubernetes.platform).toBe(open.platform);
  });
  test("learning it does not make it needed", () => {
    const { kubernetes } = evaluated({ goal: "learning", team: { kubernetesExperience: "none" } }).recommendation;
    expect([kubernetes.needed, kubernetes.platform]).toEqual([false, "doks"]);
  });
  test("eight teams with sixty services need it", () =>
    expect(
      evaluated({
        team: { engineers: 60, platformEngineers: 5, deployingTeams: 8, kubernetesExperience: "expert" },
        workload: { services: 60 },
        needs: ["canary"],
        stage: "established",
      }).recommendation.kubernetes.needed,
    ).toBe(true));
  test("a book without prices for one host or a PaaS does not make it needed", () => {
    // Points without cost: Compose 91.1 ÷ 3 + 76.4 ÷ 3 + rules against the best cluster's, which R45, R48 and R49 speak against.
    const { kubernetes } = evaluated({ workload: { machines: 3 } }, lesson202512).recommendation;
    expect(kubernetes.needed).toBe(false);
    expect(kubernetes.platform).not.toBeNull();
    expect(kubernetes.reasons[0]?.message).toMatch(
      /^Docker Compose .* ahead of .*cost left out.*no price in this book/,
    );
  });
  test("and where it is needed, it is in that book too", () => {
    const { kubernetes } = evaluated(
      {
        team: { engineers: 60, platformEngineers: 5, deployingTeams: 8, kubernetesExperience: "expert" },
        workload: { services: 60, machines: 30, traffic: "spiky", dailyActiveUsers: 400_000 },
        needs: ["canary", "node-failover"],
        stage: "established",
      },
      lesson202512,
    ).recommendation;
    expect(kubernetes.needed).toBe(true);
    expect(kubernetes.reasons[0]?.message).toMatch(/the best without Kubernetes, cost left out/);
  });
  test("DOKS has no FedRAMP, EKS has: the named provider passes the gates", () => {
    const evaluation = evaluated({ compliance: ["fedramp"] });
    const id = evaluation.recommendation.kubernetes.platform;
    expect(id === null ? null : platformIn(evaluation, id).gates).toEqual([]);
  });
});

describe("what a reader is told", () => {
  for (const change of [
    {},
    { availabilityTargetPercent: 99.95 },
    { cloud: { primary: "aws" }, needs: ["gpu"] },
  ] as Change[])
    test(`carries rule ids or numbers (${JSON.stringify(change)})`, () => {
      const { reasons, sacrifices, revisitWhen } = evaluated(change).recommendation;
      for (const reason of [...reasons, ...sacrifices, ...revisitWhen])
        expect(spoken(reason), reason.message).toBe(true);
      expect(revisitWhen.length).toBeGreaterThanOrEqual(2);
    });
  test("the first reason is the cost of the year, in its parts, to the dollar", () => {
    const evaluation = evaluated();
    const { platform, reasons } = evaluation.recommendation;
    const { yearOne } = platformIn(evaluation, platform ?? "compose");
    const dollars = (usd: number) => `$${Math.round(usd).toLocaleString("en-US")}`;
    for (const part of [yearOne?.totalUsd, yearOne?.infrastructureUsd, yearOne?.labourUsd])
      expect(reasons[0]?.message).toContain(dollars(part ?? 0));
  });
  test("marks that are passed already are not named as something to wait for", () => {
    const { revisitWhen } = evaluated({
      workload: { services: 20, cpuPerReplica: 0.1, memoryGibPerReplica: 0.1 },
      orchestration: "no-kubernetes",
    }).recommendation;
    expect(revisitWhen.map(({ rule }) => rule)).not.toContain("R45");
  });
  test("where nothing passes, the nearest platform says what would bring it back", () => {
    const { recommendation } = evaluated({ compliance: ["eu-residency"], region: "us-east" });
    expect(recommendation).toMatchObject({
      platform: null,
      kind: null,
      runnerUp: null,
      pointsAhead: null,
      closeCall: false,
      sacrifices: [],
      revisitWhen: [],
    });
    expect(recommendation.reasons.map(({ message }) => message).join(" ")).toMatch(/Nearest is .*eu-central/);
    expect(recommendation.kubernetes.platform).toBeNull();
  });
});

describe("what the pick gives up", () => {
  const givenUp = (change: Change) => {
    const { platforms, recommendation } = evaluated(change);
    const texts = recommendation.sacrifices.map(({ message }) => message);
    return { pick: platforms.find(({ id }) => id === recommendation.platform), texts, recommendation };
  };
  test("is never passed over in silence", () => {
    for (const change of [
      {},
      { goal: "learning" },
      { team: { engineers: 15 }, workload: { services: 15, dailyActiveUsers: 30_000 } },
      { orchestration: "kubernetes", team: { kubernetesExperience: "expert", engineers: 30, platformEngineers: 3 } },
      { cloud: { primary: "gcp", currentPlatform: "cloud-run" } },
    ] as Change[])
      expect(evaluated(change).recommendation.sacrifices.length, JSON.stringify(change)).toBeGreaterThan(0);
  });
  test("on one host is the life of that host (R57)", () => {
    const { pick, texts, recommendation } = givenUp({});
    expect(pick?.kind).toBe("single-host");
    expect(recommendation.sacrifices[0]?.rule).toBe("R57");
    expect(texts[0]).toMatch(/when the machine dies/);
  });
  test("on a cluster of one's own is the provider to call", () => {
    const { pick, texts } = givenUp({
      orchestration: "kubernetes",
      region: "eu-central",
      team: { kubernetesExperience: "expert", engineers: 6 },
      cloud: { primary: "hetzner" },
      priorities: { cost: 3, operations: 0, control: 1 },
      availabilityTargetPercent: 99,
    });
    expect(pick?.kind).toBe("self-managed-kubernetes");
    expect(texts[0]).toMatch(/provider to call/);
  });
  // Compose 27.80 × 12 + (8.67 + 12 × 3.17 h) × 100 = 5,000; Fly, 2,235 less, is below four fifths of it. Control: 76.4 of 100 points.
  test("names what is much cheaper, and the value it is furthest behind in, though it be by less than 20 points", () => {
    const { platforms, recommendation } = evaluated();
    const pick = platforms.find(({ id }) => id === recommendation.platform);
    const eligible = platforms.filter(({ status }) => status === "eligible");
    const year = (platform: PlatformEvaluation | undefined) => platform?.yearOne?.totalUsd ?? 0;
    const cheapest = [...eligible].sort((a, b) => year(a) - year(b))[0];
    const freest = [...eligible].sort((a, b) => b.points.control - a.points.control)[0];
    expect((freest?.points.control ?? 0) - (pick?.points.control ?? 0)).toBeLessThan(20);
    const texts = recommendation.sacrifices.map(({ message }) => message);
    const less = Math.round(year(pick) - year(cheapest)).toLocaleString("en-US");
    expect(texts).toContain(`${nameInSentence(cheapest?.name ?? "")} costs $${less} less in the first year.`);
    expect(texts.join()).toMatch(`${nameInSentence(freest?.name ?? "")} leaves more in your hands`);
  });
});

test("a result names its book, its engine and what was assumed", () => {
  const { engineVersion, priceBook, assumed, notIncluded } = evaluated();
  expect(engineVersion).toMatch(/^\d+\.\d+\.\d+$/);
  expect(priceBook).toEqual({ id: list202610.id, label: list202610.label, asOf: list202610.asOf, currency: "USD" });
  expect(assumed).toContain("team.hourlyRateUsd");
  expect(notIncluded.length).toBeGreaterThan(3);
});
