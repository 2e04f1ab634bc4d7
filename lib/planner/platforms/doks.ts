import type { Platform, PlatformKnowledge } from "./platform";
import { addOn, managedCapabilities, no, unverified, yes } from "./shared/capabilities";
import { digitalOceanCertificates } from "./shared/certificates";
import { chargeDoks, chargeDoksSurroundings, doksNodes } from "./shared/doks-nodes";
import { estimate, learningManagedKubernetes, levels, MANAGED_ESTIMATES } from "./shared/labour";
import { sizeNodes } from "./shared/nodes";
import { onManagedKubernetes } from "./shared/responsibilities";
import { controlPlane, digitalOceanLoadBalancer, droplet } from "./shared/slas";

export const doksKnowledge: PlatformKnowledge = {
  id: "doks",
  name: "DigitalOcean Kubernetes",
  provider: "DigitalOcean",
  kind: "managed-kubernetes",
  summary: "Managed Kubernetes with a free control plane and few knobs: the usual first cluster.",
  lifecycle: {
    status: "current",
    since: "2026-08-25",
    note: "On sale; its pages were last read on this date.",
    evidence: { text: "DigitalOcean documentation and a public market scan, 2026-08-25", grade: "A" },
  },
  slas: [
    controlPlane(
      null,
      { text: "DigitalOcean documentation, Kubernetes limits", grade: "A" },
      "The standard plane may be away during upgrades, which does not affect running clusters.",
    ),
    droplet,
    digitalOceanLoadBalancer,
  ],
  regionsNote: "14 data centres (2023)",
  certificates: digitalOceanCertificates,
  capabilities: {
    ...managedCapabilities,
    gpu: yes("H100 and others"),
    autoscaling: yes("one node at least; the bill follows the month's highest node count"),
    "custom-networking": unverified(yes("your own VPC and network policies; the pod network is DigitalOcean's")),
    "audit-logging": unverified(addOn("partial; check that what you must record is recorded")),
    windows: no(),
    arm: unverified(no()),
  },
  control: [
    "choose-machines",
    "privileged-workloads",
    "persistent-volumes",
    "scheduling-rules",
    "cluster-extensions",
    "private-network",
    "standard-api",
  ],
  responsibilities: onManagedKubernetes,
  labour: {
    setup: levels([20, 48, 100], [10, 24, 48], [6, 12, 24]),
    operations: levels([5, 10, 20], [3, 6, 12], [2, 4, 8]),
    ...learningManagedKubernetes,
    evidence: estimate(MANAGED_ESTIMATES),
    growsWithNodes: true,
  },
  availability: {
    class: "managed-one-zone",
    entrySlaPercent: 99.9,
    machineSlaPercent: 99.99,
    controlPlaneSlaPercent: null,
  },
  upgradesFrom: [],
  notes: [
    "DigitalOcean runs the control plane; the nodes and what runs on them are yours.",
    "The founding lesson's place to learn Kubernetes: the lowest entry price and a simple interface.",
    "The free control plane carries no promise; the one of 99.95% comes with the paid high-availability plane.",
    "Node pools are billed in 28-day blocks at their highest node count, so scaling down saves less than hours suggest.",
  ],
  notIncluded: ["image registry storage"],
};

export const doks: Platform = {
  ...doksKnowledge,
  cloud: "digitalocean",
  host: false,
  size: (context) => sizeNodes(context, doksNodes),
  bill(context, sizing, bill) {
    chargeDoks(context, sizing, bill);
    chargeDoksSurroundings(context, sizing, bill);
  },
};
