import { aws } from "../clouds/aws";
import { chargeObjectBackup } from "../clouds/cloud";
import { err, ok } from "../result";
import { HOURS_PER_MONTH } from "../time";
import type { Platform, PlatformKnowledge } from "./platform";
import { no, paasCapabilities, unverified, yes } from "./shared/capabilities";
import { appRunnerCertificates } from "./shared/certificates";
import { figureNotFound } from "./shared/evidence";
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

/** vCPU and GiB of an instance, small to large (general knowledge, not read). */
const SHAPES: readonly InstanceShape[] = [
  { vcpus: 0.25, memoryGib: 0.5 },
  { vcpus: 0.25, memoryGib: 1 },
  { vcpus: 0.5, memoryGib: 1 },
  { vcpus: 1, memoryGib: 2 },
  { vcpus: 1, memoryGib: 3 },
  { vcpus: 1, memoryGib: 4 },
  { vcpus: 2, memoryGib: 4 },
  { vcpus: 2, memoryGib: 6 },
  { vcpus: 4, memoryGib: 8 },
  { vcpus: 4, memoryGib: 10 },
  { vcpus: 4, memoryGib: 12 },
];

export const appRunnerKnowledge: PlatformKnowledge = {
  id: "app-runner",
  name: "AWS App Runner",
  provider: "Amazon",
  kind: "paas",
  summary: "Amazon's simplest way to run a container, kept only for teams that already use it.",
  lifecycle: {
    status: "closed-to-new-customers",
    since: "2026-04-30",
    note: "Closed to new customers. AWS points to ECS Express Mode.",
    evidence: {
      text: "AWS App Runner documentation, availability change; hashicorp/terraform-provider-aws issue 47161",
      grade: "A",
    },
  },
  slas: [
    {
      of: "service",
      percent: null,
      remark: "99.95% is often named; no page that promises it was found.",
      evidence: figureNotFound,
    },
  ],
  regionsNote: "Some of AWS's regions (unverified)",
  certificates: appRunnerCertificates,
  capabilities: {
    ...paasCapabilities,
    gpu: unverified(no("it runs on Fargate, which has none")),
    "scale-to-zero": no("at least one instance stays provisioned"),
    canary: unverified(no()),
    "audit-logging": unverified(yes("AWS CloudTrail (general knowledge)")),
    windows: unverified(no()),
  },
  control: ["private-network"],
  responsibilities: onPaas,
  labour: cloudPaasLabour,
  availability: {
    class: "paas-without-sla",
    entrySlaPercent: null,
    machineSlaPercent: null,
    controlPlaneSlaPercent: null,
  },
  upgradesFrom: [],
  notes: [
    "The founding guide names App Runner among the services to try before a cluster; since it closed, ECS Express Mode takes its place.",
    "It never scales to zero: memory of at least one instance is paid for around the clock.",
  ],
  notIncluded: ["a managed database", "image registry storage"],
};

export const appRunner: Platform = {
  ...appRunnerKnowledge,
  cloud: "aws",
  host: false,
  size(context) {
    if (context.book.regions[context.scenario.region].aws === undefined)
      return err({ code: "price_missing", what: "App Runner in this region" });
    const shaped = shapeServices(context, smallestOf(SHAPES), "App Runner");
    if (!shaped.ok) return shaped;
    const instances = shaped.value.map(({ service, shape }) => ({
      role: "instance",
      type: shapeName(shape),
      ...shape,
      ...alwaysOn(context, service, true),
    }));
    return ok(
      instanceSizing(context, instances, "Amazon Web Services", [
        "Memory is billed all the time for at least one instance; CPU only while requests are served.",
      ]),
    );
  },
  bill(context, sizing, bill) {
    const { vcpus, memoryGib } = totalsOf(sizing.instances);
    const active = 1 - Math.exp(-requestRate(context) * context.assumptions.secondsPerRequest);
    bill.charge("aws.app-runner.vcpu", {
      category: "compute",
      item: "vCPU of instances while they serve",
      quantity: vcpus * HOURS_PER_MONTH * active,
      assumed: true,
    });
    bill.charge("aws.app-runner.memory", {
      category: "compute",
      item: "Memory of provisioned instances",
      quantity: memoryGib * HOURS_PER_MONTH,
    });
    if (context.demand.storageGib > 0)
      bill.charge("aws.s3", {
        category: "storage",
        item: "Object storage, because instances have no volumes",
        quantity: context.demand.storageGib * context.scenario.clusters,
      });
    aws.chargeEgress(bill, context, 0);
    chargeObjectBackup(context, bill, "aws.s3");
    aws.chargeObservability(bill, context, context.demand.peakPods * context.scenario.clusters);
    aws.chargeSupport(bill, context);
  },
};
