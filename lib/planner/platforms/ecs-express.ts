import { aws } from "../clouds/aws";
import { chargeObjectBackup } from "../clouds/cloud";
import { err, ok } from "../result";
import { HOURS_PER_MONTH } from "../time";
import type { Platform, PlatformKnowledge } from "./platform";
import { no, paasCapabilities, unverified, yes } from "./shared/capabilities";
import { ecsFargateCertificates } from "./shared/certificates";
import { loadBalancersOf } from "./shared/charge-nodes";
import { READ_ON } from "./shared/evidence";
import {
  alwaysOn,
  chargeInstances,
  FARGATE_SHAPES,
  instanceSizing,
  shapeName,
  shapeServices,
  smallestOf,
} from "./shared/instances";
import { cloudPaasLabour } from "./shared/labour";
import { onPaas } from "./shared/responsibilities";
import { awsLoadBalancer, fargateRegion } from "./shared/slas";

export const ecsExpressKnowledge: PlatformKnowledge = {
  id: "ecs-express",
  name: "Amazon ECS Express Mode",
  provider: "Amazon",
  kind: "paas",
  summary: "From an image to a service on Fargate with load balancer, certificate and scaling set up by AWS.",
  lifecycle: {
    status: "current",
    since: READ_ON,
    note: "What AWS recommends in App Runner's place.",
    evidence: {
      text: `Amazon ECS developer guide on Express Mode, stored copy read ${READ_ON}`,
      grade: "A",
      url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-work.html",
    },
  },
  slas: [fargateRegion, awsLoadBalancer],
  regionsNote: "AWS's regions, about 38 (unverified)",
  certificates: ecsFargateCertificates,
  capabilities: {
    ...paasCapabilities,
    autoscaling: yes("target tracking, set up by Express Mode"),
    gpu: unverified(no("Fargate has none")),
    "scale-to-zero": unverified(no("a service keeps at least one task")),
    canary: yes("the default: 5% of traffic first, and back again when error alarms ring"),
    "audit-logging": unverified(yes("CloudWatch and CloudTrail (general knowledge)")),
    windows: unverified(no("Express Mode starts Linux tasks")),
    arm: unverified(no("Express Mode starts x86-64 tasks; the task definition can be changed later")),
  },
  // Volumes and network are set on the resources that Express Mode leaves in your account.
  control: ["persistent-volumes", "private-network"],
  responsibilities: onPaas,
  labour: cloudPaasLabour,
  availability: {
    class: "paas-with-sla",
    entrySlaPercent: 99.99,
    machineSlaPercent: null,
    controlPlaneSlaPercent: null,
  },
  upgradesFrom: [],
  notes: [
    "The founding guide names App Runner as AWS's service to try before a cluster; this is its successor.",
    "What Express Mode creates (cluster, load balancer, security groups, scaling policy) stays in your account and can be changed there.",
    "Defaults are generous: 1 vCPU and 2 GB a task.",
  ],
  notIncluded: ["a managed database", "image registry storage", "traffic between availability zones"],
};

export const ecsExpress: Platform = {
  ...ecsExpressKnowledge,
  cloud: "aws",
  host: false,
  size(context) {
    const region = context.book.regions[context.scenario.region].aws;
    if (region === undefined) return err({ code: "price_missing", what: "Fargate in this region" });
    const shaped = shapeServices(context, smallestOf(FARGATE_SHAPES), "ECS Express Mode");
    if (!shaped.ok) return shaped;
    const instances = shaped.value.map(({ service, shape }) => ({
      role: "task",
      type: shapeName(shape),
      ...shape,
      ...alwaysOn(context, service, true),
    }));
    return ok(
      instanceSizing(context, instances, `Amazon Web Services, ${region}`, [
        "Tasks are rounded up to the next shape Fargate sells and hold a public address each, so no NAT gateway is needed.",
      ]),
    );
  },
  bill(context, sizing, bill) {
    const { scenario, demand } = context;
    bill.charge("aws.ecs-express.fee", {
      category: "control-plane",
      item: "ECS Express Mode",
      quantity: scenario.clusters,
      unit: "environment-month",
    });
    chargeInstances(bill, sizing.instances, {
      vcpuKey: "aws.fargate.vcpu",
      memoryKey: "aws.fargate.memory",
      per: "hour",
      what: "Fargate tasks",
    });
    bill.charge("aws.ipv4", {
      category: "network",
      item: "Public IPv4 of the tasks",
      quantity: sizing.instances.reduce((sum, { instanceMonths }) => sum + instanceMonths, 0) * HOURS_PER_MONTH,
      assumed: true,
    });
    aws.chargeLoadBalancers(bill, context, loadBalancersOf(context));
    if (demand.storageGib > 0)
      bill.charge("aws.s3", {
        category: "storage",
        item: "Object storage, because tasks have no volumes",
        quantity: demand.storageGib * scenario.clusters,
      });
    aws.chargeEgress(bill, context, 0);
    chargeObjectBackup(context, bill, "aws.s3");
    aws.chargeObservability(bill, context, demand.peakPods * scenario.clusters);
    aws.chargeSupport(bill, context);
  },
};
