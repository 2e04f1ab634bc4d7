import type { Evaluation, PlatformEvaluation } from "@/lib/planner/evaluation";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import { type ServiceSize, type ServiceSizes, serviceSizes, volumeMib } from "@/lib/planner/service-sizes";
import type { MoveContext } from "./kit";
import { labelOf, oneLine, uniqueLabels } from "./names";

/** Where every service of a kit listens and answers, until the team says otherwise. */
export const PORT = 8080;
export const HEALTH_PATH = "/health";
/** Neither root nor anybody who exists on the host. */
export const USER_ID = 10_001;
export const DATA_PATH = "/data";

/** A digest that is well formed and cannot exist: pulling it fails until the image's own stands there. */
const NO_DIGEST = `sha256:${"0".repeat(64)}`;
export const PLACEHOLDER_DIGEST = NO_DIGEST;

export interface MoveService extends ServiceSize {
  /** Valid as a name on every platform, and the only one of its kind in the kit. */
  readonly label: string;
  /** What the team calls it, where the label is not the same. */
  readonly original: string | null;
  /** Where the image is, without its digest. */
  readonly repository: string;
  readonly image: string;
  /** Each copy's own volume, MiB; 0 where the service keeps nothing. */
  readonly volumeMib: number;
}

export interface MovePlan {
  readonly evaluation: Evaluation;
  readonly platform: PlatformEvaluation;
  readonly basis: ServiceSizes["basis"];
  readonly targetUsePercent: number;
  /** Of the application as a whole: namespace, project, cluster. */
  readonly app: string;
  readonly isNamed: boolean;
  /** Those that get files of their own. */
  readonly services: readonly MoveService[];
  /** All of the scenario's; more than `services` where those are cut short. */
  readonly everyService: readonly MoveService[];
  readonly holdsData: { readonly by: "name" | "guess"; readonly labels: readonly string[] } | null;
  /** First line of every file. */
  readonly heading: string;
}

/** Files somebody still reads. Beyond that the rest stands in one list, from which a script makes what it likes. */
const MOST_LISTED = 200;
/** Services without names are all alike: more of the same help nobody. */
const MOST_COUNTED = 20;

const REGISTRY = "registry.example.com/your-team";
/** App Runner and ECS pull from Amazon's registry; the account is the one of Amazon's own examples. */
const AMAZON_REGISTRY = "123456789012.dkr.ecr.us-east-1.amazonaws.com/your-team";

/** Words by which data stores go. */
const DATA_STORE =
  /(?:^|-)(?:postgres|postgresql|pg|mysql|mariadb|mongo|mongodb|redis|valkey|rabbitmq|kafka|nats|elasticsearch|opensearch|clickhouse|minio|cassandra|influxdb|etcd|db|database|queue)(?:-|$)/;

export function planMove(evaluation: Evaluation, platform: PlatformEvaluation, context: MoveContext): MovePlan {
  const { scenario } = evaluation;
  const { basis, services: sizes, targetUsePercent } = serviceSizes(evaluation, platform.id);
  const isNamed = scenario.workload.items !== undefined;
  const labels = uniqueLabels(
    sizes.map(({ name }, index) => name ?? `service-${index + 1}`),
    "service",
  );
  const registry = platform.id === "app-runner" ? AMAZON_REGISTRY : REGISTRY;
  const bare = sizes.map((size, index) => {
    const label = labels[index] ?? "service";
    const repository = `${registry}/${label}`;
    return {
      ...size,
      label,
      original: size.name === null || size.name === label ? null : oneLine(size.name) || null,
      repository,
      image: `${repository}@${NO_DIGEST}`,
      volumeMib: 0,
    };
  });
  const most = isNamed ? MOST_LISTED : MOST_COUNTED;
  const holdsData = dataHolders(evaluation, bare, Math.min(most, bare.length));
  const holders = new Set(holdsData?.labels);
  const volumes = bare.reduce((sum, { label, peakCopies }) => sum + (holders.has(label) ? peakCopies : 0), 0);
  const each = volumeMib(scenario, volumes);
  const everyService = bare.map((service) => (holders.has(service.label) ? { ...service, volumeMib: each } : service));
  return {
    evaluation,
    platform,
    basis,
    targetUsePercent,
    app: appLabel(scenario.name),
    isNamed,
    services: everyService.slice(0, most),
    everyService,
    holdsData,
    heading: headingOf(platform, context),
  };
}

/** Which services the stored data belongs to: those named like a data store, or else the last one, which is a guess. */
function dataHolders(
  { scenario }: Evaluation,
  services: readonly { readonly label: string }[],
  written: number,
): MovePlan["holdsData"] {
  if (!scenario.workload.stateful || scenario.workload.storageGib === 0) return null;
  const named = services.filter(({ label }) => DATA_STORE.test(label)).map(({ label }) => label);
  if (named.length > 0) return { by: "name", labels: named };
  const last = services[written - 1];
  return last === undefined ? null : { by: "guess", labels: [last.label] };
}

function appLabel(name: string): string {
  const label = name === "Untitled scenario" ? "app" : labelOf(name, "app");
  // Kubernetes keeps these for itself.
  return /^(?:kube|kube-.*|default)$/.test(label) ? `app-${label}`.slice(0, 28).replace(/-+$/, "") : label;
}

function headingOf({ name }: PlatformEvaluation, { recordNumber, recordTitle, hash }: MoveContext): string {
  const record = [
    recordNumber === undefined ? null : `decision record ${String(recordNumber).padStart(4, "0")}`,
    recordTitle === undefined || oneLine(recordTitle) === "" ? null : `“${oneLine(recordTitle)}”`,
  ].filter((part) => part !== null);
  const parts = [
    `Starting point for a move to ${oneLine(name)}`,
    ...(record.length > 0 ? [record.join(" ")] : []),
    ...(hash === undefined ? [] : [`evaluation ${oneLine(hash)}`]),
  ];
  return `${parts.join(" · ")}.`;
}

/** Whether the platform has a size for its services, which a manifest of a platform that sells instances cannot do without. */
export const hasInstances = ({ services }: MovePlan): boolean => services.every(({ instance }) => instance !== null);

export const isPlatform = (plan: MovePlan, ...ids: readonly PlatformId[]): boolean => ids.includes(plan.platform.id);

/** "0.25 vCPU and 512 MiB". */
export const sizeWords = ({ cpuMillis, memoryMib }: { readonly cpuMillis: number; readonly memoryMib: number }) =>
  `${cpuMillis / 1000} vCPU and ${memoryMib} MiB`;
