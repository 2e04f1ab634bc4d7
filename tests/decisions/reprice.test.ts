import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeze } from "@/lib/decisions/freeze";
import type { Frozen } from "@/lib/decisions/frozen";
import { type Basis, type RepriceReport, repriceReport } from "@/lib/decisions/reprice";
import { plainMarkdown, repriceNote } from "@/lib/decisions/reprice-note";
import { MAX_NOTE } from "@/lib/decisions/review-inputs";
import { listBooks, todayOf } from "@/lib/decisions/today";
import { MAX_PART } from "@/lib/decisions/words";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { list202610 } from "@/lib/planner/price-books/list-2026-10";
import type { PriceBook } from "@/lib/planner/price-books/price-book";
import { noTeamPrices, type TeamPrices } from "@/lib/planner/price-books/team-prices";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";
import { samples } from "@/lib/samples";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { wholeRangeScenario } from "../api/arbitraries";

const stated = { note: "renewed contract", date: "2026-11-01" };

/** Twelve services that Kubernetes is decided for: DOKS on one machine of eight vCPUs, behind one load balancer of 12 dollars. */
const scenario: ScenarioInput = {
  name: "Twelve services",
  team: { engineers: 5, kubernetesExperience: "operating" },
  workload: { services: 12, dailyActiveUsers: 20_000 },
  orchestration: "kubernetes",
  budgetUsdPerMonth: 400,
};

const dearLoadBalancer: TeamPrices = {
  ...noTeamPrices,
  rates: [{ key: "digitalocean.lb", region: "all", change: { usd: "30" }, ...stated }],
};

function frozenOf(input: ScenarioInput, priceBook = list202610.id, teamPrices: TeamPrices | null = null): Frozen {
  const sealed = freeze({ scenario: input, priceBook, priceRevision: teamPrices && 1, assumptions: {} }, teamPrices);
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
  return sealed.value.frozen;
}

interface Wishes {
  readonly platform?: PlatformId;
  readonly prices?: TeamPrices;
  readonly book?: PriceBook;
  readonly saved?: ScenarioInput;
  readonly basis?: Basis;
}

function reportOf(
  frozen: Frozen,
  { platform, prices, book = list202610, saved, basis = "frozen" }: Wishes = {},
): RepriceReport {
  const id = platform ?? frozen.evaluation.recommendation.platform;
  if (id === null) throw new Error("nothing is picked");
  const content: ScenarioContent | null = saved
    ? { scenario: saved, priceBook: book.id, priceRevision: null, assumptions: {}, description: "", tags: [] }
    : null;
  const today = todayOf(
    { platform: id, frozen, scenario: content, prices: prices ? { number: 3, content: prices } : null },
    { book, basis },
  );
  if (!today.ok) throw new Error(JSON.stringify(today.error));
  return repriceReport({ platform: id, frozen }, today.value);
}

const frozen = frozenOf(scenario);

describe("a price that the team agreed anew", () => {
  const report = reportOf(frozen, { prices: dearLoadBalancer });

  test("moves its line, its month and its year by what it costs more", () => {
    const moved = report.lines.filter(({ differenceUsd }) => differenceUsd !== 0);
    expect(moved).toEqual([
      {
        category: "load-balancer",
        item: "Regional load balancers",
        unit: "month",
        before: { quantity: 1, unitPriceUsd: 12, amountUsd: 12 },
        after: { quantity: 1, unitPriceUsd: 30, amountUsd: 30 },
        differenceUsd: 18,
        listedUsd: null,
      },
    ]);
    // 96.00 + 12.00 + 2.00 + 1.80 = 111.80; with 30.00 in place of 12.00 it is 129.80
    expect(report.infrastructure).toEqual({ before: 111.8, after: 129.8, difference: 18 });
    // 12 × 18.00
    expect(report.yearOne.infrastructure.difference).toBe(216);
    expect(report.yearOne.total.difference).toBe(216);
    expect(report.yearOne.labour.difference).toBe(0);
    // (30 − 12) ÷ 12 = 1.5
    expect(report.prices).toEqual([
      { item: "Regional load balancers", unit: "month", fromUsd: 12, toUsd: 30, percent: 150 },
    ]);
  });

  test("is told with the pick, the prices and what the team changed", () => {
    expect(report.verdict).toBe("still-picked");
    expect(report.isUnmoved).toBe(false);
    expect(report.headline).toBe("DigitalOcean Kubernetes would still be picked.");
    expect(report.why).toContain(
      "One unit price on its bill moved: “Regional load balancers” $12.00 → $30.00 per month (+150%).",
    );
    expect(report.why).toContain(
      "Then it was worked out with published prices alone, today with revision 3 of the team’s prices.",
    );
    expect(report.why.some((sentence) => /^In the team’s prices: .*\$30\.00/.test(sentence))).toBe(true);
    expect(report.why.some((sentence) => sentence.startsWith("The planner itself"))).toBe(false);
  });
});

