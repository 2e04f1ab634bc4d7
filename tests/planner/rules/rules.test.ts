import { describe, expect, test } from "vitest";
import { rules } from "@/lib/planner/rules";
import type { ComplianceRegime, PlatformId } from "@/lib/planner/scenario/choices";
import { type Change, evaluated, ruleOn } from "../support";

const small = { cpuPerReplica: 0.1, memoryGibPerReplica: 0.1 };
const many = (services: number): Change => ({ workload: { services, ...small } });
const users = (dailyActiveUsers: number): Change => ({ workload: { dailyActiveUsers } });
const learning: Change = { goal: "learning" };
const experts = (engineers: number): Change => ({ team: { engineers, kubernetesExperience: "expert" } });

/** A rule, a scenario in which it speaks about a platform, whether for or against, a number or word it shows, and one in which it is silent. */
const cases: [rule: string, id: PlatformId, speaks: Change, sign: 1 | -1, says: RegExp, silent: Change][] = [
  ["R05", "hetzner-k3s", { workload: { machines: 10 } }, 1, /10 workers/, { workload: { machines: 9 } }],
  ["R06", "hetzner-k3s", { needs: ["custom-networking"] }, 1, /Network/, {}],
  ["R07", "hetzner-k3s", { downtimeTolerance: "internal-tool" }, 1, /internal tool/, {}],
  ["R08", "hetzner-k3s", experts(3), -1, /3 engineers/, experts(4)],
  ["R10", "gke-zonal", { availabilityTargetPercent: 99.9 }, 1, /99\.9 ?%/, {}],
  // Frankfurt: DOKS 63.80, K3s 23.42 saves 40.38; us-east 82.42 costs 18.62 more.
  ["R11", "hetzner-k3s", {}, -1, /\$19 a month more/, { region: "eu-central" }],
  ["R12", "hetzner-k3s", { priorities: { cost: 2, operations: 0, control: 2 } }, 1, /Cost and control/, {}],
  ["R13", "doks", { priorities: { cost: 2, operations: 2, control: 0 } }, 1, /Cost and little work/, {}],
  ["R14", "eks", { priorities: { cost: 0, operations: 2, control: 2 } }, 1, /Control/, {}],
  ["R18", "doks", learning, 1, /learn/, {}],
  ["R19", "eks", { cloud: { primary: "aws" } }, 1, /AWS/, { cloud: { primary: "azure" } }],
  ["R20", "aks-free", { cloud: { primary: "azure" } }, 1, /Azure/, { cloud: { primary: "aws" } }],
  ["R21", "gke-zonal", { needs: ["gpu"] }, 1, /GPUs/, {}],
  ["R22", "hetzner-k3s", { priorities: { cost: 6, operations: 2, control: 2 } }, 1, /60 ?%/, {}],
  ["R23", "gke-autopilot", { stage: "scaling-fast" }, 1, /pod by pod/, {}],
  [
    "R24",
    "eks",
    { stage: "enterprise", compliance: ["soc2", "pci"] },
    1,
    /2 regimes/,
    { stage: "enterprise", compliance: ["soc2"] },
  ],
  ["R31", "compose", { stage: "pre-product-fit" }, 1, /product fit/, {}],
  ["R32", "compose", {}, 1, /2 containers/, { workload: { services: 17, cpuPerReplica: 1 } }],
  ["R33", "compose", experts(3), 1, /3 engineers/, experts(4)],
  ["R34", "compose", many(9), 1, /9 containers/, many(10)],
  ["R35", "compose", {}, 1, /1,000 daily users/, users(100_000)],
  ["R36", "fly", { cloud: { currentPlatform: "fly" } }, 1, /Fly/, { cloud: { currentPlatform: "railway" } }],
  ["R37", "cloud-run", { stage: "pre-product-fit" }, 1, /speed/, { stage: "established" }],
  ["R38", "eks", many(15), 1, /15 services/, many(4)],
  ["R39", "eks", { workload: { traffic: "spiky" } }, 1, /6 requests a second/, {}],
  ["R40", "eks", { availabilityTargetPercent: 99.95 }, 1, /99\.95 ?%/, { availabilityTargetPercent: 99.9 }],
  ["R41", "eks", { team: { deployingTeams: 3 } }, 1, /3 teams/, {}],
  ["R42", "eks", { needs: ["canary"] }, 1, /Canary/, {}],
  ["R43", "eks", users(100_000), 1, /100,000 daily users/, users(10_000)],
  ["R44", "eks", { workload: { egressGibPerMonth: 1_000_000 } }, 1, /\$\d,?\d{3}/, {}],
  ["R45", "eks", {}, -1, /\$64 a month and 2 services/, many(15)],
  ["R46", "eks", { team: { kubernetesExperience: "learning" } }, -1, /Nobody/, {}],
  ["R47", "eks", experts(3), -1, /3 engineers/, experts(4)],
  ["R48", "eks", many(3), -1, /3 services/, many(4)],
  ["R49", "eks", { stage: "pre-product-fit" }, -1, /Hours/, { stage: "established" }],
  ["R50", "cloud-run", { needs: ["canary"] }, 1, /everything/, { needs: ["custom-networking"] }],
  ["R52", "cloud-run", many(14), 1, /fraction/, many(15)],
  ["R54", "compose", {}, 1, /one machine/, { team: { deployingTeams: 2 } }],
  [
    "R56",
    "swarm",
    { needs: ["node-failover"], team: { kubernetesExperience: "none" } },
    1,
    /3 machines and 2 services/,
    { needs: ["node-failover"] },
  ],
  ["R60", "compose", {}, 1, /modest/, users(10_000)],
  // 27.80 a month against 10 is 17.80 over
  ["S01", "compose", { budgetUsdPerMonth: 10 }, -1, /\$28 a month is \$18 over/, { budgetUsdPerMonth: 28 }],
  // 0.5 % of downtime against 0.1 %: five times
  ["S02", "compose", { availabilityTargetPercent: 99.9 }, -1, /5 times/, {}],
  ["S04", "doks", { cloud: { primary: "digitalocean" } }, 1, /own cloud/, {}],
  ["S05", "fly", { needs: ["custom-networking", "audit-logging"] }, -1, /custom networking.*audit logging/, {}],
  ["S06", "aks-free", { availabilityTargetPercent: 99.9 }, -1, /Nobody promises/, {}],
  ["S07", "doks", { cloud: { currentPlatform: "doks" } }, 1, /nothing has to move/, {}],
  ["S08", "kind", learning, -1, /laptop/, {}],
  ["S09", "doks", { compliance: ["hipaa"] }, -1, /HIPAA/, { compliance: ["soc2"] }],
  ["S10", "swarm", {}, -1, /maintenance/, { cloud: { primary: "aws" } }],
  [
    "S11",
    "gke-autopilot",
    { team: { kubernetesExperience: "none", platformEngineers: 2 } },
    1,
    /2 platform engineers/,
    {},
  ],
  ["S12", "compose", { stage: "established" }, -1, /one machine/, {}],
];

