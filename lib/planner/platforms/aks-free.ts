import type { Platform, PlatformKnowledge } from "./platform";
import { aksNodes, chargeAks } from "./shared/aks-nodes";
import { addOn, managedCapabilities, unverified, yes } from "./shared/capabilities";
import { azureCertificates } from "./shared/certificates";
import { estimate, learningManagedKubernetes, levels, MANAGED_ESTIMATES } from "./shared/labour";
import { sizeNodes } from "./shared/nodes";
import { onManagedKubernetes } from "./shared/responsibilities";
import { azureLoadBalancer, azureMachine, controlPlane } from "./shared/slas";

export const aksTiers = { text: "AKS documentation on pricing tiers, 2026-07-06", grade: "A" } as const;

export const aksFreeKnowledge: PlatformKnowledge = {
  id: "aks-free",
  name: "AKS, Free tier",
  provider: "Microsoft",
  kind: "managed-kubernetes",
  summary: "Azure's managed Kubernetes without a fee for the control plane, and without a promise about it.",
  lifecycle: {
    status: "current",
    since: "2026-08-21",
    note: "Documented as a tier on this date.",
    evidence: { text: "AKS documentation, copy of 2026-08-21", grade: "A" },
  },
  slas: [controlPlane(null, aksTiers, "Advised for fewer than ten nodes."), azureMachine, azureLoadBalancer],
  regionsNote: "Azure's regions, 60 to 70 (unverified)",
  certificates: azureCertificates,
  capabilities: {
    ...managedCapabilities,
    gpu: yes(),
    "scale-to-zero": unverified(addOn("KEDA, offered as an AKS add-on")),
    "custom-networking": yes("a choice of pod networks"),
    "serverless-containers": addOn("virtual nodes: no daemon sets, init containers, IPv6 or managed identity"),
    "audit-logging": unverified(yes("Azure Monitor")),
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
    setup: levels([28, 64, 130], [14, 32, 64], [8, 16, 32]),
    operations: levels([6, 12, 24], [4, 8, 16], [3, 5, 10]),
    ...learningManagedKubernetes,
    evidence: estimate(`${MANAGED_ESTIMATES} A third gives 10 hours a month for Kubernetes.`),
    growsWithNodes: true,
  },
  availability: {
    class: "managed-multi-zone",
    entrySlaPercent: 99.99,
    machineSlaPercent: 99.9,
    controlPlaneSlaPercent: null,
  },
  upgradesFrom: [],
  notes: [
    "Microsoft runs the control plane; the nodes and what runs on them are yours.",
    "Free means without a promise: the founding lesson's free control plane has no SLA. The Standard tier has one.",
    "Microsoft takes up to 1,000 nodes here and advises fewer than ten.",
    "System node pools need at least 2 vCPU and 4 GB and take no B-series machines, unlike the lesson's three B2s.",
  ],
  notIncluded: ["traffic between availability zones", "image registry storage"],
};

export const aksFree: Platform = {
  ...aksFreeKnowledge,
  cloud: "azure",
  host: false,
  size: (context) => sizeNodes(context, aksNodes),
  bill: (context, sizing, bill) =>
    chargeAks(context, sizing, bill, { key: "azure.aks.free", item: "AKS control plane, Free tier" }),
};