test("says who would be picked instead, and what that one costs", () => {
  const dear: TeamPrices = {
    ...noTeamPrices,
    rates: [{ key: "digitalocean.lb", region: "all", change: { usd: "900" }, ...stated }],
  };
  const report = reportOf(frozen, { prices: dear });
  expect(report.pick.before?.id).toBe("doks");
  expect(report.verdict).toBe("no-longer-picked");
  expect(report.pick.after?.provider).not.toBe("DigitalOcean");
  const name = nameInSentence(report.pick.after?.name ?? "?");
  expect(report.headline).toBe(`${name} would be picked today, not DigitalOcean Kubernetes.`);
  expect(report.rank.after).toBeGreaterThan(1);
  // 12 × (900 − 12) = 10,656 a year
  expect(report.why.some((sentence) => sentence.includes("$10,656 more than then"))).toBe(true);
  expect(report.why.some((sentence) => sentence.startsWith(name))).toBe(true);
});

test("tells a machine that is no longer bought, and what it would cost today", () => {
  // The one machine the frozen bill buys becomes dearer than two of half the size.
  const prices: TeamPrices = {
    ...noTeamPrices,
    machines: [
      {
        cloud: "digitalocean",
        type: "s-8vcpu-16gb",
        region: "all",
        purchase: "any",
        change: { usd: "500" },
        ...stated,
      },
    ],
  };
  const report = reportOf(frozen, { prices });
  const gone = report.lines.find(({ item }) => item === "s-8vcpu-16gb, worker");
  expect(gone).toMatchObject({
    before: { quantity: 1, unitPriceUsd: 96, amountUsd: 96 },
    after: null,
    differenceUsd: -96,
    listedUsd: 500,
  });
  const appeared = report.lines.filter(({ before }) => before === null);
  expect(appeared.map(({ category }) => category)).toContain("compute");
  // (500 − 96) ÷ 96 = 4.208333…
  expect(report.prices[0]).toEqual({
    item: "s-8vcpu-16gb, worker",
    unit: "machine-month",
    fromUsd: 96,
    toUsd: 500,
    percent: 420.833333,
  });
});

test("opens the lesson's record at the list prices, though the books call their regions differently", () => {
  const old = frozenOf(scenario, "lesson-2025-12");
  const report = reportOf(old, { platform: "hetzner-k3s" });
  expect(report.lines.find(({ item }) => item === "Load balancers")).toMatchObject({
    before: { unitPriceUsd: 15 },
    after: { unitPriceUsd: 8.338617 },
  });
  expect(report.why).toContain(
    "Today’s prices are those of List prices, October 2026, as of 28 October 2026; the frozen ones are those of The lesson, December 2025, as of 1 December 2025.",
  );
});

test("takes a book that is handed over: a platform it does not price has no figures, and says so", () => {
  const book: PriceBook = { ...list202610, id: "list-2027-04", label: "Without DOKS", platforms: ["compose", "eks"] };
  const report = reportOf(frozen, { book });
  expect(report.status).toBe("unpriced");
  expect(report.infrastructure).toEqual({ before: 111.8, after: null, difference: null });
  expect(report.yearOne.total.after).toBeNull();
  expect(report.lines.every(({ after }) => after === null)).toBe(true);
  expect(report.verdict).toBe("no-longer-picked");
  expect(
    report.why.some((sentence) => sentence.startsWith("Without DOKS has no price for DigitalOcean Kubernetes")),
  ).toBe(true);
});

