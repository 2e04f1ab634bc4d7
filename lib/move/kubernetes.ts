/** Manifests for every platform that speaks Kubernetes. The types are the API's own, so that a field it lacks is a type error. */
import type { IDeployment } from "kubernetes-models/apps/v1/Deployment";
import type { IStatefulSet } from "kubernetes-models/apps/v1/StatefulSet";
import type { IHorizontalPodAutoscaler } from "kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler";
import type { IPodDisruptionBudget } from "kubernetes-models/policy/v1/PodDisruptionBudget";
import type { INamespace } from "kubernetes-models/v1/Namespace";
import type { IPodTemplateSpec } from "kubernetes-models/v1/PodTemplateSpec";
import type { IService } from "kubernetes-models/v1/Service";
import type { CopySize } from "@/lib/planner/service-sizes";
import { clusterFiles, hasIngress, ingressFile } from "./ingress";
import type { MoveFile } from "./kit";
import {
  DATA_PATH,
  HEALTH_PATH,
  isPlatform,
  type MovePlan,
  type MoveService,
  PLACEHOLDER_DIGEST,
  PORT,
  sizeWords,
  USER_ID,
} from "./plan";
import { type Remark, type YamlPart, yamlFile } from "./yaml-file";

/** Copies come and go with the load where the plan counts on it; a data store's copies are no matter of load. */
export const scales = (plan: MovePlan, { copies, peakCopies, volumeMib }: MoveService): boolean =>
  volumeMib === 0 &&
  plan.platform.kind !== "local" &&
  (peakCopies > copies || plan.evaluation.scenario.needs.includes("autoscaling"));

/** What a copy asks the scheduler for: what the nodes were chosen to hold, or what Autopilot bills. */
export const requestOf = (plan: MovePlan, { stated, instance }: MoveService): CopySize =>
  isPlatform(plan, "gke-autopilot") && instance !== null ? instance : stated;

export function kubernetesFiles(plan: MovePlan): MoveFile[] {
  const files: MoveFile[] = [
    {
      path: "namespace.yaml",
      language: "yaml",
      about: "A namespace of the application's own, which refuses pods that ask for more rights than they need.",
      content: yamlFile([plan.heading], [{ value: namespaceOf(plan) }]),
    },
    ...plan.services.map((service) => serviceFile(plan, service)),
  ];
  if (hasIngress(plan)) files.push(ingressFile(plan));
  return [kustomization(plan, files), ...clusterFiles(plan), ...files];
}

const namespaceOf = ({ app }: MovePlan): INamespace => ({
  apiVersion: "v1",
  kind: "Namespace",
  metadata: { name: app, labels: { "pod-security.kubernetes.io/enforce": "restricted" } },
});

function kustomization(plan: MovePlan, files: readonly MoveFile[]): MoveFile {
  const value = {
    apiVersion: "kustomize.config.k8s.io/v1beta1",
    kind: "Kustomization",
    namespace: plan.app,
    resources: files.map(({ path }) => path),
    images: plan.services.map(({ label, repository }) => ({
      name: label,
      newName: repository,
      digest: PLACEHOLDER_DIGEST,
    })),
  };
  return {
    path: "kustomization.yaml",
    language: "yaml",
    about: "Ties the files together and is the one place where images are named, by digest.",
    content: yamlFile(
      [plan.heading, "Apply with: kubectl apply -k ."],
      [
        {
          value,
          remarks: [
            {
              at: ["images"],
              text: "The image that runs today, by digest: nothing is rebuilt. The digests here are placeholders of zeros; put in each image's own (crane digest IMAGE:TAG).",
            },
          ],
        },
      ],
    ),
  };
}

function serviceFile(plan: MovePlan, service: MoveService): MoveFile {
  const isStateful = service.volumeMib > 0;
  const isScaled = scales(plan, service);
  const least = isScaled ? service.copies : service.peakCopies;
  const parts: YamlPart[] = [isStateful ? statefulSet(plan, service) : deployment(plan, service, isScaled)];
  parts.push({ value: networkService(plan, service) });
  if (isScaled) parts.push(autoscaler(plan, service));
  if (least >= 2 && plan.platform.kind !== "local") parts.push({ value: disruptionBudget(service) });
  const kinds = parts.map(({ value }) => ("kind" in value ? String(value.kind) : ""));
  const heading = [
    plan.heading,
    ...(service.original === null ? [] : [`The team calls this service “${service.original}”.`]),
  ];
  return {
    path: `services/${service.label}.yaml`,
    language: "yaml",
    about: `${kinds.join(", ")}.`,
    content: yamlFile(heading, parts),
  };
}

