import { describe, expect, test } from "vitest";
import { defaultAssumptions } from "@/lib/planner/assumptions";
import { parseScenario } from "@/lib/planner/scenario/parse";

const parse = (input: unknown) => parseScenario(input, defaultAssumptions.values);
const least = { team: { engineers: 3, kubernetesExperience: "none" } };
function complete(input: unknown) {
  const parsed = parse(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
function paths(input: unknown): string[] {
  const parsed = parse(input);
  return parsed.ok ? [] : parsed.error.map(({ path }) => path).sort();
}

describe("defaults of the contract", () => {
  // 1,000 users × 5 MB × 30.4167 days = 152.08 × 10^9 bytes ÷ 2^30 = 141.64 GiB
  const defaults: [path: string, value: unknown][] = [
    ["name", "Untitled scenario"],
    ["goal", "production"],
    ["orchestration", "open"],
    ["team.platformEngineers", 0],
    ["team.deployingTeams", 1],
    ["team.onCall", "business-hours"],
    ["team.hourlyRateUsd", 100],
    ["budgetUsdPerMonth", null],
    ["availabilityTargetPercent", 99.5],
    ["downtimeCostUsdPerHour", null],
    ["cloud.primary", "none"],
    ["cloud.currentPlatform", null],
    ["cloud.gkeCreditUsed", false],
    ["cloud.appRunnerCustomer", false],
    ["region", "us-east"],
    ["clusters", 1],
    ["workload.services", 3],
    ["workload.replicasPerService", 1],
    ["workload.cpuPerReplica", 0.25],
    ["workload.memoryGibPerReplica", 0.5],
    ["workload.dailyActiveUsers", 1_000],
    ["workload.traffic", "daily-peak"],
    ["workload.publicEntryPoints", 1],
    ["workload.storageGib", 20],
    ["workload.egressGibPerMonth", 141.64],
    ["workload.growthPercentPerMonth", 0],
    ["workload.stateful", false],
    ["needs", []],
    ["compliance", []],
    ["stage", "growing"],
    ["downtimeTolerance", "normal"],
    ["priorities", { cost: 1, operations: 1, control: 1 }],
    ["purchase.commitment", "none"],
    ["purchase.spotShare", 0],
    ["observability.backups", true],
    ["observability.monitoring", "basic"],
  ];
  const { scenario, assumed } = complete(least);
  for (const [path, value] of defaults)
    test(`${path} is ${JSON.stringify(value)}`, () => {
      const found = path.split(".").reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], scenario); // a path of the contract
      expect(found).toEqual(value);
      expect(assumed).toContain(path);
    });
  test("what is assumed is named in the order of the contract, not in that of the working", () => {
    expect(assumed.slice(0, 6)).toEqual([
      "name",
      "goal",
      "orchestration",
      "team.platformEngineers",
      "team.deployingTeams",
      "team.onCall",
    ]);
    expect(assumed.slice(-6)).toEqual([
      "downtimeTolerance",
      "priorities",
      "purchase.commitment",
      "purchase.spotShare",
      "observability.backups",
      "observability.monitoring",
    ]);
  });
  test("nothing else is assumed", () => expect([...assumed].sort()).toEqual(defaults.map(([path]) => path).sort()));
  test("two copies where the target is 99.9 or above", () => {
    expect(complete({ ...least, availabilityTargetPercent: 99.9 }).scenario.workload.replicasPerService).toBe(2);
    expect(complete({ ...least, availabilityTargetPercent: 99.89 }).scenario.workload.replicasPerService).toBe(1);
  });
  test("an hour's work costs what the assumption says, unless it is stated", () => {
    const at150 = { ...defaultAssumptions.values, hourlyRateUsd: 150 };
    const rate = (team: object) => {
      const parsed = parseScenario({ team: { ...least.team, ...team } }, at150);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
      return [parsed.value.scenario.team.hourlyRateUsd, parsed.value.assumed.includes("team.hourlyRateUsd")];
    };
    expect(rate({})).toEqual([150, true]);
    expect(rate({ hourlyRateUsd: 100 })).toEqual([100, false]);
  });
  test("what is stated is not assumed, a stated default included", () => {
    const stated = complete({ ...least, goal: "production", workload: { services: 3 } }).assumed;
    expect(stated).not.toContain("goal");
    expect(stated).not.toContain("workload.services");
  });
  test("a complete scenario is valid input, with nothing assumed and the same result", () => {
    const again = complete(scenario);
    expect(again.assumed).toEqual([]);
    expect(again.scenario).toEqual(scenario);
  });
  test("explicit services replace the four figures and are counted", () => {
    const items = [
      { name: "api", replicas: 2, cpu: 0.5, memoryGib: 1 },
      { name: "worker", replicas: 1, cpu: 1, memoryGib: 2, gpu: 1, public: false },
    ];
    const { scenario: listed, assumed: missing } = complete({ ...least, workload: { items } });
    expect(listed.workload.items).toEqual(items);
    expect(listed.workload.services).toBe(2);
    expect(missing.filter((path) => /services|PerReplica|replicas/.test(path))).toEqual([]);
  });
});

