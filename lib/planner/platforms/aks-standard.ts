import { aksFreeKnowledge, aksTiers } from "./aks-free";
import type { Platform, PlatformKnowledge } from "./platform";
import { aksNodes, chargeAks } from "./shared/aks-nodes";
import { sizeNodes } from "./shared/nodes";
import { azureLoadBalancer, azureMachine, controlPlane } from "./shared/slas";

export const aksStandardKnowledge: PlatformKnowledge = {
  ...aksFreeKnowledge,
  id: "aks-standard",
  name: "AKS, Standard tier",
  summary: "Azure's managed Kubernetes with a paid control plane and a promise about its uptime.",
  slas: [controlPlane(99.95, aksTiers, "With availability zones; 99.9% without."), azureMachine, azureLoadBalancer],
  availability: { ...aksFreeKnowledge.availability, controlPlaneSlaPercent: 99.95 },
  upgradesFrom: ["aks-free"],
  notes: [
    "Microsoft runs the control plane; the nodes and what runs on them are yours.",
    "The promise covers the Kubernetes API for up to 5,000 nodes, not the application.",
    "System node pools need at least 2 vCPU and 4 GB and take no B-series machines, unlike the lesson's three B2s.",
    "Versions get twelve months of support; about 24 months of long-term support needs the Premium tier at $0.60 an hour.",
  ],
};

export const aksStandard: Platform = {
  ...aksStandardKnowledge,
  cloud: "azure",
  host: false,
  size: (context) => sizeNodes(context, aksNodes),
  bill: (context, sizing, bill) =>
    chargeAks(context, sizing, bill, { key: "azure.aks.standard", item: "AKS control plane, Standard tier" }),
};
