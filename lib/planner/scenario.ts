import { z } from "zod";
import type { Assumptions } from "./assumptions";
import { formatPlain } from "./format-count";
import { err, ok, type Result } from "./result";
import { demandOf } from "./sizing/demand";
import { DAYS_PER_MONTH } from "./time";

// The library would try to compile its checks with `new Function`, which a strict content policy forbids and reports.
z.config({ jitless: true });

/** A fault in the input, at the dotted path of the field that carries it. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

export const goals = ["production", "learning", "demo"] as const;
export const orchestrations = ["open", "kubernetes", "no-kubernetes"] as const;
export const experiences = ["none", "learning", "operating", "expert"] as const;
export const onCalls = ["none", "business-hours", "around-the-clock"] as const;
export const primaryClouds = ["none", "aws", "azure", "gcp", "digitalocean", "hetzner", "other"] as const;
export const regions = ["us-east", "eu-central"] as const;
export const traffics = ["steady", "daily-peak", "spiky"] as const;
export const needs = [
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
] as const;
export const complianceRegimes = ["soc2", "iso27001", "hipaa", "pci", "fedramp", "eu-residency"] as const;
export const stages = ["pre-product-fit", "growing", "scaling-fast", "established", "enterprise"] as const;
export const downtimeTolerances = ["internal-tool", "normal", "revenue-critical"] as const;
export const commitments = ["none", "one-year"] as const;
export const monitoringLevels = ["none", "basic", "full"] as const;

/** Platform ids in the order in which the catalogue lists them: from the laptop to the own cluster. */
export const platformIds = [
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
] as const;

export type PlatformId = (typeof platformIds)[number];
export type Need = (typeof needs)[number];
export type ComplianceRegime = (typeof complianceRegimes)[number];
export type Experience = (typeof experiences)[number];
export type PrimaryCloud = (typeof primaryClouds)[number];

/** Targets from here on ask for more than one copy of everything in the request path. */
export const REDUNDANCY_TARGET_PERCENT = 99.9;

const whole = (min: number, max: number) => z.int().min(min).max(max);
const between = (min: number, max: number) => z.number().min(min).max(max);
/** Far above any real bill; keeps every product inside the range of exact whole cents. */
const MOST_GIB = 1e8;
/** A billion users at the most data an assumption allows each, and room above. */
const MOST_EGRESS_GIB = 1e11;

const itemSchema = z.strictObject({
  name: z.string().min(1).max(120),
  replicas: whole(1, 1_000),
  cpu: between(0.01, 64).describe("vCPU requested by each replica"),
  memoryGib: between(0.03, 512).describe("GiB requested by each replica"),
  public: z.boolean().optional().describe("reached from outside the platform"),
  gpu: whole(0, 16).optional().describe("whole GPUs for each replica"),
});

export type WorkloadItem = z.infer<typeof itemSchema>;

/** The input of CONTRACT.md: everything optional but the team's size and its Kubernetes experience. */
export const scenarioInputSchema = z.strictObject({
  name: z.string().min(1).max(120).optional(),
  goal: z.enum(goals).optional(),
  orchestration: z.enum(orchestrations).optional(),
  team: z.strictObject({
    engineers: whole(1, 10_000).describe("everyone who builds and runs the product"),
    platformEngineers: whole(0, 10_000).optional().describe("of those, dedicated to infrastructure"),
    kubernetesExperience: z
      .enum(experiences)
      .describe("operating: has run one cluster in production for six months or more"),
    deployingTeams: whole(1, 1_000).optional().describe("teams that deploy independently to shared infrastructure"),
    onCall: z.enum(onCalls).optional(),
    hourlyRateUsd: between(0, 1_000).optional(),
  }),
  budgetUsdPerMonth: between(0, 10_000_000).nullable().optional().describe("infrastructure only; null: not set"),
  availabilityTargetPercent: between(90, 99.999).optional(),
  downtimeCostUsdPerHour: between(0, 10_000_000).nullable().optional(),
  cloud: z
    .strictObject({
      primary: z.enum(primaryClouds).optional(),
      currentPlatform: z.enum(platformIds).nullable().optional().describe("what runs in production today"),
      gkeCreditUsed: z.boolean().optional().describe("another cluster already uses the billing account's GKE credit"),
      appRunnerCustomer: z.boolean().optional().describe("used AWS App Runner before it closed to new customers"),
    })
    .optional(),
  region: z.enum(regions).optional(),
  clusters: whole(1, 100).optional().describe("separate production-grade environments or clusters"),
  workload: z
    .strictObject({
      services: whole(1, 10_000).optional().describe("separately deployed services"),
      replicasPerService: whole(1, 1_000).optional(),
      cpuPerReplica: between(0.01, 64).optional().describe("vCPU"),
      memoryGibPerReplica: between(0.03, 512).optional(),
      items: z.array(itemSchema).min(1).max(10_000).optional().describe("explicit services; replaces the four above"),
      machines: whole(1, 5_000)
        .optional()
        .describe("worker machines; skips sizing and buys the book's reference machine"),
      dailyActiveUsers: between(0, 1e9).optional(),
      traffic: z.enum(traffics).optional(),
      publicEntryPoints: whole(0, 1_000).optional().describe("load-balanced addresses"),
      storageGib: between(0, MOST_GIB).optional(),
      egressGibPerMonth: between(0, MOST_EGRESS_GIB).optional(),
      growthPercentPerMonth: between(-50, 100).optional(),
      stateful: z.boolean().optional().describe("a database or queue runs inside the platform"),
    })
    .optional(),
  needs: z.array(z.enum(needs)).max(needs.length).optional(),
  compliance: z.array(z.enum(complianceRegimes)).max(complianceRegimes.length).optional(),
  stage: z.enum(stages).optional(),
  downtimeTolerance: z.enum(downtimeTolerances).optional(),
  priorities: z
    .strictObject({ cost: between(0, 1_000), operations: between(0, 1_000), control: between(0, 1_000) })
    .optional()
    .describe("used as shares; not all zero"),
  purchase: z
    .strictObject({ commitment: z.enum(commitments).optional(), spotShare: between(0, 0.9).optional() })
    .optional(),
  observability: z
    .strictObject({ backups: z.boolean().optional(), monitoring: z.enum(monitoringLevels).optional() })
    .optional(),
});

