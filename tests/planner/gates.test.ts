import { describe, expect, test } from "vitest";
import type { Gate } from "@/lib/planner/evaluation";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import { type Change, evaluated, excludedIn, platformOf } from "./support";

const LOCAL = ["docker-desktop", "kind"];
/** Out of every production scenario without premises or an App Runner account. */
const USUAL = [...LOCAL, "app-runner", "eks-anywhere"];
const SELF_MANAGED = ["eks-anywhere", "hetzner-k3s", "hetzner-k3s-ha"];
const HOSTS = ["compose", "swarm"];
const PAAS = ["app-runner", "cloud-run", "container-apps", "ecs-express", "fly", "railway"];
const MANAGED = [
  "aks-free",
  "aks-standard",
  "doks",
  "doks-ha",
  "eks",
  "eks-auto",
  "eks-fargate",
  "gke-autopilot",
  "gke-regional",
  "gke-zonal",
];

describe("exactly these platforms are excluded", () => {
  const cases: [name: string, change: Change, excluded: string[]][] = [
    ["production, open", {}, USUAL],
    ["a demo is production", { goal: "demo" }, USUAL],
    ["learning lets the laptop in", { goal: "learning" }, ["app-runner", "eks-anywhere"]],
    ["an App Runner customer", { cloud: { appRunnerCustomer: true } }, [...LOCAL, "eks-anywhere"]],
    ["App Runner today", { cloud: { currentPlatform: "app-runner" } }, [...LOCAL, "eks-anywhere"]],
    ["nobody has run Kubernetes", { team: { kubernetesExperience: "none" } }, [...USUAL, ...SELF_MANAGED]],
    ["still learning it", { team: { kubernetesExperience: "learning" } }, [...USUAL, ...SELF_MANAGED]],
    ["Kubernetes is decided", { orchestration: "kubernetes" }, [...USUAL, ...HOSTS, ...PAAS]],
    ["Kubernetes is ruled out", { orchestration: "no-kubernetes" }, [...USUAL, ...MANAGED, ...SELF_MANAGED]],
    ["a machine may die", { needs: ["node-failover"] }, [...USUAL, "compose"]],
    ["more than one machine", { needs: ["multi-node"] }, [...USUAL, "compose"]],
    ["rolling out over machines", { needs: ["fleet-rollout"] }, [...USUAL, "compose"]],
    ["declared state is held", { needs: ["desired-state"] }, [...USUAL, "compose"]],
    [
      "TPUs",
      { needs: ["tpu"] },
      [...USUAL, ...HOSTS, ...PAAS, ...SELF_MANAGED, ...MANAGED.filter((id) => !id.startsWith("gke"))],
    ],
    ["automatic scaling is a wish, not a gate", { needs: ["autoscaling"] }, USUAL],
    [
      "so are canary releases, scale to zero, audit logs",
      { needs: ["canary", "scale-to-zero", "audit-logging"] },
      USUAL,
    ],
    ["a budget of nothing is no gate", { budgetUsdPerMonth: 0 }, USUAL],
    ["a target of 99.99 % is no gate", { availabilityTargetPercent: 99.99 }, USUAL],
    ["a single engineer is no gate", { team: { engineers: 1 } }, USUAL],
    ["another cloud is no gate", { cloud: { primary: "azure" } }, USUAL],
    ["an outage that costs revenue is no gate", { downtimeTolerance: "revenue-critical" }, USUAL],
    [
      "a listed service asks for a GPU",
      { workload: { items: [{ name: "inference", replicas: 1, cpu: 4, memoryGib: 16, gpu: 1 }] } },
      [...USUAL, "ecs-express", "eks-fargate", "fly", "railway", "hetzner-k3s", "hetzner-k3s-ha"],
    ],
    [
      "certificates on one's own premises are one's own work",
      { needs: ["on-premises"], compliance: ["soc2", "pci"], cloud: { primary: "hetzner" } },
      [...LOCAL, ...PAAS, ...MANAGED, "hetzner-k3s", "hetzner-k3s-ha"],
    ],
    ["EU residency in Germany", { compliance: ["eu-residency"] }, USUAL],
  ];
  for (const [name, change, expected] of cases)
    test(name, () => expect(Object.keys(excludedIn(evaluated(change)))).toEqual([...new Set(expected)].sort()));

  test("EU residency in Virginia leaves nothing that serves users", () => {
    const out = excludedIn(evaluated({ compliance: ["eu-residency"], region: "us-east" }));
    expect(Object.keys(out)).toHaveLength(23);
    expect(out.eks).toEqual(["region"]);
  });
  test("premises of the team's own leave the software that runs there", () => {
    const eligible = evaluated({ needs: ["on-premises"] }).platforms.filter(({ status }) => status === "eligible");
    expect(eligible.map(({ id }) => id).sort()).toEqual(["compose", "eks-anywhere", "swarm"]);
  });
  test("a database inside asks for volumes", () => {
    const out = excludedIn(evaluated({ workload: { stateful: true } }));
    expect(out["cloud-run"]).toEqual(["persistent-storage"]);
    expect(out.doks).toBeUndefined();
  });
});