describe("faults", () => {
  test("every faulty field is named at once", () =>
    expect(
      paths({
        goal: "fun",
        team: { engineers: 0, kubernetesExperience: "some", onCall: 3 },
        budgetUsdPerMonth: -1,
        availabilityTargetPercent: 100,
        workload: { services: 1.5, cpuPerReplica: 0, items: [{ name: "", replicas: 0, cpu: 65, memoryGib: 0 }] },
        needs: ["gpu", "magic"],
        purchase: { spotShare: 1 },
      }),
    ).toEqual([
      "availabilityTargetPercent",
      "budgetUsdPerMonth",
      "goal",
      "needs.1",
      "purchase.spotShare",
      "team.engineers",
      "team.kubernetesExperience",
      "team.onCall",
      "workload.cpuPerReplica",
      "workload.items.0.cpu",
      "workload.items.0.memoryGib",
      "workload.items.0.name",
      "workload.items.0.replicas",
      "workload.services",
    ]));
  test("a missing team is named by its two missing fields", () =>
    expect(paths({})).toEqual(["team.engineers", "team.kubernetesExperience"]));
  test("unknown keys are named at their place", () =>
    expect(
      paths({
        ...least,
        colour: 1,
        workload: { sevices: 3, items: [{ name: "a", replicas: 1, cpu: 1, memoryGib: 1, x: 1 }] },
      }),
    ).toEqual(["colour", "workload.items.0.x", "workload.sevices"]));
  test("faults between fields are named together with the others", () =>
    expect(
      paths({
        goal: "fun",
        team: { engineers: 2, platformEngineers: 3, kubernetesExperience: "none" },
        priorities: { cost: 0, operations: 0, control: 0 },
      }),
    ).toEqual(["goal", "priorities", "team.platformEngineers"]));
  const prototypeKeys: [json: string, path: string][] = [
    ['{"__proto__":{"goal":"learning"},"team":{"engineers":3,"kubernetesExperience":"none"}}', "__proto__"],
    ['{"constructor":1,"team":{"engineers":3,"kubernetesExperience":"none"}}', "constructor"],
    ['{"team":{"engineers":3,"kubernetesExperience":"none","__proto__":{"onCall":"none"}}}', "team.__proto__"],
    ['{"team":{"engineers":3,"kubernetesExperience":"none"},"workload":{"__proto__":{}}}', "workload.__proto__"],
    ['{"team":{"engineers":3,"kubernetesExperience":"none"},"needs":["__proto__"]}', "needs.0"],
  ];
  for (const [json, path] of prototypeKeys)
    test(`prototype keys are unknown keys: ${path}`, () => expect(paths(JSON.parse(json))).toEqual([path]));
  for (const input of [null, undefined, 3, "scenario", [], [least], true, () => least])
    test(`${typeof input} ${JSON.stringify(input) ?? ""} is no scenario`, () => expect(parse(input).ok).toBe(false));
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, "5", "NaN", null, [], true])
    test(`${String(value)} is no number of engineers`, () =>
      expect(paths({ team: { engineers: value, kubernetesExperience: "none" } })).toEqual(["team.engineers"]));
  test("deep nesting is a fault and not a crash", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 2_000; level += 1) deep = { a: deep };
    expect(parse(deep).ok).toBe(false);
  });
  const edges: [object, boolean][] = [
    [{ availabilityTargetPercent: 90 }, true],
    [{ availabilityTargetPercent: 99.999 }, true],
    [{ availabilityTargetPercent: 89.9 }, false],
    [{ budgetUsdPerMonth: 10_000_000 }, true],
    [{ budgetUsdPerMonth: 10_000_001 }, false],
    [{ clusters: 100 }, true],
    [{ clusters: 101 }, false],
    [{ workload: { growthPercentPerMonth: -50 } }, true],
    [{ workload: { growthPercentPerMonth: 101 } }, false],
    [{ workload: { machines: 5_000 } }, true],
    [{ workload: { machines: 0 } }, false],
    [{ purchase: { spotShare: 0.9 } }, true],
    [{ name: "x".repeat(120) }, true],
    [{ name: "x".repeat(121) }, false],
    [{ name: "" }, false],
  ];
  for (const [change, valid] of edges)
    test(`${JSON.stringify(change).slice(0, 60)} is ${valid ? "valid" : "a fault"}`, () =>
      expect(parse({ ...least, ...change }).ok).toBe(valid));
});

describe("names", () => {
  const items = (name: string) => ({ workload: { items: [{ name, replicas: 1, cpu: 1, memoryGib: 1 }] } });
  const refused: [what: string, name: string][] = [
    ["a NUL", "shop\u0000"],
    ["a line break", "shop\nblog"],
    ["a tab", "shop\tblog"],
    ["an escape", "\u001b[31mshop"],
    ["a DEL", "shop\u007f"],
    ["a C1 control", "shop\u0085"],
    ["a line separator", "shop\u2028"],
    ["a paragraph separator", "shop\u2029"],
    ["the first half of a character", "shop\ud83d"],
    ["the second half of a character", "\udeb4shop"],
    ["two halves the wrong way round", "\udeb4\ud83d"],
  ];
  for (const [what, name] of refused)
    test(`${what} is refused, of a scenario and of a service`, () => {
      const message = "A name is one line of text, without control characters.";
      expect(parse({ ...least, name })).toEqual({ ok: false, error: [{ path: "name", message }] });
      expect(parse({ ...least, ...items(name) })).toEqual({
        ok: false,
        error: [{ path: "workload.items.0.name", message }],
      });
    });
  for (const name of ["Läden & Söhne", "店 🛒 👩‍👩‍👧", 'a/b\\c: "d"', "\u00a0", "😀".repeat(60)])
    test(`${name.slice(0, 20)} is a name`, () => {
      expect(complete({ ...least, name }).scenario.name).toBe(name);
      expect(parse({ ...least, ...items(name) }).ok).toBe(true);
    });
});
