import type { Platform, PlatformKnowledge } from "./platform";
import { managedCapabilities, unverified, yes } from "./shared/capabilities";
import { gkeCertificates } from "./shared/certificates";
import { chargeGkeFee, chargeGkeNodes, gkeNodes } from "./shared/gke-nodes";
import { estimate, learningManagedKubernetes, levels, MANAGED_ESTIMATES } from "./shared/labour";
import { sizeNodes } from "./shared/nodes";
import { onManagedKubernetes } from "./shared/responsibilities";
import { computeEngineMachine, controlPlane, gkeSla, googleLoadBalancer } from "./shared/slas";

export const gkeZonalKnowledge: PlatformKnowledge = {
  id: "gke-zonal",
  name: "GKE, zonal",
  provider: "Google",
  kind: "managed-kubernetes",
  summary: "Google's managed Kubernetes in one zone; a monthly credit pays the fee of the first such cluster.",
  lifecycle: {
    status: "current",
    since: "2026-10-02",
    note: "On sale; its fee was last read on this date.",
    evidence: { text: "A public fact check of Kubernetes prices, 2026-10-02", grade: "B" },
  },
  slas: [controlPlane(99.5, gkeSla), computeEngineMachine, googleLoadBalancer],
  regionsNote: "Google Cloud's regions, about 42 (unverified)",
  certificates: gkeCertificates,
  capabilities: {
    ...managedCapabilities,
    gpu: yes(),
    tpu: yes("Google's own accelerator, on its own clusters only"),
    "custom-networking": unverified(yes("your own VPC, pod ranges and network policies")),
    "audit-logging": unverified(yes("Cloud Audit Logs")),
    windows: yes(),
    arm: yes(),
  },
  control: [
    "choose-machines",
    "root-on-nodes",
    "custom-networking",
    "privileged-workloads",
    "persistent-volumes",
    "scheduling-rules",
    "cluster-extensions",
    "private-network",
    "standard-api",
  ],
  responsibilities: onManagedKubernetes,
  labour: {
    setup: levels([24, 56, 110], [12, 28, 56], [7, 14, 28]),
    operations: levels([5, 11, 22], [3.5, 7, 14], [2, 4, 9]),
    ...learningManagedKubernetes,
    evidence: estimate(MANAGED_ESTIMATES),
    growsWithNodes: true,
  },
  availability: {
    class: "managed-one-zone",
    entrySlaPercent: 99.99,
    machineSlaPercent: 99.9,
    controlPlaneSlaPercent: 99.5,
  },
  upgradesFrom: [],
  notes: [
    "Google runs the control plane; the nodes and what runs on them are yours.",
    "“Free” is a credit of $74.40 a month for one zonal or Autopilot cluster in a billing account; the next one pays the fee.",
    "An e2-small offers workloads only 940 m CPU and 1.4 GiB: plan with e2-medium or e2-standard-2.",
    "GPUs are found on other clouds too; TPUs are not.",
  ],
  notIncluded: ["image registry storage"],
};

export const gkeZonal: Platform = {
  ...gkeZonalKnowledge,
  cloud: "gcp",
  host: false,
  size: (context) => sizeNodes(context, gkeNodes),
  bill(context, sizing, bill) {
    // The founding lesson calls the zonal plane free; list prices know the fee and the credit that pays for one.
    if (bill.has("gcp.gke.fee-zonal"))
      bill.charge("gcp.gke.fee-zonal", {
        category: "control-plane",
        item: "GKE control plane, zonal",
        quantity: context.scenario.clusters,
        unit: "cluster-month",
      });
    else chargeGkeFee(context, bill, { creditApplies: true });
    chargeGkeNodes(context, sizing, bill);
  },
};