describe("each weighing rule speaks", () => {
  for (const [rule, id, speaks, sign, says] of cases)
    test(`${rule} ${sign > 0 ? "for" : "against"} ${id}`, () => {
      const found = ruleOn(rule, id, speaks);
      expect(Math.sign(found?.points ?? 0)).toBe(sign);
      expect(found?.message).toMatch(says);
      expect(found?.source).not.toBe("");
    });
});

describe("and each is silent", () => {
  for (const [rule, id, , , , silent] of cases) {
    if (rule === "S10") continue; // Swarm is always in maintenance; another platform never is
    test(`${rule} on ${id}`, () => expect(ruleOn(rule, id, silent)).toBeNull());
  }
  test("S10 on anything but Swarm", () => expect(ruleOn("S10", "compose")).toBeNull());
  // One engineer has 10 % of 140 h to spare, 14; EKS takes 10.83.
  test("S03 is silent within a tenth of the team's time and speaks above it", () => {
    const alone: Change = { team: { engineers: 1 } };
    expect(ruleOn("S03", "eks", alone)).toBeNull();
    // EKS Anywhere 14/28/56: mean 30.33 h against 14.
    expect(ruleOn("S03", "eks-anywhere", alone)?.points).toBeLessThan(0);
    expect(ruleOn("S03", "eks-anywhere", alone)?.message).toMatch(/30\.3 hours.*14/);
  });
});

