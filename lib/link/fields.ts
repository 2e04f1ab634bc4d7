/**
 * What a link and the form know about each field of a scenario: its kind, its limits, its default. The planner's schema is the
 * truth; this table repeats it without the schema library, which is too heavy for the first page load. A test holds both equal.
 */
import type { PlatformId, Scenario } from "@/lib/planner/scenario";

export interface NumberField {
  readonly kind: "number";
  readonly whole?: true;
  readonly min: number;
  readonly max: number;
  readonly default: number | null;
}

export interface ChoiceField {
  readonly kind: "choice";
  readonly options: readonly string[];
  readonly default: string | null;
}

export type Field = (
  | NumberField
  | ChoiceField
  | { readonly kind: "flag"; readonly default: boolean }
  | { readonly kind: "set"; readonly options: readonly string[]; readonly default: null }
  | { readonly kind: "text"; readonly max: number; readonly default: string }
  | { readonly kind: "items"; readonly default: null }
) & {
  /** The planner has no default for it; ours only gets a visitor started, and links always carry the value. */
  readonly required?: true;
  /** The planner's default follows from other fields, so a value somebody chose stays in the link even when both agree. */
  readonly derived?: true;
};

type Options<T extends string> = readonly [T, ...T[]];
const number = (min: number, max: number, preset: number | null): NumberField => ({
  kind: "number",
  min,
  max,
  default: preset,
});
const whole = (min: number, max: number, preset: number | null) =>
  ({ ...number(min, max, preset), whole: true }) as const;
const choice = <T extends string>(options: Options<T>, preset: NoInfer<T> | null): ChoiceField => ({
  kind: "choice",
  options,
  default: preset,
});
const set = <T extends string>(...options: Options<T>) => ({ kind: "set", options, default: null }) as const;
const flag = (preset: boolean) => ({ kind: "flag", default: preset }) as const;

export const platformIds: Options<PlatformId> = [
  "docker-desktop",
  "kind",
  "compose",
  "swarm",
  "cloud-run",
  "container-apps",
  "app-runner",
  "ecs-express",
  "fly",
  "railway",
  "doks",
  "doks-ha",
  "aks-free",
  "aks-standard",
  "gke-zonal",
  "gke-regional",
  "gke-autopilot",
  "eks",
  "eks-auto",
  "eks-fargate",
  "eks-anywhere",
  "hetzner-k3s",
  "hetzner-k3s-ha",
];

export const fields = {
  name: { kind: "text", max: 120, default: "Untitled scenario" },
  goal: choice<Scenario["goal"]>(["production", "learning", "demo"], "production"),
  orchestration: choice<Scenario["orchestration"]>(["open", "kubernetes", "no-kubernetes"], "open"),
  "team.engineers": { ...whole(1, 10_000, 5), required: true },
  "team.platformEngineers": whole(0, 10_000, 0),
  "team.kubernetesExperience": {
    ...choice<Scenario["team"]["kubernetesExperience"]>(["none", "learning", "operating", "expert"], "none"),
    required: true,
  },
  "team.deployingTeams": whole(1, 1_000, 1),
  "team.onCall": choice<Scenario["team"]["onCall"]>(["none", "business-hours", "around-the-clock"], "business-hours"),
  "team.hourlyRateUsd": number(0, 1_000, 100),
  budgetUsdPerMonth: number(0, 10_000_000, null),
  availabilityTargetPercent: number(90, 99.999, 99.5),
  downtimeCostUsdPerHour: number(0, 10_000_000, null),
  "cloud.primary": choice<Scenario["cloud"]["primary"]>(
    ["none", "aws", "azure", "gcp", "digitalocean", "hetzner", "other"],
    "none",
  ),
  "cloud.currentPlatform": choice<PlatformId>(platformIds, null),
  "cloud.gkeCreditUsed": flag(false),
  "cloud.appRunnerCustomer": flag(false),
  region: { ...choice<Scenario["region"]>(["us-east", "eu-central"], null), derived: true },
  clusters: whole(1, 100, 1),
  "workload.services": whole(1, 10_000, 3),
  "workload.replicasPerService": { ...whole(1, 1_000, null), derived: true },
  "workload.cpuPerReplica": number(0.01, 64, 0.25),
  "workload.memoryGibPerReplica": number(0.03, 512, 0.5),
  "workload.items": { kind: "items", default: null },
  "workload.machines": whole(1, 5_000, null),
  "workload.dailyActiveUsers": number(0, 1e9, 1_000),
  "workload.traffic": choice<Scenario["workload"]["traffic"]>(["steady", "daily-peak", "spiky"], "daily-peak"),
  "workload.publicEntryPoints": whole(0, 1_000, 1),
  "workload.storageGib": number(0, 1e8, 20),
  "workload.egressGibPerMonth": { ...number(0, 1e11, null), derived: true },
  "workload.growthPercentPerMonth": number(-50, 100, 0),
  "workload.stateful": flag(false),
  needs: set<Scenario["needs"][number]>(
    "gpu",
    "tpu",
    "autoscaling",
    "scale-to-zero",
    "canary",
    "node-failover",
    "fleet-rollout",
    "multi-node",
    "desired-state",
    "custom-networking",
    "serverless-containers",
    "audit-logging",
    "windows",
    "arm",
    "on-premises",
  ),
  compliance: set<Scenario["compliance"][number]>("soc2", "iso27001", "hipaa", "pci", "fedramp", "eu-residency"),
  stage: choice<Scenario["stage"]>(
    ["pre-product-fit", "growing", "scaling-fast", "established", "enterprise"],
    "growing",
  ),
  downtimeTolerance: choice<Scenario["downtimeTolerance"]>(["internal-tool", "normal", "revenue-critical"], "normal"),
  "priorities.cost": number(0, 1_000, 1),
  "priorities.operations": number(0, 1_000, 1),
  "priorities.control": number(0, 1_000, 1),
  "purchase.commitment": choice<Scenario["purchase"]["commitment"]>(["none", "one-year"], "none"),
  "purchase.spotShare": number(0, 0.9, 0),
  "observability.backups": flag(true),
  "observability.monitoring": choice<Scenario["observability"]["monitoring"]>(["none", "basic", "full"], "basic"),
} as const satisfies Record<string, Field>;

/** The dotted path of a field: the name of its control, its key in a link, its place in a scenario. */
export type FieldPath = keyof typeof fields;

export const fieldPaths = Object.keys(fields) as FieldPath[]; // keys of a literal: nothing else can be there

export const isFieldPath = (path: string): path is FieldPath => Object.hasOwn(fields, path);

export const fieldAt = (path: FieldPath): Field => fields[path];
