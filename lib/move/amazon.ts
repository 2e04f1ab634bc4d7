/** What the AWS command line reads: App Runner and ECS Express take an image by JSON; eksctl makes a cluster from YAML. */
import { regionOf } from "@/lib/planner/service-sizes";
import type { MoveFile } from "./kit";
import { machineType } from "./names";
import { HEALTH_PATH, isPlatform, type MovePlan, type MoveService, PORT } from "./plan";
import { type Remark, yamlFile } from "./yaml-file";

type Instance = NonNullable<MoveService["instance"]>;

/** The account of Amazon's own examples. */
const ACCOUNT = "123456789012";
/** CPU units of a whole vCPU. */
const UNITS = 1024;

const jsonFile = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const cpuUnits = ({ cpuMillis }: Instance): string => String((cpuMillis * UNITS) / 1000);

const named = (service: MoveService, key: "Key" | "key", value: "Value" | "value") =>
  service.original === null
    ? {}
    : {
        [key === "Key" ? "Tags" : "tags"]: [{ [key]: "original-name", [value]: tagText(service.original) }],
      };

/** A tag takes letters, digits, spaces and a few signs, 256 at most. */
const tagText = (text: string): string => text.replace(/[^\p{L}\p{N} _.:/=+\-@]/gu, "_").slice(0, 120);

export const ecsExpressFiles = (plan: MovePlan): MoveFile[] =>
  plan.services.flatMap((service) => {
    const { instance, label } = service;
    if (instance === null) return [];
    const value = {
      serviceName: label,
      cluster: "default",
      executionRoleArn: `arn:aws:iam::${ACCOUNT}:role/ecsTaskExecutionRole`,
      infrastructureRoleArn: `arn:aws:iam::${ACCOUNT}:role/ecsInfrastructureRoleForExpressServices`,
      healthCheckPath: HEALTH_PATH,
      cpu: cpuUnits(instance),
      memory: String(instance.memoryMib),
      primaryContainer: {
        image: service.image,
        containerPort: PORT,
        environment: [{ name: "PORT", value: String(PORT) }],
      },
      scalingTarget: {
        minTaskCount: service.copies,
        maxTaskCount: service.peakCopies,
        autoScalingMetric: "AVERAGE_CPU",
        autoScalingTargetValue: Math.max(1, Math.round(plan.targetUsePercent)),
      },
      ...named(service, "key", "value"),
    };
    return [
      {
        path: `services/${label}.json`,
        language: "json" as const,
        about: `Express service ${label}${service.isPublic ? "" : ", not public: put private subnets under networkConfiguration and its address stays inside"}: aws ecs create-express-gateway-service --cli-input-json file://services/${label}.json`,
        content: jsonFile(value),
      },
    ];
  });

/** App Runner wants four characters; a label has no underscore, so none becomes another's name. */
const runnerName = (label: string): string => (label.length < 4 ? `${label}_service` : label);

export const appRunnerFiles = (plan: MovePlan): MoveFile[] => {
  const region = regionOf(plan.evaluation, "aws") ?? "us-east-1";
  return plan.services.flatMap((service) => {
    const { instance, label } = service;
    if (instance === null) return [];
    const scaling = {
      AutoScalingConfigurationName: runnerName(label),
      MinSize: service.copies,
      MaxSize: service.peakCopies,
    };
    const value = {
      ServiceName: runnerName(label),
      SourceConfiguration: {
        AuthenticationConfiguration: { AccessRoleArn: `arn:aws:iam::${ACCOUNT}:role/AppRunnerECRAccessRole` },
        AutoDeploymentsEnabled: false,
        ImageRepository: {
          ImageIdentifier: service.image.replace(".us-east-1.", `.${region}.`),
          ImageRepositoryType: "ECR",
          ImageConfiguration: { Port: String(PORT) },
        },
      },
      InstanceConfiguration: { Cpu: cpuUnits(instance), Memory: String(instance.memoryMib) },
      HealthCheckConfiguration: { Protocol: "HTTP", Path: HEALTH_PATH },
      NetworkConfiguration: { IngressConfiguration: { IsPubliclyAccessible: service.isPublic } },
      AutoScalingConfigurationArn: `arn:aws:apprunner:${region}:${ACCOUNT}:autoscalingconfiguration/${runnerName(label)}`,
      ...named(service, "Key", "Value"),
    };
    return [
      {
        path: `services/${label}.json`,
        language: "json" as const,
        about: `Service ${label}: aws apprunner create-service --cli-input-json file://services/${label}.json. An apprunner.yaml would build anew from source, so there is none.`,
        content: jsonFile(value),
      },
      {
        path: `scaling/${label}.json`,
        language: "json" as const,
        about: `How often ${label} runs, made first: aws apprunner create-auto-scaling-configuration --cli-input-json file://scaling/${label}.json`,
        content: jsonFile(scaling),
      },
    ];
  });
};

/** The cluster itself for eksctl; null where the platform is not one of EKS in Amazon's cloud. */
export function eksClusterFile(plan: MovePlan): MoveFile | null {
  if (!isPlatform(plan, "eks", "eks-auto", "eks-fargate")) return null;
  const { app, evaluation } = plan;
  const value = {
    apiVersion: "eksctl.io/v1alpha5",
    kind: "ClusterConfig",
    metadata: { name: app, region: regionOf(evaluation, "aws") ?? "us-east-1" },
    ...(isPlatform(plan, "eks") ? { managedNodeGroups: nodeGroups(plan) } : {}),
    ...(isPlatform(plan, "eks-auto") ? { autoModeConfig: { enabled: true } } : {}),
    ...(isPlatform(plan, "eks-fargate")
      ? {
          fargateProfiles: [
            { name: app, selectors: [{ namespace: app }] },
            { name: "system", selectors: [{ namespace: "kube-system" }] },
          ],
        }
      : {}),
  };
  const remarks: Remark[] = isPlatform(plan, "eks")
    ? [{ at: ["managedNodeGroups"], text: groupWords(plan) }]
    : isPlatform(plan, "eks-fargate")
      ? [
          {
            at: ["fargateProfiles"],
            text: "Pods of these namespaces get a Fargate machine each; the second one lets the cluster's DNS run there too.",
          },
        ]
      : [];
  return {
    path: "cluster.yaml",
    language: "yaml",
    about: "The cluster: eksctl create cluster -f cluster.yaml",
    content: yamlFile([plan.heading], [{ value, remarks }]),
  };
}

const groupWords = ({ evaluation }: MovePlan): string =>
  evaluation.scenario.needs.includes("autoscaling")
    ? "The machines Berth sized for one cluster at peak. The bill lets some of them go in quiet hours: for that, lower minSize and run an autoscaler, Karpenter or the Cluster Autoscaler."
    : "The machines Berth sized for one cluster.";

function nodeGroups({ platform, evaluation }: MovePlan) {
  const machines = platform.sizing?.machines ?? [];
  return machines.map(({ role, type, count }, index) => {
    const nodes = count / evaluation.scenario.clusters;
    return {
      name: machines.length === 1 ? "workers" : `workers-${index + 1}`,
      instanceType: machineType(type),
      desiredCapacity: nodes,
      minSize: nodes,
      maxSize: nodes,
      ...(role.startsWith("GPU")
        ? { taints: [{ key: "nvidia.com/gpu", value: "present", effect: "NoSchedule" }] }
        : {}),
    };
  });
}
