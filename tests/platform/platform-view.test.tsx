import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { PlatformView } from "@/components/platform/platform-view";
import { defaultAssumptions } from "@/lib/planner/assumptions";
import { evaluate } from "@/lib/planner/evaluate";
import type { Evaluation } from "@/lib/planner/evaluation";
import { priceBooks } from "@/lib/planner/price-books/index";
import { parseScenario, platformIds, type ScenarioInput } from "@/lib/planner/scenario";
import { defaultView } from "@/lib/view-state";

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
const figuresOf = (row: string): number[] =>
  [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = ""]) =>
    number(textOf(cell.replace(/<span class="block[^>]*>.*?<\/span>/gs, ""))),
  );

for (const [name, input] of Object.entries(scenarios)) {
  for (const { id: bookId } of priceBooks) {
    const evaluation = evaluationOf(input, bookId);
    describe(`the view of a platform for ${name} at ${bookId}`, () => {
      for (const id of platformIds) {
        const platform = evaluation.platforms.find((candidate) => candidate.id === id);
        const html = renderToStaticMarkup(
          <PlatformView
            evaluation={evaluation}
            platformId={id}
            view={{ ...defaultView, platform: id }}
            actions={null}
            linkTo={() => "/"}
          />,
        );

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
          const rows = [...html.matchAll(/<tr data-bill-line="true">(.*?)<\/tr>/gs)].map(([, row = ""]) =>
            figuresOf(row),
          );
          let cents = 0;
          for (const [quantity = 0, price = 0, amount = 0] of rows) {
            expect(Math.abs(Math.round(quantity * price * 100) - Math.round(amount * 100))).toBeLessThanOrEqual(0);
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
