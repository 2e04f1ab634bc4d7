/** The shapes of a result. CONTRACT.md names them; they may gain fields and never lose or rename one. */
import type { Overridden, PriceBook, Region } from "./price-books/price-book";
import type { ComplianceRegime, Need, PlatformId } from "./scenario/choices";
import type { Scenario } from "./scenario/scenario";
import type { ThreePoint } from "./three-point";

export const platformKinds = [
  "local",
  "single-host",
  "swarm",
  "paas",
  "managed-kubernetes",
  "self-managed-kubernetes",
] as const;
export type PlatformKind = (typeof platformKinds)[number];

export const billCategories = [
  "control-plane",
  "compute",
  "load-balancer",
  "storage",
  "egress",
  "network",
  "backup",
  "observability",
  "support",
] as const;
export type BillCategory = (typeof billCategories)[number];

/** Where a statement comes from, in words for the reader, and how far to trust it. */
export interface Evidence {
  /** "AWS EKS service level agreement, 2022-05-04" */
  readonly text: string;
  /** A vendor or authority · B blog, survey, press · C one project's estimate · S our choice · U unverified · L founding text. */
  readonly grade: "A" | "B" | "C" | "S" | "U" | "L";
  readonly url?: string;
}

export interface BillLine {
  readonly category: BillCategory;
  /** "3 × t3.medium worker nodes" */
  readonly item: string;
  readonly quantity: number;
  /** What one of the quantity is: "machine-month", "GiB". */
  readonly unit: string;
  readonly unitPriceUsd: number;
  /** quantity × unitPriceUsd, rounded once to whole cents. */
  readonly amountUsd: number;
  /** The price's source and date in words: "AWS price list …, 2026-07-20 (us-east-1)". */
  readonly source: string;
  /** True when the quantity or the price rests on a number nobody stated: an assumption or an unverified figure. */
  readonly assumed: boolean;
  /** Why it is assumed, or what a reader should know: "unverified: …", "first 100 GiB free". */
  readonly note?: string;
  /** Present when the price was never confirmed. */
  readonly unverified?: true;
  /** Present when the price is the team's own. */
  readonly own?: OwnPrice;
}

/** What stands behind a price of the team's own. */
export interface OwnPrice {
  /** The published price of one unit; null where nothing is published: a machine type or provider the team added. */
  readonly publishedUsd: number | null;
  /** Null: a figure, no share off the published one. */
  readonly percentOff: number | null;
  readonly note: string;
  /** ISO date on which it was agreed or read. */
  readonly date: string;
}

export type LabourWork =
  | "set-up"
  | "operations"
  | "learning"
  | "migration"
  | "compliance"
  | "stateful-data"
  | "extra-clusters"
  | "extra-services"
  | "extra-nodes";

export interface LabourLine extends ThreePoint {
  readonly work: LabourWork;
  readonly per: "once" | "month";
  /** (low + 4 × likely + high) ÷ 6 */
  readonly mean: number;
  /** mean × hourly rate, rounded once. */
  readonly amountUsd: number;
  /** Evidence in words. */
  readonly source: string;
  readonly grade: Evidence["grade"];
  /** The assumption that edits this line, when one does: "labour.doks.operations". */
  readonly assumption?: string;
  /** How the hours came about: "2 people × 80 h", "4% for each of 12 services above 10". */
  readonly detail?: string;
}

export interface Hours extends ThreePoint {
  readonly mean: number;
}

export interface Gate {
  /** "not-for-production", "closed-to-new-customers", "certificate", "need", "does-not-fit" … */
  readonly gate: string;
  readonly message: string;
  readonly wayBack: string;
}

export interface RulePoints {
  /** "R45", or "S01" for a rule of our own. */
  readonly rule: string;
  /** Positive speaks for the platform, negative against. */
  readonly points: number;
  /** What it says about this scenario, with the numbers it saw. */
  readonly message: string;
  readonly source: string;
}

export interface SizedMachine {
  /** "worker", "server", "host", "gpu worker", "control plane", "instance" */
  readonly role: string;
  readonly type: string;
  readonly count: number;
  readonly vcpus: number;
  readonly memoryGib: number;
}

/** A machine type that could have been bought, and why it was not. */
export interface SizingAlternative {
  readonly type: string;
  readonly count: number;
  /** Compute and what comes with each machine (disk, address, traffic), USD a month. */
  readonly monthlyUsd: number;
  readonly why: string;
}

