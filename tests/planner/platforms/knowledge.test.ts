import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { controlCapabilities, type Evidence, responsibilityTasks } from "@/lib/planner/evaluation";
import { aksFreeKnowledge } from "@/lib/planner/platforms/aks-free";
import { aksStandardKnowledge } from "@/lib/planner/platforms/aks-standard";
import { appRunnerKnowledge } from "@/lib/planner/platforms/app-runner";
import { cloudRunKnowledge } from "@/lib/planner/platforms/cloud-run";
import { composeKnowledge } from "@/lib/planner/platforms/compose";
import { containerAppsKnowledge } from "@/lib/planner/platforms/container-apps";
import { dockerDesktopKnowledge } from "@/lib/planner/platforms/docker-desktop";
import { doksKnowledge } from "@/lib/planner/platforms/doks";
import { doksHaKnowledge } from "@/lib/planner/platforms/doks-ha";
import { ecsExpressKnowledge } from "@/lib/planner/platforms/ecs-express";
import { eksKnowledge } from "@/lib/planner/platforms/eks";
import { eksAnywhereKnowledge } from "@/lib/planner/platforms/eks-anywhere";
import { eksAutoKnowledge } from "@/lib/planner/platforms/eks-auto";
import { eksFargateKnowledge } from "@/lib/planner/platforms/eks-fargate";
import { flyKnowledge } from "@/lib/planner/platforms/fly";
import { gkeAutopilotKnowledge } from "@/lib/planner/platforms/gke-autopilot";
import { gkeRegionalKnowledge } from "@/lib/planner/platforms/gke-regional";
import { gkeZonalKnowledge } from "@/lib/planner/platforms/gke-zonal";
import { hetznerK3sKnowledge } from "@/lib/planner/platforms/hetzner-k3s";
import { hetznerK3sHaKnowledge } from "@/lib/planner/platforms/hetzner-k3s-ha";
import { kindKnowledge } from "@/lib/planner/platforms/kind";
import type { Level, PlatformKnowledge } from "@/lib/planner/platforms/platform";
import { railwayKnowledge } from "@/lib/planner/platforms/railway";
import { swarmKnowledge } from "@/lib/planner/platforms/swarm";
import { needs, type PlatformId, platformIds } from "@/lib/planner/scenario/choices";
import type { ThreePoint } from "@/lib/planner/three-point";

const all: readonly PlatformKnowledge[] = [
  dockerDesktopKnowledge,
  kindKnowledge,
  composeKnowledge,
  swarmKnowledge,
  cloudRunKnowledge,
  containerAppsKnowledge,
  appRunnerKnowledge,
  ecsExpressKnowledge,
  flyKnowledge,
  railwayKnowledge,
  doksKnowledge,
  doksHaKnowledge,
  aksFreeKnowledge,
  aksStandardKnowledge,
  gkeZonalKnowledge,
  gkeRegionalKnowledge,
  gkeAutopilotKnowledge,
  eksKnowledge,
  eksAutoKnowledge,
  eksFargateKnowledge,
  eksAnywhereKnowledge,
  hetznerK3sKnowledge,
  hetznerK3sHaKnowledge,
];

const of = (id: PlatformId): PlatformKnowledge => {
  const found = all.find((knowledge) => knowledge.id === id);
  if (found === undefined) throw new Error(`no knowledge of ${id}`);
  return found;
};

const levels = ["novice", "intermediate", "expert"] as const satisfies readonly Level[];
const regimes = ["soc2", "iso27001", "hipaa", "pci", "fedramp"] as const;
const numbers = ({ low, likely, high }: ThreePoint) => [low, likely, high];

const DAY_OR_MONTH = /^20\d\d-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;
const DAY = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** The research ended on this day: nothing can have been read later. */
const LAST_READ = "2026-11-21";