test("opens a record on a platform that the team has no more", () => {
  const report = repriceReport(
    { platform: "doks", frozen },
    {
      basis: "frozen",
      evaluation: { ...frozen.evaluation, platforms: frozen.evaluation.platforms.filter(({ id }) => id !== "doks") },
      book: list202610,
      lifecycle: null,
      revision: null,
      scenarioChanges: [],
      teamPriceChanges: [],
    },
  );
  expect(report.chosen.after).toBeNull();
  expect(report.why).toContain("DigitalOcean Kubernetes is not among the platforms that are compared today.");
  expect(report.why).toContain("DigitalOcean Kubernetes was current then and is not in the catalogue today.");
});

test("tells a gate that excludes it today, and another engine", () => {
  const platforms = frozen.evaluation.platforms.map((one) =>
    one.id === "doks"
      ? {
          ...one,
          status: "excluded" as const,
          rank: null,
          gates: [{ gate: "x", message: "It is closed.", wayBack: "Wait." }],
        }
      : one,
  );
  const report = repriceReport(
    { platform: "doks", frozen },
    {
      basis: "frozen",
      evaluation: { ...frozen.evaluation, platforms, engineVersion: "9.0.0" },
      book: list202610,
      lifecycle: "closed-to-new-customers",
      revision: null,
      scenarioChanges: [],
      teamPriceChanges: [],
    },
  );
  expect(report.why).toContain("DigitalOcean Kubernetes is excluded today. It is closed. Wait.");
  expect(report.why).toContain("DigitalOcean Kubernetes was current then and is closed to new customers today.");
  expect(report.why).toContain(
    `The planner itself has changed since: version ${frozen.engineVersion} then, 9.0.0 today.`,
  );
});

describe("with the scenario as it is saved now", () => {
  const saved: ScenarioInput = { ...scenario, workload: { ...scenario.workload, services: 30 } };

  test("says what the scenario says now, and counts the hours it takes", () => {
    const report = reportOf(frozen, { saved, basis: "saved" });
    expect(report.basis).toBe("saved");
    expect(report.why.some((sentence) => /^The scenario says something else now: .*12 → 30/.test(sentence))).toBe(true);
    expect(report.labourHours.month.after).toBeGreaterThan(report.labourHours.month.before ?? 0);
    const extra = report.labour.find(({ work, per }) => work === "extra-services" && per === "month");
    expect(extra?.hours.difference).toBeGreaterThan(0);
  });

  test("is the frozen one where there is none any more", () => {
    const report = reportOf(frozen, { basis: "saved" });
    expect(report.basis).toBe("frozen");
    expect(report.isUnmoved).toBe(true);
  });
});

test("a platform that was chosen against the pick is held against the pick", () => {
  const report = reportOf(frozen, { platform: "hetzner-k3s" });
  expect(report.verdict).toBe("never-picked");
  expect(report.headline).toMatch(/^Berth would still pick DigitalOcean Kubernetes; .* would come \d+\w+\.$/);
});