export interface SizingResult {
  readonly machines: readonly SizedMachine[];
  /** Pods, tasks or containers placed, all clusters together. */
  readonly pods: number;
  /** Requested share of what the machines offer to workloads, 0 to 1; null where there are no machines to fill. */
  readonly cpuUse: number | null;
  readonly memoryUse: number | null;
  readonly alternatives: readonly SizingAlternative[];
  /** Where it was priced, in words: "DigitalOcean nyc3". */
  readonly pricedOn: string;
  /** Things to know: "t3.small takes 11 pods, 3 to 4 of them the system's". */
  readonly notes: readonly string[];
}

export interface MonthTotals {
  /** 1 to 12 */
  readonly month: number;
  readonly infrastructureUsd: number;
  readonly labourUsd: number;
  /** 0 when the team gave no cost of downtime. */
  readonly downtimeUsd: number;
  readonly totalUsd: number;
  readonly cumulativeUsd: number;
}

export type PlatformStatus = "eligible" | "excluded" | "unpriced";

export interface PlatformEvaluation {
  readonly id: PlatformId;
  readonly name: string;
  readonly provider: string;
  readonly kind: PlatformKind;
  readonly status: PlatformStatus;
  readonly gates: readonly Gate[];
  /** 1 is the pick; null when excluded or unpriced. */
  readonly rank: number | null;
  readonly points: {
    /** Weighted values plus rule points, to one decimal. */
    readonly total: number;
    /** Values on fixed scales, 0 to 100; null where they cannot be computed. */
    readonly cost: number | null;
    readonly operations: number;
    readonly control: number;
    readonly rules: readonly RulePoints[];
  };
  /** Null when nothing holds the workload or the book has no machine for it. */
  readonly sizing: SizingResult | null;
  /** Month 1; null when the book lacks a price: never a bill with a hole in it. */
  readonly monthly: {
    readonly infrastructureUsd: number;
    /** Monthly operations only. */
    readonly labourUsd: number;
    readonly totalUsd: number;
    readonly lines: readonly BillLine[];
  } | null;
  /** Rate keys and reasons, in words, when `status` is "unpriced". */
  readonly missingPrices: readonly string[];
  readonly labour: {
    /** One-off hours: set-up, learning, migration. */
    readonly setupHours: Hours;
    readonly monthlyHours: Hours;
    readonly lines: readonly LabourLine[];
  };
  readonly availability: {
    readonly expectedPercent: ThreePoint;
    /** (1 − likely) × 730 h × 60 */
    readonly downtimeMinutesPerMonth: number;
    readonly meetsTarget: boolean;
    /** How it came about, one statement a step. */
    readonly basis: readonly string[];
    /** The published promise about the control plane, which running pods do not need; null: none. */
    readonly controlPlaneSlaPercent: number | null;
  };
  readonly yearOne: {
    readonly infrastructureUsd: number;
    /** Mean of the three-point range. */
    readonly labourUsd: number;
    /** Null when the team gave no cost of an hour's downtime. */
    readonly downtimeUsd: number | null;
    /** Infrastructure + labour + downtime. */
    readonly totalUsd: number;
    /** The same with labour at its low and high ends and downtime at the high and low ends of availability. */
    readonly lowUsd: number;
    readonly highUsd: number;
    readonly months: readonly MonthTotals[];
  } | null;
  /** What this platform's bill leaves out, beyond what every bill leaves out. */
  readonly notIncluded: readonly string[];
}

export interface Reason {
  /** The rule behind it, when there is one. */
  readonly rule: string | null;
  readonly message: string;
}

export interface Recommendation {
  /** Null when no platform passes the gates with a price. */
  readonly platform: PlatformId | null;
  readonly kind: PlatformKind | null;
  /** The runner-up is less than three points behind. */
  readonly closeCall: boolean;
  readonly runnerUp: PlatformId | null;
  readonly pointsAhead: number | null;
  readonly reasons: readonly Reason[];
  readonly sacrifices: readonly Reason[];
  readonly revisitWhen: readonly Reason[];
  /** The best Kubernetes provider, needed or not. */
  readonly kubernetes: {
    readonly needed: boolean;
    readonly platform: PlatformId | null;
    readonly reasons: readonly Reason[];
  };
}

