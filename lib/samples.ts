/** Teams to start from. Every figure is an example of its kind, not of a customer. */
import { type FieldTexts, textsOfScenario } from "@/lib/link/scenario-texts";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";

export interface Sample {
  readonly id: string;
  readonly label: string;
  /** One line in plain words. */
  readonly description: string;
  readonly scenario: ScenarioInput;
}

const fivePersonSaas: Sample = {
  id: "five-person-saas",
  label: "Five-person SaaS",
  description:
    "Five engineers, four services, paying customers; nobody has run Kubernetes, and $400 a month is the limit.",
  scenario: {
    name: "Five-person SaaS",
    team: { engineers: 5, kubernetesExperience: "none" },
    budgetUsdPerMonth: 400,
    workload: { services: 4, dailyActiveUsers: 3_000, storageGib: 50, growthPercentPerMonth: 5 },
  },
};

export const samples: readonly Sample[] = [
  {
    id: "side-project",
    label: "Side project",
    description:
      "One person, evenings only, two small services; every dollar counts and an outage can wait until tomorrow.",
    scenario: {
      name: "Side project",
      team: { engineers: 1, kubernetesExperience: "none", onCall: "none" },
      budgetUsdPerMonth: 25,
      availabilityTargetPercent: 99,
      downtimeTolerance: "internal-tool",
      stage: "pre-product-fit",
      workload: { services: 2, dailyActiveUsers: 200, storageGib: 10 },
      priorities: { cost: 3, operations: 2, control: 1 },
    },
  },
  fivePersonSaas,
  {
    id: "regulated-fintech",
    label: "Regulated fintech",
    description:
      "Thirty-five engineers on AWS with auditors, card payments, a platform team and a pager that rings at night.",
    scenario: {
      name: "Regulated fintech",
      team: {
        engineers: 35,
        platformEngineers: 3,
        kubernetesExperience: "operating",
        deployingTeams: 5,
        onCall: "around-the-clock",
        hourlyRateUsd: 110,
      },
      budgetUsdPerMonth: 12_000,
      availabilityTargetPercent: 99.95,
      downtimeCostUsdPerHour: 4_000,
      cloud: { primary: "aws" },
      clusters: 2,
      workload: {
        services: 24,
        replicasPerService: 3,
        cpuPerReplica: 0.5,
        memoryGibPerReplica: 1,
        dailyActiveUsers: 80_000,
        publicEntryPoints: 2,
        storageGib: 500,
        growthPercentPerMonth: 2,
      },
      needs: ["node-failover", "fleet-rollout", "custom-networking", "audit-logging"],
      compliance: ["soc2", "pci"],
      stage: "established",
      downtimeTolerance: "revenue-critical",
      priorities: { cost: 1, operations: 2, control: 2 },
      observability: { monitoring: "full" },
    },
  },
  {
    id: "gpu-start-up",
    label: "GPU start-up",
    description:
      "Eight engineers serving a model of their own: two containers with a graphics card behind an ordinary web app.",
    scenario: {
      name: "GPU start-up",
      team: { engineers: 8, platformEngineers: 1, kubernetesExperience: "learning", deployingTeams: 2 },
      budgetUsdPerMonth: 4_000,
      cloud: { primary: "gcp" },
      workload: {
        items: [
          { name: "web", replicas: 2, cpu: 0.25, memoryGib: 0.5, public: true },
          { name: "api", replicas: 3, cpu: 0.5, memoryGib: 1, public: true },
          { name: "queue worker", replicas: 2, cpu: 0.5, memoryGib: 1 },
          { name: "inference", replicas: 2, cpu: 3, memoryGib: 12, gpu: 1 },
        ],
        dailyActiveUsers: 5_000,
        traffic: "spiky",
        storageGib: 300,
        growthPercentPerMonth: 10,
      },
      needs: ["gpu", "autoscaling"],
      stage: "scaling-fast",
    },
  },
  {
    id: "agency",
    label: "Agency",
    description: "Twelve developers running twenty small client sites; calm operations matter more than knobs.",
    scenario: {
      name: "Agency",
      team: { engineers: 12, kubernetesExperience: "learning", deployingTeams: 3, hourlyRateUsd: 85 },
      budgetUsdPerMonth: 600,
      workload: {
        services: 20,
        cpuPerReplica: 0.1,
        memoryGibPerReplica: 0.25,
        dailyActiveUsers: 15_000,
        storageGib: 200,
      },
      stage: "established",
      priorities: { cost: 2, operations: 3, control: 1 },
    },
  },
];

/** What the page shows to a visitor who has not said anything yet. */
export const example = fivePersonSaas;
export const exampleTexts: FieldTexts = textsOfScenario(example.scenario);

export const sampleTexts = ({ scenario }: Sample): FieldTexts => textsOfScenario(scenario);