describe("certificates (DOMAIN 6.2)", () => {
  const held: [NonNullable<Change["compliance"]>, PlatformId, boolean][] = [
    [["fedramp"], "eks", true],
    [["fedramp"], "eks-fargate", false],
    [["fedramp"], "aks-standard", true],
    [["fedramp"], "cloud-run", true],
    [["fedramp"], "doks", false],
    [["fedramp"], "fly", false],
    [["hipaa"], "cloud-run", true],
    [["hipaa"], "railway", true],
    [["hipaa"], "hetzner-k3s", false],
    // a business associate agreement of DigitalOcean's is unverified: points, no gate
    [["hipaa"], "doks", true],
    [["soc2"], "doks", true],
    [["soc2"], "fly", true],
    [["soc2"], "railway", true],
    [["soc2"], "hetzner-k3s", false],
    [["pci"], "eks", true],
    [["pci"], "railway", false],
  ];
  for (const [compliance, id, passes] of held)
    test(`${id} ${passes ? "passes" : "does not pass"} ${compliance.join(", ")}`, () => {
      const { gates } = platformOf(id, { compliance });
      expect(gates.map(({ gate }) => gate)).toEqual(passes ? [] : ["certificate"]);
    });
});

describe("each gate says why, and what would bring the platform back", () => {
  const cases: [PlatformId, Change, Gate["gate"], RegExp, RegExp][] = [
    ["docker-desktop", {}, "not-for-production", /one machine.*load balancer/, /goal is learning/],
    ["kind", { goal: "demo" }, "not-for-production", /development tool/, /goal is learning/],
    ["app-runner", {}, "closed-to-new-customers", /2026-04-30/, /ECS Express/],
    ["eks-anywhere", {}, "own-hardware", /machines you own/, /premises/],
    ["compose", { orchestration: "kubernetes" }, "orchestration-decided", /decided for/, /open/],
    ["doks", { orchestration: "no-kubernetes" }, "orchestration-decided", /decided against/, /open/],
    ["hetzner-k3s", { team: { kubernetesExperience: "none" } }, "nobody-to-operate-it", /Nobody/, /six months/],
    ["hetzner-k3s", { team: { kubernetesExperience: "learning" } }, "nobody-to-operate-it", /learning/, /six months/],
    ["compose", { needs: ["node-failover"] }, "need", /death of a machine/, /Drop the need/],
    ["eks", { needs: ["tpu"] }, "need", /TPUs.*Google/, /Drop the need/],
    ["doks", { compliance: ["fedramp"] }, "certificate", /FedRAMP/, /Ask the provider/],
    ["eks", { compliance: ["eu-residency"], region: "us-east" }, "region", /us-east/, /eu-central/],
    ["cloud-run", { workload: { stateful: true } }, "persistent-storage", /volumes/, /managed service/],
    [
      "compose",
      { workload: { services: 1000, cpuPerReplica: 1, memoryGibPerReplica: 1 } },
      "does-not-fit",
      /1000\.0 vCPU|1,000 vCPU|vCPU/,
      /spreads over machines/,
    ],
    ["compose", { workload: { machines: 3 } }, "does-not-fit", /3 worker machines/, /one machine/],
  ];
  for (const [id, change, gate, why, back] of cases)
    test(`${id}: ${gate} (${JSON.stringify(change)})`, () => {
      const found = platformOf(id, change).gates.find((entry) => entry.gate === gate);
      expect(found?.message).toMatch(why);
      expect(found?.wayBack).toMatch(back);
    });
  // 20 services × 0.5 vCPU = 10 vCPU fit one machine today; × 1.4^11 = 40 times as much fit none.
  const growing = { services: 20, growthPercentPerMonth: 40 };
  test("a workload that outgrows a host says in which month, and has a bill until then", () => {
    const { gates, monthly } = platformOf("compose", { cloud: { primary: "aws" }, workload: growing });
    expect(gates[0]?.message).toMatch(/^At 40 ?% growth a month it no longer fits in month \d+/);
    expect(monthly).not.toBeNull();
  });
  test("DEFECT the same where no cloud is named: month 1 fits and is priced", () => {
    const { gates, monthly } = platformOf("compose", { workload: growing });
    expect(gates[0]?.message).toMatch(/month \d+/);
    expect(monthly).not.toBeNull();
  });
  test("an excluded platform is still priced where it can be", () =>
    expect(platformOf("app-runner").monthly?.infrastructureUsd).toBe(49.77));
});