/** One assumption as the evaluation used it. */
export interface UsedAssumption {
  readonly id: string;
  readonly value: number | ThreePoint;
  readonly default: number | ThreePoint;
  readonly changed: boolean;
}

/** The complete, deterministic result for one scenario, one price book, one set of assumptions. */
export interface Evaluation {
  readonly engineVersion: string;
  readonly priceBook: Pick<PriceBook, "id" | "label" | "asOf" | "currency"> & {
    /** The team's own prices that hold in the scenario's region, in place of those of the book; absent: none. */
    readonly overridden?: readonly Overridden[];
  };
  readonly scenario: Scenario;
  readonly assumed: readonly string[];
  /** Only those that differ from their defaults, so that the same input gives the same bytes. */
  readonly changedAssumptions: readonly UsedAssumption[];
  readonly recommendation: Recommendation;
  /** Ranked; excluded and unpriced last. */
  readonly platforms: readonly PlatformEvaluation[];
  /** What no bill here covers. */
  readonly notIncluded: readonly string[];
  /** Things about this scenario as a whole: load against requests, on-call against target. */
  readonly warnings: readonly string[];
}

/** How far a platform offers what a team may need. */
export interface Capability {
  /** "yes" built in · "add-on" with a component you run · "no" */
  readonly level: "yes" | "add-on" | "no";
  readonly note?: string;
  /** False when no page confirmed it. */
  readonly verified: boolean;
}
export type Capabilities = Readonly<Record<Need, Capability>>;

export interface Certificate {
  readonly level: "holds" | "unverified" | "none-found";
  readonly note: string;
  /** ISO date or year-month on which it was read. */
  readonly checked: string;
}
export type Certificates = Readonly<Record<Exclude<ComplianceRegime, "eu-residency">, Certificate>>;

export const responsibilityTasks = [
  "control-plane",
  "datastore-backups",
  "version-upgrades",
  "security-patches",
  "node-operating-system",
  "networking",
  "certificates",
  "monitoring",
  "containers",
] as const;
export type ResponsibilityTask = (typeof responsibilityTasks)[number];
/** Who does it: the provider, you, both, or nobody because there is no such thing here. */
export type Owner = "provider" | "you" | "shared" | "none";
export interface Responsibility {
  readonly owner: Owner;
  readonly note?: string;
}

/** A named piece of control a team has on a platform; the control value is 100 × the root of the share of all of them. */
export const controlCapabilities = [
  "choose-machines",
  "root-on-nodes",
  "custom-networking",
  "privileged-workloads",
  "persistent-volumes",
  "scheduling-rules",
  "cluster-extensions",
  "control-plane-settings",
  "private-network",
  "own-hardware",
  "standard-api",
  "no-provider-limits",
] as const;
export type ControlCapability = (typeof controlCapabilities)[number];

/** A published promise. */
export interface Sla {
  /** "control plane", "one worker", "load balancer", "service" */
  readonly of: string;
  /** Null: the provider publishes none. */
  readonly percent: number | null;
  readonly remark?: string;
  readonly evidence: Evidence;
}

export interface Lifecycle {
  readonly status: "current" | "closed-to-new-customers" | "maintenance" | "development-only";
  /** ISO date or year-month of the status. */
  readonly since: string;
  readonly note: string;
  readonly evidence: Evidence;
}

/** The facts of a platform that do not depend on a scenario: what the catalogue shows. */
export interface PlatformFacts {
  readonly id: PlatformId;
  readonly name: string;
  readonly provider: string;
  readonly kind: PlatformKind;
  /** One sentence for a stakeholder. */
  readonly summary: string;
  readonly lifecycle: Lifecycle;
  readonly slas: readonly Sla[];
  /** In words: "14 data centres (2023)". */
  readonly regionsNote: string;
  readonly certificates: Certificates;
  readonly capabilities: Capabilities;
  readonly control: readonly ControlCapability[];
  readonly responsibilities: Readonly<Record<ResponsibilityTask, Responsibility>>;
  /** Only for local platforms: what stands between them and production. */
  readonly productionGap?: readonly string[];
  /** Notes a reader should see beside it: licences, contradictions settled. */
  readonly notes: readonly string[];
}

export type { PlatformId, Region, Scenario };
