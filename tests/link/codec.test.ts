import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressFor, decodeLink, encodeLink, isExample, type PlannerState, pairsOf, viewLinks } from "@/lib/link/codec";
import { readScenario, textsOfScenario } from "@/lib/link/scenario-texts";
import { defaultAssumptions } from "@/lib/planner/assumptions";
import { parseScenario } from "@/lib/planner/scenario/parse";
import { exampleTexts } from "@/lib/samples";
import { defaultView } from "@/lib/view-state";
import { plannerStates, scenarioInputs } from "./arbitraries";

const opened = (query: string) => {
  const decoded = decodeLink(pairsOf(query));
  if (!decoded.ok) throw new Error(decoded.error.message);
  return decoded.value;
};
const refused = (query: string) => {
  const decoded = decodeLink(pairsOf(query));
  if (decoded.ok) throw new Error(`opened ${query}`);
  return decoded.error;
};
const scenarioOf = (query: string) => readScenario(opened(query).state.fields);
const { values } = defaultAssumptions;
const state = (part: Partial<PlannerState>): PlannerState => ({
  fields: exampleTexts,
  priceBook: null,
  assumptions: {},
  view: defaultView,
  ...part,
});
const small = { team: { engineers: 8, kubernetesExperience: "none" as const } };

describe("a link", () => {
  test("of the example is empty, and an empty link is the example", () => {
    expect(encodeLink(state({}))).toBe("");
    expect(opened("").state).toEqual(state({}));
    expect(isExample(opened("").state.fields)).toBe(true);
  });

  test("reads like the scenario it carries", () => {
    const fields = textsOfScenario({
      ...small,
      availabilityTargetPercent: 99.9,
      needs: ["canary", "gpu"],
      observability: { backups: false },
      priorities: { cost: 2, operations: 1, control: 1 },
      workload: { items: [{ name: "api", replicas: 3, cpu: 0.25, memoryGib: 0.5, public: true }] },
    });
    const assumptions = { peakFactorSpiky: 12, "labour.doks.operations": { low: 3, likely: 6, high: 12 } };
    const view = { ...defaultView, platform: "eks" as const, pins: ["doks" as const, "eks" as const] };
    expect(encodeLink(state({ fields, assumptions, view, priceBook: "lesson-2025-12" }))).toBe(
      "v=1&team.engineers=8&team.kubernetesExperience=none&availabilityTargetPercent=99.9" +
        "&workload.items=api~3~0.25~0.5~public&needs=gpu,canary&priorities.cost=2&observability.backups=0" +
        "&book=lesson-2025-12&a.labour.doks.operations=3~6~12&a.peakFactorSpiky=12&platform=eks&pin=doks,eks",
    );
  });

  test("leaves out what equals its default", () => {
    const query =
      "team.engineers=8&team.kubernetesExperience=none&workload.services=3&goal=production&needs=&a.peakFactorSpiky=10";
    expect(encodeLink(opened(query).state)).toBe("v=1&team.engineers=8&team.kubernetesExperience=none");
  });

  test("keeps a value whose default follows from others, even where both agree today", () => {
    const query = "v=1&team.engineers=8&team.kubernetesExperience=none&workload.replicasPerService=1";
    expect(encodeLink(opened(query).state)).toBe(query);
  });

  test("keeps a stated $100 an hour beside an assumption that says otherwise, and states none where none was", () => {
    const stated = "v=1&team.engineers=8&team.kubernetesExperience=none&team.hourlyRateUsd=100&a.hourlyRateUsd=150";
    expect(encodeLink(opened(stated).state)).toBe(stated);
    expect(scenarioOf(stated).scenario).toEqual({
      team: { engineers: 8, kubernetesExperience: "none", hourlyRateUsd: 100 },
    });
    // An emptied field, as a plain form sends it.
    const assumed = opened("team.engineers=8&team.kubernetesExperience=none&team.hourlyRateUsd=&a.hourlyRateUsd=150");
    expect(encodeLink(assumed.state)).toBe("v=1&team.engineers=8&team.kubernetesExperience=none&a.hourlyRateUsd=150");
  });

  test("takes what a form without JavaScript sends: empty fields, check boxes of one name, a hidden no before a yes", () => {
    const query =
      "v=1&team.engineers=1%2C200&budgetUsdPerMonth=&needs=gpu&needs=canary&observability.backups=0&observability.backups=1";
    expect(opened(query).state.fields).toEqual({
      "team.engineers": "1200",
      "team.kubernetesExperience": "none",
      needs: "gpu,canary",
    });
  });

  test("takes assumptions from fields that stand after the hidden ones", () => {
    const query =
      "a.peakFactorSpiky=12&a.peakFactorSpiky=&a.labour.doks.setup=1~2~3&a.labour.doks.setup=4&a.labour.doks.setup=5&a.labour.doks.setup=6";
    expect(opened(query).state.assumptions).toEqual({ "labour.doks.setup": { low: 4, likely: 5, high: 6 } });
    expect(opened("a.labour.eks.setup=&a.labour.eks.setup=&a.labour.eks.setup=").state.assumptions).toEqual({});
  });

  test("names assumptions outside their ranges, and takes the others", () => {
    const { state: read, notTaken } = opened(
      "a.peakFactorDailyPeak=4&a.targetFillPercent=5&a.cpuMsPerRequest=much&a.labour.doks.setup=3~2~1&a.labour.eks.setup=1~2~3",
    );
    expect(notTaken).toEqual(["targetFillPercent", "cpuMsPerRequest", "labour.doks.setup"]);
    expect(read.assumptions).toEqual({ peakFactorDailyPeak: 4, "labour.eks.setup": { low: 1, likely: 2, high: 3 } });
  });

  test("keeps a faulty text, names the fault and reads the rest", () => {
    const { scenario, faults } = scenarioOf("team.engineers=many&workload.services=7");
    expect(scenario).toEqual({ team: { engineers: 5, kubernetesExperience: "none" }, workload: { services: 7 } });
    expect(faults).toEqual([
      { path: "team.engineers", text: "many", message: "Enter a whole number from 1 to 10,000." },
    ]);
  });

  test("names a name of more than one line, and that of a service", () => {
    const { scenario, faults } = readScenario({ name: "a\u0000b", "workload.items": "x\u2028y~1~1~1" });
    expect(scenario).not.toHaveProperty("name");
    expect(faults.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      "name: A name is one line of text, without control characters.",
      "workload.items: Service 1: A name is one line of text, without control characters.",
    ]);
  });

  test("names faults between fields", () => {
    const query =
      "team.engineers=3&team.platformEngineers=4&priorities.cost=0&priorities.operations=0&priorities.control=0";
    const { scenario, faults } = scenarioOf(query);
    expect(faults.map(({ path }) => path)).toEqual(["team.platformEngineers", "priorities.cost"]);
    expect(scenario).toEqual({ team: { engineers: 3, kubernetesExperience: "none" } });
  });

  test("counts what it does not know, opens the rest and says nothing about tracking", () => {
    const {
      state: read,
      leftOut,
      notTaken,
    } = opened(
      "team.engineers=8&budget=5&a.peakFactorSpiky=1e9&a.nonsense=1&platform=heroku&pin=doks,nope&utm_source=mail",
    );
    expect(leftOut).toEqual(["budget", "a.nonsense", "platform", "pin"]);
    expect(notTaken).toEqual(["peakFactorSpiky"]);
    expect(read.fields["team.engineers"]).toBe("8");
  });

  test("of version 0 opens with its short names", () => {
    const { state: read, leftOut } = opened(
      "v=0&engineers=12&experience=operating&budget=900&uptime=99.9&cloud=aws&needs=gpu",
    );
    expect(leftOut).toEqual([]);
    expect(encodeLink(read)).toBe(
      "v=1&team.engineers=12&team.kubernetesExperience=operating&budgetUsdPerMonth=900&availabilityTargetPercent=99.9&cloud.primary=aws&needs=gpu",
    );
  });

  test("of a newer version says so, and of none says that", () => {
    expect(refused("v=2&team.engineers=8").code).toBe("newer_version");
    expect(refused("v=soon").code).toBe("not_a_version");
    expect(refused("v=-1").code).toBe("not_a_version");
  });

  test("cannot reach a prototype", () => {
    const query =
      "__proto__=1&constructor=2&a.__proto__=3&a.constructor=4&a.labour.__proto__.setup=1~2~3&toString=5&v=1";
    const { state: read, leftOut } = opened(query);
    expect(leftOut).toHaveLength(6);
    expect(Object.keys(read.assumptions)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(isExample(read.fields)).toBe(true);
  });
});

