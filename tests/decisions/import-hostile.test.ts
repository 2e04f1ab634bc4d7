/** Files that nobody exports: made to keep the server busy, or to be found out about much later. */
import { describe, expect, test } from "vitest";
import { documentOf } from "@/lib/decisions/document";
import { sha256 } from "@/lib/decisions/freeze";
import { MOST_FILE_BYTES, readDecisionFile } from "@/lib/decisions/import";
import { renderJson } from "@/lib/decisions/render/json";
import { canonicalJson } from "@/lib/planner/canonical-json";
import { noTeamPrices } from "@/lib/planner/price-books/team-prices";
import { documentNamed, recordOf, sealedOf } from "./support";

const ADDRESS = "https://berth.example/api/v1/decision-record.schema.json";

// biome-ignore lint/suspicious/noExplicitAny: a file that is bent out of shape has none
type Loose = any;

/** From another planner version, so that its numbers are not worked out again; changed, with a hash that fits. */
function changed(change: (file: Loose) => void): string {
  const file = JSON.parse(renderJson(documentNamed("five-person-saas"), ADDRESS)) as Loose;
  file.frozen.engineVersion = "0.9.0";
  file.frozen.evaluation.engineVersion = "0.9.0";
  change(file);
  file.hash = sha256(canonicalJson(file.frozen));
  return JSON.stringify(file);
}

const faultsOf = (text: string): string[] => {
  const read = readDecisionFile(text, "2026-11-21");
  return read.ok ? [] : read.error.map(({ path }) => path);
};

/** As many empty objects in a list as a file has room for. */
const most = Math.floor((MOST_FILE_BYTES - 300_000) / 3);
const empties = (count: number): unknown[] => Array.from({ length: count }, () => ({}));

describe("a file as large as it may be", () => {
  const floods: readonly (readonly [string, (file: Loose) => void])[] = [
    ["platforms", (file) => (file.frozen.evaluation.platforms = empties(most))],
    ["few enough platforms with full lists of nothing", (file) => fillPlatforms(file, 20)],
    ["one platform’s lists", (file) => fillPlatforms(file, 1)],
    ["twenty thousand platforms", (file) => (file.frozen.evaluation.platforms = empties(20_000))],
    ["votes", (file) => (file.votes = empties(20_000))],
    ["votes beyond measure", (file) => (file.votes = empties(most))],
    ["services", (file) => (file.frozen.scenario.workload = { items: empties(10_000) })],
    ["reasons in each case", (file) => fillCases(file)],
    ["cases", (file) => (file.frozen.cases = keyed(100_000))],
    ["assumptions", (file) => (file.frozen.assumptions = keyed(100_000))],
    ["the team’s prices", (file) => (file.frozen.teamPrices = { revision: 1, content: { rates: empties(most) } })],
    ["fields we do not know", (file) => Object.assign(file, keyed(100_000))],
  ];
  for (const [what, flood] of floods)
    test(`is refused soon, whatever there is too much of: ${what}`, () => {
      const text = changed(flood);
      expect(text.length).toBeLessThanOrEqual(MOST_FILE_BYTES);
      const start = performance.now();
      expect(faultsOf(text)).not.toEqual([]);
      expect(performance.now() - start).toBeLessThan(3_000);
    });
});

const keyed = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, {}]));

function fillPlatforms(file: Loose, platforms: number): void {
  const [first] = file.frozen.evaluation.platforms as Loose[];
  const count = Math.min(2_000, Math.floor(most / platforms / 6));
  const bad = {
    ...first,
    gates: empties(count),
    monthly: { ...first.monthly, lines: empties(count) },
    labour: { ...first.labour, lines: empties(count) },
    points: { ...first.points, rules: empties(count) },
  };
  file.frozen.evaluation.platforms = Array.from({ length: platforms }, () => bad);
}

function fillCases(file: Loose): void {
  const reasons = empties(1_000);
  const all = { reasons, sacrifices: reasons, revisitWhen: reasons };
  file.frozen.cases = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`k${index}`, all]));
}

