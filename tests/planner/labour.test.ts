import { describe, expect, test } from "vitest";
import { defaultAssumptions, parseAssumptions } from "@/lib/planner/assumptions";
import type { LabourWork } from "@/lib/planner/evaluation";
import { list202610 } from "@/lib/planner/price-books/list-2026-10";
import type { Experience, PlatformId, PublishedPlatformId } from "@/lib/planner/scenario/choices";
import { type Change, evaluated, platformIn, platformOf } from "./support";

const team = (kubernetesExperience: Experience, more: Change["team"] = {}): Change => ({
  team: { kubernetesExperience, ...more },
});
const line = (id: PlatformId, work: LabourWork, per: "once" | "month", change: Change) => {
  const found = platformOf(id, change).labour.lines.find((entry) => entry.work === work && entry.per === per);
  return found === undefined ? null : [found.low, found.likely, found.high];
};

describe("the table of DOMAIN 1.2", () => {
  // id, then set-up and monthly hours of intermediate and expert
  const rows: [PlatformId, number[], number[], number[], number[]][] = [
    ["kind", [0.5, 1.5, 4], [0, 0.5, 1], [0.5, 1, 2], [0, 0, 0.5]],
    ["docker-desktop", [0.5, 1.5, 4], [0, 0.5, 1], [0.5, 1, 2], [0, 0, 0.5]],
    ["compose", [4, 8, 16], [1, 3, 6], [2, 4, 8], [1, 2, 4]],
    ["swarm", [8, 16, 32], [3, 6, 12], [4, 10, 16], [2, 4, 8]],
    ["railway", [1, 3, 8], [0.5, 1.5, 4], [1, 2, 5], [0.5, 1, 3]],
    ["fly", [1, 3, 8], [0.5, 1.5, 4], [1, 2, 5], [0.5, 1, 3]],
    ["cloud-run", [3, 6, 16], [1, 2, 4], [2, 4, 8], [0.5, 1.5, 3]],
    ["container-apps", [3, 6, 16], [1, 2, 4], [2, 4, 8], [0.5, 1.5, 3]],
    ["app-runner", [3, 6, 16], [1, 2, 4], [2, 4, 8], [0.5, 1.5, 3]],
    ["ecs-express", [3, 6, 16], [1, 2, 4], [2, 4, 8], [0.5, 1.5, 3]],
    ["doks", [10, 24, 48], [3, 6, 12], [6, 12, 24], [2, 4, 8]],
    ["doks-ha", [10, 24, 48], [3, 6, 12], [6, 12, 24], [2, 4, 8]],
    ["aks-free", [14, 32, 64], [4, 8, 16], [8, 16, 32], [3, 5, 10]],
    ["aks-standard", [14, 32, 64], [4, 8, 16], [8, 16, 32], [3, 5, 10]],
    ["gke-zonal", [12, 28, 56], [3.5, 7, 14], [7, 14, 28], [2, 4, 9]],
    ["gke-regional", [13, 30, 60], [3.5, 7, 14], [8, 15, 30], [2, 4, 9]],
    ["gke-autopilot", [8, 20, 40], [2, 4, 9], [5, 10, 20], [1.5, 3, 6]],
    ["eks", [18, 40, 80], [5, 10, 20], [10, 20, 40], [3, 6, 12]],
    // operations × 0.6
    ["eks-auto", [18, 40, 80], [3, 6, 12], [10, 20, 40], [1.8, 3.6, 7.2]],
    ["eks-fargate", [16, 36, 72], [4, 8, 16], [9, 18, 36], [2.5, 5, 10]],
    ["eks-anywhere", [48, 96, 190], [14, 28, 56], [30, 60, 120], [8, 16, 32]],
    ["hetzner-k3s", [14, 32, 64], [5, 10, 20], [6, 14, 32], [3, 6, 12]],
    ["hetzner-k3s-ha", [18, 40, 80], [6, 13, 26], [8, 18, 40], [4, 8, 16]],
  ];
  for (const [id, setup, operations, expertSetup, expertOperations] of rows)
    test(`${id}, intermediate and expert`, () => {
      expect(line(id, "set-up", "once", team("operating"))).toEqual(setup);
      expect(line(id, "operations", "month", team("operating"))).toEqual(operations);
      expect(line(id, "set-up", "once", team("expert"))).toEqual(expertSetup);
      expect(line(id, "operations", "month", team("expert"))).toEqual(expertOperations);
    });
  test("a team that is learning reads the novice column on a cluster", () => {
    expect(line("doks", "set-up", "once", team("learning"))).toEqual([20, 48, 100]);
    expect(line("eks", "operations", "month", team("none"))).toEqual([8, 16, 30]);
    expect(line("gke-autopilot", "set-up", "once", team("none"))).toEqual([16, 40, 80]);
    expect(line("hetzner-k3s", "operations", "month", team("learning"))).toEqual([8, 18, 36]);
  });
  // DOMAIN 1.3, 1.4: three minor versions a year, 12 patch rounds for one's own hosts; inside operations, so no line of their own.
  test("says which upgrades are in the hours of operations", () => {
    const says = (id: PlatformId) =>
      platformOf(id, team("operating")).labour.lines.find(({ work }) => work === "operations")?.detail ?? "";
    expect(says("doks")).toMatch(/3 minor versions of Kubernetes a year are in it, 6 h each \(2 to 16\)/);
    expect(says("gke-autopilot")).toMatch(/3 minor versions .* 2 h each \(0\.5 to 6\)/);
    expect(says("hetzner-k3s-ha")).toMatch(/3 minor versions .* 12 h each \(4 to 32\)/);
    expect(says("compose")).toMatch(/12 rounds of system patches a year/);
    expect(says("cloud-run")).not.toMatch(/a year/);
  });
  test("claims no upgrades of hours that a team put in place of ours", () => {
    const own = parseAssumptions({ "labour.doks.operations": { low: 1, likely: 3, high: 6 } });
    if (!own.ok) throw new Error("the hours are fine");
    const lines = platformIn(evaluated({}, list202610, own.value), "doks").labour.lines;
    expect(lines.find(({ work }) => work === "operations")?.detail).not.toMatch(/a year/);
  });
  // 40 h × 100 = 4,000 once; 10 h × 100 × 12 = 12,000 a year (DOMAIN 1.2, on likely values)
  test("EKS at $100 an hour: $4,000 to set up and $12,000 a year to run, likely", () => {
    const { labour } = platformOf("eks", team("operating"));
    expect(labour.setupHours.likely * 100).toBe(4_000);
    expect(labour.monthlyHours.likely * 100 * 12).toBe(12_000);
  });
  // mean of 5/10/20 = 10.8333 h × 100 = 1,083.33 a month; set-up 18/40/80: 43 h = 4,300; a year 4,300 + 12 × 1,083.33
  test("headlines use the mean", () => {
    const { labour, monthly, yearOne } = platformOf("eks", team("operating"));
    expect(labour.monthlyHours.mean).toBe(10.83);
    expect(monthly?.labourUsd).toBe(1_083.33);
    expect(yearOne?.labourUsd).toBe(17_299.96);
    expect(yearOne?.months[0]?.labourUsd).toBe(5_383.33);
    expect(yearOne?.months[1]?.labourUsd).toBe(1_083.33);
  });
  // low: 18 + 12 × 5 = 78 h; high: 80 + 12 × 20 = 320 h; infrastructure 12 × 205.38 = 2,464.56
  test("the year's ends are those of labour", () => {
    const { yearOne } = platformOf("eks", team("operating"));
    expect(yearOne?.infrastructureUsd).toBe(2_464.56);
    expect(yearOne?.lowUsd).toBe(10_264.56);
    expect(yearOne?.highUsd).toBe(34_464.56);
  });
});