export type ScenarioInput = z.infer<typeof scenarioInputSchema>;

/** A team's recorded constraints, complete: every default filled in. Itself valid input, with the same result. */
export interface Scenario {
  readonly name: string;
  readonly goal: (typeof goals)[number];
  readonly orchestration: (typeof orchestrations)[number];
  readonly team: {
    readonly engineers: number;
    readonly platformEngineers: number;
    readonly kubernetesExperience: Experience;
    readonly deployingTeams: number;
    readonly onCall: (typeof onCalls)[number];
    readonly hourlyRateUsd: number;
  };
  readonly budgetUsdPerMonth: number | null;
  readonly availabilityTargetPercent: number;
  readonly downtimeCostUsdPerHour: number | null;
  readonly cloud: {
    readonly primary: PrimaryCloud;
    readonly currentPlatform: PlatformId | null;
    readonly gkeCreditUsed: boolean;
    readonly appRunnerCustomer: boolean;
  };
  readonly region: (typeof regions)[number];
  readonly clusters: number;
  readonly workload: {
    readonly services: number;
    readonly replicasPerService: number;
    readonly cpuPerReplica: number;
    readonly memoryGibPerReplica: number;
    readonly items?: readonly WorkloadItem[];
    readonly machines?: number;
    readonly dailyActiveUsers: number;
    readonly traffic: (typeof traffics)[number];
    readonly publicEntryPoints: number;
    readonly storageGib: number;
    readonly egressGibPerMonth: number;
    readonly growthPercentPerMonth: number;
    readonly stateful: boolean;
  };
  readonly needs: readonly Need[];
  readonly compliance: readonly ComplianceRegime[];
  readonly stage: (typeof stages)[number];
  readonly downtimeTolerance: (typeof downtimeTolerances)[number];
  readonly priorities: { readonly cost: number; readonly operations: number; readonly control: number };
  readonly purchase: { readonly commitment: (typeof commitments)[number]; readonly spotShare: number };
  readonly observability: { readonly backups: boolean; readonly monitoring: (typeof monitoringLevels)[number] };
}

export interface ParsedScenario {
  readonly scenario: Scenario;
  /** Dotted paths that came from defaults, in the order of the contract. */
  readonly assumed: readonly string[];
}

/**
 * Checks a scenario and fills in its defaults.
 *
 * @param input  anything, as it came from a form, a link or a request
 * @param values the assumptions: some defaults rest on them
 * @returns the complete scenario and which of its fields are defaults, or every faulty field by its dotted path
 */
export function parseScenario(
  input: unknown,
  values: Assumptions["values"],
): Result<ParsedScenario, readonly FieldError[]> {
  const parsed = scenarioInputSchema.safeParse(withTeam(input));
  const faults = [...(parsed.success ? [] : parsed.error.issues.flatMap(faultsOf)), ...faultsAcrossFields(input)];
  if (!parsed.success || faults.length > 0) return err(faults);
  const completed = complete(parsed.data, values.egressMbPerUserDay);
  const tooLarge = faultsOfScale(completed.scenario, values);
  return tooLarge.length > 0 ? err(tooLarge) : ok(completed);
}