test("a record of ten thousand services, of a team with many prices, is no such file", () => {
  const items = Array.from({ length: 10_000 }, (_, index) => ({
    ...{
      name: `service-${index}`,
      replicas: 2,
      cpu: 0.25 + (index % 16) / 8,
      memoryGib: 0.5,
      public: index % 10 === 0,
    },
  }));
  const doc = documentOf(
    recordOf(
      sealedOf(
        { team: { engineers: 300, kubernetesExperience: "expert" }, workload: { items }, needs: ["autoscaling"] },
        { teamPrices: noTeamPrices },
      ),
    ),
  );
  expect(faultsOf(renderJson(doc, ADDRESS))).toEqual([]);
  // A tenth of what is allowed of each list but the services, so that nothing we add comes near.
  expect(longestList(doc.record.frozen.evaluation.platforms)).toBeLessThan(200);
});

const longestList = (value: unknown): number =>
  typeof value !== "object" || value === null
    ? 0
    : Math.max(Array.isArray(value) ? value.length : 0, ...Object.values(value).map(longestList));

describe("a value outside our sets", () => {
  const faulty: readonly (readonly [string, (file: Loose) => void, string])[] = [
    [
      "a lifecycle",
      ({ frozen }) => (frozen.lifecycles.compose.status = "deceased"),
      "frozen.lifecycles.compose.status",
    ],
    [
      "a lifecycle’s day",
      ({ frozen }) => (frozen.lifecycles.compose.since = "soon"),
      "frozen.lifecycles.compose.since",
    ],
    [
      "a team’s prices",
      ({ frozen }) => (frozen.teamPrices = { revision: 1, content: { ...noTeamPrices, rates: [5] } }),
      "frozen.teamPrices.content.rates.0",
    ],
    [
      "an assumption",
      ({ frozen }) => (frozen.assumptions = { peakFactorSpiky: -1 }),
      "frozen.assumptions.peakFactorSpiky",
    ],
    [
      "an assumption that was changed",
      ({ frozen }) => (frozen.evaluation.changedAssumptions = [{ id: "no-such", value: 1, default: 2, changed: true }]),
      "frozen.evaluation.changedAssumptions.0.id",
    ],
    [
      "a sum of money",
      ({ frozen }) => (frozen.evaluation.platforms[0].yearOne.totalUsd = 1e17),
      "frozen.evaluation.platforms.0.yearOne.totalUsd",
    ],
    [
      "a letter that no database takes",
      ({ frozen }) => (frozen.evaluation.warnings = ["a\u0000b"]),
      "frozen.evaluation.warnings.0",
    ],
    [
      "a second line in a machine’s name",
      ({ frozen }) => (frozen.evaluation.platforms[0].sizing.machines[0].type = "cx22\nrm -rf /"),
      "frozen.evaluation.platforms.0.sizing.machines.0.type",
    ],
    ["half a letter in the words", ({ words }) => (words.context = "a\ud800b"), "words.context"],
    [
      "a platform’s id",
      ({ frozen }) => (frozen.evaluation.platforms[1].id = "../../x"),
      "frozen.evaluation.platforms.1.id",
    ],
    [
      "an id twice",
      ({ frozen }) => frozen.evaluation.platforms.splice(1, 0, frozen.evaluation.platforms[0]),
      "frozen.evaluation.platforms.1.id",
    ],
    [
      "a pick that was not compared",
      ({ frozen }) => (frozen.evaluation.recommendation.platform = "private-x"),
      "frozen.evaluation.recommendation.platform",
    ],
    [
      "a scenario beyond any planner",
      ({ frozen }) => (frozen.evaluation.scenario.workload.services = 1e9),
      "frozen.evaluation.scenario.workload.services",
    ],
    [
      "another book beside the numbers",
      ({ frozen }) => (frozen.evaluation.priceBook.asOf = "2020-01-01"),
      "frozen.evaluation.priceBook.asOf",
    ],
    ["a day of review out of any plan", (file) => (file.reviewOn = "9999-12-31"), "reviewOn"],
  ];
  for (const [what, change, path] of faulty)
    test(`is refused by its name: ${what}`, () => expect(faultsOf(changed(change))).toEqual([path]));

  test("is refused in a key as well", () => {
    const text = changed(() => undefined).replace('"cases":{', '"cases":{"__proto__":{"reasons":[]},');
    expect(faultsOf(text)).toEqual(["frozen.cases"]);
    expect(faultsOf(changed(({ frozen }) => (frozen.cases["private-a b"] = frozen.cases.compose)))).toEqual([
      "frozen.cases.private-a b",
    ]);
  });

  test("is all that keeps it out: the same file unchanged is taken", () => {
    expect(faultsOf(changed(() => undefined))).toEqual([]);
  });
});