test("every weighing rule of the engine is in this table", () => {
  const tested = new Set([...cases.map(([rule]) => rule), "S03"]);
  expect(
    rules
      .filter(({ kind }) => kind === "W")
      .map(({ id }) => id)
      .filter((id) => !tested.has(id)),
  ).toEqual([]);
});

test("every rule of the founding texts is carried: R01 to R60 but the four numbers that do not exist", () => {
  // DOMAIN 5.1 has no R15 to R17, R28 and R29.
  const expected = Array.from({ length: 60 }, (_, index) => `R${String(index + 1).padStart(2, "0")}`).filter(
    (id) => !["R15", "R16", "R17", "R28", "R29"].includes(id),
  );
  expect(rules.map(({ id }) => id).filter((id) => id.startsWith("R"))).toEqual(expected);
});

describe("contradictions settled as DOMAIN 5.2 says", () => {
  // C14: straight between 10,000 and 100,000: at 55,000 half.
  test("C14: between 10,000 and 100,000 daily users points grow in a straight line", () => {
    const half = (rule: string, id: PlatformId, full: number) =>
      expect(ruleOn(rule, id, users(55_000))?.points).toBeCloseTo((ruleOn(rule, id, users(full))?.points ?? 0) / 2, 5);
    half("R43", "eks", 100_000);
    half("R35", "compose", 10_000);
  });
  // C13: eight services alone tip little; with canary releases they do.
  test("C13: between 5 and 15 services the count needs evidence", () => {
    const alone = ruleOn("R38", "eks", many(8))?.points ?? 0;
    const tipped = ruleOn("R38", "eks", { ...many(8), needs: ["canary"] })?.points ?? 0;
    expect(tipped).toBeGreaterThan(alone * 2);
    expect(tipped).toBe(ruleOn("R38", "eks", many(15))?.points);
  });
  test("C11: while learning is the goal nothing speaks against Kubernetes", () => {
    const { platforms } = evaluated(learning);
    const against = platforms.flatMap(({ points }) => points.rules).filter(({ rule }) => /^R4[5-9]$/.test(rule));
    expect(against).toEqual([]);
  });
  // C27: 12 − 6.11 = 5.89 a node in Germany; 4 h more a month at $100 = 400: from 68 machines.
  test("C27: the break-even number of machines stands beside R05", () =>
    expect(ruleOn("R05", "hetzner-k3s", { region: "eu-central", workload: { machines: 12 } })?.message).toMatch(
      /12 workers.*from 68 machines/,
    ));
  // C26: where data lies is R06's matter; one certificate is not yet a heavy load.
  test("C26: EU residency is no certificate to inherit", () => {
    const enterprise = (compliance: ComplianceRegime[]): Change => ({ stage: "enterprise", compliance });
    expect(ruleOn("R24", "eks", enterprise(["soc2", "eu-residency"]))).toBeNull();
    expect(ruleOn("R24", "eks", enterprise(["soc2", "pci", "eu-residency"]))?.message).toMatch(/^2 regimes/);
  });
  test("C05: a free control plane loses points only where the target asks for a promise", () => {
    expect(ruleOn("S06", "doks", { availabilityTargetPercent: 99.9 })?.points).toBeLessThan(0);
    expect(ruleOn("S06", "doks")).toBeNull();
    expect(ruleOn("S06", "doks-ha", { availabilityTargetPercent: 99.9 })).toBeNull();
  });
});