const selectorOf = ({ label }: MoveService) => ({ "app.kubernetes.io/name": label });

const metadataOf = ({ app }: MovePlan, service: MoveService) => ({
  name: service.label,
  labels: { ...selectorOf(service), "app.kubernetes.io/part-of": app },
  ...(service.original === null ? {} : { annotations: { "berth/original-name": service.original } }),
});

function podTemplate(plan: MovePlan, service: MoveService): IPodTemplateSpec {
  const { label, gpus, volumeMib, peakCopies } = service;
  const { cpuMillis, memoryMib } = requestOf(plan, service);
  const keepsData = volumeMib > 0;
  const answers = keepsData ? { tcpSocket: { port: "main" } } : { httpGet: { path: HEALTH_PATH, port: "main" } };
  return {
    metadata: { labels: metadataOf(plan, service).labels },
    spec: {
      automountServiceAccountToken: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: USER_ID,
        runAsGroup: USER_ID,
        ...(keepsData ? { fsGroup: USER_ID } : {}),
        seccompProfile: { type: "RuntimeDefault" },
      },
      terminationGracePeriodSeconds: 30,
      ...(peakCopies >= 2 ? { topologySpreadConstraints: spreadOf(plan, service) } : {}),
      ...(gpus > 0 ? { tolerations: [{ key: "nvidia.com/gpu", operator: "Exists", effect: "NoSchedule" }] } : {}),
      containers: [
        {
          name: label,
          image: label,
          ports: [{ name: "main", containerPort: PORT }],
          env: [{ name: "PORT", value: String(PORT) }],
          envFrom: [
            { configMapRef: { name: `${label}-env`, optional: true } },
            { secretRef: { name: `${label}-env`, optional: true } },
          ],
          resources: {
            requests: { cpu: `${cpuMillis}m`, memory: `${memoryMib}Mi` },
            limits: { memory: `${memoryMib}Mi`, ...(gpus > 0 ? { "nvidia.com/gpu": String(gpus) } : {}) },
          },
          securityContext: {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ["ALL"] },
          },
          startupProbe: { ...answers, periodSeconds: 2, failureThreshold: 30 },
          readinessProbe: { ...answers, periodSeconds: 5 },
          livenessProbe: { ...answers, periodSeconds: 10, failureThreshold: 6 },
          volumeMounts: [
            { name: "tmp", mountPath: "/tmp" },
            ...(keepsData ? [{ name: "data", mountPath: DATA_PATH }] : []),
          ],
        },
      ],
      volumes: [{ name: "tmp", emptyDir: {} }],
    },
  };
}

/** Over machines everywhere; over zones where the platform has more than one. */
function spreadOf(plan: MovePlan, service: MoveService) {
  const over = (topologyKey: string) => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: "ScheduleAnyway" as const,
    labelSelector: { matchLabels: selectorOf(service) },
  });
  const zones = isPlatform(plan, "gke-regional", "gke-autopilot", "eks", "eks-auto", "eks-fargate", "aks-standard");
  return [over("kubernetes.io/hostname"), ...(zones ? [over("topology.kubernetes.io/zone")] : [])];
}

function deployment(plan: MovePlan, service: MoveService, isScaled: boolean): YamlPart {
  const value: IDeployment = {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: metadataOf(plan, service),
    spec: {
      ...(isScaled ? {} : { replicas: service.peakCopies }),
      selector: { matchLabels: selectorOf(service) },
      // A copy with a GPU has no second one to start beside.
      strategy: {
        type: "RollingUpdate",
        rollingUpdate: service.gpus > 0 ? { maxSurge: 0, maxUnavailable: 1 } : { maxSurge: 1, maxUnavailable: 0 },
      },
      template: podTemplate(plan, service),
    },
  };
  return { value, remarks: remarksOn(plan, service, isScaled) };
}

