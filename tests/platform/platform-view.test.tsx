import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { PlatformView } from "@/components/platform/platform-view";
import { defaultAssumptions, parseAssumptions } from "@/lib/planner/assumptions";
import { evaluate } from "@/lib/planner/evaluate";
import type { Evaluation } from "@/lib/planner/evaluation";
import { priceBooks } from "@/lib/planner/price-books/index";
import { type PlatformId, platformIds } from "@/lib/planner/scenario/choices";
import { parseScenario } from "@/lib/planner/scenario/parse";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";
import { defaultView, type ResultsActions } from "@/lib/view-state";

const scenarios: Record<string, ScenarioInput> = {
  "a small team": { team: { engineers: 5, kubernetesExperience: "none" } },
  "a large regulated team": {
    team: { engineers: 60, platformEngineers: 4, kubernetesExperience: "expert", onCall: "around-the-clock" },
    availabilityTargetPercent: 99.95,
    downtimeCostUsdPerHour: 900,
    clusters: 2,
    compliance: ["soc2", "pci"],
    workload: { services: 40, dailyActiveUsers: 250_000, traffic: "spiky", publicEntryPoints: 3, storageGib: 900 },
    observability: { monitoring: "full" },
  },
};

function evaluationOf(input: ScenarioInput, bookId: string): Evaluation {
  const parsed = parseScenario(input, defaultAssumptions.values);
  const book = priceBooks.find(({ id }) => id === bookId);
  if (!parsed.ok || !book) throw new Error("the test's own input is wrong");
  return evaluate(parsed.value, book, defaultAssumptions);
}

/** Figures under a heading that names their unit: thousands separators, a real minus sign. */
const number = (text: string): number => Number(text.replace(/[^\d.−]/g, "").replace("−", "-"));
const textOf = (html: string): string => html.replace(/<[^>]*>/g, " ");
const wordsOf = (html: string): string[] => textOf(html).split(/\s+/);
const figuresOf = (row: string): number[] =>
  [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = ""]) =>
    number(textOf(cell.replace(/<span class="text-xs[^>]*>.*?<\/span>/gs, ""))),
  );

const viewOf = (evaluation: Evaluation, id: PlatformId, actions: ResultsActions | null = null): string =>
  renderToStaticMarkup(
    <PlatformView
      evaluation={evaluation}
      platformId={id}
      view={{ ...defaultView, platform: id }}
      actions={actions}
      linkTo={() => "/"}
    />,
  );

for (const [name, input] of Object.entries(scenarios)) {
  for (const { id: bookId } of priceBooks) {
    const evaluation = evaluationOf(input, bookId);
    describe(`the view of a platform for ${name} at ${bookId}`, () => {
      for (const id of platformIds) {
        const platform = evaluation.platforms.find((candidate) => candidate.id === id);
        const html = viewOf(evaluation, id);

        test(`shows ${id}`, () => {
          expect(html).toContain(`data-platform-view="${id}"`);
          expect(textOf(html)).not.toMatch(/undefined|NaN|\[object|Infinity/);
          expect(textOf(html)).not.toMatch(/\bcompliant\b/i);
        });

        test(`prints a bill of ${id} that a pocket calculator confirms`, () => {
          if (!platform?.monthly) {
            expect(html).not.toContain("data-bill-total");
            return;
          }
          const rows = [...html.matchAll(/<tr data-bill-line="true"[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
            figuresOf(row),
          );
          let cents = 0;
          for (const [quantity = 0, price = 0, amount = 0] of rows) {
            expect(Math.round(quantity * price * 100 * (1 + Number.EPSILON))).toBe(Math.round(amount * 100));
            cents += Math.round(amount * 100);
          }
          const total = /data-bill-total="true">([^<]*)</.exec(html)?.[1] ?? "";
          expect(rows).toHaveLength(platform.monthly.lines.length);
          expect(Math.round(number(total) * 100)).toBe(cents);
        });
      }
    });
  }
}

describe("the view of a platform", () => {
  const noop = () => undefined;
  const actions: ResultsActions = {
    currentView: () => defaultView,
    changeView: noop,
    openPlatform: noop,
    changePriorities: noop,
    changeAssumption: noop,
  };
  const team: ScenarioInput = { team: { engineers: 5, kubernetesExperience: "none" } };

  test("says the same in the browser as from the server", () => {
    const evaluation = evaluationOf(team, "list-2026-10");
    for (const id of platformIds)
      expect(wordsOf(viewOf(evaluation, id, actions))).toEqual(wordsOf(viewOf(evaluation, id)));
  });

  test("marks the team's own hours and offers the default back", () => {
    const own = parseAssumptions({ "labour.doks.operations": { low: 1, likely: 2, high: 9 } });
    const parsed = parseScenario(team, defaultAssumptions.values);
    const [book] = priceBooks;
    if (!own.ok || !parsed.ok || !book) throw new Error("the test's own input is wrong");
    const html = viewOf(evaluate(parsed.value, book, own.value), "doks", actions);
    expect(textOf(html)).toContain("your own");
    expect(textOf(html)).toMatch(/Back to 5 \/ 10 \/ 20/); // the table's hours for a first cluster
  });

  test("offers the hours of the ledger as defaults as long as nobody changed them", () => {
    const evaluation = evaluationOf(team, "list-2026-10");
    for (const platform of evaluation.platforms) {
      const text = textOf(viewOf(evaluation, platform.id));
      for (const { assumption, low, likely, high } of platform.labour.lines)
        if (assumption) expect(text).toContain(`Default ${[low, likely, high].join(" / ")} h`);
    }
  });

  test("has no field for a set-up that is behind the team", () => {
    const staying: ScenarioInput = { ...team, cloud: { currentPlatform: "doks" } };
    const html = viewOf(evaluationOf(staying, "list-2026-10"), "doks", actions);
    expect(html).toContain("Your own estimate of operations");
    expect(html).not.toContain("Your own estimate of the set-up");
  });
});