describe("R18 and the other rows of the lesson's matrix", () => {
  const novices: Change = { team: { engineers: 8, kubernetesExperience: "learning" } };
  test("a row that names a cluster for its work halves what R18 takes off", () => {
    const whole = ruleOn("R18", "gke-autopilot", novices)?.points ?? 0;
    expect(whole).toBeLessThan(0);
    expect(ruleOn("R18", "gke-autopilot", { ...novices, stage: "scaling-fast" })?.points).toBe(whole / 2);
    expect(ruleOn("R18", "gke-zonal", { ...novices, needs: ["gpu"] })?.points).toBe(whole / 2);
    expect(ruleOn("R18", "eks", { ...novices, needs: ["gpu"], stage: "scaling-fast" })?.points).toBe(whole);
  });
  test("but not against the cloud the team is in (C10)", () => {
    const onAws: Change = { ...novices, stage: "scaling-fast", cloud: { primary: "aws" } };
    expect(ruleOn("R18", "gke-autopilot", onAws)?.points).toBe(ruleOn("R18", "gke-autopilot", novices)?.points);
  });
  test("R23: a start-up that scales fast and decided for Kubernetes gets Autopilot, novices too", () => {
    for (const kubernetesExperience of ["none", "learning", "operating"] as const)
      expect(
        evaluated({
          orchestration: "kubernetes",
          stage: "scaling-fast",
          team: { engineers: 8, kubernetesExperience },
          workload: { services: 10, traffic: "spiky", dailyActiveUsers: 50_000 },
        }).recommendation.platform,
        kubernetesExperience,
      ).toBe("gke-autopilot");
  });
  // Autopilot takes 2/4/9 h a month, mean 4.5, against 3/6/12, mean 6.5, on DOKS: less, not more.
  test("it claims no hours that the ledger contradicts", () => {
    const says = ruleOn("R18", "gke-autopilot", { team: { engineers: 5, kubernetesExperience: "operating" } })?.message;
    expect(says).toMatch(/5 engineers.*the lesson names/);
    expect(says).not.toMatch(/less work/);
  });
});

describe("S12: one machine against a target that asks for two (DOMAIN 2.2)", () => {
  test("from 99.9% on, an internal tool as well", () => {
    expect(ruleOn("S12", "compose", { availabilityTargetPercent: 99.89 })).toBeNull();
    expect(
      ruleOn("S12", "compose", { availabilityTargetPercent: 99.9, downtimeTolerance: "internal-tool" })?.message,
    ).toMatch(/99\.9% asks for more than one machine/);
  });
  test("so nobody with such a target is sent to one machine because nobody is on call", () => {
    for (const availabilityTargetPercent of [99.9, 99.95, 99.99])
      for (const onCall of ["none", "business-hours", "around-the-clock"] as const)
        expect(
          evaluated({
            team: { engineers: 6, kubernetesExperience: "none", onCall },
            workload: { services: 3, cpuPerReplica: 0.25, memoryGibPerReplica: 0.5 },
            availabilityTargetPercent,
          }).recommendation.kind,
          `${availabilityTargetPercent} ${onCall}`,
        ).not.toBe("single-host");
  });
});

test("S09: on one's own premises no certificate is inherited, whatever the cloud that prices it holds", () => {
  const onPremises: Change = { needs: ["on-premises"], compliance: ["soc2", "pci"] };
  expect(ruleOn("S09", "eks-anywhere", onPremises)).toMatchObject({
    points: -8,
    message: expect.stringMatching(/SOC 2, PCI DSS.*nothing to inherit/),
  });
  expect(ruleOn("S09", "eks-anywhere", { needs: ["on-premises"] })).toBeNull();
});

test("S07 counts an upgrade in place as staying, and says which it is", () => {
  const onDoks: Change = { cloud: { currentPlatform: "doks" } };
  expect(ruleOn("S07", "doks", onDoks)?.message).toMatch(/runs production today/);
  expect(ruleOn("S07", "doks-ha", onDoks)).toMatchObject({
    points: 2,
    message: "What runs production today turns into it in place.",
  });
  expect(ruleOn("S07", "doks", { cloud: { currentPlatform: "doks-ha" } })).toBeNull();
});

test("R32 speaks of one container as of one", () => {
  expect(ruleOn("R32", "compose", many(1))?.message).toBe("Its one container fits one machine.");
  expect(ruleOn("R32", "compose", many(2))?.message).toBe("All 2 containers fit one machine.");
});

describe("a listed service that asks for a GPU", () => {
  const gpu: Change = { workload: { items: [{ name: "inference", replicas: 1, cpu: 4, memoryGib: 16, gpu: 1 }] } };
  test("is the need for GPUs to every rule", () => {
    expect(ruleOn("R21", "gke-zonal", gpu)?.points).toBeGreaterThan(0);
    expect(ruleOn("R50", "railway", gpu)).toBeNull();
    expect(ruleOn("S05", "railway", gpu)?.message).toMatch(/GPUs/);
  });
});