describe("laws of the link", () => {
  test("decoding an encoded state gives the state", () => {
    fc.assert(
      fc.property(plannerStates, (given) => {
        expect(opened(encodeLink(given))).toEqual({ state: given, leftOut: [], notTaken: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  test("a scenario the planner accepts comes through the link unchanged", () => {
    fc.assert(
      fc.property(scenarioInputs, (input) => {
        const before = parseScenario(input, values);
        const { scenario, faults } = scenarioOf(encodeLink(state({ fields: textsOfScenario(input) })));
        const after = parseScenario(scenario, values);
        expect(faults).toEqual([]);
        if (before.ok && after.ok) expect(sorted(after.value.scenario)).toEqual(sorted(before.value.scenario));
        else expect(after).toEqual(before); // too large in all, and said so in the same words
      }),
      { numRuns: 1_000 },
    );
  });

  test("links to another view are what encoding that view gives", () => {
    fc.assert(
      fc.property(plannerStates, plannerStates, (given, { view }) => {
        expect(viewLinks(given)(view)).toBe(addressFor({ ...given, view }));
      }),
    );
  });

  test("any text opens or is refused, never throws, and what opened stays the same from then on", () => {
    const keys = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "v",
        "needs",
        "workload.items",
        "a.x",
        "__proto__",
        "team.engineers",
        "priorities.cost",
        "sort",
        "pin",
      ),
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("0", "1", "-1", "NaN", "1e999", "~;!,", "gpu,gpu"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, texts)), (pairs) => {
        const decoded = decodeLink(pairs);
        if (!decoded.ok) return;
        readScenario(decoded.value.state.fields);
        const once = encodeLink(decoded.value.state);
        expect(encodeLink(opened(once).state)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });

  test("any query string at all is read without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (query) => {
        decodeLink(pairsOf(query));
      }),
      { numRuns: 1_000 },
    );
  });
});

/** A link keeps sets, not the order in which their parts were named. */
const sorted = <T extends { needs: readonly string[]; compliance: readonly string[] }>(scenario: T): T => ({
  ...scenario,
  needs: [...scenario.needs].sort(),
  compliance: [...scenario.compliance].sort(),
});