/** Pods of more different sizes than this are no workload anybody wrote down, and take long to pack. */
const MOST_SHAPES = 1_000;

/** Each field is in its range, but together they ask for more than any provider has; whole cents end there too. */
const MOST_VCPUS = 2e9;
const MOST_MEMORY_GIB = 2e10;
const MOST_PODS = 1e9;
const MOST_STORED_GIB = 1e11;
const LAST_MONTH = 12;

function faultsOfScale(scenario: Scenario, values: Assumptions["values"]): FieldError[] {
  const { workload, clusters } = scenario;
  const asked = (month: number) => {
    const demand = demandOf(scenario, values, month);
    const total = (pick: "cpuMillis" | "memoryMib") => demand.peak.reduce((sum, pod) => sum + pod[pick] * pod.count, 0);
    return {
      compute: Math.max(
        (total("cpuMillis") / 1000 / MOST_VCPUS) * clusters,
        (total("memoryMib") / 1024 / MOST_MEMORY_GIB) * clusters,
        (demand.peakPods / MOST_PODS) * clusters,
      ),
      storage: (demand.storageGib / MOST_STORED_GIB) * clusters,
      fromUsers: demand.neededVcpus > demand.statedVcpus,
    };
  };
  const start = asked(1);
  const end = asked(LAST_MONTH);
  const growth = "workload.growthPercentPerMonth";
  const faults: FieldError[] = [];
  if (demandOf(scenario, values, 1).peak.length > MOST_SHAPES)
    faults.push({ path: "workload.items", message: `At most ${formatPlain(MOST_SHAPES)} different sizes of service.` });
  if (Math.max(start.compute, end.compute) > 1)
    faults.push({
      path:
        start.compute <= 1
          ? growth
          : start.fromUsers
            ? "workload.dailyActiveUsers"
            : workload.items === undefined
              ? "workload.replicasPerService"
              : "workload.items",
      message: "Together these ask for more machines than any provider has.",
    });
  if (Math.max(start.storage, end.storage) > 1)
    faults.push({
      path: start.storage <= 1 ? growth : "workload.storageGib",
      message: "Together these ask for more storage than any provider has.",
    });
  return faults;
}

/** A missing team is reported as its two missing fields, which is what the reader has to fill in. */
function withTeam(input: unknown): unknown {
  return isRecord(input) && !Object.hasOwn(input, "team") ? { ...input, team: {} } : input;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const joinPath = (path: readonly PropertyKey[]): string => path.map(String).join(".");

function faultsOf(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: joinPath([...issue.path, key]), message: "This field is not known." }));
  return [{ path: joinPath(issue.path) || "scenario", message: faultOf(issue) }];
}

