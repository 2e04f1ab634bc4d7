import { type Bill, createBill } from "../bill";
import { azure } from "../clouds/azure";
import { chargeObjectBackup } from "../clouds/cloud";
import { err, ok } from "../result";
import { REDUNDANCY_TARGET_PERCENT } from "../scenario/derived";
import type { ServiceDemand } from "../sizing/demand";
import { SECONDS_PER_MONTH } from "../time";
import type { BoughtInstances, Platform, PlatformContext, PlatformKnowledge, Sizing } from "./platform";
import { no, paasCapabilities, unverified, yes } from "./shared/capabilities";
import { azureCertificates } from "./shared/certificates";
import {
  alwaysOn,
  type InstanceShape,
  instanceSizing,
  requestRate,
  shapeName,
  shapeServices,
  smallestOf,
  totalsOf,
} from "./shared/instances";
import { cloudPaasLabour } from "./shared/labour";
import { onPaas } from "./shared/responsibilities";

/** Consumption replicas: a quarter vCPU to four, with two GiB for each vCPU (general knowledge, not read). */
const SHAPES: readonly InstanceShape[] = Array.from({ length: 16 }, (_, index) => ({
  vcpus: (index + 1) / 4,
  memoryGib: (index + 1) / 2,
}));
/** A replica stays this long after its last request before it is scaled away. */
const COOLDOWN_SECONDS = 300;

const ON_DEMAND = "replica";
/** Kept running at the idle rate, so that no request waits for a start. */
export const WARM = "warm replica";

/** Replicas must stay warm where the target asks for redundancy. */
const mustStayWarm = ({ scenario }: PlatformContext): boolean =>
  scenario.availabilityTargetPercent >= REDUNDANCY_TARGET_PERCENT;

const isWarm = (sizing: Sizing): boolean => sizing.instances.some(({ role }) => role === WARM);

/** Share of the time in which a replica serves a request. */
const busyShare = (context: PlatformContext): number =>
  1 - Math.exp(-requestRate(context) * context.assumptions.secondsPerRequest);

function replicas(
  context: PlatformContext,
  service: ServiceDemand,
  shape: InstanceShape,
  role: typeof ON_DEMAND | typeof WARM,
): BoughtInstances {
  const on = alwaysOn(context, service, true);
  const awake = 1 - Math.exp(-requestRate(context) * (context.assumptions.secondsPerRequest + COOLDOWN_SECONDS));
  const instanceMonths = role === WARM ? on.instanceMonths : on.instanceMonths * awake;
  return { role, type: shapeName(shape), ...shape, count: on.count, instanceMonths };
}

function chargeCompute(context: PlatformContext, sizing: Sizing, bill: Bill): void {
  const { vcpus, memoryGib } = totalsOf(sizing.instances);
  const running = sizing.instances.reduce((sum, { instanceMonths }) => sum + instanceMonths, 0);
  const warm = isWarm(sizing);
  const shared = { category: "compute" as const, assumed: true };
  const time = vcpus * SECONDS_PER_MONTH;
  const serving = warm ? time * busyShare(context) : time;
  bill.charge("azure.container-apps.vcpu", {
    ...shared,
    item: "vCPU of replicas while they serve",
    quantity: serving,
    note: `${running.toFixed(1)} replicas running on average`,
  });
  if (warm)
    bill.charge("azure.container-apps.idle-vcpu", {
      ...shared,
      item: "vCPU of idle replicas",
      quantity: time - serving,
    });
  bill.charge("azure.container-apps.memory", {
    ...shared,
    item: "Memory of replicas",
    quantity: memoryGib * SECONDS_PER_MONTH,
  });
  bill.charge("azure.container-apps.requests", {
    ...shared,
    item: "Requests",
    quantity: context.demand.requestsPerMonth / 1e6,
  });
}

export const containerAppsKnowledge: PlatformKnowledge = {
  id: "container-apps",
  name: "Azure Container Apps",
  provider: "Microsoft",
  kind: "paas",
  summary: "Containers without a cluster on Azure: scaled with the load, down to zero, billed by the second.",
  lifecycle: {
    status: "current",
    since: "2026-10-02",
    note: "On sale; its prices were last read on this date.",
    evidence: { text: "A public fact check of serverless prices, 2026-10-02", grade: "B" },
  },
  slas: [
    {
      of: "service",
      percent: 99.95,
      evidence: { text: "Microsoft's reference pattern for modern web apps, SLO calculation", grade: "B" },
    },
  ],
  regionsNote: "Azure's regions, 60 to 70 (unverified)",
  certificates: azureCertificates,
  capabilities: {
    ...paasCapabilities,
    gpu: yes("serverless GPUs"),
    "scale-to-zero": yes(),
    canary: yes("traffic split between revisions (Microsoft's documentation)"),
    "audit-logging": unverified(yes("Azure Monitor")),
    windows: no(),
  },
  // Machines can be chosen on the Dedicated plan, which Berth does not price; volumes are mounted file shares.
  control: ["choose-machines", "persistent-volumes", "private-network"],
  responsibilities: onPaas,
  labour: cloudPaasLabour,
  availability: {
    class: "paas-with-sla",
    entrySlaPercent: 99.95,
    machineSlaPercent: null,
    controlPlaneSlaPercent: null,
  },
  upgradesFrom: [],
  notes: [
    "Most of what a cluster gives a small team, for a fraction of its work: look here before running a cluster.",
    "A replica kept warm is billed at an idle rate while it serves nothing; no replicas cost nothing.",
    "The Dedicated plan, with machines of your choice, adds a management fee and is not priced here.",
  ],
  notIncluded: ["a managed database", "image registry storage", "the Dedicated plan"],
};

export const containerApps: Platform = {
  ...containerAppsKnowledge,
  cloud: "azure",
  host: false,
  size(context) {
    const region = context.book.regions[context.scenario.region].azure;
    if (region === undefined) return err({ code: "price_missing", what: "Container Apps in this region" });
    const shaped = shapeServices(context, smallestOf(SHAPES), "Container Apps");
    if (!shaped.ok) return shaped;
    const sizing = (role: typeof ON_DEMAND | typeof WARM, note: string): Sizing =>
      instanceSizing(
        context,
        shaped.value.map(({ service, shape }) => replicas(context, service, shape, role)),
        `Microsoft Azure, ${region}`,
        [note],
      );
    const warm = sizing(
      WARM,
      "Replicas stay warm: they bill their full rate while they serve and an idle rate in between.",
    );
    if (mustStayWarm(context)) return ok(warm);
    const onDemand = sizing(
      ON_DEMAND,
      "A replica with nothing to do for five minutes goes away and starts anew on the next request.",
    );
    const cost = (candidate: Sizing) => {
      const bill = createBill(context.book, context.scenario.region, false);
      chargeCompute(context, candidate, bill);
      return bill.total();
    };
    return ok(cost(onDemand) <= cost(warm) ? onDemand : warm);
  },
  bill(context, sizing, bill) {
    chargeCompute(context, sizing, bill);
    if (context.demand.storageGib > 0)
      bill.charge("azure.blob", {
        category: "storage",
        item: "Object storage, because replicas have no volumes",
        quantity: context.demand.storageGib * context.scenario.clusters,
      });
    azure.chargeEgress(bill, context, 0);
    chargeObjectBackup(context, bill, "azure.blob");
    azure.chargeObservability(bill, context, context.demand.peakPods * context.scenario.clusters);
    azure.chargeSupport(bill, context);
  },
};
