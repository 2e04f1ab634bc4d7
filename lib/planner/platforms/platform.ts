import type { Assumptions } from "../assumptions";
import type { Bill } from "../bill";
import type { Evidence, Gate, PlatformFacts } from "../evaluation";
import type { Cloud, MachineOffer, MachineType, PriceBook } from "../price-books/price-book";
import type { Result } from "../result";
import type { PlatformId } from "../scenario/choices";
import type { Scenario } from "../scenario/scenario";
import type { SizedScenario } from "../scenario/sized";
import type { Demand } from "../sizing/demand";
import type { ThreePoint } from "../three-point";

/** DOMAIN's columns: novice = first cluster; intermediate = one cluster in production for six months; expert = two years. */
export type Level = "novice" | "intermediate" | "expert";

export interface LabourFacts {
  /** One-off hours for one production environment, up to 10 services and 5 nodes. */
  readonly setup: Readonly<Record<Level, ThreePoint>>;
  /** Hours a month, upgrades, patching, certificates, backup checks and small incidents included. */
  readonly operations: Readonly<Record<Level, ThreePoint>>;
  /** One-off hours for each novice who will operate it. */
  readonly learning: ThreePoint;
  readonly evidence: Evidence;
  readonly learningEvidence: Evidence;
  /** False where there are no nodes to care for. */
  readonly growsWithNodes: boolean;
}

/** The rows of DOMAIN 2.4. */
export type AvailabilityClass =
  | "local"
  | "single-host"
  | "swarm"
  | "paas-with-sla"
  | "paas-without-sla"
  | "managed-one-zone"
  | "managed-multi-zone"
  | "k3s-one-server"
  | "k3s-ha"
  | "eks-anywhere";

export interface AvailabilityFacts {
  readonly class: AvailabilityClass;
  /** Published uptime of the load balancer or ingress in the request path, percent; null where none is in it or promised. */
  readonly entrySlaPercent: number | null;
  /** Published uptime of one machine that carries workloads, percent; null where none is promised. */
  readonly machineSlaPercent: number | null;
  /** Published uptime of the control plane, percent: kept out of the request path; null where none is promised. */
  readonly controlPlaneSlaPercent: number | null;
}

/** What a platform needs to know to size itself and make out its bill. */
export interface PlatformContext {
  readonly scenario: SizedScenario;
  readonly book: PriceBook;
  readonly assumptions: Assumptions["values"];
  readonly demand: Demand;
}

export interface BoughtMachines {
  readonly role: string;
  readonly type: MachineType;
  readonly offer: MachineOffer;
  /** Running at peak, all clusters together. */
  readonly count: number;
  /** Paid for in the month: below `count` only where machines come and go with the load and the provider bills that. */
  readonly machineMonths: number;
  /** Memory bought beside what the type has, GiB for each; absent where none is sold. */
  readonly extraGib?: number;
}

/** An instance shape of a platform that has no machines to choose. */
export interface BoughtInstances {
  readonly role: string;
  readonly type: string;
  readonly vcpus: number;
  readonly memoryGib: number;
  readonly count: number;
  /** Average number running over the month. */
  readonly instanceMonths: number;
}

export interface Alternative {
  readonly type: string;
  readonly count: number;
  readonly monthlyUsd: number;
  readonly why: string;
}

export interface Sizing {
  readonly machines: readonly BoughtMachines[];
  readonly instances: readonly BoughtInstances[];
  readonly pods: number;
  /** Machines that carry workloads, all clusters together. */
  readonly workerNodes: number;
  readonly cpuUse: number | null;
  readonly memoryUse: number | null;
  readonly alternatives: readonly Alternative[];
  readonly pricedOn: string;
  /** The cloud whose machines stand for the team's own choice of host; null where the platform has its provider. */
  readonly host: Cloud | null;
  readonly notes: readonly string[];
}

export type SizingFailure =
  /** Nothing the platform can buy holds the workload. */
  | { readonly code: "does_not_fit"; readonly message: string; readonly wayBack: string }
  /** The book has no machine or rate for it. */
  | { readonly code: "price_missing"; readonly what: string };

/** Everything about a platform that does not compute: shown in the catalogue, used by gates, labour, availability. */
export interface PlatformKnowledge extends PlatformFacts {
  readonly labour: LabourFacts;
  readonly availability: AvailabilityFacts;
  /** Platforms that turn into this one in place: no new set-up, no migration. */
  readonly upgradesFrom: readonly PlatformId[];
  /** What this platform's bill leaves out, beyond what every bill leaves out. */
  readonly notIncluded: readonly string[];
}

export interface Platform extends PlatformKnowledge {
  /** Whose prices it is billed at; null for software on a host of the team's choice or on a laptop. */
  readonly cloud: Cloud | null;
  /** It runs on rented machines of the team's own choice and inherits what their provider holds. */
  readonly host: boolean;
  /** Hard constraints of this platform alone; those all platforms share live in gates.ts. */
  readonly gates?: (scenario: Scenario) => readonly Gate[];
  readonly size: (context: PlatformContext) => Result<Sizing, SizingFailure>;
  readonly bill: (context: PlatformContext, sizing: Sizing, bill: Bill) => void;
}
