import { type Bill, createBill } from "../bill";
import { chargeObjectBackup } from "../clouds/cloud";
import { gcp } from "../clouds/gcp";
import { err, ok } from "../result";
import type { ServiceDemand } from "../sizing/demand";
import type { BoughtInstances, Platform, PlatformContext, PlatformKnowledge, Sizing } from "./platform";
import { no, paasCapabilities, unverified, yes } from "./shared/capabilities";
import { cloudRunCertificates } from "./shared/certificates";
import {
  alwaysOn,
  busyInstances,
  chargeInstances,
  type InstanceShape,
  instanceSizing,
  requestRate,
  shapeName,
  shapeServices,
} from "./shared/instances";
import { cloudPaasLabour } from "./shared/labour";
import { onPaas } from "./shared/responsibilities";

const REQUEST_BASED = "request-based instance";
export const INSTANCE_BASED = "instance-based instance";
/** vCPU with the most GiB it may have; below one vCPU an instance takes one request at a time. */
const WHOLE_SHAPES = [
  { vcpus: 1, memoryGib: 4 },
  { vcpus: 2, memoryGib: 8 },
  { vcpus: 4, memoryGib: 16 },
  { vcpus: 6, memoryGib: 24 },
  { vcpus: 8, memoryGib: 32 },
] as const;
const LEAST_VCPUS = 0.08;
const MOST_MIB_BELOW_HALF = 512;
const MOST_MIB_BELOW_ONE = 1024;
export const DEFAULT_CONCURRENCY = 80;
/** Billing runs in steps of 100 ms. */
const STEP_SECONDS = 0.1;

type Size = Pick<ServiceDemand, "cpuMillis" | "memoryMib">;

/** The least shape that may be billed by request: fractions of a vCPU are allowed. */
export function requestShape({ cpuMillis, memoryMib }: Size): InstanceShape | null {
  const least = memoryMib > MOST_MIB_BELOW_ONE ? 1 : memoryMib > MOST_MIB_BELOW_HALF ? 0.5 : LEAST_VCPUS;
  const vcpus = Math.max(least, Math.ceil(cpuMillis / 10) / 100);
  return vcpus < 1 ? { vcpus, memoryGib: memoryMib / 1024 } : instanceShape({ cpuMillis, memoryMib });
}

/** Billed by instance, an instance has at least one whole vCPU and 512 MiB. */
export function instanceShape({ cpuMillis, memoryMib }: Size): InstanceShape | null {
  const whole = WHOLE_SHAPES.find(({ vcpus, memoryGib }) => vcpus * 1000 >= cpuMillis && memoryGib * 1024 >= memoryMib);
  return whole === undefined
    ? null
    : { vcpus: whole.vcpus, memoryGib: Math.max(MOST_MIB_BELOW_HALF, memoryMib) / 1024 };
}

function requestInstances(context: PlatformContext, service: ServiceDemand, shape: InstanceShape): BoughtInstances {
  const { assumptions } = context;
  const busy = busyInstances({
    requestsPerSecond: requestRate(context),
    busySeconds: Math.ceil(assumptions.secondsPerRequest / STEP_SECONDS - 1e-9) * STEP_SECONDS,
    concurrency: shape.vcpus < 1 ? 1 : DEFAULT_CONCURRENCY,
    cpuSecondsPerRequest: assumptions.cpuMsPerRequest / 1000,
    vcpus: shape.vcpus,
    utilisation: assumptions.loadUtilisationPercent / 100,
  });
  return {
    role: REQUEST_BASED,
    type: shapeName(shape),
    ...shape,
    count: Math.ceil(busy) * service.alike,
    instanceMonths: busy * service.alike,
  };
}