test("there is one file for each platform, and no platform twice", () => {
  const folder = path.join(import.meta.dirname, "../../../lib/planner/platforms");
  const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ""));
  expect(platformIds.filter((id) => !files.includes(id))).toEqual([]);
  expect(all.map(({ id }) => id)).toEqual([...platformIds]);
  expect(new Set(all.map(({ name }) => name)).size).toBe(platformIds.length);
});

describe("labour", () => {
  // Low, likely, high of set-up, then of a month, as DOMAIN 1.2 prints them.
  const table: readonly [PlatformId, Level, number[], number[]][] = [
    ["kind", "intermediate", [0.5, 1.5, 4], [0, 0.5, 1]],
    ["compose", "novice", [6, 16, 32], [2, 5, 10]],
    ["compose", "expert", [2, 4, 8], [1, 2, 4]],
    ["swarm", "intermediate", [8, 16, 32], [3, 6, 12]],
    ["railway", "intermediate", [1, 3, 8], [0.5, 1.5, 4]],
    ["cloud-run", "novice", [4, 12, 28], [1, 3, 6]],
    ["ecs-express", "expert", [2, 4, 8], [0.5, 1.5, 3]],
    ["doks", "intermediate", [10, 24, 48], [3, 6, 12]],
    ["doks-ha", "expert", [6, 12, 24], [2, 4, 8]],
    ["aks-standard", "novice", [28, 64, 130], [6, 12, 24]],
    ["gke-zonal", "expert", [7, 14, 28], [2, 4, 9]],
    ["gke-regional", "novice", [26, 60, 120], [5, 11, 22]],
    ["gke-autopilot", "intermediate", [8, 20, 40], [2, 4, 9]],
    ["eks", "novice", [36, 80, 160], [8, 16, 30]],
    ["eks", "intermediate", [18, 40, 80], [5, 10, 20]],
    ["eks-fargate", "expert", [9, 18, 36], [2.5, 5, 10]],
    ["eks-anywhere", "intermediate", [48, 96, 190], [14, 28, 56]],
    ["hetzner-k3s", "intermediate", [14, 32, 64], [5, 10, 20]],
    ["hetzner-k3s-ha", "novice", [32, 80, 160], [10, 22, 44]],
  ];
  for (const [id, level, setup, operations] of table) {
    test(`${id} takes a team of ${level}s what the research table says`, () => {
      expect(numbers(of(id).labour.setup[level])).toEqual(setup);
      expect(numbers(of(id).labour.operations[level])).toEqual(operations);
    });
  }

  test("EKS Auto Mode takes EKS's set-up and six tenths of its monthly hours", () => {
    expect(of("eks-auto").labour.setup).toEqual(of("eks").labour.setup);
    for (const level of levels) {
      const expected = numbers(of("eks").labour.operations[level]).map((hours) => Math.round(hours * 6) / 10);
      expect(numbers(of("eks-auto").labour.operations[level])).toEqual(expected);
    }
  });

  test("learning follows the kind of platform", () => {
    expect(numbers(of("compose").labour.learning)).toEqual([8, 24, 40]);
    expect(numbers(of("swarm").labour.learning)).toEqual([16, 40, 80]);
    expect(numbers(of("fly").labour.learning)).toEqual([4, 8, 16]);
    expect(numbers(of("eks-fargate").labour.learning)).toEqual([40, 80, 200]);
    expect(numbers(of("hetzner-k3s").labour.learning)).toEqual([80, 160, 300]);
  });

  for (const { id, labour } of all) {
    test(`${id}: low ≤ likely ≤ high, and more experience never takes longer`, () => {
      for (const work of [labour.setup, labour.operations]) {
        for (const level of levels) {
          const hours = numbers(work[level]);
          expect(hours).toEqual(hours.toSorted((a, b) => a - b));
        }
        for (const end of ["low", "likely", "high"] as const) {
          expect(work.expert[end]).toBeLessThanOrEqual(work.intermediate[end]);
          expect(work.intermediate[end]).toBeLessThanOrEqual(work.novice[end]);
        }
      }
    });
  }

  test("has no nodes to grow with on a PaaS, Autopilot and Fargate, and nowhere else", () => {
    const without = all.filter(({ labour }) => !labour.growsWithNodes).map(({ id }) => id);
    const paas = all.filter(({ kind }) => kind === "paas").map(({ id }) => id);
    expect(without.toSorted()).toEqual([...paas, "eks-fargate", "gke-autopilot"].toSorted());
  });
});