describe("staying put", () => {
  const staying: Change = { cloud: { currentPlatform: "doks" } };
  test("has no set-up, no migration, no learning", () => {
    const { labour } = platformOf("doks", { ...staying, ...team("none") });
    expect(labour.setupHours).toEqual({ low: 0, likely: 0, high: 0, mean: 0 });
    expect(labour.lines.map(({ per }) => per)).not.toContain("once");
  });
  test("a novice who runs it today reads the intermediate column", () =>
    expect(line("doks", "operations", "month", { ...staying, ...team("none") })).toEqual([3, 6, 12]));
  const upgrades: [PublishedPlatformId, PublishedPlatformId][] = [
    ["doks", "doks-ha"],
    ["aks-free", "aks-standard"],
    ["eks", "eks-auto"],
  ];
  for (const [from, to] of upgrades)
    test(`${from} turns into ${to} in place`, () =>
      expect(platformOf(to, { cloud: { currentPlatform: from } }).labour.setupHours.likely).toBe(0));
  test("a zonal GKE cluster does not turn into a regional one", () =>
    expect(platformOf("gke-regional", { cloud: { currentPlatform: "gke-zonal" } }).labour.setupHours.likely).toBe(
      30 + 2 * 6,
    ));
  test("moving costs 2, 6 or 16 hours for each service", () =>
    expect(line("eks", "migration", "once", staying)).toEqual([4, 12, 32]));
});

