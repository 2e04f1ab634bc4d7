import { describe, expect, test } from "vitest";
import { touchingAssumptions } from "@/components/platform/touching-assumptions";
import { assumptionFacts, assumptionIds, defaultAssumptions, parseAssumptions } from "@/lib/planner/assumptions";
import { evaluate } from "@/lib/planner/evaluate";
import { platforms } from "@/lib/planner/platforms/index";
import { defaultPriceBook } from "@/lib/planner/price-books/index";
import { parseScenario } from "@/lib/planner/scenario/parse";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";

const scenarios: Record<string, ScenarioInput> = {
  small: { team: { engineers: 5, kubernetesExperience: "none" } },
  large: {
    team: { engineers: 60, platformEngineers: 4, kubernetesExperience: "operating", onCall: "around-the-clock" },
    availabilityTargetPercent: 99.95,
    workload: { services: 40, dailyActiveUsers: 2_000_000, traffic: "spiky", storageGib: 900 },
    observability: { monitoring: "full" },
    needs: ["autoscaling"],
  },
};

const evaluationOf = (input: ScenarioInput, overrides: Record<string, number>) => {
  const assumptions = parseAssumptions(overrides);
  if (!assumptions.ok) throw new Error("the test's own input is wrong");
  const parsed = parseScenario(input, assumptions.value.values);
  if (!parsed.ok) throw new Error("the test's own input is wrong");
  return evaluate(parsed.value, defaultPriceBook, assumptions.value);
};

/** What a platform's own view prints of it, apart from its points and their rules. */
const figures = (evaluation: ReturnType<typeof evaluate>, id: string): string => {
  const platform = evaluation.platforms.find((candidate) => candidate.id === id);
  return JSON.stringify([platform?.monthly, platform?.yearOne, platform?.labour, platform?.availability]);
};

for (const [name, input] of Object.entries(scenarios)) {
  describe(`in a ${name} scenario every number that moves a platform is offered with it`, () => {
    const before = evaluationOf(input, {});
    for (const id of assumptionIds) {
      test(id, () => {
        const { default: preset, min, max } = assumptionFacts[id];
        const moved = [Math.min(max, preset * 4 + 1), Math.max(min, preset / 4)].map((value) =>
          evaluationOf(input, { [id]: value }),
        );
        const missing = platforms
          .filter((platform) => moved.some((after) => figures(after, platform.id) !== figures(before, platform.id)))
          .filter(
            (platform) =>
              !touchingAssumptions(before, platform).some(({ assumptions }) =>
                assumptions.some((one) => one.id === id),
              ),
          );
        expect(missing.map((platform) => platform.id)).toEqual([]);
      });
    }
  });
}

test("what an hour costs is offered where the scenario leaves it open, and only there", () => {
  const [first] = platforms.filter(({ id }) => id === "doks");
  const offered = (team: object) => {
    const evaluation = evaluationOf({ team: { engineers: 5, kubernetesExperience: "none", ...team } }, {});
    const themes = first ? touchingAssumptions(evaluation, first) : [];
    return themes.flatMap(({ assumptions }) => assumptions).some(({ id }) => id === "hourlyRateUsd");
  };
  expect(offered({})).toBe(true);
  expect(offered({ hourlyRateUsd: 100 })).toBe(false);
});

test("the defaults are what an untouched evaluation shows", () => {
  const evaluation = evaluationOf({ team: { engineers: 5, kubernetesExperience: "none" } }, { targetFillPercent: 50 });
  const [first] = platforms.filter(({ id }) => id === "doks");
  const fields = first ? touchingAssumptions(evaluation, first).flatMap(({ assumptions }) => assumptions) : [];
  expect(fields.filter(({ isChanged }) => isChanged).map(({ id, value }) => [id, value])).toEqual([
    ["targetFillPercent", 50],
  ]);
  expect(fields.find(({ id }) => id === "daemonCpuMillis")?.value).toBe(defaultAssumptions.values.daemonCpuMillis);
});