describe("every statement", () => {
  const said = ({ text, url }: Evidence) => {
    expect(text.length).toBeGreaterThan(15);
    if (url !== undefined) expect(url).toMatch(/^https:\/\//);
  };

  for (const knowledge of all) {
    test(`about ${knowledge.id} has its source and date`, () => {
      const { lifecycle, slas, labour, certificates } = knowledge;
      for (const evidence of [lifecycle.evidence, labour.evidence, labour.learningEvidence]) said(evidence);
      expect(lifecycle.since).toMatch(DAY_OR_MONTH);
      expect(lifecycle.since <= LAST_READ).toBe(true);
      expect(slas.length).toBeGreaterThan(0);
      for (const { evidence } of slas) said(evidence);
      for (const regime of regimes) {
        expect(certificates[regime].checked).toMatch(DAY);
        expect(certificates[regime].note.length).toBeGreaterThan(15);
      }
    });

    test(`about ${knowledge.id} is complete and written out`, () => {
      expect(Object.keys(knowledge.capabilities).toSorted()).toEqual([...needs].toSorted());
      expect(Object.keys(knowledge.responsibilities).toSorted()).toEqual([...responsibilityTasks].toSorted());
      expect(knowledge.responsibilities.containers.owner).toBe("you");
      expect(new Set(knowledge.control).size).toBe(knowledge.control.length);
      for (const sentence of [knowledge.summary, ...knowledge.notes]) expect(sentence).toMatch(/[.]$/);
      const prose = JSON.stringify(knowledge);
      expect(prose).not.toMatch(/undefined|null\.|\$\{| {2}/);
    });
  }
});

describe("promises", () => {
  for (const { id, slas, availability } of all) {
    test(`${id}: the numbers used are among the published ones`, () => {
      const published = slas.map(({ percent }) => percent);
      for (const used of [
        availability.entrySlaPercent,
        availability.machineSlaPercent,
        availability.controlPlaneSlaPercent,
      ])
        if (used !== null) expect(published).toContain(used);
    });

    test(`${id}: one about a control plane says that it is not about the application`, () => {
      const planes = slas.filter(({ of: what }) => what === "control plane");
      for (const plane of planes) expect(plane.remark).toMatch(/not about your application/);
      expect(planes[0]?.percent ?? null).toBe(availability.controlPlaneSlaPercent);
    });
  }

  test("the free and the paid control plane differ", () => {
    expect(of("aks-free").availability.controlPlaneSlaPercent).toBeNull();
    expect(of("aks-standard").availability.controlPlaneSlaPercent).toBe(99.95);
    expect(of("doks").availability.controlPlaneSlaPercent).toBeNull();
    expect(of("doks-ha").availability.controlPlaneSlaPercent).toBe(99.95);
    expect(of("gke-zonal").availability.controlPlaneSlaPercent).toBe(99.5);
  });
});

describe("what a platform can do", () => {
  test("only Google's clusters have TPUs", () => {
    const withTpus = all.filter(({ capabilities }) => capabilities.tpu.level !== "no").map(({ id }) => id);
    expect(withTpus).toEqual(["gke-zonal", "gke-regional", "gke-autopilot"]);
  });

  test("what survives a dead machine is what runs on more than one", () => {
    for (const { id, capabilities } of all) {
      expect(capabilities["node-failover"].level, id).toBe(capabilities["multi-node"].level);
      expect(capabilities["desired-state"].level, id).toBe(capabilities["multi-node"].level);
    }
    const onOneMachine = all.filter(({ capabilities }) => capabilities["multi-node"].level === "no");
    expect(onOneMachine.map(({ id }) => id)).toEqual(["docker-desktop", "kind", "compose"]);
  });

  test("on your own premises run what you run yourself", () => {
    const there = all.filter(({ capabilities }) => capabilities["on-premises"].level === "yes").map(({ id }) => id);
    expect(there).toEqual(["compose", "swarm", "eks-anywhere"]);
  });

  test("a local platform, and no other, says what stands between it and production", () => {
    for (const { id, kind, productionGap, lifecycle } of all) {
      expect((productionGap?.length ?? 0) >= 8, id).toBe(kind === "local");
      expect(lifecycle.status === "development-only", id).toBe(kind === "local");
    }
  });

  test("self-managed clusters give the most control and the simplest services the least", () => {
    const control = (id: PlatformId) => of(id).control.length / controlCapabilities.length;
    expect(control("eks-anywhere")).toBe(1);
    for (const [more, less] of [
      ["hetzner-k3s", "eks"],
      ["eks", "eks-auto"],
      ["eks-auto", "eks-fargate"],
      ["gke-zonal", "gke-autopilot"],
      ["gke-autopilot", "cloud-run"],
      ["doks", "railway"],
    ] as const)
      expect(control(more), `${more} over ${less}`).toBeGreaterThan(control(less));
  });
});

describe("certificates", () => {
  const level = (id: PlatformId, regime: (typeof regimes)[number]) => of(id).certificates[regime].level;

  test("FedRAMP reaches EKS and not EKS on Fargate", () => {
    expect(level("eks", "fedramp")).toBe("holds");
    expect(level("eks-fargate", "fedramp")).toBe("none-found");
    expect(level("ecs-express", "fedramp")).toBe("unverified");
  });

  test("a host's software holds nothing itself, and your own hardware inherits nothing", () => {
    for (const regime of regimes) {
      for (const id of ["compose", "swarm"] as const) expect(level(id, regime)).toBe("unverified");
      for (const id of ["docker-desktop", "kind", "eks-anywhere"] as const)
        expect(level(id, regime)).toBe("none-found");
      expect(level("app-runner", regime)).toBe("unverified");
    }
  });

  test("nothing is held without a date on which it was read", () => {
    for (const { certificates } of all)
      for (const regime of regimes)
        if (certificates[regime].level === "holds") expect(certificates[regime].checked <= LAST_READ).toBe(true);
  });

  test("nobody is called compliant: a certificate is inherited, not conferred", () => {
    for (const { certificates } of all)
      for (const regime of regimes) expect(certificates[regime].note).not.toMatch(/\bcompliant\b/i);
  });
});

test("a platform turns in place only into one of its own provider", () => {
  const upgrades = all.flatMap(({ id, provider, upgradesFrom }) =>
    upgradesFrom.map((from) => ({ id, from, sameProvider: of(from).provider === provider })),
  );
  expect(upgrades).toEqual([
    { id: "doks-ha", from: "doks", sameProvider: true },
    { id: "aks-standard", from: "aks-free", sameProvider: true },
    { id: "eks-auto", from: "eks", sameProvider: true },
  ]);
});

test("App Runner is closed to new customers", () => {
  expect(of("app-runner").lifecycle).toMatchObject({ status: "closed-to-new-customers", since: "2026-04-30" });
});

test("a PaaS counts as promised only where somebody promises it", () => {
  for (const { id, kind, availability, slas } of all.filter((platform) => platform.kind === "paas"))
    expect(availability.class, `${id}, ${kind}`).toBe(
      slas.some(({ percent }) => percent !== null) ? "paas-with-sla" : "paas-without-sla",
    );
});
