import type { Certificates, Gate, PlatformKind } from "./evaluation";
import { formatPlain } from "./format-count";
import { nameInSentence } from "./name-in-sentence";
import type { Platform } from "./platforms/platform";
import { hostCertificatesFor } from "./platforms/shared/hosts";
import type { PriceBook } from "./price-books/price-book";
import type { ComplianceRegime, Need } from "./scenario/choices";
import type { Scenario } from "./scenario/scenario";

/** Needs that no weight may outvote: without them the workload cannot run as the team says it must. */
const HARD_NEEDS: readonly Need[] = [
  "gpu",
  "tpu",
  "windows",
  "arm",
  "on-premises",
  "node-failover",
  "multi-node",
  "fleet-rollout",
  "desired-state",
];

/** Short names for messages; the interface has longer ones of its own. */
const NEED_NAMES: Readonly<Record<Need, string>> = {
  gpu: "GPUs",
  tpu: "TPUs",
  autoscaling: "automatic scaling",
  "scale-to-zero": "scaling to zero",
  canary: "canary releases",
  "node-failover": "surviving the death of a machine",
  "fleet-rollout": "rolling out over several machines without downtime",
  "multi-node": "running on more than one machine",
  "desired-state": "holding a declared desired state",
  "custom-networking": "custom networking",
  "serverless-containers": "serverless containers",
  "audit-logging": "audit logging",
  windows: "Windows containers",
  arm: "Arm machines",
  "on-premises": "running on your own premises",
};
export const needName = (need: Need): string => NEED_NAMES[need];

/** What the team needs: what it named, and the GPUs that its listed services ask for. */
export function needsOf({ needs, workload }: Scenario): readonly Need[] {
  const asksForGpus = workload.items?.some(({ gpu }) => (gpu ?? 0) > 0) ?? false;
  return asksForGpus && !needs.includes("gpu") ? [...needs, "gpu"] : needs;
}

const REGIME_NAMES: Readonly<Record<ComplianceRegime, string>> = {
  soc2: "SOC 2",
  iso27001: "ISO 27001",
  hipaa: "HIPAA",
  pci: "PCI DSS",
  fedramp: "FedRAMP",
  "eu-residency": "EU data residency",
};
export const regimeName = (regime: ComplianceRegime): string => REGIME_NAMES[regime];

export const isKubernetes = (kind: PlatformKind): boolean =>
  kind === "managed-kubernetes" || kind === "self-managed-kubernetes";

/** Kind is Kubernetes too, on a laptop: it may teach it, never host it. */
const speaksKubernetes = ({ id, kind }: Pick<Platform, "id" | "kind">): boolean => isKubernetes(kind) || id === "kind";

/** The gate every lock on orchestration puts up; the verdict on Kubernetes looks past it. */
export const ORCHESTRATION_GATE = "orchestration-decided";

/**
 * Hard constraints that a platform fails, each with its reason and what would bring the platform back.
 * What depends on prices or on packing (a workload that does not fit) is found later and added there.
 */
export function gatesOf(platform: Platform, scenario: Scenario, book: PriceBook): readonly Gate[] {
  return [
    ...notForProduction(platform, scenario),
    ...closed(platform, scenario),
    ...(platform.gates?.(scenario) ?? []),
    ...orchestration(platform, scenario),
    ...nobodyToOperate(platform, scenario),
    ...unmetNeeds(platform, scenario),
    ...persistentStorage(platform, scenario),
    ...certificates(platform, scenario),
    ...region(platform, scenario, book),
  ];
}

/** R01: production, or even a demo to investors, does not run on a laptop. */
function notForProduction({ kind, name }: Platform, { goal }: Scenario): Gate[] {
  if (kind !== "local" || goal === "learning") return [];
  return [
    {
      gate: "not-for-production",
      message: `${name} is a development tool: one machine, no failover, no load balancer, and the service goes away when the lid closes.`,
      wayBack: "Use it to develop and to learn; it takes part when the goal is learning.",
    },
  ];
}

/** C16: App Runner takes no new customers. */
function closed({ lifecycle, name, id }: Platform, { cloud }: Scenario): Gate[] {
  if (lifecycle.status !== "closed-to-new-customers") return [];
  if (cloud.appRunnerCustomer || cloud.currentPlatform === id) return [];
  return [
    {
      gate: "closed-to-new-customers",
      message: `${name} has taken no new customers since ${lifecycle.since}.`,
      wayBack:
        "Only for accounts that used it before; say so under what is decided. AWS points new customers to ECS Express Mode.",
    },
  ];
}

