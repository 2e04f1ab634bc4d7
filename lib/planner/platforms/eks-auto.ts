import { listMonthUsd } from "../price-books/machine-price";
import { EXTENDED_SUPPORT, eksKnowledge } from "./eks";
import type { Platform, PlatformKnowledge } from "./platform";
import { no, unverified, yes } from "./shared/capabilities";
import { eksAutoCertificates } from "./shared/certificates";
import { autoModeFeeShare, chargeEksCluster, chargeEksSurroundings, eksAutoNodes } from "./shared/eks-nodes";
import { estimate, levels } from "./shared/labour";
import { sizeNodes } from "./shared/nodes";

export const eksAutoKnowledge: PlatformKnowledge = {
  ...eksKnowledge,
  id: "eks-auto",
  name: "EKS Auto Mode",
  summary: "EKS whose nodes Amazon creates, patches and removes, for a surcharge on each machine.",
  certificates: eksAutoCertificates,
  capabilities: {
    ...eksKnowledge.capabilities,
    gpu: yes(),
    autoscaling: yes(),
    "custom-networking": unverified(yes("your own VPC and network policies; no pod network of your own")),
    "serverless-containers": yes("AWS creates, patches and removes the machines; each is still on the bill"),
    windows: no(),
    "on-premises": no(),
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
  responsibilities: {
    ...eksKnowledge.responsibilities,
    "node-operating-system": { owner: "provider", note: "AWS patches and replaces nodes; nobody logs in to them" },
  },
  labour: {
    ...eksKnowledge.labour,
    // EKS with managed nodes × 0.6.
    operations: levels([4.8, 9.6, 18], [3, 6, 12], [1.8, 3.6, 7.2]),
    evidence: estimate(
      "Set-up as for EKS, six tenths of its monthly hours: one consultancy saw Auto Mode cut three clusters from 80 to 35 hours a month.",
    ),
  },
  upgradesFrom: ["eks"],
  notes: [
    "Amazon runs the control plane and looks after the nodes; what runs on them is yours.",
    "Nodes take no custom image, no network plug-in of yours and no login; Windows containers do not run.",
    EXTENDED_SUPPORT,
    "AWS recommends it over EKS on Fargate.",
  ],
};

export const eksAuto: Platform = {
  ...eksAutoKnowledge,
  cloud: "aws",
  host: false,
  size: (context) => sizeNodes(context, eksAutoNodes),
  bill(context, sizing, bill) {
    chargeEksCluster(context, sizing, bill, eksAutoNodes);
    const onDemandUsd = sizing.machines.reduce(
      (sum, { offer, machineMonths }) => sum + listMonthUsd(context.book, offer) * machineMonths,
      0,
    );
    bill.chargeAmount("aws.eks.auto-mode", {
      category: "compute",
      item: "Auto Mode fee on the machines' on-demand price",
      quantity: onDemandUsd,
      unit: "USD of machines",
      unitPriceUsd: autoModeFeeShare(bill),
    });
    chargeEksSurroundings(context, bill);
  },
};
