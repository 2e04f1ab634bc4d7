import { gkeZonalKnowledge } from "./gke-zonal";
import type { Platform, PlatformKnowledge } from "./platform";
import { chargeGkeFee, chargeGkeNodes, gkeNodes } from "./shared/gke-nodes";
import { levels } from "./shared/labour";
import { sizeNodes } from "./shared/nodes";
import { computeEngineMachine, controlPlane, gkeSla, googleLoadBalancer } from "./shared/slas";

export const gkeRegionalKnowledge: PlatformKnowledge = {
  ...gkeZonalKnowledge,
  id: "gke-regional",
  name: "GKE, regional",
  summary: "Google's managed Kubernetes with control plane and nodes over several zones of a region.",
  slas: [controlPlane(99.95, gkeSla), computeEngineMachine, googleLoadBalancer],
  labour: {
    ...gkeZonalKnowledge.labour,
    setup: levels([26, 60, 120], [13, 30, 60], [8, 15, 30]),
    operations: levels([5, 11, 22], [3.5, 7, 14], [2, 4, 9]),
  },
  availability: { ...gkeZonalKnowledge.availability, class: "managed-multi-zone", controlPlaneSlaPercent: 99.95 },
  notes: [
    "Google runs the control plane; the nodes and what runs on them are yours.",
    "The monthly credit covers zonal and Autopilot clusters only: a regional one always pays its fee.",
    "An e2-small offers workloads only 940 m CPU and 1.4 GiB: plan with e2-medium or e2-standard-2.",
    "GPUs are found on other clouds too; TPUs are not.",
  ],
  notIncluded: ["traffic between zones", "image registry storage"],
};

export const gkeRegional: Platform = {
  ...gkeRegionalKnowledge,
  cloud: "gcp",
  host: false,
  size: (context) => sizeNodes(context, gkeNodes),
  bill(context, sizing, bill) {
    chargeGkeFee(context, bill, { creditApplies: false });
    chargeGkeNodes(context, sizing, bill);
  },
};