describe("laws", () => {
  test("the same book and engine move nothing, for every sample and platform", () => {
    for (const { scenario: input } of samples) {
      const before = frozenOf(input);
      for (const { id, kind, yearOne } of before.evaluation.platforms) {
        if (kind === "local" || yearOne === null) continue;
        const report = reportOf(before, { platform: id });
        expect(report.isUnmoved).toBe(true);
        expect(report.prices).toEqual([]);
        expect(report.lines.every(({ differenceUsd }) => differenceUsd === 0)).toBe(true);
        expect(report.labour.every(({ usd, hours }) => usd.difference === 0 && hours.difference === 0)).toBe(true);
        expect(report.yearOne.total.difference).toBe(0);
      }
    }
  });

  test("differences of lines add up to the difference of the bill, to the cent", () => {
    const anyPrices = fc
      .record({ everything: fc.integer({ min: 0, max: 90 }), balancer: fc.integer({ min: 1, max: 500 }) })
      .map(
        ({ everything, balancer }): TeamPrices => ({
          ...dearLoadBalancer,
          discounts: (["aws", "azure", "gcp", "hetzner", "digitalocean"] as const).map((cloud) => ({
            ...{ cloud, on: "everything", percentOff: everything, ...stated },
          })),
          rates: [{ key: "digitalocean.lb", region: "all", change: { usd: String(balancer) }, ...stated }],
        }),
      );
    fc.assert(
      fc.property(wholeRangeScenario, anyPrices, (input, prices) => {
        const sealed = freeze(
          { scenario: input as ScenarioInput, priceBook: list202610.id, priceRevision: null, assumptions: {} },
          null,
        );
        fc.pre(sealed.ok);
        if (!sealed.ok) return;
        for (const { id, kind, yearOne } of sealed.value.frozen.evaluation.platforms.slice(0, 6)) {
          if (kind === "local" || yearOne === null) continue;
          const report = reportOf(sealed.value.frozen, { platform: id, prices });
          const cents = report.lines.reduce((sum, { differenceUsd }) => sum + Math.round(differenceUsd * 100), 0);
          expect(cents).toBe(Math.round((report.infrastructure.difference ?? Number.NaN) * 100));
          const { infrastructure, labour, downtime, total } = report.yearOne;
          const parts = [infrastructure, labour, downtime].map(({ difference }) => Math.round((difference ?? 0) * 100));
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Math.round((total.difference ?? Number.NaN) * 100));
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe("repriceNote", () => {
  test("says the day, the answer, the sums and why, after what somebody wrote", () => {
    const note = repriceNote(reportOf(frozen, { prices: dearLoadBalancer }), {
      on: "2026-11-21",
      text: " We **stay**.\n",
    });
    expect(note.split("\n\n")[0]).toBe("We **stay**.");
    expect(note).toContain("**Looked at again on 21 November 2026**, with the frozen scenario");
    expect(note).toContain("- Infrastructure in month 1: $111.80 → $129.80 (+$18.00)");
    expect(note).toContain("- First year, own labour: $10,991 → $10,991 ($0)");
    expect(note).toContain("- One unit price on its bill moved:");
  });

  /** As many services as a scenario may have named, all with another number of replicas than before. */
  function manyChanges(name: (place: number) => string): RepriceReport {
    const services = (replicas: number): ScenarioInput => ({
      ...scenario,
      workload: {
        ...scenario.workload,

        items: Array.from({ length: 300 }, (_, place) => ({ name: name(place), cpu: 0.25, memoryGib: 0.5, replicas })),
      },
    });
    return reportOf(frozenOf(services(1)), { saved: services(2), basis: "saved" });
  }

  test("names the first twenty changes of a scenario, and how many there are beside them", () => {
    const report = manyChanges((place) => `service-${place}`);
    const told = report.why.filter((sentence) => sentence.startsWith("The scenario says something else now: "));
    // 300 items changed, one change each: 20 by name, 280 as a number.
    expect(told).toHaveLength(21);
    expect(told[0]).toContain("service-0");
    expect(told[20]).toBe("The scenario says something else now: 280 more changes.");
  });

  test("has room in the record whatever it tells: whole sentences, what somebody wrote first", () => {
    const text = "x".repeat(MAX_NOTE);
    for (const report of [
      manyChanges((place) => `s${place}`),
      // Each sign of a name takes two in Markdown.
      manyChanges((place) => `${"*".repeat(70)}${place}`),
      { ...reportOf(frozen), why: Array.from({ length: 90 }, (_, place) => `${place}: ${"w".repeat(200)}.`) },
    ]) {
      const note = repriceNote(report, { on: "2026-11-21", text });
      expect(note.length).toBeLessThanOrEqual(MAX_PART);
      expect(note.startsWith(`${text}\n\n**Looked at again`)).toBe(true);
      for (const line of (note.split("\n\n").at(-1) ?? "").split("\n")) expect(line).toMatch(/^- .*[.:!?]$/);
    }
    // 10,000 of the text and some 500 of the sums leave room for 45 sentences of 207 signs.
    const cut = repriceNote(
      { ...reportOf(frozen), why: Array.from({ length: 90 }, () => `${"w".repeat(203)}.`) },
      { on: "2026-11-21", text },
    );
    expect(cut.split("\n").at(-1)).toMatch(
      /^- 4\d more reasons found no room here: look at the record at today’s prices\.$/,
    );
  });

  test("takes names as text, whatever signs stand in them", () => {
    expect(plainMarkdown("a *b* [c](d) <e> `f` | g # h")).toBe("a \\*b\\* \\[c\\](d) \\<e\\> \\`f\\` \\| g \\# h");
  });
});

test("the books to choose from are lists, the newest first", () => {
  expect(listBooks[0]).toBe(list202610);
  expect(listBooks.every(({ kind }) => kind === "list")).toBe(true);
});