function chargeCompute(context: PlatformContext, sizing: Sizing, bill: Bill): void {
  const byRequest = sizing.instances.some(({ role }) => role === REQUEST_BASED);
  const { secondsPerRequest } = context.assumptions;
  chargeInstances(bill, sizing.instances, {
    vcpuKey: byRequest ? "gcp.run.request-vcpu" : "gcp.run.instance-vcpu",
    memoryKey: byRequest ? "gcp.run.request-memory" : "gcp.run.instance-memory",
    per: "second",
    what: byRequest ? "instances while they serve requests" : "instances, always on",
    assumed: byRequest,
    ...(byRequest ? { note: `a request keeps an instance busy for ${secondsPerRequest} s` } : {}),
  });
  if (byRequest)
    bill.charge("gcp.run.requests", {
      category: "compute",
      item: "Requests",
      quantity: context.demand.requestsPerMonth / 1e6,
      assumed: true,
    });
}

export const cloudRunKnowledge: PlatformKnowledge = {
  id: "cloud-run",
  name: "Google Cloud Run",
  provider: "Google",
  kind: "paas",
  summary: "Hand over an image, get an address. Google runs, scales and stops the containers; you pay for use.",
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
      remark: "For a project in a region; a minute with more than 1% errors counts as down.",
      evidence: { text: "Google Cloud Run SLA, stored copy", grade: "A", url: "https://cloud.google.com/run/sla" },
    },
  ],
  regionsNote: "Google Cloud's regions, about 42 (unverified)",
  certificates: cloudRunCertificates,
  capabilities: {
    ...paasCapabilities,
    gpu: yes("L4 and RTX PRO 6000, scaling to zero"),
    "scale-to-zero": yes(),
    canary: unverified(yes("traffic split between revisions")),
    "audit-logging": unverified(yes("Cloud Audit Logs")),
    windows: no(),
  },
  // Its service files follow the Knative API, which other clusters also speak.
  control: ["private-network", "standard-api"],
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
    "An instance with less than one vCPU serves one request at a time; the default is 80 at once.",
    "Service files follow the Knative API, which can run on any Kubernetes (general knowledge, not read).",
  ],
  notIncluded: ["a managed database", "image registry storage"],
};

export const cloudRun: Platform = {
  ...cloudRunKnowledge,
  cloud: "gcp",
  host: false,
  size(context) {
    const region = context.book.regions[context.scenario.region].gcp;
    if (region === undefined) return err({ code: "price_missing", what: "Cloud Run in this region" });
    const byRequest = shapeServices(context, requestShape, "Cloud Run");
    const byInstance = shapeServices(context, instanceShape, "Cloud Run");
    if (!byRequest.ok) return byRequest;
    if (!byInstance.ok) return byInstance;
    const sizing = (instances: readonly BoughtInstances[]): Sizing =>
      instanceSizing(context, instances, `Google Cloud, ${region}`, [
        "Requests are assumed to spread evenly over the services; an idle service costs nothing and starts anew on its next request.",
      ]);
    const onRequest = sizing(byRequest.value.map(({ service, shape }) => requestInstances(context, service, shape)));
    const onInstance = sizing(
      byInstance.value.map(({ service, shape }) => ({
        role: INSTANCE_BASED,
        type: shapeName(shape),
        ...shape,
        ...alwaysOn(context, service, true),
      })),
    );
    const cost = (candidate: Sizing) => {
      const bill = createBill(context.book, context.scenario.region, false);
      chargeCompute(context, candidate, bill);
      return bill.total();
    };
    return ok(cost(onRequest) <= cost(onInstance) ? onRequest : onInstance);
  },
  bill(context, sizing, bill) {
    chargeCompute(context, sizing, bill);
    if (context.demand.storageGib > 0)
      bill.charge("gcp.storage", {
        category: "storage",
        item: "Object storage, because instances have no volumes",
        quantity: context.demand.storageGib * context.scenario.clusters,
      });
    gcp.chargeEgress(bill, context, 0);
    chargeObjectBackup(context, bill, "gcp.storage");
    gcp.chargeObservability(bill, context, context.demand.peakPods * context.scenario.clusters);
    gcp.chargeSupport(bill, context);
  },
};