describe("modifiers of DOMAIN 1.3", () => {
  const tiny = { cpuPerReplica: 0.05, memoryGibPerReplica: 0.1 };
  // 14 − 10 = 4 services × 4 % of 3/6/12
  test("each service above ten adds 4 %", () => {
    expect(line("doks", "extra-services", "month", { workload: { services: 14, ...tiny } })).toEqual([
      0.48, 0.96, 1.92,
    ]);
    expect(line("doks", "extra-services", "month", { workload: { services: 10, ...tiny } })).toBeNull();
  });
  // 9 − 5 = 4 machines × 2 % of 3/6/12
  test("each node above five adds 2 %, where there are nodes", () => {
    expect(line("doks", "extra-nodes", "month", { workload: { machines: 9 } })).toEqual([0.24, 0.48, 0.96]);
    expect(line("doks", "extra-nodes", "month", { workload: { machines: 5 } })).toBeNull();
    for (const id of ["gke-autopilot", "eks-fargate", "cloud-run"] as const)
      expect(line(id, "extra-nodes", "month", { workload: { machines: 9 } }), id).toBeNull();
  });
  test("each further cluster adds 60 % of operations and 35 % of set-up", () => {
    // 2 further: 1.2 × 3/6/12 and 0.7 × 10/24/48
    expect(line("doks", "extra-clusters", "month", { clusters: 3 })).toEqual([3.6, 7.2, 14.4]);
    expect(line("doks", "extra-clusters", "once", { clusters: 3 })).toEqual([7, 16.8, 33.6]);
  });
  test("each audited regime adds 30 to 80 hours, and 2 to 8 a month; EU residency none", () => {
    const change: Change = { compliance: ["soc2", "hipaa", "eu-residency"] };
    expect(line("eks", "compliance", "once", change)).toEqual([60, 110, 160]);
    expect(line("eks", "compliance", "month", change)).toEqual([4, 10, 16]);
    expect(line("eks", "compliance", "month", { compliance: ["eu-residency"] })).toBeNull();
  });
  test("a database inside adds 8/16/40 and 2/4/10 a month", () => {
    const change: Change = { workload: { stateful: true } };
    expect(line("eks", "stateful-data", "once", change)).toEqual([8, 16, 40]);
    expect(line("eks", "stateful-data", "month", change)).toEqual([2, 4, 10]);
  });
  const learning: [PlatformId, number[]][] = [
    ["swarm", [16, 40, 80]],
    ["cloud-run", [4, 8, 16]],
    ["doks", [40, 80, 200]],
    ["hetzner-k3s", [80, 160, 300]],
  ];
  for (const [id, [low = 0, likely = 0, high = 0]] of learning)
    test(`two novices each learn ${id} for ${low} to ${high} hours`, () => {
      expect(line(id, "learning", "once", team("none"))).toEqual([2 * low, 2 * likely, 2 * high]);
      expect(line(id, "learning", "once", team("none", { platformEngineers: 3 }))).toEqual([
        3 * low,
        3 * likely,
        3 * high,
      ]);
      expect(line(id, "learning", "once", team("none", { engineers: 1 }))).toEqual([low, likely, high]);
      expect(line(id, "learning", "once", team("operating"))).toBeNull();
    });
});

test("a team's own rate prices every hour, unless the scenario states one", () => {
  const own = parseAssumptions({ hourlyRateUsd: 150, "labour.doks.operations": { low: 1, likely: 2, high: 3 } });
  if (!own.ok) throw new Error("rejected");
  const monthlyUsd = (change: Change) =>
    platformIn(evaluated(change, list202610, own.value), "doks").labour.lines.find(
      ({ work, per }) => work === "operations" && per === "month",
    )?.amountUsd;
  expect(monthlyUsd({})).toBe(300); // 2 h × 150
  expect(monthlyUsd({ team: { hourlyRateUsd: 100 } })).toBe(200); // 2 h × 100
  const { changedAssumptions, assumed } = evaluated({}, list202610, own.value);
  expect(changedAssumptions).toContainEqual({ id: "hourlyRateUsd", value: 150, default: 100, changed: true });
  expect(assumed).toContain("team.hourlyRateUsd");
});

test("a team's own hours replace the table, whatever its experience", () => {
  const own = parseAssumptions({ "labour.doks.operations": { low: 1, likely: 2, high: 3 } });
  if (!own.ok) throw new Error("rejected");
  const { labour } = platformIn(evaluated({}, list202610, own.value), "doks");
  expect(labour.monthlyHours).toEqual({ low: 1, likely: 2, high: 3, mean: 2 });
  expect(platformIn(evaluated({}, list202610, defaultAssumptions), "doks").labour.monthlyHours.likely).toBe(6);
});