function orchestration(platform: Platform, { orchestration: lock }: Scenario): Gate[] {
  const speaks = speaksKubernetes(platform);
  if (lock === "kubernetes" && !speaks)
    return [
      {
        gate: ORCHESTRATION_GATE,
        message: "The team has decided for Kubernetes.",
        wayBack: "Leave orchestration open to compare it with platforms without Kubernetes.",
      },
    ];
  if (lock === "no-kubernetes" && speaks)
    return [
      {
        gate: ORCHESTRATION_GATE,
        message: "The team has decided against Kubernetes.",
        wayBack: "Leave orchestration open to compare it with Kubernetes.",
      },
    ];
  return [];
}

/** R04, R09: a cluster of one's own needs somebody who has run one. */
function nobodyToOperate({ kind }: Platform, { team }: Scenario): Gate[] {
  if (kind !== "self-managed-kubernetes") return [];
  const { kubernetesExperience } = team;
  if (kubernetesExperience === "operating" || kubernetesExperience === "expert") return [];
  return [
    {
      gate: "nobody-to-operate-it",
      message:
        kubernetesExperience === "none"
          ? "Nobody here has run Kubernetes, and a cluster of your own has no provider to call."
          : "The team is still learning Kubernetes; a cluster of your own is no place to learn it in production.",
      wayBack: "Somebody who has run a cluster in production for six months or more, hired or grown.",
    },
  ];
}

function unmetNeeds({ capabilities, name }: Platform, scenario: Scenario): Gate[] {
  return needsOf(scenario)
    .filter((need) => HARD_NEEDS.includes(need) && capabilities[need].level === "no")
    .map((need) => {
      const { note, verified } = capabilities[need];
      return {
        gate: "need",
        message: `${name} does not offer ${NEED_NAMES[need]}${note === undefined ? "" : `: ${note}`}${verified ? "" : " (as far as we know; no page confirmed it)"}.`,
        wayBack: `Drop the need for ${NEED_NAMES[need]}${verified ? "" : ", or confirm with the provider"}.`,
      };
    });
}

function persistentStorage({ control, kind, name }: Platform, { workload }: Scenario): Gate[] {
  if (!workload.stateful || kind === "local" || control.includes("persistent-volumes")) return [];
  return [
    {
      gate: "persistent-storage",
      message: `${name} has no volumes a database or queue could live on.`,
      wayBack:
        "Move the database to a managed service (its price is not in this comparison) and say that nothing stateful runs inside.",
    },
  ];
}

/**
 * R24: a certificate the provider does not hold. One that we could not confirm is no gate; it costs points. On premises there
 * is no provider to hold one: the team certifies every layer itself, wherever it does so (S09).
 */
function certificates(platform: Platform, scenario: Scenario): Gate[] {
  if (platform.kind === "local" || scenario.needs.includes("on-premises")) return [];
  return scenario.compliance.filter(isAudited).flatMap((regime) => {
    const held = certificatesOf(platform, scenario).map((set) => set[regime]);
    if (held.some(({ level }) => level !== "none-found")) return [];
    const note = held[0]?.note ?? "";
    return [
      {
        gate: "certificate",
        message: `No ${REGIME_NAMES[regime]} for ${nameInSentence(platform.name)} to inherit. ${note}`.trim(),
        wayBack: `Ask the provider for ${REGIME_NAMES[regime]}, or take it out of the constraints.`,
      },
    ];
  });
}

export type AuditedRegime = keyof Certificates;
export const isAudited = (regime: ComplianceRegime): regime is AuditedRegime => regime !== "eu-residency";

/** The certificates a platform inherits: its provider's, or those of the clouds its host may be rented from. */
export const certificatesOf = (platform: Platform, scenario: Scenario): readonly Certificates[] =>
  platform.host ? hostCertificatesFor(scenario) : [platform.certificates];

function region({ cloud, name, kind }: Platform, scenario: Scenario, book: PriceBook): Gate[] {
  if (kind === "local") return [];
  const gates: Gate[] = [];
  if (cloud !== null && book.regions[scenario.region][cloud] === undefined && book.kind === "list")
    gates.push({
      gate: "region",
      message: `${name} is not there: the price book has no region for ${scenario.region}.`,
      wayBack: "Choose the other region.",
    });
  if (scenario.compliance.includes("eu-residency") && scenario.region !== "eu-central")
    gates.push({
      gate: "region",
      message: `Data must stay in the EU, and the region chosen is ${scenario.region}.`,
      wayBack: "Set the region to eu-central.",
    });
  return gates;
}

/** The workload outgrows the platform, this month or in a later one. */
export const doesNotFit = (
  failure: { readonly message: string; readonly wayBack: string },
  month: number,
  growthPercent: number,
): Gate => ({
  gate: "does-not-fit",
  message:
    month === 1
      ? failure.message
      : `At ${formatPlain(growthPercent)}% growth a month it no longer fits in month ${month}. ${failure.message}`,
  wayBack: month === 1 ? failure.wayBack : `${failure.wayBack} Or plan to move before month ${month}.`,
});