/** What is wrong, as a form would say it beside the field. */
function faultOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "This field is required."
        : `Must be ${KINDS[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return `Must be one of: ${issue.values.map(String).join(", ")}.`;
    case "too_small":
      return `Must be at least ${formatPlain(Number(issue.minimum), 3)}${unitOf(issue.origin)}.`;
    case "too_big":
      return `Must be at most ${formatPlain(Number(issue.maximum), 3)}${unitOf(issue.origin)}.`;
    default:
      return issue.message;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  string: "text",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};
const unitOf = (origin: string): string =>
  origin === "string" ? " characters long" : origin === "array" ? " entries long" : "";

/** Conditions between fields, checked on the raw input so that they are named together with all other faults. */
function faultsAcrossFields(input: unknown): FieldError[] {
  if (!isRecord(input)) return [];
  const faults: FieldError[] = [];
  const { team, priorities } = input;
  if (isRecord(team)) {
    const { engineers, platformEngineers } = team;
    if (typeof engineers === "number" && typeof platformEngineers === "number" && platformEngineers > engineers)
      faults.push({
        path: "team.platformEngineers",
        message: `Platform engineers are part of the team: at most ${engineers}.`,
      });
  }
  if (isRecord(priorities) && ["cost", "operations", "control"].every((key) => priorities[key] === 0))
    faults.push({ path: "priorities", message: "At least one priority must be above zero." });
  return faults;
}

const MIB_PER_GIB = 1024;
const BYTES_PER_MIB = 1024 * 1024;

/** Egress a month in GiB from daily users, to two decimals. */
export const egressFromUsers = (dailyActiveUsers: number, egressMbPerUserDay: number): number =>
  Math.round(((dailyActiveUsers * egressMbPerUserDay * 1e6 * DAYS_PER_MONTH) / BYTES_PER_MIB / MIB_PER_GIB) * 100) /
  100;

function complete(input: ScenarioInput, egressMbPerUserDay: number): ParsedScenario {
  const assumed: string[] = [];
  const or = <T>(value: T | undefined, path: string, fallback: T): T => {
    if (value !== undefined) return value;
    assumed.push(path);
    return fallback;
  };
  const { team, cloud, workload, purchase, observability } = input;
  const compliance = or(input.compliance, "compliance", []);
  const availabilityTargetPercent = or(input.availabilityTargetPercent, "availabilityTargetPercent", 99.5);
  const dailyActiveUsers = or(workload?.dailyActiveUsers, "workload.dailyActiveUsers", 1_000);
  const items = workload?.items;
  const shape = <T>(value: T | undefined, path: string, fallback: T): T =>
    items === undefined ? or(value, path, fallback) : (value ?? fallback);

  const scenario: Scenario = {
    name: or(input.name, "name", "Untitled scenario"),
    goal: or(input.goal, "goal", "production"),
    orchestration: or(input.orchestration, "orchestration", "open"),
    team: {
      engineers: team.engineers,
      platformEngineers: or(team.platformEngineers, "team.platformEngineers", 0),
      kubernetesExperience: team.kubernetesExperience,
      deployingTeams: or(team.deployingTeams, "team.deployingTeams", 1),
      onCall: or(team.onCall, "team.onCall", "business-hours"),
      hourlyRateUsd: or(team.hourlyRateUsd, "team.hourlyRateUsd", 100),
    },
    budgetUsdPerMonth: or(input.budgetUsdPerMonth, "budgetUsdPerMonth", null),
    availabilityTargetPercent,
    downtimeCostUsdPerHour: or(input.downtimeCostUsdPerHour, "downtimeCostUsdPerHour", null),
    cloud: {
      primary: or(cloud?.primary, "cloud.primary", "none"),
      currentPlatform: or(cloud?.currentPlatform, "cloud.currentPlatform", null),
      gkeCreditUsed: or(cloud?.gkeCreditUsed, "cloud.gkeCreditUsed", false),
      appRunnerCustomer: or(cloud?.appRunnerCustomer, "cloud.appRunnerCustomer", false),
    },
    // Data that must stay in the EU cannot be priced in Virginia just because nobody said where.
    region: or(input.region, "region", compliance.includes("eu-residency") ? "eu-central" : "us-east"),
    clusters: or(input.clusters, "clusters", 1),
    workload: {
      services: items === undefined ? or(workload?.services, "workload.services", 3) : items.length,
      replicasPerService: shape(
        workload?.replicasPerService,
        "workload.replicasPerService",
        availabilityTargetPercent >= REDUNDANCY_TARGET_PERCENT ? 2 : 1,
      ),
      cpuPerReplica: shape(workload?.cpuPerReplica, "workload.cpuPerReplica", 0.25),
      memoryGibPerReplica: shape(workload?.memoryGibPerReplica, "workload.memoryGibPerReplica", 0.5),
      ...(items === undefined ? {} : { items }),
      ...(workload?.machines === undefined ? {} : { machines: workload.machines }),
      dailyActiveUsers,
      traffic: or(workload?.traffic, "workload.traffic", "daily-peak"),
      publicEntryPoints: or(workload?.publicEntryPoints, "workload.publicEntryPoints", 1),
      storageGib: or(workload?.storageGib, "workload.storageGib", 20),
      egressGibPerMonth: or(
        workload?.egressGibPerMonth,
        "workload.egressGibPerMonth",
        egressFromUsers(dailyActiveUsers, egressMbPerUserDay),
      ),
      growthPercentPerMonth: or(workload?.growthPercentPerMonth, "workload.growthPercentPerMonth", 0),
      stateful: or(workload?.stateful, "workload.stateful", false),
    },
    needs: distinct(or(input.needs, "needs", [])),
    compliance: distinct(compliance),
    stage: or(input.stage, "stage", "growing"),
    downtimeTolerance: or(input.downtimeTolerance, "downtimeTolerance", "normal"),
    priorities: or(input.priorities, "priorities", { cost: 1, operations: 1, control: 1 }),
    purchase: {
      commitment: or(purchase?.commitment, "purchase.commitment", "none"),
      spotShare: or(purchase?.spotShare, "purchase.spotShare", 0),
    },
    observability: {
      backups: or(observability?.backups, "observability.backups", true),
      monitoring: or(observability?.monitoring, "observability.monitoring", "basic"),
    },
  };
  return { scenario, assumed };
}

/** Naming a need twice means it once; the order given is kept. */
const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
