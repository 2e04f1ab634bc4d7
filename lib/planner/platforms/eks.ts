import type { Platform, PlatformKnowledge } from "./platform";
import { addOn, managedCapabilities, no, unverified, yes } from "./shared/capabilities";
import { eksCertificates } from "./shared/certificates";
import { chargeEksCluster, chargeEksSurroundings, eksNodes } from "./shared/eks-nodes";
import { eksSetup, estimate, learningManagedKubernetes, levels } from "./shared/labour";
import { sizeNodes } from "./shared/nodes";
import { onManagedKubernetes } from "./shared/responsibilities";
import { awsLoadBalancer, ec2Machine, eksEndpoint } from "./shared/slas";

/** Holds for every kind of EKS. */
export const EXTENDED_SUPPORT =
  "A version past its 14 months moves into extended support by default, at $0.60 an hour instead of $0.10, for up to 12 months; then AWS upgrades it.";

export const eksKnowledge: PlatformKnowledge = {
  id: "eks",
  name: "EKS, managed nodes",
  provider: "Amazon",
  kind: "managed-kubernetes",
  summary:
    "Amazon's managed Kubernetes on machines you choose: the most control of the managed kind, and the most work.",
  lifecycle: {
    status: "current",
    since: "2026-10-02",
    note: "On sale; its fee was last read on this date.",
    evidence: { text: "A public fact check of Kubernetes prices, 2026-10-02", grade: "B" },
  },
  slas: [eksEndpoint, ec2Machine, awsLoadBalancer],
  regionsNote: "AWS's regions, about 38 (unverified)",
  certificates: eksCertificates,
  capabilities: {
    ...managedCapabilities,
    gpu: yes("on Amazon Linux nodes"),
    autoscaling: addOn("nodes scale through Karpenter or the Cluster Autoscaler, which you run"),
    "custom-networking": yes("your own pod network, with a launch template and a custom image"),
    "serverless-containers": no("EKS on Fargate is an option of its own here"),
    "audit-logging": unverified(yes("CloudWatch")),
    windows: yes(),
    arm: yes("Graviton"),
    "on-premises": no("Hybrid Nodes attach your machines, but the control plane stays in AWS"),
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
    "own-hardware",
    "standard-api",
  ],
  responsibilities: {
    ...onManagedKubernetes,
    "node-operating-system": { owner: "shared", note: "AWS publishes images, you roll them out with one click" },
  },
  labour: {
    setup: eksSetup,
    operations: levels([8, 16, 30], [5, 10, 20], [3, 6, 12]),
    ...learningManagedKubernetes,
    evidence: estimate(
      "Published estimates: 10 to 20 hours a month for EKS, and 27 for each of three clusters at one consultancy.",
    ),
    growsWithNodes: true,
  },
  availability: {
    class: "managed-multi-zone",
    entrySlaPercent: 99.99,
    machineSlaPercent: 99.5,
    controlPlaneSlaPercent: 99.95,
  },
  upgradesFrom: [],
  notes: [
    "Amazon runs the control plane; the nodes and what runs on them are yours.",
    "A t3.small takes 11 pods, three or four of them the system's: plan with t3.medium or larger, or switch on prefix delegation.",
    EXTENDED_SUPPORT,
    "The founding lesson's $112 left out NAT, load balancer and logs; they are on this bill.",
  ],
  notIncluded: [
    "traffic between availability zones",
    "image registry storage",
    "NAT gateway processing of image pulls and of calls to other services",
  ],
};

export const eks: Platform = {
  ...eksKnowledge,
  cloud: "aws",
  host: false,
  size: (context) => sizeNodes(context, eksNodes),
  bill(context, sizing, bill) {
    chargeEksCluster(context, sizing, bill, eksNodes);
    chargeEksSurroundings(context, bill);
  },
};