function statefulSet(plan: MovePlan, service: MoveService): YamlPart {
  const value: IStatefulSet = {
    apiVersion: "apps/v1",
    kind: "StatefulSet",
    metadata: metadataOf(plan, service),
    spec: {
      serviceName: service.label,
      replicas: service.peakCopies,
      selector: { matchLabels: selectorOf(service) },
      template: podTemplate(plan, service),
      volumeClaimTemplates: [
        {
          metadata: { name: "data" },
          spec: {
            accessModes: ["ReadWriteOnce"],
            resources: { requests: { storage: `${service.volumeMib}Mi` } },
          },
        },
      ],
    },
  };
  return {
    value,
    remarks: [
      ...remarksOn(plan, service, false),
      {
        at: ["spec", "volumeClaimTemplates"],
        text: `The scenario's ${plan.evaluation.scenario.workload.storageGib} GiB, shared equally among all copies of all services that keep data. Copying data between the copies is the database's own work.`,
      },
    ],
  };
}

function remarksOn(plan: MovePlan, service: MoveService, isScaled: boolean): Remark[] {
  const container = ["spec", "template", "spec", "containers", 0] as const;
  const remarks: Remark[] = [
    {
      at: [...container, "image"],
      text: "kustomization.yaml puts the full name and the digest in its place.",
    },
    { at: [...container, "resources"], text: resourceWords(plan, service) },
    {
      at: [...container, "startupProbe"],
      text: `Port ${PORT} ${service.volumeMib > 0 ? "stands" : `and ${HEALTH_PATH} stand`} for the application's own.`,
    },
    {
      at: [...container, "envFrom"],
      text: "Configuration comes from the environment, so that the image stays the same everywhere.",
    },
  ];
  if (isScaled)
    remarks.push({
      at: ["spec", "selector"],
      text: "No replicas here: the HorizontalPodAutoscaler below sets them, and a figure here would undo its work at each apply.",
    });
  return remarks;
}

function resourceWords(plan: MovePlan, { stated, instance, gpus }: MoveService): string {
  const reasons = [
    plan.basis === "sized"
      ? "What Berth sized with."
      : "What the scenario states; Berth has not sized it on this platform.",
    "The memory limit equals the request, so that a copy is never killed for a neighbour's sake. There is no CPU limit: it would slow a busy copy down while the machine has time to spare.",
  ];
  if (instance !== null && isPlatform(plan, "gke-autopilot"))
    reasons.splice(1, 0, `The team states ${sizeWords(stated)}; Autopilot raises what does not fit its shapes.`);
  if (instance !== null && isPlatform(plan, "eks-fargate"))
    reasons.splice(1, 0, `Fargate adds its own memory to this and rounds up: it bills ${sizeWords(instance)}.`);
  if (gpus > 0) reasons.push("GPUs are given whole, by the NVIDIA device plug-in.");
  return reasons.join(" ");
}

const networkService = (plan: MovePlan, service: MoveService): IService => ({
  apiVersion: "v1",
  kind: "Service",
  metadata: metadataOf(plan, service),
  spec: {
    selector: selectorOf(service),
    // A StatefulSet's copies are reached one by one.
    ...(service.volumeMib > 0 ? { clusterIP: "None" } : {}),
    ports: [{ name: "main", port: service.volumeMib > 0 ? PORT : 80, targetPort: "main" }],
  },
});

function autoscaler(plan: MovePlan, service: MoveService): YamlPart {
  const value: IHorizontalPodAutoscaler = {
    apiVersion: "autoscaling/v2",
    kind: "HorizontalPodAutoscaler",
    metadata: metadataOf(plan, service),
    spec: {
      scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: service.label },
      minReplicas: service.copies,
      maxReplicas: service.peakCopies,
      metrics: [
        {
          type: "Resource",
          resource: {
            name: "cpu",
            target: { type: "Utilization", averageUtilization: Math.max(1, Math.round(plan.targetUsePercent)) },
          },
        },
      ],
    },
  };
  const text =
    service.peakCopies > service.copies
      ? "Copies at all hours and at peak, as the bill has them. More than the peak was neither sized nor priced."
      : "The scenario asks for automatic scaling but lists this service with a fixed number of copies. Room was sized and priced for exactly these: raise the most together with the machines.";
  return { value, remarks: [{ at: ["spec", "minReplicas"], text }] };
}

const disruptionBudget = (service: MoveService): IPodDisruptionBudget => ({
  apiVersion: "policy/v1",
  kind: "PodDisruptionBudget",
  metadata: { name: service.label, labels: selectorOf(service) },
  spec: { maxUnavailable: 1, selector: { matchLabels: selectorOf(service) } },
});
