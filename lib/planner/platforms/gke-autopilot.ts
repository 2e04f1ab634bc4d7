import { gcp } from "../clouds/gcp";
import { err, ok } from "../result";
import type { ServiceDemand } from "../sizing/demand";
import { gkeZonalKnowledge } from "./gke-zonal";
import type { Platform, PlatformKnowledge } from "./platform";
import { no, unverified, yes } from "./shared/capabilities";
import { chargeSurroundings, loadBalancersOf } from "./shared/charge-nodes";
import { chargeGkeFee } from "./shared/gke-nodes";
import {
  alwaysOn,
  chargeInstances,
  type InstanceShape,
  instanceSizing,
  shapeName,
  shapeServices,
} from "./shared/instances";
import { estimate, levels, MANAGED_ESTIMATES } from "./shared/labour";
import { onServerlessNodes } from "./shared/responsibilities";
import { controlPlane, gkeSla, googleLoadBalancer } from "./shared/slas";

/** General-purpose pods with bursting (GKE 1.30.2 and later): least and most sizes, and GiB for each vCPU. */
const LEAST_MILLIS = 50;
/** The least memory is unverified; it matters only for pods below 52 MiB. */
const LEAST_MIB = 52;
const MOST_VCPUS = 30;
const LEAST_GIB_PER_VCPU = 1;
const MOST_GIB_PER_VCPU = 6.5;

/** The smaller of CPU and memory is raised until the two fit each other. */
export function autopilotShape({
  cpuMillis,
  memoryMib,
}: Pick<ServiceDemand, "cpuMillis" | "memoryMib">): InstanceShape | null {
  const memoryGib = Math.max(memoryMib, LEAST_MIB) / 1024;
  const vcpus = Math.ceil(Math.max(cpuMillis, LEAST_MILLIS, (memoryGib / MOST_GIB_PER_VCPU) * 1000) - 1e-9) / 1000;
  if (vcpus > MOST_VCPUS) return null;
  return { vcpus, memoryGib: Math.max(memoryGib, vcpus * LEAST_GIB_PER_VCPU) };
}

export const gkeAutopilotKnowledge: PlatformKnowledge = {
  ...gkeZonalKnowledge,
  id: "gke-autopilot",
  name: "GKE Autopilot",
  summary: "Google's Kubernetes without nodes to look after: you pay for what pods request.",
  slas: [
    controlPlane(99.95, gkeSla),
    {
      of: "pods over several zones",
      percent: 99.9,
      remark: "For pods together, not for a single one; 99.99% over several regions (Enterprise).",
      evidence: gkeSla,
    },
    googleLoadBalancer,
  ],
  capabilities: {
    ...gkeZonalKnowledge.capabilities,
    tpu: unverified(yes("Google's own accelerator, on its own clusters only")),
    "custom-networking": unverified(yes("your own VPC and network policies; the pod network is Google's")),
    "serverless-containers": yes(),
    windows: unverified(no()),
    arm: yes("through compute classes"),
  },
  // Machines are chosen through compute classes.
  control: [
    "choose-machines",
    "persistent-volumes",
    "scheduling-rules",
    "cluster-extensions",
    "private-network",
    "standard-api",
  ],
  responsibilities: onServerlessNodes,
  labour: {
    ...gkeZonalKnowledge.labour,
    setup: levels([16, 40, 80], [8, 20, 40], [5, 10, 20]),
    operations: levels([3, 7, 14], [2, 4, 9], [1.5, 3, 6]),
    evidence: estimate(
      `Below GKE with nodes. ${MANAGED_ESTIMATES} One consultancy saw automatic nodes cut three clusters from 80 to 35 hours a month (on AWS).`,
    ),
    growsWithNodes: false,
  },
  availability: {
    class: "managed-multi-zone",
    entrySlaPercent: 99.99,
    machineSlaPercent: 99.9,
    controlPlaneSlaPercent: 99.95,
  },
  notes: [
    "Google runs the control plane and the nodes; the containers are yours.",
    "The monthly credit of $74.40 also covers one Autopilot cluster, so the least to pay is the pods, not the fee.",
    "A container that states no request is billed as 0.5 vCPU and 2 GiB; CPU and memory are raised to a ratio of 1:1 to 1:6.5.",
    "GPUs are found on other clouds too; TPUs are not.",
  ],
  notIncluded: ["traffic between zones", "image registry storage"],
};

export const gkeAutopilot: Platform = {
  ...gkeAutopilotKnowledge,
  cloud: "gcp",
  host: false,
  size(context) {
    const region = context.book.regions[context.scenario.region].gcp;
    if (region === undefined) return err({ code: "price_missing", what: "Autopilot in this region" });
    const shaped = shapeServices(context, autopilotShape, "GKE Autopilot");
    if (!shaped.ok) return shaped;
    const instances = shaped.value.map(({ service, shape }) => ({
      role: "pod",
      type: shapeName(shape),
      ...shape,
      ...alwaysOn(context, service, context.scenario.needs.includes("autoscaling")),
    }));
    return ok(
      instanceSizing(context, instances, `Google Cloud, ${region}`, [
        "Pods are billed by their requests, raised to Autopilot's least sizes and to 1 to 6.5 GiB for each vCPU; system pods are not billed.",
      ]),
    );
  },
  bill(context, sizing, bill) {
    chargeGkeFee(context, bill, { creditApplies: true });
    chargeInstances(bill, sizing.instances, {
      vcpuKey: "gcp.autopilot.vcpu",
      memoryKey: "gcp.autopilot.memory",
      per: "hour",
      what: "Autopilot pods",
    });
    bill.charge("gcp.autopilot.storage", {
      category: "storage",
      item: "Scratch disk of the pods, 1 GiB each",
      quantity: sizing.instances.reduce((sum, { instanceMonths }) => sum + instanceMonths, 0),
      assumed: true,
    });
    chargeSurroundings(context, bill, gcp, { loadBalancers: loadBalancersOf(context), machinesIncludeGib: 0 });
  },
};
