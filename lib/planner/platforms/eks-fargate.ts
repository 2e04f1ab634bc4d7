import { aws, chargeNat } from "../clouds/aws";
import { chargeObjectBackup } from "../clouds/cloud";
import { err, ok } from "../result";
import { EXTENDED_SUPPORT, eksKnowledge } from "./eks";
import type { Platform, PlatformKnowledge } from "./platform";
import { addOn, no, unverified, yes } from "./shared/capabilities";
import { eksFargateCertificates } from "./shared/certificates";
import { loadBalancersOf } from "./shared/charge-nodes";
import { chargeEksControlPlane, natGateways } from "./shared/eks-nodes";
import {
  alwaysOn,
  chargeInstances,
  FARGATE_SHAPES,
  instanceSizing,
  shapeName,
  shapeServices,
  smallestOf,
} from "./shared/instances";
import { estimate, levels } from "./shared/labour";
import { onServerlessNodes } from "./shared/responsibilities";
import { awsLoadBalancer, eksEndpoint, fargateRegion } from "./shared/slas";

/** Memory Fargate adds to every pod for the kubelet before it rounds up. */
const KUBELET_MIB = 256;
/** A cluster without nodes runs its DNS on Fargate too: two pods of the smallest shape. */
const COREDNS_PODS = 2;
const COREDNS = { vcpus: 0.25, memoryGib: 0.5 };

export const eksFargateKnowledge: PlatformKnowledge = {
  ...eksKnowledge,
  id: "eks-fargate",
  name: "EKS on Fargate",
  summary: "EKS in which every pod gets a small machine of its own, run by Amazon and billed by its size.",
  slas: [eksEndpoint, fargateRegion, awsLoadBalancer],
  regionsNote: "Some of AWS's regions; not its government regions",
  certificates: eksFargateCertificates,
  capabilities: {
    ...eksKnowledge.capabilities,
    gpu: no(),
    autoscaling: yes("each pod brings its own machine"),
    "scale-to-zero": unverified(addOn("pods only, with KEDA or a similar component")),
    "node-failover": yes("a replacement pod gets a new machine"),
    "custom-networking": no("private subnets only, and no other pod network than Amazon's"),
    "serverless-containers": yes(),
    windows: no(),
    arm: no(),
    "on-premises": no(),
  },
  // Volumes are EFS file systems, set up by hand.
  control: ["persistent-volumes", "cluster-extensions", "private-network", "standard-api"],
  responsibilities: {
    ...onServerlessNodes,
    "version-upgrades": {
      owner: "provider",
      note: "forced at the end of paid extended support; earlier by your own step",
    },
  },
  labour: {
    ...eksKnowledge.labour,
    setup: levels([32, 72, 140], [16, 36, 72], [9, 18, 36]),
    operations: levels([6, 12, 24], [4, 8, 16], [2.5, 5, 10]),
    evidence: estimate(
      "Somewhat below EKS with nodes: published estimates call Fargate “minimal”, and automatic nodes cut one consultancy's hours by more than half.",
    ),
    growsWithNodes: false,
  },
  availability: { ...eksKnowledge.availability, machineSlaPercent: null },
  notes: [
    "Amazon runs the control plane and the machines; the containers are yours.",
    "No daemon sets, GPUs, privileged pods, Spot prices, block volumes, Windows or Arm.",
    "256 MB are added to every pod, then its size is rounded up to the next Fargate size: 1 vCPU and 8 GB become 2 vCPU and 9 GB.",
    EXTENDED_SUPPORT,
    "AWS now recommends EKS Auto Mode over it.",
  ],
  notIncluded: [...eksKnowledge.notIncluded, "EFS file systems, for what object storage cannot hold"],
};

export const eksFargate: Platform = {
  ...eksFargateKnowledge,
  cloud: "aws",
  host: false,
  size(context) {
    const region = context.book.regions[context.scenario.region].aws;
    if (region === undefined) return err({ code: "price_missing", what: "Fargate in this region" });
    const shaped = shapeServices(context, smallestOf(FARGATE_SHAPES, KUBELET_MIB), "EKS on Fargate");
    if (!shaped.ok) return shaped;
    const { clusters } = context.scenario;
    const instances = shaped.value.map(({ service, shape }) => ({
      role: "pod",
      type: shapeName(shape),
      ...shape,
      ...alwaysOn(context, service, context.scenario.needs.includes("autoscaling")),
    }));
    const dns = COREDNS_PODS * clusters;
    return ok(
      instanceSizing(
        context,
        [
          ...instances,
          { role: "cluster DNS pod", type: shapeName(COREDNS), ...COREDNS, count: dns, instanceMonths: dns },
        ],
        `Amazon Web Services, ${region}`,
        ["Each pod gets 256 MB for the kubelet and is then rounded up to the next shape Fargate sells."],
      ),
    );
  },
  bill(context, sizing, bill) {
    const { scenario, demand } = context;
    chargeEksControlPlane(context, bill);
    chargeInstances(bill, sizing.instances, {
      vcpuKey: "aws.eks-fargate.vcpu",
      memoryKey: "aws.eks-fargate.memory",
      per: "hour",
      what: "Fargate pods",
    });
    chargeNat(bill, natGateways(context));
    aws.chargeLoadBalancers(bill, context, loadBalancersOf(context));
    if (demand.storageGib > 0)
      bill.charge("aws.s3", {
        category: "storage",
        item: "Object storage, because pods on Fargate have no block volumes",
        quantity: demand.storageGib * scenario.clusters,
      });
    aws.chargeEgress(bill, context, 0);
    chargeObjectBackup(context, bill, "aws.s3");
    aws.chargeObservability(bill, context, demand.peakPods * scenario.clusters);
    aws.chargeSupport(bill, context);
  },
};
